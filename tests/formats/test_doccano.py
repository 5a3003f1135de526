"""doccano: spans and relations as it imports them, and its exports of all releases."""

import json
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.formats import torture
from tests.formats.examples import documents, example, record
from tests.formats.round_trips import proved, received, written
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Occasion
from vwsreview.domain.steps import Refusal
from vwsreview.formats import jsonl
from vwsreview.formats.doccano import DOCCANO, DOCCANO_UTF16, READING
from vwsreview.formats.doccano.graph import graph_of
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.formats.format import Format
from vwsreview.formats.images import images_of

OCCASION = Occasion("proef", "nl", "2026-03-01T10:00:00+01:00")
TEXT = "𝔸 🙂 Dhr. Jansen en LZ sturen vóór 1 april de slides.\n"


def lines(known: Format, folder: Path, annotated: Iterable[AnnotatedDocument]) -> list[dict[str, Any]]:
    """The objects of the file that the format writes."""
    list(known.write(map(Exported, annotated), folder / "uit.jsonl", OCCASION))
    return [json.loads(line) for line in (folder / "uit.jsonl").read_text(encoding="ascii").splitlines()]


def read(path: Path) -> tuple[list[ForeignDocument], list[Refusal]]:
    found = list(READING.read(path))
    return (
        [one for one in found if isinstance(one, ForeignDocument)],
        [one for one in found if isinstance(one, Refusal)],
    )


def meeting() -> AnnotatedDocument:
    """An action that links to a person and to its date, and whose other owner is known by words alone."""
    sentence = "Dhr. Jansen en LZ sturen vóór 1 april de slides."
    start, other, due = (TEXT.index(words) for words in ("Dhr. Jansen", "LZ", "1 april"))
    person = record("attendee", "Dhr. Jansen", TEXT, id="p")
    date = record("date", "1 april", TEXT, id="d")
    action = record(
        "action", sentence, TEXT, id="a",
        links={"owners": ["p"], "due": ["d"]},
        evidence={"owners": [[start, start + 11], [other, other + 2]], "due": [[due, due + 7]]},
    )  # fmt: skip
    return example((action, person, date), TEXT, name="overleg.md", kind="minutes", anchor_date="2021-01-11")


@given(documents())
def test_every_slice_in_the_said_unit_is_what_the_record_says(
    tmp_path_factory: pytest.TempPathFactory, annotated: AnnotatedDocument
) -> None:
    records = [record for record in annotated.records if record.counts]
    words = [record.span.of(annotated.text) for record in records]
    folder = tmp_path_factory.mktemp("doccano")
    (points,) = lines(DOCCANO, folder, [annotated])
    (units,) = lines(DOCCANO_UTF16, folder, [annotated])
    text = points["text"]
    assert text == units["text"] == annotated.text
    signs = text.encode("utf-16-le")
    spans = [(one["start_offset"], one["end_offset"]) for one in points["entities"]]
    pairs = [(one["start_offset"], one["end_offset"]) for one in units["entities"]]
    assert [text[start:end] for start, end in spans][: len(words)] == words
    assert [signs[2 * start : 2 * end].decode("utf-16-le") for start, end in pairs][: len(words)] == words
    assert [one["label"] for one in units["entities"]][: len(words)] == [one.layer for one in records]


@given(documents())
def test_each_value_comes_back_or_is_told(annotated: AnnotatedDocument) -> None:
    expected = DOCCANO.expected(Exported(annotated))
    lost = {(loss.layer, loss.key) for loss in expected.losses}
    standing = replace(annotated, records=tuple(record for record in annotated.records if record.counts))
    for whole, kept in zip(images_of(standing), expected.images, strict=True):
        assert (whole.layer, whole.start, whole.end) == (kept.layer, kept.start, kept.end)
        for key in whole.values.keys() - kept.values.keys():
            empty = key in ("links", "evidence") and not any(whole.values[key].values())
            drawn = key == "evidence" and whole.layer == "action" and whole.values[key].keys() <= {"owners", "due"}
            assert (whole.layer, key) in lost or empty or drawn


