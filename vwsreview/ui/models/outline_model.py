"""The parts of a document as rows, each with its open cues below it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication

from vwsreview.review.overview.coverage import Cue
from vwsreview.review.overview.outline import Part
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.roles import ROOT, Index
from vwsreview.ui.wording.quotes import on_one_line
from vwsreview.ui.wording.words import layer_word

TITLE, READ, RECORDS, OPEN, CUES = range(5)
MOST_TOUCHED = 40
"""When more parts than these change at once, as when the cues of a long text are found, all are shown anew."""
INDENT = "\u2003"
"""In front of a title for each level below the first."""
_BEFORE, _BEHIND = 24, 80
"""How many characters of its sentence are shown in front of a cue and behind it; the cue itself must be in sight."""
_ROOM = 6
"""Pixels that a row is higher than its letters."""


class OutlineRow(NamedTuple):
    """What a row stands for: a part, or one of its cues."""

    part: Part
    cue: Cue | None


class OutlineModel(QAbstractItemModel):
    """Parts at the top, cues as their children. What is as it was stays where it is when the parts are shown anew."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._parts: list[Part] = []

    def set_theme(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self._theme = theme
        for row in range(len(self._parts)):
            self.dataChanged.emit(self.index(row, TITLE), self.index(row, READ))
            self._cues_changed(row)

    def show_parts(self, text: str, parts: Sequence[Part]) -> None:
        """Show these parts of this text."""
        if text != self._text or [part.id for part in parts] != [part.id for part in self._parts]:
            self.beginResetModel()
            self._text, self._parts = text, list(parts)
            self.endResetModel()
            return
        touched = [row for row, part in enumerate(parts) if part != self._parts[row]]
        if len(touched) > MOST_TOUCHED:
            self.beginResetModel()
            self._parts = list(parts)
            self.endResetModel()
            return
        for row in touched:
            self._show_part(row, parts[row])

    def parts(self) -> Sequence[Part]:
        """The parts that are shown."""
        return self._parts

    def row(self, index: Index) -> OutlineRow | None:
        """What a row stands for; None for no row."""
        if not index.isValid():
            return None
        if not index.internalId():
            return OutlineRow(self._parts[index.row()], None)
        part = self._parts[index.internalId() - 1]
        return OutlineRow(part, part.cues[index.row()])

    def index_of(self, part: Part) -> QModelIndex:
        """The first cell of a part's row; an invalid index where it is not shown."""
        row = next((row for row, one in enumerate(self._parts) if one.id == part.id), None)
        return self.index(row, TITLE) if row is not None else QModelIndex()

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # QObject has a parent as well
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, TITLE, 0)

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._parts)
        return 0 if parent.internalId() or parent.column() else len(self._parts[parent.row()].cues)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Part"), self.tr("Read"), self.tr("Records"), self.tr("Open"), self.tr("Cues"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                "",
                self.tr("Whether somebody has read the part"),
                self.tr("Records that begin in the part"),
                self.tr("Records that nobody decided yet"),
                self.tr("Words that hint at a record and lie in none"),
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, QFontMetrics(QGuiApplication.font()).height() + _ROOM) if not index.column() else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > READ:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self._of_part(row.part, index.column(), role) if row.cue is None else self._of_cue(row.cue, index, role)

    def _of_part(self, part: Part, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            read = self.tr("read") if part.read is not None else ""
            numbers = (str(number) if number else "" for number in (part.records, part.open, len(part.cues)))
            return (self._title(part), read, *numbers)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == READ:
            return self._theme.review_icon("accepted") if part.read is not None else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(part) if column == READ else self._title(part).strip()
        if role == Qt.ItemDataRole.AccessibleTextRole and column == TITLE:
            return f"{self._title(part).strip()}. {self._told(part)}. {self._counted(part)}"
        return None

    def _of_cue(self, cue: Cue, index: Index, role: int) -> object:
        if index.column() != TITLE:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._context(cue)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.layer_icon(cue.layer)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("{layer}? {words}").format(layer=layer_word(cue.layer), words=self._context(cue))
        return None

    def _title(self, part: Part) -> str:
        section = part.section
        if section is None:
            return self.tr("Beginning") if len(self._parts) > 1 else self.tr("Whole document")
        level, number = section.values.get("level"), section.values.get("number")
        words = on_one_line(section.span.of(self._text))
        indent = INDENT * min(5, level - 1) if isinstance(level, int) else ""
        return f"{indent}{number} {words}" if number else f"{indent}{words}"

    def _told(self, part: Part) -> str:
        if part.read is None:
            return self.tr("Not read yet")
        return self.tr("Read by {reviewer}").format(reviewer=part.read.reviewer)

    def _counted(self, part: Part) -> str:
        records, open_ = self.tr("%n record(s)", "", part.records), self.tr("%n open", "", part.open)
        return f"{records}, {open_}, {self.tr('%n open cue(s)', '', len(part.cues))}"

    def _context(self, cue: Cue) -> str:
        """The words of the cue in those around it."""
        first, last = cue.unit
        if cue.unit == cue.span:  # a date or a code: its line
            first = self._text.rfind("\n", 0, cue.start) + 1
            end = self._text.find("\n", cue.end)
            last = end if end >= 0 else len(self._text)
        before, behind = self._text[first : cue.start], self._text[cue.end : last]
        if len(before) > _BEFORE:
            before = "… " + before[-_BEFORE:].partition(" ")[2]
        if len(behind) > _BEHIND:
            behind = behind[:_BEHIND].rpartition(" ")[0] + " …"
        words = f"{before}“{cue.span.of(self._text)}”{behind}"
        return on_one_line(words)

    def _show_part(self, row: int, part: Part) -> None:
        """Take a part anew: what its first and last cues have in common stays."""
        before, after = self._parts[row].cues, part.cues
        start = 0
        while start < min(len(before), len(after)) and before[start] == after[start]:
            start += 1
        tail = 0
        while tail < min(len(before), len(after)) - start and before[-1 - tail] == after[-1 - tail]:
            tail += 1
        parent = self.index(row, TITLE)
        kept = before[:start] + before[len(before) - tail :]
        if start + tail < len(before):
            self.beginRemoveRows(parent, start, len(before) - tail - 1)
            self._parts[row] = self._with_cues(self._parts[row], kept)
            self.endRemoveRows()
        if start + tail < len(after):
            self.beginInsertRows(parent, start, len(after) - tail - 1)
            self._parts[row] = part
            self.endInsertRows()
        self._parts[row] = part
        self.dataChanged.emit(self.index(row, TITLE), self.index(row, CUES))

    def _cues_changed(self, row: int) -> None:
        if cues := self._parts[row].cues:
            parent = self.index(row, TITLE)
            self.dataChanged.emit(self.index(0, TITLE, parent), self.index(len(cues) - 1, TITLE, parent))

    @staticmethod
    def _with_cues(part: Part, cues: tuple[Cue, ...]) -> Part:
        return Part(part.section, part.start, part.end, part.records, part.open, cues, part.read)
