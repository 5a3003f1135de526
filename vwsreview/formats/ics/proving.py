"""Reads calendars back with icalendar, component by component."""

import re
from collections.abc import Generator, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from vwsreview.domain.problems import Problem
from vwsreview.formats.ics.properties import STATUS, SUFFIX
from vwsreview.formats.ics.times import iso, value_of
from vwsreview.formats.images import Image, filled

_CHARACTERS = re.compile(r"ni:///sha-256;([A-Za-z0-9_-]{43})#char=(\d+),(\d+)")


def read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images by the digest that their links name."""
    found = (_read(block) for block in _blocks(path))
    for _, group in groupby(found, lambda one: one[0]):
        yield [image for _, image in group]


def _blocks(path: Path) -> Iterator[bytes]:
    """The lines of each event and task: one at a time, for a calendar may be long."""
    lines: list[bytes] = []
    with path.open("rb") as file:
        for line in file:
            if line in (b"BEGIN:VEVENT\r\n", b"BEGIN:VTODO\r\n"):
                lines = []
            lines.append(line)
            if line in (b"END:VEVENT\r\n", b"END:VTODO\r\n"):
                yield b"".join(lines)
    if line != b"END:VCALENDAR\r\n":
        raise Problem("missing_key", key="END:VCALENDAR")


def _read(block: bytes) -> tuple[str, Image]:
    """The link's digest and the image. Problem: ``bad_value`` where the link leads to no place in a document."""
    from icalendar import Component

    component: Any = Component.from_ical(block)
    link = _CHARACTERS.fullmatch(str(component.get("link", "")))
    if link is None:
        raise Problem("bad_value", key="LINK", value=str(component.get("link"))[:80])
    quote, _, document = str(component["description"]).rpartition("\n\n")
    values: dict[str, Any] = {
        "id": str(component["uid"]).removesuffix(SUFFIX),
        "document": document,
        "quote": quote,
        "summary": str(component["summary"]),
        "comment": str(component.get("comment", "")),
        "place": str(component.get("location", "")),
    }
    if component.name == "VEVENT":
        layer = "date"
        end = component.get("dtend")
        values["value"] = value_of(component["dtstart"].dt, end.dt if end is not None else None)
    else:
        layer = "action"
        values["due"] = iso(component["due"].dt)
        values["status"] = {word: status for status, word in STATUS.items()}[str(component["status"])]
        values["owners"] = [str(contact) for contact in _all(component.get("contact"))]
    return link[1], Image(layer, int(link[2]), int(link[3]), filled(values))


def _all(found: Any) -> list[Any]:
    """What icalendar gives of a property that may stand several times: nothing, one, or a list."""
    return [] if found is None else found if isinstance(found, list) else [found]
