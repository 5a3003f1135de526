"""Hovering on a mark or a cell says what an organisation or a ground stands for."""

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, record
from vwsreview.domain.layers import BY_NAME
from vwsreview.ui.models.cells import key_cell
from vwsreview.ui.page.document_view import DocumentView


def test_the_mark_of_an_attendee_tells_the_organisation_and_of_a_code_the_ground(qtbot: QtBot) -> None:
    attendee = record("attendee", "Dhr. 5.1.2e (WJZ)", values={"organisation": "GMT"})
    code = record("redaction", "5.1.2e", values={"ground": ["5.1.2e"]})
    view = DocumentView()
    qtbot.addWidget(view)
    view.show()
    view.show_document(TEXT, [attendee, code])
    view.set_caret(TEXT.index("5.1.2e") + 1)
    told = view.tip_at(QPointF(view.cursorRect().center()))
    assert "GMT: Pharmaceuticals and Medical Technology Department, part of Directorate-General for" in told
    assert "5.1.2e: " in told


def test_cells_tell_it_too() -> None:
    action = record("action", "MEVA stuurt de nota", values={"owners": ["GMT"], "due": "2021-01-15"})
    keys = BY_NAME["action"]
    told = key_cell(action, keys.key("owners"), Qt.ItemDataRole.ToolTipRole, None, None)
    assert "part of" in told
    assert "part of" not in key_cell(action, keys.key("due"), Qt.ItemDataRole.ToolTipRole, None, None)
