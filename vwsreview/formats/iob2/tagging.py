"""Tokens of a text, and runs of them as tags."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vwsreview.domain.span import Span

_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s]")
_JOINERS = frozenset("\u00ad\u200c\u200d\u2060")


class Run(NamedTuple):
    """A tagged record: its first token and the one behind its last."""

    first: int
    behind: int


def tokens(text: str) -> list[Span]:
    """Runs of letters and digits, and each other sign by itself; accents and joiners stay with what they belong to."""
    found: list[Span] = []
    for match in _WORD_OR_SIGN.finditer(text):
        start, end = match.span()
        if found and found[-1].end == start and (_joins(text[start]) or _joins(text[start - 1])):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return found


def runs(spans: Iterable[Span], told: Sequence[Span]) -> list[Run]:
    """The tokens of spans that `expected` found to be whole tokens, in the order of the text."""
    first = {token.start: number for number, token in enumerate(told)}
    last = {token.end: number for number, token in enumerate(told)}
    return sorted(Run(first[span.start], last[span.end] + 1) for span in spans)


def tags(layer: str, tagged: Iterable[Run], count: int) -> list[str]:
    """A tag for each of `count` tokens."""
    found = ["O"] * count
    for run in tagged:
        found[run.first : run.behind] = [f"B-{layer}", *[f"I-{layer}"] * (run.behind - run.first - 1)]
    return found


def _joins(sign: str) -> bool:
    return sign in _JOINERS or unicodedata.category(sign).startswith("M")
