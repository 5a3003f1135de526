"""Which documents and which records of two sets belong together: the guideline's "How two sets are compared".

Documents are matched by digest, else by name. Inside a document pairs are made one to one, largest overlap first.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import Layer, Value
from vwsreview.domain.record import Record, in_document_order

Matches = Callable[[Record, Record], bool]
RecordPair = tuple[Record, Record]
DocumentPair = tuple[AnnotatedDocument | None, AnnotatedDocument | None]

_MARKERS = str.maketrans("", "", "*_`")


def paired_documents(
    gold: Iterable[AnnotatedDocument], predicted: Iterable[AnnotatedDocument]
) -> Iterator[DocumentPair]:
    """Every document of gold with its partner, then those that only the prediction has; None for who is missing."""
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


def grouped_documents(
    sets: Sequence[Iterable[AnnotatedDocument]],
) -> list[tuple[AnnotatedDocument | None, ...]]:
    """The documents of any number of sets, a place in each row for each set: by digest, else by name and text.

    Sorted by name; the rows do not hang on the order of the sets. A document that one set has twice makes two rows.
    """
    rows: dict[tuple[str, int], dict[int, AnnotatedDocument]] = defaultdict(dict)
    for number, documents in enumerate(sets):
        met: Counter[str] = Counter()
        for document in documents:
            digest = document.document.sha256
            rows[digest, met[digest]][number] = document
            met[digest] += 1
    named: dict[str, list[dict[int, AnnotatedDocument]]] = defaultdict(list)
    for _, row in sorted(rows.items()):
        known = named[min(document.document.name for document in row.values())]
        partner = next((other for other in known if other.keys().isdisjoint(row) and _same_text(other, row)), None)
        if partner is None:
            known.append(row)
        else:
            partner.update(row)
    return [tuple(map(row.get, range(len(sets)))) for _, known in sorted(named.items()) for row in known]


def _same_text(one: Mapping[int, AnnotatedDocument], other: Mapping[int, AnnotatedDocument]) -> bool:
    """Whether places in one are places in the other; who carries no text is taken at its name."""
    return len({document.text for row in (one, other) for document in row.values() if document.text}) < 2


def records_of(document: AnnotatedDocument | None, layer: Layer) -> list[Record]:
    """The records of a layer that count; none where there is no document."""
    if document is None:
        return []
    return [record for record in document.records if record.layer == layer.name and record.counts]


def exact_pairs(gold: Sequence[Record], predicted: Sequence[Record]) -> list[RecordPair]:
    """Pairs with the same start and end."""
    return _pairs(gold, predicted, lambda one, other: one.span == other.span)


def overlapping_pairs(gold: Sequence[Record], predicted: Sequence[Record]) -> list[RecordPair]:
    """Pairs whose spans share at least half of the longer one."""
    return _pairs(gold, predicted, overlap)


def value_pairs(layer: Layer, gold: Sequence[Record], predicted: Sequence[Record]) -> list[RecordPair]:
    """Overlapping pairs of which the layer's compared keys agree as well; a record in one of them is right."""

    def agree(one: Record, other: Record) -> bool:
        return overlap(one, other) and all(same_value(one, other, key) for key in layer.compared)

    return _pairs(gold, predicted, agree)


def same_value(one: Record, other: Record, key: str) -> bool:
    """Whether both records have the same value of a key."""
    return normalised(one.values.get(key)) == normalised(other.values.get(key))


def normalised(value: Value) -> object:
    """A value as it is compared: case folded, without Markdown markers, white space folded; lists as sets."""
    if isinstance(value, str):
        return " ".join(value.translate(_MARKERS).casefold().split())
    if isinstance(value, list):
        return frozenset(normalised(item) for item in value)
    return value


def overlap(one: Record, other: Record) -> bool:
    """Whether the spans share at least half of the longer one."""
    longer = max(one.end - one.start, other.end - other.start)
    return one.span.shared(other.span) * 2 >= longer


def _pairs(gold: Sequence[Record], predicted: Sequence[Record], matches: Matches) -> list[RecordPair]:
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
    pairs: list[RecordPair] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, place, other in sorted(candidates):
        if place not in used_left and other not in used_right:
            used_left.add(place)
            used_right.add(other)
            pairs.append((left[place], right[other]))
    return pairs
