"""JSON Lines: as the guideline writes them, and back again."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from tests.formats.examples import documents, example, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.formats import jsonl
from vwsreview.formats.foreign import ForeignDocument
from vwsreview.store.store import Store

DOCUMENT_KEYS = ["format", "document", "sha256", "text", "kind", "language", "anchor_date", "fields", "attendees"]
DOCUMENT_KEYS += ["dates", "actions", "decisions", "redactions", "sections", "status"]


def line_of(document: AnnotatedDocument) -> str:
    (line,) = jsonl.write([document])
    return line


@given(documents())
def test_what_is_written_is_read_again(document: AnnotatedDocument) -> None:
    line = line_of(document)
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert list(jsonl.read([line])) == [document]
    assert jsonl.parse(line.encode()) == document


@settings(max_examples=30)
@given(documents())
def test_the_same_is_written_of_a_document_in_memory_and_from_a_dossier(document: AnnotatedDocument) -> None:
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "a.dossier") as store:
        store.add_documents([document])
        assert line_of(store.annotated(document.document.id)) == line_of(document)


@given(documents())
def test_every_quote_is_its_slice(document: AnnotatedDocument) -> None:
    written = json.loads(line_of(document))
    rows = [row for layer in LAYERS for row in written[layer.plural]]
    assert len(rows) == len(document.records)
    assert all(row["quote"] == written["text"][row["start"] : row["end"]] for row in rows)


def test_keys_stand_in_the_order_of_the_guideline() -> None:
    action = record("action", "LZ stuurt vóór 1 april de slides.", values={"owners": ["LZ"], "due": "2021-04-01"})
    written = json.loads(line_of(example((action,))))
    assert list(written) == DOCUMENT_KEYS
    (row,) = written["actions"]
    assert list(row) == [
        "start", "end", "quote", "explicit", "owners", "due", "status", "id", "origin", "review",
    ]  # fmt: skip


def test_letters_are_written_as_they_are() -> None:
    assert "🙂" in line_of(example())


def test_what_stays_in_the_dossier_is_not_written() -> None:
    document = replace(example().document, source="/home/an/geheim/verslag.md")
    line = line_of(replace(example(), document=document))
    assert "geheim" not in line
    assert jsonl.parse(line).document.source is None


def test_unknown_keys_are_kept() -> None:
    given = json.loads(line_of(example((record("date", "1 april"),))))
    given["waived"] = ["a", {"b": 1}]
    given["dates"][0]["organisation_id"] = ["oo:1"]
    again = json.loads(line_of(jsonl.parse(json.dumps(given))))
    assert again == given


def test_a_record_without_an_id_gets_the_same_one_each_time() -> None:
    given = json.loads(line_of(example((record("date", "1 april"), record("decision", "1 april")))))
    for row in (given["dates"][0], given["decisions"][0]):
        del row["id"]
    first, second = jsonl.parse(json.dumps(given)), jsonl.parse(json.dumps(given))
    assert first == second
    assert len({row.id for row in first.records}) == 2


def test_a_key_that_is_missing_gets_the_default() -> None:
    given = json.loads(line_of(example((record("attendee", "5.1.2e (WJZ)"),))))
    for key in ("presence", "name", "review", "origin"):
        del given["attendees"][0][key]
    del given["dates"], given["kind"]
    (attendee,) = jsonl.parse(json.dumps(given)).records
    assert (attendee.values["presence"], attendee.values["name"], attendee.review) == ("present", None, "proposed")


def test_the_lines_of_a_file_and_a_file_of_one_object(tmp_path: Path) -> None:
    line = line_of(example())
    many, one = tmp_path / "a.jsonl", tmp_path / "b.gold.json"
    many.write_text(f"\ufeff{line}\n{line}", encoding="utf-8")
    one.write_text(json.dumps(json.loads(line), indent=1), encoding="utf-8")
    assert [number for number, _ in jsonl.objects(many)] == [1, 3]
    assert [jsonl.parse(raw) for path in (many, one) for _, raw in jsonl.objects(path)] == [example()] * 3


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    document = example(text="een\u2028twee\u0085drie")
    path = tmp_path / "a.jsonl"
    path.write_text(line_of(document), encoding="utf-8")
    assert [jsonl.parse(raw, number) for number, raw in jsonl.objects(path)] == [document]


def test_an_absent_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no_such_file"):
        list(jsonl.objects(tmp_path / "absent.jsonl"))
    with pytest.raises(Problem, match="not_readable"):
        list(jsonl.objects(tmp_path))


def test_a_file_is_written_and_read_back_by_both_readers(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    exported = Exported(example((record("date", "1 april", comment="een"),)))
    assert list(jsonl.FORMAT.write([exported], path, Occasion("d", "nl", "2026-03-01T10:00:00+01:00"))) == [
        "map/verslag.md"
    ]
    assert [jsonl.parse(raw) for _, raw in jsonl.objects(path)] == [exported.annotated]
    expected = jsonl.FORMAT.expected(exported)
    assert not expected.losses
    for reader in jsonl.FORMAT.readers:
        (images,) = reader.read(path)
        assert sorted(image.mark() for image in images) == sorted(image.mark() for image in expected.images)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda row: row["dates"][0].update(quote="2 april"), "quote_mismatch"),
        (lambda row: row["dates"][0].update(start="0"), "against_schema"),
        (lambda row: row.update(kind="boek"), "against_schema"),
        (lambda row: row.pop("sha256"), "against_schema"),
    ],
)
def test_the_second_reader_refuses_what_the_schema_does(
    spoil: Callable[[dict[str, Any]], object], code: str, tmp_path: Path
) -> None:
    row = json.loads(line_of(example((record("date", "1 april"),))))
    spoil(row)
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with pytest.raises(Problem, match=code) as caught:
        list(jsonl.FORMAT.readers[1].read(path))
    assert caught.value.parameters["line"] == 1


def test_the_gold_sets_are_read_and_written_unchanged(shared: Path) -> None:
    paths = sorted((shared / "gold").rglob("*.gold.json"))
    assert paths
    for path in paths:
        ((number, raw),) = jsonl.objects(path)
        gold = json.loads(raw)
        written = json.loads(line_of(jsonl.parse(raw, number)))
        assert list(gold) == list(written)[: len(gold)]
        for key, value in gold.items():
            rows = written[key]
            if isinstance(value, list):
                known = {name for row in value for name in row}
                rows = [{name: row[name] for name in row if name in known} for row in rows]
                by_place = lambda row: (row["start"], -row["end"])  # noqa: E731 - two sorts, one key
                rows, value = sorted(rows, key=by_place), sorted(value, key=by_place)
            assert rows == value


def test_what_is_read_as_another_tools_file_keeps_what_no_layer_has(tmp_path: Path) -> None:
    """Ids of organisations have a place here; what nobody knows is told, not dropped."""
    extra = {"organisation_id": ["VWS/LZ"], "x_unknown": {"a": 1}}
    path = tmp_path / "uit.jsonl"
    path.write_text("".join(jsonl.write([example((record("attendee", "LZ", extra=extra),))])), encoding="utf-8")
    (found,) = jsonl.READING.read(path)
    assert isinstance(found, ForeignDocument)
    assert {key: found.records[0].values[key] for key in extra} == extra


def test_an_unknown_key_called_name_comes_back_of_a_document_and_is_lost_of_an_attendee(tmp_path: Path) -> None:
    attendee = record("attendee", "WJZ", values={"name": "WJZ"}, extra={"name": "daarnaast"})
    exported = Exported(example((attendee,), extra={"name": "elders"}))
    found = jsonl.FORMAT.expected(exported)
    assert [(loss.layer, loss.key) for loss in found.losses] == [("attendee", "name")]
    path = tmp_path / "uit.jsonl"
    assert list(jsonl.FORMAT.write([exported], path, Occasion("set", "nl", "2026-11-22T10:00:00+01:00"))) == [
        "map/verslag.md"
    ]
    for reader in jsonl.FORMAT.readers:
        (images,) = reader.read(path)
        assert sorted(image.mark() for image in images) == sorted(image.mark() for image in found.images)


def test_unknown_keys_of_a_document_and_what_was_rejected_are_told_of_a_set_read_as_proposals(tmp_path: Path) -> None:
    gone = record("attendee", "WJZ", review="rejected")
    date = record("date", "1 april", evidence={"value": [[1, 3]]})
    path = tmp_path / "set.jsonl"
    path.write_text(line_of(example((gone, date), status="done", extra={"zaal": ["3"]})), encoding="utf-8")
    (found,) = jsonl.READING.read(path)
    assert isinstance(found, ForeignDocument)
    assert (found.values["zaal"], found.values["status"], found.rejected) == (["3"], "done", ("attendee",))
    assert found.records[0].evidence == {"value": [[1, 3]]}
