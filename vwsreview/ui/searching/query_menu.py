"""The button beside a line for queries: saved ones to choose, save, rename and forget, and examples to begin with."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from vwsreview.domain.problems import Problem
from vwsreview.review.dossier import Dossier
from vwsreview.review.saved_queries import delete_query, rename_query, save_query, saved_queries

if TYPE_CHECKING:
    from vwsreview.ui.searching.query_line import QueryLine


class QueryMenu(QToolButton):
    """Opens with Space, Enter or the down arrow. `problem_met` carries a Problem: the query was not saved."""

    problem_met = Signal(object)

    def __init__(self, line: "QueryLine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._dossier: Dossier | None = None
        self._renamed = ""
        self.setText("☆")
        self.setToolTip(self.tr("Saved filters and examples"))
        self.setAccessibleName(self.tr("Saved filters and examples"))
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Keep and offer the queries of this dossier."""
        self._dossier = dossier
        self.setEnabled(dossier is not None)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        if self._dossier is None:
            return
        saved, writable = saved_queries(self._dossier.store), not self._dossier.read_only
        for name, query in saved.items():
            self._add(menu, f"{_literal(name)}\t{_literal(query)}", query, self._on_chosen)
        if not saved:
            menu.addAction(self.tr("No filters saved yet")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("&Save this as …"))
        keep.setEnabled(writable and bool(self._line.text().strip()))
        keep.triggered.connect(self._on_save)
        for title, slot in ((self.tr("&Rename"), self._on_rename), (self.tr("&Delete"), self._on_delete)):
            others = menu.addMenu(title)
            others.setEnabled(writable and bool(saved))
            for name in saved:
                self._add(others, _literal(name), name, slot)
        menu.addSeparator()
        examples = menu.addMenu(self.tr("&Examples"))
        for query, told in _Examples().table():
            self._add(examples, f"{query}\t{told}", query, self._on_chosen)

    def _add(self, menu: QMenu, text: str, data: str, slot: object) -> None:
        action = menu.addAction(text)
        action.setData(data)
        action.triggered.connect(slot)

    def _said(self) -> str:
        """What belongs to the entry that was chosen."""
        action = self.sender()
        return str(action.data()) if isinstance(action, QAction) else ""

    def _on_chosen(self) -> None:
        self._line.setText(self._said())
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.ask()

    def _on_save(self) -> None:
        self._renamed = ""
        self._ask_name(self.tr("Save the filter"), self._line.text().strip())

    def _on_rename(self) -> None:
        self._renamed = self._said()
        self._ask_name(self.tr("Rename the filter"), self._renamed)

    def _ask_name(self, title: str, name: str) -> None:
        self._dialog = QInputDialog(self.window())
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.setWindowTitle(title)
        self._dialog.setLabelText(self.tr("Name (a filter that has it already is replaced):"))
        self._dialog.setTextValue(name)
        self._dialog.textValueSelected.connect(self._on_named)
        self._dialog.open()

    def _on_named(self, name: str) -> None:
        if name.strip() and self._renamed:
            self._write(rename_query, self._renamed, name.strip())
        elif name.strip():
            self._write(save_query, name.strip(), self._line.text().strip())

    def _on_delete(self) -> None:
        self._write(delete_query, self._said())

    def _write(self, how: object, *words: str) -> None:
        if self._dossier is None or not callable(how):
            return
        try:
            how(self._dossier.store, *words)
        except Problem as problem:
            self.problem_met.emit(problem)


class _Examples(QObject):
    def table(self) -> list[tuple[str, str]]:
        """Queries to begin with, each with what it finds."""
        return [
            (self.tr('vacc* "next meeting"'), self.tr("words that begin so, and words next to each other")),
            (self.tr("owner:MEVA due<2021-03-01"), self.tr("actions of MEVA, due before March 2021")),
            (self.tr("layer:action -owner:*"), self.tr("actions without an owner")),
            (self.tr("review:open confidence<0.7"), self.tr("what is to be decided and doubtful")),
            (self.tr("presence:absent organisation:WJZ,MEVA"), self.tr("who was absent of these")),
            (self.tr("date>=2021-02 role:deadline"), self.tr("deadlines from February 2021 on")),
            (self.tr("kind:minutes status:new"), self.tr("minutes that nobody began with")),
            (self.tr("ground:5.1.2e"), self.tr("redactions on this ground")),
            (self.tr("text:vaccin layer:decision"), self.tr("decisions in documents with this word")),
        ]


def _literal(text: str) -> str:
    """As it is: without access keys and tabs of a menu."""
    return " ".join(text.split()).replace("&", "&&")
