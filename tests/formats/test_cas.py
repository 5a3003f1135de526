"""UIMA CAS: what INCEpTION asks of a type system, what XML cannot hold, and that cassis finds all the rest."""

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.examples import documents, example, record
from tests.formats.round_trips import proved, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, Exported
from vwsreview.domain.layers import LAYERS
from vwsreview.formats import cas
from vwsreview.formats.cas.places import xml_legal
from vwsreview.formats.cas.type_system import TOP, as_xml, types
from vwsreview.formats.format import Format

TEXT = "𝔸 🙂 Dhr. Jansen en LZ sturen vóór 1 april de slides.\n"
BOTH = pytest.mark.parametrize("known", [cas.XMI, cas.JSON], ids=lambda known: known.key)


def meeting() -> AnnotatedDocument:
    """An action that links to a person and to its date, and whose other owner is known by words alone."""
    sentence = "Dhr. Jansen en LZ sturen vóór 1 april de slides."
    start, other, due = (TEXT.index(words) for words in ("Dhr. Jansen", "LZ", "1 april"))
    person, date = record("attendee", "Dhr. Jansen", TEXT, id="p"), record("date", "1 april", TEXT, id="d")
    action = record(
        "action", sentence, TEXT, id="a", values={"owners": ["Dhr. Jansen", "LZ"], "due": "2021-04-01"},
        links={"owners": ["p"], "due": ["d"]},
        evidence={"owners": [[start, start + 11], [other, other + 2]], "due": [[due, due + 7]], "status": [[0, 1]]},
    )  # fmt: skip
    return example((action, person, date), TEXT, kind="minutes", anchor_date="2021-01-11")


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def loaded(path: Path) -> Any:
    """The only document of an XMI archive, as cassis has it."""
    from cassis import load_cas_from_xmi, load_typesystem

    parts = members(path)
    known = load_typesystem(BytesIO(parts.pop("TypeSystem.xml")))
    return load_cas_from_xmi(BytesIO(*parts.values()), typesystem=known)


@BOTH
@settings(max_examples=60)
@given(annotated=documents())
def test_whatever_a_document_holds_comes_back(
    known: Format, tmp_path_factory: pytest.TempPathFactory, annotated: AnnotatedDocument
) -> None:
    folder = tmp_path_factory.mktemp("cas")
    proof = proved(known, [annotated], written(known, [annotated], folder))
    assert sum(line.read_back for line in proof.lines()) == 1 + len(annotated.records)


def test_an_action_links_to_the_words_and_records_of_its_owners_and_its_date(tmp_path: Path) -> None:
    found = loaded(written(cas.XMI, [meeting()], tmp_path))
    (action,) = found.select("webanno.custom.Action")
    told = {
        feature: [(link.type.name, link.role, link.target.get_covered_text()) for link in action[feature].elements]
        for feature in ("owners_spans", "due_spans", "spans")
    }
    assert told == {
        "owners_spans": [
            ("webanno.custom.ActionOwnersLink", "owners", words) for words in ("Dhr. Jansen", "LZ", "Dhr. Jansen")
        ],
        "due_spans": [("webanno.custom.ActionDueLink", "due", "1 april")] * 2,
        "spans": [("webanno.custom.ActionSpansLink", "status", "𝔸")],
    }
    assert [link.target.type.short_name for link in action["due_spans"].elements] == ["Evidence", "Date"]
    assert action.owners.elements == ["Dhr. Jansen", "LZ"]


def test_offsets_count_utf16_units(tmp_path: Path) -> None:
    (xmi,) = (data for name, data in members(written(cas.XMI, [meeting()], tmp_path)).items() if name.endswith(".xmi"))
    (date,) = ElementTree.fromstring(xmi).iter("{http:///webanno/custom.ecore}Date")
    units = TEXT.encode("utf-16-le")
    begin, end = int(date.attrib["begin"]), int(date.attrib["end"])
    assert units[2 * begin : 2 * end].decode("utf-16-le") == "1 april"
    assert begin == TEXT.index("1 april") + 2


def test_the_type_system_is_one_that_inception_takes_for_layers() -> None:
    """The conditions of INCEpTION's TypeSystemAnalysis for span layers and slot features."""
    known = {one.name: one for one in types()}
    plain = {f"uima.cas.{name}" for name in ("String", "Boolean", "Integer", "Float", "StringArray")}
    for layer in LAYERS:
        own = known[f"webanno.custom.{layer.name.capitalize()}"]
        assert own.super_type == "uima.tcas.Annotation"
        for feature, range_ in own.ranges.items():
            if feature in own.links:
                link = known[own.links[feature]]
                assert (link.super_type, list(link.ranges)) == (TOP, ["role", "target"])
            else:
                assert range_ in plain
    assert known["webanno.custom.DocumentValues"].super_type == "uima.cas.AnnotationBase"
    described = ElementTree.fromstring(as_xml())
    space = {"u": "http://uima.apache.org/resourceSpecifier"}
    assert {name.text for name in described.iterfind(".//u:typeDescription/u:name", space)} == set(known)


