"""The panes at the right of the document, as tabs. Only the one in sight reads and follows what changes."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from vwsreview.domain.edit import Changed
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.ui.look.leads_to import LeadsTo
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.panes.pane import Pane
from vwsreview.ui.side_tabs import SideTabs


class SidePanes(LeadsTo, QTabWidget):
    """The list of records comes first and is always kept; the panes behind it are brought up to date when seen.

    The signals are those of the panes.
    """

    record_chosen = Signal(str, str)
    place_chosen = Signal(str, int, int)
    edit_requested = Signal(object)
    told = Signal(str)

    def __init__(self, records: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._titles: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._panes: list[QWidget] = []
        self._stale: set[str] = set()
        self._dossier: Dossier | None = None
        self._document: str | None = None
        self._record: Record | None = None
        self.setTabBar(SideTabs(self))
        self.setDocumentMode(True)
        self._add("records", self.tr("Records"), records)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar of tabs has the keyboard
        self.lead_to(records)
        self.currentChanged.connect(self._on_current_changed)

    def add_pane(self, name: str, title: str, pane: Pane) -> None:
        """Put a pane behind the others; `name` is what commands call it."""
        self._add(name, title, pane)
        pane.record_chosen.connect(self.record_chosen)
        pane.place_chosen.connect(self.place_chosen)
        pane.edit_requested.connect(self.edit_requested)
        pane.told.connect(self.told)

    def names(self) -> tuple[str, ...]:
        """The names of all panes, in order."""
        return tuple(self._names)

    def shown(self) -> str:
        """The name of the pane that is in sight."""
        return self._names[self.currentIndex()]

    def show_pane(self, name: str) -> None:
        """Bring a pane into sight and the keyboard to it."""
        self.setTabVisible(self._names.index(name), True)
        self.setCurrentIndex(self._names.index(name))
        self._panes[self.currentIndex()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_records(self) -> None:
        """Bring the list of records into sight; the keyboard goes where whoever asks for it sends it."""
        self.setCurrentIndex(0)

    def show_count(self, name: str, count: int) -> None:
        """Say before the title of a pane how much waits in it. It has a tab only then, or while it is in sight."""
        index, title = self._names.index(name), self._titles[name]
        words = self.tr("{count} {title}").format(title=title, count=QLocale().toString(count)) if count else title
        self.setTabText(index, words)
        self.setTabToolTip(index, words)
        self._counts[name] = count
        self._show_tabs()

    def pane(self, name: str) -> QWidget:
        """A pane by its name."""
        return self._panes[self._names.index(name)]

    def show_document(self, dossier: Dossier | None, document_id: str | None) -> None:
        """Show this document, now in the pane that is in sight, in the others when they are."""
        self._dossier, self._document, self._record = dossier, document_id, None
        self._stale = set(self._names)
        self._refresh()

    def apply_changed(self, changed: Changed) -> None:
        """Hand on what changed to the pane that is in sight."""
        self._stale = {name for name in self._names if name != self.shown()}
        pane = self._panes[self.currentIndex()]
        if isinstance(pane, Pane):
            pane.apply_changed(changed)

    def show_record(self, record: Record | None) -> None:
        """Follow the reviewer to a record."""
        self._record = record
        pane = self._panes[self.currentIndex()]
        if isinstance(pane, Pane):
            pane.show_record(record)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for pane in self._panes:
            if isinstance(pane, Pane):
                pane.set_theme(theme)

    def _add(self, name: str, title: str, pane: QWidget) -> None:
        self._names.append(name)
        self._titles[name] = title
        self._panes.append(pane)
        self.addTab(pane, title)

    def _show_tabs(self) -> None:
        for name, count in self._counts.items():
            self.setTabVisible(self._names.index(name), bool(count) or name == self.shown())

    def _refresh(self) -> None:
        pane = self._panes[self.currentIndex()]
        if self.shown() in self._stale and isinstance(pane, Pane):
            self._stale.discard(self.shown())
            pane.show_document(self._dossier, self._document)
            pane.show_record(self._record)

    def _on_current_changed(self) -> None:
        self.lead_to(self._panes[self.currentIndex()])
        self._show_tabs()
        self._refresh()
