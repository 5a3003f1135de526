"""Takes in Label Studio's files: tasks as they are imported and exported (JSON), and the short form (JSON_MIN).

A region of a prediction that an annotation of the same task has as well, by its id, is the same record before a person
looked at it: the annotation's counts. What an annotator skipped is left out, with what it has of the predictions.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord, share
from vwsreview.formats.json_items import items
from vwsreview.formats.label_studio.document import foreign_document
from vwsreview.formats.label_studio.regions import Maker, Results, results_of
from vwsreview.formats.label_studio.short_rows import is_row, results_of_rows

PARTS = ("annotations", "predictions", "drafts")
LOOKED_AT = 20
"""Items at the beginning of a file by which it is known."""
LOOKED_FOR = 1 << 24
"""Characters that such an item may have."""


def recognises(path: Path) -> bool:
    """Whether one of the first items is a task with results, or a row of the short form."""
    try:
        first = islice(items(path, LOOKED_FOR), LOOKED_AT) if path.is_file() else ()
        return any(_is_task(item) or is_row(item) for item in first)
    except Problem:
        return False


def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
    """The tasks as documents; rows of the short form that follow one another and are of one task are one document."""
    for (_, is_short), group in groupby(enumerate(items(path), start=1), _whose):
        (number, first), *others = group
        place = f"task {number}"
        try:
            if is_short:
                yield from _told(place, first, results_of_rows([first, *(row for _, row in others)], place))
            elif _is_task(first):
                yield from _document(first, place)
            else:
                yield Refusal(place, Problem("missing_key", key="data"))
        except Problem as problem:
            yield Refusal(place, problem)


def _whose(numbered: tuple[int, Any]) -> tuple[object, bool]:
    """The task that an item is about: rows of the short form tell it."""
    number, item = numbered
    if isinstance(item, dict) and "data" not in item and "id" in item:
        return item["id"], True
    return number, False


def _is_task(item: object) -> bool:
    return isinstance(item, dict) and isinstance(item.get("data"), dict) and not item.keys().isdisjoint(PARTS)


def _document(task: Mapping[str, Any], place: str) -> Iterator[ForeignDocument | Refusal]:
    found, seen, used = Results(), set[str | None](), set[str]()
    for number, annotation in enumerate(_parts(task, "annotations", place, found), start=1):
        results = results_of(annotation.get("result"), f"{place}, annotation {number}", _person(annotation))
        seen |= {record.id for record in results.records}
        if annotation.get("was_cancelled"):
            problem = Problem("annotation_skipped", count=len(results.records))
            found.refused.append(Refusal(f"{place}, annotation {number}", problem))
        else:
            _join(found, results, used, place)
    for number, prediction in enumerate(_parts(task, "predictions", place, found), start=1):
        results = results_of(prediction.get("result"), f"{place}, prediction {number}", _program(prediction))
        results.records = [record for record in results.records if record.id is None or record.id not in seen]
        _join(found, results, used, place)
    for draft in _parts(task, "drafts", place, found):
        count = len(results_of(draft.get("result"), place, _person(draft)).records)
        found.refused.append(Refusal(place, Problem("draft_left_out", count=count)))
    yield from _told(place, task["data"], found)


def _told(place: str, data: Mapping[str, Any], found: Results) -> Iterator[ForeignDocument | Refusal]:
    yield foreign_document(place, data, found)
    yield from found.refused


def _parts(task: Mapping[str, Any], key: str, place: str, found: Results) -> Sequence[Mapping[str, Any]]:
    """The annotations, predictions or drafts; exports may tell no more than their numbers."""
    told = task.get(key) or []
    parts = [part for part in told if isinstance(part, dict)] if isinstance(told, list) else []
    missing = len(told) - len(parts) if isinstance(told, list) else 1
    if missing:
        found.refused.append(Refusal(place, Problem("only_numbers", key=key, count=missing)))
    return parts


def _person(part: Mapping[str, Any]) -> Maker:
    who = part.get("completed_by", part.get("user"))
    if isinstance(who, dict):
        who = who.get("email") or who.get("id")
    return Maker(None if who is None else str(who), prediction=False)


def _program(part: Mapping[str, Any]) -> Maker:
    version = part.get("model_version")
    return Maker(str(version) if version else None, prediction=True, score=share(part.get("score")))


def _join(found: Results, results: Results, used: set[str], place: str) -> None:
    """Add what one annotation or prediction has. Annotators of one task may use the same ids; the later get others."""
    again = {id: f"{id} ({len(used)})" for one in results.records if (id := one.id) is not None and id in used}
    renamed = [_renamed(record, again) for record in results.records]
    found.records += renamed
    used |= {record.id for record in renamed if record.id is not None}
    found.hang(results.hung, place)
    found.refused += results.refused
    for key, value in results.whole.items():
        found.say(key, value, place)


def _renamed(record: ForeignRecord, names: Mapping[str, str]) -> ForeignRecord:
    links = {key: tuple(names.get(id, id) for id in ids) for key, ids in record.links.items()}
    return replace(record, id=record.id and names.get(record.id, record.id), links=links)
