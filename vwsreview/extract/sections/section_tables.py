"""Titles in tables and timetables: the items of an agenda with their hours or numbers, decisions per item."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sections.section_openings import bare, hours_end, opening, without_tail
from vwsreview.extract.sections.section_words import LONGEST, is_known, is_sentence
from vwsreview.extract.text.lines import TableRow, is_row

_NUMBER = frozenset(("", "nr", "nrs", "no", "nummer", "volgnummer", "punt", "agp"))
_ITEM = frozenset(
    ("onderwerp", "onderwerpen", "over", "item", "topic", "subject", "titel", "title", "thema", "omschrijving")
)
_AGENDA_ITEM = frozenset((
    "agendapunt", "agendapunten", "agendaitem", "agenda", "bespreekpunt", "bespreekpunten", "beslispunt",
    "beslispunten",
))  # fmt: skip
_BESIDE = frozenset((
    "nr", "no", "nummer", "punt", "tijd", "tijdstip", "tijden", "start", "begin", "aanvang", "duur", "minuten", "min",
    "doel", "bijlage", "bijlagen", "stuk", "stukken", "time", "duration", "purpose", "door", "spreker", "sprekers",
    "inbreng", "inbrenger", "presentatie", "presentator", "presenter", "speaker", "lead", "trekker", "wijze",
    "portefeuillehouder", "openbaar",
))  # fmt: skip
_TOLD = frozenset((
    "besluit", "besluiten", "uitkomst", "conclusie", "conclusies", "verslag", "toelichting", "bespreking", "besproken",
    "advies", "decision", "decisions", "outcome", "minutes", "discussion", "notes", "notulen", "opmerkingen",
    "resultaat",
))  # fmt: skip
_TASK = frozenset((
    "actie", "acties", "actiehouder", "actiepunt", "status", "stand", "deadline", "gereed", "wanneer", "termijn",
    "klaar", "ap", "action", "actions", "owner", "due",
    "beoordeling", "grondslag", "weigeringsgrond", "afzender", "ontvanger",
))  # fmt: skip
_FEWEST_ROWS, _LONGEST_HEAD = 3, 30
_NAMED = re.compile(r"[*_]{0,3}(?P<name>[^\W_]+)(?:[*_]{0,3}$|\s*[/(]|\s(?:van|en)\s)")
"""The name of a column, with another one or a remark behind it."""
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<words>[^*|<\n]{2,120}?)(?P=mark)(?: ?\*\*(?P<more>[^*|<\n]{1,80})\*\*)?")
"""The bold words that a cell begins with."""


class _Item(NamedTuple):
    number: str | None
    title: Span
    bold: bool


def agenda_rows(reading: Reading) -> Iterator[Found]:
    """The items in a table with a column ``Onderwerp`` or ``Agendapunt`` and a number, an hour or a decision beside."""
    for table in reading.tables:
        head: dict[str, int] | None = None
        for line, row in table:
            if line.ordinal in reading.taken_lines:
                head = None
            elif head is None:
                head = _head(reading, row)
            elif (item := _item(reading, row, head)) is not None:
                yield Found(*item.title, {"number": item.number, "level": 1})


def timed_rows(reading: Reading) -> Iterator[Found]:
    """The titles beside hours or numbers where no head names the columns: ``| 13.30 uur | **1. Opening** |``."""
    for table in reading.tables:
        if any(_head(reading, row) is not None for _, row in table):
            continue
        keys = {squeezed(reading.words(cell)) for cell in table[0].cells}
        if keys & _TASK:
            continue
        items = [item for row in table if (item := _beside_number(reading, row)) is not None]
        sure = all(item.bold for item in items) or any(is_known(reading.words(item.title)) for item in items)
        if len(items) >= _FEWEST_ROWS and sure:
            for item in items:
                yield Found(*item.title, {"number": item.number, "level": 1})


def timed_lines(reading: Reading) -> Iterator[Found]:
    """``10.00 uur  Opening``: lines of an agenda that begin with the hour, several of them."""
    if reading.kind not in ("agenda", "minutes"):
        return
    timed: list[Span] = []
    for line in reading.filled:
        if line.ordinal in reading.skipped or is_row(reading.text, line):
            continue
        end = hours_end(reading.text, line.number_start, line.words)
        if end is not None:
            timed.append(without_tail(reading.text, end, line.words))
    titles = [span for span in timed if _reads_as_title(reading, span)]
    if len(timed) >= _FEWEST_ROWS and any(is_known(reading.words(span)) for span in titles):
        for span in titles:
            yield Found(*span, {"number": None, "level": 1})


def _reads_as_title(reading: Reading, span: Span) -> bool:
    words = reading.words(span)
    return 1 < len(words) <= LONGEST and words[0].isupper() and not is_sentence(words)


def _head(reading: Reading, row: Sequence[Span]) -> dict[str, int] | None:
    """The columns by their names where the row is the head of an agenda or of a list of decisions."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(row):
        named = _NAMED.match(reading.text, cell.start, cell.end)
        columns.setdefault(squeezed(named["name"]) if named else squeezed(reading.words(cell)[:_LONGEST_HEAD]), place)
    told = columns.keys() & _TOLD
    if not told and columns.keys() & _TASK:
        return None
    if columns.keys() & _AGENDA_ITEM:
        return columns
    return columns if columns.keys() & _ITEM and (told or columns.keys() & _BESIDE) else None


