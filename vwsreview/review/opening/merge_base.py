"""Finds the dossier that several people began with, where it still is somewhere near."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from vwsreview.domain.problems import Problem
from vwsreview.review.opening.dossiers import SUFFIX
from vwsreview.store.copies import copies
from vwsreview.store.store import Store

MOST_LOOKS = 30
"""So many dossiers are looked into."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """What a dossier holds: its documents as imported, the step that holds now, when that was taken."""

    documents: Mapping[str, str]
    step: str | None
    at: str


def suggested_base(dossiers: Sequence[Path]) -> Path | None:
    """The dossier from which all of these go on, the one that went on longest; None where none is found.

    Looked for among these themselves, the dossiers beside them, and the copies that the program keeps of them.
    """
    with ExitStack() as opened:
        try:
            stores = [opened.enter_context(Store.open(path, "read")) for path in dossiers]
            held = [(store, store.imported_digests()) for store in stores]
        except Problem:
            return None  # merging tells why one of them cannot be read
        begun = {path: found for path in _candidates(dossiers) if (found := _read(path)) is not None}
        fitting = [
            path
            for path, found in begun.items()
            if all(_goes_on(store, documents, found) for store, documents in held if store.path != path)
        ]
        return max(fitting, key=lambda path: (len(begun[path].documents), begun[path].at), default=None)


def merged_beside(path: Path) -> Path:
    """Where the merged dossier can be written: beside the open one, under a name that is free."""
    number = 1
    while (target := path.with_name(f"{path.stem}-merged{f'-{number}' if number > 1 else ''}{SUFFIX}")).exists():
        number += 1
    return target


def _candidates(dossiers: Sequence[Path]) -> list[Path]:
    def found() -> Iterator[Path]:
        yield from dossiers
        for folder in dict.fromkeys(path.parent for path in dossiers):
            yield from sorted(folder.glob(f"*{SUFFIX}"))
        for path in dossiers:
            yield from copies(path)

    return list(dict.fromkeys(found()))[:MOST_LOOKS]


def _read(path: Path) -> _Begun | None:
    try:
        with Store.open(path, "read") as store:
            last = store.next_undo()
            return _Begun(store.imported_digests(), last.id if last else None, last.at if last else "")
    except Problem:
        return None  # what cannot be read is no base


def _goes_on(store: Store, documents: Mapping[str, str], base: _Begun) -> bool:
    """Whether a dossier has all that the base has, and its last step."""
    if not base.documents.items() <= documents.items():
        return False
    return base.step is None or store.step(base.step) is not None
