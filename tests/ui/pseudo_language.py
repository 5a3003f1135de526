"""A language that marks every translated sentence, and a walk over all that a window says."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

OPENING, CLOSING = "⟦", "⟧"
ITEM_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
SAME_IN_EVERY_LANGUAGE = re.compile(
    r"vwsreview|Nederlands|English|Python|PySide|SQLite|Qt|MIT|[a-z]+@\w+|\b(?:[A-Z]|F\d+)\b"
)
"""Names, and keys of the keyboard."""

Said = tuple[str, str]
"""Where a text stands, and the text."""


class PseudoLanguage(QTranslator):
    """Translates every sentence, Qt's own too, to itself in white brackets."""

    def isEmpty(self) -> bool:  # noqa: N802 (overrides a Qt method)
        return False

    def translate(  # type: ignore[override]  # Qt calls it with positional arguments only
        self, context: str, source: str, disambiguation: str | None = None, number: int = -1
    ) -> str:
        return f"{OPENING}{source}{CLOSING}"


def is_translated(text: str) -> bool:
    """Whether all Latin words of the text went through the translator. The tests write their data in Greek."""
    depth = 0
    for sign in SAME_IN_EVERY_LANGUAGE.sub("", text):
        depth += (sign == OPENING) - (sign == CLOSING)
        if depth == 0 and sign.isascii() and sign.isalpha():
            return False
    return True


def all_said(root: QWidget) -> Iterator[Said]:
    """Every text of a widget and of all below it: labels, tips, placeholders, titles, headers, items, menus."""
    for widget in (root, *root.findChildren(QWidget)):
        place = _place(widget)
        for kind, text in _texts(widget):
            if text:
                yield f"{place} {kind}", text
    for action in (*root.actions(), *root.findChildren(QAction)):
        for kind, text in (("text", action.text()), ("tip", action.toolTip()), ("status", action.statusTip())):
            if text:
                yield f"{_place(action)} {kind}", text


def _texts(widget: QWidget) -> Iterator[Said]:
    yield "tool tip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "what is this", widget.whatsThis()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    if widget.isWindow() or isinstance(widget, QDockWidget):
        yield "window title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QGroupBox | QMenu):
        yield "title", widget.title()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QAbstractSpinBox):
        yield "special value", widget.specialValueText()
    if isinstance(widget, QComboBox):
        for row in range(widget.count()):
            yield f"item {row}", widget.itemText(row)
    if isinstance(widget, QTabBar):
        for row in range(widget.count()):
            yield f"tab {row}", widget.tabText(row)
            yield f"tab tip {row}", widget.tabToolTip(row)
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model() is not None:
        model = widget.model()
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        for section in range(columns):
            header = model.headerData(section, Qt.Orientation.Horizontal)
            if isinstance(header, str):
                yield f"header {section}", header
        for row in range(model.rowCount(QModelIndex())):
            for column in range(columns):
                for role in ITEM_ROLES:
                    text = model.index(row, column).data(role)
                    if isinstance(text, str):
                        yield f"item {row}, {column} {role.name}", text


def _place(thing: QObject) -> str:
    return f"{type(thing).__name__}({thing.objectName()})"
