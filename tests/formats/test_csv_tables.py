"""CSV tables, read again with the csv module."""

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats import examples, torture
from tests.formats.examples import TEXT, example, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.problems import Problem
from vwsreview.formats.cells import may_run
from vwsreview.formats.csv_tables import CSV, CSV_BOM, CSV_EXCEL
from vwsreview.formats.format import Format
from vwsreview.formats.tables.columns import TABLES

OCCASION = Occasion("proef", "nl", "2026-03-01T10:00:00+01:00")


def write(documents: list[AnnotatedDocument], folder: Path, known: Format = CSV) -> list[Exported]:
    exported = [Exported(document) for document in documents]
    assert list(known.write(exported, folder, OCCASION)) == [one.name for one in exported]
    return exported


def rows(path: Path, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def action() -> AnnotatedDocument:
    values = {"owners": ["LZ", "PZo"], "explicit": True, "due": "2021-04-01"}
    comment = 'een "opmerking",\nmet regels; en meer'
    found = record("action", "LZ stuurt", values=values, comment=comment, confidence=0.5, reviewer="=HYPERLINK()")
    return example((found, record("attendee", "5.1.2e (WJZ) 🙂")))


def test_a_row_as_a_spreadsheet_sees_it(tmp_path: Path) -> None:
    write([action()], tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"{table.name}.csv" for table in TABLES}
    (row,) = rows(tmp_path / "actions.csv")
    assert row == {
        "document": "map/verslag.md", "sha256": example().document.sha256, "body": "", "meeting_date": "",
        "layer": "action", "id": row["id"], "quote": "LZ stuurt", "start": str(TEXT.index("LZ")),
        "end": str(TEXT.index("LZ") + 9), "explicit": "true", "owners": "LZ; PZo", "due": "2021-04-01",
        "status": "open", "due_written": "", "due_first": "2021-04-01", "due_last": "2021-04-01", "due_records": "",
        "owner_records": "", "owner_quotes": "", "owner_organisations": "", "origin": "extractor",
        "review": "proposed", "confidence": "0.5", "rule": "", "comment": 'een "opmerking",\nmet regels; en meer',
        "reviewer": "'=HYPERLINK()", "updated_at": "",
    }  # fmt: skip
    assert [row["quote"] for row in rows(tmp_path / "attendees.csv")] == ["5.1.2e (WJZ) 🙂"]
    assert rows(tmp_path / "sections.csv") == []


@pytest.mark.parametrize(
    ("known", "beginning"),
    [
        (CSV, b"document,sha256"),
        (CSV_BOM, b"\xef\xbb\xbfdocument,sha256"),
        (CSV_EXCEL, b"\xef\xbb\xbfdocument;sha256"),
    ],
)
def test_mark_and_delimiter_are_the_formats(known: Format, beginning: bytes, tmp_path: Path) -> None:
    write([action()], tmp_path, known)
    assert all(path.read_bytes().startswith(beginning) for path in tmp_path.iterdir())


@pytest.mark.parametrize(("known", "number"), [(CSV, "0.5"), (CSV_BOM, "0.5"), (CSV_EXCEL, "0,5")])
def test_the_decimal_sign_is_that_of_who_expects_the_delimiter(known: Format, number: str, tmp_path: Path) -> None:
    exported = write([action()], tmp_path, known)
    (row,) = rows(tmp_path / "actions.csv", "utf-8-sig", ";" if known is CSV_EXCEL else ",")
    assert row["confidence"] == number
    ((image, *_),) = [[one for one in images if one.layer == "action"] for images in known.readers[0].read(tmp_path)]
    assert image.values["confidence"] == exported[0].annotated.records[0].confidence == 0.5


def test_no_cell_of_a_hostile_set_runs(tmp_path: Path) -> None:
    sources, folder = tmp_path / "bronnen", tmp_path / "uit"
    sources.mkdir()
    folder.mkdir()
    write(torture.documents(sources), folder, CSV_EXCEL)
    cells = [cell for path in folder.iterdir() for row in rows(path, "utf-8-sig", ";") for cell in row.values()]
    assert len(cells) > 5000
    assert not any(may_run(cell) for cell in cells)


@settings(max_examples=30)
@given(documents=st.lists(examples.documents(), max_size=3, unique_by=lambda one: one.document.sha256))
def test_all_that_has_a_column_comes_back(documents: list[AnnotatedDocument], tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("csv")
    exported = write(documents, folder)
    (reader,) = CSV.readers
    found = [{image.mark() for image in images} for images in reader.read(folder)]
    assert found == [{image.mark() for image in CSV.expected(one).images} for one in exported]


@pytest.mark.parametrize(
    ("old", "new"), [("true", "ja"), (",21,", ",,"), ("0.5", "half"), ("open", "open\n"), (",extractor", "")]
)
def test_a_row_that_is_none_of_ours_does_not_pass_for_one(old: str, new: str, tmp_path: Path) -> None:
    exported = write([example((action().records[0], record("attendee", "5.1.2e (WJZ) 🙂")))], tmp_path)
    for name in ("actions", "attendees"):
        path = tmp_path / f"{name}.csv"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8", newline="")
    try:
        (images,) = CSV.readers[0].read(tmp_path)
    except Problem as problem:
        assert problem.code == "bad_value"
        return
    assert {image.mark() for image in images} != {image.mark() for image in CSV.expected(exported[0]).images}
