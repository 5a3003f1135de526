"""What could stand in a slot, best first: for every key of every layer what the text and the other records offer.

What is near is looked at first, and no more than a few thousand characters and the document's records.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from vwsreview.domain.document import Document
from vwsreview.domain.layers import BY_NAME, Key, Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.domain.timevalue import is_value
from vwsreview.review.slots import labels as slot_labels
from vwsreview.review.slots import owners as slot_owners
from vwsreview.review.slots import people as slot_people
from vwsreview.review.slots import times as slot_times
from vwsreview.review.slots.slot import Candidate, Slot, named_words

MOST = 45
"""So many candidates are offered; nine of them have a digit at a time."""

BY_DIGIT = 9

Source = Callable[[Slot], Iterable[Candidate | None]]

_SOURCES: dict[tuple[str, str], Source] = {
    ("field", "value"): slot_labels.field_values,
    ("attendee", "name"): slot_people.names,
    ("attendee", "honorific"): slot_people.honorifics,
    ("attendee", "organisation"): slot_people.organisations,
    ("attendee", "role"): slot_people.roles,
    ("date", "value"): slot_times.readings,
    ("action", "owners"): slot_owners.owners,
    ("action", "due"): slot_times.dues,
    ("redaction", "ground"): slot_labels.grounds,
    ("section", "number"): slot_labels.numbers,
}
"""Where a value is not one of a few choices."""

LEVELS = 6


def candidates(record: Record, key: str, text: str, document: Document, records: Sequence[Record]) -> list[Candidate]:
    """What could stand in that key, best first; the present value is among them, if there is one.

    Choices keep their place whatever is likely, so that a finger learns them.
    """
    slot = Slot(record, key, text, document, records)
    source = _SOURCES.get((record.layer, key))
    found = source(slot) if source is not None else choices(slot.key)
    if slot.key.type == "choice_or_text":
        found = (*choices(slot.key), *found)
    return _with_present(slot, list(islice(_apart(slot.key, found), MOST)))


def choices(key: Key) -> Iterator[Candidate]:
    """The values of a key that has only a few, in the guideline's order; yes before no."""
    if key.type == "flag":
        yield from (Candidate(value, reason="choice") for value in (True, False))
    elif key.type == "number":
        yield from (Candidate(level, reason="choice") for level in range(1, LEVELS + 1))
    else:
        yield from (Candidate(choice, reason="choice") for choice in key.choices)


def nothing(key: Key) -> Candidate | None:
    """No value; None where the key must have one."""
    if key.nullable:
        return Candidate(None, reason="nothing")
    if key.type == "list":
        return Candidate([], reason="nothing")
    return Candidate("", reason="nothing") if key.type == "text" else None


def is_valid(key: Key, value: Value) -> bool:
    """Whether the guideline lets the key hold this value."""
    if value is None:
        return key.nullable
    if isinstance(value, bool) or key.type == "flag":
        return key.type == "flag" and isinstance(value, bool)
    if isinstance(value, int) or key.type == "number":
        return key.type == "number" and isinstance(value, int) and value >= 1
    if isinstance(value, list) or key.type == "list":
        return key.type == "list" and isinstance(value, list) and all(part.strip() for part in value)
    if key.type == "choice":
        return value in key.choices
    return is_value(value) if key.type == "time" else bool(value.strip()) or not key.nullable


def evidence(record: Record, key: str, text: str) -> tuple[Span, ...]:
    """The words that justify a value: those the record names, else the same words where the span holds them."""
    return tuple(named_words(record, key, text)) or where_said(record, key, record.values.get(key), text)


def where_said(record: Record, key: str, value: Value, text: str) -> tuple[Span, ...]:
    """Where the record's words hold a value that is written as they are; each part of a list once."""
    kind = BY_NAME[record.layer].key(key)
    parts = value if isinstance(value, list) else [value]
    if kind.type not in ("text", "list", "choice_or_text") or value in kind.choices:
        return ()
    slot = Slot(record, key, text, _NO_DOCUMENT, ())
    found: list[Span] = []
    for part in (part for part in parts if isinstance(part, str) and part):
        place = text.find(part, *slot.span)
        while place >= 0 and any(Span(place, place + len(part)).touches(one) for one in found):
            place = text.find(part, place + 1, slot.span.end)
        if place >= 0:
            found.append(Span(place, place + len(part)))
    return tuple(sorted(found))


_NO_DOCUMENT = Document("", "", "", 0)


def same(one: Value, other: Value) -> bool:
    """Whether two values say the same: lists without regard to their order."""
    if isinstance(one, list) and isinstance(other, list):
        return sorted(one) == sorted(other)
    return one == other and type(one) is type(other)


def toggled(record: Record, key: str, candidate: Candidate) -> Candidate:
    """The list with what the candidate holds added, or taken out where it all stands there already."""
    present = record.values.get(key)
    before = present if isinstance(present, list) else []
    parts = candidate.value if isinstance(candidate.value, list) else []
    known = [Span(start, end) for start, end in record.evidence.get(key, ())]
    if parts and all(part in before for part in parts):
        left = [part for part in before if part not in parts]
        kept = [span for span in known if span not in candidate.evidence]
        return replace(candidate, value=left, evidence=tuple(kept) if left else ())
    added = [*before, *(part for part in parts if part not in before)]
    return replace(candidate, value=added, evidence=tuple(sorted({*known, *candidate.evidence})))


def _apart(key: Key, found: Iterable[Candidate | None]) -> Iterator[Candidate]:
    """The valid ones, each value once."""
    seen: set[object] = set()
    for candidate in found:
        if candidate is None or candidate.value in (None, "", []) or not is_valid(key, candidate.value):
            continue
        value = candidate.value
        mark = (type(value), tuple(sorted(value)) if isinstance(value, list) else value)
        if mark not in seen:
            seen.add(mark)
            yield candidate


def _with_present(slot: Slot, found: list[Candidate]) -> list[Candidate]:
    """The candidates with the present value marked; where nothing speaks for it, it comes as the last with a digit."""
    present = slot.value
    if present in (None, "", []):
        return found
    place = next((number for number, one in enumerate(found) if same(one.value, present)), None)
    if place is not None:
        found[place] = replace(found[place], value=present, current=True)
        return found
    spans = evidence(slot.record, slot.name, slot.text)
    shown = Candidate(present, " ".join(slot.plain(span) for span in spans), "present", spans, current=True)
    found.insert(min(BY_DIGIT - 1, len(found)), shown)
    return found[:MOST]
