"""Where inputs are kept: the corpus and the findings of each target, beside the tests."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.fuzz.target import Target

SEEDS = Path(__file__).parent / "seeds"
"""Files as other tools leave them, in their older and stranger forms too: all written by hand."""
CORPUS = Path(__file__).parent / "corpus"
"""Inputs that reach all that the fuzzers reached, few and short."""
FOUND = Path(__file__).parent / "found"
"""Inputs that broke a law once, as short as they could be made."""


def kept(folder: Path) -> dict[str, bytes]:
    """The inputs in a folder by name; none where it is not there."""
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    return {path.name: path.read_bytes() for path in paths if path.is_file()}


def keep(data: bytes, folder: Path) -> Path:
    """Write an input under the name that belongs to its bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / hashlib.sha256(data).hexdigest()[:16]
    path.write_bytes(data)
    return path


def beginnings(target: Target, *folders: Path) -> Iterator[bytes]:
    """All that a target begins from: its seeds, its corpus, its findings and what else lies in folders."""
    yield from target.seeds()
    for folder in (CORPUS / target.name, FOUND / target.name, *folders):
        yield from kept(folder).values()


def fill(folder: Path, inputs: Iterable[bytes]) -> None:
    """Write inputs that are not there yet."""
    for data in inputs:
        keep(data, folder)
