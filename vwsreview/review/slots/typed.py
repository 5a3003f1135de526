"""What a person types into a cell, and the value that it stands for; the way back is the words of a value."""

import re
from collections.abc import Mapping, Sequence

from vwsreview.domain.layers import BY_NAME, Key, Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.extract.dates import calendar
from vwsreview.extract.redactions.redactions import grounds

_BETWEEN = re.compile(r"[,;/\n]")


def typed(record: Record, key: str, words: str, anchor: str | None) -> tuple[Value, Mapping[str, Value]]:
    """The value of the typed words, and values of other keys that come with it (the type of a date).

    Problems: "not_understood" (no date), "not_a_number" (no whole number from 1), "empty_value" (the key needs one).
    """
    kind = BY_NAME[record.layer].key(key)
    words = " ".join(words.split()) if kind.type != "list" else words.strip()
    if kind.type == "list":
        return listed(words), {}
    if not words:
        return _nothing(kind), {}
    if kind.type == "number":
        return _number(kind, words), {}
    if kind.type == "time":
        return _time(record, kind, words, anchor)
    return words, {}


def listed(words: str) -> list[str]:
    """``MEVA, BPZ`` and ``PZo/BPZ`` are two each (guideline: owners); what is said twice counts once."""
    return once([part for part in (" ".join(part.split()) for part in _BETWEEN.split(words)) if part])


def once(parts: Sequence[str]) -> list[str]:
    """What is said twice counts once, but not so redaction codes: equal codes are not equal people."""
    return [part for number, part in enumerate(parts) if part not in parts[:number] or grounds(part)]


def _nothing(kind: Key) -> Value:
    if kind.nullable:
        return None
    if kind.type == "text":
        return ""
    raise Problem("empty_value", key=kind.name, words="")


def _number(kind: Key, words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        raise Problem("not_a_number", key=kind.name, words=words)
    return int(words)


def _time(record: Record, kind: Key, words: str, anchor: str | None) -> tuple[Value, Mapping[str, Value]]:
    resolution = calendar.parse_typed(words, anchor)
    if resolution is None or resolution.value is None:
        raise Problem("not_understood", key=kind.name, words=words)
    if record.layer == "action" and resolution.type == "duration":  # by then, and not for so long
        return calendar.due(words, 0, len(words), anchor) or resolution.value, {}
    if record.layer != "date" or _two_ends(resolution.value, record.values.get(kind.name)):
        return resolution.value, {}
    return resolution.value, {"type": resolution.type}


def _two_ends(value: str, before: Value) -> bool:
    """Whether both have two ends: `eind maart` is of type date with two, and stays so when an end is typed anew."""
    return "/" in value and isinstance(before, str) and "/" in before
