"""Tokens of a text and the records that tags can tell: whole tokens, and one record a token in each layer."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Loss, Words
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.span import Span
from vwsreview.formats.images import Expected, Image, images_of

_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s]")
_JOINERS = frozenset("\u00ad\u200c\u200d\u2060")
_OF_A_DOCUMENT = ("name", "sha256")
_NO_PLACE = Words("a tag tells the layer and nothing else", "een label zegt de laag en verder niets")
_NOT_IN_SIDECAR = Words("the files hold tokens and tags only", "de bestanden bevatten alleen tokens en labels")
_INSIDE_A_TOKEN = Words("begins or ends inside a token", "begint of eindigt midden in een token")
_SHARED = Words(
    "shares a token with a longer record of its layer", "deelt een token met een langere vondst van de laag"
)


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


def expected(exported: Exported) -> Expected:
    """The documents by name and the records that are tagged, without values."""
    text = exported.annotated.text
    told = tokens(text)
    whole, *records = images_of(exported.annotated)
    named = {key: whole.values[key] for key in _OF_A_DOCUMENT if key in whole.values}
    found = Expected([Image(DOCUMENT, 0, len(text), named)])
    found.losses.update(Loss(DOCUMENT, key, _NOT_IN_SIDECAR) for key in whole.values if key not in named)
    for layer in LAYERS:
        of_layer = [record for record in records if record.layer == layer.name]
        for record, why in zip(of_layer, _untold([Span(one.start, one.end) for one in of_layer], told), strict=True):
            if why is None:
                found.images.append(Image(record.layer, record.start, record.end, {}))
                found.losses.update(Loss(record.layer, key, _NO_PLACE) for key in record.values)
            else:
                found.losses[Loss(record.layer, RECORD, why)] += 1
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


def _untold(spans: Sequence[Span], told: Sequence[Span]) -> list[Words | None]:
    """For each span of a layer why no tag tells it, None where tags do: the longest first, then the first."""
    starts, ends = ({token[side]: number for number, token in enumerate(told)} for side in (0, 1))
    taken = [False] * len(told)
    reasons: list[Words | None] = [None] * len(spans)
    for number in sorted(range(len(spans)), key=lambda number: (spans[number].start - spans[number].end, number)):
        span = spans[number]
        if span.start not in starts or span.end not in ends:
            reasons[number] = _INSIDE_A_TOKEN
            continue
        first, behind = starts[span.start], ends[span.end] + 1
        if any(taken[first:behind]):
            reasons[number] = _SHARED
            continue
        taken[first:behind] = [True] * (behind - first)
    return reasons


def _joins(sign: str) -> bool:
    return sign in _JOINERS or unicodedata.category(sign).startswith("M")
