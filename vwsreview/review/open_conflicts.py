"""Where in the whole dossier people decided differently, kept true while the reviewer settles one after the other."""

from PySide6.QtCore import QObject, QTimer, Signal

from vwsreview.domain.edit import Changed
from vwsreview.domain.listing import ConflictPlace
from vwsreview.review.dossier import Dossier

REST = 150
"""Milliseconds after a large change until the whole dossier is looked through again."""
MOST_DOCUMENTS = 50
"""So many changed documents are looked through at once."""


class OpenConflicts(QObject):
    """`changed` tells that the number of conflicts may be another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._places: list[ConflictPlace] = []
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._look)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Look through another dossier, once it is shown."""
        self._dossier, self._places = dossier, []
        self._rest.start()
        self.changed.emit()

    def apply_changed(self, changed: Changed) -> None:
        """Look through what changed."""
        if self._dossier is None:
            return
        if changed.everything or len(changed.documents) > MOST_DOCUMENTS:
            self._rest.start()
            return
        others = [place for place in self._places if place.document not in changed.documents]
        self._places = others + self._dossier.store.conflicts(changed.documents)
        self.changed.emit()

    def count(self) -> int:
        """How many records and documents nobody decided between yet, as they were looked through last."""
        return len(self._places)

    def next(self, here: ConflictPlace, backward: bool = False) -> ConflictPlace | None:
        """The one that follows a place in the order of the set and the text, past the end from the beginning.

        A document as a whole comes before its records. `here` itself comes last; None where nothing is left.
        """
        if self._rest.isActive():
            self._look()
        if self._dossier is None or not self._places:
            return None
        lists = self._dossier.store.lists
        numbers = lists.numbers_of({place.document for place in (here, *self._places)})
        present = lists.present(numbers.values())

        def order(place: ConflictPlace) -> tuple[int, bool, int, int, str]:
            number = numbers.get(place.document, -1)
            return number, place.record is not None, place.start, -place.end, place.record or ""

        there = sorted(
            (place for place in self._places if numbers.get(place.document) in present), key=order, reverse=backward
        )
        at = order(here)
        beyond = [place for place in there if (order(place) < at if backward else order(place) > at)]
        return next(iter([*beyond, *there]), None)

    def _look(self) -> None:
        self._rest.stop()
        self._places = self._dossier.store.conflicts() if self._dossier is not None else []
        self.changed.emit()
