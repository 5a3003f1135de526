"""The one place where a value that was typed or picked becomes an edit; what is not understood is kept here."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.slots import candidates as slots
from vwsreview.review.slots.filling import filled
from vwsreview.review.slots.slot import Candidate
from vwsreview.review.slots.typed import typed

TYPED = ("text", "choice_or_text", "list", "number", "time")
"""Kinds of keys whose value is typed; the others are picked from choices."""

COMMENT = "comment"
"""Stands among the keys of a record for its comment."""


class ValueEntry(QObject):
    """`edit_requested` carries an Edit. `unread_changed` tells that words wait, or wait no longer.

    Words that stand for no value (``31 foo`` as a date), or that could not be written (a full disk), are kept with
    their cell until they are typed again or discarded: nothing half-typed is ever lost.
    """

    edit_requested = Signal(object)
    unread_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._unread: dict[tuple[str, str], Problem] = {}

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Values go to this dossier from now on."""
        self._dossier = dossier

    @property
    def enabled(self) -> bool:
        """Whether values can be changed at all."""
        return self._dossier is not None and not self._dossier.read_only

    @property
    def unread(self) -> tuple[tuple[str, str, Problem], ...]:
        """Record, key and problem of each value that was typed and not understood."""
        return tuple((record, key, problem) for (record, key), problem in self._unread.items())

    def unread_words(self, record: str, key: str) -> str | None:
        """What was typed into this cell and not understood."""
        problem = self._unread.get((record, key))
        return str(problem.parameters.get("words", "")) if problem is not None else None

    def discard(self) -> None:
        """Forget the words that were not understood; the cells show their values again."""
        if self._unread:
            self._unread.clear()
            self.unread_changed.emit()

    def enter(self, record: Record, key: str, entered: Value, text: str = "") -> bool:
        """Take typed words or a picked choice; False where the words are kept because they say nothing.

        Where the record's words in `text` hold them as they are typed, these justify the value.
        """
        if self._dossier is None:
            return False
        document = self._dossier.store.document(record.document)
        try:
            if BY_NAME[record.layer].key(key).type in TYPED:
                value, following = typed(record, key, str(entered), document.anchor_date)
            else:
                value, following = entered, {}
        except Problem as problem:
            self._keep(record.id, key, problem)
            return False
        self._keep(record.id, key, None)
        evidence = slots.where_said(record, key, value, text)
        edit = edits.set_value(document, record, key, value, self._dossier.stamp(), following, evidence)
        return self._written(edit, record, key, str(entered) if isinstance(entered, str) else "")

    def pick(self, record: Record, key: str, candidate: Candidate) -> bool:
        """Take a candidate with the words that speak for it; False where it could not be written."""
        if self._dossier is None:
            return False
        self._keep(record.id, key, None)
        edit = edits.set_value(
            self._dossier.store.document(record.document), record, key, candidate.value, self._dossier.stamp(),
            candidate.following, candidate.evidence, candidate.links,
        )  # fmt: skip
        return self._written(edit, record, key, "")

    def fill(self, record: Record, key: str, text: str, span: Span, adding: bool) -> bool:
        """Take words of the text as a value, or add them to a list; False where they say nothing for that key."""
        if self._dossier is None:
            return False
        document = self._dossier.store.document(record.document)
        candidate = filled(record, key, text, span, document, adding)
        return candidate is not None and self.pick(record, key, candidate)

    def keep_words(self, record: Record, key: str, words: str) -> None:
        """Keep words that are no choice of the key, until they are typed again or discarded."""
        self._keep(record.id, key, Problem("no_such_choice", key=key, words=words))

    def candidates(self, record: Record, key: str, text: str, records: Sequence[Record]) -> list[Candidate]:
        """What could stand in a key of a record; nothing where no dossier is open."""
        if self._dossier is None:
            return []
        return slots.candidates(record, key, text, self._dossier.store.document(record.document), records)

    def resolved(self, record: Record, key: str, words: str) -> Value:
        """What typed words would give as the value of a key; None where they are not understood."""
        if self._dossier is None:
            return None
        anchor = self._dossier.store.document(record.document).anchor_date
        try:
            return typed(record, key, words, anchor)[0]
        except Problem:
            return None

    def comment(self, record: Record, words: str) -> None:
        """Write a comment on a record."""
        if self._dossier is not None:
            self._keep(record.id, COMMENT, None)
            self._written(edits.set_comment(record, words, self._dossier.stamp()), record, COMMENT, words)

    def _written(self, edit: Edit | None, record: Record, key: str, words: str) -> bool:
        """Ask for the edit; where that could not be written, the words that were typed wait."""
        if edit is None or self._dossier is None:
            return True
        self.edit_requested.emit(edit)
        written = any(change.after == self._dossier.store.record(record.id) for change in edit.changes)
        if words and not written:
            self._keep(record.id, key, Problem("not_saved", words=words))
        return written

    def _keep(self, record: str, key: str, problem: Problem | None) -> None:
        before = self._unread.pop((record, key), None)
        if problem is not None:
            self._unread[record, key] = problem
        if before is not problem:
            self.unread_changed.emit()
