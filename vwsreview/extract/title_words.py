"""What a title says: the kind of document with its first words, the date with its last, the body that met between.

The words are lines in resources/gazetteers/document_titles.txt.
"""

import re
from itertools import islice
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed

_MOST_WORDS = 4
_WORD = re.compile(r"[^\s:]+")
_LONGEST = 200
_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|m(?:aart|rt|arch|ar)|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?"
    r"|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[ck](?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mon|tues?|wed|thur?s?|fri|sat|sun"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,?\s+)?"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|e)?[\s-]+{_MONTH}(?![a-z])|\d{{1,2}}[-/.]\d{{1,2}}(?!\d)|(?:19|20)\d\d-\d\d-\d\d"
    rf"|{_MONTH}\s+\d{{1,2}}(?!\d))"
)
_DATED = re.compile(
    rf"(?:^|[\s,(:|–—-]+)(?:(?:d\.d\.|dd\.?|van|op|of|on|held on)\s+)?(?P<date>{_WEEKDAY}{_DAY}[^)|]*)\)?\W*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"(?:[A-Z'’][\w' -]{{2,25}},\s+)?(?P<date>{_WEEKDAY}{_DAY}(?:[\s,./-]+(?:19|20)?\d\d)?)\W*$", re.IGNORECASE
)
_JOINING = re.compile(r"[\s:–—-]*(?:(?:van|of|voor|for)\s+)?(?:(?:de|het|the)\s+)?(?=\S)|$", re.IGNORECASE)


class Title(NamedTuple):
    """`kind` where the first words name one; `name` is what is left, without the date; `date` may be missing."""

    kind: str | None
    name: Span
    date: Span | None


def opening(words: str) -> tuple[str, int] | None:
    """The kind that the first words name, and where they end; None where they name none."""
    known = gazetteer.table("document_titles.txt")
    first = _WORD.search(words)
    if first is None or squeezed(first[0]) not in gazetteer.beginnings("document_titles.txt"):
        return None
    ends = [match.end() for match in islice(_WORD.finditer(words[:_LONGEST]), _MOST_WORDS)]
    for end in reversed(ends):
        kind = known.get(squeezed(words[:end]))
        if kind is not None:
            return kind, end
    return None


def read(text: str, span: Span) -> Title:
    """Take a title line apart."""
    words = text[span.start : min(span.end, span.start + _LONGEST)]
    opened = opening(words)
    start = 0
    if opened is not None:
        joining = _JOINING.match(words, opened[1])
        start = joining.end() if joining else opened[1]
    dated = _DATED.search(words, max(0, start - 1))
    name = trimmed(text, span.start + start, max(span.start + start, span.start + dated.start()) if dated else span.end)
    date = trimmed(text, span.start + dated.start("date"), span.start + dated.end("date")) if dated else None
    return Title(opened[0] if opened else None, name, date)


def dateline(text: str, span: Span) -> Span | None:
    """The date of a line that holds nothing else but a place: ``Den Haag, 3 maart 2021``."""
    match = _DATELINE.match(text, *span) if span.end - span.start < 60 else None
    return trimmed(text, match.start("date"), match.end("date")) if match else None
