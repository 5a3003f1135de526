"""How close one set of records is to another: the annotation guideline's "How two sets are compared".

Documents are matched by digest, else by name. Inside a document pairs are made one to one, largest overlap
first; figures are micro-averages over all documents; nothing against nothing is 1. Rejected records do not count.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS, Layer, Value
from vwsreview.domain.record import Record, in_document_order

Matches = Callable[[Record, Record], bool]
_MARKERS = str.maketrans("", "", "*_`")


@dataclass(slots=True)
class Score:
    """Records in the gold set, in the predicted set, and pairs of both that agree."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    @property
    def precision(self) -> float:
        """The share of what was predicted that is right; 1 where nothing was predicted and nothing is there."""
        return self.matched / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of the gold set that was found; 1 where there is none and nothing was predicted."""
        return self.matched / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """The harmonic mean of both; nothing against nothing is 1."""
        total = self.gold + self.predicted
        return 2 * self.matched / total if total else 1.0

    def as_json(self) -> dict[str, Any]:
        """Counts and figures."""
        figures = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {"gold": self.gold, "predicted": self.predicted, "matched": self.matched, **figures}


@dataclass(slots=True)
class Agreement:
    """How often a key has the same value on both sides of a matched pair."""

    agreed: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where there was nothing to compare."""
        return self.agreed / self.total if self.total else 1.0

    def add(self, agrees: bool) -> None:
        """Count one pair."""
        self.total += 1
        self.agreed += agrees

    def as_json(self) -> dict[str, Any]:
        """Counts and share."""
        return {"agreed": self.agreed, "total": self.total, "share": self.share}


@dataclass(slots=True)
class LayerReport:
    """The three figures of a layer, and the agreement of its other keys among overlapping pairs."""

    exact: Score = field(default_factory=Score)
    overlap: Score = field(default_factory=Score)
    value: Score = field(default_factory=Score)
    keys: dict[str, Agreement] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        return {
            "exact": self.exact.as_json(),
            "overlap": self.overlap.as_json(),
            "value": self.value.as_json(),
            "keys": {name: agreement.as_json() for name, agreement in self.keys.items()},
        }


@dataclass(frozen=True, slots=True)
class Miss:
    """A record without a partner of the same value: `missed` by the prediction, or `spurious` in it."""

    document: str
    layer: str
    side: str
    start: int
    end: int
    quote: str
    values: dict[str, Value]
    rule: str | None

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        return {
            "document": self.document, "layer": self.layer, "side": self.side, "start": self.start, "end": self.end,
            "quote": self.quote, "values": self.values, "rule": self.rule,
        }  # fmt: skip


@dataclass(slots=True)
class Report:
    """The comparison of two sets. `layers` goes by the layer's name; `marked_actions` are the explicit ones alone."""

    documents: int = 0
    only_gold: list[str] = field(default_factory=list)
    only_predicted: list[str] = field(default_factory=list)
    layers: dict[str, LayerReport] = field(default_factory=dict)
    marked_actions: LayerReport = field(default_factory=LayerReport)
    kind: Agreement = field(default_factory=Agreement)
    anchor: Agreement = field(default_factory=Agreement)

    def as_json(self) -> dict[str, Any]:
        """All of it, for `evaluate --json`."""
        return {
            "documents": self.documents,
            "only_gold": self.only_gold,
            "only_predicted": self.only_predicted,
            "layers": {name: layer.as_json() for name, layer in self.layers.items()},
            "marked_actions": self.marked_actions.as_json(),
            "kind": self.kind.as_json(),
            "anchor": self.anchor.as_json(),
        }


def compare(gold: Iterable[AnnotatedDocument], predicted: Iterable[AnnotatedDocument]) -> Report:
    """Every figure of the guideline. A document that only one side has counts with all its records."""
    report = Report(layers={layer.name: LayerReport() for layer in LAYERS})
    for wanted, given in _paired(gold, predicted):
        if wanted is None or given is None:
            lone = report.only_predicted if wanted is None else report.only_gold
            lone.extend(document.document.name for document in (wanted, given) if document is not None)
        else:
            report.documents += 1
            report.kind.add(wanted.document.kind == given.document.kind)
            report.anchor.add(wanted.document.anchor_date == given.document.anchor_date)
        for layer in LAYERS:
            left, right = _records(wanted, layer), _records(given, layer)
            _score(report.layers[layer.name], layer, left, right)
            if layer.name == "action":
                _score(report.marked_actions, layer, _explicit(left), _explicit(right))
    return report


