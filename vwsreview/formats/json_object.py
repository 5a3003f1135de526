"""Keys of a JSON object, checked as they are read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vwsreview.domain.layers import Key, Value
from vwsreview.domain.problems import Problem
from vwsreview.formats.json_checks import check_of, is_flag, is_list_of, is_number, is_text


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
        if not is_text(value):
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
        if not is_flag(value):
            raise self.bad(key)
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        value = self._given(key, default)
        if not is_number(value):
            raise self.bad(key)
        return value

    def objects(self, key: str) -> list[Mapping[str, Any]]:
        """A list of objects, empty where there is none."""
        value = self._given(key, [])
        if not is_list_of(value, dict):
            raise self.bad(key)
        found: list[Mapping[str, Any]] = value
        return found

    def optional_object(self, key: str) -> Mapping[str, Any] | None:
        """An object or null."""
        value = self.raw.get(key)
        if value is not None and not isinstance(value, dict):
            raise self.bad(key)
        return value

    def _given(self, key: str, default: object) -> Any:
        value = self.raw.get(key, default)
        if value is None and key not in self.raw:
            raise Problem("missing_key", key=key)
        return value


def checked_value(row: JsonObject, key: Key) -> Value:
    """The value that a row gives to a key of its layer."""
    value: Value = row.raw[key.name]
    if not check_of(key)(value):
        raise row.bad(key.name)
    return value
