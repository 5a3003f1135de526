"""Labels without any sign behind them, only where a value plainly follows; and dates stamped in front of theirs."""

import re

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header.label import Label, meaning
from vwsreview.extract.text.lines import Line

_BARE = frozenset((
    "betreft", "onderwerp", "vergaderdatum", "vergaderdatumentijd", "datum", "datumdocument", "vergaderplaats",
    "locatie", "plaats", "kenmerk", "onskenmerk", "bijlagen", "vergadering",
    "datumoverleg", "datumvergadering", "datumbijeenkomst", "datumgesprek", "datumbespreking", "overlegdatum",
    "datumverslag", "datumbrief", "datumnota", "onzereferentie", "onsnummer", "zaaknummer", "datumentijd",
))  # fmt: skip
"""Labels that need no sign behind them; any other word may as well open a sentence."""
_OPENING_BARE = frozenset(key[:end] for key in _BARE for end in range(len(key) + 1))
_MOST_WORDS = 4
_DAY_AHEAD = re.compile(r"(?:[a-z]{5,9}dag\s+)?\d{1,2}[\s\u00a0/.-]", re.IGNORECASE)
_TOKEN = re.compile(r"\S+")
_STAMP = re.compile(
    r"(?P<date>\d(?: ?\d)?[ .-]{0,2}(?:[A-Za-z]{3,9}|\d\d?)\.?[ .-]{1,2}(?:['’]?\d\d|\d ?\d ?\d ?\d))\s+Datum"
)
DATED = frozenset(("document_date", "meeting_date"))


def bare(text: str, line: Line, start: int) -> Label | None:
    """``Betreft Annotatie overleg``: a label without any sign behind it, only where a value plainly follows."""
    if line.words - start > 200 or text[line.words - 1] in ".?!":
        return None
    head = text[start : min(line.words, start + 120)]
    copied = head[:3].casefold() == "cc."
    if not copied and squeezed(head.split(maxsplit=1)[0]) not in _OPENING_BARE:
        return None
    words = list(_TOKEN.finditer(head))
    if copied and len(words) > 1:
        copies = trimmed(text, start + words[1].start(), line.words)
        return Label(line.ordinal, "copy_to", Span(start, start + words[0].end()), copies, "bare", line.ordinal)
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        label = head[: words[count - 1].end()]
        known = meaning(label) if squeezed(label) in _BARE else None
        value = trimmed(text, start + words[count].start(), line.words)
        if known and value.start < value.end and _may_follow(text, known, value):
            return Label(line.ordinal, known, Span(start, start + len(label)), value, "bare", line.ordinal)
    return None


def _may_follow(text: str, known: str | None, value: Span) -> bool:
    if known in DATED:
        return bool(_DAY_AHEAD.match(text, value.start))
    if known == "reference":
        return text[value.start].isdigit() and " " not in text[value.start : value.end]
    if known == "attachments":
        return value.end - value.start <= 2 and text[value.start].isdigit()
    return text[value.start].isupper() or text[value.start].isdigit()


def stamped(text: str, line: Line) -> list[Label]:
    """``2 2 APR. 2026 Datum``: a date that was stamped in front of its label."""
    if text[line.words - 5 : line.words] != "Datum":
        return []
    match = _STAMP.fullmatch(text, line.number_start, line.words)
    if match is None:
        return []
    head, value = Span(line.words - 5, line.words), Span(*match.span("date"))
    return [Label(line.ordinal, "document_date", head, value, "bare", line.ordinal)]
