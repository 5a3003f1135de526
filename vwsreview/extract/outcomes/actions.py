"""The record of an action: its span, its owners and its status, and what makes an action of it."""

import re
from collections.abc import Sequence

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.outcomes import markers, owners, tasks
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found

_GOES_WITH = re.compile(
    r"(?:Klaar|Gereed|Deadline|Uiterlijk|Termijn|Wanneer|Due)[ :]|Moet .{2,60}klaar"
    r"|(?:Actiehouders?|Eigenaar|Trekker|Wie|Verantwoordelijken?|Door|Owner)\s?:"
)
_LINE_BELOW = re.compile(
    r"[*_]{0,2}(?:Actiehouders?|Eigenaar|Trekker|Wie|Verantwoordelijken?|Door|Owner|Wanneer|Deadline|Termijn|Uiterlijk"
    r"|Gereed|Due|Status|Planning|Datum gereed)[*_]{0,2}\s?:"
)
"""How a line below an action begins that tells by whom or by when it is to be done."""
_BELOW = re.compile(r"[*_ ]{0,3}\n\n?[ \t]{0,8}(?:[-*•] )?[*_]{0,2}")


def action(
    reading: Reading,
    span: Span,
    given: Sequence[Span],
    explicit: Span | None = None,
    due: Span | None = None,
    status: str = "open",
) -> Found:
    """The record of an action; its due date is put in once the dates are known (see `dues`)."""
    given = _as_one(reading, given)
    values: dict[str, Value] = {
        "explicit": explicit is not None,
        "owners": owners.written(reading.text, given),
        "due": None,
        "status": status,
    }
    evidence: dict[str, list[Span]] = {}
    whole = with_what_belongs(reading, span)
    if explicit is not None and not given and whole != span:
        given = tasks.named(reading.text, whole)
        values["owners"] = owners.written(reading.text, given)
    span = whole
    if given:
        evidence["owners"] = list(given)
    if explicit is not None:
        evidence["explicit"] = [explicit]
    if due is not None:
        evidence["due"] = [due]
    return Found(span.start, span.end, values, evidence)


def _as_one(reading: Reading, given: Sequence[Span]) -> Sequence[Span]:
    """The owners, where ``Kust en Water`` is what an attendee's organisation is called: one and not two."""
    if len(given) < 2:
        return given
    whole = Span(given[0].start, given[-1].end)
    words = reading.words(whole)
    return [whole] if " " in words and words in reading.drawn_from("attendee", _bodies) else given


def _bodies(reading: Reading) -> frozenset[str]:
    return frozenset(str(found.values.get("organisation") or "") for found in reading.of("attendee"))


def owners_and_mark(text: str, span: Span) -> tuple[list[Span], Span | None]:
    """Who is to do what these words say, and the marker or label that makes an action of them, if there is one."""
    mark = next(iter(markers.inside(text, span)), None)
    if mark is not None:
        return mark.owners(text) or tasks.named(text, Span(span.start, mark.span.start)), mark.span
    start = text.rfind("\n", 0, span.start) + 1
    line = trimmed(text, start, span.end)
    label = next(
        (
            found
            for place in range(line.start, min(span.start + 1, line.start + 12))
            if (found := markers.label(text, Span(place, span.end)))
            and (place == start or not text[place - 1].isalnum())
        ),
        None,
    )
    if label is None:
        return tasks.named(text, span), None
    inside = trimmed(text, max(span.start, label.span.end), span.end)
    return label.owners(text) or tasks.named(text, inside), trimmed(text, *label.span)


def with_what_belongs(reading: Reading, span: Span) -> Span:
    """With the sentences and lines right behind that only say by when or by whom: ``Klaar voor a.s. vrijdag.``"""
    while (following := _what_belongs(reading, span.end)) is not None:
        span = Span(span.start, following.end)
    return span


def _what_belongs(reading: Reading, end: int) -> Span | None:
    following = reading.sentence_behind(end)
    if following is not None:
        return following if _GOES_WITH.match(reading.text, *following) else None
    below = _BELOW.match(reading.text, end)
    if below is None or not _LINE_BELOW.match(reading.text, below.end()):
        return None
    feed = reading.text.find("\n", below.end())
    line = trimmed(reading.text, below.end(), feed if feed >= 0 else len(reading.text))
    return reading.sentence_behind(below.end()) or line  # a known label is no running text
