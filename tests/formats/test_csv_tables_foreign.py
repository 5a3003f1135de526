"""CSV tables of ours that were saved, sorted and changed by somebody, read as proposals."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.formats import torture
from tests.formats.examples import TEXT, example, record
from tests.formats.round_trips import written
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.cells import may_run
from vwsreview.formats.csv_tables import CSV, CSV_BOM, CSV_EXCEL, READING
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.formats.format import Format

DIALECTS = pytest.mark.parametrize("known", [CSV, CSV_BOM, CSV_EXCEL], ids=lambda known: known.key)


def tables(folder: Path, known: Format = CSV) -> Path:
    """A folder with the tables of two documents."""
    values = {"owners": ["LZ", "a; b"], "due": "2021-04-01", "explicit": True}
    links = {"owners": ["persoon"], "due": ["dag"]}
    records = (
        record("action", "LZ stuurt", id="actie", values=values, links=links, comment="=1", confidence=0.5),
        record("attendee", "LZ", id="persoon", review="accepted", reviewer="An"),
        record("date", "1 april", id="dag", values={"value": "2021-04-01"}),
        record("section", "Verslag", id="weg", review="rejected"),
    )
    documents = [example(records, kind="minutes", comment="let op"), example(text="leeg", name="b.md")]
    return written(known, documents, folder)


def read(path: Path) -> tuple[list[ForeignDocument], list[Refusal]]:
    found = list(READING.read(path))
    documents = [one for one in found if isinstance(one, ForeignDocument)]
    return documents, [one for one in found if isinstance(one, Refusal)]


@DIALECTS
def test_a_folder_of_tables_is_read(known: Format, tmp_path: Path) -> None:
    folder = tables(tmp_path, known)
    assert READING.recognises(folder)
    (first, second), refused = read(folder)
    assert not refused
    assert (first.place, first.name, first.sha256, first.text) == (
        "documents.csv:2", "map/verslag.md", example().document.sha256, None,
    )  # fmt: skip
    assert (first.values["kind"], first.values["comment"]) == ("minutes", "let op")
    assert (second.name, second.records) == ("b.md", ())
    start = TEXT.index("LZ")
    attendee, date, action = first.records
    assert action == ForeignRecord(
        "action", start, start + 9, "LZ stuurt",
        {"explicit": True, "owners": ["LZ", "a; b"], "due": "2021-04-01", "status": "open", "comment": "=1"},
        "actie", {"owners": ("persoon",), "due": ("dag",)}, 0.5, True, None,
    )  # fmt: skip
    assert (attendee.prediction, attendee.by, attendee.values["redacted"]) == (False, None, False)
    assert (date.label, date.quote) == ("date", "1 april")


@DIALECTS
def test_one_table_is_enough_whatever_it_is_called(known: Format, tmp_path: Path) -> None:
    alone = (tables(tmp_path, known) / "dates.csv").rename(tmp_path / "mijn data.CSV")
    assert READING.recognises(alone)
    ((document,), refused) = read(alone)
    assert (document.name, [one.id for one in document.records], refused) == ("map/verslag.md", ["dag"], [])


def test_rows_in_any_order_find_their_document(tmp_path: Path) -> None:
    documents = [
        example((record("date", "1 april", id=str(number)),), text=f"{TEXT}{number}", name=f"{number}.md")
        for number in range(3)
    ]
    folder = written(CSV, documents, tmp_path)
    path = folder / "dates.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([header, *reversed(rows), *rows]), encoding="utf-8")
    found, _ = read(folder)
    assert [[one.id for one in document.records] for document in found] == [["0", "0"], ["1", "1"], ["2", "2"]]


def test_what_was_rejected_is_counted_and_a_column_that_was_added_to_documents_is_said(tmp_path: Path) -> None:
    folder = tables(tmp_path)
    path = folder / "documents.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([f"{header},zaal", *(f"{row},'=3" for row in rows)]), encoding="utf-8")
    (first, second), _ = read(folder)
    assert (first.rejected, second.rejected) == (("section",), ())
    assert (first.values["zaal"], second.values["zaal"]) == ("=3", "=3")


def test_columns_may_be_taken_away_and_added(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    sha256 = example().document.sha256
    path.write_text(f"mijn;sha256;layer;start;end;document;value\nx;{sha256};date;0;1;a.md;2021;y\n", encoding="utf-8")
    ((document,), refused) = read(path)
    assert document.records == (ForeignRecord("date", 0, 1, values={"mijn": "x", "…": ["y"], "value": "2021"}),)
    assert refused == []


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda text: text.replace(",date,", ",datum,"), "bad_value"),
        (lambda text: text.replace(f",{TEXT.index('1 april')},", ",vijf,"), "bad_value"),
        (lambda text: text.replace(f",{TEXT.index('1 april')},", ",,"), "missing_key"),
        (lambda text: text.rpartition(",")[0] + "\r\n", "bad_value"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_with_its_line(
    spoil: Callable[[str], str], code: str, tmp_path: Path
) -> None:
    path = tables(tmp_path) / "dates.csv"
    path.write_text(spoil(path.read_bytes().decode()), encoding="utf-8", newline="")
    documents, (refused,) = read(path)
    assert (refused.name, refused.problem.code) == ("dates.csv:2", code)
    assert not any(document.records for document in documents)


@pytest.mark.parametrize("flag", ["TRUE", "True", "WAAR", "waar"])
def test_a_table_saved_by_a_spreadsheet_is_read(flag: str, tmp_path: Path) -> None:
    path = tables(tmp_path, CSV_EXCEL) / "actions.csv"
    saved = path.read_text(encoding="utf-8-sig")
    assert ";true;" in saved and ";0,5;" in saved
    path.write_text(saved.replace(";true;", f";{flag};"), encoding="utf-8-sig", newline="")
    ((document,), refused) = read(path)
    (action,) = document.records
    assert (refused, action.values["explicit"], action.score) == ([], True, 0.5)


def test_a_table_of_another_kind_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    folder = tables(tmp_path)
    (folder / "sections.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (first, _), (refused,) = read(folder)
    assert len(first.records) == 3
    assert (refused.name, refused.problem.code) == ("sections.csv", "missing_key")


def test_a_table_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tables(tmp_path, CSV_EXCEL) / "actions.csv"
    path.write_bytes(path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"LZ stuurt", b"LZ v\xf3\xf3r"))
    with pytest.raises(Problem, match="not_utf8"):
        read(path)


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "map"])
def test_what_is_no_table_of_ours_is_left_to_others(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.mkdir() if name == "map" else path.write_text("naam,waarde\n1,2\n", encoding="utf-8")
    assert not READING.recognises(path)
    assert not READING.recognises(tmp_path / "nergens.csv")


def test_a_quotation_mark_that_nothing_closes_takes_the_columns_with_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('document,sha256,layer,start,"end\nx"\na,b,action,0,1\n', encoding="utf-8")
    assert not READING.recognises(path)
    documents, [refused] = read(path)
    assert not documents and refused.problem.code == "missing_key"


def test_the_guard_is_undone_and_every_hostile_value_comes_back(tmp_path: Path) -> None:
    sources = tmp_path / "bronnen"
    sources.mkdir()
    documents = torture.documents(sources)
    found, refused = read(written(CSV_EXCEL, documents, tmp_path))
    assert not refused
    values = {one.id: one.values for document in found for one in document.records}
    guarded = 0
    for one in (one for document in documents for one in document.records if one.counts):
        for key, value in one.values.items():
            if value not in (None, ""):
                assert values[one.id][key] == value
                guarded += isinstance(value, str) and may_run(value)
    assert guarded > 30
