"""Finds the files of resources/ from a checkout, an installed wheel and a frozen bundle."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The path of a bundled file or folder such as ``gazetteers/organisations.csv``.

    FileNotFoundError where it does not exist, for that is a mistake of ours and not of the user's.
    """
    for root in (_PACKAGE / "_resources", _PACKAGE.parent / "resources"):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"no resource {name!r}")
