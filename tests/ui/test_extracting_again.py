"""Extract again from the window: what changed is told, and each line leads to its place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.driving import Driven, driven
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.merging import CONFLICT_WITH
from vwsreview.extract.extractor import extract
from vwsreview.resources import resource
from vwsreview.review import edits
from vwsreview.sources.reading import read
from vwsreview.store.store import Store
from vwsreview.ui.dialogs.reextraction_report import ReextractionReportDialog


def sample(name: str) -> AnnotatedDocument:
    text = read(resource("samples") / name, resource("samples"))
    return extract(text.text, sha256=text.sha256, name=text.name, source=text.source)


NAMES = ("brief-zelftesten.md", "mail-testlijn.md")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    """A dossier whose proposals come from an older extractor, which saw the letter's second record otherwise."""
    letter, mail = map(sample, NAMES)
    first, second, _, *rest = letter.records
    older = (replace(first, values={**first.values, "value": "anders"}), second, *rest)
    with Store.create(tmp_path / "set.dossier") as store:
        store.add_documents([replace(letter, records=older), mail])
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as desk:
        desk.workspace.show_document(letter.document.id)
        yield desk


def report(qtbot: QtBot, desk: Driven) -> ReextractionReportDialog:
    def shown() -> bool:
        return any(one.isVisible() for one in desk.window.findChildren(ReextractionReportDialog))

    qtbot.waitUntil(shown, timeout=30_000)
    return next(one for one in desk.window.findChildren(ReextractionReportDialog) if one.isVisible())


def groups(dialog: ReextractionReportDialog) -> list[str]:
    tree = dialog.lines
    return [tree.topLevelItem(number).text(0) for number in range(tree.topLevelItemCount())]


def test_this_document_is_extracted_again_and_a_line_leads_to_its_place(qtbot: QtBot, desk: Driven) -> None:
    dossier, document = desk.workspace.dossier, desk.workspace.document_id
    assert dossier is not None and document is not None
    first = dossier.store.records(document)[0]
    dossier.do(edits.accept(dossier.store.document(document), [first], dossier.stamp()))
    desk.window.commands["extract_again/document"].trigger()
    dialog = report(qtbot, desk)
    assert groups(dialog) == ["At odds with a decision (1)", "New (1)"]
    assert dialog.sentence.text().startswith("1 document(s) extracted again") or "1 document" in dialog.sentence.text()
    accepted = dossier.store.record(first.id)
    assert accepted is not None and accepted.review == "accepted"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.lines.hasFocus()
    qtbot.keyClick(dialog.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.height() < 300)
    assert dialog.figures.isHidden() and dialog.lines.hasFocus()
    current = desk.panel.current()
    assert current is not None and current.extra[CONFLICT_WITH] == first.id
    table = desk.panel.table
    shown = [table.model().index(table.currentIndex().row(), column).data() for column in range(4)]
    assert any(str(words).startswith("at odds: ") for words in shown)
    desk.panel.show_current()
    assert "A person decided otherwise" in desk.panel.detail._facts.text()
    assert "at odds with a decision" in desk.panel.detail._state.text()
    next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text()).click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2
    dialog.close()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.press("Ctrl+Z")
    assert desk.labels() == ["extract_again", "accept"]
    assert [one for one in dossier.store.records(document) if CONFLICT_WITH in one.extra] == []


def test_the_whole_dossier_is_extracted_after_a_question(qtbot: QtBot, desk: Driven) -> None:
    desk.window.commands["extract_again/dossier"].trigger()
    (box,) = (one for one in desk.window.findChildren(QMessageBox) if one.isVisible())
    next(one for one in box.findChildren(QPushButton) if "Extract" in one.text()).click()
    assert not desk.window.commands["extract_again/dossier"].isEnabled()
    dialog = report(qtbot, desk)
    assert "2 document" in dialog.sentence.text()
    assert groups(dialog) == ["New (1)", "Changed (1)"]
    assert desk.labels() == ["extract_again"]
    column = [dialog.figures.horizontalHeaderItem(n).text() for n in range(dialog.figures.columnCount())].index("New")
    assert dialog.figures.item(dialog.figures.rowCount() - 1, column).text() == "1"
