"""Asking how to export, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.every_dialog import FORMATS, NAME
from vwsreview.domain.exporting import Selection
from vwsreview.domain.layers import LAYERS
from vwsreview.ui.dialogs.export import ExportDialog
from vwsreview.ui.dialogs.export_documents import AtHand
from vwsreview.ui.session import ExportChoice, Session

AT_HAND = AtHand(("d", NAME), frozenset({"d", "e"}), {"weeks": "week kind:minutes"})
ALL, OPEN, LISTED, SAVED, TYPED = range(5)


def shown(qtbot: QtBot, folder: Path, before: ExportChoice | None = None) -> ExportDialog:
    dialog = ExportDialog(folder / "set.dossier", FORMATS, AT_HAND, before or ExportChoice())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[ExportDialog]:
    dialog = shown(qtbot, tmp_path)
    yield dialog
    dialog.close()


def press(qtbot: QtBot, *keys: str) -> None:
    for key in keys:
        qtbot.keySequence(QApplication.focusWidget(), key)


def test_the_target_follows_the_format_and_two_formats_never_share_one(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    assert dialog.formats.hasFocus()
    assert (dialog.choice().format, dialog.path()) == ("jsonl", tmp_path / "set.jsonl")
    press(qtbot, "Down")
    assert (dialog.choice().format, dialog.path()) == ("csv", tmp_path / "set-csv")
    press(qtbot, "Down")
    assert (dialog.choice().format, dialog.path()) == ("doccano", tmp_path / "set-doccano.jsonl")


def test_a_folder_and_a_name_that_were_typed_stay(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.target.line.setText(str(tmp_path / "elders" / "voor de redactie.jsonl"))
    press(qtbot, "Down")
    assert dialog.path() == tmp_path / "elders" / "voor de redactie-csv"
    press(qtbot, "Up")
    assert dialog.path() == tmp_path / "elders" / "voor de redactie.jsonl"


def test_a_format_that_lacks_its_library_is_grey_and_says_what_brings_it(qtbot: QtBot, dialog: ExportDialog) -> None:
    last = dialog.formats.item(len(FORMATS) - 1)
    assert "vwsreview[parquet]" in last.text() and not last.flags() & Qt.ItemFlag.ItemIsEnabled
    press(qtbot, "End", "Down")
    assert dialog.choice().format != "parquet"


def test_one_that_was_chosen_before_and_lacks_its_library_now_is_not_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    assert shown(qtbot, tmp_path, ExportChoice("parquet")).choice().format == "jsonl"


def test_everything_can_be_chosen_by_keys(qtbot: QtBot, dialog: ExportDialog) -> None:
    contents = dialog.contents
    press(qtbot, "Alt+U", "Down", "Alt+D", "Alt+R", "Alt+O", "Alt+L", "Space", "Tab", "Tab", "Space")
    for box in (contents.reviewed_only, contents.rejected, contents.organisations_only):
        qtbot.waitUntil(box.isChecked)
    names = frozenset(layer.name for layer in LAYERS) - {LAYERS[0].name, LAYERS[2].name}
    documents = frozenset({"d"})
    assert dialog.choice().selection == Selection(True, True, names, "", documents, True)
    with qtbot.waitSignal(dialog.accepted):
        press(qtbot, "Return")


def test_documents_of_the_list_of_a_saved_and_of_a_typed_query(qtbot: QtBot, dialog: ExportDialog) -> None:
    which = dialog.documents.which
    which.setCurrentIndex(LISTED)
    assert dialog.choice().selection == Selection(documents=frozenset({"d", "e"}))
    which.setCurrentIndex(SAVED)
    assert dialog.choice().selection == Selection(query="week kind:minutes")
    assert not dialog.documents.line.isVisible()
    which.setCurrentIndex(TYPED)
    assert not dialog.export.isEnabled()
    press(qtbot, "Alt+U", "Tab")
    qtbot.keyClicks(QApplication.focusWidget(), "kind:memo")
    assert dialog.choice().selection == Selection(query="kind:memo") and dialog.export.isEnabled()
    dialog.documents.line.setText("kind:nonsense")
    assert "nonsense" in dialog.documents.message.text() and not dialog.export.isEnabled()
    which.setCurrentIndex(ALL)
    assert dialog.choice().selection == Selection() and dialog.export.isEnabled()


def test_without_a_layer_or_a_target_nothing_can_be_exported(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.contents.layers.tick(frozenset())
    assert not dialog.export.isEnabled()
    dialog.contents.layers.tick(frozenset({"date"}))
    assert dialog.export.isEnabled()
    dialog.target.line.setText("  ")
    assert not dialog.export.isEnabled()


def test_what_is_there_already_is_said_to_be_replaced(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "set.jsonl").touch()
    (tmp_path / "set-csv").mkdir()
    dialog = shown(qtbot, tmp_path)
    assert "is replaced" in dialog.target.note.text()
    press(qtbot, "Down")
    assert "folder" in dialog.target.note.text()
    press(qtbot, "Down")
    assert dialog.target.note.text() == ""
    dialog.close()


@pytest.mark.parametrize(("row", "mode"), [(0, QFileDialog.FileMode.AnyFile), (1, QFileDialog.FileMode.Directory)])
def test_a_file_or_a_folder_is_chosen_as_the_format_asks(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, row: int, mode: QFileDialog.FileMode
) -> None:
    dialog.formats.setCurrentRow(row)
    press(qtbot, "Alt+H")
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QFileDialog)))
    (asked,) = dialog.findChildren(QFileDialog)
    assert asked.fileMode() == mode
    asked.fileSelected.emit(str(tmp_path / "hier"))
    asked.close()
    assert dialog.path() == tmp_path / "hier"


def test_the_last_choice_is_remembered_but_for_its_documents(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    chosen = Selection(True, True, frozenset({"date"}), "week", frozenset({"d"}), True)
    Session(settings).export_choice = ExportChoice("csv", chosen)
    dialog = shown(qtbot, tmp_path, Session(settings).export_choice)
    assert dialog.choice() == ExportChoice("csv", Selection(True, True, frozenset({"date"}), "", None, True))
    assert dialog.path() == tmp_path / "set-csv"


@pytest.mark.parametrize("kept", ['{"layers": [[1], "no"]}', '{"format": 3, "layers": 7}', "nonsense"])
def test_settings_that_were_damaged_do_no_harm(qtbot: QtBot, tmp_path: Path, kept: str) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("export", kept)
    assert shown(qtbot, tmp_path, Session(settings).export_choice).choice().format == "jsonl"
