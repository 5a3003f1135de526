"""A long text comes into its Qt document in parts: the first screen at once, the rest while the event loop runs."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from vwsreview.markdown.positions import Display

PART = 200_000
"""Code points that are there at once, and of each further part; a part takes some 15 ms."""


class Place(NamedTuple):
    """Where a reader was: source offsets of the topmost line and of the caret."""

    top: int
    caret: int


class Arrival(QObject):
    """Fills a document with the shown text. `due` tells that the next part may be brought; the last one was brought
    where `whole` holds. Positions never change: what is there is always a beginning of the shown text."""

    due = Signal()

    def __init__(
        self, document: QTextDocument, display: Display, parent: QObject | None = None, part: int = PART
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._display = display
        self._going: tuple[Place, Callable[[], None]] | None = None
        self._part = part
        self._blocks = self._blocks_to(part)
        document.setPlainText(display.shown_part(0, self._blocks))
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self.due)

    @property
    def whole(self) -> bool:
        """Whether all of the text is there."""
        return self._blocks == len(self._display.pieces)

    def start(self) -> None:
        """Have the other parts come."""
        if not self.whole:
            self._turn.start()

    def holds(self, offset: int) -> bool:
        """Whether the block is there in which the code point at `offset` stands."""
        return self._display.piece_at(offset) < self._blocks

    def bring(self) -> None:
        """Add the next part."""
        first = self._blocks
        self._blocks = self._blocks_to(self._display.pieces[first].start + self._part)
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText("\n" + self._display.shown_part(first, self._blocks))
        if self.whole:
            self._turn.stop()

    @property
    def awaited(self) -> Place | None:
        """The place to which somebody goes who waits for its words."""
        return self._going[0] if self._going is not None else None

    def go(self, place: Place, go: Callable[[], None]) -> bool:
        """Go to a place now; False where its words are to arrive before. Who waits for another place waits no more."""
        self._going = place, go
        return self.let_go()

    def forget(self) -> None:
        """Have whoever waits wait no more."""
        self._going = None

    def let_go(self) -> bool:
        """Have whoever waits go to their place, if its words are there; False where somebody still waits."""
        if self._going is None:
            return True
        place, go = self._going
        if not self.holds(max(place)):
            return False
        self._going = None
        go()
        return True

    def _blocks_to(self, offset: int) -> int:
        """How many blocks reach to an offset: at least one, all where it lies behind the end."""
        if offset >= len(self._display.text):
            return len(self._display.pieces)
        return self._display.piece_at(offset) + 1