def test_an_action_points_at_its_owners_and_its_date(tmp_path: Path) -> None:
    (line,) = lines(DOCCANO_UTF16, tmp_path, [meeting()])
    labels = {one["id"]: one["label"] for one in line["entities"]}
    arrows = [(labels[one["from_id"]], one["type"], labels[one["to_id"]]) for one in line["relations"]]
    assert arrows == [
        ("action", "owners", "attendee"),
        ("action", "due", "date"),
        ("action", "owners", "owners"),
    ]
    words = next(one for one in line["entities"] if one["label"] == "owners")
    place = TEXT.index("LZ") + 2  # two signs before it take two units each
    assert (words["start_offset"], words["end_offset"]) == (place, place + 2)
    (_, image, *_) = DOCCANO.expected(Exported(meeting())).images
    assert image.values["links"]["owners"] == [["attendee", 4, 15], ["owners", 19, 21]]


def test_what_is_not_there_to_point_at_is_told() -> None:
    action = record("action", "LZ stuurt", links={"due": ["nergens"]}, evidence={"explicit": [[1, 2]], "due": [[9, 4]]})
    lost = {loss.key for loss in DOCCANO.expected(Exported(example((action,)))).losses if loss.layer == "action"}
    assert {"links", "evidence"} <= lost


def test_every_line_has_the_same_keys_and_only_ascii(tmp_path: Path) -> None:
    bare, full = lines(DOCCANO, tmp_path, [example(name="é.md"), meeting()])
    assert list(bare) == list(full)
    assert bare["anchor_date"] is None and full["anchor_date"] == "2021-01-11"
    assert bare["document"] == "é.md"


@pytest.mark.parametrize(("known", "unit"), [(DOCCANO, "code_points"), (DOCCANO_UTF16, "utf16")])
def test_the_unit_is_said_beside_the_file_and_in_it(known: Format, unit: str, tmp_path: Path) -> None:
    (line,) = lines(known, tmp_path, [meeting()])
    about = json.loads((tmp_path / "uit.jsonl.about.json").read_text(encoding="utf-8"))
    assert (about["offset_unit"], line["offset_unit"]) == (unit, unit)
    assert about["project"]["allow_overlapping"] is True
    assert known.remarks


def test_the_reader_counts_in_the_unit_that_is_said(tmp_path: Path) -> None:
    """A file whose unit is told wrongly does not come back as it was."""
    lines(DOCCANO_UTF16, tmp_path, [meeting()])
    (right,) = DOCCANO_UTF16.readers[0].read(tmp_path / "uit.jsonl")
    assert right == DOCCANO_UTF16.expected(Exported(meeting())).images
    told = [tmp_path / "uit.jsonl.about.json", tmp_path / "uit.jsonl"]
    told[0].write_text(told[0].read_text(encoding="utf-8").replace('"utf16"', '"code_points"'), encoding="utf-8")
    with pytest.raises(Problem, match="bad_value"):
        list(DOCCANO_UTF16.readers[0].read(told[1]))
    told[1].write_text(told[1].read_text(encoding="utf-8").replace('"utf16"', '"code_points"'), encoding="utf-8")
    (wrong,) = DOCCANO_UTF16.readers[0].read(tmp_path / "uit.jsonl")
    assert [image.start for image in wrong[1:]] != [image.start for image in right[1:]]


def test_a_document_without_text_is_told_and_left_out(tmp_path: Path) -> None:
    empty = example(text="")
    assert lines(DOCCANO, tmp_path, [empty, example()])[0]["text"] != ""
    expected = DOCCANO.expected(Exported(empty))
    assert expected.images == []
    assert [(loss.layer, loss.key) for loss in expected.losses] == [(DOCUMENT, RECORD)]


def test_a_rejected_record_is_told_and_left_out(tmp_path: Path) -> None:
    date, gone = record("date", "1 april"), record("attendee", "LZ", review="rejected")
    (line,) = lines(DOCCANO, tmp_path, [example((date, gone))])
    assert [one["label"] for one in line["entities"]] == ["date"]
    losses = DOCCANO.expected(Exported(example((date, gone)))).losses
    assert [loss.key for loss in losses if loss.layer == "attendee"] == [RECORD]