def test_the_document_is_told_where_inception_and_dkpro_look(tmp_path: Path) -> None:
    found = loaded(written(cas.XMI, [meeting()], tmp_path))
    (metadata,) = found.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
    assert (metadata.documentTitle, metadata.language, metadata.begin, metadata.end) == (
        "map/verslag.md", "nl", 0, len(TEXT),
    )  # fmt: skip
    (values,) = found.select("webanno.custom.DocumentValues")
    assert (values.kind, values.anchor_date, values.sha256) == ("minutes", "2021-01-11", meeting().document.sha256)


@given(st.text())
def test_what_xml_forbids_is_replaced_unit_by_unit(text: str) -> None:
    legal = xml_legal(text)
    assert len(legal.encode("utf-16-le", "surrogatepass")) == len(text.encode("utf-16-le", "surrogatepass"))
    element = ElementTree.Element("a", {"b": legal})
    assert ElementTree.fromstring(ElementTree.tostring(element)).attrib["b"] == legal


def test_only_xml_loses_control_characters_and_says_so(tmp_path: Path) -> None:
    text = "een\x0b🙂 \x01twee"
    annotated = example((record("date", "\x01twee", text, comment="\x1b"),), text)
    lost = {
        known.key: [(loss.layer, loss.key) for loss in known.expected(Exported(annotated)).losses]
        for known in (cas.XMI, cas.JSON)
    }
    assert lost == {"cas": [(DOCUMENT, "text"), ("date", "comment")], "cas-json": []}
    found = loaded(written(cas.XMI, [annotated], tmp_path))
    (date,) = found.select("webanno.custom.Date")
    assert (found.sofa_string, date.get_covered_text()) == ("een\ufffd🙂 \ufffdtwee", "\ufffdtwee")


def test_ids_of_organisations_have_a_feature(tmp_path: Path) -> None:
    one, several = (
        record("attendee", words, TEXT, extra={"organisation_id": told})
        for words, told in (("Dhr. Jansen", "VWS/WJZ"), ("LZ", ["VWS/DGLZ/LZ", "VWS/LZ"]))
    )
    annotated = example((one, several), TEXT)
    assert not cas.XMI.expected(Exported(annotated)).losses
    found = loaded(written(cas.XMI, [annotated], tmp_path)).select("webanno.custom.Attendee")
    assert [attendee.organisation_id.elements for attendee in found] == [["VWS/WJZ"], ["VWS/DGLZ/LZ", "VWS/LZ"]]


def test_what_points_nowhere_is_a_loss_that_is_told() -> None:
    action = record("action", "5.1.2e", links={"due": ["elders"]}, evidence={"due": [[3, 999], [0, 1]], "owners": []})
    found = cas.XMI.expected(Exported(example((action,))))
    assert {(loss.layer, loss.key): count for loss, count in found.losses.items()} == {
        ("action", "evidence"): 1, ("action", "links"): 1,
    }  # fmt: skip
    assert found.images[1].values["evidence"] == {"due": [[0, 1]]}
    assert "links" not in found.images[1].values


@BOTH
def test_the_same_set_gives_the_same_bytes(known: Format, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    first, second = (written(known, [meeting()], folder).read_bytes() for folder in (tmp_path, tmp_path / "b"))
    assert first == second


def test_names_of_documents_are_no_paths(tmp_path: Path) -> None:
    names = ["../buiten.md", "/etc/passwd", "a\nb:c*?.md", "é" * 300, "x.md", "X.md"]
    set_of = [example(text=f"tekst {name}", name=name) for name in names]
    found = [name for name in members(written(cas.JSON, set_of, tmp_path)) if name != "TypeSystem.xml"]
    assert [name[:6] for name in found] == [f"{number:05}-" for number in range(1, 7)]
    assert not any(set(name) & set('/\\:*?"<>|\n') or len(name) > 100 for name in found)


def test_the_json_holds_the_type_system_and_refers_by_id(tmp_path: Path) -> None:
    (data,) = (one for name, one in members(written(cas.JSON, [meeting()], tmp_path)).items() if name.endswith(".json"))
    told = json.loads(data)
    assert list(told) == ["%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"]
    ids = [one["%ID"] for one in told["%FEATURE_STRUCTURES"]]
    assert len(ids) == len(set(ids)) and told["%FEATURE_STRUCTURES"][0]["%TYPE"] == "uima.cas.Sofa"
    for one in told["%FEATURE_STRUCTURES"]:
        assert list(one)[:2] == ["%ID", "%TYPE"]
        assert all(value in ids for key, value in one.items() if key.startswith("@"))
