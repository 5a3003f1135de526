"""The bar of tabs of the panes: all of them are in sight, however narrow the panes are."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QTabBar, QWidget

NARROWEST = 36
"""Pixels of a tab."""


BESIDE_NAME = 8
"""Pixels of a tab beside its name, both sides together."""


class _CloseStyle(QProxyStyle):
    """Puts the names closer together than the style of the program, so that there is room for all in Dutch too."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric == QStyle.PixelMetric.PM_TabBarTabHSpace:
            return BESIDE_NAME
        return super().pixelMetric(metric, option, widget)


class SideTabs(QTabBar):
    """Cuts the longest names where there is no room for all; the whole name is the tip of its tab."""

    def __init__(self, panes: QWidget) -> None:
        super().__init__(panes)
        self._panes = panes
        self._style = _CloseStyle("fusion")
        self.setStyle(self._style)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tabSizeHint(self, index: int) -> QSize:
        shown = [tab for tab in range(self.count()) if self.isTabVisible(tab)]
        widest = fair_share([super(SideTabs, self).tabSizeHint(tab).width() for tab in shown], self._panes.width())
        hint = super().tabSizeHint(index)
        return hint.boundedTo(QSize(widest, hint.height()))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(NARROWEST, super().tabSizeHint(index).height())

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self.setTabToolTip(index, self.tabText(index))


def fair_share(widths: Sequence[int], room: int) -> int:
    """The width up to which each can be as wide as it wants, so that all of them fit into the room."""
    for number, width in enumerate(sorted(widths)):
        share = room // (len(widths) - number)
        if width > share:
            return share
        room -= width
    return max(widths, default=0)
