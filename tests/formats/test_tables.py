"""What the columns of the tables say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.formats import torture
from tests.formats.examples import TEXT, example, record
from vwsreview.domain.exporting import DOCUMENT, About, Exported
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.record import Record
from vwsreview.formats.images import Image
from vwsreview.formats.tables.columns import DOCUMENTS, TABLES, Row, Table
from vwsreview.formats.tables.places import expected, images
from vwsreview.formats.tables.rows import rows_of

MINISTRY = "Ministerie van Volksgezondheid, Welzijn en Sport"
MEETING = About("Overleg testlijn", "2021-01-11T10:00")


def record_rows(*records: Record) -> list[Row]:
    """The rows of these records, without the document's."""
    return [row for _, row in rows_of(Exported(example(records), MEETING))][1:]


def test_each_layer_has_a_table_and_each_key_a_column() -> None:
    assert [table.name for table in TABLES] == ["documents", *(layer.plural for layer in LAYERS)]
    for layer, table in zip(LAYERS, TABLES[1:], strict=True):
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert {"document", "quote", "start", "end", "body", "meeting_date", "review", "reviewer"} <= set(names)
        assert {key.name for key in layer.keys} <= set(names)


def test_every_row_has_a_value_for_every_column_and_no_other(tmp_path: Path) -> None:
    for document in torture.documents(tmp_path):
        for table, row in rows_of(Exported(document)):
            assert set(row) == {column.name for column in table.columns}


def test_a_row_says_who_what_and_where() -> None:
    (row,) = record_rows(record("attendee", "5.1.2e (WJZ)", review="accepted", reviewer="An", confidence=0.5))
    assert (row["document"], row["body"], row["meeting_date"]) == (
        "map/verslag.md",
        "Overleg testlijn",
        MEETING.meeting_date,
    )
    assert (row["quote"], row["start"], row["end"]) == ("5.1.2e (WJZ)", 21, 33)
    assert (row["review"], row["reviewer"], row["confidence"]) == ("accepted", "An", 0.5)


@pytest.mark.parametrize(
    ("told", "ids", "names"),
    [
        ({}, [], []),
        ({"organisation_id": "Rijksoverheid/VWS"}, ["Rijksoverheid/VWS"], [MINISTRY]),
        ({"organisation_id": ["Rijksoverheid/VWS", "x"]}, ["Rijksoverheid/VWS", "x"], [MINISTRY, ""]),
    ],
)
def test_the_organisation_of_an_attendee_is_named(told: dict[str, object], ids: list[str], names: list[str]) -> None:
    (row,) = record_rows(record("attendee", "5.1.2e (WJZ)", extra=told))
    assert (row["organisation_ids"], row["organisation_names"]) == (ids, names)


def test_an_action_stands_with_its_owners_and_its_day() -> None:
    owner = record("attendee", "LZ", id="a", values={"organisation": "LZ"})
    day = record("date", "1 april", id="d", values={"value": "2021-04-01"})
    words = "LZ stuurt vóór 1 april de slides."
    links = {"owners": ["a", "elders"], "due": ["d"]}
    linked = record("action", words, values={"owners": ["LZ"], "due": "2021-W13"}, links=links)
    row = record_rows(linked, owner, day)[0]
    assert (row["owners"], row["owner_records"]) == (["LZ"], ["a", "elders"])
    assert (row["owner_quotes"], row["owner_organisations"]) == (["LZ"], ["LZ"])
    assert (row["due"], row["due_first"], row["due_last"]) == ("2021-W13", "2021-03-29", "2021-04-04")
    assert (row["due_written"], row["due_records"]) == ("1 april", ["d"])


def test_without_a_link_the_evidence_says_what_is_written() -> None:
    start = TEXT.index("1 april")
    found = record("action", "LZ stuurt", evidence={"due": [[start, start + 7]]}, values={"due": "XXXX-04-01"})
    (row,) = record_rows(found)
    assert (row["due_written"], row["due_first"], row["due_last"]) == ("1 april", None, None)


def lost_of(*records: Record, **changes: object) -> dict[tuple[str, str], int]:
    losses = expected(Exported(example(records, **changes))).losses  # type: ignore[arg-type]
    return {(loss.layer, loss.key): count for loss, count in losses.items()}


def test_what_has_no_column_is_lost_with_a_word() -> None:
    assert lost_of() == {(DOCUMENT, "text"): 1}
    own = lost_of(record("date", "1 april", evidence={"value": [[0, 1]]}, extra={"x": 1}), extra={"waived": [1]})
    assert own == {(DOCUMENT, "text"): 1, (DOCUMENT, "waived"): 1, ("date", "evidence"): 1, ("date", "x"): 1}


@pytest.mark.parametrize(
    ("layer", "changes", "lost"),
    [
        ("action", {"links": {"owners": ["a"], "due": ["b"]}}, False),
        ("action", {"links": {"owners": ["a"], "elders": ["b"]}}, True),
        ("date", {"links": {"owners": ["a"]}}, True),
        ("attendee", {"extra": {"organisation_id": "VWS"}}, False),
        ("attendee", {"extra": {"organisation_id": 3}}, True),
        ("field", {"extra": {"organisation_id": "VWS"}}, True),
    ],
)
def test_links_and_ids_are_lost_only_where_no_column_is_theirs(
    layer: str, changes: dict[str, object], lost: bool
) -> None:
    assert (len(lost_of(record(layer, "1 april", **changes))) == 2) is lost


def read(rows: list[tuple[Table, Row]]) -> Iterator[list[Image]]:
    return images({table.name: [row for one, row in rows if one is table] for table in TABLES})


def test_rows_go_back_to_their_documents() -> None:
    documents = [
        example((record("date", "1 april"), record("section", "Verslag"))), example(text="leeg"), example(text="slot"),
    ]  # fmt: skip
    rows = [pair for document in documents for pair in rows_of(Exported(document))]
    wanted = [expected(Exported(document)).images for document in documents]
    assert list(read(rows)) == wanted


def test_rows_of_no_document_are_told() -> None:
    rows = [pair for pair in rows_of(Exported(example((record("date", "1 april"),)))) if pair[0] is not DOCUMENTS]
    assert [[image.layer for image in found] for found in read(rows)] == [["date"]]
