"""Web Annotations that others made: Hypothesis, Recogito, lists, pages, collections."""

import json
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats import torture
from tests.formats.examples import example, record
from tests.formats.round_trips import received, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Refusal
from vwsreview.formats.catalogue import recognised
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.formats.images import filled
from vwsreview.formats.webannotation import FORMAT, READING

SOURCE = "https://open.overheid.nl/documenten/verslag%20mei.html"
POSITION = {"type": "TextPositionSelector", "start": 4, "end": 8}
QUOTE = {"type": "TextQuoteSelector", "exact": "MEVA", "prefix": "aan ", "suffix": " gaf"}
TAG = {"type": "TextualBody", "purpose": "tagging", "value": "attendee"}


def file_with(what: Any, folder: Path, name: str = "uit.jsonld") -> Path:
    path = folder / name
    path.write_text(json.dumps(what), encoding="utf-8")
    return path


def read(path: Path) -> tuple[list[ForeignDocument], list[tuple[str, Any]]]:
    things = list(READING.read(path))
    refused = [
        (thing.problem.code, thing.problem.parameters["content"]) for thing in things if isinstance(thing, Refusal)
    ]
    return [thing for thing in things if isinstance(thing, ForeignDocument)], refused


def one(annotation: dict[str, Any], folder: Path) -> tuple[list[ForeignRecord], list[tuple[str, Any]]]:
    (document,), refused = read(file_with([annotation], folder))
    return list(document.records), refused


def annotation(selector: Any, body: Any = TAG, **changes: Any) -> dict[str, Any]:
    target = {"source": SOURCE, "selector": selector}
    return {"id": "https://a.example/1", "type": "Annotation", "body": body, "target": target, **changes}


@pytest.mark.parametrize(
    ("selector", "place"),
    [
        ([POSITION, QUOTE], (4, 8, "MEVA", "aan ", " gaf")),
        (POSITION, (4, 8, None, "", "")),
        (QUOTE, (0, 0, "MEVA", "aan ", " gaf")),
        ([{"type": "RangeSelector", "startContainer": "/p[1]"}, QUOTE], (0, 0, "MEVA", "aan ", " gaf")),
        ({"type": "XPathSelector", "value": "/p[1]", "refinedBy": QUOTE}, (0, 0, "MEVA", "aan ", " gaf")),
        ({"type": "XPathSelector", "value": "/p[1]", "refinedBy": POSITION}, None),
        ({"type": "FragmentSelector", "value": "char=4,8"}, (4, 8, None, "", "")),
        ([{"quote": "MEVA", "start": 4, "end": 8}], (4, 8, "MEVA", "", "")),
        ({"quote": {"exact": "MEVA", "prefix": "aan ", "suffix": ""}, "start": 4, "end": 8},
         (4, 8, "MEVA", "aan ", "")),
        ({"type": "FragmentSelector", "value": "xywh=1,2,3,4"}, None),
    ],
)  # fmt: skip
def test_selectors_of_all_kinds(selector: Any, place: tuple[Any, ...] | None, tmp_path: Path) -> None:
    rows, refused = one(annotation(selector), tmp_path)
    assert [(row.start, row.end, row.quote, row.before, row.behind) for row in rows] == ([place] if place else [])
    assert refused == ([] if place else [("part_unknown", "attendee")])


