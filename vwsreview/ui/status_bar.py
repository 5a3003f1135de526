"""The line below the window: what was told last, and what is always in sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from vwsreview.domain.edit import Changed
from vwsreview.ui.status_strip import JobStrip, SetProgress

if TYPE_CHECKING:
    from vwsreview.review.dossier import Dossier

TOLD_FOR = 8000
"""Milliseconds for which a line stands there."""

BETWEEN = 12
"""Pixels around each of the things that stand there."""


class StatusBar(QStatusBar):
    """Work under way, what is to be known of the dossier, whether all is saved, how far the set is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.job_strip = JobStrip()
        self.notice = QLabel()
        self._bold = self.notice.font()
        self._bold.setBold(True)
        self.notice.setFont(self._bold)
        self.conflicts = QLabel()
        self.saved = QLabel()
        self._all_saved, self._writes, self._knows_set = True, False, False
        self.progress = SetProgress()
        self._others = (self.job_strip, self.notice, self.conflicts)
        for widget in (*self._others, self.saved, self.progress):
            self.addPermanentWidget(widget)
        self.messageChanged.connect(self._make_room)
        self.show_conflicts(0)
        self.show_dossier(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """What finds no room is not shown; the window never becomes wider than its screen for it."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Work that begins, and words that become longer, take room as well."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def tell(self, line: str) -> None:
        """Say something without getting in the way."""
        self.showMessage(line, TOLD_FOR)

    def show_dossier(self, dossier: "Dossier | None") -> None:
        """Tell of another dossier from now on."""
        self.progress.show_set(dossier.store.lists.totals() if dossier is not None else None)
        self._knows_set = dossier is not None
        self._show_notice(self._notice(dossier))
        self.show_saved(True)
        self._writes = dossier is not None and not dossier.read_only
        self._make_room()

    def show_no_copy(self, why: str) -> None:
        """Say, as long as the dossier is open, that it has no copy of today, and to whom asks why."""
        known = self.notice.text()
        told = self.tr("No copy of today")
        self._show_notice(f"{known} · {told}" if known else told, why)

    def apply_changed(self, dossier: "Dossier", changed: Changed) -> None:
        """Tell anew how far the set is; what changed is saved."""
        self.progress.show_set(dossier.store.lists.totals())
        self.show_saved(True)

    def show_conflicts(self, count: int) -> None:
        """Say how much people decided differently; nothing for none."""
        self.conflicts.setText(self.tr("%n conflict(s)", "", count))
        self.conflicts.setVisible(count > 0)

    def show_saved(self, saved: bool) -> None:
        """Say whether the last decision is in the file."""
        self._all_saved = saved
        self.saved.setFont(self.font() if saved else self._bold)
        self.saved.setText(self.tr("Every decision is saved") if saved else self.tr("The last decision is not saved"))

    def _show_notice(self, words: str, why: str = "") -> None:
        self.notice.setText(words)
        self.notice.setToolTip(why)
        self.notice.setAccessibleDescription(why)
        self.notice.setVisible(bool(words))

    def _make_room(self) -> None:
        """How far the set is gives way to all else, then that all is saved, never that something is not saved."""
        told = self.fontMetrics().horizontalAdvance(self.currentMessage())
        left = self.width() - told - sum(_width(one) for one in self._others if not one.isHidden())
        saved = self._writes and (not self._all_saved or _width(self.saved) <= left)
        self.saved.setVisible(saved)
        self.progress.fit_into(left - _width(self.saved) * saved - BETWEEN if self._knows_set else 0)

    def _notice(self, dossier: "Dossier | None") -> str:
        if dossier is None:
            return ""
        if dossier.read_only:
            return {
                "locked": self.tr("Read only: another window has this dossier open"),
                "not_writable": self.tr("Read only: the file cannot be written"),
            }.get(str(dossier.store.read_only_reason), self.tr("Read only"))
        return "" if dossier.store.wal else self.tr("On a network share: saving takes a little longer")


def _width(widget: QWidget) -> int:
    return widget.sizeHint().width() + BETWEEN
