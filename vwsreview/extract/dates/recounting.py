"""A record's values that hang on the anchor date, counted from another anchor (guideline: anchor_date)."""

from dataclasses import replace

from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.record import Record
from vwsreview.extract.dates import calendar


def recounted(record: Record, text: str, anchor: str | None) -> Record:
    """The record with its computed values counted from this anchor; itself where none moves.

    What a person set stays. A date gets what there is to note of its new value.
    """
    times = (key.name for key in BY_NAME[record.layer].keys if key.type == "time") if record.computed else ()
    follow = [key for key in times if key in record.computed and key not in record.by_hand]
    values = {key: _computed(record, key, text, anchor) for key in follow}
    moved = {key: value for key, value in values.items() if value != record.values.get(key)}
    if not moved:
        return record
    after = record.with_values(**moved)
    return _noted(after, text, anchor) if record.layer == "date" else after


def moved(record: Record, text: str, anchor: str | None) -> Record:
    """The same, and back in the queue with the keys that moved in `changed` where a person had decided on them.

    What was rejected stays so, for that a date is none does not hang on its value.
    """
    after = recounted(record, text, anchor)
    keys = {key for key, value in after.values.items() if value != record.values.get(key)}
    if not keys or record.review == "rejected" or (record.is_open and not record.changed):
        return after
    return replace(after, review="proposed", changed=tuple(sorted({*record.changed, *keys})))


def _computed(record: Record, key: str, text: str, anchor: str | None) -> Value:
    """A key's value for this anchor: a date from its own words, a due day from the words that gave it."""
    if record.layer == "date":
        resolution = calendar.resolve(text, record.start, record.end, anchor)
        return resolution.value if resolution else None
    spans = record.evidence.get(key)
    return calendar.due(text, spans[0][0], spans[0][1], anchor) if spans else record.values.get(key)


def _noted(record: Record, text: str, anchor: str | None) -> Record:
    """The date with what there is to note of its value for this anchor."""
    resolution = calendar.resolve(text, record.start, record.end, anchor)
    extra = {key: value for key, value in record.extra.items() if key != "notes"}
    if resolution is not None and resolution.notes:
        extra["notes"] = list(resolution.notes)
    return replace(record, extra=extra)
