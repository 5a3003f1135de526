"""What can follow in a half-typed query: keys, and behind a key its choices."""

import re

from vwsreview.domain.query_keys import BY_ANY_NAME, KEYS, QueryKey
from vwsreview.domain.query_words import NONE
from vwsreview.domain.wording import folded

MOST = 12
"""No more are offered at once."""
_PIECE = re.compile(r'(?:[^\s"]|"[^"]*(?:"|$))*$')
_PARTS = re.compile(r'(-?)([^\W\d_]\w*)(?:(<=|>=|[:=<>])((?:"[^"]*"\*?,|[^\s,"]*,)*)"?([^"]*))?$')


def completions(before: str, dutch: bool) -> tuple[int, list[str]]:
    """Where the piece begins that is being typed at the end of `before`, and by what it could be replaced.

    Names are offered in one language, but understood in both.
    """
    piece = _PIECE.search(before)
    start = piece.start() if piece is not None else len(before)
    parts = _PARTS.match(before[start:])
    if parts is None:
        return start, []
    minus, name, operator, earlier, half = parts.groups()
    if operator is None:
        return start, [f"{minus}{word}" for word in _keys(folded(name), dutch)]
    key = BY_ANY_NAME.get(folded(name))
    if key is None:
        return start, []
    head = f"{minus}{name}{operator}{earlier}"
    return start, [head + word for word in _values(key, folded(half), dutch) if word != half][:MOST]


def _keys(half: str, dutch: bool) -> list[str]:
    """Keys that begin so; not after a single letter, for that begins most words."""
    named = [_in(key.names, dutch) + ("<" if key.kind == "days" else ":") for key in KEYS.values()]
    return [name for name in named if folded(name).startswith(half)][:MOST] if len(half) > 1 else []


def _values(key: QueryKey, half: str, dutch: bool) -> list[str]:
    words = [_in(names, dutch) for names in key.choices.values()]
    if key.kind in ("words", "days"):
        words.append(_in(NONE, dutch))
    return [word for word in words if folded(word).startswith(half)]


def _in(names: tuple[str, ...], dutch: bool) -> str:
    return names[1] if dutch else names[0]
