"""Reads tasks by Label Studio's documented format alone: https://labelstud.io/guide/task_format and /guide/export.

A result with a label is a region; what else has its id are its slots, whose type says what they hold. The unit of
offsets is the code point. Of the modules that write it knows where the configuration stands, and nothing else.
"""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.layers import BY_NAME, REVIEWER
from vwsreview.domain.problems import Problem
from vwsreview.formats.images import Image, filled
from vwsreview.formats.json_items import items
from vwsreview.formats.label_studio.configuration import beside

_REVIEWS = {"manual": "added", "prediction": "accepted", "prediction-changed": "corrected"}


@dataclass(slots=True)
class _Region:
    """A result with a label, and what hangs on it."""

    label: str
    start: int
    end: int
    origin: str
    score: float | None
    comment: str | None
    slots: dict[str, Any] = field(default_factory=dict)
    links: dict[str, list[str]] = field(default_factory=dict)

    def substance(self) -> dict[str, Any]:
        return {"layer": self.label, "start": self.start, "end": self.end, "values": filled(self.slots)}


@dataclass(slots=True)
class _Results:
    """The results of an annotation or a prediction: regions by id, and what is said of the whole."""

    regions: dict[str, _Region] = field(default_factory=dict)
    whole: dict[str, Any] = field(default_factory=dict)


def read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each task.

    Problem ``against_schema`` with the `line` where the configuration has no such control, ``quote_mismatch`` where
    words do not stand at their offsets.
    """
    tags = ElementTree.parse(beside(path)).iter()
    controls = {tag.get("name"): tag.tag.lower() for tag in tags if tag.get("toName")}
    for number, task in enumerate(items(path), start=1):
        for part in (*task["predictions"], *task["annotations"]):
            for result in part["result"]:
                if result["type"] != "relation" and controls.get(result["from_name"]) != result["type"]:
                    raise Problem("against_schema", line=number, place=result["from_name"])
        yield images(task)


def images(task: Mapping[str, Any]) -> list[Image]:
    """The document's image, and one for each region: as a person decided, else as a program proposed."""
    data = task["data"]
    whole = {"name": data["document"], "sha256": data["sha256"], "text": data["text"]}
    predicted: dict[str, tuple[str, _Region]] = {}
    for prediction in task["predictions"]:
        results = _results(prediction["result"], data)
        whole |= results.whole
        for id, region in results.regions.items():
            _put(predicted, id, (prediction["model_version"], region))
            if region.origin != "prediction":
                raise Problem("bad_value", key="origin", value=region.origin)
    decided: dict[str, tuple[str, _Region]] = {}
    for annotation in task["annotations"]:
        results = _results(annotation["result"], data)
        whole |= results.whole
        for id, region in results.regions.items():
            review = _REVIEWS[region.origin]
            _put(decided, id, ("rejected" if annotation["was_cancelled"] else review, region))
    found = [Image(DOCUMENT, 0, len(data["text"]), filled(whole))]
    found += [_image(id, "proposed", region, by, {}) for id, (by, region) in predicted.items() if id not in decided]
    for id, (review, region) in decided.items():
        by, proposed = predicted.get(id, (REVIEWER, region))
        is_other = proposed.substance() != region.substance() or proposed.score != region.score
        found.append(_image(id, review, region, by, {"proposal": proposed.substance()} if is_other else {}))
    return found


def _image(id: str, review: str, region: _Region, by: str, proposal: dict[str, Any]) -> Image:
    values = {
        **region.slots,
        "id": id,
        "origin": by,
        "review": review,
        "confidence": region.score,
        "comment": region.comment,
        "links": {key: sorted(ids) for key, ids in region.links.items()},
        **proposal,
    }
    return Image(region.label, region.start, region.end, filled(values))


def _results(results: list[Mapping[str, Any]], data: Mapping[str, Any]) -> _Results:
    found = _Results()
    for result in results:
        if result["type"] == "labels":
            _put(found.regions, result["id"], _region(result, data))
    for result in results:
        if result["type"] == "relation":
            for key in result["labels"]:
                found.regions[result["from_id"]].links.setdefault(key, []).append(result["to_id"])
        elif result["type"] != "labels":
            region = found.regions.get(result["id"])
            if region is None:
                _put(found.whole, result["from_name"], _single(result))
            else:
                _check_place(result, region, data)
                layer, _, key = result["from_name"].partition(".")
                _put(region.slots, key, _slot(layer, key, result))
    return found


def _put(found: dict[str, Any], key: str, value: object) -> None:
    """Note what is said once. Problem: ``bad_value`` where something is said there already."""
    if key in found:
        raise Problem("bad_value", key=key, value=repr(value)[:80])
    found[key] = value


def _region(result: Mapping[str, Any], data: Mapping[str, Any]) -> _Region:
    value = result["value"]
    (label,) = value["labels"]
    region = _Region(
        label,
        value["start"],
        value["end"],
        result["origin"],
        result.get("score"),
        "\n".join(result.get("meta", {}).get("text", [])),
    )
    _check_place(result, region, data)
    return region


def _check_place(result: Mapping[str, Any], region: _Region, data: Mapping[str, Any]) -> None:
    """A region's results all stand where it does, on words that are the text's."""
    value, text = result["value"], data["text"]
    start, end = value["start"], value["end"]
    is_quoted = result["type"] == "textarea" or value["text"] == text[start:end]
    if not is_quoted or (start, end) != (region.start, region.end) or not 0 <= start < end <= len(text):
        raise Problem("quote_mismatch", document=data["document"], start=start, end=end, quote=value["text"])


def _slot(layer: str, key: str, result: Mapping[str, Any]) -> Any:
    kind = BY_NAME[layer].key(key).type
    if kind == "list":
        return result["value"]["text"]
    value = _single(result)
    return value == "true" if kind == "flag" else value


def _single(result: Mapping[str, Any]) -> Any:
    """The one thing that a result holds."""
    match result["type"]:
        case "number":
            return int(result["value"]["number"])  # numbers are JavaScript's, which knows no whole ones
        case "textarea":
            (value,) = result["value"]["text"]
        case _:
            (value,) = result["value"][result["type"]]
    return value
