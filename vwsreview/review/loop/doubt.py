"""Which value of a record is most likely wrong: what one key opens."""

from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record

_OFTEN_WRONG = {
    "field": ("value", "name"),
    "attendee": ("organisation", "presence", "role", "name"),
    "date": ("role", "value", "type"),
    "action": ("owners", "due", "explicit", "status"),
    "decision": ("explicit",),
    "redaction": ("ground",),
    "section": ("level", "number"),
}
"""The keys of each layer, those first that the extractor gets wrong most often on annotated documents."""

_EXPECTED = {
    "field": ("value",),
    "attendee": ("organisation",),
    "date": ("value",),
    "action": ("owners",),
    "redaction": ("ground",),
}
"""Keys that nearly every record of the layer has a value for."""

_EVIDENT = {"attendee": ("organisation", "role"), "action": ("owners", "due")}
"""Keys whose value the extractor takes from words that it names as evidence."""


def most_doubtful_key(record: Record) -> str:
    """The key to look at first: one that moved with the anchor, one with a note, one that is empty where it should
    not be, one whose words nobody can point at; else the one that is wrong most often in its layer.

    What a person set is looked at last.
    """
    keys = _OFTEN_WRONG[record.layer]
    doubts = (*_moved(record, keys), *_noted(record), *_empty(record), *_unproven(record), *keys)
    return next((key for key in doubts if key not in record.by_hand), keys[0])


def wants_a_look(record: Record) -> bool:
    """Whether a record that was just made of words lacks a value that nearly every record of its layer has."""
    return record.layer == "field" or bool(_empty(record))


def _moved(record: Record, keys: tuple[str, ...]) -> list[str]:
    return [key for key in keys if key in record.changed]


def _noted(record: Record) -> list[str]:
    has_value = any(key.name == "value" for key in BY_NAME[record.layer].keys)
    return ["value"] if has_value and record.extra.get("notes") else []


def _empty(record: Record) -> list[str]:
    return [key for key in _EXPECTED.get(record.layer, ()) if record.values.get(key) in (None, "", [])]


def _unproven(record: Record) -> list[str]:
    keys = _EVIDENT.get(record.layer, ())
    return [key for key in keys if record.values.get(key) not in (None, "", []) and not record.evidence.get(key)]
