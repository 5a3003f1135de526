"""Letters typed in a list of choices stay there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from vwsreview.ui.values.choice_box import ChoiceBox


def test_a_letter_picks_and_runs_no_command_but_ctrl_does(qtbot: QtBot) -> None:
    window, box, ran = QMainWindow(), ChoiceBox(), []
    qtbot.addWidget(window)
    box.addItems(["minutes", "agenda"])
    window.setCentralWidget(box)
    for keys in ("A", "Ctrl+A"):
        action = QAction(keys, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda checked=False, keys=keys: ran.append(keys))
        window.addAction(action)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_A)
    assert box.currentText() == "agenda" and ran == []
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert ran == ["Ctrl+A"]
