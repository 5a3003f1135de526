"""The results of one annotation or prediction of whoever's project, whatever its controls are called.

Results with the same id are one region: its place, its labels, and the slots that hang on it. The first with an id
makes the region in the editor, but a reader cannot count on the order. Results without a place are about the task.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from vwsreview.domain.layers import Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats import bounds
from vwsreview.formats.foreign import ForeignRecord, share

Result = Mapping[str, Any]


@dataclass(slots=True)
class Results:
    """What was understood: records, what is said of the task as a whole, and what could not be used."""

    records: list[ForeignRecord] = field(default_factory=list)
    whole: dict[str, Value] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    hung: int = 0

    def hang(self, count: int, place: str) -> None:
        """Note how many slots are hung on records: each on each that is meant. Problem: ``too_many_parts``."""
        self.hung += count
        if self.hung > bounds.MOST_VALUES:
            raise Problem("too_many_parts", path=place, most=bounds.MOST_VALUES)

    def say(self, key: str, value: Value, place: str) -> None:
        """Note what is said of the whole; refuse it where somebody said otherwise before."""
        if self.whole.setdefault(key, value) != value:
            self.refuse(place, key, value)

    def refuse(self, place: str, key: str, value: object) -> None:
        """Note a part that cannot be used."""
        self.refused.append(Refusal(place, Problem("bad_value", key=key, value=repr(value)[:80])))


@dataclass(frozen=True, slots=True)
class Maker:
    """Who or what made results, and how sure a program was of all of them."""

    by: str | None
    prediction: bool
    score: float | None = None


def results_of(told: object, place: str, maker: Maker) -> Results:
    """The records that a list of results tells; every part that is no record is refused with its place.

    Problem: ``too_many_parts``.
    """
    found = Results()
    if not isinstance(told, list):
        found.refuse(place, "result", told)
        return found
    groups: dict[object, list[Result]] = {}
    relations = []
    for number, result in enumerate(told):
        if not isinstance(result, dict) or not isinstance(result.get("value", {}), dict):
            found.refuse(place, "result", result)
        elif result.get("type") == "relation":
            relations.append(result)
        else:
            groups.setdefault(_id(result) or number, []).append(result)
    for id, results in groups.items():
        _add(found, id if isinstance(id, str) else None, results, place, maker)
    _link(found, relations, place)
    return found


def span_of(value: Mapping[str, Any]) -> tuple[int, int] | None:
    """Where a value stands in the text; None for what stands in no text, or in the tree of a page only."""
    offsets = value.get("globalOffsets", value)
    if not isinstance(offsets, dict) or (offsets is value and "startOffset" in value):
        return None
    start, end = offsets.get("start"), offsets.get("end")
    return (start, end) if type(start) is int and type(end) is int else None


def labels_of(value: Mapping[str, Any]) -> list[str] | None:
    """The labels that a value holds, under whatever kind of control: ``labels``, ``hypertextlabels``."""
    for key, labels in value.items():
        if key.endswith("labels") and isinstance(labels, list):
            return [label for label in labels if isinstance(label, str)]
    return None


def slot_of(value: Mapping[str, Any]) -> Value:
    """What a slot holds; None where that is nothing that a record could hold."""
    for key in ("choices", "text"):
        texts = value.get(key)
        if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
            return texts[0] if key == "choices" and len(texts) == 1 else list(texts)
    for key in ("number", "rating", "datetime", "text"):
        single = value.get(key)
        if isinstance(single, str | int):
            return single
        if isinstance(single, float):
            return int(single) if single.is_integer() else str(single)
    paths = value.get("taxonomy")
    if isinstance(paths, list) and all(isinstance(path, list) for path in paths):
        return ["/".join(map(str, path)) for path in paths]
    return None


def slot_key(name: str, label: str) -> str:
    """The name of a slot; ours have their layer's name in front."""
    return name.removeprefix(f"{label}.")


def _add(found: Results, id: str | None, results: Sequence[Result], place: str, maker: Maker) -> None:
    """A region with its slots, or what is said of the whole."""
    labels: list[str] = []
    slots: dict[str, Value] = {}
    for result in results:
        told = result.get("value", {})
        some, slot = labels_of(told), slot_of(told)
        if some is not None:
            labels += some
        elif slot is not None:
            slots[str(result.get("from_name"))] = slot
        else:
            found.refuse(place, "type", result.get("type"))
    span = _first(span_of(result.get("value", {})) for result in results)
    if span is not None:
        found.hang(len(labels) * len(slots), place)
        for number, label in enumerate(labels or [str(results[0].get("from_name"))]):
            record = ForeignRecord(
                label,
                *span,
                _first(map(_quote, results)),
                {slot_key(name, label): slot for name, slot in slots.items()} | _note(results),
                id if number == 0 else None,
                score=_first([*(share(result.get("score")) for result in results), maker.score]),
                prediction=maker.prediction,
                by=maker.by,
            )
            found.records.append(record)
    elif labels:
        found.refuse(place, "type", results[0].get("type"))
    else:
        for name, slot in slots.items():
            found.say(name, slot, place)


T = TypeVar("T")


def _first(found: Iterable[T | None]) -> T | None:
    return next((one for one in found if one is not None), None)


def _quote(result: Result) -> str | None:
    """The words of a region; the text of a slot that is typed is its value."""
    text = result.get("value", {}).get("text")
    return text if isinstance(text, str) and result.get("type") != "textarea" else None


def _note(results: Iterable[Result]) -> dict[str, Value]:
    """What somebody wrote to a region."""
    for result in results:
        meta = result.get("meta")
        notes = meta.get("text") if isinstance(meta, dict) else None
        lines = [note for note in notes if isinstance(note, str)] if isinstance(notes, list) else []
        if lines:
            return {"comment": "\n".join(lines)}
    return {}


def _link(found: Results, relations: Iterable[Result], place: str) -> None:
    """Relations as links of the records that they join."""
    there = {record.id: number for number, record in enumerate(found.records) if record.id is not None}
    links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for relation in relations:
        ends = [str(relation.get(key)) for key in ("from_id", "to_id")]
        lost = [end for end in ends if end not in there]
        if lost:
            found.refuse(place, "relation", lost[0])
            continue
        labels = relation.get("labels")
        for source, target in _ways(relation, ends):
            for label in labels if isinstance(labels, list) and labels else ["relation"]:
                links[source][str(label)].append(target)
    for id, told in links.items():
        number = there[id]
        found.records[number] = replace(
            found.records[number], links={label: tuple(targets) for label, targets in told.items()}
        )


def _ways(relation: Result, ends: Sequence[str]) -> Iterator[tuple[str, str]]:
    source, target = ends
    direction = relation.get("direction")
    if direction != "left":
        yield source, target
    if direction in ("left", "bi"):
        yield target, source


def _id(result: Result) -> str | None:
    """The id without what the editor puts behind it."""
    id = result.get("id")
    return None if id is None else str(id).partition("#")[0]
