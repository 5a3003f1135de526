"""CAS files of others: INCEpTION's exports with layers of its own, damaged ones, and those that mean harm."""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.formats.examples import documents
from tests.formats.round_trips import written
from tests.formats.test_cas import meeting
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats import cas
from vwsreview.formats.cas import foreign, loading, sources
from vwsreview.formats.foreign import ForeignDocument
from vwsreview.formats.format import Library

TEXT = "𝔸 opent.\nMEVA stuurt de slides.\n"
SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"


def read(path: Path) -> tuple[list[ForeignDocument], list[Problem]]:
    found = list(cas.READING.read(path))
    documents = [one for one in found if isinstance(one, ForeignDocument)]
    return documents, [one.problem for one in found if isinstance(one, Refusal)]


def zipped(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def of_inception() -> Any:
    """A CAS as INCEpTION has it: DKPro's types, a layer of its own with a slot, a relation, document metadata."""
    from cassis import Cas, load_typesystem
    from cassis.typesystem import TYPE_NAME_ANNOTATION, TYPE_NAME_ANNOTATION_BASE, TYPE_NAME_FS_ARRAY, TYPE_NAME_TOP

    with (files("cassis.resources") / "dkpro-core-types.xml").open("rb") as core:
        types = load_typesystem(core)
    link = types.create_type("webanno.custom.TaskWhoLink", TYPE_NAME_TOP)
    types.create_feature(link, "role", "uima.cas.String")
    types.create_feature(link, "target", TYPE_NAME_ANNOTATION)
    task = types.create_type("webanno.custom.Task")
    for name, range_ in {"state": "String", "urgent": "Boolean", "weight": "Integer", "tags": "StringArray"}.items():
        types.create_feature(task, name, f"uima.cas.{range_}")
    types.create_feature(task, "who", TYPE_NAME_FS_ARRAY, elementType=link)
    relation = types.create_type("webanno.custom.Relation")
    for name in ("Governor", "Dependent"):
        types.create_feature(relation, name, TYPE_NAME_ANNOTATION)
    author = types.create_type("webanno.custom.Author", TYPE_NAME_ANNOTATION_BASE)
    types.create_feature(author, "name", "uima.cas.String")
    found = Cas(typesystem=types)
    found.sofa_string, found.document_language = TEXT, "x-unspecified"
    meva, stuurt = TEXT.index("MEVA"), TEXT.index("stuurt")
    entity = types.get_type(ENTITY)(begin=meva, end=meva + 4, value="ORG")
    strings = types.get_type("uima.cas.StringArray")(elements=["a", "b"])
    slots = types.get_type("uima.cas.FSArray")(elements=[link(role="owner", target=entity)])
    action = task(begin=meva, end=len(TEXT) - 1, state="open", urgent=True, weight=3, tags=strings, who=slots)
    found.add_all(
        [
            types.get_type(f"{SEGMENTATION}.Sentence")(begin=0, end=len(TEXT) - 1),
            types.get_type(f"{SEGMENTATION}.Token")(begin=0, end=1),
            entity,
            action,
            relation(begin=stuurt, end=stuurt + 6, Governor=action, Dependent=entity),
            author(name="An de Vries"),
        ]
    )
    return found


def parts_of(found: Any) -> dict[str, bytes]:
    return {"TypeSystem.xml": found.typesystem.to_xml().encode(), "an.xmi": found.to_xmi().encode()}


def check_inceptions(document: ForeignDocument, problems: list[Problem]) -> None:
    records = {record.label.rpartition(".")[2]: record for record in document.records}
    assert document.text == TEXT and "language" not in document.values
    assert {label: record.quote for label, record in records.items()} == {
        "ORG": "MEVA", "Task": "MEVA stuurt de slides.", "Relation": "stuurt",
    }  # fmt: skip
    assert records["Task"].values == {"state": "open", "urgent": True, "weight": 3, "tags": ["a", "b"]}
    entity, task = records["ORG"].id, records["Task"].id
    assert records["Task"].links == {"owner": (entity,)}
    assert records["Relation"].links == {"Governor": (task,), "Dependent": (entity,)}
    (said,) = problems
    assert (said.code, said.parameters["key"], said.parameters["value"]) == (
        "said_of_document", "Author.name", "An de Vries",
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["zip", "beside", "json"])
def test_layers_of_inception_are_read(kind: str, tmp_path: Path) -> None:
    found = of_inception()
    path = tmp_path / {"zip": "an.zip", "beside": "an.xmi", "json": "an.json"}[kind]
    if kind == "zip":
        zipped(path, parts_of(found))
    elif kind == "beside":
        for name, data in parts_of(found).items():
            (tmp_path / name).write_bytes(data)
    else:
        found.to_json(path)
    assert cas.READING.recognises(path)
    (document,), problems = read(path)
    check_inceptions(document, problems)


def test_a_project_of_inception_holds_the_work_of_each_annotator(tmp_path: Path) -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        for name, data in parts_of(of_inception()).items():
            archive.writestr(name, data)
    names = ("annotation/verslag.md/an.zip", "annotation/verslag.md/INITIAL_CAS.zip", "curation/verslag.md/bo.zip")
    rest = {"exportedproject.json": b"{}", "source/verslag.md": b"x", "annotation_ser/verslag.md/an.ser": b"\xac"}
    path = zipped(tmp_path / "project.zip", {**dict.fromkeys(names, inner.getvalue()), **rest})
    assert cas.READING.recognises(path)
    documents, _ = read(path)
    assert [{record.by for record in document.records} for document in documents] == [{"an"}, {None}, {"bo"}]


def test_our_own_files_give_our_records(tmp_path: Path) -> None:
    annotated = meeting()
    for known in (cas.XMI, cas.JSON):
        (document,), problems = read(written(known, [annotated], tmp_path))
        assert not problems
        assert (document.name, document.sha256, document.text) == (
            "map/verslag.md", annotated.document.sha256, annotated.text,
        )  # fmt: skip
        assert document.values == {
            "kind": "minutes", "language": "nl", "anchor_date": "2021-01-11", "status": "new",
        }  # fmt: skip
        (action,) = (record for record in document.records if record.label == "webanno.custom.Action")
        assert (action.id, action.links) == ("a", {"owners": ("p",), "due": ("d",)})
        assert action.values == {"owners": ["Dhr. Jansen", "LZ"], "due": "2021-04-01", "status": "open"}
        assert {record.label.rpartition(".")[2]: record.values.get("type") for record in document.records} == {
            "Action": None, "Attendee": None, "Date": "date",
        }  # fmt: skip


@settings(max_examples=40)
@given(annotated=documents())
def test_every_record_and_value_of_ours_is_read(
    tmp_path_factory: pytest.TempPathFactory, annotated: AnnotatedDocument
) -> None:
    (document,), problems = read(written(cas.JSON, [annotated], tmp_path_factory.mktemp("cas")))
    assert not problems and document.text == annotated.text
    told = {}
    for image in cas.JSON.expected(Exported(annotated)).images[1:]:
        if image.values["review"] != "rejected":
            keys = {key.name for key in BY_NAME[image.layer].keys} | {"comment"}
            values = {key: value for key, value in image.values.items() if key in keys}
            told[image.values["id"]] = (f"webanno.custom.{image.layer.capitalize()}", image.start, image.end, values)
    assert {one.id: (one.label, one.start, one.end, one.values) for one in document.records} == told


def test_rejected_records_stay_behind(tmp_path: Path) -> None:
    annotated = meeting()
    rejected = replace(annotated, records=tuple(replace(one, review="rejected") for one in annotated.records))
    (document,), _ = read(written(cas.XMI, [rejected], tmp_path))
    assert document.records == ()
    assert sorted(document.rejected) == sorted(record.layer for record in annotated.records)


def spoiled(folder: Path, old: str, new: str, part: str = "an.xmi") -> Path:
    parts = parts_of(of_inception())
    assert old.encode() in parts[part]
    return zipped(folder / "x.zip", {**parts, part: parts[part].replace(old.encode(), new.encode(), 1)})


def test_an_offset_inside_a_character_or_outside_the_text_refuses_that_annotation_alone(tmp_path: Path) -> None:
    for old, new in (('begin="10"', 'begin="1"'), ('end="14"', 'end="999"'), ('begin="10"', 'begin="-3"')):
        (document,), problems = read(spoiled(tmp_path, old, new))
        assert "span_outside_text" in {problem.code for problem in problems}
        assert len(document.records) == 2
        assert {len(record.quote or "") for record in document.records} <= {4, 6, 22}


HOSTILE = {
    "entities": '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]>',
    "outside": '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
}


@pytest.mark.parametrize("part", ["an.xmi", "TypeSystem.xml"])
@pytest.mark.parametrize("declared", HOSTILE.values(), ids=HOSTILE)
def test_a_document_type_is_refused_before_anything_is_made_of_it(declared: str, part: str, tmp_path: Path) -> None:
    parts = parts_of(of_inception())
    body = parts[part].partition(b"?>")[2]
    parts[part] = declared.encode() + body
    documents, problems = read(zipped(tmp_path / "x.zip", parts))
    assert not documents
    assert [problem.parameters["reason"] for problem in problems] == ["it declares a document type"]


RUN = "x=__import__('os').mkdir('gelopen')"


@pytest.mark.parametrize("old", ["<name>state<", "<name>webanno.custom.Task<"])
@pytest.mark.parametrize("new", [f"<name>{RUN}<", f"<name>{RUN}<b/>x<", "<name>a b<", "<name><"])
def test_a_name_that_python_could_run_is_refused_before_a_class_is_made_of_it(
    old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    parts = parts_of(of_inception())
    types = parts["TypeSystem.xml"].decode()
    assert old in types
    parts["TypeSystem.xml"] = types.replace(old, new).encode()
    documents, problems = read(zipped(tmp_path / "x.zip", parts))
    assert not documents and not Path("gelopen").exists()
    assert all("names no type and no feature" in problem.parameters["reason"] for problem in problems)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"state":', f'"{RUN}":', "names no type and no feature"),
        ('"webanno.custom.Task":', f'"{RUN}":', "names no type and no feature"),
        ('"webanno.custom.Task": {', '"class": {"class": {"%RANGE": "uima.cas.String"},', ""),
        ('"%FEATURE_STRUCTURES":', '"%FEATURE_STRUCTURES": 0.5, "x":', ""),
    ],
)
def test_json_that_is_no_cas_is_refused(old: str, new: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    told = of_inception().to_json()
    assert old in told
    path.write_text(told.replace(old, new, 1), encoding="utf-8")
    documents, [problem] = read(path)
    assert not documents and problem.code == "not_readable" and reason in str(problem.parameters["reason"])


def test_a_view_that_lists_its_own_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    told = json.loads(of_inception().to_json())
    told["%VIEWS"]["_InitialView"]["%MEMBERS"].append(told["%VIEWS"]["_InitialView"]["%SOFA"])
    path.write_text(json.dumps(told), encoding="utf-8")
    (document,), _ = read(path)
    assert len(document.records) == 3


def test_an_offset_that_is_no_number_refuses_that_annotation_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(of_inception().to_json().replace('"end": 14', '"end": "x"'), encoding="utf-8")
    (document,), problems = read(path)
    assert "span_outside_text" in {problem.code for problem in problems} and document.records


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    parts = parts_of(of_inception())
    deep = {**parts, "an.xmi": b"<a>" * 100_000 + b"</a>" * 100_000}
    for path in (
        zipped(tmp_path / "x.zip", deep),
        zipped(tmp_path / "j.zip", {"a.json": b'{"%TYPES":' + b"[" * 100_000}),
    ):
        documents, problems = read(path)
        assert not documents
        assert [problem.code for problem in problems] == ["not_readable" if path.name == "x.zip" else "bad_json"]


def test_what_unpacks_to_too_much_is_refused_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MOST_BYTES", 1_000_000)
    parts = parts_of(of_inception())
    path = zipped(tmp_path / "x.zip", {"a bomb.xmi": b" " * 50_000_000, **parts})
    assert path.stat().st_size < 200_000
    documents, problems = read(path)
    assert len(documents) == 1
    assert problems[0].code == "too_large"


def test_a_text_beyond_measure_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MOST_TEXT", 10)
    found = of_inception()
    found.to_json(tmp_path / "a.json")
    for path in (zipped(tmp_path / "x.zip", parts_of(found)), tmp_path / "a.json"):
        documents, problems = read(path)
        assert not documents and [problem.code for problem in problems] == ["too_large"]


def test_a_cas_without_its_types_says_what_it_lacks(tmp_path: Path) -> None:
    parts = parts_of(of_inception())
    (tmp_path / "alleen.xmi").write_bytes(parts["an.xmi"])
    for path in (tmp_path / "alleen.xmi", zipped(tmp_path / "x.zip", {"an.xmi": parts["an.xmi"]})):
        documents, problems = read(path)
        assert not documents and [problem.code for problem in problems] == ["no_type_system"]


def test_a_type_that_the_type_system_lacks_is_told(tmp_path: Path) -> None:
    path = spoiled(
        tmp_path, "<name>webanno.custom.Author</name>", "<name>webanno.custom.Other</name>", "TypeSystem.xml"
    )
    (document,), problems = read(path)
    assert len(document.records) == 3
    assert [problem.parameters["content"] for problem in problems] == ["1 × webanno.custom.Author"]


@pytest.mark.parametrize(
    ("old", "new"),
    [('xmi:id="', 'xmi:id="x'), ('sofa="1"', 'sofa="77"'), ('weight="3"', 'weight="drie"'), ("</xmi:XMI>", "")],
)
def test_a_damaged_cas_is_refused_with_the_reason(old: str, new: str, tmp_path: Path) -> None:
    documents, problems = read(spoiled(tmp_path, old, new))
    assert not documents
    assert [problem.code for problem in problems] == ["not_readable"]
    assert problems[0].parameters["reason"]


def test_other_files_are_not_taken_for_a_cas(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"format": "vwsreview/1"}', encoding="utf-8")
    (tmp_path / "b.zip").write_bytes(b"PK no zip")
    paths = [tmp_path / "a.json", tmp_path / "b.zip", tmp_path, zipped(tmp_path / "c.zip", {"a.json": b"{}"})]
    assert not any(map(cas.READING.recognises, paths))


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no_such_file"):
        list(cas.READING.read(tmp_path / "weg.xmi"))


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "CASSIS", Library("no_such_module", "dkpro-cassis", "cas"))
    with pytest.raises(Problem) as caught:
        read(tmp_path)
    assert (caught.value.code, caught.value.parameters["extra"]) == ("missing_library", "cas")
