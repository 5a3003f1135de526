"""The command that prints the report: asked for in the menu, told when it is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.review.examples import annotated, store_with
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

pdfium = pytest.importorskip("pypdfium2")


def test_the_report_is_printed_where_the_reviewer_says(qtbot: QtBot, tmp_path: Path) -> None:
    store_with(tmp_path / "set.dossier", annotated("a.md")).close()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(settings), Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    command = window.commands["report_pdf"]
    assert not command.isEnabled()
    window.open_paths([tmp_path / "set.dossier"])
    command.trigger()
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "set.pdf")]
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.selectFile(str(tmp_path / "voor de redactie.pdf"))
    dialog.accept()
    qtbot.waitUntil(lambda: (tmp_path / "voor de redactie.pdf").exists() and command.isEnabled())
    with pdfium.PdfDocument(tmp_path / "voor de redactie.pdf") as pages:
        assert "a.md" in pages[1].get_textpage().get_text_range()
    window.close()
