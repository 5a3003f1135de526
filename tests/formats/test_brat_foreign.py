"""Collections of brat that others made."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats import torture
from tests.formats.examples import example, record
from tests.formats.round_trips import received, written
from vwsreview.domain.layers import Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.steps import Refusal
from vwsreview.formats.brat import FORMAT, READING
from vwsreview.formats.brat.places import note
from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.formats.images import filled

TEXT = "Sony en Ericsson richten samen een bedrijf op. 🙂 Dat zegt Sony."


def content(records: Iterable[Record]) -> list[tuple[str, int, int, str]]:
    """What records say, as far as brat has a place for it: no empty name in a list."""
    return sorted(
        (
            row.layer,
            row.start,
            row.end,
            str(
                sorted(
                    filled(
                        {**values(row), "comment": note(row.comment), "id": row.extra.get("organisation_id")}
                    ).items()
                )
            ),
        )
        for row in records
    )


def values(record: Record) -> dict[str, Value]:
    return {key: [*filter(None, value)] if isinstance(value, list) else value for key, value in record.values.items()}


def read(folder: Path) -> tuple[list[ForeignDocument], list[tuple[str, Problem]]]:
    things = list(READING.read(folder))
    refused = [(thing.name, thing.problem) for thing in things if isinstance(thing, Refusal)]
    return [thing for thing in things if isinstance(thing, ForeignDocument)], refused


def one(folder: Path, notation: str, text: str | bytes | None = TEXT) -> tuple[ForeignDocument, list[Problem]]:
    """What is read from one pair of files."""
    (folder / "een.ann").write_text(notation, encoding="utf-8", newline="\n")
    if text is not None:
        (folder / "een.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    (document,), refused = read(folder)
    return document, [problem for _, problem in refused]


def test_spans_values_notes_and_links(tmp_path: Path) -> None:
    document, refused = one(
        tmp_path,
        "T1\tOrg 0 4\tSony\nT2\tOrg 8 16\tEricsson\nT3\tOrg 59 63\tSony\n"
        "A1\tNegation T1\nM1\tSpeculation T1\nA2\tSize T2 large\nN1\tReference T1 Wikipedia:26989\tSony\n"
        "N2\tReference T2 Wikipedia:1\tx\nN3\tReference T2 Wikipedia:2\ty\n#1\tAnnotatorNotes T1\tklopt dit?\n"
        "#2\tAnnotationError T2\tte kort\nR1\tPartner Arg1:T1 Arg2:T2\nR2\tPartner Arg1:T1 Arg2:T3\n",
    )
    assert not refused
    assert (document.place, document.name, document.text) == ("een.ann", "een", TEXT)
    said = {"Negation": "true", "Speculation": "true", "Wikipedia": "26989", "comment": "klopt dit?"}
    assert document.records == (
        ForeignRecord("Org", 0, 4, "Sony", said, "T1", {"Partner": ("T2", "T3")}),
        ForeignRecord(
            "Org", 8, 16, "Ericsson", {"Size": "large", "Wikipedia": ["1", "2"], "AnnotationError": "te kort"}, "T2"
        ),
        ForeignRecord("Org", 59, 63, "Sony", {}, "T3"),
    )


def test_an_event_stands_where_its_trigger_stands(tmp_path: Path) -> None:
    document, refused = one(
        tmp_path,
        "T1\tOrg 0 4\tSony\nT2\tOrg 8 16\tEricsson\nT3\tFound 17 24\trichten\nT4\tSay 54 58\tzegt\n"
        "E1\tFound:T3 Agent:T1 Agent2:T2\nE2\tSay:T4 What:E1\nA1\tNegation E1\nR1\tAfter Arg1:T1 Arg2:E1\n",
    )
    assert not refused
    assert {(row.id, row.label, row.start) for row in document.records} == {
        ("T1", "Org", 0), ("T2", "Org", 8), ("E1", "Found", 17), ("E2", "Say", 54),
    }  # fmt: skip
    rows = {row.id: row for row in document.records}
    assert rows["E1"].links == {"Agent": ("T1", "T2")} and rows["E1"].values == {"Negation": "true"}
    assert rows["E2"].links == {"What": ("E1",)} and rows["T1"].links == {"After": ("E1",)}


def test_pieces_are_joined_and_that_is_told_where_words_stand_between(tmp_path: Path) -> None:
    text = "de grote\nrode bal"
    lines = "T1\tA 3 8;9 13\tgrote rode\nT2\tB 0 2;14 17\tde bal\n"
    document, (problem,) = one(tmp_path, lines, text)
    assert document.records == (
        ForeignRecord("A", 3, 13, "grote rode", id="T1"),
        ForeignRecord("B", 0, 17, None, id="T2"),
    )
    assert (problem.code, problem.parameters) == ("pieces_joined", {"place": "T2", "content": "de bal"})


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("*\tEquiv T1 T2", "part_unknown"),
        ("T9\tOrg 0 vier\tSony", "part_unknown"),
        ("zomaar iets", "part_unknown"),
        ("A1\tNegation R1", "no_target"),
        ("#1\tAnnotatorNotes T7\tweg", "no_target"),
        ("N1\tReference T7 Wikipedia:1\tx", "no_target"),
        ("R1\tPartner Arg1:T1 Arg2:T7", "no_target"),
        ("E1\tFound:T7 Agent:T1", "no_target"),
    ],
)
def test_what_has_no_place_is_refused_and_the_rest_is_read(line: str, code: str, tmp_path: Path) -> None:
    document, (problem,) = one(tmp_path, f"T1\tOrg 0 4\tSony\n{line}\n")
    assert problem.code == code
    assert [row.id for row in document.records] == ["T1"]


@pytest.mark.parametrize(
    ("data", "start"),
    [
        ("één\r\ntwee drie\r\n".encode(), 10),
        ("één\r\ntwee drie\r\n".encode(), 9),
        ("\ufeffeen\ntwee drie\n".encode(), 10),
        ("\ufeffeen\ntwee drie\n".encode(), 9),
        ("één\ntwee drie\n".encode("latin-1"), 9),
        ("één\r\ntwee drie – ‘\r\n".encode("cp1252"), 10),
    ],
)
def test_line_ends_marks_and_old_encodings(data: bytes, start: int, tmp_path: Path) -> None:
    document, refused = one(tmp_path, f"T1\tdate {start} {start + 4}\tdrie\r\n", data)
    assert not refused
    (row,) = document.records
    assert document.text is not None and document.text[row.start : row.end] == "drie" == row.quote
    records, report = received(tmp_path, READING, tmp_path)
    assert [row.end - row.start for row in records["een"]] == [4] and report.is_clean


def test_files_without_their_other_half(tmp_path: Path) -> None:
    (tmp_path / "onder").mkdir()
    (tmp_path / "onder" / "een.ann").write_text("T1\tA 0 3;5 6\teen x\n", encoding="utf-8")
    (tmp_path / "twee.txt").write_text("twee", encoding="utf-8")
    (document,), ((name, problem),) = read(tmp_path)
    assert (document.name, document.text) == ("onder/een", None)
    assert document.records == (ForeignRecord("A", 0, 6, "een x", id="T1"),)
    assert (name, problem.code) == ("twee.txt", "no_annotations")


def test_what_is_a_collection_and_what_is_not(tmp_path: Path) -> None:
    assert not READING.recognises(tmp_path) and not READING.recognises(tmp_path / "weg.ann.txt")
    (tmp_path / "onder").mkdir()
    (tmp_path / "onder" / "een.ann").write_text("T1\tA 0 3\teen\n", encoding="utf-8")
    assert READING.recognises(tmp_path) and READING.recognises(tmp_path / "onder" / "een.ann")
    (document,), _ = read(tmp_path / "onder" / "een.ann")
    assert document.name == "een"
    with pytest.raises(Problem, match="no_such_file"):
        read(tmp_path / "weg.ann")


def test_ours_comes_back_into_a_new_dossier(tmp_path: Path) -> None:
    documents = [one for one in torture.documents(tmp_path) if one.text.strip()]
    target = written(FORMAT, documents, tmp_path)
    records, report = received(target, READING, tmp_path)
    assert report.documents["new"] == len(documents) and not report.count("orphan", "unmapped", "refused")
    assert {name: content(rows) for name, rows in records.items()} == {
        document.document.name: content(row for row in document.records if row.counts) for document in documents
    }


def test_links_come_back_and_what_was_rejected_does_not(tmp_path: Path) -> None:
    text = "Aanwezig: LZ, MEVA\nLZ stuurt vóór 1 april de slides.\n"
    owner, date = record("attendee", "LZ", text), record("date", "1 april", text)
    gone = record("attendee", "MEVA", text, review="rejected")
    linked = {"owners": [owner.id], "due": [date.id]}
    action = record("action", "LZ stuurt vóór 1 april de slides.", text, links=linked, values={"owners": ["LZ"]})
    target = written(FORMAT, [example((owner, gone, action, date), text)], tmp_path)
    records, report = received(target, READING, tmp_path)
    assert report.is_clean and report.count("rejected") == 1
    rows = {row.layer: row for row in records["map/verslag.md"]}
    assert len(records["map/verslag.md"]) == len(rows) == 3
    assert rows["action"].links == {"owners": [rows["attendee"].id], "due": [rows["date"].id]}
    assert rows["action"].origin == "brat"


pieces = st.sampled_from([
    "T1", "T2", "E1", "A1", "N1", "R1", "#1", "*", "M1", "\t", " ", ":", ";", "0 4", "2 1", "9" * 5000, "١ ٢", "Org",
    "Arg1:T1", "Arg2:T2", "Reference", "x:y", "AnnotatorNotes", "Equiv", "\r", "\ufeff", "\u2028", "%", "%zz", "🙂",
])  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.lists(pieces, max_size=9).map("".join), max_size=8), st.sampled_from([TEXT, "", "a\r\nb", None]))
def test_no_file_is_an_accident(lines: list[str], text: str | None) -> None:
    with TemporaryDirectory() as folder:
        document, refused = one(Path(folder), "T1\tOrg 0 4\tSony\n" + "\n".join(lines), text)
    assert all(isinstance(problem.code, str) for problem in refused)
    assert {type(row.start) for row in document.records} <= {int}
