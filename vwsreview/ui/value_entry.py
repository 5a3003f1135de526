"""The one place where a value that was typed or picked becomes an edit; what is not understood is kept here."""

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.typed import typed

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

    def enter(self, record: Record, key: str, entered: Value) -> bool:
        """Take typed words or a picked choice; False where the words are kept because they say nothing."""
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
        edit = edits.set_value(document, record, key, value, self._dossier.stamp(), following)
        return self._written(edit, record, key, str(entered) if isinstance(entered, str) else "")

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
