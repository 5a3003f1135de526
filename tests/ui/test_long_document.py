"""A document with very many records in the whole window: they come page by page, and nothing is decided before."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.driving import Driven, driven
from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record, in_document_order
from vwsreview.review.jobs.reading import PAGE
from vwsreview.store.store import Store
from vwsreview.ui.records.document_records import MOST_AT_ONCE

COUNT = MOST_AT_ONCE + 2 * PAGE + 7
LINE = "De minister van VWS vraagt om cijfers.\n"


def document(name: str, count: int) -> AnnotatedDocument:
    text = f"{name}\n" + LINE * count
    digest = sha256(text.encode()).hexdigest()
    made = Document(document_id(digest), digest, name, len(text))
    first = len(name) + 1
    records = [
        Record(f"{name}-{number:05}", made.id, "date", start, start + 11, BY_NAME["date"].defaults())
        for number, start in enumerate(range(first, len(text), len(LINE)))
    ]
    # as after an import of somebody else's work: in no order
    return AnnotatedDocument(made, text, (*records[1::2], *records[::2]))


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    path = tmp_path / "set.dossier"
    with Store.create(path) as store:
        store.add_documents([document("kort.md", 3), document("lang.md", COUNT)])
    with driven(qtbot, tmp_path, path) as reviewer:
        yield reviewer
        reviewer.window.show_dossier(None)


def open_long(at: Driven) -> Store:
    dossier = at.workspace.dossier
    assert dossier is not None
    at.workspace.show_document(dossier.store.documents()[1].id)
    return dossier.store


def test_the_text_is_there_before_the_records_and_nothing_is_decided_before_all_are(at: Driven, qtbot: QtBot) -> None:
    store = open_long(at)
    assert not at.panel.whole
    assert at.view.text.startswith("lang.md\nDe minister")
    assert at.told == "This is a long document: you can read on while the rest of it comes."
    qtbot.waitUntil(lambda: at.panel.current() is not None)
    if not at.panel.whole:
        at.press("A")
        assert at.told == "Accept: waits for the rest of this long document"
    qtbot.waitUntil(lambda: at.workspace.whole)
    assert at.panel.records() == store.records(at.workspace.document_id or "")
    assert list(at.panel.listed()) == sorted(at.panel.records(), key=in_document_order)
    at.press("A")
    assert [one.review for one in at.panel.records()].count("accepted") == 1


def test_a_record_that_did_not_come_yet_is_gone_to_when_it_does(at: Driven, qtbot: QtBot) -> None:
    open_long(at)
    last = f"lang.md-{COUNT - 1:05}"
    at.panel.select(last)
    assert at.panel.current() is None
    qtbot.waitUntil(lambda: at.workspace.whole)
    current = at.panel.current()
    assert current is not None and current.id == last
    assert not at.view.box_of(current.span).isEmpty()


@pytest.mark.parametrize("came_back", [False, True])
@pytest.mark.parametrize(
    ("keys", "end"), [(["Ctrl+End"], True), (["PgDown"], False), (["Ctrl+End", "Ctrl+Home"], False)]
)
def test_who_goes_elsewhere_while_the_records_come_is_not_taken_back(
    at: Driven, qtbot: QtBot, keys: list[str], end: bool, came_back: bool
) -> None:
    store = open_long(at)
    if came_back:
        qtbot.waitUntil(lambda: at.workspace.whole)
        at.workspace.show_document(store.documents()[0].id)
        open_long(at)
    at.view.setFocus()
    at.press(*keys)
    gone = at.view.place()
    assert (gone.caret == len(at.view.text)) == end
    qtbot.waitUntil(lambda: at.workspace.whole)
    assert at.view.place().caret == gone.caret
    assert at.panel.current() is None


def test_what_changed_while_the_records_come_is_as_it_is_now(at: Driven, qtbot: QtBot) -> None:
    store = open_long(at)
    first, gone, far = (store.record(f"lang.md-{number:05}") for number in (0, 3, COUNT - 2))
    assert first is not None and gone is not None and far is not None
    moved = replace(far, start=far.start + 3, review="corrected")
    at.workspace.do(
        Edit("set_span", (Change(far, moved), Change(gone, None), Change(first, replace(first, review="accepted"))))
    )
    qtbot.waitUntil(lambda: at.workspace.whole)
    assert at.panel.records() == store.records(at.workspace.document_id or "")
    assert list(at.panel.listed()) == at.panel.records()
    assert len(at.panel.records()) == COUNT - 1


def test_another_document_while_the_records_come(at: Driven, qtbot: QtBot) -> None:
    store = open_long(at)
    short, long = store.documents()
    at.workspace.show_document(short.id)
    assert at.workspace.whole
    assert at.panel.records() == store.records(short.id)
    qtbot.wait(1)
    assert at.panel.records() == store.records(short.id)
    at.workspace.show_document(long.id)
    qtbot.waitUntil(lambda: at.workspace.whole)
    assert at.panel.records() == store.records(long.id)


def test_each_layer_is_counted_once(at: Driven, qtbot: QtBot) -> None:
    open_long(at)
    qtbot.waitUntil(lambda: at.workspace.whole)
    button = at.panel.layers.findChild(QToolButton, "layer/date")
    assert button is not None and str(COUNT) in button.text()