@pytest.mark.parametrize(
    ("body", "label", "values"),
    [
        (TAG, "attendee", {}),
        ([TAG, {**TAG, "value": "LZ"}], "attendee", {"tagging": ["LZ"]}),
        ([TAG, {"type": "TextualBody", "value": "zie mail"}], "attendee", {"comment": "zie mail"}),
        ([TAG, {"purpose": "replying", "value": "a"}, {"purpose": "commenting", "value": "b"}],
         "attendee", {"comment": "a\nb"}),
        ([TAG, {"purpose": "identifying", "source": "https://w.example/Q1"}],
         "attendee", {"identifying": "https://w.example/Q1"}),
        ({"type": "oa:TextualBody", "purpose": "oa:tagging", "chars": "date"}, "date", {}),
        ("https://w.example/Q1", "annotation", {"body": "https://w.example/Q1"}),
        (None, "annotation", {}),
    ],
)  # fmt: skip
def test_bodies_of_all_kinds(body: Any, label: str, values: dict[str, Any], tmp_path: Path) -> None:
    (row,), refused = one(annotation(POSITION, body), tmp_path)
    assert (row.label, row.values, refused) == (label, values, [])


def test_a_body_that_says_nothing_in_words_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    (row,), refused = one(annotation(POSITION, [TAG, {"type": "Image", "format": "image/png"}]), tmp_path)
    assert (row.label, refused) == ("attendee", [("part_unknown", "Image")])


def test_who_made_it_and_why(tmp_path: Path) -> None:
    said = {"motivation": "highlighting", "creator": {"type": "Person", "name": "An"}}
    (person,), _ = one(annotation(POSITION, None, **said), tmp_path)
    (program,), _ = one(annotation(POSITION, creator=[{"type": "Software", "name": "vinder"}]), tmp_path)
    (named,), _ = one(annotation(POSITION, creator="https://a.example/an"), tmp_path)
    assert (person.label, person.by, person.prediction) == ("highlighting", "An", False)
    assert (program.by, program.prediction, named.by) == ("vinder", True, "https://a.example/an")
    assert person.id == "https://a.example/1"


ANNOTATIONS = [annotation(POSITION, id="a"), annotation(QUOTE, id="b")]


@pytest.mark.parametrize(
    "whole",
    [
        ANNOTATIONS,
        {"type": "AnnotationPage", "items": ANNOTATIONS},
        {"type": "AnnotationCollection", "total": 2, "first": {"type": "AnnotationPage", "items": ANNOTATIONS}},
        [{"type": "AnnotationPage", "items": ANNOTATIONS[:1]}, {"type": "AnnotationPage", "items": ANNOTATIONS[1:]}],
        {"@graph": ANNOTATIONS},
        [ANNOTATIONS],
    ],
    ids=["list", "page", "collection", "pages", "graph", "nested"],
)
def test_lists_pages_collections_and_graphs(whole: Any, tmp_path: Path) -> None:
    path = file_with(whole, tmp_path, "uit.json")
    assert recognised(path) is READING
    (document,), refused = read(path)
    assert (document.name, document.text, document.sha256) == ("verslag mei.html", None, None)
    assert ([row.id for row in document.records], refused) == (["a", "b"], [])


def test_one_a_line_and_one_alone(tmp_path: Path) -> None:
    lines = tmp_path / "uit.jsonl"
    lines.write_text("\n".join(map(json.dumps, ANNOTATIONS)), encoding="utf-8")
    assert recognised(lines) is READING
    assert [len(document.records) for document in read(lines)[0]] == [2]
    assert [len(document.records) for document in read(file_with(ANNOTATIONS[0], tmp_path))[0]] == [1]


def test_what_hypothesis_gives(tmp_path: Path) -> None:
    row = {
        "id": "Xy1", "user": "acct:an@hypothes.is", "uri": SOURCE, "text": "klopt dit?", "tags": ["date", "twijfel"],
        "target": [{"source": SOURCE, "selector": [{"type": "RangeSelector", "endOffset": 3}, POSITION, QUOTE]}],
        "document": {"title": ["Verslag"]},
    }  # fmt: skip
    page_note = {"id": "Xy2", "uri": SOURCE, "text": "hele pagina", "tags": [], "target": [{"source": SOURCE}]}
    path = file_with({"total": 2, "rows": [row, page_note]}, tmp_path, "hypothesis.json")
    assert recognised(path) is READING
    (document,), refused = read(path)
    (found,) = document.records
    assert (found.label, found.by, found.quote, found.start) == ("date", "acct:an@hypothes.is", "MEVA", 4)
    assert found.values == {"comment": "klopt dit?", "tagging": ["twijfel"]}
    assert refused == [("part_unknown", "annotation hele pagina")]


