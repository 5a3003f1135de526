"""Which records tags can tell: whole tokens, and one record a token in each layer."""

from collections.abc import Mapping, Sequence

from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Loss, Words
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.span import Span
from vwsreview.formats.images import Expected, Image, images_of
from vwsreview.formats.iob2.tagging import tokens

_OF_A_DOCUMENT = ("name", "sha256")
_NO_PLACE = Words("a tag tells the layer and nothing else", "een label zegt de laag en verder niets")
_NOT_IN_SIDECAR = Words("the files hold tokens and tags only", "de bestanden bevatten alleen tokens en labels")
_INSIDE_A_TOKEN = Words("begins or ends inside a token", "begint of eindigt midden in een token")
_SHARED = Words(
    "shares a token with a longer record of its layer", "deelt een token met een langere vondst van de laag"
)


def expected(exported: Exported) -> Expected:
    """The documents by name with their tokens, and the records that are tagged, without values."""
    text = exported.annotated.text
    told = tokens(text)
    whole, *records = images_of(exported.annotated)
    named = {key: whole.values[key] for key in _OF_A_DOCUMENT if key in whole.values}
    words = [[*token, token.of(text)] for token in told]
    found = Expected([Image(DOCUMENT, 0, len(text), {**named, "tokens": words})])
    found.losses.update(Loss(DOCUMENT, key, _NOT_IN_SIDECAR) for key in whole.values if key not in named)
    starts, ends = ({token[side]: number for number, token in enumerate(told)} for side in (0, 1))
    for layer in LAYERS:
        of_layer = [record for record in records if record.layer == layer.name]
        for record, why in zip(
            of_layer, _untold([Span(one.start, one.end) for one in of_layer], starts, ends), strict=True
        ):
            if why is None:
                found.images.append(Image(record.layer, record.start, record.end, {}))
                found.losses.update(Loss(record.layer, key, _NO_PLACE) for key in record.values)
            else:
                found.losses[Loss(record.layer, RECORD, why)] += 1
    return found


def _untold(spans: Sequence[Span], starts: Mapping[int, int], ends: Mapping[int, int]) -> list[Words | None]:
    """For each span of a layer why no tag tells it, None where tags do: the longest first, then the first.

    `starts` and `ends` are the tokens' numbers by where they start and end.
    """
    taken = [False] * len(starts)
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
