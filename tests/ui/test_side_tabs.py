"""The tabs of the panes: all in sight, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.review.examples import store_with
from tests.ui.driving import Driven, driven
from tests.ui.languages import spoken
from vwsreview.ui.side_tabs import fair_share


@pytest.fixture(params=["en", "nl"])
def at(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier").close()
    with spoken(qapp, QLocale(request.param)), driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


@pytest.mark.parametrize("conflicts", [0, 26])
@pytest.mark.parametrize("width", [1280, 1024, 640])
def test_every_tab_is_inside_the_bar_and_says_its_whole_name(
    qtbot: QtBot, at: Driven, width: int, conflicts: int
) -> None:
    at.workspace.side.show_count("conflicts", conflicts)
    at.window.resize(width, 800)
    qtbot.waitUntil(lambda: at.window.width() == width)
    bar = at.workspace.side.tabBar()
    shown = [tab for tab in range(bar.count()) if bar.isTabVisible(tab)]
    assert len(shown) == (7 if conflicts else 6)
    qtbot.waitUntil(lambda: bar.rect().contains(bar.tabRect(shown[-1])))
    if width >= 1280 and not conflicts:
        assert bar.sizeHint().width() <= bar.width()
        assert all(bar.tabRect(tab).width() > bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) for tab in shown)
    assert [bar.tabToolTip(tab) for tab in shown] == [bar.tabText(tab) for tab in shown]
    assert bar.width() <= at.workspace.side.width()


@given(st.lists(st.integers(1, 200), min_size=1, max_size=9), st.integers(0, 900))
def test_the_shares_fit_and_leave_no_room_that_somebody_wants(widths: list[int], room: int) -> None:
    share = fair_share(widths, room)
    taken = sum(min(width, share) for width in widths)
    assert taken <= room or share == 0
    assert taken == sum(widths) or taken > room - len(widths)
