"""Actions in the rows of a table; the head of the table says which column holds what."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span
from vwsreview.extract import owners, progress
from vwsreview.extract.actions import action
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_COLUMNS: dict[str, frozenset[str]] = {
    "owner": frozenset((
        "actiehouder", "actiehouders", "actiehouder(s)", "eigenaar", "wie", "verantwoordelijke", "verantwoordelijken",
        "verantwoordelijk", "houder", "trekker", "trekkers", "door", "owner", "owners", "responsible", "who", "lead",
        "eigenaren", "uitvoerder", "naam", "portefeuillehouder",
    )),
    "due": frozenset((
        "termijn", "deadline", "gereed", "wanneer", "uiterlijk", "planning", "due", "when", "einddatum", "streefdatum",
        "uiterste", "voor", "vóór", "opleverdatum", "by", "klaar",
    )),
    "status": frozenset(("status", "stand", "voortgang", "progress", "afgehandeld")),
    "action": frozenset((
        "actie", "acties", "actiepunt", "actiepunten", "afspraak", "afspraken", "taak", "action", "actions", "task",
    )),
    "day": frozenset(("datum", "date")),
    "remark": frozenset(("toelichting", "opmerking", "opmerkingen", "remarks", "notes")),
    "thing": frozenset(("wat", "omschrijving", "onderwerp", "what", "description")),
}  # fmt: skip
"""What the words of a column's head say it holds; where a head has several (``Datum gereed``), the first here wins."""
_HEAD_WORD = re.compile(r"[a-zà-ÿ]+")


def table_rows(reading: Reading) -> Iterator[Found]:
    """The rows of a table with a column of actions and one of owners, up to the last cell."""
    for table in reading.tables:
        head: dict[str, int] = {}
        for _, row in table:
            columns = _columns(reading, row)
            if "action" in columns and ("owner" in columns or "due" in columns or "status" in columns):
                head = columns
            elif head:
                yield from _row(reading, row, head)


def _columns(reading: Reading, row: Sequence[Span]) -> dict[str, int]:
    """What each column holds; things become actions, and days and remarks dues and states, where those are missing."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        words = _HEAD_WORD.findall(plain(reading.words(cell)).casefold()) if 0 < cell.end - cell.start < 40 else []
        meaning = next((name for name, known in _COLUMNS.items() if not known.isdisjoint(words)), None)
        if meaning is not None and len(words) <= 4:
            found.setdefault(meaning, place)
    if "action" not in found and "owner" in found and ("due" in found or "status" in found):
        found["action"] = found.get("thing", -1)
    found.setdefault("due", found.get("day", -1))
    found.setdefault("status", found.get("remark", -1))
    return {name: place for name, place in found.items() if place >= 0 and name in ("action", "owner", "due", "status")}


def _row(reading: Reading, row: Sequence[Span], head: dict[str, int]) -> Iterator[Found]:
    def cell(name: str) -> Span | None:
        place = head.get(name)
        found = row[place] if place is not None and place < len(row) else None
        return found if found is not None and found.start < found.end else None

    task, owner, due, status = cell("action"), cell("owner"), cell("due"), cell("status")
    if task is None:
        return
    filled = [span for span in row if span.start < span.end]
    given = owners.split(reading.text, owner) if owner is not None else []
    said = progress.status_of(reading.words(status)) if status is not None else "open"
    if status is None and due is not None:
        said = progress.status_of(reading.words(due))
    yield action(reading, Span(task.start, filled[-1].end), given, explicit=task, due=due, status=said)


RULES = (
    Rule(
        "action.table", "action", table_rows,
        examples=(
            ("| Nr | Actie | Eigenaar |\n| --- | --- | --- |\n| 1 | Brief maken | CZ |\n", "Brief maken | CZ"),
            ("| Actie | Wie | Status |\n| - | - | - |\n| Bellen | A. Bol | open |\n", "Bellen | A. Bol | open"),
        ),
        counter_examples=("| Actie | Kosten |\n| - | - |\n| Folder | 3 |\n",),
        gate=("|",),
    ),
)  # fmt: skip
