"""Days that stand in the head of a document without a label, or that its first sentence gives to the meeting.

The head is what stands above the running text: the title, headings, short lines, rows with a single day; also the
title under which the document was published. A day is none of the document's own where the words in front of it say
so: the next meeting, a last day, another's letter, a stamp of the printer.
"""

import re
from collections.abc import Iterator, Sequence

from vwsreview.extract.dates.dates import FoundDate
from vwsreview.extract.header import title_words

_MOST_LINES = 30  # lines with words
_LONGEST_LINE = 160
_SENTENCE = 70
"""Shorter lines without a full stop are no running text."""
_FEWEST_BLANKS = 3
_MOST_BARS = 3
_SENTENCE_END = re.compile(r"[a-zà-ÿ)]{3}\. [A-Z]")
_TITLE_LINES = 4
_SIGNS = "#*_>|=-–\\ \t\u00a0"
_ITEM = re.compile(r"(?:\(?\d{1,2}[a-z]?[).:]|\(?[A-Za-z]\)|[IVX]{1,4}\.|\d{1,2} =|\d{1,2}\.?\s+[A-Z])")
_GREETINGS = ("geacht", "beste", "dear", "dag ", "l.s.", "hallo", "hoi", "goede")
_OTHERS_DAY = re.compile(
    r"volgend|next|deadline|uiterlijk|v[oó][oó]r |before|due|retour|gedrukt|print|gescand|scan|ontvangen|received|\buw "
    r"|your |vorig|previous|sinds|since|vanaf|geldig|vastgesteld|approved|t/m|tot |until|gewijzigd|nieuwe |komende"
    r"|n\.a\.v|naar aanleiding|besluit van|wet van|aanvraag|verzoek|publicatie|published|https?:"
)
_OWN_DAY = re.compile(
    r"(?:stand (?:van zaken|per|op)|stand|peildatum|bijgewerkt|opgesteld|opgemaakt|dagtekening"
    r"|d\.d\.|datum|dated|as of|status)\W*"
    r"(?:t/m |tot |op |per )?[a-z]*\W*$"
)
_HELD = re.compile(
    r"gehouden|plaatsgevonden|plaats (?:op|te|in|bij|van)|vond |bijeen|vergader|overleg|gesproken|bespr[ao]ken"
    r"|bespreking|sessie|verslag van|\bheld\b|took place|\bmet on\b|meeting|convened"
)
_NEAR = 60
_OPENING_LINES = 3


def in_head(text: str, days: Sequence[FoundDate], left_out: Sequence[tuple[int, int]]) -> list[FoundDate]:
    """The days of the head: those said to be its own first (``stand per 7 juni``), then by place, those of the
    published title last.

    `days` are all days of the text; those inside one of the spans of `left_out` count not.
    """
    lines, front = _lines(text)
    found: list[FoundDate] = []
    for start, end in [*_head(text, lines, days), *_published(text, front)]:
        inside = [day for day in days if start <= day.start and day.end <= end]
        marked = [day for day in inside if _OWN_DAY.search(_ahead(text, start, day.start))]
        if len(inside) > 1 and not marked and (len(inside) > 2 or "|" in text[inside[0].end : inside[1].start]):
            continue  # a table of days, none of which stands out
        for day in (marked or inside)[:1]:
            known = any(first <= day.start and day.end <= last for first, last in left_out)
            if not known and not _OTHERS_DAY.search(_ahead(text, start, day.start)):
                found.append(day)
    return sorted(found, key=lambda day: not is_own(text, day.start))


def in_opening(text: str, days: Sequence[FoundDate]) -> Iterator[FoundDate]:
    """The days that the first lines of running text give to the meeting: ``Op 7 juni is overleg gehouden.``"""
    lines, _ = _lines(text)
    prose = [line for line in lines if _is_prose(text, *line)]
    for start, end in prose[:_OPENING_LINES]:
        for day in days:
            if not start <= day.start < end:
                continue
            ahead = _ahead(text, start, day.start)
            around = ahead + text[day.end : min(end, day.end + 2 * _NEAR)].casefold()
            if _HELD.search(around) and not _OTHERS_DAY.search(ahead):
                yield day
            break


def _lines(text: str) -> tuple[list[tuple[int, int]], int]:
    """The first lines with words behind the front matter, without the signs around them, and where that ends."""
    front = text.find("\n---\n", 3) + 5 if text.startswith("---\n") else 0
    found: list[tuple[int, int]] = []
    start = front if front > 4 else 0
    while start < len(text) and len(found) < _MOST_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        first = start
        while first < end and text[first] in _SIGNS:
            first += 1
        if first < end:
            found.append((first, end))
        start = end + 1
    return found, front if front > 4 else 0


def _head(text: str, lines: Sequence[tuple[int, int]], days: Sequence[FoundDate]) -> Iterator[tuple[int, int]]:
    """The lines above the first sentence, greeting or point of the agenda."""
    starts = {day.start for day in days}
    for place, (start, end) in enumerate(lines):
        words = text[start : min(end, start + _LONGEST_LINE)]
        if _is_prose(text, start, end) or words.casefold().startswith(_GREETINGS):
            return
        if start not in starts and _ITEM.match(words):
            return
        line = text.rfind("\n", 0, start) + 1
        held = any(start <= day.start < end for day in days)
        if place >= _TITLE_LINES and text.startswith("#", line) and not held:
            return
        wide = text.startswith("|", line) and text.count("|", line, end) > _MOST_BARS
        if not wide and not text.startswith(("- ", "* ", "• "), line):
            yield start, end


def is_own(text: str, day: int) -> bool:
    """Whether the words in front of a day's place say that it is the document's own: ``stand per 7 juni``."""
    return _OWN_DAY.search(_ahead(text, 0, day)) is not None


def _ahead(text: str, start: int, day: int) -> str:
    """The words in front of a day's place on its line, folded."""
    line = text.rfind("\n", max(start, day - _NEAR), day) + 1
    return text[max(start, line, day - _NEAR) : day].casefold()


def _is_prose(text: str, start: int, end: int) -> bool:
    """Whether a line is running text: a sentence with its full stop, or a long line that is cut within one."""
    if end - start > 2 * _LONGEST_LINE:
        return True
    words = text[start:end].rstrip()
    if words.endswith(".") and words.count(" ") >= _FEWEST_BLANKS:
        return title_words.opening(words) is None
    return len(words) > _SENTENCE and (_SENTENCE_END.search(words) is not None or text[end + 1 : end + 2].islower())


def _published(text: str, front: int) -> Iterator[tuple[int, int]]:
    """The values of `title` and of labels in the front matter."""
    start = 4
    while 0 < start < front:
        end = text.find("\n", start)
        key, sign, _ = text[start:end].partition(":")
        if sign and (key == "title" or key.endswith("label")):
            yield start + len(key) + 1, end
        start = end + 1
