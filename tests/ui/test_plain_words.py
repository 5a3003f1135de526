"""Nothing that a document says is taken for rich text: Qt would look for its pictures, on whatever host they name."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLabel, QTextEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, document, records, store_with
from tests.ui import every_dialog
from tests.ui.test_accessibility import PANES
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.review import edits
from vwsreview.review.jobs.report_pdf import open_press
from vwsreview.ui.dialogs.messages import Question
from vwsreview.ui.help_browser import HelpBrowser
from vwsreview.ui.look.plain_style import PlainStyle
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

MARK = "<img src='//192.0.2.1/share/x.png'><b>vet</b>"
"""What a document may bring: as a name, a value, a comment, a reviewer, a label."""


@pytest.fixture(autouse=True)
def as_the_program_does(qapp: QApplication) -> Iterator[None]:
    """In the style that `app.main` sets."""
    qapp.setStyle(PlainStyle())
    yield
    qapp.setStyle("fusion")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """On a dossier that says it wherever a dossier can."""
    text = f"# {MARK}\n\n{TEXT}"
    row = document(text, name=f"{MARK}.md", comment=MARK, source=f"{MARK}/{MARK}.md")
    moved = len(text) - len(TEXT)
    found = [
        replace(
            record,
            document=row.id,
            start=record.start + moved,
            end=record.end + moved,
            values={key: MARK if isinstance(value, str) else value for key, value in record.values.items()},
            evidence={},
            links={},
            comment=MARK,
            reviewer=MARK,
            rule=MARK,
        )
        for record in records(row)
    ]
    with store_with(tmp_path / "set.dossier", AnnotatedDocument(row, text, tuple(found))) as store:
        edit = edits.set_comment(found[0], f"{MARK}{MARK}", edits.Stamp(MARK, "2026-03-02T10:00:00+01:00"))
        store.apply(edit, MARK)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(settings), Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.open_paths([tmp_path / "set.dossier"])
    yield window
    window.close()


def tips(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    """What a view would show over its cells and heads."""
    parent = parent if parent is not None else QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            yield str(model.index(row, column, parent).data(Qt.ItemDataRole.ToolTipRole) or "")
        yield from tips(model, model.index(row, 0, parent))
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) or "")


def look(root: QWidget) -> tuple[set[str], set[str]]:
    """The marked words of labels, which are plain, and of tips, as they were met below a widget."""
    labels, told = set[str](), set[str]()
    for widget in [root, *root.findChildren(QWidget)]:
        told.add(widget.toolTip())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            told |= set(tips(widget.model()))
        if isinstance(widget, QLabel) and MARK in widget.text():
            widget.ensurePolished()
            assert widget.textFormat() == Qt.TextFormat.PlainText, widget.text()
            labels.add(widget.text())
        assert not isinstance(widget, QTextEdit) or isinstance(widget, HelpBrowser)
    return labels, {tip for tip in told if MARK in tip}


def is_shown_plain(tip: str, widget: QWidget) -> bool:
    """Whether the label that Qt makes for a tip takes it as it is."""
    QToolTip.showText(QPoint(1, 1), tip, widget)
    (label,) = [one for one in QApplication.topLevelWidgets() if one.metaObject().className() == "QTipLabel"]
    QToolTip.hideText()
    assert isinstance(label, QLabel) and label.text() == tip
    return label.textFormat() == Qt.TextFormat.PlainText


def test_the_window_shows_it_as_it_is(window: MainWindow) -> None:
    labels, told = set[str](), set[str]()
    for name in PANES:
        window.workspace.side.show_pane(name)
        window.commands["next_record"].trigger()
        some_labels, some_tips = look(window)
        labels |= some_labels
        told |= some_tips
    assert len(labels) > 2 and len(told) > 5
    assert all(is_shown_plain(tip, window) for tip in told)


@pytest.mark.parametrize("kind", every_dialog.DIALOGS, ids=lambda kind: kind.__name__)
def test_every_dialog_shows_it_as_it_is(
    kind: type[QDialog], window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(every_dialog, "NAME", MARK)
    dialog = every_dialog.DIALOGS[kind](window)
    dialog.show()
    _, told = look(dialog)
    assert all(is_shown_plain(tip, dialog) for tip in told)
    dialog.close()


def test_a_problem_that_quotes_it_shows_it_as_it_is(window: MainWindow) -> None:
    window.tell_problem(Problem("not_readable", path=MARK, reason=MARK))
    asked = Question(window, MARK, (MARK, window.refresh))
    asked.show()
    labels, _ = look(window)
    assert len(labels) > 1
    assert any(MARK in label.text() for label in asked.findChildren(QLabel))
    asked.close()


def test_a_label_of_whoever_is_plain(qtbot: QtBot) -> None:
    label = QLabel(MARK)
    qtbot.addWidget(label)
    label.show()
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert is_shown_plain(MARK, label)


def test_a_printed_report_looks_for_no_picture(qapp: QApplication, tmp_path: Path) -> None:
    tall = QImage(100, 20_000, QImage.Format.Format_Mono)
    tall.fill(0)
    assert tall.save(str(tmp_path / "x.png"))
    url = (tmp_path / "x.png").as_uri()
    with open_press(tmp_path / "a.pdf", "a", "", (20, 20, 20, 20)) as press:
        assert press.pages(f"<p>a</p><img src='{url}'><p style='background-image: url({url})'>b</p>") == 1
