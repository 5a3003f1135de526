"""Keys of a JSON object, checked as they are read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vwsreview.domain.layers import Key, Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.timevalue import is_value


@dataclass(frozen=True, slots=True)
class JsonObject:
    """An object as JSON gave it. Every method raises ``bad_value`` with the `key` where the value has another type,
    and ``missing_key`` where there is neither a value nor a default."""

    raw: Mapping[str, Any]

    def bad(self, key: str) -> Problem:
        """The problem that says what stands at a key."""
        return Problem("bad_value", key=key, value=repr(self.raw.get(key))[:80])

    def text(self, key: str, default: str | None = None) -> str:
        """A string."""
        value = self._given(key, default)
        if not isinstance(value, str):
            raise self.bad(key)
        return value

    def optional_text(self, key: str) -> str | None:
        """A string or null."""
        return None if self.raw.get(key) is None else self.text(key)

    def choice(self, key: str, choices: Sequence[str], default: str) -> str:
        """One of the guideline's words."""
        value = self.text(key, default)
        if value not in choices:
            raise self.bad(key)
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self._given(key, default)
        if not isinstance(value, bool):
            raise self.bad(key)
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        value = self._given(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.bad(key)
        return value

    def share(self, key: str) -> float | None:
        """A number from 0 to 1, or null."""
        value = self.raw.get(key)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
            raise self.bad(key)
        return float(value)

    def texts(self, key: str) -> list[str]:
        """A list of strings, empty where there is none."""
        value = self._given(key, [])
        if not is_list_of(value, str):
            raise self.bad(key)
        return list(value)

    def objects(self, key: str) -> list[Mapping[str, Any]]:
        """A list of objects, empty where there is none."""
        value = self._given(key, [])
        if not is_list_of(value, dict):
            raise self.bad(key)
        return list(value)

    def optional_object(self, key: str) -> Mapping[str, Any] | None:
        """An object or null."""
        value = self.raw.get(key)
        if value is not None and not isinstance(value, dict):
            raise self.bad(key)
        return value

    def lists(self, key: str) -> dict[str, list[str]]:
        """An object of lists of strings, empty where there is none."""
        value = self._given(key, {})
        if not isinstance(value, dict) or not all(is_list_of(inner, str) for inner in value.values()):
            raise self.bad(key)
        return value

    def spans(self, key: str) -> dict[str, list[list[int]]]:
        """An object of lists of spans, empty where there is none."""
        value = self._given(key, {})
        if not isinstance(value, dict) or not all(_are_spans(inner) for inner in value.values()):
            raise self.bad(key)
        return value

    def _given(self, key: str, default: object) -> Any:
        value = self.raw.get(key, default)
        if value is None and key not in self.raw:
            raise Problem("missing_key", key=key)
        return value


def checked_value(row: JsonObject, key: Key) -> Value:
    """The value that a row gives to a key of its layer."""
    name = key.name
    if row.raw[name] is None and key.nullable:
        return None
    match key.type:
        case "flag":
            return row.flag(name)
        case "number":
            return row.number(name)
        case "list":
            return row.texts(name)
        case "choice":
            return row.choice(name, key.choices, "")
        case "time":
            value = row.text(name)
            if not is_value(value):
                raise row.bad(name)
            return value
        case "text" | "choice_or_text":
            return row.text(name)


def is_list_of(value: object, kind: type) -> bool:
    """Whether this is a list that holds nothing but that type."""
    return isinstance(value, list) and all(isinstance(item, kind) for item in value)


def _are_spans(value: object) -> bool:
    return isinstance(value, list) and all(_is_span(span) for span in value)


def _is_span(value: object) -> bool:
    return isinstance(value, list) and [type(end) for end in value] == [int, int]  # true is an int as well
