"""The list of documents: filtered, sorted, and steady while somebody works in it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.review.examples import TEXT, document, store_with
from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.listing import LIST_ORDERS
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.ui.models.documents_model import PAGE, DocumentsModel

GIVEN = [
    (document(name="b.md", kind="minutes", anchor_date="2021-01-11", status="done"), 10, 0),
    (document(name="A.md", kind="letter", anchor_date=None), 5, 5),
    (document(name="c/a.md", kind="memo", anchor_date="2020-06-04", status="in_review"), 9, 7),
    (document(name="d.md", kind="email", anchor_date="XXXX-03-22"), 9, 1),
]
"""Documents with the number of their records, and of those that are open."""


def with_records(row: Document, count: int, waiting: int) -> AnnotatedDocument:
    """A document with so many records, the first ones of them open."""
    states = ("proposed" if number < waiting else "accepted" for number in range(count))
    made = (
        Record(f"{row.id}-{number}", row.id, "section", 0, 1, {}, review=state) for number, state in enumerate(states)
    )
    return AnnotatedDocument(row, TEXT, tuple(made))


@pytest.fixture
def dossier(tmp_path: Path, qapp: object) -> Iterator[Dossier]:
    with store_with(tmp_path / "set.dossier", *(with_records(*given) for given in GIVEN)) as store:
        yield Dossier(store)


@pytest.fixture
def model(dossier: Dossier) -> Iterator[DocumentsModel]:
    model = DocumentsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.load(dossier)
    yield model
    del tester


def names(model: DocumentsModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("arrival", ["b.md", "A.md", "c/a.md", "d.md"]),
        ("name", ["A.md", "b.md", "c/a.md", "d.md"]),
        ("kind", ["d.md", "A.md", "c/a.md", "b.md"]),
        ("oldest", ["c/a.md", "b.md", "A.md", "d.md"]),
        ("newest", ["b.md", "c/a.md", "A.md", "d.md"]),
        ("status", ["A.md", "d.md", "c/a.md", "b.md"]),
        ("open", ["c/a.md", "A.md", "d.md", "b.md"]),
    ],
)
def test_orders(model: DocumentsModel, order: str, expected: list[str]) -> None:
    model.arrange("", None, order)
    assert names(model) == expected


def test_every_order_is_tried_above() -> None:
    assert list(LIST_ORDERS) == ["arrival", "name", "kind", "oldest", "newest", "status", "open"]


@pytest.mark.parametrize(
    ("words", "status", "expected"),
    [
        ("", "new", ["A.md", "d.md"]),
        ("a.md", None, ["A.md", "c/a.md"]),
        ("A.MD memo", None, ["c/a.md"]),
        ("2021-01", None, ["b.md"]),
        ("jan 2021", None, ["b.md"]),
        ("letter", "done", []),
    ],
)
def test_filters(model: DocumentsModel, words: str, status: str | None, expected: list[str]) -> None:
    model.arrange(words, status, "arrival")
    assert names(model) == expected
    assert model.total == 4


def change(dossier: Dossier, name: str, **given: object) -> str:
    """Change a document's row, and give its id."""
    [row] = [one for one in dossier.store.digests().values() if one.name == name]
    dossier.do(Edit("set", (Change(row, replace(row, **given)),)))
    return row.id


def test_a_row_that_changes_stays_where_it_is(model: DocumentsModel, dossier: Dossier) -> None:
    model.arrange("", "new", "open")
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.append(first.row()))
    model.update([change(dossier, "A.md", status="in_review")])
    assert names(model) == ["A.md", "d.md"] and told == [0]
    assert "in review" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    model.arrange("", "new", "open")
    assert names(model) == ["d.md"]


def test_documents_come_and_go(model: DocumentsModel, dossier: Dossier) -> None:
    model.arrange("", None, "name")
    model.update([change(dossier, "b.md", removed=True)])
    assert names(model) == ["A.md", "c/a.md", "d.md"] and model.total == 3
    model.update([change(dossier, "b.md", removed=False)])
    assert names(model) == ["A.md", "b.md", "c/a.md", "d.md"]
    model.update(["unknown"])
    assert model.total == 4


@pytest.mark.parametrize("order", LIST_ORDERS)
def test_many_that_come_back_stand_where_sorting_puts_them(model: DocumentsModel, dossier: Dossier, order: str) -> None:
    model.arrange("", None, order)
    expected = names(model)
    inserted: list[int] = []
    for gone in (("b.md", "A.md"), ("A.md", "c/a.md"), ("d.md", "b.md", "c/a.md")):
        model.update([change(dossier, name, removed=True) for name in gone])
        assert names(model) == [name for name in expected if name not in gone]
        model.update([change(dossier, name, removed=False) for name in gone])
        assert names(model) == expected
    model.rowsInserted.connect(lambda _, first, last: inserted.append(last - first + 1))
    dossier.add_documents([with_records(document(name=f"z{number}.md"), 1, 0) for number in range(3)])
    model.arrange("", None, "arrival")
    dossier.store.add_documents([with_records(document(name=f"y{number}.md"), 1, 0) for number in range(3)])
    model.update([one.id for one in dossier.store.documents()])
    assert inserted == [3], "neighbours come at one go"
    rows = [model.row_of(one.id) for one in dossier.store.documents()]
    assert rows == list(range(model.rowCount()))


def test_only_what_the_filter_shows_comes_in(model: DocumentsModel, dossier: Dossier) -> None:
    model.arrange("mar", None, "arrival")
    assert names(model) == ["d.md"]
    coming = [document(name="e.md", anchor_date="2019-03-01"), document(name="f.md")]
    dossier.add_documents([with_records(row, 0, 0) for row in coming])
    model.update([row.id for row in coming])
    assert names(model) == ["d.md", "e.md"] and model.total == 6


def test_only_pages_that_are_seen_are_read(dossier: Dossier) -> None:
    rows = [with_records(document(name=f"{number:03}.md"), 1, 1) for number in range(5 * PAGE)]
    for first in range(0, len(rows), 50):
        dossier.add_documents(rows[first : first + 50])
    model = DocumentsModel()
    model.load(dossier)
    asked: list[str] = []
    dossier.store._connection.raw.set_trace_callback(asked.append)
    assert model.index(100).data() == "096.md"
    assert model.index(101).data() == "097.md"
    model.arrange("", None, "name")
    assert model.row_of(rows[-1].document.id) == 5 * PAGE - 1
    dossier.store._connection.raw.set_trace_callback(None)
    assert sum("texts" in sql or "anchor_candidates" in sql for sql in asked) == 1, "one page"


def test_letters_that_are_typed_lead_to_the_next_name_that_begins_so(model: DocumentsModel) -> None:
    def found(row: int, letters: str) -> list[int]:
        return [one.row() for one in model.match(model.index(row), Qt.ItemDataRole.DisplayRole, letters)]

    assert (found(0, "C/"), found(2, "a"), found(1, "d"), found(3, "B.M"), found(0, "e")) == ([2], [1], [3], [0], [])


def test_what_cannot_be_read_is_empty_and_told(dossier: Dossier) -> None:
    model = DocumentsModel()
    told: list[object] = []
    model.failed.connect(told.append)
    model.load(dossier)
    dossier.store._connection.run("UPDATE documents SET extra = '{' WHERE name = 'A.md'")
    assert names(model) == [None] * 4
    assert [problem.code for problem in told if isinstance(problem, Problem)] == ["damaged_dossier"]


def test_a_row_says_all_to_who_cannot_see_it(model: DocumentsModel) -> None:
    words = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in words for part in ("c/a.md", "memo", "2020", "in review", "7 of 9"))
