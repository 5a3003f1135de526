"""What several people made of a record or a document: a column for each of them, and behind these the outcome."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QFont

from vwsreview.domain.versions import REMOVED, REVIEW
from vwsreview.review.side_by_side import Sides
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.history_model import moment
from vwsreview.ui.models.roles import ROOT, Index
from vwsreview.ui.wording.conflict_words import part_words, person_words, short_moment, told_words

DIFFERS = "≠"
"""Before the name of a part of which people say different things."""
TAKEN = "✓"
"""Before what the outcome takes."""


class SidesModel(QAbstractTableModel):
    """One row a part. Where people differ the row has a sign and bold words; what all say alike is dimmed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._text = ""
        self.sides: Sides | None = None

    def show(self, sides: Sides | None, text: str) -> None:
        """Show a record or document, or nothing."""
        self.beginResetModel()
        self.sides, self._text = sides, text
        self.endResetModel()

    def choose(self, sides: Sides) -> None:
        """Show the same with another outcome; where its rows are others, all of it is shown anew."""
        if self.sides is None or sides.rows != self.sides.rows:
            self.show(sides, self._text)
            return
        self.sides = sides
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def set_theme(self, theme: Theme) -> None:
        """Draw what is the same for all in the colour of this theme."""
        self._theme = theme
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def first_difference(self) -> int:
        """The first row in which people differ."""
        sides = self.sides
        rows = sides.rows if sides is not None else ()
        return next((row for row, part in enumerate(rows) if sides is not None and sides.differs(part)), 0)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.sides is None else len(self.sides.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.sides is None else len(self.sides.columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        sides = self.sides
        if sides is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._row_head(sides, section, role)
        if section == len(sides.columns):
            return self.tr("Outcome") if role == Qt.ItemDataRole.DisplayRole else None
        column = sides.columns[section]
        who = f"{section + 1}  {person_words(column.reviewer)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{who}\n{short_moment(column.at)}"
        return f"{who}, {moment(column.at or '')}" if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        sides = self.sides
        if not index.isValid() or sides is None:
            return None
        part, column = sides.rows[index.row()], index.column()
        differs = sides.differs(part)
        words = self._words(sides, part, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{TAKEN} {words}" if differs and sides.source(part) == column else words
        if role == Qt.ItemDataRole.ToolTipRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(sides, part, column, words)
        if role == Qt.ItemDataRole.FontRole and differs:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and not differs and self._theme is not None:
            return self._theme.brush("dimmed")
        return None

    def _row_head(self, sides: Sides, section: int, role: int) -> Any:
        part = sides.rows[section]
        words = part_words(sides.layer, part)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{DIFFERS} {words}" if sides.differs(part) else words
        if role == Qt.ItemDataRole.FontRole and sides.differs(part):
            font = QFont()
            font.setBold(True)
            return font
        return words if role == Qt.ItemDataRole.ToolTipRole else None

    def _words(self, sides: Sides, part: str, column: int) -> str:
        if column < len(sides.columns):
            return told_words(sides.layer, part, sides.says(part, column), self._text)
        if part == REVIEW and sides.outcome(part) not in ("rejected", REMOVED):
            return self.tr("in the set")
        return told_words(sides.layer, part, sides.outcome(part), self._text)

    def _spoken(self, sides: Sides, part: str, column: int, words: str) -> str:
        """Where one is, what stands there, whether people differ and whether it is taken."""
        people = [person_words(one.reviewer) for one in sides.columns]
        who = people[column] if column < len(people) else self.tr("Outcome")
        told = [part_words(sides.layer, part), f"{who}: {words}"]
        if sides.differs(part):
            told.append(self.tr("differs"))
            told += [self.tr("taken")] if sides.source(part) == column else []
        return ", ".join(told)
