"""The pane below the document in which the whole dossier is searched, by words and by what its records are."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vwsreview.domain.edit import Changed
from vwsreview.domain.problems import Problem
from vwsreview.domain.query import Query
from vwsreview.review.dossier import Dossier
from vwsreview.review.jobs.searching import MOST_COUNTED, Page, Search
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.hits_model import HitsModel
from vwsreview.ui.searching.hit_delegate import HitDelegate
from vwsreview.ui.searching.query_line import QueryLine
from vwsreview.ui.searching.query_menu import QueryMenu

LINE_WIDTH, LEAST_LINE_WIDTH = 460, 180


class SearchPane(QWidget):
    """`chosen` carries the Hit to open and to work on, `passed` the one that a key walked to.

    `filter_wanted` carries the Query by which the documents and records are to be filtered, `problem_met` a Problem.
    """

    chosen = Signal(object)
    passed = Signal(object)
    closed = Signal()
    filter_wanted = Signal(object)
    problem_met = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._asked = Query()
        self._count: int | None = None
        self._behind = False
        self._step_wanted = 0
        self._opened = -1
        self._search = Search(self)
        self._model = HitsModel(self)
        self._delegate = HitDelegate(self)
        self.words = QueryLine()
        with_examples = self.tr('Find in all documents: vacc*  "two words"  owner:MEVA  due<2021-03-01')
        self.words.set_hints(with_examples, self.tr("Find in all documents"))
        self.words.setAccessibleName(self.tr("Find in all documents"))
        self.words.setMinimumWidth(LEAST_LINE_WIDTH)
        self.words.setMaximumWidth(LINE_WIDTH)
        self.saved = QueryMenu(self.words)
        self.saved.setAccessibleName(self.tr("Saved searches and examples"))
        self.filter = _button(self.tr("Filter by this"), self.tr("Only documents and records of this search"))
        self._told = plain_label()
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.why = plain_label()
        self.why.setContentsMargins(12, 0, 8, 5)
        self.why.hide()
        self._close = _button("✕", self.tr("Close  (Esc)"))
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = self._made_list()
        self._lay_out()
        self._connect()
        self.hide()

    def search_in(self, dossier: Dossier | None) -> None:
        """Look in this dossier from now on."""
        self._search.close()
        self._dossier = dossier
        self.saved.show_dossier(dossier)
        self._show_none("")
        if dossier is None:
            self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self._delegate.set_theme(theme)
        self.list.viewport().update()

    def apply_changed(self, changed: Changed) -> None:
        """Show records as they are now; what was found stays in the list until something else is asked."""
        ids = self._model.records() & changed.records
        if self._dossier is not None and ids:
            self._model.update({record_id: self._dossier.store.record(record_id) for record_id in ids})

    def open_pane(self, words: str = "") -> None:
        """Show the pane, with these words if there are any, ready to type."""
        self.show()
        if words and "\n" not in words:
            self.words.setText(words if words.isalnum() else f'"{words}"')
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_pane(self) -> None:
        """Put the pane away."""
        self.hide()
        self.closed.emit()

    def step(self, step: int) -> bool:
        """Go to the next result (1) or the one before (-1), from wherever the keyboard is; False without one."""
        row = self.list.currentIndex().row() if self.list.currentIndex().isValid() else 0
        row += step if row == self._opened else 0  # one that was only gone to is not passed over
        if row >= self._model.rowCount() and self._model.canFetchMore(QModelIndex()):
            self._step_wanted = step
            self._model.fetchMore(QModelIndex())
            return True
        if not 0 <= row < self._model.rowCount():
            return False
        self._opened = row
        self.list.setCurrentIndex(self._model.index(row))
        self.passed.emit(self._model.hit(row))
        return True

    def query(self) -> Query:
        """What was asked last."""
        return self._asked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typing = event.key(), self.words.hasFocus()
        if key == Qt.Key.Key_Escape:
            self.close_pane()
        elif key == Qt.Key.Key_Down and typing and self._model.rowCount():
            self._go_to_list()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and typing:
            if self.words.ask():
                self._go_to_list()
        else:
            super().keyPressEvent(event)

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self._model)
        made.setItemDelegate(self._delegate)
        made.setAccessibleName(self.tr("Results"))
        made.setUniformItemSizes(True)
        made.setFrameShape(QListView.Shape.NoFrame)
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 5, 8, 5)
        top.setSpacing(6)
        top.addWidget(self.words, 3)
        top.addWidget(self.saved)
        top.addWidget(self.filter)
        top.addWidget(self._told, 2)
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.why)
        layout.addWidget(self.list)

    def _connect(self) -> None:
        self.words.asked.connect(self._on_asked)
        self.words.not_understood.connect(self._show_none)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        self.filter.clicked.connect(self._on_filter_clicked)
        self._close.clicked.connect(self.close_pane)
        self.saved.problem_met.connect(self.problem_met)
        self._model.more_wanted.connect(self._on_more_wanted)
        self._search.yielded.connect(self._on_found)
        self._search.ready.connect(self._on_counted)
        self._search.failed.connect(self._on_failed)

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if self._model.rowCount() and not self.list.selectionModel().hasSelection():  # Qt made a row current only
            self.list.setCurrentIndex(self._model.index(0))

    def _show_none(self, sentence: str) -> None:
        """Empty the list, and say why."""
        self._search.stop()
        self._asked, self._count = Query(), None
        self._model.show_hits((), False)
        self._told.clear()
        self._explain(sentence)
        self.filter.setEnabled(False)

    def _explain(self, sentence: str) -> None:
        """Say below the line why it finds nothing; the line itself stays where it is."""
        self.why.setText(sentence)
        self.why.setVisible(bool(sentence))

    def _on_asked(self, query: Query) -> None:
        if query == self._asked and self._model.rowCount():
            return
        if self._dossier is None or not query.items:
            self._show_none("")
            return
        self._asked, self._count, self._behind = query, None, False
        self.filter.setEnabled(True)
        self._explain("")
        self._told.setText(self.tr("Looking …"))
        self._search.look(self._dossier.store.path, query)

    def _on_more_wanted(self) -> None:
        if self._dossier is not None:
            self._behind = True
            self._search.look(self._dossier.store.path, self._asked, self._model.last())

    def _on_found(self, page: Page) -> None:
        if self._behind:
            self._model.add_hits(page.hits, page.more)
        else:
            self._opened = -1
            self._model.show_hits(page.hits, page.more)
            if self.list.hasFocus():
                self._go_to_list()
        self._tell(page.more)
        step, self._step_wanted = self._step_wanted, 0
        if step and page.hits:
            self.step(step)

    def _on_counted(self, count: int | None) -> None:
        if count is not None:
            self._count = count
            self._tell(False)

    def _tell(self, more: bool) -> None:
        shown = self._model.rowCount()
        if self._count is not None and self._count >= MOST_COUNTED:
            told = self.tr("More than %n result(s)", "", MOST_COUNTED)
        elif self._count is not None or not more:
            told = self.tr("%n result(s)", "", max(shown, self._count or 0))
        else:
            told = self.tr("The first %n result(s)", "", shown)
        self._told.setText(told)

    def _on_failed(self, problem: Problem) -> None:
        self._show_none("")
        self.problem_met.emit(problem)

    def _on_filter_clicked(self) -> None:
        self.filter_wanted.emit(self._asked)

    def _on_activated(self, index: QModelIndex) -> None:
        self._opened = index.row()
        self.chosen.emit(self._model.hit(index.row()))


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