def test_our_own_file_is_read_with_its_words(tmp_path: Path) -> None:
    lines(DOCCANO_UTF16, tmp_path, [meeting()])
    assert READING.recognises(tmp_path / "uit.jsonl")
    ((document,), refused) = read(tmp_path / "uit.jsonl")
    assert refused == []
    assert (document.name, document.text) == ("overleg.md", TEXT)
    assert document.sha256 == meeting().document.sha256
    assert document.values == {"kind": "minutes", "language": "nl", "anchor_date": "2021-01-11", "status": "new"}
    action, person, date = document.records
    assert (person.quote, date.quote) == ("Dhr. Jansen", "1 april")
    assert action.links == {"owners": (person.id,), "due": (date.id,)}
    assert action.values == {"owners": ["LZ"]}


def test_without_a_unit_the_words_are_those_that_the_page_shows(tmp_path: Path) -> None:
    path = tmp_path / "admin.jsonl"
    path.write_text(json.dumps({"text": "🙂 LZ", "label": [[3, 5, "ORG"]]}), encoding="utf-8")
    ((document,), _) = read(path)
    assert document.records == (ForeignRecord("ORG", 3, 5, "LZ"),)
    _, report = received(path, READING, tmp_path)
    assert (report.unit, report.agreed) == ("utf16", 1)


@pytest.mark.parametrize("known", [DOCCANO, DOCCANO_UTF16], ids=lambda known: known.key)
def test_hostile_documents_come_into_a_new_dossier_with_the_same_spans(known: Format, tmp_path: Path) -> None:
    hostile = [*torture.documents(tmp_path), meeting()]
    path = written(known, hostile, tmp_path)
    proved(known, hostile, path)
    found, report = received(path, READING, tmp_path)
    assert (report.refused, report.quoted, report.agreed) == ([], report.quoted, report.quoted)
    for one in hostile:
        spans = Counter((record.layer, record.span) for record in one.records if record.counts)
        got = Counter((record.layer, record.span) for record in found.get(one.document.name, []))
        assert got == spans, one.document.name


def test_links_and_words_of_an_action_come_into_a_new_dossier(tmp_path: Path) -> None:
    found, report = received(written(DOCCANO_UTF16, [meeting()], tmp_path), READING, tmp_path)
    assert report.is_clean
    (records,) = found.values()
    by_layer = {record.layer: record for record in records}
    links = {"owners": [by_layer["attendee"].id], "due": [by_layer["date"].id]}
    assert (by_layer["action"].links, by_layer["action"].values["owners"]) == (links, ["LZ"])
    assert {(record.origin, record.review) for record in records} == {("doccano", "proposed")}


WITH_RELATIONS = {
    "id": 2, "text": "Google werd in 1998 opgericht",
    "entities": [{"id": 17, "label": "ORG", "start_offset": 0, "end_offset": 6},
                 {"id": 18, "label": "DATE", "start_offset": 15, "end_offset": 19}],
    "relations": [{"id": 3, "from_id": 17, "to_id": 18, "type": "foundedAt"}],
    "Comments": [{"id": 1, "comment": "klopt"}],
}  # fmt: skip
ORG, DATE = ForeignRecord("ORG", 0, 6, "Google"), ForeignRecord("DATE", 15, 19, "1998")
SHAPES = {
    "1.8 with relations": (
        WITH_RELATIONS,
        (replace(ORG, id="17", links={"foundedAt": ("18",)}), replace(DATE, id="18")),
    ),
    "1.8": ({"id": 2, "label": [[0, 6, "ORG"], [15, 19, "DATE"]], "Comments": ["klopt"]}, (ORG, DATE)),
    "1.3": ({"id": 2, "data": 1, "labels": [[0, 6, "ORG"], [15, 19, "DATE"]], "meta": {"a": 1}}, (ORG, DATE)),
    "2019": (
        {"annotations": [{"label": 7, "start_offset": 0, "end_offset": 6, "user": 1}], "meta": {"sha256": "x"}},
        (replace(ORG, label="7", by="1"),),
    ),
    "2018": (
        {"doc_id": 23, "entities": [[0, 6, "ORG"]], "username": "an"},
        (replace(ORG, by="an"),),
    ),
    "nothing yet": ({"id": 1, "label": [], "Comments": []}, ()),
}  # fmt: skip


