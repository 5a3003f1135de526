"""CSV tables, read again with the csv module."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.examples import TEXT, example, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS
from vwsreview.formats.csv_tables import harmless, write


def rows(path: Path, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def documents() -> list[AnnotatedDocument]:
    action = record(
        "action",
        "LZ stuurt vóór 1 april de slides.",
        values={"owners": ["LZ", "PZo"], "explicit": True},
        comment='een "opmerking",\nmet regels; en meer',
        confidence=0.5,
        reviewer="=HYPERLINK()",
    )
    return [example((action, record("attendee", "5.1.2e (WJZ) 🙂"), record("date", "1 april")))]


def test_each_layer_has_a_table_and_the_documents_have_one(tmp_path: Path) -> None:
    target = tmp_path / "uit"
    assert list(write(documents(), target)) == ["map/verslag.md"]
    assert {path.name for path in target.iterdir()} == {"documents.csv", *(f"{layer.plural}.csv" for layer in LAYERS)}
    (action,) = rows(target / "actions.csv")
    assert action == {
        "document": "map/verslag.md",
        "sha256": example().document.sha256,
        "layer": "action",
        "id": action["id"],
        "quote": "LZ stuurt vóór 1 april de slides.",
        "start": str(TEXT.index("LZ")),
        "end": str(TEXT.index("LZ") + 33),
        "explicit": "true",
        "owners": "LZ; PZo",
        "due": "",
        "status": "open",
        "origin": "extractor",
        "review": "proposed",
        "confidence": "0.5",
        "rule": "",
        "comment": 'een "opmerking",\nmet regels; en meer',
        "reviewer": "'=HYPERLINK()",
        "updated_at": "",
    }
    assert [row["quote"] for row in rows(target / "attendees.csv")] == ["5.1.2e (WJZ) 🙂"]
    assert rows(target / "sections.csv") == []
    assert [row["document"] for row in rows(target / "documents.csv")] == ["map/verslag.md"]


def test_every_column_stands_in_every_table(tmp_path: Path) -> None:
    list(write([], tmp_path))
    for layer in LAYERS:
        with (tmp_path / f"{layer.plural}.csv").open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert header[:7] == ["document", "sha256", "layer", "id", "quote", "start", "end"]
        assert header[7:-7] == [key.name for key in layer.keys]
        assert len(set(header)) == len(header)


def test_mark_and_delimiter_are_options(tmp_path: Path) -> None:
    list(write(documents(), tmp_path, bom=True, delimiter=";"))
    path = tmp_path / "actions.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbfdocument;sha256;")
    assert rows(path, "utf-8-sig", ";")[0]["owners"] == "LZ; PZo"


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "\rx", "\nx", "  =1", "\u00a0=1", "\u200b=1", "\ufeff=1", "＝1", "＋1",
     "－1", "＠x", " \t ＝1", "\x1f=1"],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_is_made_harmless(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell", ["", "WJZ", "5.1.2e", "a=b", "'s-Gravenhage", "1-2", " een", "– streep", "(=)", "5 = 5"]
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@given(st.text())
def test_no_cell_begins_with_a_sign_and_only_an_apostrophe_is_added(cell: str) -> None:
    result = harmless(cell)
    assert result in (cell, "'" + cell)
    assert not result.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


def test_a_cancelled_export_leaves_the_old_tables(tmp_path: Path) -> None:
    list(write(documents(), tmp_path))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    going = write([example(), example()], tmp_path)
    next(going)
    going.close()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
