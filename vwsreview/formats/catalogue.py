"""The exports, as one table: a new format is a line here and a module beside this one."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.formats import csv_tables, jsonl
from vwsreview.formats.files import replacing

Write = Callable[[Iterable[AnnotatedDocument], Path], Generator[str, None, None]]
"""Writes documents to a target, wholly or not at all; yields the name of each once it is written."""


@dataclass(frozen=True, slots=True)
class Format:
    """`key` is what the command line takes, `name` what a person reads (a name of its own, not translated),
    `suffix` what the file ends in, empty where the target is a folder."""

    key: str
    name: str
    suffix: str
    write: Write


def _json_lines(documents: Iterable[AnnotatedDocument], target: Path) -> Generator[str, None, None]:
    with replacing(target) as temporary:
        yield from jsonl.write_file(documents, temporary)


FORMATS: tuple[Format, ...] = (
    Format("jsonl", "JSON Lines (vwsreview/1)", ".jsonl", _json_lines),
    Format("csv", "CSV", "", csv_tables.write),
    Format("csv-bom", "CSV, UTF-8 BOM", "", partial(csv_tables.write, bom=True)),
    Format("csv-excel", "CSV, UTF-8 BOM, semicolon (Excel)", "", partial(csv_tables.write, bom=True, delimiter=";")),
)


def by_key(key: str) -> Format:
    """The format of that key. Problem: ``no_such_format``."""
    for known in FORMATS:
        if known.key == key:
            return known
    raise Problem("no_such_format", format=key, known=", ".join(known.key for known in FORMATS))
