"""The documents of the dossier: filtered by words and status, sorted, walked by keys."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from vwsreview.domain.edit import Changed
from vwsreview.domain.layers import DOCUMENT_STATUSES
from vwsreview.domain.listing import LIST_ORDERS, Unfinished
from vwsreview.domain.query import Query
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.searching import Matching
from vwsreview.ui.documents.document_delegate import DocumentDelegate, row_height
from vwsreview.ui.documents.filter_banner import FilterBanner
from vwsreview.ui.keys.key_words import key_words
from vwsreview.ui.look.leads_to import LeadsTo
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.documents_model import DocumentsModel
from vwsreview.ui.values.choice_box import ChoiceBox
from vwsreview.ui.wording.words import status_word


class DocumentList(LeadsTo, QWidget):
    """`document_selected` carries the id of another document that was gone to in the list.

    `problem_met` carries a Problem: the documents could not be filtered.
    """

    document_selected = Signal(str)
    problem_met = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._current: str | None = None
        self._model = DocumentsModel(self)
        self._delegate = DocumentDelegate(self)
        self._query: Query | None = None
        self._asked: Query | None = None
        self._matching = Matching(self)
        self.limit = FilterBanner()
        self.filter = self._made_filter()
        self.status = self._made_status()
        self.order = self._made_order()
        self.table = self._made_table()
        self._shown = QLabel()
        self._shown.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.show_dossier(None)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """List the documents of a dossier; None empties the list."""
        self._matching.close()
        self._show_filter(None, None)
        self._dossier, self._current = dossier, None
        self._read()
        self.setEnabled(dossier is not None)

    def apply_changed(self, changed: Changed) -> None:
        """Read again the documents that changed."""
        if self._dossier is None:
            return
        if changed.everything:
            self._read()
            return
        self._model.update(changed.documents)
        self._show_count()

    def filter_by(self, query: Query | None) -> None:
        """List only the documents in which a query finds anything, as they are now; None lists all again."""
        self._asked = query
        self._matching.stop()
        if query is None or self._dossier is None:
            self._show_filter(None, None)
        else:
            self._matching.match(self._dossier.store.path, query)

    def show_all(self) -> None:
        """Take every filter away: the words, the status and the query."""
        self.filter.clear()
        self.status.setCurrentIndex(0)
        self.filter_by(None)

    def query(self) -> Query | None:
        """The query by which the documents are filtered."""
        return self._query

    def listed(self) -> frozenset[str] | None:
        """The ids of the documents in the list; None where no filter leaves any out."""
        return self._model.ids() if self._model.rowCount() < self._model.total else None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.set_theme(theme)
        self.table.viewport().update()

    def select(self, document_id: str | None) -> None:
        """Make a document the current one, where the filter shows it."""
        self._current = document_id
        row = self._model.row_of(document_id)
        if row is None:
            self.table.selectionModel().clear()
        elif row != self.table.currentIndex().row():
            self.table.selectRow(row)

    def current(self) -> str | None:
        """The id of the current document."""
        return self._current

    def select_next(self) -> bool:
        """Go to the next document; False at the end."""
        return self._go_to(self.table.currentIndex().row() + 1)

    def select_previous(self) -> bool:
        """Go to the document before this one; False at the beginning."""
        return self._go_to(self.table.currentIndex().row() - 1)

    def select_next_open(self) -> bool:
        """Go to the next document that is not done, past the end from the beginning; False without any."""
        following = next(self.unfinished(), None)
        row = self._model.row_of(following.document) if following is not None else None
        return self._go_to(row) if row is not None else self._is_unfinished(self.table.currentIndex().row())

    def unfinished(self) -> Iterator[Unfinished]:
        """The documents of the list that are not done, from behind the current one and past the end to it."""
        here = self._model.row_of(self._current)
        return self._model.unfinished_behind(here if here is not None else -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the filter, Down goes into the list, Escape shows all again; there, Home and End go to the ends."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.filter and event.key() == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
            if watched is self.filter and event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                return True
            ends = {Qt.Key.Key_Home.value: 0, Qt.Key.Key_End.value: self._model.rowCount() - 1}
            if watched is self.table and event.key() in ends:
                return self._go_to(ends[event.key()])
        return super().eventFilter(watched, event)

    def _made_filter(self) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(self.tr("Filter by name, kind or date"))
        line.setAccessibleName(self.tr("Filter the documents"))
        line.setClearButtonEnabled(True)
        line.installEventFilter(self)
        return line

    def _made_status(self) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(self.tr("Show documents with this status"))
        box.addItem(self.tr("any status"), None)
        for status in DOCUMENT_STATUSES:
            box.addItem(status_word(status), status)
        return box

    def _made_order(self) -> ChoiceBox:
        words = {
            "arrival": self.tr("as added"),
            "name": self.tr("by name"),
            "kind": self.tr("by kind"),
            "oldest": self.tr("oldest first"),
            "newest": self.tr("newest first"),
            "status": self.tr("by status"),
            "open": self.tr("most to decide"),
        }
        box = ChoiceBox()
        box.setAccessibleName(self.tr("Order of the documents"))
        for order in LIST_ORDERS:
            box.addItem(words[order], order)
        return box

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setItemDelegate(self._delegate)
        table.setAccessibleName(self.tr("Documents"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.installEventFilter(self)
        table.setShowGrid(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setVisible(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(row_height(table.fontMetrics().height()))
        return table

    def _lay_out(self) -> None:
        choices = QGridLayout()
        choices.setHorizontalSpacing(4)
        choices.addWidget(self.status, 0, 0)
        choices.addWidget(self.order, 0, 1)
        choices.setColumnStretch(0, 1)
        choices.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.filter)
        column.addLayout(choices)
        column.addWidget(self.limit)
        column.addWidget(self.table, 1)
        column.addWidget(self._shown)
        self.lead_to(self.table)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._arrange)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.status.currentIndexChanged.connect(self._arrange)
        self.order.currentIndexChanged.connect(self._arrange)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

        # When the event at hand is over: rows are read while they are painted, and no box may open in between.
        self._model.failed.connect(self.problem_met, Qt.ConnectionType.QueuedConnection)
        self._matching.ready.connect(self._on_matched)
        self._matching.failed.connect(self.problem_met)
        self.limit.cleared.connect(self._on_limit_cleared)

    def _show_filter(self, query: Query | None, documents: Collection[str] | None) -> None:
        self._query = query
        self._model.show_only(documents)
        self.limit.show_filter(str(query) if query is not None else None, len(documents or ()))
        self._arranged()

    def _on_matched(self, documents: frozenset[str]) -> None:
        self._show_filter(self._asked, documents)

    def _on_limit_cleared(self) -> None:
        self.filter_by(None)

    def _read(self) -> None:
        self._model.load(self._dossier)
        self._arranged()

    def _arrange(self) -> None:
        self._model.arrange(self.filter.text(), self.status.currentData(), self.order.currentData())
        self._arranged()

    def _arranged(self) -> None:
        """The rows are others: find the current document among them."""
        row = self._model.row_of(self._current)
        if row is not None:
            self.table.selectRow(row)
        self._show_count()

    def _show_count(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        empty = self.tr("No documents yet. Import them ({key}), or drop files or a folder on the window.")
        empty = empty.format(key=key_words("import_files"))
        number = QLocale().toString
        counted = self.tr("{shown} of {total} documents").format(shown=number(shown), total=number(total))
        self._shown.setText(counted if total else empty)
        self._shown.setVisible(shown != total or (total == 0 and self._dossier is not None))

    def _is_unfinished(self, row: int) -> bool:
        summary = self._model.summary(row) if row >= 0 else None
        return summary is not None and summary.document.status != "done"

    def _go_to(self, row: int) -> bool:
        if not 0 <= row < self._model.rowCount():
            return False
        self.table.selectRow(row)
        return True

    def _on_current_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        summary = self._model.summary(current.row()) if current.isValid() else None
        if summary is not None and (document_id := summary.document.id) != self._current:
            self._current = document_id
            self.document_selected.emit(document_id)
