"""How close one set of records is to another: the annotation guideline's "How two sets are compared".

Figures are micro-averages over all documents; nothing against nothing is 1. Rejected records do not count.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS, Layer, Value
from vwsreview.domain.record import Record
from vwsreview.workflow.figures import Agreement, LayerReport, RuleScore
from vwsreview.workflow.matching import (
    DocumentPair,
    exact_pairs,
    overlapping_pairs,
    paired_documents,
    records_of,
    same_value,
    value_pairs,
)

Set = Iterable[AnnotatedDocument]


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
    layers: dict[str, LayerReport] = field(default_factory=lambda: {layer.name: LayerReport() for layer in LAYERS})
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


def compare(gold: Set, predicted: Set) -> Report:
    """Every figure of the guideline. A document that only one side has counts with all its records."""
    return _report(paired_documents(gold, predicted))


def count(report: Report, wanted: AnnotatedDocument | None, given: AnnotatedDocument | None) -> None:
    """Add a pair of documents to the figures."""
    if wanted is None or given is None:
        lone = report.only_predicted if wanted is None else report.only_gold
        lone.extend(document.document.name for document in (wanted, given) if document is not None)
    else:
        report.documents += 1
        report.kind.add(wanted.document.kind == given.document.kind)
        report.anchor.add(wanted.document.anchor_date == given.document.anchor_date)
    for layer in LAYERS:
        left, right = records_of(wanted, layer), records_of(given, layer)
        _score(report.layers[layer.name], layer, left, right)
        if layer.name == "action":
            _score(report.marked_actions, layer, _explicit(left), _explicit(right))


def compare_by_kind(gold: Set, predicted: Set) -> dict[str, Report]:
    """The same for each kind of document, by name; the kind is gold's, of a document that gold lacks its own."""
    kinds: dict[str, list[DocumentPair]] = defaultdict(list)
    for wanted, given in paired_documents(gold, predicted):
        known = wanted or given
        if known is not None:
            kinds[known.document.kind].append((wanted, given))
    return {kind: _report(kinds[kind]) for kind in sorted(kinds)}


def compare_by_rule(gold: Set, predicted: Set) -> list[RuleScore]:
    """How good each rule is that found something, in the order of layers and names; who named no rule is left out."""
    wanted: Counter[str] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for one, other in paired_documents(gold, predicted):
        for layer in LAYERS:
            left, given = records_of(one, layer), records_of(other, layer)
            wanted[layer.name] += len(left)
            found.update((layer.name, record.rule) for record in given if record.rule)
            right.update((layer.name, pair[1].rule) for pair in value_pairs(layer, left, given) if pair[1].rule)
    return [
        RuleScore(rule, layer.name, found[name, rule], right[name, rule], wanted[name])
        for layer in LAYERS
        for name, rule in sorted(found)
        if name == layer.name
    ]


def errors(gold: Set, predicted: Set, layer: Layer) -> Iterator[Miss]:
    """What value F1 counts against the prediction in one layer: missed and spurious records in document order."""
    for wanted, given in paired_documents(gold, predicted):
        left, right = records_of(wanted, layer), records_of(given, layer)
        matched = {id(record) for pair in value_pairs(layer, left, right) for record in pair}
        misses = [
            _miss(document, record, side)
            for document, records, side in ((wanted, left, "missed"), (given, right, "spurious"))
            for record in records
            if document is not None and id(record) not in matched
        ]
        yield from sorted(misses, key=lambda miss: (miss.start, -miss.end, miss.side))


def _report(pairs: Iterable[DocumentPair]) -> Report:
    report = Report()
    for wanted, given in pairs:
        count(report, wanted, given)
    return report


def _explicit(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if record.values.get("explicit")]


def _score(report: LayerReport, layer: Layer, gold: list[Record], predicted: list[Record]) -> None:
    overlapping = overlapping_pairs(gold, predicted)
    report.exact.add(len(gold), len(predicted), len(exact_pairs(gold, predicted)))
    report.overlap.add(len(gold), len(predicted), len(overlapping))
    report.value.add(len(gold), len(predicted), len(value_pairs(layer, gold, predicted)))
    for key in layer.reported:
        agreement = report.keys.setdefault(key, Agreement())
        for one, other in overlapping:
            agreement.add(same_value(one, other, key))


def _miss(document: AnnotatedDocument, record: Record, side: str) -> Miss:
    quote = document.text[record.start : record.end]
    name = document.document.name
    return Miss(name, record.layer, side, record.start, record.end, quote, dict(record.values), record.rule)
