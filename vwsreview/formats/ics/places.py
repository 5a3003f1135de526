"""What of a document stands in a calendar: meetings that have a day, actions that are due on one."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Loss, Words
from vwsreview.domain.record import Record
from vwsreview.domain.timevalue import days
from vwsreview.formats.ics.times import ends_of, value_of
from vwsreview.formats.images import Expected, Image, filled, record_values

LONGEST_SUMMARY = 120
"""Characters of an action's words in its title; the description has them all."""

_MEETINGS = ("meeting", "next_meeting")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_NO_PLACE = Words("a calendar has no place for it", "een agenda heeft er geen plaats voor")
_NO_DAY = Words("a calendar needs a day, and none is known", "een agenda heeft een dag nodig, en die is niet bekend")
_NO_MEETING = Words(
    "of the dates only meetings stand in a calendar", "van de data staan alleen vergaderingen in een agenda"
)
_TWICE = Words("the meeting stands in the calendar already", "de vergadering staat al in de agenda")
_LESS_EXACT = Words(
    "a calendar knows days and clock times only; the last day is there",
    "een agenda kent alleen dagen en kloktijden; de laatste dag staat er",
)
_PLAIN = Words("a calendar has no control signs", "een agenda heeft geen stuurtekens")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event or a task. `first` and `last` are days, or moments, which are dates too; `values` must come back."""

    layer: str
    record: Record
    sha256: str
    first: date | None
    last: date | None
    values: dict[str, Any]


@dataclass(slots=True)
class Entries:
    """What of a document goes into a calendar, and how often what does not."""

    found: list[Entry] = field(default_factory=list)
    losses: Counter[Loss] = field(default_factory=Counter)


def expected(exported: Exported) -> Expected:
    """What a calendar must give back of a document, and what it has no place for."""
    entries = entries_of(exported)
    images = [Image(entry.layer, entry.record.start, entry.record.end, entry.values) for entry in entries.found]
    return Expected(images, entries.losses)


def entries_of(exported: Exported) -> Entries:
    """The events and tasks of a document, in the order of its records."""
    entries = Entries()
    entries.losses[Loss(DOCUMENT, RECORD, _NO_PLACE)] += 1
    seen: set[str] = set()
    for record in exported.annotated.records:
        if record.layer == "date":
            outcome = _meeting(exported, record, seen)
        elif record.layer == "action":
            outcome = _task(exported, record)
        else:
            outcome = _NO_PLACE
        if isinstance(outcome, Words):
            entries.losses[Loss(record.layer, RECORD, outcome)] += 1
        else:
            entries.found.append(outcome)
            entries.losses.update(_lost(outcome))
    return entries


def _meeting(exported: Exported, record: Record, seen: set[str]) -> Entry | Words:
    """The event of a date record, or why there is none; `seen` are the document's values that have one."""
    value = record.values.get("value")
    if record.values.get("role") not in _MEETINGS:
        return _NO_MEETING
    ends = ends_of(value) if isinstance(value, str) else None
    if ends is None:
        return _NO_DAY
    kept = value_of(*ends)
    if kept in seen:
        return _TWICE
    seen.add(kept)
    body = exported.about.body or exported.name
    told = {"value": kept, "summary": _line(body), "place": _place(exported), "comment": record.comment}
    return _entry(exported, record, ends[0], ends[1], told)


def _task(exported: Exported, record: Record) -> Entry | Words:
    """The task of an action, or why there is none."""
    due = record.values.get("due")
    stretch = days(due) if isinstance(due, str) else None
    if stretch is None:
        return _NO_DAY
    words = _title(record.span.of(exported.annotated.text))
    summary = words if len(words) <= LONGEST_SUMMARY else words[: LONGEST_SUMMARY - 1] + "…"
    own = {key: record.values.get(key) for key in ("owners", "status")}
    told = {**own, "due": stretch[1], "summary": summary, "comment": record.comment}
    return _entry(exported, record, None, date.fromisoformat(stretch[1]), told)


def _entry(exported: Exported, record: Record, first: date | None, last: date | None, told: dict[str, Any]) -> Entry:
    values = {
        "id": record.id,
        "document": _line(exported.name),
        "quote": record.span.of(exported.annotated.text),
        **told,
    }
    sha256 = exported.annotated.document.sha256
    return Entry(record.layer, record, sha256, first, last, filled({key: plain(one) for key, one in values.items()}))


def _lost(entry: Entry) -> Iterator[Loss]:
    """What a calendar does not tell of a record that stands in it."""
    for key, value in record_values(entry.record).items():
        if key not in entry.values:
            yield Loss(entry.layer, key, _NO_PLACE)
        elif entry.values[key] != value:
            yield Loss(entry.layer, key, _LESS_EXACT if key in ("value", "due") else _PLAIN)


def _place(exported: Exported) -> str | None:
    """The first place of a meeting that a field names."""
    fields = (record.values for record in exported.annotated.records if record.layer == "field" and record.counts)
    return next((str(one["value"]) for one in fields if one["name"] == "meeting_place" and one["value"]), None)


def _line(text: str) -> str:
    """The words on one line."""
    return " ".join(text.split())


def _title(text: str) -> str:
    """The words on one line, without Markdown's stars, of which no calendar knows what they mean."""
    return _line(text.replace("*", ""))


def plain(value: Any) -> Any:
    """Without the signs that no text of a calendar may hold; its line ends are line feeds."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return value
