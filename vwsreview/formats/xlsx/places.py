"""What a cell has room for, and what is lost.

Limits: https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
"""

from vwsreview.domain.exporting import Exported, Words
from vwsreview.formats.cells import joined
from vwsreview.formats.images import Expected
from vwsreview.formats.tables import places
from vwsreview.formats.tables.columns import Cell, Column
from vwsreview.formats.xlsx.escaping import escaped

LONGEST = 32_767
"""UTF-16 units of a cell."""

_TOO_LONG = Words(
    "Excel takes at most 32,767 characters in a cell; the beginning is there",
    "Excel neemt ten hoogste 32.767 tekens in een cel; het begin staat er",
)

_LESS_EXACT = Words("numbers have 16 digits", "getallen hebben 16 cijfers")


def expected(exported: Exported) -> Expected:
    """What the workbook must give back of a document, and what it has no place for."""
    return places.expected(exported, fit)


def fit(column: Column, cell: Cell) -> tuple[Cell, Words | None]:
    """The value as far as a cell has room for it."""
    if isinstance(cell, str) and not _fits(cell):
        return _cut(cell), _TOO_LONG
    if isinstance(cell, list) and not _fits(joined(cell)):
        return next(cell[:end] for end in range(len(cell) - 1, -1, -1) if _fits(joined(cell[:end]))), _TOO_LONG
    if isinstance(cell, float) and (kept := float(f"{cell:.16g}")) != cell:
        return kept, _LESS_EXACT
    return cell, None


def _fits(text: str) -> bool:
    return len(text) <= LONGEST // 7 or _units(escaped(text)) <= LONGEST


def _cut(text: str) -> str:
    """The beginning that fits, whatever it is written as."""
    units = 0
    for place, sign in enumerate(text):
        units += 7 if sign == "_" else _units(escaped(sign))
        if units > LONGEST:
            return text[:place]
    return text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
