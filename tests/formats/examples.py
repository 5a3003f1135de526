"""Documents with records for the tests of formats, by hand and by hypothesis."""

import hashlib
from typing import Any

from hypothesis import strategies as st

from vwsreview.domain.document import AnchorCandidate, AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import (
    DOCUMENT_KINDS,
    DOCUMENT_STATUSES,
    EXTRACTOR,
    LAYERS,
    REVIEW_STATES,
    REVIEWER,
    Key,
    Layer,
)
from vwsreview.domain.record import Record, in_document_order

TEXT = "# Verslag\n\nAanwezig: 5.1.2e (WJZ) 🙂\n\n- LZ stuurt vóór 1 april de slides.\n"


def example(records: tuple[Record, ...] = (), text: str = TEXT, **changes: Any) -> AnnotatedDocument:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    fields = {"id": document_id(sha256), "sha256": sha256, "name": "map/verslag.md", "length": len(text), **changes}
    return AnnotatedDocument(Document(**fields), text, records)


def record(layer: str, words: str, text: str = TEXT, **changes: Any) -> Record:
    """A record on the first place where these words stand."""
    start = text.index(words)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    defaults = next(known for known in LAYERS if known.name == layer).defaults()
    values = {**defaults, **changes.pop("values", {})}
    place = {"document": document_id(sha256), "start": start, "end": start + len(words)}
    return Record(**{"id": f"{layer}-{start}", "layer": layer, "values": values, **place, **changes})


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=12)
names = words.filter(bool)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
extras = st.dictionaries(names.map(lambda name: "x_" + name), json_values, max_size=3)
spans = st.lists(st.lists(st.integers(0, 99), min_size=2, max_size=2), max_size=2)


def values_of(key: Key) -> st.SearchStrategy[Any]:
    known: dict[str, st.SearchStrategy[Any]] = {
        "flag": st.booleans(),
        "number": st.integers(),
        "list": st.lists(words, max_size=3),
        "time": st.sampled_from(["2021-01-11T10:00/2021-01-11T10:30", "XXXX-06-14", "P2W", "R/P1W"]),
        "choice": st.sampled_from(key.choices or ("",)),
    }
    values = known.get(key.type, words)
    return values | st.none() if key.nullable else values


def records_of(layer: Layer, document: str, text: str) -> st.SearchStrategy[Record]:
    edges = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    options = {
        "comment": st.none() | words,
        "rule": st.none() | words,
        "reviewer": st.none() | words,
        "updated_at": st.none() | st.just("2021-02-03T10:00:00+01:00"),
        "confidence": st.none() | st.floats(0, 1),
        "evidence": st.dictionaries(names, spans, max_size=2),
        "links": st.dictionaries(names, st.lists(words, max_size=2), max_size=2),
        "by_hand": st.lists(names, max_size=2).map(tuple),
        "computed": st.lists(names, max_size=2).map(tuple),
        "changed": st.lists(names, max_size=2).map(tuple),
        "proposal": st.none() | st.dictionaries(words, json_values, max_size=2),
        "extra": extras,
    }
    return edges.flatmap(
        lambda pair: st.builds(
            Record,
            id=st.uuids().map(str),
            document=st.just(document),
            layer=st.just(layer.name),
            start=st.just(pair[0]),
            end=st.just(pair[1]),
            values=st.fixed_dictionaries({key.name: values_of(key) for key in layer.keys}),
            origin=st.sampled_from((EXTRACTOR, REVIEWER, "label-studio")),
            review=st.sampled_from(REVIEW_STATES),
            **options,
        )
    )


@st.composite
def documents(draw: st.DrawFn) -> AnnotatedDocument:
    text = draw(words.filter(lambda text: len(text) > 1))
    sha256 = draw(st.binary(min_size=32, max_size=32)).hex()
    every = st.one_of([records_of(layer, document_id(sha256), text) for layer in LAYERS])
    found = draw(st.lists(every, max_size=4, unique_by=lambda record: record.id))
    document = Document(
        id=document_id(sha256),
        sha256=sha256,
        name=draw(names),
        length=len(text),
        kind=draw(st.sampled_from(DOCUMENT_KINDS)),
        language=draw(words),
        anchor_date=draw(st.sampled_from([None, "2021-01-11", "XXXX-06-14"])),
        anchor_by_hand=draw(st.booleans()),
        anchor_candidates=draw(st.lists(st.just(AnchorCandidate("2021-01-11", "label", 0, 1)), max_size=2).map(tuple)),
        status=draw(st.sampled_from(DOCUMENT_STATUSES)),
        comment=draw(st.none() | words),
        extra=draw(extras),
    )
    return AnnotatedDocument(document, text, tuple(sorted(found, key=in_document_order)))
