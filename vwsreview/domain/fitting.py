"""Whether what somebody wrote are values that a layer has."""

from collections.abc import Mapping
from typing import Any

from vwsreview.domain.layers import BY_NAME, Key
from vwsreview.domain.timevalue import is_value


def fits(key: Key, value: object) -> bool:
    """Whether a key may hold this value: it is of its type, or null where that is no more than right."""
    if value is None:
        return key.nullable
    match key.type:
        case "flag":
            return type(value) is bool
        case "number":
            return type(value) is int
        case "list":
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        case "choice":
            return isinstance(value, str) and value in key.choices
        case "time":
            return isinstance(value, str) and is_value(value)
        case "text" | "choice_or_text":
            return isinstance(value, str)


def are_values(layer: object, values: object) -> bool:
    """Whether these are the values of a record of a layer: one for each of its keys, and nothing else."""
    if not isinstance(layer, str) or layer not in BY_NAME or not isinstance(values, Mapping):
        return False
    keys = BY_NAME[layer].keys
    return values.keys() == {key.name for key in keys} and all(fits(key, values[key.name]) for key in keys)


def is_extent(start: Any, end: Any, length: int | None = None) -> bool:
    """Whether these are the two offsets of a span, in a text of that length where it is known."""
    return type(start) is type(end) is int and 0 <= start < end and (length is None or end <= length)
