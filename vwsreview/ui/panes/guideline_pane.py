"""The guideline beside the document, open at the section for what the reviewer looks at."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vwsreview.domain.edit import Changed
from vwsreview.domain.record import Record
from vwsreview.resources import resource
from vwsreview.review.dossier import Dossier
from vwsreview.ui.help_browser import HelpBrowser
from vwsreview.ui.help_search import HelpSearch
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.panes.pane import Pane

LANGUAGES = ("en", "nl")


class GuidelinePane(Pane):
    """It follows the layer of the current record while it is in sight, and never takes the keyboard by itself.

    `left` tells that Escape gave the keyboard back.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = ""
        self._theme: Theme | None = None
        self.browser = HelpBrowser()
        self.browser.setAccessibleName(self.tr("Guideline"))
        self.search = HelpSearch(self.browser, self.tr("Find in the guideline"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.browser, 1)
        self.lead_to(self.browser)

    def show_document(self, dossier: Dossier | None, document_id: str | None) -> None:
        """The guideline is the same for every document; it is read when the pane is first seen."""
        if not self.browser.sections():
            self.browser.show_markdown(guideline(QLocale().name()))
            if self._theme is not None:
                self.browser.set_theme(self._theme)
        self._layer = ""

    def apply_changed(self, changed: Changed) -> None:
        """Nothing that changes in a dossier changes the guideline."""

    def show_record(self, record: Record | None) -> None:
        """Go to the section for the record's layer; within a layer the reader stays where he is."""
        if record is not None and record.layer != self._layer:
            self._layer = record.layer
            self.browser.go_to(record.layer)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.browser.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the keyboard back to the document."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def guideline(locale: str) -> str:
    """The guideline in the language of a locale (``nl_NL``); English where there is no other."""
    language = locale.partition("_")[0]
    name = language if language in LANGUAGES else LANGUAGES[0]
    return resource(f"guideline/guideline_{name}.md").read_text(encoding="utf-8")
