"""Where a document's records stand in a task of Label Studio: what `writing` and `places` agree on.

A program's records are predictions, one for each origin, which is their `model_version`. What people decided is an
annotation; what they rejected is a second one that is marked as cancelled, so that no program takes it for labelled.
In an annotation a region's `origin` tells how it came about, as the editor itself notes it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import BY_NAME, EXTRACTOR, REVIEWER, Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.formats.images import filled
from vwsreview.formats.json_object import JsonObject, checked_value

RELATIONS = ("owners", "due")
"""The keys whose links are relations; the editor drops a relation that the configuration does not name."""

MANUAL, PREDICTED, PREDICTION_CHANGED = "manual", "prediction", "prediction-changed"
"""Origins of a region: the editor refuses an annotation with any other."""

_ORIGINS = {"added": MANUAL, "corrected": PREDICTION_CHANGED}


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text with its label and slots. `links` go to regions that stand beside it only."""

    id: str
    layer: str
    start: int
    end: int
    values: Mapping[str, Value]
    origin: str
    score: float | None = None
    comment: str | None = None
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def substance(self) -> dict[str, Any]:
        """What a correction changes."""
        return {"layer": self.layer, "start": self.start, "end": self.end, "values": filled(self.values)}


@dataclass(frozen=True, slots=True)
class Layout:
    """The regions of a task: `predictions` by origin, those that `stand` and those that were `rejected`."""

    predictions: Mapping[str, tuple[Region, ...]]
    stand: tuple[Region, ...]
    rejected: tuple[Region, ...]
    is_annotated: bool
    """Whether there is an annotation, which then holds the document's values; else a prediction does."""


def layout(annotated: AnnotatedDocument) -> Layout:
    """Who stands where. An open record stands as it is now; of a decided one the proposal stands among predictions."""
    predicted: dict[str, list[Region]] = {}
    stand: list[Region] = []
    rejected: list[Region] = []
    for record in annotated.records:
        proposal = None if record.is_open else _proposed(record, len(annotated.text))
        if record.is_open or proposal is not None or record.origin != REVIEWER:
            predicted.setdefault(record.origin, []).append(proposal or _region(record, PREDICTED, record.is_open))
        if not record.is_open:
            (stand if record.stands else rejected).append(_region(record, _ORIGINS.get(record.review, PREDICTED)))
    is_annotated = bool(stand) or annotated.document.status != "new"
    if not is_annotated:
        predicted.setdefault(EXTRACTOR, [])
    return Layout(
        {origin: _linked(regions) for origin, regions in predicted.items()},
        _linked(stand),
        _linked(rejected),
        is_annotated,
    )


def _region(record: Record, origin: str, with_comment: bool = True) -> Region:
    links = {key: tuple(dict.fromkeys(ids)) for key, ids in record.links.items() if key in RELATIONS}
    comment = record.comment if with_comment else None
    return Region(
        record.id, record.layer, record.start, record.end, record.values, origin, record.confidence, comment, links
    )


def _proposed(record: Record, length: int) -> Region | None:
    """What the extractor proposed, where it is sound and something else than the record."""
    if record.proposal is None:
        return None
    try:
        row = JsonObject(record.proposal)
        layer = BY_NAME[row.choice("layer", tuple(BY_NAME), "")]
        start, end = row.number("start"), row.number("end")
        told = JsonObject(row.optional_object("values") or {})
        values = {key.name: checked_value(told, key) for key in layer.keys if key.name in told.raw}
    except Problem:
        return None
    region = Region(record.id, layer.name, start, end, values, PREDICTED, record.confidence)
    is_other = region.substance != _region(record, PREDICTED).substance
    return region if 0 <= start < end <= length and is_other else None


def _linked(regions: Iterable[Region]) -> tuple[Region, ...]:
    """The regions with the links among themselves, each pair once."""
    found = tuple(regions)
    there = {region.id for region in found}
    return tuple(
        replace(
            region, links=filled({key: tuple(id for id in ids if id in there) for key, ids in region.links.items()})
        )
        for region in found
    )
