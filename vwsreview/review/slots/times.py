"""What a date can mean, and by when an action can be due."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.domain.timevalue import days, single_day
from vwsreview.extract.dates import calendar, dates
from vwsreview.extract.dates import dues as due_rules
from vwsreview.extract.dates.calendar import Resolution
from vwsreview.extract.dates.dates import FoundDate
from vwsreview.review.slots.slot import Candidate, Slot, named_words

_AROUND = 300
"""Code points around a stretch of text that tell the tense of its sentence, or the day of a clock time."""
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?=(?:\2\d{2,4})?(?!\d))")
_CLOCKS = re.compile(r"T\d\d:\d\d(?::\d\d)?|T(?:MO|MI|AF|EV|NI)")
_HALF_DAY = re.compile(r"T(\d\d)(?=:)")
_MOST_OTHERS = 60
_PARTS = {"ochtend": "MO", "morgen": "MO", "middag": "AF", "avond": "EV", "nacht": "NI"}


def dues(slot: Slot) -> Iterator[Candidate | None]:
    """The dates in the action's words, then on its line, in the title above, then the nearest others."""
    found = _found(slot, slot.line)
    inside = [one for one in found if slot.span.start <= one.start and one.end <= slot.span.end]
    anchor = slot.document.anchor_date
    chosen = due_rules.choose(slot.text, slot.span, None, inside, anchor)
    if chosen is not None:
        yield _due(slot, chosen.date, "here")
    for one in inside:
        yield _due(slot, one, "here")
    for one in found:
        yield _due(slot, one, "line")
    for one in inside:
        yield from _ends(_due(slot, one, "here"))
    if slot.heading is not None:
        for one in _found(slot, _line_of(slot, slot.heading.start)):
            yield _due(slot, one, "heading")
    yield from _owners_neighbours(slot)
    yield from _others(slot)
    for one in inside:
        yield from _other_years(slot, one)


def readings(slot: Slot) -> Iterator[Candidate | None]:
    """What the words say, other readings of them, what they mean elsewhere, then the nearest other dates."""
    text, anchor = slot.text, slot.document.anchor_date
    first = _read(slot, calendar.resolve(text, *slot.span, anchor), "here")
    yield first
    yield from _elsewhere(slot)
    for one in _found(slot, slot.span):
        yield _read(slot, one.resolve(anchor), "here", Span(one.start, one.end))
    yield from _part_of_day(slot)
    yield from _with_times(slot, first)
    for day in _days_above(slot):
        yield _read(slot, calendar.resolve(text, *slot.span, day), "from_date")
    for other in _other_anchors(anchor):
        yield _read(slot, calendar.resolve(text, *slot.span, other), "reading")
    yield _read(slot, _american(slot, anchor), "reading")
    yield from _shifted(slot)
    for record in slot.near("date")[:_MOST_OTHERS]:
        yield _as_there(slot, record, "other_date")


# by when


def _found(slot: Slot, span: Span) -> list[FoundDate]:
    """The dates in a stretch of text, read in their surroundings."""
    left = max(0, span.start - _AROUND)
    window = slot.text[left : span.end + _AROUND]
    moved = (replace(one, start=one.start + left, end=one.end + left) for one in dates.find(window))
    return [one for one in moved if span.start <= one.start and one.end <= span.end]


def _due(slot: Slot, one: FoundDate, reason: str) -> Candidate | None:
    """The day to which a date in the text leads; what a person made of that date goes before."""
    record = _record_at(slot, one)
    value = one.said.due(slot.document.anchor_date)
    if record is not None and one.type != "duration" and "value" in record.by_hand:
        told = record.values.get("value")
        value = told if isinstance(told, str) else None
    span = Span(one.start, one.end)
    if one.type == "set" or value is None:
        return None
    return Candidate(value, slot.plain(span), reason, (span,), (record.id,) if record is not None else ())


def _record_at(slot: Slot, one: FoundDate) -> Record | None:
    return next((record for record in slot.of("date") if (record.start, record.end) == (one.start, one.end)), None)


