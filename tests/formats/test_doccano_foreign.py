"""doccano's exports of all releases, and ours that come back."""

import json
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.formats import torture
from tests.formats.round_trips import proved, received, written
from tests.formats.test_doccano import TEXT, lines, meeting
from vwsreview.domain.steps import Refusal
from vwsreview.formats import jsonl
from vwsreview.formats.doccano import DOCCANO, DOCCANO_UTF16, READING
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.formats.format import Format


def read(path: Path) -> tuple[list[ForeignDocument], list[Refusal]]:
    found = list(READING.read(path))
    return (
        [one for one in found if isinstance(one, ForeignDocument)],
        [one for one in found if isinstance(one, Refusal)],
    )


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
        ("line 5", "no_object"),
        ("line 6", "bad_value"),
        ("line 7, span 1", "missing_key"),
        ("line 8", "no_object"),
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
