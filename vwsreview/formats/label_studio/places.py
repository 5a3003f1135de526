"""What a task must give back of a document, and what Label Studio has no place for."""

from collections.abc import Iterable, Mapping
from typing import Any

from vwsreview.domain.exporting import DOCUMENT, Exported, Loss, Words
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.formats.images import Expected, Image, document_values, filled, record_values
from vwsreview.formats.label_studio.configuration import CHOICES_OF_DOCUMENT, TEXTS_OF_DOCUMENT
from vwsreview.formats.label_studio.layout import Region, layout

_OF_DOCUMENT = ("name", "sha256", "text", *CHOICES_OF_DOCUMENT, *TEXTS_OF_DOCUMENT)
_OF_RECORD = ("id", "origin", "review", "confidence", "comment")
_NO_PLACE = Words(
    "Label Studio has no place for it beside labels, slots and relations",
    "Label Studio heeft er geen plaats voor naast labels, velden en relaties",
)
_SERVER = Words(
    "Label Studio notes whoever imports the file, and when",
    "Label Studio noteert wie het bestand importeert, en wanneer",
)
_SPANS = Words("a slot of a region points at no words", "een veld van een gebied wijst geen woorden aan")
_LINKS = Words(
    "relations (owners, due) join regions of one annotation or prediction; the other record stands elsewhere",
    "relaties (owners, due) verbinden gebieden van één annotatie of voorspelling; de andere vondst staat elders",
)
_PROPOSAL = Words(
    "a prediction holds layer, span and values of a decided record's proposal, where they differ from the record",
    "een voorspelling bevat laag, fragment en waarden van het voorstel bij een besliste vondst, als die afwijken",
)
_REASONS: Mapping[str, Words] = {
    "evidence": _SPANS, "anchor_candidates": _SPANS, "reviewer": _SERVER, "updated_at": _SERVER, "links": _LINKS,
    "proposal": _PROPOSAL,
}  # fmt: skip


def expected(exported: Exported) -> Expected:
    """An image for the document and one for each record."""
    annotated = exported.annotated
    found = Expected()
    whole = document_values(annotated.document, annotated.text)
    kept = {key: value for key, value in whole.items() if key in _OF_DOCUMENT}
    found.images.append(Image(DOCUMENT, 0, len(annotated.text), kept))
    found.losses.update(_loss(DOCUMENT, key) for key in whole if key not in kept)
    where = layout(annotated)
    predicted = _by_id(region for regions in where.predictions.values() for region in regions)
    decided = _by_id((*where.stand, *where.rejected))
    for record in annotated.records:
        _expect(record, predicted.get(record.id), decided.get(record.id), found)
    return found


def _expect(record: Record, predicted: Region | None, decided: Region | None, found: Expected) -> None:
    told = record_values(record)
    keys = {*_OF_RECORD, *(key.name for key in BY_NAME[record.layer].keys)}
    kept = {key: value for key, value in told.items() if key in keys}
    region = decided or predicted
    if region is not None:
        kept |= filled({"links": {key: sorted(ids) for key, ids in region.links.items()}})
    if predicted is not None and decided is not None and predicted.substance != decided.substance:
        kept["proposal"] = predicted.substance
    found.images.append(Image(record.layer, record.start, record.end, kept))
    found.losses.update(_loss(record.layer, key) for key, value in told.items() if not _is_kept(key, value, kept))


def _is_kept(key: str, value: Any, kept: Mapping[str, object]) -> bool:
    """Whether all of a value comes back, links in whatever order."""
    if key == "links":
        return kept.get(key, {}) == filled({name: sorted({*ids}) for name, ids in value.items()})
    if key == "proposal":
        values = value.get("values")
        return kept.get(key) == {**value, "values": filled(values) if isinstance(values, dict) else None}
    return key in kept


def _loss(layer: str, key: str) -> Loss:
    return Loss(layer, key, _REASONS.get(key, _NO_PLACE))


def _by_id(regions: Iterable[Region]) -> dict[str, Region]:
    return {region.id: region for region in regions}
