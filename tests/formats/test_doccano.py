"""doccano: spans and relations as it imports them."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.formats.examples import documents, example, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Occasion
from vwsreview.domain.problems import Problem
from vwsreview.formats.doccano import DOCCANO, DOCCANO_UTF16
from vwsreview.formats.doccano.graph import graph_of
from vwsreview.formats.format import Format
from vwsreview.formats.images import images_of

OCCASION = Occasion("proef", "nl", "2026-03-01T10:00:00+01:00")
TEXT = "𝔸 🙂 Dhr. Jansen en LZ sturen vóór 1 april de slides.\n"


def lines(known: Format, folder: Path, annotated: Iterable[AnnotatedDocument]) -> list[dict[str, Any]]:
    """The objects of the file that the format writes."""
    list(known.write(map(Exported, annotated), folder / "uit.jsonl", OCCASION))
    return [json.loads(line) for line in (folder / "uit.jsonl").read_text(encoding="ascii").splitlines()]


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


def test_words_that_a_link_covers_are_no_span_of_their_own() -> None:
    entities, _ = graph_of(meeting())
    assert [entity.label for entity in entities] == ["action", "attendee", "date", "owners"]
