"""Excel workbooks, opened again with openpyxl: texts stay texts, days are days, and no cell holds too much."""

import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example as sample
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats import examples
from tests.formats.examples import TEXT, example, record
from tests.formats.torture import FORMULAS, HOSTILE, LONG
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.tables.columns import TABLES, Column
from vwsreview.formats.xlsx import FORMAT, writing
from vwsreview.formats.xlsx.escaping import escaped, unescaped
from vwsreview.formats.xlsx.places import LONGEST, fit

openpyxl = pytest.importorskip("openpyxl")
OCCASION = Occasion("proef", "nl", "2026-03-01T10:00:00+01:00")


def write(documents: list[AnnotatedDocument], target: Path) -> Any:
    """The workbook as openpyxl opens it, wholly."""
    exported = [Exported(document) for document in documents]
    assert list(FORMAT.write(exported, target, OCCASION)) == [one.name for one in exported]
    return openpyxl.load_workbook(target)


def cells(sheet: Any) -> list[dict[str, Any]]:
    header, *rows = sheet.iter_rows()
    return [dict(zip([cell.value for cell in header], row, strict=True)) for row in rows]


def test_a_sheet_a_table_with_its_header_in_sight_and_a_filter(tmp_path: Path) -> None:
    found = record("section", "Verslag")
    book = write([example((found,))], tmp_path / "a.xlsx")
    assert book.sheetnames == [table.name for table in TABLES]
    for sheet, table in zip(book.worksheets, TABLES, strict=True):
        assert sheet.freeze_panes == "A2"
        assert [cell.value for cell in sheet[1]] == [column.name for column in table.columns]
        assert all(cell.font.bold for cell in sheet[1])
    assert book["sections"].auto_filter.ref == book["sections"].dimensions
    assert book["sections"].column_dimensions["G"].width == 60


def test_values_have_their_types(tmp_path: Path) -> None:
    values = {"value": "2021-W05", "role": "deadline"}
    records = (
        record("date", "1 april", values=values, confidence=0.5),
        record("attendee", "WJZ", values={"redacted": True}),
    )
    book = write([example(records)], tmp_path / "a.xlsx")
    (row,) = cells(book["dates"])
    assert (row["start"].value, row["confidence"].value) == (TEXT.index("1 april"), 0.5)
    assert row["first_day"].value == datetime(2021, 2, 1) and row["first_day"].is_date
    assert row["value"].value == "2021-W05"
    assert cells(book["attendees"])[0]["redacted"].value is True


@pytest.mark.parametrize("day", ["1899-12-31", "1900-02-28", "0001-01-01"])
def test_a_day_that_excel_counts_wrongly_stays_a_text(day: str, tmp_path: Path) -> None:
    book = write([example((record("date", "1 april", values={"value": day}),))], tmp_path / "a.xlsx")
    (row,) = cells(book["dates"])
    assert (row["first_day"].value, row["first_day"].data_type) == (day, "s")


def test_no_text_is_a_formula_or_an_error(tmp_path: Path) -> None:
    texts = (*FORMULAS, *HOSTILE)
    records = tuple(
        record("field", "Verslag", id=str(number), values={"value": text}, comment=text)
        for number, text in enumerate(texts)
    )
    target = tmp_path / "a.xlsx"
    book = write([example(records, name="=1+1")], target)
    with zipfile.ZipFile(target) as packed:
        assert not any(b"<f>" in packed.read(name) or b"<f " in packed.read(name) for name in packed.namelist())
    rows = cells(book["fields"])
    assert [unescaped(row["value"].value or "") for row in rows] == list(texts)
    assert {cell.data_type for row in rows for cell in row.values()} <= {"s", "n"}
    guarded = {text for text, row in zip(texts, rows, strict=True) if row["value"].quotePrefix}
    assert {"=cmd|'/C calc'!A0", "@SUM(A1)", "+31 6", "\t=1", "＝1"} <= guarded
    assert not guarded & {"'tekst", "a; b", "NULL", "<b>&amp;</b>"}
    assert cells(book["documents"])[0]["document"].quotePrefix


@pytest.mark.parametrize(
    "text", ["\x01", "_x0041_", "_x005F_x0041_", "a\x0b_x", "\ufffe\uffff", "a\r\nb", "_x0041_x0042_"]
)
def test_what_xml_cannot_hold_is_written_as_excel_does(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(st.text() | st.text("_x0041F\x01\r"))
def test_every_text_comes_back_from_its_escaped_form(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert not set(escaped(text)) & {chr(code) for code in range(32) if code not in (9, 10)}


@given(st.text(min_size=1))
@sample("🙂")
@sample("\x01")
@sample("_")
@sample("_x0041_")
def test_a_long_text_is_cut_to_what_a_cell_holds(part: str) -> None:
    text = part * (LONGEST // len(part) + 1)
    kept, reason = fit(Column("quote"), text)
    assert isinstance(kept, str)
    units = len(escaped(kept).encode("utf-16-le")) // 2
    assert text.startswith(kept) and units <= LONGEST
    assert (kept == text) == (reason is None)
    assert len(kept) >= LONGEST // 7 - 1


def test_what_is_cut_is_told(tmp_path: Path) -> None:
    found = record("action", "LZ", values={"owners": ["LZ", LONG, "PZo"]}, comment=LONG)
    losses = {loss.key: count for loss, count in FORMAT.expected(Exported(example((found,)))).losses.items()}
    assert losses == {"text": 1, "comment": 1, "owners": 1}
    book = write([example((found,))], tmp_path / "a.xlsx")
    (row,) = cells(book["actions"])
    assert LONG.startswith(row["comment"].value)
    assert row["owners"].value == "LZ"


def test_rows_beyond_a_sheet_go_to_a_further_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "ROWS", 3)
    records = tuple(record("section", "Verslag", id=str(number)) for number in range(5))
    exported = Exported(example(records))
    book = write([exported.annotated], tmp_path / "a.xlsx")
    assert {name: book[name].max_row for name in book.sheetnames if "sections" in name} == {
        "sections": 3, "sections 2": 3, "sections 3": 2,
    }  # fmt: skip
    ((*images,),) = FORMAT.readers[0].read(tmp_path / "a.xlsx")
    assert images == FORMAT.expected(exported).images


@settings(max_examples=20)
@given(documents=st.lists(examples.documents(), max_size=2, unique_by=lambda one: one.document.sha256))
def test_all_that_has_a_column_comes_back(documents: list[AnnotatedDocument], tmp_path_factory: Any) -> None:
    target = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    exported = [Exported(document) for document in documents]
    list(FORMAT.write(exported, target, OCCASION))
    found = [{image.mark() for image in images} for images in FORMAT.readers[0].read(target)]
    assert found == [{image.mark() for image in FORMAT.expected(one).images} for one in exported]
