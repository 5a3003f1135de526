"""Other boundaries for a record or a selection, best first: what one digit picks.

Each pair of edges near the span is weighed by what stands beside them (`review.edges`), by how many words they lie
from where the span has them, and, for dates and codes, by whether the words between them can be read as such. The
weights are the logarithms of how much more often an edge of that kind was right than wrong on annotated documents.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.dates import dates
from vwsreview.extract.redactions import redactions
from vwsreview.review.loop.edges import Edge, ends, starts

MOST = 9
"""How many a digit can pick from."""

_CONSIDERED = 14
"""How many edges of a side are paired."""

_A_WORD = 0.3
"""What each word costs by which an edge moves."""

_A_LINE = 2.5
"""What each line end among the words costs, but for a field, whose value may run over lines."""

_BARELY = 3
"""Code points between a span and words beside it that still may be what was meant."""

_UNMOVED = 2.0
"""What it weighs that one of the two edges stays."""

_READS = 6.0
"""What it weighs that the words are wholly a date, or nothing but codes."""

_BESIDE = 40
"""Code points to either side in which a date or a code may be what was meant."""

_CODE_PART = re.compile(r"\S+")
_LONGEST_RUN = 8
"""Words of a run of codes."""

_STARTS_KINDS = (
    "line",
    "sentence",
    "label",
    "number",
    "cell",
    "comma",
    "joint",
    "dash",
    "bracket",
    "inside",
    "small",
    "word",
)
_STARTS = {
    "field": (0.6, 0.3, 1.9, 0.3, 1.3, -0.4, -3.4, -0.9, -2.2, -3.3, -0.1, -1.0),
    "attendee": (0.8, -1.0, 2.1, 1.2, 1.1, 1.6, 1.2, 0.6, -1.6, -1.8, -0.7, -2.4),
    "date": (0.0, -0.3, 1.0, -2.0, 1.2, -0.7, -0.1, 0.1, -3.3, 0.3, 0.9, -0.5),
    "action": (1.5, 3.0, 2.7, 1.2, 1.4, 0.7, -0.3, 0.3, -1.0, -0.6, -5.3, -2.0),
    "redaction": (1.2, 1.2, 1.6, -1.4, 0.9, 1.4, 0.4, -0.2, 0.0, -1.5, -0.5, -1.7),
    "section": (1.0, 2.6, 0.2, 1.5, -0.1, -2.5, -3.4, 0.7, -2.5, -2.7, -4.8, -2.0),
}  # fmt: skip
_ENDS_KINDS = (
    "line",
    "stop",
    "before stop",
    "closed",
    "cell",
    "comma",
    "joint",
    "dash",
    "bracket",
    "inside",
    "label",
    "small",
    "word",
)
_ENDS = {
    "field": (1.7, -1.3, -3.7, 1.5, 1.5, 0.5, -3.1, -0.4, -1.0, -3.4, -2.7, -1.7, -2.1),
    "attendee": (1.7, 0.0, -1.4, 1.6, 1.1, 1.6, 1.3, 0.0, -2.4, -1.9, -2.5, -3.8, -2.2),
    "date": (1.4, -2.2, 1.2, -2.3, 1.4, 0.7, 0.5, -0.4, 0.3, 1.4, -1.5, -0.1, -0.6),
    "action": (2.0, 3.6, 0.0, 0.3, 1.2, 0.8, -2.7, -2.3, -2.9, -0.2, -1.6, -5.3, -5.4),
    "redaction": (1.5, -3.4, -0.7, 1.2, 0.8, 0.5, 0.8, 0.5, 1.8, -1.4, -0.9, -0.9, -1.4),
    "section": (3.5, -0.6, -4.5, -1.9, 0.7, -0.7, -2.3, -1.4, -0.9, -2.8, -1.1, -2.6, -2.8),
}  # fmt: skip
_LIKE = {"decision": "action"}
"""Layers whose spans are cut like those of another (guideline)."""


def alternatives(text: str, span: Span, layer: str | None = None, most: int = MOST) -> list[Span]:
    """Up to `most` other spans, best first, in code points and trimmed; for an empty span what lies around it.

    Without a layer (a bare selection, the caret) the edges of a sentence, bullet or row count most, as for an action.
    """
    like = _LIKE.get(layer or "action", layer or "action")
    first = _best(starts(text, span), dict(zip(_STARTS_KINDS, _STARTS[like], strict=True)), span.start)
    last = _best(ends(text, span), dict(zip(_ENDS_KINDS, _ENDS[like], strict=True)), span.end)
    weights: dict[Span, float] = {}
    for (start, begin), (end, stop) in product(first, last):
        if begin.place < stop.place and _near(span, begin, stop):
            candidate = trimmed(text, begin.place, stop.place)
            lines = 0 if like == "field" else candidate.of(text).count("\n")
            weights[candidate] = max(weights.get(candidate, -99.0), start + end - _A_LINE * lines)
    _read(text, span, layer, weights)
    weights.pop(span, None)
    ranked = sorted(weights, key=lambda one: (-weights[one], one))
    return [one for one in ranked if one.start < one.end][:most]


def _best(edges: list[Edge], weights: Mapping[str, float], here: int) -> list[tuple[float, Edge]]:
    """The likeliest edges of a side with their weights."""
    weighed = [
        (weights.get(edge.kind, 0.0) - _A_WORD * abs(edge.words) + (_UNMOVED if edge.place == here else 0.0), edge)
        for edge in edges
    ]
    return sorted(weighed, key=lambda one: -one[0])[:_CONSIDERED]


def _near(span: Span, begin: Edge, stop: Edge) -> bool:
    """Whether the edges lie around or in the span; for an empty span around it."""
    return begin.place <= span.end + _BARELY and stop.place >= span.start - _BARELY


def _read(text: str, span: Span, layer: str | None, weights: dict[Span, float]) -> None:
    """Weigh up what can be read as what the layer holds."""
    readable: Iterable[Span] = ()
    if layer == "date":
        readable = _dates(text, span)
    elif layer == "redaction":
        readable = _codes(text, span)
    for one in readable:
        gap = max(0, one.start - span.end, span.start - one.end)
        weights[one] = max(weights.get(one, 0.0), 0.0) + _READS - gap / 10


def _dates(text: str, span: Span) -> Iterator[Span]:
    """The dates that touch a span or stand beside it."""
    low, high = max(0, span.start - _BESIDE), min(len(text), span.end + _BESIDE)
    low, high = text.rfind("\n", 0, low) + 1, high + len(text[high:].partition("\n")[0])
    for found in dates.find(text[low:high]):
        one = Span(found.start + low, found.end + low)
        if one.start <= span.end + _BESIDE and span.start <= one.end + _BESIDE:
            yield one


def _codes(text: str, span: Span) -> Iterator[Span]:
    """The runs of codes that touch a span or stand beside it, each on one line."""
    low, high = max(0, span.start - _BESIDE), min(len(text), span.end + _BESIDE)
    words = [Span(*match.span()) for match in _CODE_PART.finditer(text, low, high)]
    for first, begin in enumerate(words):
        for stop in reversed(words[first : first + _LONGEST_RUN]):
            run = trimmed(text, begin.start, stop.end)
            if "\n" not in run.of(text) and redactions.are_codes(run.of(text)):
                yield run
                break
