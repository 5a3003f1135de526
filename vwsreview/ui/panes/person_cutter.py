"""Asks by keys where the words of one attendee are to be cut in two or more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review.attendance import person_spans

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
CUT = " │ "
"""Stands between two parts where they are shown."""


class PersonCutter:
    """Left and Right move a cut, Space keeps it and goes on to a further one, a figure makes so many equal parts.

    `at` is an offset in code points (the caret's); the first place from there is offered first.
    """

    def __init__(self, text: str, record: Record, places: Sequence[int], at: int | None = None) -> None:
        self.record = record
        self._text = text
        self._places = places
        self._kept: set[int] = set()
        inside = at is not None and record.start < at < record.end
        self._here = next(
            (number for number, place in enumerate(places) if inside and at is not None and place >= at), 0
        )

    @property
    def parts(self) -> list[Span]:
        """The people that there would be now."""
        cuts = {*self._kept, self._places[self._here]} if self._here >= 0 else self._kept
        return person_spans.cut_at(self._text, self.record.span, sorted(cuts))

    @property
    def piece(self) -> Span:
        """The part in front of the cut that is being moved, to be seen in the text."""
        here = self._places[self._here] if self._here >= 0 else self.record.end
        return next((part for part in reversed(self.parts) if part.start < here), self.parts[0])

    def shown(self) -> str:
        """The parts in one line, with a bar at each cut."""
        return CUT.join(" ".join(part.of(self._text).split()) for part in self.parts)

    def take(self, event: QKeyEvent) -> bool:
        """Move or keep a cut; False for a key that does neither."""
        if event.key() in _STEPS:
            self._here = min(max(self._here + _STEPS[event.key()], 0), len(self._places) - 1)
        elif event.key() == Qt.Key.Key_Space:
            self._keep()
        elif event.text().isdecimal() and int(event.text()) > 1:
            self._kept = set(person_spans.evenly(self._places, int(event.text())))
            self._here = -1
        else:
            return False
        return True

    def _keep(self) -> None:
        if self._here >= 0:
            self._kept.symmetric_difference_update({self._places[self._here]})
            self._here = min(self._here + 1, len(self._places) - 1)
