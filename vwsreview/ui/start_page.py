"""What the window shows while no dossier is open: how to begin, and what was open before."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vwsreview.ui.keys.shortcuts import Shortcuts
from vwsreview.ui.look.leads_to import LeadsTo
from vwsreview.ui.look.plain_label import plain_label

WIDEST = 620
RECENT_ROOM = 120
"""Pixels of the list of recent dossiers that are in sight where the window is low."""


class StartPage(LeadsTo, QScrollArea):
    """Three lines of what to do, ways to begin, the recent dossiers, and who reviews.

    `chosen` carries the path of a recent dossier, `named` the reviewer's name as it is typed.
    """

    chosen = Signal(str)
    named = Signal(str)

    def __init__(self, actions: tuple[QAction, ...], shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.steps = plain_label()
        self._buttons = [(_button(action), action) for action in actions]
        self._recent_title = QLabel(self.tr("Recent dossiers"))
        self.recent = QListWidget()
        self.recent.setAccessibleName(self._recent_title.text())
        self.recent.setFrameShape(QListWidget.Shape.NoFrame)
        self.recent.viewport().setAutoFillBackground(False)
        self.recent.setMinimumHeight(RECENT_ROOM)
        self.recent.itemActivated.connect(self._on_item_activated)
        self.recent.itemClicked.connect(self._on_item_activated)
        self.reviewer = QLineEdit()
        self.reviewer.setMaximumWidth(260)
        self.reviewer.textEdited.connect(self.named)
        self._lay_out()
        self.lead_to(self._buttons[0][0])
        shortcuts.changed.connect(self._show_keys)
        self._show_keys()

    def show_recent(self, paths: list[Path]) -> None:
        """Offer these dossiers."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.stem}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(str(path))
            self.recent.addItem(item)
        self._recent_title.setVisible(bool(paths))
        self.recent.setVisible(bool(paths))

    def show_reviewer(self, name: str, system_user: str) -> None:
        """Show under which name decisions are signed; without one, what the system calls the user."""
        self.reviewer.setText(name)
        self.reviewer.setPlaceholderText(system_user)

    def _lay_out(self) -> None:
        title = QLabel("vwsreview")
        font = title.font()
        font.setPointSizeF(2 * font.pointSizeF())
        title.setFont(font)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(self.steps)
        column.addSpacing(8)
        for button, _ in self._buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(10)
        form = QFormLayout()
        form.addRow(self.tr("&Your name, to sign decisions with"), self.reviewer)
        column.addLayout(form)
        column.addSpacing(10)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent, 1)
        column.addStretch()
        frame = QWidget()
        frame.setLayout(column)
        frame.setMaximumWidth(WIDEST)
        inner = QWidget()
        outer = QHBoxLayout(inner)
        outer.setContentsMargins(40, 40, 40, 24)
        outer.addStretch(1)
        outer.addWidget(frame, WIDEST)  # as wide as it may be, before anything stands beside it
        outer.addStretch(1)
        frame.setMinimumWidth(min(WIDEST, 480))
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    def _show_keys(self) -> None:
        accept, reject, edit = (self._shortcuts.said(name) for name in ("accept", "reject", "edit_doubtful"))
        self.steps.setText(
            "\n".join(
                (
                    self.tr("1.  Open a folder with documents, or drop it here. What is found in them is proposed."),
                    self.tr("2.  Decide with one key: {accept} right, {reject} wrong, {edit} another value.").format(
                        accept=accept, reject=reject, edit=edit
                    ),
                    self.tr("3.  Every decision is saved at once, in a dossier beside the documents."),
                )
            )
        )
        for button, action in self._buttons:
            key = self._shortcuts.words(action.objectName())
            button.setText(f"{action.text()}   {key}" if key else action.text())

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _button(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setIcon(action.icon())
    button.setToolTip(action.statusTip())
    button.setMinimumWidth(300)
    button.setStyleSheet("text-align: left; padding: 7px 12px;")
    button.clicked.connect(action.trigger)
    return button
