"""The document in parts: which were read, what is open in each, and the cues that nobody answered."""

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QStyle, QTreeView, QVBoxLayout, QWidget

from vwsreview.domain.edit import Changed
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.review.overview import outline
from vwsreview.review.overview.live_cues import LiveCues
from vwsreview.review.overview.outline import Part
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.outline_model import CUES, READ, TITLE, OutlineModel
from vwsreview.ui.panes.pane import Pane

MOST_OPENED = 200
"""Cues up to which every part that has some is open from the start."""
CELL_MARGIN = 16
"""Pixels that a cell is wider than its words."""


class OutlinePane(Pane):
    """A tree of parts and their cues; what is chosen in it is brought into view."""

    def __init__(self, live: LiveCues, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._dossier: Dossier | None = None
        self._document: str | None = None
        self._text = ""
        self._record: Record | None = None
        self._following = False
        self._model = OutlineModel(theme, self)
        self.told_line = QLabel()
        self.waived_line = QLabel()
        self.tree = QTreeView()
        self._lay_out()
        self._fit_columns()
        self._live.changed.connect(self._show)
        self.tree.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.tree.activated.connect(self._go_to)
        self.tree.expanded.connect(self._widen_cues)
        self._model.modelReset.connect(self._on_model_reset)
        self._model.rowsInserted.connect(self._on_rows_inserted)

    def _lay_out(self) -> None:
        for label in (self.told_line, self.waived_line):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        tree = self.tree
        tree.setModel(self._model)
        tree.setAccessibleName(self.tr("Parts of the document"))
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        head = tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        for part in (self.told_line, self.waived_line, tree):
            column.addWidget(part)
        self.lead_to(tree)

    def show_document(self, dossier: Dossier | None, document_id: str | None) -> None:
        """Show the document's parts once they are known."""
        self._dossier, self._document = dossier, document_id
        self._text = dossier.store.text(document_id) if dossier is not None and document_id is not None else ""
        self.setEnabled(document_id is not None)
        self._live.look_later()

    def apply_changed(self, changed: Changed) -> None:
        """Nothing at once: `LiveCues` tells when the keys rest."""

    def show_record(self, record: Record | None) -> None:
        """Go to the part of the record, unless the row at hand is in it."""
        self._record = record
        part = outline.part_at(self._model.parts(), record.start) if record is not None else None
        row = self._model.row(self.tree.currentIndex())
        if part is None or (row is not None and row.part.id == part.id):
            return
        self._following = True
        self.tree.setCurrentIndex(self._model.index_of(part))
        self._following = False

    def changeEvent(self, event: QEvent) -> None:
        """Measure the columns in other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_columns()

    def _fit_columns(self) -> None:
        """Columns of numbers are as wide as their titles, that of reading as what it says."""
        metrics, head = self.tree.fontMetrics(), self.tree.header()
        icon = self.tree.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        for column in range(READ, CUES + 1):
            words = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            width = metrics.horizontalAdvance(words)
            if column == READ:
                width = max(width, icon + metrics.horizontalAdvance(self.tr("read")))
            head.resizeSection(column, width + CELL_MARGIN)

    def set_theme(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self._model.set_theme(theme)

    def part_at_hand(self) -> Part | None:
        """The part of the current row, while the keyboard is in the tree."""
        row = self._model.row(self.tree.currentIndex()) if self.tree.hasFocus() else None
        return row.part if row is not None else None

    def showEvent(self, event: QShowEvent) -> None:
        """A pane that comes into sight shows what is known now."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        """Take the parts as they are, if the pane is in sight."""
        if not self.isVisible() or self._dossier is None or self._document is None:
            return
        self._following = True
        self._model.show_parts(self._text, self._live.parts())
        self._following = False
        if not (self.tree.hasFocus() and self.tree.currentIndex().isValid()):
            self.show_record(self._record)
        self._tell(self._dossier, self._document)

    def _on_model_reset(self) -> None:
        """Open what has cues; where there are many, only the part at hand (`_on_current_row_changed`)."""
        parts = self._model.parts()
        if sum(len(part.cues) for part in parts) <= MOST_OPENED:
            for row, part in enumerate(parts):
                if part.cues:
                    self.tree.expand(self._model.index(row, TITLE))

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        """Cues came into a part: show them if it is open or had none."""
        if not parent.isValid():
            return
        if self._model.rowCount(parent) == last - first + 1:
            self.tree.expand(parent)
        if self.tree.isExpanded(parent):
            self._widen_cues(parent)

    def _widen_cues(self, part: QModelIndex) -> None:
        """Cues have no numbers: their words may take the whole row."""
        for row in range(self._model.rowCount(part)):
            self.tree.setFirstColumnSpanned(row, part, True)

    def _tell(self, dossier: Dossier, document: str) -> None:
        parts = self._model.parts()
        read = self.tr("{read} of %n part(s) read", "", len(parts)).format(read=outline.count_read(parts))
        cues = self.tr("%n open cue(s)", "", sum(len(part.cues) for part in parts))
        self.told_line.setText(f"{read}, {cues}")
        waived = dossier.store.document(document).waived
        self.waived_line.setVisible(bool(waived))
        if waived:
            told = self.tr("%n thing(s) knowingly left open by {reviewer}", "", len(waived))
            self.waived_line.setText(told.format(reviewer=", ".join(sorted({one.reviewer for one in waived}))))

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        if self._model.rowCount(current.siblingAtColumn(TITLE)):
            self.tree.expand(current.siblingAtColumn(TITLE))
        if not self._following:
            self._go_to(current)

    def _go_to(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is None or self._document is None:
            return
        place = row.cue or row.part.section
        start, end = (place.start, place.end) if place is not None else (row.part.start, row.part.start)
        self.place_chosen.emit(self._document, start, end)