def _ends(candidate: Candidate | None) -> Iterator[Candidate]:
    """Of a stretch its last and its first day."""
    if candidate is None or not isinstance(candidate.value, str) or "/" not in candidate.value:
        return
    for end in reversed(candidate.value.split("/")):
        yield replace(candidate, value=end, reason="end")


def _line_of(slot: Slot, place: int) -> Span:
    return Span(slot.line_start(place), slot.line_end(place))


def _owners_neighbours(slot: Slot) -> Iterator[Candidate | None]:
    """When the actions right above and below are due."""
    for one in slot.near("action")[:2]:
        value = one.values.get("due")
        spans = named_words(one, "due", slot.text)
        if isinstance(value, str):
            yield Candidate(value, " ".join(map(slot.plain, spans)), "action", tuple(spans))


def _others(slot: Slot) -> Iterator[Candidate | None]:
    """The document's other dates, nearest first; what lies before the meeting comes after what lies ahead of it."""
    others = slot.near("date")[:_MOST_OTHERS]
    anchor = slot.document.anchor_date or ""
    past = [one for one in others if _is_past(one, anchor)]
    for one in (*(one for one in others if one not in past), *past):
        yield _due_of_record(slot, one)


def _is_past(record: Record, anchor: str) -> bool:
    value = record.values.get("value")
    known = days(value) if isinstance(value, str) else None
    return known is not None and not anchor.startswith("X") and known[1] < anchor


def _due_of_record(slot: Slot, record: Record) -> Candidate | None:
    value = record.values.get("value")
    if record.values.get("type") == "duration":
        value = calendar.due(slot.text, *record.span, slot.document.anchor_date)
    if record.values.get("type") == "set" or not isinstance(value, str):
        return None
    return Candidate(value, slot.plain(record.span), "other_date", (record.span,), (record.id,))


def _other_years(slot: Slot, one: FoundDate) -> Iterator[Candidate | None]:
    for anchor in _other_anchors(slot.document.anchor_date):
        value = one.said.due(anchor)
        yield Candidate(value, slot.plain(Span(one.start, one.end)), "reading", (Span(one.start, one.end),))


# what it means


def _read(slot: Slot, resolution: Resolution | None, reason: str, span: Span | None = None) -> Candidate | None:
    if resolution is None or resolution.value is None:
        return None
    where = span if span is not None else slot.span
    return Candidate(resolution.value, slot.plain(where), reason, (where,), following=_following(slot, resolution.type))


def _following(slot: Slot, kind: str) -> dict[str, str]:
    return {"type": kind} if kind != slot.record.values.get("type") else {}


def _of_value(slot: Slot, value: str, reason: str, where: Span | None = None) -> Candidate:
    """A value worked out from another one; two ends of what is one date (`eind maart`) leave its type alone."""
    before = slot.record.values.get("type")
    kind = calendar.type_of_value(value)
    keeps = kind == "interval" and before == "date"
    words = slot.plain(where) if where is not None else ""
    return Candidate(
        value, words, reason, (where,) if where is not None else (), following={} if keeps else _following(slot, kind)
    )


def _elsewhere(slot: Slot) -> Iterator[Candidate | None]:
    """What the same words mean where they stand elsewhere."""
    words = slot.plain(slot.span).casefold()
    for one in slot.near("date"):
        if one.end - one.start == slot.record.end - slot.record.start and slot.plain(one.span).casefold() == words:
            yield _as_there(slot, one, "same_words")


def _as_there(slot: Slot, record: Record, reason: str) -> Candidate | None:
    value, kind = record.values.get("value"), record.values.get("type")
    if not isinstance(value, str) or not isinstance(kind, str):
        return None
    links = (record.id,)
    return Candidate(value, slot.plain(record.span), reason, (record.span,), links, _following(slot, kind))


