"""Titles in tables: the items of an agenda with their hours or numbers."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.lines import TableRow
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_NUMBER = frozenset(("nr", "no", "nummer"))
_ITEM = frozenset(("onderwerp", "over", "agendapunt", "agendapunten", "bespreekpunt", "item", "topic", "subject"))
_BESIDE = frozenset(("nr", "no", "nummer", "tijd", "tijdstip", "doel", "bijlage", "time", "door", "spreker"))
_HOUR = re.compile(r"[*_]{0,3}\d{1,2}[.:]\d\d(?!\d)")
_FEWEST_HOURS = 3
_OPENING = re.compile(
    r"\*\*(?:(?P<number>\d{1,2}[a-z]?\.)\s+)?(?P<title>[^*|<\n]{2,120}(?:\*\* ?\*\*[^*|<\n]{1,80})?)\*\*"
)
"""The bold words that a cell begins with."""


def agenda_rows(reading: Reading) -> Iterator[Found]:
    """The items in a table with a column ``Onderwerp`` or ``Agendapunt`` and a number or a time beside it."""
    for table in reading.tables:
        head: dict[str, int] = {}
        for _, row in table:
            columns = {key: place for place, cell in enumerate(row) if (key := squeezed(reading.words(cell)[:20]))}
            if not head and columns.keys() & _ITEM and columns.keys() & _BESIDE:
                head = columns
            elif head:
                yield from _item(reading, row, head)


def timed_rows(reading: Reading) -> Iterator[Found]:
    """The bold words that open the cell beside an hour: ``| 13.30 uur | **1. Opening** |``."""
    for table in reading.tables:
        timed = [row for row in table if len(row.cells) > 1 and _HOUR.match(reading.text, *row.cells[0])]
        if len(timed) >= _FEWEST_HOURS:
            yield from _bold_items(reading, timed)


def _bold_items(reading: Reading, rows: Sequence[TableRow]) -> Iterator[Found]:
    for row in rows:
        bold = reading.text.rfind("**", row.cells[0].end, row.cells[1].start + 2)
        match = _OPENING.match(reading.text, bold, row.cells[1].end + 2) if bold >= 0 else None
        if match is not None:
            span = trimmed(reading.text, *match.span("title"))
            yield Found(*span, {"number": match["number"], "level": 1})


def _item(reading: Reading, row: list[Span], head: dict[str, int]) -> Iterator[Found]:
    title = next(row[place] for key, place in head.items() if key in _ITEM) if len(row) >= len(head) else Span(0, 0)
    numbers = [reading.words(row[place]) for key, place in head.items() if key in _NUMBER and place < len(row)]
    if title.start < title.end:
        yield Found(*title, {"number": numbers[0] if numbers and numbers[0] else None, "level": 1})


_MORNING = (
    "| 9.00 uur | **1. Opening** |\n|:---|:---|\n| 9.10 uur | **2. Sluis Oost** <br>- brug |\n| 9.30 | **3. Slot** |\n"
)

RULES = (
    Rule(
        "section.agenda_row", "section", agenda_rows,
        examples=(
            ("# agenda\n\n| Nr. | Onderwerp | Tijd |\n| --- | --- | --- |\n| 1 | Opening | 15.00 |\n", "Opening"),
            ("# agenda\n\n| Tijd | Agendapunt |\n| --- | --- |\n| 10.00 | Rondvraag |\n", "Rondvraag"),
            ("# agenda\n\n| Tijd | Over | Door |\n| --- | --- | --- |\n| 10.00 | Sluizen | A. Bol |\n", "Sluizen"),
        ),
        counter_examples=("| Onderwerp | Verslag stuurgroep |\n| --- | --- |\n| Locatie | Zaal 3 |\n",),
        gate=("onderwerp", "agendapunt", "bespreekpunt", "over", "item", "topic", "subject"),
    ),
    Rule(
        "section.timed_row", "section", timed_rows,
        examples=(
            (_MORNING, "Opening"),
            (_MORNING, "Sluis Oost"),
        ),
        counter_examples=("| 9.00 | **Bol** belt |\n|:---|:---|\n| 9.10 | Dam |\n",),
        gate=("| **", "|**"),
    ),
)  # fmt: skip