@pytest.mark.parametrize(("line", "records"), SHAPES.values(), ids=SHAPES)
def test_the_exports_of_all_releases_are_read(
    line: dict[str, Any], records: tuple[ForeignRecord, ...], tmp_path: Path
) -> None:
    whole = {"text": WITH_RELATIONS["text"], **line}
    path = tmp_path / "admin.jsonl"
    path.write_text(json.dumps(whole, ensure_ascii=False) + "\n\n", encoding="utf-8")
    listed = tmp_path / "admin.json"
    listed.write_text(json.dumps([whole, whole], indent=1), encoding="utf-8-sig")
    assert READING.recognises(path) and READING.recognises(listed)
    ((document,), refused) = read(path)
    assert refused == []
    assert (document.place, document.text, document.records) == ("line 1", WITH_RELATIONS["text"], records)
    assert document.values == ({"comment": "klopt"} if whole.get("Comments") else {})
    assert [one.place for one in read(listed)[0]] == ["document 1", "document 2"]


def test_a_download_is_read_with_its_annotators(tmp_path: Path) -> None:
    path = tmp_path / "download.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("bea.jsonl", "all.jsonl"):
            archive.writestr(name, json.dumps(WITH_RELATIONS) + "\n")
    assert READING.recognises(path)
    everybody, bea = read(path)[0]
    assert (everybody.place, bea.place) == ("all.jsonl, line 1", "bea.jsonl, line 1")
    assert [one.by for one in (*everybody.records, *bea.records)] == [None, None, "bea", "bea"]


def test_what_cannot_be_used_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    spans = [
        {"id": 1, "label": "A", "start_offset": 0, "end_offset": 1},
        {"id": 2, "label": "", "start_offset": "0", "end_offset": 1},
        {"id": 3, "label": True, "start_offset": 0, "end_offset": 1},
        {"id": 4, "label": "A", "start_offset": 3, "end_offset": 4},
        "A",
        3,
        [-2, 1, "A"],
        [2, 2, "A"],
    ]
    arrows = [{"from_id": 1, "to_id": 2, "type": "x"}, {"from_id": 1}, {"from_id": 1, "to_id": 4, "type": "x"}]
    line = {"text": "a 🙂 b", "entities": spans, "relations": arrows}
    other = [{"text": "x"}, {"text": 1, "label": []}, [], {"text": "x", "label": {}}, {"text": "x", "entities": [[0]]}]
    path = tmp_path / "uit.jsonl"
    path.write_text("\n".join(['{"text"', *map(json.dumps, [line, *other]), "3"]), encoding="utf-8")
    (document, cut), refused = read(path)
    assert [one.id for one in document.records] == ["1"]
    assert cut.records == ()
    assert [(one.name, one.problem.code) for one in refused] == [
        ("line 1", "bad_json"),
        ("line 2, span 2", "bad_value"),
        ("line 2, span 3", "bad_value"),
        ("line 2, span 4", "bad_value"),
        ("line 2, span 5", "missing_key"),
        ("line 2, span 6", "missing_key"),
        ("line 2, span 7", "bad_value"),
        ("line 2, span 8", "bad_value"),
        ("line 2, relation 1", "bad_value"),
        ("line 2, relation 2", "bad_value"),
        ("line 2, relation 3", "bad_value"),
        ("line 3", "missing_key"),
        ("line 4", "bad_value"),
        ("line 5", "bad_json"),
        ("line 6", "bad_value"),
        ("line 7, span 1", "missing_key"),
        ("line 8", "bad_json"),
    ]


def test_files_of_other_tools_are_not_taken_for_doccanos(tmp_path: Path) -> None:
    (tmp_path / "ours.jsonl").write_text("".join(jsonl.write([meeting()])), encoding="utf-8")
    others = {
        "prodigy.jsonl": {"text": "x", "spans": [{"start": 0, "end": 1, "label": "A"}]},
        "labelstudio.json": [{"data": {"text": "x"}, "annotations": [{"result": []}]}],
        "classes.jsonl": {"text": "x", "label": ["positief"]},
        "empty.jsonl": {"text": "x", "label": []},
    }
    for name, content in others.items():
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(bytes(range(256)))
    (tmp_path / "nothing.jsonl").touch()
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("x.xmi", "<x/>")
    assert not any(READING.recognises(path) for path in tmp_path.iterdir())
    assert not READING.recognises(tmp_path / "absent.jsonl")


def test_words_that_a_link_covers_are_no_span_of_their_own() -> None:
    entities, _ = graph_of(meeting())
    assert [entity.label for entity in entities] == ["action", "attendee", "date", "owners"]
