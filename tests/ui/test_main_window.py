"""The whole window on real files: what a key does, what is said, what is remembered."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, annotated, store_with
from tests.ui.languages import spoken
from vwsreview.domain.record import Record
from vwsreview.review.edits import set_kind
from vwsreview.store.copies import copies as copies_of
from vwsreview.store.store import Store
from vwsreview.ui.dialogs.anchor import AnchorDialog
from vwsreview.ui.dialogs.closing import ClosingDialog
from vwsreview.ui.dialogs.import_report import ImportReportDialog
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session
from vwsreview.ui.workspace import Workspace

MakeWindow = Callable[[], MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path) -> MakeWindow:
    """Makes windows that share their settings, as one program after the other does."""

    def make() -> MainWindow:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(Session(settings), Theme.named("light"))
        qtbot.addWidget(window)
        window.show()
        window.furnish()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dossier with two documents that hold the same text."""
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    return tmp_path / "set.dossier"


@pytest.fixture
def window(make_window: MakeWindow, path: Path) -> Iterator[MainWindow]:
    window = make_window()
    window.open_paths([path])
    yield window
    window.close()


def desk(window: MainWindow) -> Workspace:
    return window.centralWidget().currentWidget()


def on_disk(path: Path) -> dict[str, dict[str, Record]]:
    """What another process would read: for each document's name its records by their words and layer."""
    with Store.open(path, "read") as store:
        return {
            document.name: {f"{one.layer} {one.span.of(TEXT)}": one for one in store.records(document.id)}
            for document in store.documents()
        }


def press(qtbot: QtBot, window: MainWindow, *keys: str) -> None:
    for key in keys:
        qtbot.keySequence(QApplication.focusWidget() or window, key)


def close_anyway(qtbot: QtBot, window: MainWindow) -> None:
    """Done, although something is left open."""
    press(qtbot, window, "Ctrl+Return")
    dialog = dialog_of(window, ClosingDialog)
    assert dialog is not None
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)


def current_words(window: MainWindow) -> str:
    record = desk(window).panel.current()
    return record.span.of(TEXT) if record is not None else ""


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog | None:
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def answer(box: QMessageBox, words: str) -> None:
    (button,) = [one for one in box.buttons() if words in one.text().replace("&", "")]
    button.click()


