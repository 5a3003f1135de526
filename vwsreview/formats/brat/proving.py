"""Reading back what was written: by the documented format, and with pybrat."""

import shutil
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.problems import Problem
from vwsreview.formats import organisations
from vwsreview.formats.brat.names import ORDER, name_of
from vwsreview.formats.brat.places import COMMENT, NOTE, REVIEW, images, note, type_name, value_of
from vwsreview.formats.brat.standoff import Arrow, Said, Standoff, TextBound, parse
from vwsreview.formats.images import Image, filled

_GUARD = "|"
"""Keeps the end of a line for pybrat, which strips white space there."""


def read_back(folder: Path) -> Generator[list[Image], None, None]:
    """The images of each document, by our own reading of the format."""
    yield from _images(folder, lambda path: (_text(path.with_name(f"{path.name}.txt")), _standoff(path)))


def read_by_pybrat(folder: Path) -> Generator[list[Image], None, None]:
    """As pybrat reads texts, annotations, relations and references; it passes over attributes and notes."""
    yield from _images(folder, _by_pybrat)


def _images(folder: Path, read: Callable[[Path], tuple[str, Standoff]]) -> Iterator[list[Image]]:
    for stem in _text(folder / ORDER).splitlines():
        text, found = read(folder / stem)
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
    return parse(_text(path.with_name(f"{path.name}.ann")))


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _by_pybrat(path: Path) -> tuple[str, Standoff]:
    """One document at a time: pybrat takes a folder, and pairs files wrongly where one name begins with another."""
    from pybrat.parser import BratParser

    with TemporaryDirectory() as folder:
        for suffix in ("txt", "ann"):
            shutil.copyfile(path.with_name(f"{path.name}.{suffix}"), Path(folder, f"document.{suffix}"))
        # It raises for annotations of equal extent unless it ignores errors.
        parser = BratParser(error="ignore")
        (example,) = parser.parse(folder, ann_preprocess_function=lambda line: line.removesuffix("\n") + _GUARD)
    textbounds = {
        one.id: TextBound(
            one.type, tuple((span.start, span.end) for span in one.spans), one.mention.removesuffix(_GUARD)
        )
        for one in example.entities
    }
    references = [Said(one.id, entry.rid, entry.eid) for one in example.entities for entry in one.references]
    arrows = [Arrow(one.type, one.arg1.id, one.arg2.id) for one in example.relations]
    rest = _standoff(path)
    return example.text, replace(rest, textbounds=textbounds, references=references, arrows=arrows)
