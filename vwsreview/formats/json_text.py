"""JSON text to values, with what no file of others may do to the program refused at the border."""

import json
from collections.abc import Iterable
from math import isfinite
from typing import Any

from vwsreview.domain.problems import Problem
from vwsreview.formats.bounds import DEEPEST, MOST_VALUES


def loaded(raw: str | bytes) -> Any:
    """What this text says, UTF-8 with or without byte-order mark. Problems: ``not_utf8``, ``bad_json``.

    NaN and numbers beyond any, half surrogate pairs, what is nested too deep and too many values are no JSON either.
    """
    found = decoded(raw)
    refuse_deep(found)
    return found


def decoded(raw: str | bytes) -> Any:
    """As `loaded`, for who looks himself that nothing that he keeps is nested too deep."""
    try:
        text = raw.decode("utf-8-sig") if isinstance(raw, bytes) else raw
        refuse_many(text)
        found = _DECODER.decode(text)
        if "\\u" in text and "\\ud" in text.lower():
            json.dumps(found, ensure_ascii=False).encode()  # half a surrogate pair cannot be stored
    except UnicodeDecodeError as error:
        raise Problem("not_utf8", offset=error.start) from error
    except UnicodeEncodeError as error:
        raise Problem("bad_json", reason="half a surrogate pair") from error
    except (ValueError, RecursionError) as error:  # JSONDecodeError is a ValueError that names the column
        raise Problem("bad_json", reason=str(error)) from error
    return found


def refuse_deep(whole: object, above: int = 0) -> None:
    """Problem ``bad_json`` where what stands `above` so many levels brings more than `DEEPEST` in all."""
    level = [whole]
    for _ in range(DEEPEST - above):
        level = [part for whole in level for part in _parts(whole)]
        if not level:
            return
    raise Problem("bad_json", reason=f"nested deeper than {DEEPEST} levels")


def refuse_many(text: str, place: int = 0, most: int = MOST_VALUES) -> None:
    """Problem ``bad_json`` where a text holds, behind a place, more values than `most`; signs in words count too."""
    if len(text) - place > most and sum(text.count(sign, place) for sign in ",[{") > most:
        raise Problem("bad_json", reason=f"more than {most} values")


def _finite(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise ValueError(f"{digits} is larger than any number of JSON's readers")
    return number


def _parts(whole: object) -> Iterable[object]:
    """The lists and objects right inside one."""
    inside = whole.values() if isinstance(whole, dict) else whole if isinstance(whole, list) else ()
    return [part for part in inside if isinstance(part, dict | list)]


def _refused_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


_DECODER = json.JSONDecoder(parse_constant=_refused_constant, parse_float=_finite)
