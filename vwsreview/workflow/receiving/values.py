"""A tool's value to one of a layer's key: by its type, or None where it does not fit."""

from vwsreview.domain.layers import Key, Value
from vwsreview.domain.timevalue import is_value

_FLAGS = {"true": True, "yes": True, "1": True, "ja": True, "false": False, "no": False, "0": False, "nee": False}


class Unfit(Exception):
    """The value is none that the key may have."""


def fitted(key: Key, value: Value) -> Value:
    """The value as the key holds it. Unfit where it cannot."""
    match key.type:
        case "list":
            return [str(item) for item in value] if isinstance(value, list) else [str(value)]
        case "flag":
            return _flag(value)
        case "number":
            return _number(value)
        case "choice" | "time" | "text" | "choice_or_text":
            return _text(key, value)


def _flag(value: Value) -> bool:
    if isinstance(value, bool):
        return value
    flag = _FLAGS.get(str(value).casefold())
    if flag is None:
        raise Unfit
    return flag


def _number(value: Value) -> int:
    try:
        return int(str(value))
    except ValueError as error:
        raise Unfit from error


def _text(key: Key, value: Value) -> str:
    if isinstance(value, list):
        if len(value) != 1:
            raise Unfit
        value = value[0]
    text = str(value)
    if (key.type == "choice" and text not in key.choices) or (key.type == "time" and not is_value(text)):
        raise Unfit
    return text
