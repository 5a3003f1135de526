"""What of a document has a place in a CAS, and what is lost on the way."""

import re
from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any

from vwsreview.domain.exporting import DOCUMENT, Exported, Loss, Words
from vwsreview.domain.layers import BY_NAME
from vwsreview.formats import organisations
from vwsreview.formats.cas.type_system import BOOLEAN, FLOAT, INTEGER, STRING, STRINGS, document_ranges, value_ranges
from vwsreview.formats.images import Expected, Image, images_of

Spelling = Callable[[str], str]
"""How the file holds a text: as it is, or without the characters that XML forbids."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_FEATURE = Words("the type system has no feature for it", "het typesysteem heeft er geen kenmerk voor")
_ILLEGAL = Words(
    "XML 1.0 forbids some of its characters; U+FFFD stands in their place",
    "XML 1.0 verbiedt tekens die erin staan; daarvoor staat U+FFFD",
)
_GONE = Words(
    "some of it points outside the text or at records that are not in the file",
    "een deel wijst buiten de tekst of naar vondsten die niet in het bestand staan",
)
_TOO_LARGE = Words("a UIMA Integer has 32 bits", "een UIMA Integer heeft 32 bits")


def as_it_is(text: str) -> str:
    """For JSON, which holds every character."""
    return text


def xml_legal(text: str) -> str:
    """Without what XML 1.0 forbids; each such character is one UTF-16 unit, as is what takes its place."""
    return _FORBIDDEN.sub("\ufffd", text)


def expected(exported: Exported, spelling: Spelling) -> Expected:
    """What must come back of a document: all that has a feature, as the file can spell it."""
    found = Expected()
    ids = {record.id for record in exported.annotated.records}
    length = len(exported.annotated.text)
    for image in images_of(exported.annotated):
        kept = {}
        for key, value in image.values.items():
            placed, reason = _placed(image.layer, key, value, ids, length)
            written = _spelled(placed, spelling)
            if reason is not None or written != placed:
                found.losses[Loss(image.layer, key, reason or _ILLEGAL)] += 1
            if written is not None and written not in ([], {}):
                kept[key] = written
        found.images.append(Image(image.layer, image.start, image.end, kept))
    return found


def _placed(layer: str, key: str, value: Any, ids: Collection[str], length: int) -> tuple[Any, Words | None]:
    """What of a value has a place, and why the rest has none."""
    ranges = _ranges(layer)
    if key == "text" and layer == DOCUMENT:
        return value, None
    if key == "anchor_candidates" and layer == DOCUMENT:
        inside = [one for one in value if 0 <= one["start"] <= one["end"] <= length]
        return inside, None if inside == value else _GONE
    if key == "evidence" and layer != DOCUMENT:
        return _only(value, lambda span: 0 <= span[0] <= span[1] <= length)
    if key == "links" and layer != DOCUMENT:
        return _only(value, lambda id: id in ids)
    if key == organisations.KEY and key in ranges and isinstance(value, str):
        return [value], None
    if key not in ranges or not _fits(value, ranges[key]):
        return None, _TOO_LARGE if ranges.get(key) == INTEGER else _NO_FEATURE
    return value, None


def _only(lists: Mapping[str, list[Any]], wanted: Callable[[Any], bool]) -> tuple[dict[str, Any], Words | None]:
    kept = {key: [one for one in rows if wanted(one)] for key, rows in lists.items()}
    kept = {key: rows for key, rows in kept.items() if rows}
    return kept, None if kept == lists else _GONE


def _spelled(value: Any, spelling: Spelling) -> Any:
    match value:
        case str():
            return spelling(value)
        case list():
            return [_spelled(one, spelling) for one in value]
        case dict():
            # Two keys may come to be spelled alike; what both held is then kept under one.
            spelled: dict[str, Any] = {}
            for key, one in value.items():
                name, told = spelling(key), _spelled(one, spelling)
                spelled[name] = [*spelled[name], *told] if name in spelled else told
            return spelled
    return value


@cache
def _ranges(layer: str) -> Mapping[str, str]:
    return document_ranges() if layer == DOCUMENT else value_ranges(BY_NAME[layer])


def _fits(value: Any, range_: str) -> bool:
    if range_ == STRINGS:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if range_ == INTEGER:
        return isinstance(value, int) and -(2**31) <= value < 2**31
    return isinstance(value, {BOOLEAN: bool, FLOAT: float, STRING: str}[range_])
