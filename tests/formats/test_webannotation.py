"""W3C Web Annotations: pages as the recommendation has them, and back again by two readers."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats import examples
from tests.formats.examples import example, record
from tests.formats.round_trips import OCCASION, proved, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported
from vwsreview.domain.problems import Problem
from vwsreview.formats.brat import FORMAT as BRAT
from vwsreview.formats.format import Format
from vwsreview.formats.webannotation import FORMAT
from vwsreview.formats.webannotation.linked_data import PIECE, loader
from vwsreview.formats.webannotation.places import expected
from vwsreview.formats.webannotation.proving import read_by_pyld

TEXT = "𝔸 Aanwezig: LZ\nLZ stuurt vóór 1 april de slides, en LZ belt daarna nog met 🙂.\n"


def a_set() -> AnnotatedDocument:
    owner, date = record("attendee", "LZ", TEXT), record("date", "1 april", TEXT)
    action = record(
        "action", "LZ stuurt vóór 1 april de slides", TEXT, id="8f1b:ä/1",
        values={"owners": ["LZ"], "due": "2021-04-01", "explicit": True}, links={"owners": [owner.id]},
        evidence={"owners": [[12, 14]]}, reviewer="An", updated_at="2021-02-03T10:00:00+01:00", review="accepted",
        comment="zie mail", confidence=0.25, by_hand=("owners",), extra={"organisation_id": ["oo:1"], "x_eigen": 1},
    )  # fmt: skip
    return example((owner, action, date), TEXT, anchor_date="2021-01-11", comment="klaar")


def pages_of(document: AnnotatedDocument, folder: Path) -> list[dict[str, Any]]:
    return list(json.loads(written(FORMAT, [document], folder).read_text(encoding="utf-8")))


@settings(max_examples=40)
@given(st.lists(examples.documents(), max_size=3, unique_by=lambda one: one.document.id))
def test_what_is_written_comes_back_by_all_readers(documents: list[AnnotatedDocument]) -> None:
    with TemporaryDirectory() as folder:
        proof = proved(FORMAT, documents, written(FORMAT, documents, Path(folder)))
    assert [reader.name for reader in proof.readers] == ["json", "JSON-LD"]
    assert sum(line.written for line in proof.lines()) == sum(1 + len(one.records) for one in documents)


def test_a_page_describes_its_document_first(tmp_path: Path) -> None:
    document = a_set()
    (page,) = pages_of(document, tmp_path)
    iri = f"urn:sha256:{document.document.sha256}"
    assert (page["@context"][0], page["type"], page["id"]) == (
        "http://www.w3.org/ns/anno.jsonld", "AnnotationPage", f"{iri}#page",
    )  # fmt: skip
    assert page["partOf"]["type"] == "AnnotationCollection"
    assert (page["partOf"]["label"], page["generated"]) == (OCCASION.dossier, OCCASION.at)
    assert page["generator"]["type"] == "Software"
    about, *records = page["items"]
    assert about["target"] == {
        "id": iri, "type": "Text", "format": "text/plain", "language": "nl", "label": "map/verslag.md", "value": TEXT,
    }  # fmt: skip
    assert about["body"][0]["vws:anchor_date"] == "2021-01-11"
    assert about["body"][1] == {"type": "TextualBody", "purpose": "commenting", "value": "klaar"}
    ids = [one["id"] for one in page["items"]]
    assert len(set(ids)) == len(ids) == 1 + len(records) and all(one["type"] == "Annotation" for one in page["items"])


def test_a_record_is_an_annotation_with_two_selectors(tmp_path: Path) -> None:
    (page,) = pages_of(a_set(), tmp_path)
    action = next(one for one in page["items"] if one["id"].endswith("#record-8f1b%3A%C3%A4%2F1"))
    position, quote = action["target"]["selector"]
    start = TEXT.index("LZ stuurt")
    assert position == {"type": "TextPositionSelector", "start": start, "end": start + 32}
    assert quote["exact"] == TEXT[start : start + 32]
    assert (quote["prefix"], quote["suffix"]) == (TEXT[:start], ", en LZ belt daarna nog met 🙂.\n")
    assert len(quote["suffix"]) < 32
    assert action["creator"] == {"type": "Person", "nickname": "An"}
    assert action["modified"] == "2021-02-03T10:00:00+01:00"
    tag, values, comment = action["body"]
    assert (tag["purpose"], tag["value"]) == ("tagging", "action")
    assert values == {
        "type": "vws:Action", "vws:explicit": True, "vws:owners": {"@list": ["LZ"]}, "vws:due": "2021-04-01",
        "vws:status": "open", "vws:organisation_id": {"@list": ["oo:1"]},
    }  # fmt: skip
    assert (comment["purpose"], comment["value"]) == ("commenting", "zie mail")
    (link,) = action["vws:links"]["@list"]
    assert link["vws:to"]["@list"][0]["id"] in {one["id"] for one in page["items"]}


def test_the_context_of_a_quote_is_32_code_points(tmp_path: Path) -> None:
    text = "🙂" * 50 + "hier" + "é" * 50
    (page,) = pages_of(example((record("date", "hier", text),), text), tmp_path)
    _, quote = page["items"][1]["target"]["selector"]
    assert (quote["prefix"], quote["suffix"]) == ("🙂" * 32, "é" * 32)


def test_what_has_no_term_is_told() -> None:
    document = a_set()
    action = replace(document.records[1], proposal={"start": 0})
    document = replace(document, records=(action,), document=replace(document.document, extra={"x": [1]}))
    losses = expected(Exported(document)).losses
    assert {(loss.layer, loss.key) for loss in losses} == {
        ("document", "x"), ("action", "x_eigen"), ("action", "proposal"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "kept"),
    [("VWS", ["VWS"]), (["VWS/A", "VWS/B"], ["VWS/A", "VWS/B"]), (3, None), ({"a": 1}, None), ([], None)],
)
@pytest.mark.parametrize("known", [FORMAT, BRAT], ids=["webannotation", "brat"])
def test_an_organisation_by_its_id(known: Format, told: Any, kept: list[str] | None, tmp_path: Path) -> None:
    attendee = record("attendee", "LZ", TEXT, extra={"organisation_id": told})
    document = example((attendee,), TEXT)
    _, image = known.expected(Exported(document)).images
    assert image.values.get("organisation_id") == kept
    (line,) = [
        line
        for line in proved(known, [document], written(known, [document], tmp_path)).lines()
        if line.written and line.layer == "attendee"
    ]
    assert ("organisation_id" in {loss.key for loss in line.lost}) == (kept is None and told != [])


def test_a_processor_of_linked_data_understands_every_term(tmp_path: Path) -> None:
    from pyld import jsonld

    (page,) = pages_of(a_set(), tmp_path)
    options = {"documentLoader": loader(), "format": "application/n-quads"}
    quads = str(jsonld.to_rdf(page, options))
    assert "<http://www.w3.org/ns/oa#hasSelector>" in quads and "<urn:vwsreview:ns#due>" in quads
    assert '<http://www.w3.org/ns/oa#start> "12"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>' in quads

    def keys(node: Any) -> set[str]:
        if isinstance(node, list):
            return set().union(*map(keys, node))
        return set(node).union(*map(keys, node.values())) if isinstance(node, dict) else set()

    compacted = jsonld.compact(jsonld.expand(page, options), {"@context": page["@context"]}, options)
    assert keys(page) == keys(compacted), "a term that no context declares is gone"


def test_a_processor_of_linked_data_gets_a_page_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyld import jsonld

    text = "1 april " * 2 * PIECE
    records = tuple(record("date", "1 april", text, id=str(number)) for number in range(2 * PIECE))
    path, given = written(FORMAT, [example(records, text)], tmp_path), []
    expand = jsonld.expand

    def counted(piece: dict[str, Any], options: dict[str, Any]) -> Any:
        given.append(json.dumps(piece))
        return expand(piece, options)

    monkeypatch.setattr(jsonld, "expand", counted)
    (images,) = read_by_pyld(path)
    assert len(images) == 1 + 2 * PIECE
    assert [piece.count("#record-") for piece in given] == [PIECE - 1, PIECE, 1]
    assert [text in piece for piece in given] == [True, False, False], "the text goes with what describes the document"


def test_no_context_is_fetched(tmp_path: Path) -> None:
    from pyld.jsonld import JsonLdError

    path = written(FORMAT, [a_set()], tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("ns/anno.jsonld", "ns/ander.jsonld"), encoding="utf-8")
    with pytest.raises(JsonLdError):
        list(read_by_pyld(path))


def moved(page: dict[str, Any]) -> None:
    position = page["items"][1]["target"]["selector"][0]
    position["start"], position["end"] = position["start"] + 15, position["end"] + 15


def misquoted(page: dict[str, Any]) -> None:
    page["items"][1]["target"]["selector"][1]["exact"] = "lz"


def elsewhere(page: dict[str, Any]) -> None:
    page["items"][1]["target"]["selector"][1]["prefix"] = "hier niet"


def followed_by_others(page: dict[str, Any]) -> None:
    page["items"][1]["target"]["selector"][1]["suffix"] = "hier niet"


@pytest.mark.parametrize("damage", [moved, misquoted, elsewhere, followed_by_others])
@pytest.mark.parametrize("number", range(2))
def test_every_reader_refuses_selectors_that_disagree(
    damage: Callable[[dict[str, Any]], None], number: int, tmp_path: Path
) -> None:
    documents = [a_set()]
    pages = pages_of(documents[0], tmp_path)
    damage(pages[0])
    path = tmp_path / "schade.jsonld"
    path.write_text(json.dumps(pages), encoding="utf-8")
    alone = replace(FORMAT, readers=(FORMAT.readers[number],))
    with pytest.raises(Problem, match="read_back_refused"):
        proved(alone, documents, path)
