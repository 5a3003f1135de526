"""Reads files of examples: JSON Lines, or a list."""

import json
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

from vwsreview.domain.disk import unread
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats import bounds
from vwsreview.formats.foreign import ForeignDocument
from vwsreview.formats.json_items import items
from vwsreview.formats.json_text import loaded
from vwsreview.formats.prodigy.examples import document_of, is_example

_HEAD = 1 << 20
_SUFFIXES = (".jsonl", ".json")


def recognises(path: Path) -> bool:
    """A file whose first object or pair is an example of Prodigy's or spaCy's."""
    if not path.is_file() or path.suffix.lower() not in _SUFFIXES:
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD).decode("utf-8-sig", "ignore").lstrip()
    return any(is_example(_first_value(part)) for part in (head, head[1:].lstrip()))


def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
    """The examples in the order of the file; a Refusal for each, and each span and relation, that cannot be used."""
    for place, found in _found(path):
        if isinstance(found, Problem):
            yield Refusal(place, found)
            continue
        try:
            document, problems = document_of(place, found)
        except Problem as problem:
            yield Refusal(place, problem)
            continue
        if document is not None:
            yield document
        yield from (Refusal(place, problem) for problem in problems)


def _found(path: Path) -> Iterator[tuple[str, Any]]:
    """What stands on each line, or in the list of a ``.json``; a Problem for a line that is no JSON."""
    if path.suffix.lower() == ".json":
        yield from ((f"example {number}", found) for number, found in enumerate(items(path), start=1))
        return
    try:
        with path.open("rb") as file:
            for number, line in bounds.lines(file, path.name):
                if line.strip():
                    yield f"line {number}", _line(line)
    except OSError as error:
        raise unread(error, path) from error


def _line(line: bytes) -> Any:
    try:
        return loaded(line)
    except Problem as problem:
        return problem


def _first_value(text: str) -> Any:
    """The JSON value that a text begins with, None where it begins with none."""
    try:
        return json.JSONDecoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None
