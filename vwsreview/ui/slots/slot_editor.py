"""The slot editor: a line to type in, and below it what could stand there, each with a digit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vwsreview.domain.layers import BY_NAME, Key
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review.slots import candidates as slots
from vwsreview.review.slots.slot import Candidate
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.candidates_model import ON_A_PAGE
from vwsreview.ui.models.cells import editable
from vwsreview.ui.models.records_model import keys_of
from vwsreview.ui.slots.candidate_list import CandidateList
from vwsreview.ui.slots.slot_line import SlotLine
from vwsreview.ui.slots.slot_matching import Matches, matching
from vwsreview.ui.values.value_entry import ValueEntry
from vwsreview.ui.wording.words import key_word, value_words


class SlotEditor(QWidget):
    """Open on one key of one record until that is done or left; the focus may go elsewhere meanwhile.

    `done` tells that a value was picked or kept for good, `left` that the editor closed without that,
    `evidence_changed` carries the spans of the words that justify what is in hand.
    """

    done = Signal()
    left = Signal()
    evidence_changed = Signal(object)

    def __init__(self, entry: ValueEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._record: Record | None = None
        self._records: Sequence[Record] = ()
        self._text = ""
        self._key: Key | None = None
        self._candidates: list[Candidate] = []
        self._finishing = False
        self._title, self.hint = QLabel(), QLabel()
        self.line = SlotLine()
        self.list = CandidateList()
        self._lay_out()
        self._connect()

    @property
    def key(self) -> str | None:
        """The key that it is open on; None while it is closed."""
        return self._key.name if self._key is not None else None

    @property
    def record(self) -> Record | None:
        """The record that it is open on."""
        return self._record

    def open(self, record: Record, key: str, text: str, records: Sequence[Record], unread: str | None) -> None:
        """Offer values for a key; `unread` are words that were typed before and not understood."""
        self._key = BY_NAME[record.layer].key(key)
        self._take(record, text, records)
        self._show_title()
        self.line.set_typing(unread is not None, unread or "")
        self.line.setModified(unread is not None)
        self.line.setAccessibleName(key_word(record.layer, key))
        self._offer()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self, record: Record, text: str, records: Sequence[Record]) -> None:
        """The same record as it is now; what is being typed stays."""
        if self._key is None or self._finishing:
            return
        self._take(record, text, records)
        self._offer()

    def close_slot(self) -> None:
        """Close without a word."""
        self._key, self._record, self._records, self._candidates = None, None, (), []

    def commit_typed(self) -> bool:
        """Take in what is typed, if anything is; False where it is not understood and waits."""
        if self._record is None or self._key is None or not self.line.text().strip():
            return True
        words, chosen = self.line.text().strip(), self._chosen_while_typing()
        self.line.set_typing(False)
        return self._enter(chosen, words)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.list.set_theme(theme)
        palette = self.hint.palette()
        palette.setBrush(self.hint.foregroundRole(), theme.brush("dimmed"))
        self.hint.setPalette(palette)

    # what is offered

    def _take(self, record: Record, text: str, records: Sequence[Record]) -> None:
        self._record, self._text, self._records = record, text, records
        self._candidates = self._entry.candidates(record, self.key or "", text, records)

    def _offer(self) -> None:
        """Show what fits the typed words; the line that Enter takes is marked."""
        if self._record is None or self._key is None:
            return
        words = self.line.text().strip()
        if words:
            matches = self._matching(words)
            self.list.offer(self._record, self._key.name, matches.found, None, False)
            self.list.mark(matches.best)
        else:
            nothing = slots.nothing(self._key)
            self.list.offer(self._record, self._key.name, self._candidates, nothing, not self.line.is_typing)
            self.list.mark(next((one for one in self._candidates[:ON_A_PAGE] if one.current), None))
        self._tell_evidence()
        self._show_hint(words)

    def _matching(self, words: str) -> Matches:
        if self._record is None or self._key is None:
            return Matches((), None)
        value = self._entry.resolved(self._record, self._key.name, words)
        return matching(self._key, self._candidates, self.list.words, words, value)

    def _tell_evidence(self) -> None:
        """The words of the marked candidate, else those of the present value."""
        if self._record is None or self._key is None:
            return
        marked = self.list.marked()
        spans: tuple[Span, ...] = ()
        if marked is not None and not marked.current:
            spans = marked.evidence
        elif marked is not None or not self.line.text().strip():
            spans = slots.evidence(self._record, self._key.name, self._text)
        self.evidence_changed.emit(spans)

    # what keys do

    def _on_picked(self, digit: int) -> None:
        candidate = self.list.of_digit(digit)
        if candidate is not None:
            self._pick_and_finish(candidate)

    def _on_toggled(self, digit: int) -> None:
        candidate = self.list.of_digit(digit)
        if candidate is None or self._record is None or self._key is None:
            return
        if self._key.type == "list" and digit:
            candidate = slots.toggled(self._record, self._key.name, candidate)
        self.line.set_typing(False)
        self._pick(candidate)

    def _on_finished(self, literally: bool) -> None:
        words = self.line.text().strip()
        if words:
            free = self._key is not None and self._key.type not in ("choice", "flag")
            taken = self._enter(None if literally and free else self._chosen_while_typing(), words)
        else:
            marked = self.list.marked()
            taken = marked is None or marked.current or self._pick(marked)
        if taken:
            self._finish()

    def _on_walked(self, step: int) -> None:
        """Keep what is typed or marked, and go to the next key in the order of the list's columns; behind the last one
        it is left."""
        words = self.line.text().strip()
        if words:
            self._enter(self._chosen_while_typing(), words)
        elif (marked := self.list.marked()) is not None and not marked.current:
            self._pick(marked)
        if self._record is None or self._key is None:
            return
        keys = keys_of(self._record.layer)
        place = keys.index(self._key.name) + step
        if 0 <= place < len(keys):
            unread = self._entry.unread_words(self._record.id, keys[place])
            self.open(self._record, keys[place], self._text, self._records, unread)
        else:
            self.left.emit()

    def _on_moved(self, step: int) -> None:
        self.list.step(step)
        self._tell_evidence()

    def _on_paged(self, step: int) -> None:
        self.list.turn(step)
        self._tell_evidence()

    def _on_present_wanted(self) -> None:
        """Type on in the value that stands there."""
        if self._record is None or self._key is None:
            return
        value = self._record.values.get(self._key.name)
        if self._key.type in ("choice", "flag"):
            words = value_words(self._record.layer, self._key.name, value)
        else:
            words = str(editable(self._key, value))
        self.line.set_typing(True, words)

    def _on_mode_changed(self) -> None:
        self._offer()

    def _on_chosen(self, candidate: Candidate) -> None:
        self._pick_and_finish(candidate)

    # what becomes of it

    def _chosen_while_typing(self) -> Candidate | None:
        """The marked line, or what fits best where none is marked."""
        marked = self.list.marked()
        return marked if marked is not None else self._matching(self.line.text().strip()).best

    def _enter(self, candidate: Candidate | None, words: str) -> bool:
        if self._record is None or self._key is None:
            return True
        if candidate is not None and candidate.reason != "typed":
            return self._pick(candidate)
        if self._key.type in ("choice", "flag"):
            self._entry.keep_words(self._record, self._key.name, words)
            return False
        return self._entry.enter(self._record, self._key.name, words, self._text)

    def _pick(self, candidate: Candidate) -> bool:
        if self._record is None or self._key is None:
            return False
        return self._entry.pick(self._record, self._key.name, candidate)

    def _pick_and_finish(self, candidate: Candidate) -> None:
        """Nothing is offered anew for a slot that is about to be closed."""
        self._finishing = True
        picked = self._pick(candidate)
        self._finishing = False
        if picked:
            self._finish()

    def _finish(self) -> None:
        self.line.set_typing(False)
        self.done.emit()

    # how it looks

    def _show_title(self) -> None:
        if self._record is None or self._key is None:
            return
        keys = keys_of(self._record.layer)
        name = key_word(self._record.layer, self._key.name)
        if len(keys) == 1:
            self._title.setText(name)
        else:
            told = self.tr("{key} ({number} of {count}, Tab: next)")
            self._title.setText(told.format(key=name, number=keys.index(self._key.name) + 1, count=len(keys)))

    def _show_hint(self, words: str) -> None:
        if self._key is None or self._record is None:
            return
        if not self.line.is_typing:
            self.line.setPlaceholderText(self.tr("1–9 picks, letters type; Space first to type digits"))
        elif self._key.type == "time":
            self.line.setPlaceholderText(self.tr("vr, 1 april, over 2 weken, 2021-04-01"))
        else:
            self.line.setPlaceholderText(self.tr("Type; Backspace to pick by digit again"))
        self.hint.setText(self._hint_words(words))

    def _hint_words(self, words: str) -> str:
        if self._key is None or self._record is None:
            return ""
        if words and self._key.type == "time":
            value = self._entry.resolved(self._record, self._key.name, words)
            if value is None:
                return self.tr("not understood")
            return "= " + value_words(self._record.layer, self._key.name, value)
        if words and self._key.type in ("choice", "flag"):
            return "" if self.list.marked() is not None else self.tr("no such choice")
        if words:
            return self.tr("Enter: the marked line · Shift+Enter: as it is typed")
        if self._key.type == "list":
            return self.tr("Ctrl+1–9: add or take out, and stay · Enter: done · Esc: back")
        return self.tr("Enter: done · Esc: back · F2: type on in the value")

    def _lay_out(self) -> None:
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._title.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for widget in (self._title, self.line, self.hint):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        self.line.picked.connect(self._on_picked)
        self.line.toggled.connect(self._on_toggled)
        self.line.finished.connect(self._on_finished)
        self.line.walked.connect(self._on_walked)
        self.line.moved.connect(self._on_moved)
        self.line.paged.connect(self._on_paged)
        self.line.present_wanted.connect(self._on_present_wanted)
        self.line.mode_changed.connect(self._on_mode_changed)
        self.line.left.connect(self.left)
        self.list.chosen.connect(self._on_chosen)
