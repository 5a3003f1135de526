"""The user's guide in a window of its own, to be read while the review goes on."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.guide_text import guide
from vwsreview.ui.help_browser import HelpBrowser, headings
from vwsreview.ui.help_search import HelpSearch
from vwsreview.ui.keys.key_words import when_keys_change

CONTENTS, TEXT = 230, 640
"""Pixels that the two parts of the window have at first."""


class GuideWindow(QDialog):
    """The contents on the left, the text on the right. It has no parent, so that a dialog of the window, which stops
    all that belongs to the window, does not stop it; and it does not keep the program from ending."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User's guide"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.browser = HelpBrowser()
        self.browser.setAccessibleName(self.windowTitle())
        self.search = HelpSearch(self.browser, self.tr("Find in the guide"))
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setWordWrap(True)
        self._following = False
        self._lay_out()
        self._show_text()
        self.contents.currentItemChanged.connect(self._on_section_chosen)
        self.browser.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.words.setFocus)
        when_keys_change(self._show_text)
        fit(self, 900, 700)
        self.browser.setFocus()

    def open_at(self, section: str) -> None:
        """Show the window, with this section on top."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()
        self.browser.go_to(section)
        self._follow(section)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(self.browser)
        parts.setStretchFactor(1, 1)
        parts.setSizes([CONTENTS, TEXT])
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.addWidget(parts)

    def _show_text(self) -> None:
        """Show the guide with the keys of the moment, at the section that is on top."""
        section = self.browser.section()
        text = guide(QLocale().name())
        self._following = True
        self.browser.show_markdown(text)
        self.contents.clear()
        for _, title, name in headings(text):
            if name:
                item = QListWidgetItem(title)
                item.setData(Qt.ItemDataRole.UserRole, name)
                self.contents.addItem(item)
        self.browser.go_to(section)
        self._following = False
        self._follow(section)

    def _on_section_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._following:
            self._following = True
            self.browser.go_to(item.data(Qt.ItemDataRole.UserRole))
            self._following = False

    def _on_scrolled(self) -> None:
        if not self._following:
            self._follow(self.browser.section())

    def _follow(self, section: str) -> None:
        """Mark the section that is being read in the contents."""
        rows = range(self.contents.count())
        row = next((row for row in rows if self.contents.item(row).data(Qt.ItemDataRole.UserRole) == section), 0)
        self._following = True
        self.contents.setCurrentRow(row)
        self._following = False
