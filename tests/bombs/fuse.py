"""Reads one file as the program would, with little memory: what has no bound fails here and not the machine.

    python -m tests.bombs.fuse reading|sources|query|people FILE

Prints what came of it: the codes of problems, or how many documents.
"""

import sys
from collections import Counter
from pathlib import Path

from vwsreview.domain.problems import Problem
from vwsreview.domain.query_parser import parse
from vwsreview.domain.steps import Refusal
from vwsreview.extract.extractor import extract
from vwsreview.formats.catalogue import READINGS
from vwsreview.markdown.parser import blocks
from vwsreview.markdown.stretches import stretches
from vwsreview.review.attendance.pasted_people import look_up, names_in
from vwsreview.sources.reading import read
from vwsreview.workflow.receiving.mapping import mapping_of

MEMORY = 3 << 30
"""Bytes of address space, of which libraries take one third before anything is read."""


def reading(path: Path) -> Counter[str]:
    """Every reader is asked, and those that know the file, or all where none does, read it."""
    told = Counter[str]()
    for one in [one for one in READINGS if one.recognises(path)] or READINGS:
        try:
            for thing in one.read(path):
                told[thing.problem.code if isinstance(thing, Refusal) else "document"] += 1
                if told.total() > 100_000:
                    break  # whoever takes them in has had enough by then
        except Problem as problem:
            told[problem.code] += 1
    return told


def sources(path: Path) -> Counter[str]:
    """Read, looked at as Markdown, extracted."""
    try:
        source = read(path, path.parent)
        for start, end in stretches(source.text):
            blocks(source.text, start, end)
        extract(source.text, sha256=source.sha256, name=source.name)
    except Problem as problem:
        return Counter([problem.code])
    return Counter(["document"])


def query(path: Path) -> Counter[str]:
    """Typed in one go."""
    try:
        parse(path.read_text(encoding="utf-8"))
    except Problem as problem:
        return Counter([problem.code])
    return Counter(["query"])


def people(path: Path) -> Counter[str]:
    """A list that was pasted, looked up in a text of the same words."""
    text = path.read_text(encoding="utf-8")
    look_up(text[:1_000_000], names_in(text), ())
    return Counter(["people"])


def mapping(path: Path) -> Counter[str]:
    """A file of what labels are here."""
    try:
        mapping_of(path.read_text(encoding="utf-8"))
    except Problem as problem:
        return Counter([problem.code])
    return Counter(["mapping"])


if __name__ == "__main__":
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    work = {"reading": reading, "sources": sources, "query": query, "people": people, "mapping": mapping}[sys.argv[1]]
    print(*work(Path(sys.argv[2])))
