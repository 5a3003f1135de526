"""What people decided differently of the record in hand, else of its document: side by side, to be decided by keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vwsreview.domain.edit import Changed, Edit
from vwsreview.domain.record import Record
from vwsreview.review.dossier import Dossier
from vwsreview.review.open_conflicts import OpenConflicts
from vwsreview.review.side_by_side import DocumentSides, RecordSides, Sides
from vwsreview.ui.keys.key_words import key_words, when_keys_change
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.sides_model import SidesModel
from vwsreview.ui.panes.pane import Pane
from vwsreview.ui.panes.sides_table import SidesTable
from vwsreview.ui.wording.quotes import on_one_line
from vwsreview.ui.wording.words import layer_word

QUOTE_LENGTH = 90
"""Code points of the record's words above the table, where their row has all of them."""


class ConflictsPane(Pane):
    """`settle_wanted` carries the Edit that decides; `next_wanted` asks for the next conflict."""

    settle_wanted = Signal(object)
    next_wanted = Signal()

    def __init__(self, conflicts: OpenConflicts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflicts = conflicts
        self._dossier: Dossier | None = None
        self._document: str | None = None
        self._record: Record | None = None
        self._text = ""
        self._model = SidesModel(self)
        self.heading, self.hint = plain_label(), plain_label()
        self.table = SidesTable()
        self.accept_button, self.next_button = QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Versions side by side"))
        buttons = QHBoxLayout()
        for button in (self.accept_button, self.next_button):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        self.lead_to(self.table)

    def _connect(self) -> None:
        self.table.whole_wanted.connect(self._on_whole_wanted)
        self.table.part_wanted.connect(self._on_part_wanted)
        self.table.accept_wanted.connect(self._settle)
        self.accept_button.clicked.connect(self._settle)
        self.next_button.clicked.connect(self.next_wanted)
        self._conflicts.changed.connect(self._show_words)
        when_keys_change(self._show_words)

    def show_document(self, dossier: Dossier | None, document_id: str | None) -> None:
        self._dossier, self._document, self._record = dossier, document_id, None
        self._text = dossier.store.text(document_id) if dossier is not None and document_id is not None else ""
        self._show()

    def apply_changed(self, changed: Changed) -> None:
        record = self._record
        if changed.everything or self._document in changed.documents:
            self.show_record(self._dossier.store.record(record.id) if self._dossier and record else None)

    def show_record(self, record: Record | None) -> None:
        self._record = record
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self._model.set_theme(theme)

    def _show(self) -> None:
        sides = self._sides()
        self._model.show(sides, self._text)
        if sides is not None:
            taken = sides.source(sides.rows[self._model.first_difference()])
            self.table.setCurrentIndex(self._model.index(self._model.first_difference(), taken or 0))
        self._show_words()

    def _sides(self) -> Sides | None:
        if self._record is not None and (sides := RecordSides.of(self._record)) is not None:
            return sides
        if self._dossier is None or self._document is None:
            return None
        return DocumentSides.of(self._dossier.store.document(self._document))

    def _show_words(self) -> None:
        """What is being decided and how; where nothing is, where something is."""
        sides, count = self._model.sides, self._conflicts.count()
        writable = self._dossier is not None and not self._dossier.read_only
        self.hint.setVisible(sides is not None)
        self.accept_button.setEnabled(writable and sides is not None)
        self.accept_button.setText(self.tr("Accept the outcome"))
        self.next_button.setEnabled(count > 0)
        self.next_button.setText(self.tr("{key}: next conflict").format(key=key_words("next_conflict")))
        self.hint.setText(
            self.tr("1 to {count}: take that version   Enter: take the value into the outcome   A: accept the outcome")
            .format(count=len(sides.columns) if sides is not None else 0)
        )  # fmt: skip
        self.heading.setText(self._heading(sides, count))

    def _heading(self, sides: Sides | None, count: int) -> str:
        left = self.tr("%n conflict(s) left", "", count)
        if sides is None and count:
            return self.tr("Nobody differs about what is in hand. {left}.").format(left=left)
        if sides is None:
            return self.tr(
                "No conflicts. Once the dossiers of several people are merged ({command}), what they decided "
                "differently stands here."
            ).format(command=key_words("merge_reviewers"))
        if isinstance(sides, RecordSides):
            record = sides.record
            quote = on_one_line(self._text[record.start : min(record.end, record.start + QUOTE_LENGTH)])
            return self.tr("{layer} “{quote}” · {left}").format(layer=layer_word(record.layer), quote=quote, left=left)
        return self.tr("The document as a whole · {left}").format(left=left)

    def _on_part_wanted(self, row: int, column: int) -> None:
        sides = self._model.sides
        if sides is not None and column < len(sides.columns):
            current = self.table.currentIndex()
            self._model.choose(sides.take(sides.rows[row], column))
            self.table.setCurrentIndex(self._model.index(current.row(), current.column()))

    def _on_whole_wanted(self, column: int) -> None:
        sides = self._model.sides
        if sides is not None and column < len(sides.columns):
            self._model.choose(sides.take_all(column))
            self._settle()

    def _settle(self) -> None:
        edit = self._edit()
        if edit is not None:
            self.settle_wanted.emit(edit)

    def _edit(self) -> Edit | None:
        sides, dossier = self._model.sides, self._dossier
        if sides is None or dossier is None or self._document is None:
            return None
        if dossier.read_only:
            self.told.emit(self.tr("The dossier can only be read"))
            return None
        return sides.edit(dossier.store.annotated(self._document), dossier.stamp())
