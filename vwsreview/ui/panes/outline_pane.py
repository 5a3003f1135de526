"""The document in parts: which were read, what is open in each, and the cues that nobody answered."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeView, QVBoxLayout, QWidget

from vwsreview.domain.edit import Changed
from vwsreview.domain.record import Record
from vwsreview.review import outline
from vwsreview.review.dossier import Dossier
from vwsreview.review.live_cues import LiveCues
from vwsreview.review.outline import Part
from vwsreview.ui.models.outline_model import TITLE, OutlineModel
from vwsreview.ui.panes.pane import Pane
from vwsreview.ui.theme import Theme


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
        self._live.changed.connect(self._show)
        self.tree.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.tree.activated.connect(self._go_to)

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
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        head.setResizeContentsPrecision(50)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        for part in (self.told_line, self.waived_line, tree):
            column.addWidget(part)
        self.setFocusProxy(tree)

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
        for row, part in enumerate(self._model.parts()):
            index = self._model.index(row, TITLE)
            if part.cues and self._is_new(index):
                self.tree.expand(index)
            for cue in range(len(part.cues)):
                self.tree.setFirstColumnSpanned(cue, index, True)
        self._following = False
        self.show_record(self._record)
        self._tell(self._dossier, self._document)

    def _is_new(self, index: QModelIndex) -> bool:
        """Whether the tree has not shown the cues of this row yet."""
        return not self.tree.isFirstColumnSpanned(0, index)

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
        if not self._following:
            self._go_to(current)

    def _go_to(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is None or self._document is None:
            return
        place = row.cue or row.part.section
        start, end = (place.start, place.end) if place is not None else (row.part.start, row.part.start)
        self.place_chosen.emit(self._document, start, end)