def errors(gold: Iterable[AnnotatedDocument], predicted: Iterable[AnnotatedDocument], layer: Layer) -> Iterator[Miss]:
    """What value F1 counts against the prediction in one layer: missed and spurious records in document order."""
    for wanted, given in _paired(gold, predicted):
        left, right = _records(wanted, layer), _records(given, layer)
        pairs = _pairs(left, right, lambda one, other: _overlap(one, other) and _same_values(layer, one, other))
        matched = {id(record) for pair in pairs for record in pair}
        for document, records, side in ((wanted, left, "missed"), (given, right, "spurious")):
            for record in sorted(records, key=in_document_order):
                if document is not None and id(record) not in matched:
                    yield _miss(document, record, side)


def normalised(value: Value) -> object:
    """A value as it is compared: case folded, without Markdown markers, white space folded; lists as sets."""
    if isinstance(value, str):
        return " ".join(value.translate(_MARKERS).casefold().split())
    if isinstance(value, list):
        return frozenset(normalised(item) for item in value)
    return value


def _paired(
    gold: Iterable[AnnotatedDocument], predicted: Iterable[AnnotatedDocument]
) -> Iterator[tuple[AnnotatedDocument | None, AnnotatedDocument | None]]:
    given = list(predicted)
    by_digest = {document.document.sha256: document for document in given if document.document.sha256}
    by_name = {document.document.name: document for document in given}
    used: set[int] = set()
    for wanted in gold:
        partner = by_digest.get(wanted.document.sha256) or by_name.get(wanted.document.name)
        if partner is not None and id(partner) in used:
            partner = None
        if partner is not None:
            used.add(id(partner))
        yield wanted, partner
    for document in given:
        if id(document) not in used:
            yield None, document


def _records(document: AnnotatedDocument | None, layer: Layer) -> list[Record]:
    if document is None:
        return []
    return [record for record in document.records if record.layer == layer.name and record.counts]


def _explicit(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if record.values.get("explicit")]


def _score(report: LayerReport, layer: Layer, gold: list[Record], predicted: list[Record]) -> None:
    overlapping = _pairs(gold, predicted, _overlap)
    valued = _pairs(gold, predicted, lambda one, other: _overlap(one, other) and _same_values(layer, one, other))
    exact = _pairs(gold, predicted, lambda one, other: one.span == other.span)
    for score, pairs in ((report.exact, exact), (report.overlap, overlapping), (report.value, valued)):
        score.gold += len(gold)
        score.predicted += len(predicted)
        score.matched += len(pairs)
    for key in layer.reported:
        agreement = report.keys.setdefault(key, Agreement())
        for one, other in overlapping:
            agreement.add(normalised(one.values.get(key)) == normalised(other.values.get(key)))


def _overlap(one: Record, other: Record) -> bool:
    """Whether the spans share at least half of the longer one."""
    longer = max(one.end - one.start, other.end - other.start)
    return one.span.shared(other.span) * 2 >= longer


def _same_values(layer: Layer, one: Record, other: Record) -> bool:
    return all(normalised(one.values.get(key)) == normalised(other.values.get(key)) for key in layer.compared)


def _pairs(gold: Sequence[Record], predicted: Sequence[Record], matches: Matches) -> list[tuple[Record, Record]]:
    """One to one, largest overlap first; ties by place, so that the outcome does not hang on the order given."""
    right = sorted(predicted, key=in_document_order)
    starts = [record.start for record in right]
    longest = max((record.end - record.start for record in right), default=0)
    candidates: list[tuple[int, int, int]] = []
    left = sorted(gold, key=in_document_order)
    for place, record in enumerate(left):
        for other in range(bisect_left(starts, record.start - longest), bisect_left(starts, record.end)):
            if matches(record, right[other]):
                candidates.append((-record.span.shared(right[other].span), place, other))
    pairs: list[tuple[Record, Record]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, place, other in sorted(candidates):
        if place not in used_left and other not in used_right:
            used_left.add(place)
            used_right.add(other)
            pairs.append((left[place], right[other]))
    return pairs


def _miss(document: AnnotatedDocument, record: Record, side: str) -> Miss:
    quote = document.text[record.start : record.end]
    name = document.document.name
    return Miss(name, record.layer, side, record.start, record.end, quote, dict(record.values), record.rule)
