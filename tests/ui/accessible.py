"""The platform's accessibility tree of a window, and the way of the Tab key through it."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

MOST_STEPS = 200
"""Presses of Tab after which a window is taken to be a trap."""

NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window, QAccessible.Role.Border}
"""What says nothing about what a widget is for."""

QTS_OWN = {"qt_toolbar_ext_button", "qt_spinbox_lineedit", "ScrollLeftButton", "ScrollRightButton"}
"""Parts that Qt makes by itself and names by what they belong to."""


def interfaces(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Every widget that a screen reader comes to; the cells of lists and tables are theirs."""
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid():
            continue
        widget = one.object()
        if not isinstance(widget, QWidget) or not widget.isVisible():
            continue
        yield one
        if not isinstance(widget, QAbstractItemView):
            waiting += [one.child(place) for place in range(one.childCount())]


def focusable(root: QWidget) -> list[QWidget]:
    """The widgets of a window that the keyboard can be in, by Tab or by a key of their own."""
    found = []
    for one in interfaces(root):
        widget = one.object()
        assert isinstance(widget, QWidget)
        policy = widget.focusPolicy()
        if widget.isEnabled() and policy != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
            found.append(widget)
    return [widget for widget in found if widget.objectName() not in QTS_OWN]


def spoken_name(widget: QObject) -> str:
    """What a screen reader says first; Qt on Linux gives a box of choices the name of its choice."""
    if isinstance(widget, QComboBox):
        labels = [label.text().replace("&", "") for label in widget.window().findChildren(QLabel)
                  if label.buddy() is widget]  # fmt: skip
        return widget.accessibleName() or " ".join(labels)
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def role(widget: QObject) -> QAccessible.Role:
    """What a screen reader says a widget is."""
    return QAccessible.queryAccessibleInterface(widget).role()


def shown(widget: QWidget) -> str:
    """A widget in the words of a failing test."""
    return (
        f"{type(widget).__name__} {widget.objectName()!r} {spoken_name(widget)!r} in {type(widget.parent()).__name__}"
    )


def round_by_tab(qtbot: QtBot, backward: bool = False) -> list[QWidget]:
    """The widgets that Tab comes to, from the one that has the keyboard until it is there again."""
    first = QApplication.focusWidget()
    assert first is not None, "nothing has the keyboard"
    visited = [first]
    key = Qt.Key.Key_Backtab if backward else Qt.Key.Key_Tab
    for _ in range(MOST_STEPS):
        before = QApplication.focusWidget()
        qtbot.keyClick(before, key)
        now = QApplication.focusWidget()
        assert now is not None, f"Tab lost the keyboard behind {shown(visited[-1])}"
        if now is before and isinstance(now, QTextBrowser):
            continue  # from link to link, and then out
        if now is first:
            return visited
        assert now is not visited[-1], f"Tab is caught in {shown(now)}"
        assert now not in visited, f"Tab goes in a circle that leaves {shown(first)} out: {shown(now)}"
        visited.append(now)
    raise AssertionError(f"Tab never comes back to {shown(first)}")