def test_what_recogito_keeps(tmp_path: Path) -> None:
    row = {
        "id": "u1", "bodies": [{"id": "b1", "annotation": "u1", "purpose": "tagging", "value": "action"}],
        "target": {"annotation": "u1", "selector": [{"quote": "MEVA", "start": 4, "end": 8}],
                   "creator": {"isGuest": True, "id": "x"}},
    }  # fmt: skip
    (document,), refused = read(file_with([row], tmp_path))
    (found,) = document.records
    assert (found.label, found.start, found.end, found.quote, refused) == ("action", 4, 8, "MEVA", [])


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (SOURCE, "verslag mei.html"),
        ("https://a.example/b/c.md?versie=2#top", "c.md"),
        ("http://[x/d.md", "d.md"),
        ("urn:isbn:1", "urn:isbn:1"),
        ("https://a.example/", "https://a.example/"),
        ("e.md", "e.md"),
    ],
)
def test_a_document_is_called_as_its_source_ends(source: str, name: str, tmp_path: Path) -> None:
    (document,), _ = read(file_with([{"target": {"source": source, "selector": QUOTE}}], tmp_path))
    assert (document.name, document.place) == (name, source)


def test_a_stretch_of_another_source_is_refused(tmp_path: Path) -> None:
    targets = [{"source": "a.md", "selector": POSITION}, {"source": "b.md", "selector": POSITION}]
    (row,), refused = one({"target": targets, "body": TAG}, tmp_path)
    assert (row.start, refused) == (4, [("part_unknown", "attendee")])


@pytest.mark.parametrize(
    ("body", "left"),
    [(TAG, "attendee"), ({"purpose": "linking", "value": "x"}, "linking x"), ({"value": "zie mail"}, None)],
)
def test_what_is_said_of_a_whole_document(body: Any, left: str | None, tmp_path: Path) -> None:
    whole = {"target": {"id": SOURCE, "value": "de tekst"}, "body": body}
    (document,), refused = read(file_with([whole], tmp_path))
    assert refused == ([("part_unknown", left)] if left else [])
    assert document.values.get("comment") == (None if left else "zie mail")


@pytest.mark.parametrize("whole", [[1, annotation(POSITION)], {"items": ["x", annotation(POSITION)]}])
def test_what_is_no_annotation_is_refused_and_the_rest_is_read(whole: Any, tmp_path: Path) -> None:
    (document,), refused = read(file_with(whole, tmp_path))
    assert (len(document.records), [code for code, _ in refused]) == (1, ["part_unknown"])


@pytest.mark.parametrize("content", ["{", '{"a": 1}', "[]", "[1]", '{"items": []}', '"x"', ""])
def test_other_json_is_not_taken_for_ours(content: str, tmp_path: Path) -> None:
    path = tmp_path / "uit.json"
    path.write_text(content, encoding="utf-8")
    assert not READING.recognises(path)
    assert not READING.recognises(tmp_path)


def test_a_file_that_is_no_json_is_told(tmp_path: Path) -> None:
    path = tmp_path / "uit.jsonld"
    path.write_text('[{"target": ', encoding="utf-8")
    with pytest.raises(Problem, match="bad_json"):
        read(path)


def test_a_quote_alone_finds_its_place_by_its_context(tmp_path: Path) -> None:
    text = "MEVA vroeg en aan MEVA gaf MEVA\n"
    there = record("attendee", "aan MEVA", text)
    path = file_with([annotation(QUOTE)], tmp_path)
    records, report = received(path, READING, tmp_path, [example((there,), text, name="verslag mei.html")])
    (row,) = [row for row in records["verslag mei.html"] if row.origin == "webannotation"]
    assert (row.start, row.end) == (18, 22)
    assert report.count("moved") == 1


