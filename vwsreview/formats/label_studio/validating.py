"""Label Studio's own library as a second reader: tasks against the configuration that stands beside them.

It looks at neither offsets nor words; those are checked as they are read (`proving`).
"""

from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

from vwsreview.domain.problems import Problem
from vwsreview.formats.images import Image
from vwsreview.formats.json_items import items
from vwsreview.formats.label_studio.configuration import beside
from vwsreview.formats.label_studio.proving import images

PIECE = 20
"""Regions, or relations, that the library checks at a time; for each it looks through all that it is given."""


def read_by_sdk(path: Path) -> Generator[list[Image], None, None]:
    """The images of each task, from the regions that the library makes of its results.

    Problem ``against_schema`` with the `line` where a prediction or an annotation does not follow the configuration.
    """
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface(beside(path).read_text(encoding="utf-8"))
    interface.validate()
    for number, task in enumerate(items(path), start=1):
        # Both are checked as predictions, for only then the library says what is wrong.
        for part in (*task["predictions"], *task["annotations"]):
            for piece in _pieces(part):
                errors = interface.validate_prediction(piece, return_errors=True)
                if errors:
                    raise Problem("against_schema", line=number, place=str(errors[0]))
        yield images({**task, **{part: _again(interface, task[part]) for part in ("predictions", "annotations")}})


def _pieces(part: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The part over and over, each time with some of its results, among them all that these depend on.

    A region's result is judged beside those of its id, a relation beside the regions that it joins.
    """
    regions: dict[str, list[Mapping[str, Any]]] = {}
    relations: list[Mapping[str, Any]] = []
    for result in part["result"]:
        (relations if result["type"] == "relation" else regions.setdefault(result["id"], [])).append(result)
    ids = list(regions)
    for first in range(0, max(len(ids), 1), PIECE):
        yield {**part, "result": [result for id in ids[first : first + PIECE] for result in regions[id]]}
    for first in range(0, len(relations), PIECE):
        some = relations[first : first + PIECE]
        joined = dict.fromkeys(id for one in some for id in (one["from_id"], one["to_id"]))
        yield {**part, "result": [*(result for id in joined for result in regions.get(id, ())), *some]}


def _again(interface: Any, parts: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The parts with the values that the library's own regions hold."""
    return [{**part, "result": [_region(interface, result) for result in part["result"]]} for part in parts]


def _region(interface: Any, result: Mapping[str, Any]) -> Mapping[str, Any]:
    if result["type"] == "relation":
        return result
    made = interface.get_control(result["from_name"]).label(to_name=result["to_name"], **result["value"])
    return {**result, "value": {**result["value"], **made.value.model_dump()}}
