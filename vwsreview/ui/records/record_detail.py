"""The selected record in full: its words, values, where it comes from, comment and history."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.layers import EXTRACTOR, LAYERS, REVIEWER
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.cells import (
    conflict_sentences,
    ground_sentences,
    note_sentences,
    review_sentence,
    shown_state,
)
from vwsreview.ui.models.history_model import moment
from vwsreview.ui.models.values_model import NAME, ORIGIN, VALUE, ValuesModel
from vwsreview.ui.records.comment_line import CommentLine
from vwsreview.ui.records.record_history import RecordHistory
from vwsreview.ui.slots.slot_editor import SlotEditor
from vwsreview.ui.values.column_widths import width_of
from vwsreview.ui.values.value_entry import ValueEntry
from vwsreview.ui.values.value_table import ValueTable
from vwsreview.ui.wording.words import key_word, layer_word

QUOTE_LINES = 3
LEAST_WIDTH = 260
ALL_KEYS = [(layer.name, key.name) for layer in LAYERS for key in layer.keys]


class RecordDetail(QWidget):
    """Values are edited here as in the list, or in the slot editor that then stands in their place; the comment is
    kept when its line is left.

    `comment_left` tells that Enter or Escape ended the typing of a comment, `slot_closed` that the slot editor is about
    to give way to the values, `slot_done` that its value is done.
    """

    comment_entered = Signal(object, str)
    comment_left = Signal()
    slot_closed = Signal()
    slot_done = Signal()

    def __init__(self, entry: ValueEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: Record | None = None
        self._theme: Theme | None = None
        self._asked: Callable[[str], Sequence[str]] = _nothing
        self._state_icon, self._state, self._facts = QLabel(), QLabel(), QLabel()
        self._quote = self._made_quote()
        self._values_model = ValuesModel(entry, self)
        self.values = self._made_values()
        self.comment = CommentLine()
        self.slot = SlotEditor(entry)
        self._text = ""
        self._records: Sequence[Record] = ()
        self._history_title = QLabel()
        self._history = RecordHistory()
        self._lay_out()
        self._fit_height(max(len(layer.keys) for layer in LAYERS))
        self._facts.setText("\n")  # a redaction's ground has a line of its own
        self._least_height = self._column.minimumSize().height()
        self.slot.done.connect(self._on_slot_done)
        self.slot.left.connect(self.leave_slot)
        self.comment.entered.connect(self.comment_entered)
        self.comment.left.connect(self.comment_left)
        self.show_record(None, "", (), False)

    def show_record(self, record: Record | None, quote: str, history: Sequence[HistoryStep], writable: bool) -> None:
        """Show a record with its words and its history; None empties the pane."""
        another = record is None or self._record is None or record.id != self._record.id
        if another:
            self.commit_pending()
            self.leave_slot()
        self._record = record
        self._values_model.show(record)
        self._fit_values()
        self._show_quote(quote)
        self._show_state()
        self.comment.show_record(record, writable)
        self._show_history(history, record.id if record is not None else None)
        self.setEnabled(record is not None)
        if record is not None:
            self.slot.refresh(record, self._text, self._records)

    def ask_checks(self, asked: Callable[[str], Sequence[str]]) -> None:
        """Say what the checks ask about the record; `asked` gives the sentences for its id."""
        self._asked = asked

    def show_checks(self) -> None:
        """Say anew what the checks ask about the record."""
        self._show_state()

    def show_surroundings(self, text: str, records: Sequence[Record]) -> None:
        """The document's text and records, among which the slot editor finds what could stand in a value."""
        self._text, self._records = text, records

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and icons of a theme."""
        self._theme = theme
        self._values_model.set_theme(theme)
        self.slot.set_theme(theme)
        self._show_state()

    def edit_value(self, key: str) -> None:
        """Edit the value of a key."""
        row = self._values_model.row_of(key)
        if row is not None:
            self.values.edit_cell(self._values_model.index(row, VALUE))

    def open_slot(self, key: str, unread: str | None = None) -> None:
        """Open the slot editor on a key, with what could stand there; `unread` are words typed before."""
        if self._record is None or self._values_model.row_of(key) is None:
            return
        self.values.commit_editor()
        self._pages.setCurrentWidget(self.slot)
        self.slot.open(self._record, key, self._text, self._records, unread)

    def leave_slot(self) -> None:
        """Close the slot editor, if it is open; what is typed in it was taken in before."""
        if self.slot.key is not None:
            self.slot.close_slot()
            self.slot_closed.emit()
            self._pages.setCurrentIndex(0)

    def _on_slot_done(self) -> None:
        self.leave_slot()
        self.slot_done.emit()

    def edit_comment(self, unread: str | None = None) -> None:
        """Put the caret in the comment; `unread` are words for it that could not be written before."""
        self.comment.edit(unread)

    def commit_pending(self) -> None:
        """Take in what is being typed here."""
        self.values.commit_editor()
        self.slot.commit_typed()
        self.comment.commit()

    def minimumSizeHint(self) -> QSize:
        """The same for every record, so that the list above keeps its height: room for the layer with most keys."""
        return QSize(LEAST_WIDTH, self._least_height)

    def _made_quote(self) -> QPlainTextEdit:
        quote = QPlainTextEdit()
        quote.setReadOnly(True)
        quote.setTabChangesFocus(True)
        quote.setAccessibleName(self.tr("Text of the record"))
        quote.setFixedHeight(QUOTE_LINES * quote.fontMetrics().lineSpacing() + 12)
        quote.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return quote

    def _made_values(self) -> ValueTable:
        values = ValueTable()
        values.setModel(self._values_model)
        values.setAccessibleName(self.tr("Values of the record"))
        values.horizontalHeader().setVisible(False)
        values.horizontalHeader().setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        values.setColumnWidth(NAME, width_of(values, (key_word(*key) for key in ALL_KEYS)))
        values.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return values

    def _lay_out(self) -> None:
        self._facts.setWordWrap(True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.addWidget(self._state_icon)
        head.addWidget(self._state, 1)
        label = QLabel(self.tr("&Comment"))
        label.setBuddy(self.comment)
        comment = QHBoxLayout()
        comment.addWidget(label)
        comment.addWidget(self.comment, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._quote)
        self._pages = QStackedLayout()
        column.addLayout(self._pages, 1)
        shown = QWidget()
        below = QVBoxLayout(shown)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self.values)
        below.addWidget(self._facts)
        below.addLayout(comment)
        below.addWidget(self._history_title)
        below.addWidget(self._history, 1)
        below.addStretch()
        self._pages.addWidget(shown)
        self._pages.addWidget(self.slot)

    def _fit_values(self) -> None:
        """All keys are in sight without scrolling; nothing is laid out anew where the rows are as many as before."""
        rows = self._values_model.rowCount()
        self._fit_height(rows)
        origins = [self._values_model.index(row, ORIGIN).data() for row in range(rows)]
        self.values.setColumnWidth(ORIGIN, width_of(self.values, origins))

    def _fit_height(self, rows: int) -> None:
        height = max(1, rows) * self.values.verticalHeader().defaultSectionSize() + 2
        if height != self.values.height():
            self.values.setFixedHeight(height)

    def _show_history(self, steps: Sequence[HistoryStep], record: str | None) -> None:
        told = self.tr("History") if steps else self.tr("Nothing was done to this record yet.")
        self._history_title.setText(told if record is not None else "")
        self._history.show_steps(steps, record)

    def _show_quote(self, quote: str) -> None:
        if self._quote.toPlainText() != quote:
            self._quote.setPlainText(quote)

    def _show_state(self) -> None:
        record = self._record
        if record is None:
            self._state.setText(self.tr("No record selected"))
            self._facts.clear()
            self._state_icon.clear()
            return
        self._state.setText(f"{layer_word(record.layer)} – {review_sentence(record)}{_signature(record)}")
        self._facts.setText(self._told(record))
        if self._theme is not None:
            self._state_icon.setPixmap(self._theme.review_icon(shown_state(record)).pixmap(16, 16))

    def _told(self, record: Record) -> str:
        """Who or what made the record, and how sure; below it what its grounds mean and what to look at."""
        told = []
        if record.origin == REVIEWER:
            told.append(self.tr("Made by a reviewer"))
        elif record.origin != EXTRACTOR:
            told.append(self.tr("Read from {tool}").format(tool=record.origin))
        elif record.rule:
            told.append(self.tr("Found by {rule}").format(rule=record.rule))
        if record.confidence is not None:
            told.append(self.tr("confidence {percent}%").format(percent=min(99, round(100 * record.confidence))))
        asked = self._asked(record.id) or note_sentences(record)
        below = (*ground_sentences(record), *conflict_sentences(record), *asked)
        return "\n".join([" · ".join(told), *below]).strip()


def _nothing(record: str) -> Sequence[str]:
    """What the checks ask as long as nobody told."""
    return ()


def _signature(record: Record) -> str:
    """Who touched the record last, and when."""
    return f" · {record.reviewer}, {moment(record.updated_at)}" if record.reviewer and record.updated_at else ""
