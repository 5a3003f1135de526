"""Must show: every window and dialog has roles and names, a sensible way for Tab, and shows where the keyboard is."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

import vwsreview.ui
from tests.review.examples import annotated, store_with
from tests.ui.accessible import NO_ROLES, focusable, interfaces, role, round_by_tab, shown, spoken_name
from tests.ui.every_dialog import DIALOGS
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import Session

PANES = ("records", "people", "outline", "checks", "history", "guideline", "conflicts")
BARS = ("find_in_document", "find_in_dossier")


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window before a dossier is open."""
    theme = Theme.named("light")
    QApplication.setPalette(theme.palette())
    session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(session, theme)
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


@pytest.fixture
def window(start: MainWindow, tmp_path: Path) -> MainWindow:
    """The window on a dossier."""
    store_with(tmp_path / "set.dossier", annotated("a.md"), annotated("b.md")).close()
    start.open_paths([tmp_path / "set.dossier"])
    return start


def test_every_dialog_is_walked() -> None:
    """A new dialog gets a line in `every_dialog`."""
    for module in pkgutil.walk_packages(vwsreview.ui.__path__, "vwsreview.ui."):
        importlib.import_module(module.name)
    waiting, found = [QDialog], set()
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        found |= {kind} if kind.__module__.startswith("vwsreview.") else set()
    assert found == set(DIALOGS)


@pytest.fixture(params=DIALOGS, ids=lambda kind: kind.__name__)
def dialog(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow) -> Iterator[QDialog]:
    made = DIALOGS[request.param](window)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture(params=PANES)
def pane(request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with one of its panes in sight."""
    if request.param not in window.workspace.side.names():
        pytest.skip(f"there is no pane {request.param} yet")
    window.workspace.side.show_pane(request.param)
    return window


def test_the_walk_knows_every_pane(window: MainWindow) -> None:
    assert set(window.workspace.side.names()) <= set(PANES)


def nameless(root: QWidget) -> list[str]:
    return [shown(widget) for widget in focusable(root) if not spoken_name(widget).strip()]


def roleless(root: QWidget) -> list[str]:
    return [shown(widget) for widget in focusable(root) if role(widget) in NO_ROLES]


def confusing(root: QWidget) -> list[str]:
    """Names that two widgets of one kind share, so that nobody hears which it is."""
    names = Counter((role(widget), spoken_name(widget)) for widget in focusable(root))
    return [name for (_, name), times in names.items() if times > 1]


def assert_told(root: QWidget) -> None:
    assert len(list(interfaces(root))) > 3
    assert nameless(root) == []
    assert roleless(root) == []
    assert confusing(root) == []


def test_a_dialog_tells_what_everything_in_it_is(dialog: QDialog) -> None:
    assert dialog.windowTitle()
    assert_told(dialog)


def test_the_start_page_tells_what_everything_is(start: MainWindow) -> None:
    assert_told(start)


def test_each_pane_tells_what_everything_is(pane: MainWindow) -> None:
    assert_told(pane)


@pytest.mark.parametrize("bar", BARS)
def test_the_bars_of_finding_tell_what_everything_is(window: MainWindow, bar: str) -> None:
    window.commands[bar].trigger()
    assert_told(window)


def left_out(root: QWidget, visited: list[QWidget]) -> list[str]:
    """What Tab should come to and does not; of buttons that exclude each other and of tabs arrows reach the others."""
    by_tab = [widget for widget in focusable(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    exclusive = {
        button
        for widget in visited
        if (group := getattr(widget, "group", None)) is not None and group() is not None and group().exclusive()
        for button in group().buttons()
    }
    grouped = {
        one for widget in by_tab if getattr(widget, "autoExclusive", bool)() for one in widget.parent().children()
    }
    return [shown(widget) for widget in by_tab if widget not in {*visited, *exclusive, *grouped}]


def assert_tab_goes_round(qtbot: QtBot, root: QWidget) -> None:
    visited = round_by_tab(qtbot)
    assert left_out(root, visited) == []
    back = round_by_tab(qtbot, backward=True)
    assert set(back) == set(visited)


def test_tab_goes_round_in_a_dialog(qtbot: QtBot, dialog: QDialog) -> None:
    assert_tab_goes_round(qtbot, dialog)


def test_tab_goes_round_on_the_start_page(qtbot: QtBot, start: MainWindow) -> None:
    start.start_page.setFocus()
    assert_tab_goes_round(qtbot, start)


def test_tab_goes_round_with_each_pane(qtbot: QtBot, pane: MainWindow) -> None:
    assert_tab_goes_round(qtbot, pane)


def unmarked(qtbot: QtBot) -> list[str]:
    """What looks the same with the keyboard in it and without, on a round by Tab."""
    found = []
    for widget in round_by_tab(qtbot):
        assert QApplication.focusWidget() is widget
        focused = _picture(widget)
        while QApplication.focusWidget() is widget:
            qtbot.keyClick(widget, Qt.Key.Key_Tab)
        if _picture(widget) == focused:
            found.append(shown(widget))
    return found


def _picture(widget: QWidget) -> object:
    cursor = getattr(widget, "setCursorWidth", None)  # a caret that blinks is no sure sign
    if cursor is not None:
        cursor(0)
    return widget.grab().toImage()


def test_a_dialog_shows_where_the_keyboard_is(qtbot: QtBot, dialog: QDialog) -> None:
    if len(round_by_tab(qtbot)) > 1:
        assert unmarked(qtbot) == []


def test_the_start_page_shows_where_the_keyboard_is(qtbot: QtBot, start: MainWindow) -> None:
    start.start_page.setFocus()
    assert unmarked(qtbot) == []


def test_each_pane_shows_where_the_keyboard_is(qtbot: QtBot, pane: MainWindow) -> None:
    assert unmarked(qtbot) == []
