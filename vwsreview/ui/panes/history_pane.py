"""Every step that was taken: when, who, what; of the record, the document or the dossier. Below it what it changed."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.edit import Change, Changed
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.ui.look.roomy_lines import roomy_table
from vwsreview.ui.models.changes_model import WHERE, ChangesModel
from vwsreview.ui.models.history_model import WHAT, WHEN, WHO, HistoryModel
from vwsreview.ui.models.roles import CHANGE_ROLE, STEP_ROLE
from vwsreview.ui.panes.branch_box import BranchBox
from vwsreview.ui.panes.history_scope import HistoryScope
from vwsreview.ui.panes.pane import Pane
from vwsreview.ui.session import Session

REST = 150
"""Milliseconds without a change after which the list is read again."""
MOST_WRAPPED = 50
"""Changes of a step up to which each is told in full."""
CELL_MARGIN = 12
LEAST_WHERE = 90


class HistoryPane(Pane):
    """The list keeps its place while work goes on; what is chosen in the changes below is brought into view.

    `take_back_wanted` and `go_to_wanted` carry the HistoryStep that is selected.
    """

    take_back_wanted = Signal(object)
    go_to_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._document: str | None = None
        self._record: str | None = None
        self._leading = False
        self._model = HistoryModel(self)
        self._changes_model = ChangesModel(self)
        self._scope = HistoryScope(session)
        self.left = BranchBox()
        self._left_label = QLabel(self.tr("Left:"))
        self.steps = roomy_table(self._model, self.tr("Steps of the history"))
        self.changes = roomy_table(self._changes_model, self.tr("What the step changed"))
        self.take_back = QPushButton(self.tr("Take back"))
        self.go_to = QPushButton(self.tr("Go to this state…"))
        self._later = QTimer(self, singleShot=True, interval=REST)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._left_label.setBuddy(self.left)
        branches = QHBoxLayout()
        branches.addWidget(self._left_label)
        branches.addWidget(self.left, 1)
        self.take_back.setToolTip(self.tr("Take this step back, where nothing that came after it depends on it"))
        self.go_to.setToolTip(self.tr("Make everything as it was after this step; nothing is lost"))
        doing = QHBoxLayout()
        doing.addWidget(self.take_back)
        doing.addWidget(self.go_to)
        doing.addStretch()
        below = QWidget()
        details = QVBoxLayout(below)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(4)
        details.addLayout(doing)
        details.addWidget(self.changes, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.steps)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self._scope)
        column.addLayout(branches)
        column.addWidget(splitter, 1)
        order = [*self._scope.buttons(), self.left, self.steps, self.take_back, self.go_to, self.changes]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.changes.setWordWrap(True)
        self.changes.horizontalHeader().setSectionResizeMode(WHERE, QHeaderView.ResizeMode.Interactive)
        self.changes.horizontalHeader().sectionResized.connect(self._wrap_changes)
        self.lead_to(self.steps)

    def _connect(self) -> None:
        self._scope.chosen.connect(self._list)
        self._later.timeout.connect(self._on_rested)
        self.left.chosen.connect(self.show_step)
        self.steps.selectionModel().currentRowChanged.connect(self._on_step_changed)
        self._model.modelReset.connect(self._on_reset)
        self.steps.activated.connect(self._on_step_activated)
        self.changes.selectionModel().currentRowChanged.connect(self._on_change_changed)
        self.changes.activated.connect(self._on_change_activated)
        self.changes.clicked.connect(self._on_change_activated)
        self.take_back.clicked.connect(self._on_take_back_clicked)
        self.go_to.clicked.connect(self._on_go_to_clicked)

    @property
    def scope(self) -> str:
        """Whose history is listed: record, document or dossier."""
        return self._scope.scope

    def show_document(self, dossier: Dossier | None, document_id: str | None) -> None:
        """List the history as far as it is wanted; that of the dossier stays as it is from document to document."""
        another = dossier is not self._dossier or (self.scope == "document" and document_id != self._document)
        self._dossier, self._document = dossier, document_id
        if another:
            self._list()
        else:
            self._read_again()

    def show_record(self, record: Record | None) -> None:
        """Follow the reviewer, but not where the pane itself leads."""
        if self._leading or (record.id if record else None) == self._record:
            return
        self._record = record.id if record is not None else None
        if self.scope == "record":
            self._list()

    def apply_changed(self, changed: Changed) -> None:
        """Read what came since, when the keys rest."""
        self._later.start()

    def step(self) -> HistoryStep | None:
        """The step that is selected, as the list shows it."""
        index = self.steps.currentIndex()
        return index.data(STEP_ROLE) if index.isValid() else None

    def show_step(self, step_id: str) -> bool:
        """Select a step; where the list does not have it, that of the dossier is shown."""
        row = self._model.row_of(step_id)
        if row is None and self.scope != "dossier":
            self._scope.choose("dossier")
            row = self._model.row_of(step_id)
        if row is None:
            return False
        index = self._model.index(row, WHAT)
        self.steps.setCurrentIndex(index)
        self.steps.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)
        self.steps.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _list(self) -> None:
        """Fill the list anew, the newest step first and selected."""
        self._later.stop()
        dossier = self._dossier
        wanted = {"record": self._record, "document": self._document, "dossier": ""}[self.scope]
        if dossier is None or wanted is None:
            self._model.show_pages(None, ())
        else:
            record = self._record if self.scope == "record" else None
            document = self._document if self.scope == "document" else None
            read = partial(_page, dossier, document, record)
            where = partial(self._changes_model.where, named=self.scope == "dossier")
            self._changes_model.show(dossier, None)
            self._model.show_pages(read, dossier.store.redo_path(), record, None if record else where)
        self._fit()
        self._show_branches()

    def _read_again(self) -> None:
        if self._dossier is None:
            return
        self._model.read_again(self._dossier.store.redo_path())
        self._fit()
        self._show_branches()
        self._show_step(self.step())

    def _fit(self) -> None:
        for column in (WHEN, WHO):
            words = {self._model.index(row, column).data() for row in range(min(50, self._model.rowCount()))}
            words.add(self._model.headerData(column, Qt.Orientation.Horizontal))
            widest = max(map(self.steps.fontMetrics().horizontalAdvance, words))
            self.steps.setColumnWidth(column, widest + CELL_MARGIN)

    def _show_branches(self) -> None:
        branches = self._dossier.store.branches() if self._dossier is not None else []
        self.left.show_branches(branches)
        self._left_label.setVisible(bool(branches))

    def _show_step(self, step: HistoryStep | None) -> None:
        shown = self._changes_model.step
        if shown != (step.id if step is not None else None):
            self._changes_model.show(self._dossier, step.id if step is not None else None, step.size if step else 0)
            self.changes.setColumnWidth(WHERE, max(LEAST_WHERE, self.changes.viewport().width() // 2))
            self._wrap_changes()
        writable = self._dossier is not None and not self._dossier.read_only
        self.take_back.setEnabled(writable and step is not None and not step.undone)
        self.go_to.setEnabled(writable and step is not None and not self._is_head(step))

    def _wrap_changes(self) -> None:
        """Give each change the lines that it needs, where they are not so many that this would be slow."""
        if self._changes_model.rowCount() <= MOST_WRAPPED:
            self.changes.resizeRowsToContents()

    def _is_head(self, step: HistoryStep) -> bool:
        head = self._dossier.store.next_undo() if self._dossier is not None else None
        return head is not None and head.id == step.id

    def _lead(self, change: Change) -> None:
        """Bring a changed record or document into view, without listing another history meanwhile."""
        row = change.row
        owner = row.document if isinstance(row, Record) else row.id
        if self._dossier is None or self._dossier.store.document(owner).removed:
            self.told.emit(self.tr("The document was taken out of the set"))
            return
        self._leading = True
        if isinstance(row, Record):
            if self._dossier.store.record(row.id) is not None:
                self.record_chosen.emit(row.document, row.id)
            else:
                self.place_chosen.emit(row.document, row.start, row.end)
        else:
            self.record_chosen.emit(row.id, "")
        self._leading = False

    def _on_rested(self) -> None:
        """A pane out of sight is not told that its dossier was closed, and is brought up to date when it is seen."""
        if self.isVisible():
            self._read_again()

    def _on_reset(self) -> None:
        """The newest step is selected, so that its changes are told without a key."""
        if self._model.rowCount():
            self.steps.setCurrentIndex(self._model.index(0, WHAT))
        else:
            self._show_step(None)

    def _on_step_changed(self, current: QModelIndex) -> None:
        self._show_step(current.data(STEP_ROLE) if current.isValid() else None)

    def _on_step_activated(self) -> None:
        self.changes.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._changes_model.rowCount():
            self.changes.setCurrentIndex(self._changes_model.index(0, 0))

    def _on_change_changed(self, current: QModelIndex) -> None:
        """Within the document the text follows the arrows."""
        change: Change | None = current.data(CHANGE_ROLE) if current.isValid() else None
        if change is None or not self.changes.hasFocus():
            return
        if isinstance(change.row, Record) and change.row.document == self._document:
            self._lead(change)

    def _on_change_activated(self, index: QModelIndex) -> None:
        change = index.data(CHANGE_ROLE)
        if change is not None:
            self._lead(change)

    def _on_take_back_clicked(self) -> None:
        self.take_back_wanted.emit(self.step())

    def _on_go_to_clicked(self) -> None:
        self.go_to_wanted.emit(self.step())


def _page(
    dossier: Dossier, document: str | None, record: str | None, limit: int, before: str | None
) -> list[HistoryStep]:
    return dossier.store.history(document, record, limit, before, shown=1)
