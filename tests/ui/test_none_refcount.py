"""PySide6 6.12.0 loses a reference to None in every call that returns nothing, and aborts after some thousands."""

import sys

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot


def test_calls_into_qt_lose_no_reference_to_none(qtbot: QtBot) -> None:
    view = QPlainTextEdit()
    qtbot.addWidget(view)
    before = sys.getrefcount(None)
    for _ in range(300):
        view.setPlainText("verslag")
    assert sys.getrefcount(None) > before - 100
