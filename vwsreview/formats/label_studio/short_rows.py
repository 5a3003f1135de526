"""JSON_MIN, Label Studio's short form: a row an annotation, with the task's data and the controls as its keys.

The short form has lost the regions' ids, the relations and, for choices, the region that they belong to. So slots are
told by their place: a typed slot goes to the records on the same words. What belongs to no record is refused.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
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
    """What the rows of one task tell. Problem: ``too_many_parts``."""
    found = Results()
    for row in rows:
        records = [record for name, value in _values(row) for record in _labelled(name, value, row.get("annotator"))]
        slots = _slots(row, records, place, found)
        labels = {record.label for record in records}
        for name in row:
            if _is_lost_slot(name, row[name], labels):
                found.refuse(place, name, row[name])
        found.records += [replace(record, values=slots.get(n, {})) for n, record in enumerate(records)]
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


def _slots(
    row: Mapping[str, Any], records: Iterable[ForeignRecord], place: str, found: Results
) -> dict[int, dict[str, Value]]:
    """The slots of each record by its number: those on its words, by the label in a slot's name, where it has one."""
    there: dict[tuple[int, int] | None, list[tuple[int, str]]] = defaultdict(list)
    for number, record in enumerate(records):
        there[record.start, record.end].append((number, record.label))
    slots: dict[int, dict[str, Value]] = defaultdict(dict)
    for name, value in _values(row):
        if labels_of(value) is not None:
            continue
        slot, here = slot_of(value), there.get(span_of(value), [])
        if slot is None or not here:
            found.refuse(place, name, value)
            continue
        found.hang(len(here), place)
        meant = [(number, label) for number, label in here if name.startswith(f"{label}.")] or here
        for number, label in meant:
            slots[number][slot_key(name, label)] = slot
    return slots


def _is_lost_slot(name: str, told: object, labels: Container[str]) -> bool:
    """Whether this is a slot of ours that does not say where it belongs."""
    label, dot, _ = name.partition(".")
    values = told if isinstance(told, list) else [told]
    return bool(dot) and label in labels and not all(map(_is_object, values))


def _is_object(value: object) -> bool:
    return isinstance(value, dict)
