"""What is to be extracted, told in a way that another machine understands."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vwsreview.domain.problems import Problem
from vwsreview.sources.finding import find
from vwsreview.sources.reading import SourceText, decode, name_of
from vwsreview.sources.reading import read as read_file
from vwsreview.workflow.cluster import addresses
from vwsreview.workflow.cluster.addresses import is_address, opened, resolved


@dataclass(frozen=True, slots=True)
class Source:
    """A document before it is read.

    `root` is the folder that its name is relative to, or an address that fsspec knows; `place` the path, with an
    address the place within it; `size` counts bytes as far as they are known; `number` is its place among all.
    `sha256` is the digest of its bytes once somebody has looked.
    """

    root: str
    place: str
    name: str
    size: int
    number: int = 0
    sha256: str = ""


def find_sources(words: Sequence[str]) -> list[Source]:
    """The sources below these paths and addresses, each once, in the order in which one process takes them.

    Paths are walked by `sources.finding`, so that names and refusals are the same everywhere; one that is not there
    is refused where it is read. Problems: those of `addresses.find`.
    """
    found: dict[tuple[str, str], Source] = {}
    for word in map(resolved, words):
        for source in _at_address(word) if is_address(word) else _below(Path(word)):
            found.setdefault((source.root if is_address(source.root) else "", source.place), source)
    return [replace(source, number=number) for number, source in enumerate(found.values())]


def read_sources(sources: Sequence[Source]) -> Iterator[tuple[Source, SourceText | Problem]]:
    """Each with its text, or why it cannot be read.

    Problems that concern all of an address are raised: ``missing_driver`` and others of `addresses.opened`.
    """
    systems = {root: opened(root)[0] for root in dict.fromkeys(source.root for source in sources) if is_address(root)}
    for source in sources:
        try:
            yield source, _read(source, systems)
        except Problem as problem:
            yield source, problem


def _read(source: Source, systems: dict[str, Any]) -> SourceText:
    if source.root not in systems:
        return read_file(Path(source.place), Path(source.root))
    shown = f"{source.root} {source.place}"
    data = addresses.read(systems[source.root], source.place, source.size, shown)
    return SourceText(source.name, shown, hashlib.sha256(data).hexdigest(), decode(data, shown))


def _at_address(address: str) -> Iterator[Source]:
    for place, name, size in addresses.find(address):
        yield Source(address, place, name, size)


def _below(path: Path) -> Iterator[Source]:
    for file, root in find([path]):
        yield Source(str(root), str(file), name_of(file, root), _size(file))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0  # reading it will tell why