def _other_anchors(anchor: str | None) -> list[str | None]:
    """The same words read a year, and a week, on and back, and without knowing the year."""
    parsed = calendar.parse_anchor(anchor)
    if parsed is None or anchor is None:
        return []
    if not parsed.known:
        return [None]
    day = date.fromisoformat(anchor)
    shifts = (-365, 365, -7, 7, -30, 30)
    others = [(day + timedelta(days=shift)).isoformat() for shift in shifts if 400 < day.toordinal() < 3_000_000]
    return [*others, f"XXXX{anchor[4:]}"]


def _days_above(slot: Slot) -> list[str]:
    """The last days named above it with their year: a quoted mail counts from its own date."""
    above = [one for one in slot.near("date")[:_MOST_OTHERS] if one.start < slot.record.start]
    named = (single_day(str(one.values.get("value"))) for one in above)
    known = (day for day in named if day is not None and not day.startswith("X"))
    return [day for day in dict.fromkeys(known) if day != slot.document.anchor_date][:3]


def _part_of_day(slot: Slot) -> Iterator[Candidate | None]:
    """``middag`` alone: of the days named above it, else of the anchor."""
    words = slot.plain(slot.span).casefold()
    part = next((part for word, part in _PARTS.items() if word in words), None)
    if part is None or slot.record.values.get("type") not in ("time", None):
        return
    for day in (*_days_above(slot)[:2], slot.document.anchor_date):
        if day is not None:
            yield _of_value(slot, f"{day}T{part}", "reading", slot.span)


def _american(slot: Slot, anchor: str | None) -> Resolution | None:
    """``3/15/2021``: the month first."""
    words = slot.plain(slot.span)
    turned = _NUMERIC.sub(r"\3\2\1", words, count=1)
    return calendar.parse_typed(turned, anchor) if turned != words else None


def _with_times(slot: Slot, first: Candidate | None) -> Iterator[Candidate | None]:
    """With and without the clock time, each end of a stretch, and the clock time on another day."""
    value = first.value if first is not None else slot.value
    if not isinstance(value, str):
        return
    if "/" in value:
        for end in value.split("/"):
            yield _of_value(slot, end, "end", slot.span)
    bare = _CLOCKS.sub("", value)
    if bare != value:
        yield _of_value(slot, _HALF_DAY.sub(_other_half, value), "reading", slot.span)
        for day in _days_near(slot):
            yield _of_value(
                slot,
                "/".join(day + end[end.index("T") :] for end in value.split("/") if "T" in end),
                "reading",
                slot.span,
            )
        yield _of_value(slot, bare.partition("/")[0], "reading", slot.span)
        return
    for one in _found(slot, slot.line):
        said = one.resolve(slot.document.anchor_date).value
        if said is not None and "T" in said and one.is_bare_clock:
            ends = "/".join(value + end[end.index("T") :] for end in said.split("/") if "T" in end)
            yield _of_value(slot, ends, "reading", Span(one.start, one.end))


def _other_half(found: re.Match[str]) -> str:
    """``half negen`` in the evening and not in the morning."""
    return f"T{(int(found[1]) + 12) % 24:02}"


def _days_near(slot: Slot) -> list[str]:
    """The days that other dates near it name, the meeting's first."""
    near = slot.near("date")
    roles = ("meeting", "document", "next_meeting")
    ordered = sorted(near[:20], key=lambda one: one.values.get("role") not in roles)
    named = (single_day(str(one.values.get("value"))) for one in ordered)
    return [*dict.fromkeys(day for day in named if day is not None)][:3]


def _shifted(slot: Slot) -> Iterator[Candidate]:
    """The day a week and a year on and back."""
    day = single_day(slot.value) if isinstance(slot.value, str) else None
    if day is None or day.startswith("X") or not isinstance(slot.value, str):
        return
    for shift in (-7, 7):
        moved = date.fromisoformat(day) + timedelta(days=shift)
        yield _of_value(slot, slot.value.replace(day, moved.isoformat()), "reading", slot.span)
    for year in (-1, 1):
        yield _of_value(slot, slot.value.replace(day[:4], f"{int(day[:4]) + year:04}"), "reading", slot.span)