def test_a_decision_is_on_disk_and_the_next_open_record_is_selected(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    assert current_words(window) == "Overleg testlijn"
    press(qtbot, window, "A")
    assert current_words(window) == "11 januari 2021"
    press(qtbot, window, "X")
    assert current_words(window) == "Dhr. 5.1.2e (WJZ)"
    found = on_disk(path)["a.md"]
    assert found["field Overleg testlijn"].review == "accepted"
    assert found["date 11 januari 2021"].review == "rejected"
    assert "2 of 22 records decided" in window.status.progress.text.text()


def test_who_does_not_want_to_go_on_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["advance_after_decision"].trigger()
    press(qtbot, window, "A")
    assert current_words(window) == "Overleg testlijn"
    assert not window.session.advance


def test_accepting_what_is_accepted_goes_on(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    press(qtbot, window, "A", "K", "A")
    assert current_words(window) == "11 januari 2021"
    assert [step.label for step in desk(window).desk().dossier.store.history()] == ["accept"]


def test_a_decision_that_could_not_be_written_stays_at_its_record(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with closing(sqlite3.connect(path)) as elsewhere, elsewhere:
        elsewhere.execute("UPDATE records SET comment = 'elsewhere'")
    press(qtbot, window, "A")
    box = dialog_of(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "changed elsewhere" in box.text()
    answer(box, "OK")
    assert current_words(window) == "Overleg testlijn"
    assert window.status.saved.text() == "The last decision is not saved"
    press(qtbot, window, "A")
    assert window.status.saved.text() == "Every decision is saved"
    assert current_words(window) == "11 januari 2021"
    assert on_disk(path)["a.md"]["field Overleg testlijn"].review == "accepted"


def test_a_document_that_could_not_be_marked_as_done_stays(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    desk(window).desk().dossier.store._connection.rows("PRAGMA query_only=ON")  # as where the leave to write is taken
    close_anyway(qtbot, window)
    box = dialog_of(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "cannot be written" in box.text()
    answer(box, "OK")
    assert window.windowTitle().startswith("a.md")


def test_the_layers_are_walked_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    panel = desk(window).panel
    press(qtbot, window, "L")
    assert panel.layers.layer() == "field"
    press(qtbot, window, "L")
    assert panel.layers.layer() == "attendee"
    assert current_words(window) == "Dhr. 5.1.2e (WJZ)"
    press(qtbot, window, "Shift+L", "Shift+L", "Shift+L")
    assert panel.layers.layer() == "section"
    assert panel.table.model().rowCount() == 1
    press(qtbot, window, "L")
    assert panel.layers.layer() is None
    assert current_words(window) == "Planning"


def test_the_layer_stays_in_another_document(qtbot: QtBot, window: MainWindow) -> None:
    layers = desk(window).panel.layers
    press(qtbot, window, "Ctrl+PgDown", "Ctrl+PgUp", "L", "L", "L", "N")
    assert current_words(window) == "vrijdag"
    press(qtbot, window, "Ctrl+PgDown")
    assert (layers.layer(), current_words(window)) == ("date", "11 januari 2021")
    press(qtbot, window, "Ctrl+PgUp")
    assert (layers.layer(), current_words(window)) == ("date", "vrijdag")


def test_several_records_are_decided_at_once_and_taken_back_at_once(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    press(qtbot, window, "Shift+J", "Shift+J", "Shift+K", "A")
    accepted = [words for words, record in on_disk(path)["a.md"].items() if record.review == "accepted"]
    assert sorted(accepted) == ["attendee Dhr. 5.1.2e (WJZ)", "date 11 januari 2021", "field Overleg testlijn"]
    press(qtbot, window, "Ctrl+Z", "Ctrl+Shift+A", "X")
    assert {record.review for record in on_disk(path)["a.md"].values()} == {"rejected"}
    press(qtbot, window, "Ctrl+Z")
    assert {record.review for record in on_disk(path)["a.md"].values()} == {"proposed"}


def test_a_record_that_changed_elsewhere_is_read_again(window: MainWindow, path: Path) -> None:
    stale = desk(window).desk().document
    window.commands["set_kind/memo"].trigger()
    assert not desk(window).do(set_kind(stale, "letter"))
    box = dialog_of(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "changed elsewhere" in box.text()
    answer(box, "OK")


def test_what_is_typed_in_a_line_runs_no_command(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    press(qtbot, window, "Ctrl+F")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "akkoord x1")
    assert line.text() == "akkoord x1"
    assert all(record.is_open for record in on_disk(path)["a.md"].values())
    press(qtbot, window, "Esc")
    assert QApplication.focusWidget() is desk(window).view


def test_a_word_that_is_typed_is_found_where_it_begins(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(QApplication.focusWidget(), "van")
    assert desk(window).view.selected_span().of(TEXT) == "van"


def test_a_record_is_made_of_selected_words_and_its_boundary_moved(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    assert not window.commands["add_record/decision"].isEnabled()
    start = TEXT.index("vorige brief")
    desk(window).view.select_span(start, start + len("vorige brief"))
    press(qtbot, window, "5")
    assert on_disk(path)["a.md"]["decision vorige brief"].review == "added"
    assert current_words(window) == "vorige brief"
    press(qtbot, window, "Alt+Left", "Alt+Shift+Right", "Alt+Shift+Up")
    assert current_words(window) == "De vorige brief i"
    press(qtbot, window, "Ctrl+4")
    assert "action De vorige brief i" in on_disk(path)["a.md"]


def test_undo_shows_the_place_in_another_document(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    press(qtbot, window, "N", "A", "Ctrl+PgDown")
    assert window.windowTitle().startswith("b.md")
    press(qtbot, window, "A", "Ctrl+Z")
    assert window.windowTitle().startswith("b.md")
    press(qtbot, window, "Ctrl+Z")
    assert window.windowTitle().startswith("a.md")
    assert current_words(window) == "11 januari 2021"
    assert [record.span.of(TEXT) for record in desk(window).panel.selected()] == ["11 januari 2021"]
    assert all(record.is_open for records in on_disk(path).values() for record in records.values())
    press(qtbot, window, "Ctrl+Shift+Z", "Ctrl+Y")
    assert window.windowTitle().startswith("b.md")
    assert not window.commands["redo"].isEnabled()


def test_undo_of_a_new_record_shows_where_it_stood(qtbot: QtBot, window: MainWindow) -> None:
    start = TEXT.index("vorige brief")
    desk(window).view.select_span(start, start + len("vorige brief"))
    press(qtbot, window, "5")
    desk(window).view.set_caret(0)
    press(qtbot, window, "Ctrl+Z")
    assert desk(window).view.caret_offset() == start


def test_after_undo_of_a_new_record_the_one_beside_it_can_be_decided(qtbot: QtBot, window: MainWindow) -> None:
    start = TEXT.index("vorige brief")
    desk(window).view.select_span(start, start + len("vorige brief"))
    press(qtbot, window, "5", "Ctrl+Z")
    assert desk(window).panel.current() in desk(window).panel.selected()
    beside = desk(window).panel.current()
    press(qtbot, window, "A")
    assert desk(window).dossier.store.record(beside.id).review == "accepted"


def test_the_menu_says_what_undo_takes_back(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "A")
    assert window.commands["undo"].text() == "&Undo: Accept"
    press(qtbot, window, "Ctrl+Z")
    assert window.commands["undo"].text() == "&Undo"
    assert window.commands["redo"].text() == "&Redo: Accept"


def test_a_second_window_reads_only_and_says_so(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow, path: Path
) -> None:
    second = make_window()
    second.open_paths([path])
    assert "[read only]" in second.windowTitle()
    assert "another window" in second.status.notice.text()
    assert second.status.notice.isVisible()
    assert not second.status.saved.isVisible()
    assert not second.commands["accept"].isEnabled()
    assert second.commands["copy_record"].isEnabled()
    press(qtbot, second, "A")
    assert all(record.is_open for record in on_disk(path)["a.md"].values())
    second.close()
    assert window.status.saved.isVisible()


@pytest.mark.parametrize(("end", "comment"), [("Return", "nagaan"), ("Esc", None)])
def test_after_a_comment_the_review_goes_on(
    qtbot: QtBot, window: MainWindow, path: Path, end: str, comment: str | None
) -> None:
    press(qtbot, window, "C")
    qtbot.keyClicks(QApplication.focusWidget(), "nagaan")
    press(qtbot, window, end, "A")
    record = on_disk(path)["a.md"]["field Overleg testlijn"]
    assert (record.comment, record.review) == (comment, "accepted")


def test_a_half_typed_value_is_kept_when_another_document_opens(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    desk(window).panel.edit_value("value")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Teststraten")
    press(qtbot, window, "Ctrl+PgDown")
    assert window.windowTitle().startswith("b.md")
    assert on_disk(path)["a.md"]["field Overleg testlijn"].values["value"] == "Teststraten"


def test_a_half_typed_value_that_says_nothing_holds_the_window(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "N")
    desk(window).panel.edit_value("value")
    qtbot.keyClicks(QApplication.focusWidget(), "31 foo")
    press(qtbot, window, "Ctrl+PgDown")
    assert window.windowTitle().startswith("a.md")
    assert not window.close()
    press(qtbot, window, "Return")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "31 foo"
    assert not window.close()
    (discard,) = [one for one in desk(window).panel.unread.findChildren(QPushButton) if "iscard" in one.text()]
    discard.click()
    assert window.close()


@pytest.mark.parametrize("locale", [QLocale("en"), QLocale("nl")])
def test_access_keys_of_the_window_differ(qapp: QApplication, make_window: MakeWindow, locale: QLocale) -> None:
    with spoken(qapp, locale):
        window = make_window()
        panes = window.findChild(Workspace)
        labels = [label.text() for label in panes.findChildren(QLabel) if label.buddy() is not None]
        buttons = [button.text() for button in panes.findChildren(QAbstractButton)]
        menus = [action.text() for action in window.menuBar().actions()]
        window.close()
    keys = [text.partition("&")[2][0].lower() for text in (*labels, *buttons, *menus) if "&" in text]
    assert len(keys) > 8
    assert len(set(keys)) == len(keys), keys


def test_what_could_not_be_written_waits_to_be_typed_again(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    live = window.dossier.store._connection
    live.rows("PRAGMA query_only=ON")
    desk(window).panel.edit_value("value")
    qtbot.keyClicks(QApplication.focusWidget(), "Teststraten")
    press(qtbot, window, "Return")
    qtbot.waitUntil(lambda: dialog_of(window, QMessageBox) is not None)
    answer(dialog_of(window, QMessageBox), "OK")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, "C")
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    assert not window.close()
    live.rows("PRAGMA query_only=OFF")
    press(qtbot, window, "Return", "Return")
    qtbot.waitUntil(desk(window).panel.unread.isHidden)
    assert on_disk(path)["a.md"]["field Overleg testlijn"].values["value"] == "Teststraten"

    live.rows("PRAGMA query_only=ON")
    press(qtbot, window, "C")
    qtbot.keyClicks(QApplication.focusWidget(), "nagaan")
    press(qtbot, window, "Return")
    answer(dialog_of(window, QMessageBox), "OK")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, "J")
    live.rows("PRAGMA query_only=OFF")
    press(qtbot, window, "Return", "Return")
    assert on_disk(path)["a.md"]["field Overleg testlijn"].comment == "nagaan"


def test_done_and_on_to_the_next(qtbot: QtBot, window: MainWindow) -> None:
    close_anyway(qtbot, window)
    assert window.windowTitle().startswith("b.md")
    assert window.statusBar().currentMessage() == "a.md is done; on to b.md"
    assert "1 of 2 documents done" in window.status.progress.text.text()
    close_anyway(qtbot, window)
    assert "Every document" in window.statusBar().currentMessage()


def test_a_removed_document_comes_back(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    press(qtbot, window, "Ctrl+Del")
    assert list(on_disk(path)) == ["b.md"]
    assert window.windowTitle().startswith("b.md")
    assert "of 1 documents" in window.status.progress.text.text()
    press(qtbot, window, "Ctrl+Z")
    names = desk(window).documents.table.model()
    assert [names.index(row, 0).data() for row in range(names.rowCount())] == ["a.md", "b.md"]
    assert list(on_disk(path)) == ["a.md", "b.md"]
    assert window.windowTitle().startswith("a.md")


def test_the_last_document_can_be_removed(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+Del", "Ctrl+Del")
    assert window.windowTitle() == "set – vwsreview"
    assert not window.commands["accept"].isEnabled()
    press(qtbot, window, "Ctrl+Z")
    assert window.windowTitle().startswith("b.md")


def test_an_empty_dossier_says_how_documents_come_in(make_window: MakeWindow, tmp_path: Path) -> None:
    Store.create(tmp_path / "empty.dossier").close()
    window = make_window()
    window.open_paths([tmp_path / "empty.dossier"])
    (hint,) = [label for label in desk(window).documents.findChildren(QLabel) if label.isVisible()]
    assert "Ctrl+I" in hint.text()
    window.close()


def test_kind_and_status_are_ticked_and_set(window: MainWindow, path: Path) -> None:
    assert window.commands["set_kind/minutes"].isChecked()
    window.commands["set_kind/memo"].trigger()
    assert window.commands["set_kind/memo"].isChecked()
    assert not window.commands["set_kind/minutes"].isChecked()
    assert "memo" in desk(window).header.kind.text()
    window.commands["set_kind/memo"].trigger()
    assert window.commands["set_kind/memo"].isChecked()


def test_the_anchor_dialog_says_what_follows(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    press(qtbot, window, "D")
    dialog = dialog_of(window, AnchorDialog)
    assert isinstance(dialog, AnchorDialog)
    dialog.words.setText("30 februari")
    assert "no single day" in dialog.effect.text()
    dialog.words.setText("25 januari 2021")
    qtbot.waitUntil(lambda: "3 value(s) will follow" in dialog.effect.text())
    dialog.accept()
    found = on_disk(path)["a.md"]
    assert found["date Morgen"].values["value"] == "2021-01-26"
    assert "25 Jan 2021" in desk(window).header.anchor.text()


def test_larger_text_is_larger_and_remembered(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow, path: Path
) -> None:
    normal = desk(window).view.font().pointSizeF()
    window.commands["zoom_in"].trigger()
    assert desk(window).view.font().pointSizeF() == normal + 1
    window.close()
    again = make_window()
    again.open_paths([path])
    assert desk(again).view.font().pointSizeF() == normal + 1
    again.commands["zoom_reset"].trigger()
    assert desk(again).view.font().pointSizeF() == normal
    again.commands["zoom_out"].trigger()
    assert desk(again).view.font().pointSizeF() == normal - 1
    again.close()


def test_printing_asks_where(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+P")
    dialog = dialog_of(window, QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.printer().docName() == "a.md"
    dialog.reject()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # that is how Qt says that it cannot print
@pytest.mark.parametrize(("folder", "said"), [("", "1 page(s) printed"), ("gone", "Nothing was printed")])
def test_a_document_of_a_folder_is_printed_to_a_file(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, folder: str, said: str
) -> None:
    store_with(tmp_path / "sub.dossier", annotated("deel/a.md")).close()
    window = make_window()
    window.open_paths([tmp_path / "sub.dossier"])
    press(qtbot, window, "Ctrl+P")
    dialog = dialog_of(window, QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.printer().docName() == "a.md"
    dialog.printer().setOutputFileName(str(tmp_path / folder / "a.pdf"))
    dialog.done(QDialog.DialogCode.Accepted)
    assert said in window.statusBar().currentMessage()
    assert (tmp_path / "a.pdf").exists() == (not folder)
    window.close()


def test_quotes_are_copied_with_their_source(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+Shift+C")
    start = TEXT.index("Overleg testlijn")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“Overleg testlijn”\na.md, sha256 ")
    assert copied.endswith(f"characters {start}–{start + len('Overleg testlijn')}")
    press(qtbot, window, "Ctrl+Shift+R")
    assert QGuiApplication.clipboard().text().startswith("Field (proposed)\nField: Subject\n")


def test_words_are_found_in_all_documents(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+Shift+F")
    search = desk(window).search
    qtbot.keyClicks(search.words, "akkoord")
    press(qtbot, window, "Return")
    qtbot.waitUntil(lambda: search.list.model().rowCount() == 2)
    press(qtbot, window, "Down")
    qtbot.keyClick(search.list, Qt.Key.Key_Return)
    assert window.windowTitle().startswith("b.md")
    assert desk(window).view.selected_span().of(TEXT) == "akkoord"


def test_the_keyboard_goes_round_the_panes(qtbot: QtBot, window: MainWindow) -> None:
    panes = desk(window)
    press(qtbot, window, "F8")
    for pane in (panes.panel, panes.documents, panes.view):
        press(qtbot, window, "F6")
        assert pane is QApplication.focusWidget() or pane.isAncestorOf(QApplication.focusWidget())
    press(qtbot, window, "Shift+F6")
    assert panes.documents.isAncestorOf(QApplication.focusWidget())


def test_the_last_place_is_remembered(qtbot: QtBot, window: MainWindow, make_window: MakeWindow, path: Path) -> None:
    press(qtbot, window, "Ctrl+PgDown", "N", "N")
    desk(window).view.set_caret(TEXT.index("Planning"))
    window.close()
    again = make_window()
    assert [action.data() for action in again.commands.menu("recent").actions()] == [str(path)]
    again.open_paths([path])
    assert again.windowTitle().startswith("b.md")
    assert desk(again).view.caret_offset() == TEXT.index("Planning")
    assert current_words(again) == "Dhr. 5.1.2e (WJZ)"
    again.close()


def test_loose_documents_become_a_dossier_beside_them(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    folder = tmp_path / "release"
    folder.mkdir()
    (folder / "one.md").write_text(TEXT, encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"\xff\xfe\x00")
    window = make_window()
    window.open_paths([folder])
    qtbot.waitUntil(lambda: dialog_of(window, ImportReportDialog) is not None)
    report = dialog_of(window, ImportReportDialog)
    assert isinstance(report, ImportReportDialog)
    assert str(tmp_path / "release.dossier") in report.sentence.text()
    assert [report.tree.topLevelItem(row).text(0) for row in range(2)] == ["Refused (1)", "Added (1)"]
    report.accept()
    assert window.windowTitle().startswith("one.md")
    window.close()
    assert list(on_disk(tmp_path / "release.dossier")) == ["one.md"]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.md").write_text(f"{TEXT}\nNummer {number}.\n", encoding="utf-8")
    return folder


def test_an_import_can_be_stopped(qtbot: QtBot, window: MainWindow, many: Path) -> None:
    window.open_paths([many])
    assert window.status.job_strip.isVisible()
    assert not window.commands["import_files"].isEnabled()
    press(qtbot, window, "Ctrl+.")
    qtbot.waitUntil(lambda: dialog_of(window, ImportReportDialog) is not None)
    report = dialog_of(window, ImportReportDialog)
    assert isinstance(report, ImportReportDialog)
    assert "Stopped before the end" in report.sentence.text()
    report.accept()
    assert not window.status.job_strip.isVisible()
    assert window.commands["import_files"].isEnabled()


def test_a_window_that_closes_during_an_import_leaves_a_sound_dossier(
    window: MainWindow, many: Path, path: Path
) -> None:
    window.open_paths([many])
    assert window.close()
    with Store.open(path, "write") as store:
        assert list(store.check()) == []


def test_the_reviewer_can_go_on_during_an_import(qtbot: QtBot, window: MainWindow, many: Path, path: Path) -> None:
    window.open_paths([many])
    press(qtbot, window, "A", "A")
    qtbot.waitUntil(lambda: not window.handlers.exchange.busy, timeout=20000)
    assert dialog_of(window, ImportReportDialog) is None  # nothing needs a look
    assert sum(record.review == "accepted" for record in on_disk(path)["a.md"].values()) == 2
    assert len(on_disk(path)) == 32
    assert current_words(window) == "Dhr. 5.1.2e (WJZ)"


def test_documents_are_listed_in_the_order_in_which_they_come(
    qtbot: QtBot, window: MainWindow, many: Path, path: Path
) -> None:
    listed = desk(window).documents.table.model()
    seen: list[list[str]] = []

    def note() -> None:
        seen.append([listed.index(row, 0).data() for row in range(listed.rowCount())])

    listed.rowsInserted.connect(note)
    window.open_paths([many])
    qtbot.waitUntil(lambda: not window.handlers.exchange.busy, timeout=20000)
    assert seen[-1] == ["a.md", "b.md", *(f"{number:02}.md" for number in range(30))]
    assert all(names[2:] == sorted(names[2:]) for names in seen)


def test_dropped_documents_go_into_the_open_dossier(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    dropped = path.with_name("dropped.txt")
    dropped.write_text("Morgen meer.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(dropped))])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    qtbot.waitUntil(lambda: not window.handlers.exchange.busy)
    assert window.statusBar().currentMessage() == "1 document(s) added."
    window.commands["show_import_report"].trigger()
    report = dialog_of(window, ImportReportDialog)
    assert isinstance(report, ImportReportDialog)
    assert report.tree.topLevelItem(0).child(0).text(0) == "dropped.txt"
    report.accept()
    assert list(on_disk(path)) == ["a.md", "b.md", "dropped.txt"]
    assert "of 3 documents" in window.status.progress.text.text()
    assert window.windowTitle().startswith("a.md")


def test_what_is_not_there_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.open_paths([tmp_path / "gone.md"])
    box = dialog_of(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "There is no file" in box.text()
    answer(box, "OK")


def test_a_damaged_dossier_offers_its_newest_good_copy(qtbot: QtBot, make_window: MakeWindow, path: Path) -> None:
    window = make_window()
    window.open_paths([path])
    qtbot.waitUntil(lambda: len(copies_of(path)) == 1)
    press(qtbot, window, "Ctrl+W")
    assert window.windowTitle() == "vwsreview"
    body = bytearray(path.read_bytes())
    body[4096:] = b"\x5a" * (len(body) - 4096)
    path.write_bytes(bytes(body))
    window.open_paths([path])
    box = dialog_of(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "is damaged" in box.text()
    answer(box, "Go on with the copy")
    assert window.dossier is not None
    assert window.dossier.store.path.name == "set-recovered.dossier"
    assert path.read_bytes() == bytes(body)
    window.close()


def test_a_copy_is_saved_and_never_over_another_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    target, exchange = path.with_name("copy.dossier"), window.handlers.exchange
    window.handlers.dossiers.save_copy_to(str(target))
    assert exchange.busy
    qtbot.waitUntil(lambda: not exchange.busy)
    assert on_disk(target).keys() == on_disk(path).keys()
    window.handlers.dossiers.save_copy_to(str(path))
    qtbot.waitUntil(lambda: not exchange.busy)
    box = dialog_of(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "already" in box.text()
    answer(box, "OK")


def test_without_a_dossier_only_what_makes_sense_is_enabled(make_window: MakeWindow) -> None:
    window = make_window()
    enabled = {action.command.id for action in window.commands.all() if action.isEnabled()}
    assert enabled == {
        "new_dossier", "open_dossier", "open_folder", "rescue_dossier", "try_samples", "show_palette", "edit_settings",
        "quit", "advance_after_decision", "show_keys", "show_guide", "show_about",
        "order_queue/reading", "order_queue/least_sure",
    }  # fmt: skip
    assert window.start_page.isVisible()
    window.close()
