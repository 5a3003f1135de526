"""Writes tasks with their predictions and annotations, and the labelling configuration beside them.

The fields are those that Label Studio keeps when it imports a file. `completed_by` is not written: an import is refused
when it names somebody whom the server does not know; a region's label comes first of its results, for the first makes
the region; two regions have one relation, with all its labels, for the editor drops a second.
"""

import json
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.layers import BY_NAME, EXTRACTOR, Key, Value
from vwsreview.formats.label_studio.configuration import (
    CHOICES_OF_DOCUMENT,
    FLAGS,
    LABELS,
    TEXT,
    TEXTS_OF_DOCUMENT,
    beside,
    configuration,
    slot_name,
)
from vwsreview.formats.label_studio.layout import Region, layout

Result = dict[str, Any]


def write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    """One list with a task a document, each on a line of its own."""
    beside(target).write_text(configuration(), encoding="utf-8", newline="\n")
    with target.open("w", encoding="utf-8", newline="\n") as file:
        separator = "[\n"
        for exported in documents:
            file.write(separator + json.dumps(_task(exported.annotated), ensure_ascii=False, allow_nan=False))
            separator = ",\n"
            yield exported.name
        file.write("[]\n" if separator == "[\n" else "\n]\n")


def _task(annotated: AnnotatedDocument) -> dict[str, Any]:
    document, text, found = annotated.document, annotated.text, layout(annotated)
    about = _about(annotated)
    predictions = [
        {
            "model_version": origin,
            "result": [*([] if found.is_annotated or origin != EXTRACTOR else about), *_results(regions, text)],
        }
        for origin, regions in found.predictions.items()
    ]
    annotations = []
    if found.is_annotated:
        annotations.append(_annotation([*about, *_results(found.stand, text)], was_cancelled=False))
    if found.rejected:
        annotations.append(_annotation([*_results(found.rejected, text)], was_cancelled=True))
    return {
        "data": {TEXT: text, "document": document.name, "sha256": document.sha256},
        "predictions": predictions,
        "annotations": annotations,
    }


def _annotation(results: list[Result], was_cancelled: bool) -> dict[str, Any]:
    """Without `ground_truth` the server would take it for one."""
    return {"result": results, "was_cancelled": was_cancelled, "ground_truth": False}


def _about(annotated: AnnotatedDocument) -> list[Result]:
    """What is said of the document as a whole, a result each."""
    document = annotated.document
    results = [_whole(key, "choices", [getattr(document, key)]) for key in CHOICES_OF_DOCUMENT]
    texts = {key: getattr(document, key) for key in TEXTS_OF_DOCUMENT}
    return results + [_whole(key, "text", [text]) for key, text in texts.items() if text]


def _whole(name: str, kind: str, value: list[str]) -> Result:
    return _result(f"document.{name}", name, "textarea" if kind == "text" else kind, {kind: value})


def _results(regions: Sequence[Region], text: str) -> Iterator[Result]:
    """The regions with their slots, then the relations between them."""
    for region in regions:
        yield from _region(region, text)
    for region in regions:
        others = dict.fromkeys(id for ids in region.links.values() for id in ids)
        for other in others:
            labels = [key for key, ids in region.links.items() if other in ids]
            yield {"type": "relation", "from_id": region.id, "to_id": other, "direction": "right", "labels": labels}


def _region(region: Region, text: str) -> Iterator[Result]:
    span = {"start": region.start, "end": region.end}
    quoted = {**span, "text": text[region.start : region.end]}
    label = _result(region.id, LABELS, "labels", {**quoted, "labels": [region.layer]})
    label |= {"origin": region.origin}
    if region.score is not None:
        label["score"] = region.score
    if region.comment:
        label["meta"] = {"text": [region.comment]}
    yield label
    for key in BY_NAME[region.layer].keys:
        slot = _slot(key, region.values.get(key.name))
        if slot is not None:
            kind, value = slot
            place = span if kind == "textarea" else quoted
            yield _result(region.id, slot_name(region.layer, key.name), kind, {**place, **value})


def _slot(key: Key, value: Value) -> tuple[str, dict[str, Any]] | None:
    """The type of a slot's result and what it holds; None where there is nothing to say."""
    if value is None or value in ("", []):
        return None
    match key.type:
        case "choice":
            return "choices", {"choices": [value]}
        case "flag":
            return "choices", {"choices": [FLAGS[not value]]}
        case "number":
            return "number", {"number": value}
        case "list":
            return "textarea", {"text": value}
        case "text" | "choice_or_text" | "time":
            return "textarea", {"text": [value]}


def _result(id: str, control: str, kind: str, value: dict[str, Any]) -> Result:
    return {"id": id, "from_name": control, "to_name": TEXT, "type": kind, "value": value}
