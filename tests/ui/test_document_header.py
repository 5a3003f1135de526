"""What stands above a document."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.review.examples import document
from vwsreview.ui.documents.document_header import DocumentHeader


def test_the_anchor_is_named_or_said_to_be_missing(qtbot: QtBot) -> None:
    header = DocumentHeader(QMenu(), QMenu(), QAction(), QAction())
    qtbot.addWidget(header)
    header.show_document(document())
    assert header.anchor.text() == "Anchor Mon 11 Jan 2021"
    header.show_document(document(anchor_date=None))
    assert header.anchor.text() == "No anchor date"