def _item(reading: Reading, row: Sequence[Span], head: dict[str, int]) -> _Item | None:
    named = [head[key] for key in head if key in _ITEM] or [head[key] for key in head if key in _AGENDA_ITEM]
    if len(row) < len(head) or row[named[0]].start >= row[named[0]].end:
        return None
    numbered = [place for key, place in head.items() if (key in _NUMBER or key in _AGENDA_ITEM) and place != named[0]]
    number = next((found for place in numbered if (found := bare(reading.words(row[place])))), None)
    if number is None:
        number = next((words for place in numbered[:1] if (words := reading.words(row[place]))), None)
    item = _in_cell(reading, row[named[0]])
    return _Item(number or item.number, item.title, item.bold) if item.title.start < item.title.end else None


def _beside_number(reading: Reading, row: TableRow) -> _Item | None:
    """The title beside an hour or a number, or behind a number in the first cell."""
    number: str | None = None
    timed = False
    for cell in row.cells[:3]:
        words = reading.words(cell)
        if (counted := bare(words)) is not None and number is None:
            number = counted
        elif (end := hours_end(reading.text, cell.start, cell.end)) is not None and end >= cell.end:
            timed = True
        elif words:
            item = _in_cell(reading, cell)
            number = number or item.number
            fits = (timed or number is not None) and (item.bold or _reads_as_title(reading, item.title))
            return _Item(number, item.title, item.bold) if fits else None
    return None


def _in_cell(reading: Reading, cell: Span) -> _Item:
    """The number and the title in a cell; of bold words and others, the bold ones."""
    broken = reading.text.find("<br", cell.start, cell.end)
    start, end = cell.start, broken if broken >= 0 else cell.end
    marked = start - 2 if reading.text.startswith(("**", "__"), start - 2) else start
    bold = _BOLD.match(reading.text, marked, end + 2)
    if bold is not None:
        start, end = bold.start("words"), bold.end("more") if bold["more"] else bold.end("words")
    opened = opening(reading.text, start, end)
    if opened is not None and not opened.weak:
        return _Item(opened.number, opened.title, bold is not None)
    if opened is not None and opened.number[1:2].isdigit():
        return _Item(opened.number, opened.title, bold is not None)
    return _Item(None, without_tail(reading.text, *trimmed(reading.text, start, end)), bold is not None)


_MORNING = (
    "| 9.00 uur | **1. Opening** |\n|:---|:---|\n| 9.10 uur | **2. Sluis Oost** <br>- brug |\n| 9.30 | **3. Slot** |\n"
)
_PLAIN = "# agenda\n\n| 1. | Opening | 5 min |\n|---|---|---|\n| 2. | Sluis Oost | 9 min |\n| 3. | Rondvraag | |\n"
_HOURS = "# agenda\n\n9.00 uur   Opening\n9.10 uur   Sluis Oost     A. Bol\n10.00 uur  Sluiting\n"

RULES = (
    Rule(
        "section.agenda_row", "section", agenda_rows,
        examples=(
            ("# agenda\n\n| Nr. | Onderwerp | Tijd |\n| --- | --- | --- |\n| 1 | Opening | 15.00 |\n", "Opening"),
            ("# agenda\n\n| Tijd | Agendapunt |\n| --- | --- |\n| 10.00 | Rondvraag |\n", "Rondvraag"),
            ("# agenda\n\n| Tijd | Over | Door |\n| --- | --- | --- |\n| 10.00 | Sluizen | A. Bol |\n", "Sluizen"),
            ("# lijst\n\n| Beslispunt | Uitkomst |\n| --- | --- |\n| B3.1 Sluis Oost | akkoord |\n", "Sluis Oost"),
        ),
        counter_examples=(
            "| Onderwerp | Verslag stuurgroep |\n| --- | --- |\n| Locatie | Zaal 3 |\n",
            "| Nr | Onderwerp | Wie | Deadline |\n| --- | --- | --- | --- |\n| 1 | Sluis smeren | Bol | 1 mei |\n",
        ),
        gate=(*_ITEM, *_AGENDA_ITEM),
    ),
    Rule(
        "section.timed_row", "section", timed_rows,
        examples=(
            (_MORNING, "Opening"),
            (_MORNING, "Sluis Oost"),
            (_PLAIN, "Sluis Oost"),
        ),
        counter_examples=(
            "| 9.00 | **Bol** belt |\n|:---|:---|\n| 9.10 | Dam |\n",
            "| 1 | A. Bol | CZ |\n|---|---|---|\n| 2 | D. Dam | VGP |\n| 3 | E. Vos | LZ |\n",
        ),
        gate=("|",),
    ),
    Rule(
        "section.timed_line", "section", timed_lines,
        examples=((_HOURS, "Sluis Oost"), (_HOURS, "Sluiting")),
        counter_examples=("# agenda\n\n9.00 Opening\n", "# verslag\n\n9.00 De brug gaat op.\n9.10 Dicht.\n9.30 Op.\n"),
    ),
)  # fmt: skip
