"""What a title says: the kind of document with its first words, the body that met, the day, the place.

The words are lines in resources/gazetteers/document_titles.txt.
"""

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed

_MOST_WORDS = 4
_LONGEST_SHORT = 12
_WORD = re.compile(r"[^\s:]+")
_LONGEST = 300
_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|m(?:aart|rt|arch|ar)|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?"
    r"|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[ck](?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mon|tues?|wed|thur?s?|fri|sat|sun"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,?\s+)?"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|e)?[\s-]+(?:of )?{_MONTH}(?![a-z])|\d{{1,2}}[-/]\d{{1,2}}(?!\d)"
    rf"|\d{{1,2}}\.\d{{1,2}}(?=\.(?:19|20)?\d\d)|\d\d\.\d\d(?!\d)"
    rf"|(?:19|20)\d\d(?:-\d\d-\d\d|(?:0[1-9]|1[0-2])[0-3]\d(?!\d))|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d))"
)
_YEAR = r"(?:[\s,./-]{1,3}(?:(?:19|20)\d\d(?!\d|[.:]\d)|['’]?\d\d(?![\d.:-]|\s*(?:uur|u\b))))?"
_UNIT = r"(?:\s?(?:uur|u\b|hrs?\b|h\b|[ap]\.?m\b\.?))"
_HOUR = rf"(?:\d{{1,2}}(?:[.:u]{{1,2}}\d\d)?{_UNIT}?(?!\d|[./]\d))"
_HOURS = (
    r"(?:(?:[*_]{0,2}\s\(|[\s,:|–—*-]{1,4})(?=(?:[a-z]{2,4} )?\d)"
    r"(?=[^\n]{0,16}?(?:\d[.:u]{1,2}\d\d|\d\s?(?:uur|u\b|h\b|[ap]\.?m)))"
    rf"(?:(?:om|van|at|from)\s)?{_HOUR}(?:\s?(?:-|–|—|--|tot(?: en met)?|t/m|to|until)\s?{_HOUR})?(?: CES?T| GMT| UTC)?"
    r"(?:(?<=[\d\sumr.])\))?)?"
)
_DATED = re.compile(
    rf"(?:^|[\s,(:|–—-]+)(?:(?:gehouden|held)\s+)?(?:(?:d\.d\.|dd\.?|van|op|of|on)\s+)?"
    rf"[*_]{{0,3}}(?P<date>{_WEEKDAY}{_DAY}{_YEAR}{_HOURS}|{_MONTH} (?:19|20)\d\d|(?:19|20)\d\d {_MONTH})(?![\w/])",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_FILED = re.compile(r"(?:Bijlage|BIJLAGE|Annex) \d{1,2}[a-z]?\s*[–:-]\s+")
_CLOSED = re.compile(r"[*_]{0,3}(?:\s[–—-]{1,3}|[,:]|\s\|)\s")
"""Where the kind may follow the body: ``DT MEVA – Besluiten en acties``."""
_DATELINE = re.compile(rf"(?:[A-Z'’][\w' -]{{2,25}},\s+)?(?P<date>{_WEEKDAY}{_DAY}{_YEAR})\W*$", re.IGNORECASE)
_DAY_ALONE = re.compile(
    r"(?:(?P<marked>d\.d\.|dd\.?|gehouden(?: op)?|held(?: on)?|week \d{1,2} ?[–,-]"
    r"|(?:(?:uit|van) )?(?:de|het) (?:vergadering|overleg|bijeenkomst) (?:van|op|d\.d\.))"
    r"\s+)?"
    rf"(?P<date>{_WEEKDAY}{_DAY}{_YEAR}{_HOURS})"
    r"(?:\s+\([^()\n]{1,60}\))?(?:\W*$|(?:(?:,|\s{1,9}[-–—|/])\s{1,9}|\s+(?=(?:te|bij|in|at|gehouden|held)\s))(?P<rest>.{0,80})$)",
    re.IGNORECASE,
)
_LEADING_DAY = re.compile(
    rf"(?P<date>{_WEEKDAY}{_DAY}{_YEAR}{_HOURS})(?:[\s*_]*$|\s*[,;–—|/]\s+|\s+(?=\()|\s+(?:-|te|in|bij|via|at)\s+)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"[\s,(–—-]+(?:(?:gehouden|held)\s+)?"
    r"(?:(?:bij|te|in|at|via)\s+(?:(?:de|het|the)\s+)?"
    r"|(?=zaal |kamer |room ))"
    r"(?P<place>\w[^,;()\n]{1,60}?(?: \([^()\n]{2,40}\))?)"
    r"(?=[).\s]*$|,\s+(?:aanvang|van|om|from|at|tijd)\b|\s+\d{1,2}\.?(?:\s|$)|\s+[A-Z]\w+:)"
)
_ROOM = re.compile(r"(?:vergader)?(?:zaal|kamer|ruimte|room) \w[^,;()\n]{0,50}", re.IGNORECASE)
_ONLINE = re.compile(r"(?:MS )?Teams\b|Web[Ee]x|Zoom\b|online\b|digitaal\b|video")
"""How people meet who do not meet anywhere."""
_JOINING = re.compile(
    r"[\s:–—-]*(?:(?:van|of|voor|for)\s+)?(?:(?:de|het|the)\s+)?"
    r"(?:(?:\d{1,3}(?:e|ste|de|st|nd|rd|th)|eerste|tweede|derde|vierde|first|second|third|fourth)\s+"
    r"(?:(?:bijeenkomst|vergadering|overleg)\s+(?-i:(?=[A-Z])))?)?"
    r"(?:(?:openbare |besloten |gewone |extra )?(?:vergadering|bijeenkomst|overleg|meeting)\s+(?:van|of)\s+"
    r"(?:(?:de|het|the)\s+)?)?"
    r"(?=\S)|$",
    re.IGNORECASE,
)


_STATUS = re.compile(
    r"[\s*_]*(?:[\s,–—-]+(?:concept|ontwerp|definitief|draft|final|vastgesteld)|-{2,3}\s+[\w. ]{1,30}"
    r"|\((?:concept|ontwerp|definitief|draft|final|vastgesteld|extract|uittreksel|vervolg|week|wk|versie|v\d|bijgewerkt|stand"
    r"|update|deel)\b[^()\n]{0,30}\)?)[\s*_]*$",
    re.IGNORECASE,
)
"""What a title says behind the body of the document's own state: ``(concept)``, ``(week 23)``, ``--- 4e overleg``."""
_NO_NAME = re.compile(r"\([^()]{0,60}\)?|(?:concept|ontwerp|definitief|draft|final|vastgesteld)\W*", re.IGNORECASE)
_UPDATED = re.compile(
    r"(?:bijgewerkt|stand|versie|update[d]?|status|geprint|afgedrukt)(?: (?:per|op|van|tot|t/m|as of))?[:\s]*$",
    re.IGNORECASE,
)
"""In front of a day that is not the meeting's."""
_SHORT_KIND = re.compile(r"(?:Not|Versl|Vsl|Verg\.versl|Aant|Notul)\.\s")
"""Minutes, shortened."""


_OF_A_BODY = re.compile(
    r"(?:(?:openbare |gewone )?(?:vergadering|bijeenkomst)\s+van|meeting\s+of)\s+(?:(?:de|het|the)\s+)(?=[A-Z])",
    re.IGNORECASE,
)
"""``Vergadering van de Commissie Groen``."""


class Title(NamedTuple):
    """`kind` where the first words name one; `name` is the body that met; `date` and `place` may be missing."""

    kind: str | None
    name: Span
    date: Span | None
    place: Span | None


def opening_within(words: str) -> tuple[str, int] | None:
    """As `opening`, at the first word where a kind is named: ``DT 7 definitief verslag``."""
    starts = [match.start() for match in re.finditer(r"\S+", words[:_LONGEST])]
    named = (opening(words[start:]) for start in starts)
    return next((found for found in named if found is not None), None)


def opening(words: str) -> tuple[str, int] | None:
    """The kind that the first words name, and where they end; None where they name none."""
    if words[:2].isalnum() and words[:2].casefold() not in _first_letters():
        return None
    if "." in words[:_LONGEST_SHORT] and (short := _SHORT_KIND.match(words)):
        return "minutes", short.end()
    known, openings = gazetteer.table("document_titles.txt"), _openings()
    filed = _FILED.match(words) if words[:1] in "BA" else None
    start = filed.end() if filed else 0
    found = None
    for match in islice(_WORD.finditer(words[:_LONGEST], start), _MOST_WORDS):
        key = squeezed(words[start : match.end()])
        if key not in openings:
            break
        if key in known:
            found = known[key], match.end()
    return found


@cache
def _first_letters() -> frozenset[str]:
    """The first two letters of all titles, also behind ``Bijlage 2 – ``, and of shortened ones."""
    return frozenset((*(title[:2] for title in _openings()), "bi", "an", "no", "vs", "aa"))


@cache
def _openings() -> frozenset[str]:
    """What titles begin with: the first letters of each, squeezed."""
    known = gazetteer.table("document_titles.txt")
    return frozenset(title[:end] for title in known for end in range(len(title) + 1))


def read(text: str, span: Span) -> Title:
    """Take a title line apart: ``Verslag Stuurgroep Zorg, 3 mei 2021, gehouden te Assen``."""
    words = text[span.start : min(span.end, span.start + _LONGEST)]
    opened = opening(words)
    joining = _JOINING.match(words, opened[1] if opened else 0) if opened else None
    of_a_body = _OF_A_BODY.match(words) if opened is None else None
    start = joining.end() if joining else of_a_body.end() if of_a_body else 0
    dated = _DATED.search(words, max(0, start - 1)) if _DIGIT.search(words) else None
    updated = _UPDATED.search(words[: dated.start("date")]) if dated else None
    dated = None if updated else dated
    held = _PLACE.match(words, dated.end("date")) if dated else None
    stop = dated.start() if dated else len(words)
    if dated and stop <= start:
        start, stop = dated.end("date"), held.start() if held else len(words)
    name = _bare(text, span.start + start, span.start + max(start, stop))
    if status := _STATUS.search(text, *name):
        name = _bare(text, name.start, status.start())
    if _NO_NAME.fullmatch(text, *name):
        name = Span(name.start, name.start)
    for closed in _CLOSED.finditer(text, *name) if opened is None else ():
        kind = opening(text[closed.end() : name.end])
        if kind and closed.end() + kind[1] == name.end:
            opened, name = kind, _bare(text, name.start, closed.start())
            break
    return Title(
        kind=opened[0] if opened else None,
        name=name,
        date=_group(text, span, dated, "date"),
        place=_group(text, span, held, "place"),
    )


def day(text: str, span: Span) -> tuple[Span, Span | None] | None:
    """The day of a line that begins with it, and the place behind it: ``11 January 2019 - via telephone``.

    What stands behind the day is no name of a body; ``d.d. 3 mei - online overleg`` is a day too.
    """
    match = _DAY_ALONE.match(text, *span) if span.end - span.start < 120 else None
    if match is None:
        return None
    held = _PLACE.match(text, match.end("date"), span.end)
    if match["rest"] and not (held or match["marked"] or _ONLINE.match(match["rest"])):
        return None
    return trimmed(text, *match.span("date")), trimmed(text, *held.span("place")) if held else None


def leading_day(text: str, span: Span) -> tuple[Span, Span] | None:
    """The day with its hours that a value begins with, and what stands behind it and a sign; None without a day."""
    match = _LEADING_DAY.match(text, *span)
    if match is None:
        return None
    return trimmed(text, *match.span("date")), trimmed(text, match.end(), span.end)


def place(text: str, span: Span) -> Span | None:
    """The place that a few words name plainly: ``zaal Maas``."""
    match = _ROOM.fullmatch(text, *span)
    return trimmed(text, *match.span()) if match else None


def dateline(text: str, span: Span) -> Span | None:
    """The date of a line that holds nothing else but a place: ``Den Haag, 3 maart 2021``."""
    match = _DATELINE.match(text, *span) if span.end - span.start < 60 else None
    return trimmed(text, match.start("date"), match.end("date")) if match else None


def _group(text: str, span: Span, match: re.Match[str] | None, name: str) -> Span | None:
    return trimmed(text, span.start + match.start(name), span.start + match.end(name)) if match else None


def _bare(text: str, start: int, end: int) -> Span:
    """Without the signs that join a name to what stands around it."""
    while start < end and text[start] in " \t\n,:;|–—-*_":
        start += 1
    while start < end and text[end - 1] in " \t\n,:;|–—-":
        end -= 1
    return trimmed(text, start, end)
