"""The line above the list of records that leaves only those which a query asks for."""

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from vwsreview.domain.query import Query
from vwsreview.ui.keys.key_words import key_words, when_keys_change
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.searching.query_line import QueryLine
from vwsreview.ui.searching.query_menu import QueryMenu


class RecordFilter(QWidget):
    """`changed` tells that another query holds, `left` that the keyboard goes back to the list.

    Enter and Down go to the list, Escape takes the filter away.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = Query()
        self.line = QueryLine()
        self._show_key()
        when_keys_change(self._show_key)
        self.line.setAccessibleName(self.tr("Filter the records"))
        self.line.installEventFilter(self)
        self.line.asked.connect(self._on_asked)
        self.line.not_understood.connect(self._on_not_understood)
        self.saved = QueryMenu(self.line)
        self._told = plain_label()
        bold = self._told.font()
        bold.setBold(True)
        self._told.setFont(bold)
        self._told.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        grid.addWidget(self.line, 0, 0)
        grid.addWidget(self.saved, 0, 1)
        grid.addWidget(self._told, 1, 0, 1, 2)

    def _show_key(self) -> None:
        hints = (
            self.tr("Filter the records ({key}):  MEVA  due:none  review:open"),
            self.tr("Filter the records ({key})"),
            self.tr("Filter the records"),
        )
        self.line.set_hints(*(hint.format(key=key_words("focus_filter")) for hint in hints))

    def query(self) -> Query:
        """The query that holds; an empty one lets all records pass."""
        return self._query

    def show_query(self, query: Query) -> None:
        """Filter by this query from now on."""
        self.line.setText(str(query))
        self.line.ask()

    def open_line(self) -> None:
        """Be ready to type."""
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many records pass, as long as a filter is on."""
        if self._query.items:
            none = self.tr("Filtered: no record of {total} is shown (Esc in the line: all)")
            some = self.tr("Filtered: {shown} of {total} records")
            number = QLocale().toString
            self._told.setText((some if shown else none).format(shown=number(shown), total=number(total)))
        self._told.setVisible(bool(self._query.items))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                if self.line.ask():
                    self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.show_query(Query())
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _on_asked(self, query: Query) -> None:
        if query != self._query or self.line.text():
            self._query = query
            self.changed.emit()
        self._told.setVisible(bool(query.items))

    def _on_not_understood(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()
