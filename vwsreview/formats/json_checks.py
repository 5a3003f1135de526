"""Whether a value, as JSON gave it, is of the type that a key needs: a function for each type.

JSON gives no types of its own, so the type itself is asked for; true and false are no numbers here.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeGuard

from vwsreview.domain.layers import Key
from vwsreview.domain.timevalue import is_value

Check = Callable[[Any], bool]


def is_text(value: Any) -> TypeGuard[str]:
    """A string."""
    return type(value) is str


def is_text_or_null(value: Any) -> bool:
    """A string or null."""
    return value is None or type(value) is str


def is_flag(value: Any) -> TypeGuard[bool]:
    """True or false."""
    return type(value) is bool


def is_number(value: Any) -> TypeGuard[int]:
    """A whole number."""
    return type(value) is int


def is_share(value: Any) -> bool:
    """A number from 0 to 1."""
    return type(value) in (float, int) and 0 <= value <= 1


def is_time(value: Any) -> bool:
    """A time as the guideline writes it."""
    return type(value) is str and is_value(value)


def is_object(value: Any) -> bool:
    """An object."""
    return type(value) is dict


def is_list_of(value: Any, kind: type) -> bool:
    """A list that holds nothing but that type."""
    return type(value) is list and {*map(type, value)} <= {kind}


def are_texts(value: Any) -> bool:
    """A list of strings."""
    return is_list_of(value, str)


def are_spans(value: Any) -> bool:
    """A list of pairs of whole numbers."""
    if type(value) is not list:
        return False
    for span in value:
        if type(span) is not list or len(span) != 2 or not (type(span[0]) is type(span[1]) is int):
            return False
    return True


def each(check: Check) -> Check:
    """An object whose values all pass."""
    return lambda value: type(value) is dict and all(map(check, value.values()))


def or_null(check: Check) -> Check:
    """What passes, or null."""
    return lambda value: value is None or check(value)


def one_of(choices: Sequence[str]) -> Check:
    """One of these words."""
    return lambda value: value in choices


def check_of(key: Key) -> Check:
    """What a value of a layer's key must pass."""
    checks: dict[str, Check] = {
        "flag": is_flag,
        "number": is_number,
        "list": are_texts,
        "choice": one_of(key.choices),
        "time": is_time,
        "text": is_text,
        "choice_or_text": is_text,
    }
    check = checks[key.type]
    if not key.nullable:
        return check
    return is_text_or_null if check is is_text else or_null(check)


def all_pass(check: Check, values: Sequence[Any]) -> bool:
    """Whether all of these values pass, for many at a time: words that repeat are looked at once."""
    types = {*map(type, values)}
    if check in _WHOLE_TYPES:
        return types <= _WHOLE_TYPES[check]
    return all(map(check, {*values} if types <= _WORDS else values))


_WORDS: frozenset[type] = frozenset((str, type(None)))
_WHOLE_TYPES: Mapping[Check, frozenset[type]] = {
    is_text: frozenset((str,)),
    is_text_or_null: _WORDS,
    is_flag: frozenset((bool,)),
    is_number: frozenset((int,)),
}
"""Checks that ask for nothing but a type."""