def test_ours_comes_back_into_a_new_dossier(tmp_path: Path) -> None:
    documents = [one for one in torture.documents(tmp_path) if one.text.strip()]
    records, report = received(written(FORMAT, documents, tmp_path), READING, tmp_path)
    assert report.documents["new"] == len(documents)
    told = {line.outcome if line.outcome == "link" else line.detail for line in report.lines}
    assert told <= {"link", "status: done", "status: in_review", "anchor_by_hand: true"}, (
        "some of the links of that set lead nowhere"
    )
    assert {name: contents(rows) for name, rows in records.items()} == {
        document.document.name: contents(row for row in document.records if row.counts) for document in documents
    }


def contents(records: Iterable[Record]) -> list[tuple[str, int, int, str]]:
    """What records say, as far as a proposal says it too."""
    said = (
        (row, {**row.values, "comment": row.comment, "confidence": row.confidence, **organisation(row)})
        for row in records
    )
    return sorted((row.layer, row.start, row.end, str(sorted(filled(values).items()))) for row, values in said)


def organisation(record: Record) -> dict[str, Any]:
    return {key: value for key, value in record.extra.items() if key == "organisation_id"}


def test_links_come_back_and_what_was_rejected_does_not(tmp_path: Path) -> None:
    owner, gone = record("attendee", "5.1.2e (WJZ)"), record("date", "1 april", review="rejected")
    action = record("action", "LZ stuurt vóór 1 april de slides.", links={"owners": [owner.id]})
    records, report = received(written(FORMAT, [example((owner, action, gone))], tmp_path), READING, tmp_path)
    assert report.is_clean and report.counts["rejected", "date"] == 1
    rows = {row.layer: row for row in records["map/verslag.md"]}
    assert rows.keys() == {"attendee", "action"}
    assert rows["action"].links == {"owners": [owner.id]} and rows["attendee"].id == owner.id


def test_the_document_comes_back_with_its_values(tmp_path: Path) -> None:
    document: AnnotatedDocument = example(kind="minutes", language="nl-NL", anchor_date="2021-01-11", comment="klaar")
    (found,), refused = read(written(FORMAT, [document], tmp_path))
    assert (found.name, found.sha256, found.text) == ("map/verslag.md", document.document.sha256, document.text)
    assert found.values == {
        "kind": "minutes", "language": "nl-NL", "anchor_date": "2021-01-11", "comment": "klaar", "status": "new",
    }  # fmt: skip
    assert not refused


words = st.sampled_from([
    "id", "@id", "type", "target", "source", "selector", "start", "end", "exact", "prefix", "quote", "refinedBy",
    "body", "bodies", "purpose", "value", "tags", "text", "items", "first", "rows", "creator", "name", "motivation",
    "tagging", "Annotation", "vws:Action", "vws:links", "vws:confidence", "vws:review", "vws:key", "vws:to", "@list",
    "label", "char=1,2", "char=" + "9" * 5000 + ",1", "urn:sha256:x#record-y", "//[", "",
])  # fmt: skip
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.just(10**30) | st.floats(allow_nan=False) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=6),
    max_leaves=30,
)


@settings(max_examples=200)
@given(st.dictionaries(words, anything, max_size=8).map(lambda some: {"target": some, **some}) | anything)
def test_no_file_is_an_accident(whole: Any) -> None:
    with TemporaryDirectory() as folder:
        path = file_with([whole], Path(folder))
        READING.recognises(path)
        try:
            documents, _ = read(path)
        except Problem:
            return
    for row in (row for document in documents for row in document.records):
        assert isinstance(row.label, str) and type(row.start) is type(row.end) is int
        assert row.score is None or 0 <= row.score <= 1
        assert all(isinstance(id, str) for ids in row.links.values() for id in ids)
