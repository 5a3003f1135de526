"""Reading back what was written, by the documented format.

No library that reads brat is kept and free, so this is ours alone: what reads the lines is what reads other people's,
and knows nothing of the writer.
"""

import re
from collections import defaultdict
from collections.abc import Generator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.problems import Problem
from vwsreview.formats import organisations
from vwsreview.formats.brat.names import ORDER, name_of
from vwsreview.formats.brat.places import COMMENT, NOTE, REVIEW, images, note, type_name, value_of
from vwsreview.formats.brat.standoff import Standoff, TextBound, parse
from vwsreview.formats.images import Image, filled

_FRAMES = {"R": re.compile(r"R\d+\t\S+ Arg1:T\d+ Arg2:T\d+$"), "N": re.compile(r"N\d+\tReference T\d+ ")}
"""What is constant in a line, which the reading of other people's files passes over."""
_ANY = re.compile("")


def read_back(folder: Path) -> Generator[list[Image], None, None]:
    """The images of each document."""
    for stem in _text(folder / ORDER).splitlines():
        text, found = _text(folder / f"{stem}.txt"), _standoff(folder / f"{stem}.ann")
        if found.unread:
            raise Problem("bad_value", key=stem, value=found.unread[0][1])
        numbers = {id: number for number, id in enumerate(found.textbounds)}
        said = _said(found)
        rows = [_row(one, said[id], text, stem) for id, one in found.textbounds.items()]
        arrows = [(numbers[arrow.source], arrow.type, numbers[arrow.target]) for arrow in found.arrows]
        yield images(name_of(stem), text, rows, arrows)


def _said(found: Standoff) -> dict[str, dict[str, list[str]]]:
    """For each annotation what is said of it, by type. Problem ``bad_value`` where people see something else."""
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for target, type, value, _ in found.attributes:
        said[target][type].append(value)
    for target, type, entry, shown in found.references:
        value = unquote(entry)
        if shown not in (None, note(value) or entry):
            raise Problem("bad_value", key=type, value=str(shown)[:80])
        said[target][type].append(value)
    for target, type, comment, _ in found.notes:
        if type != NOTE:
            raise Problem("bad_value", key="note", value=type)
        said[target][COMMENT].append(comment)
    return said


def _row(one: TextBound, said: dict[str, list[str]], text: str, stem: str) -> Image:
    if one.quote != " ".join(text[start:end] for start, end in one.fragments):
        raise Problem("quote_mismatch", line=0, document=stem, start=one.start, end=one.end, quote=one.quote)
    keys = {type_name(one.type, key.name): key for key in BY_NAME[one.type].keys}
    for type, words in said.items():
        if len(words) > 1 and (type in (REVIEW, COMMENT) or (type in keys and keys[type].type != "list")):
            raise Problem("bad_value", key=type, value=words[1][:80])
    values: dict[str, Any] = {
        keys[type].name: value_of(keys[type], words) for type, words in said.items() if type in keys
    }
    values[organisations.KEY] = said.get(type_name(one.type, organisations.KEY))
    told = {type: words[0] for type, words in said.items() if type in (REVIEW, COMMENT)}
    return Image(one.type, one.start, one.end, filled({**values, **told}))


def _standoff(path: Path) -> Standoff:
    """Problem ``bad_value`` where a line holds what ends one for brat, which takes all that Unicode calls a line end,
    or has other words in it than brat's own."""
    content = _text(path)
    lines = content.split("\n")[:-1]
    if content.splitlines() != lines:
        raise Problem("bad_value", key=path.name, value="line end")
    for line in lines:
        if not _FRAMES.get(line[:1], _ANY).match(line):
            raise Problem("bad_value", key=path.name, value=line)
    return parse(content)


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
