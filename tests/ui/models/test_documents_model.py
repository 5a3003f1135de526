"""The list of documents: filtered, sorted, and steady while somebody works in it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.review.examples import document
from vwsreview.domain.listing import DocumentSummary
from vwsreview.ui.models.documents_model import ORDERS, DocumentsModel

SUMMARIES = [
    DocumentSummary(document(name="b.md", kind="minutes", anchor_date="2021-01-11", status="done"), 10, 0),
    DocumentSummary(document(name="A.md", kind="letter", anchor_date=None), 5, 5),
    DocumentSummary(document(name="c/a.md", kind="memo", anchor_date="2020-06-04", status="in_review"), 9, 7),
    DocumentSummary(document(name="d.md", kind="email", anchor_date="XXXX-03-22"), 9, 1),
]


@pytest.fixture
def model(qapp: object) -> Iterator[DocumentsModel]:
    model = DocumentsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.load(SUMMARIES)
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
    assert list(ORDERS) == ["arrival", "name", "kind", "oldest", "newest", "status", "open"]


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


def test_a_row_that_changes_stays_where_it_is(model: DocumentsModel) -> None:
    model.arrange("", "new", "open")
    changed = replace(SUMMARIES[1], document=replace(SUMMARIES[1].document, status="in_review"), open=0)
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.append(first.row()))
    model.update(changed.document.id, changed)
    assert names(model) == ["A.md", "d.md"] and told == [0]
    model.arrange("", "new", "open")
    assert names(model) == ["d.md"]


def test_documents_come_and_go(model: DocumentsModel) -> None:
    model.arrange("", None, "name")
    gone = SUMMARIES[0]
    model.update(gone.document.id, None)
    assert names(model) == ["A.md", "c/a.md", "d.md"]
    model.update(gone.document.id, gone)
    assert names(model) == ["A.md", "b.md", "c/a.md", "d.md"]
    model.update("unknown", None)
    assert model.total == 4


def test_a_row_says_all_to_who_cannot_see_it(model: DocumentsModel) -> None:
    words = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in words for part in ("c/a.md", "memo", "2020", "in review", "7 of 9"))
