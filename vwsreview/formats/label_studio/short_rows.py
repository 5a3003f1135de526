"""JSON_MIN, Label Studio's short form: a row an annotation, with the task's data and the controls as its keys.

The short form has lost the regions' ids, the relations and, for choices, the region that they belong to. So slots are
told by their place: a typed slot goes to the records on the same words. What belongs to no record is refused.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from vwsreview.domain.layers import Value
from vwsreview.formats.foreign import DOCUMENT_KEYS, ForeignRecord
from vwsreview.formats.label_studio.regions import Results, labels_of, slot_key, slot_of, span_of

MARKS = ("annotation_id", "annotator")
"""Keys that tell a row from any other object."""


def is_row(item: object) -> bool:
    """Whether this is a row of an annotation."""
    return isinstance(item, dict) and "data" not in item and all(key in item for key in MARKS)


def results_of_rows(rows: Iterable[Mapping[str, Any]], place: str) -> Results:
    """What the rows of one task tell."""
    found = Results()
    for row in rows:
        records = [record for name, value in _values(row) for record in _labelled(name, value, row.get("annotator"))]
        for name, value in _values(row):
            if labels_of(value) is None:
                records = _with_slot(records, name, value, place, found)
        for name in row:
            if _is_lost_slot(name, row[name], records):
                found.refuse(place, name, row[name])
        found.records += records
        for key in DOCUMENT_KEYS:
            if isinstance(row.get(key), str):
                found.say(key, row[key], place)
    return found


def _values(row: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The values that have a place, each with its control; a control with a single one has no list."""
    for name, told in row.items():
        for value in told if isinstance(told, list) else [told]:
            if isinstance(value, dict) and span_of(value) is not None:
                yield name, value


def _labelled(name: str, value: Mapping[str, Any], annotator: object) -> Iterator[ForeignRecord]:
    """A record for each label of a region; one that lost its label goes by the name of its control."""
    span, labels, quote = span_of(value), labels_of(value), value.get("text")
    if span is not None and labels is not None:
        for label in labels or [name]:
            by = None if annotator is None else str(annotator)
            yield ForeignRecord(label, *span, quote if isinstance(quote, str) else None, by=by)


def _with_slot(
    records: list[ForeignRecord], name: str, value: Mapping[str, Any], place: str, found: Results
) -> list[ForeignRecord]:
    """The records, those on the slot's words with its value: by the label in the slot's name, where it has one."""
    slot: Value = slot_of(value)
    here = [record for record in records if (record.start, record.end) == span_of(value)]
    meant = [record for record in here if name.startswith(f"{record.label}.")] or here
    if slot is None or not meant:
        found.refuse(place, name, value)
        return records
    return [
        replace(record, values={**record.values, slot_key(name, record.label): slot}) if record in meant else record
        for record in records
    ]


def _is_lost_slot(name: str, told: object, records: Iterable[ForeignRecord]) -> bool:
    """Whether this is a slot of ours that does not say where it belongs."""
    label, dot, _ = name.partition(".")
    values = told if isinstance(told, list) else [told]
    return bool(dot) and any(record.label == label for record in records) and not all(map(_is_object, values))


def _is_object(value: object) -> bool:
    return isinstance(value, dict)
