"""Which records lie where in the shown text: by block, nested ones in order, the one under the pointer."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from vwsreview.domain.record import Record
from vwsreview.markdown.positions import Display

DEEPEST = 3
"""Lines under a mark that are told apart; what lies further out shares the last one."""


class Mark(NamedTuple):
    """The part of a record that lies in one block: units from the block's start, and how many marks lie inside it.

    `depth` 0 is an innermost mark: its fill is seen, its line is nearest to the words.
    """

    record: Record
    start: int
    end: int
    depth: int


class Marks:
    """The records of one document by the blocks of its shown text."""

    def __init__(self, display: Display, records: Iterable[Record] = ()) -> None:
        self._display = display
        self._records: dict[str, Record] = {}
        self._in_block: dict[int, dict[str, Record]] = {}
        for record in records:
            self._put(record)

    def record(self, identity: str | None) -> Record | None:
        """The record with that id, None where it has no mark here."""
        return None if identity is None else self._records.get(identity)

    def blocks(self, record: Record) -> range:
        """The blocks that a record touches."""
        return range(
            self._display.piece_at(record.start), self._display.piece_at(max(record.start, record.end - 1)) + 1
        )

    def update(self, changes: Mapping[str, Record | None]) -> set[int]:
        """Take new versions of records (None: gone); returns the blocks to paint again."""
        touched: set[int] = set()
        for identity, record in changes.items():
            old = self._records.pop(identity, None)
            if old is not None:
                for block in self.blocks(old):
                    touched.add(block)
                    self._in_block[block].pop(identity, None)
            if record is not None:
                self._put(record)
                touched.update(self.blocks(record))
        return touched

    def in_block(self, number: int) -> list[Mark]:
        """The marks of a block, outer before inner: painted in this order, the innermost fill is seen."""
        found = self._in_block.get(number)
        if not found:
            return []
        records = sorted(found.values(), key=_outer_first)
        depths = _depths(records)
        piece = self._display.pieces[number]
        units = self._display.units
        marks = []
        for record in records:
            start, end = max(record.start, piece.start), min(record.end, piece.end)
            if start < end:
                marks.append(
                    Mark(
                        record, units(piece.start, start), units(piece.start, end), min(depths[record.id], DEEPEST - 1)
                    )
                )
        return marks

    def at(self, offset: int) -> list[Record]:
        """The records whose span holds the code point at `offset`, innermost first."""
        found = self._in_block.get(self._display.piece_at(offset), {})
        holding = [record for record in found.values() if record.start <= offset < record.end]
        return sorted(holding, key=_outer_first, reverse=True)

    def _put(self, record: Record) -> None:
        self._records[record.id] = record
        for block in self.blocks(record):
            self._in_block.setdefault(block, {})[record.id] = record


def next_at(stack: list[Record], selected: str | None, last: list[str]) -> Record:
    """The record that a click selects among those under it: innermost first, a further click the next one out."""
    ids = [record.id for record in stack]
    if selected in ids and ids == last:
        return stack[(ids.index(selected) + 1) % len(stack)]
    return stack[0]


def _outer_first(record: Record) -> tuple[int, int, str, str]:
    # of two with the same span the rejected one goes below
    return record.start, -record.end, "" if record.review == "rejected" else record.layer, record.id


def _depths(records: list[Record]) -> dict[str, int]:
    """For each record (outer first) how many lie inside one another below it."""
    depths: dict[str, int] = {}
    open_: list[Record] = []
    for record in records:
        depths[record.id] = 0
        open_ = [one for one in open_ if one.end > record.start]
        for level, one in enumerate(reversed(open_), start=1):
            depths[one.id] = max(depths[one.id], level)
        open_.append(record)
    return depths
