"""The open dossier as the window sees it: a store, a reviewer, and a signal after every change."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Changed, Edit
from vwsreview.domain.reviewer import system_user
from vwsreview.review.edits import Stamp
from vwsreview.store.importing import ReadyDocument
from vwsreview.store.store import Store


def _now() -> datetime:
    return datetime.now().astimezone()


class Dossier(QObject):
    """`changed` carries a Changed, after the commit: views read those ids again and nothing else.

    `clock` gives the local time with its offset.
    """

    changed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(parent)
        self.store = store
        self._clock = clock
        self._reviewer = ""

    @property
    def read_only(self) -> bool:
        """Whether edits would be refused: another window has the file, or it cannot be written."""
        return self.store.read_only

    @property
    def reviewer(self) -> str:
        """Who reviews: the name that was set, else the system's user. It goes with the person, not with the file."""
        return self._reviewer or system_user()

    def set_reviewer(self, name: str) -> None:
        """Sign the next decisions with this name; an empty one gives the system's user back."""
        self._reviewer = name.strip()

    def stamp(self) -> Stamp:
        """Who decides, now."""
        return Stamp(self.reviewer, self._clock().isoformat(timespec="seconds"))

    def do(self, edit: Edit | None) -> Changed | None:
        """Write an edit and tell of it; None (nothing would change) does nothing. Problems are the store's."""
        return self._told(self.store.apply(edit, self.reviewer)) if edit is not None else None

    def undo(self) -> Changed | None:
        """Take the last step back; None where there is none."""
        return self._told(self.store.undo(self.reviewer))

    def redo(self) -> Changed | None:
        """Do the last undone step again; None where there is none."""
        return self._told(self.store.redo(self.reviewer))

    def go_to(self, step_id: str | None) -> Changed | None:
        """Go to the state that a step left, or to what was imported; None where that is the state already."""
        return self._told(self.store.go_to(step_id, self.reviewer))

    def add_documents(self, batch: Sequence[AnnotatedDocument | ReadyDocument]) -> Changed:
        """Take in at most 50 documents, one transaction; what is shown of other documents needs no reading."""
        self.store.add_documents(batch)
        changed = Changed(documents=frozenset(one.document.id for one in batch))
        self.changed.emit(changed)
        return changed

    def _told(self, changed: Changed | None) -> Changed | None:
        if changed is not None:
            self.changed.emit(changed)
        return changed
