"""Actions in the rows of a table; the head of the table says which column holds what."""

from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span
from vwsreview.extract import owners
from vwsreview.extract.actions import action
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_ACTION_COLUMNS = frozenset(("actie", "acties", "actiepunt", "actiepunten", "afspraak", "taak"))
_WEAK_COLUMNS = frozenset(("wat", "omschrijving", "onderwerp"))  # of actions only beside a plain column of owners
_OWNER_COLUMNS = frozenset({
    "actiehouder", "actiehouders", "eigenaar", "wie", "verantwoordelijke", "verantwoordelijken", "houder",
    "trekker", "door",
})  # fmt: skip
_DUE_COLUMNS = frozenset(("termijn", "deadline", "gereed", "wanneer", "datum", "uiterlijk", "planning", "datumgereed"))
_STATUS_COLUMNS = frozenset(("status", "stand", "voortgang", "toelichting"))
_DONE = ("gereed", "afgerond", "afgehandeld", "klaar", "uitgevoerd", "gedaan", "voltooid", "✔", "✓")
_CANCELLED = ("vervallen", "afgevoerd", "gaat niet door", "geannuleerd")


def table_rows(reading: Reading) -> Iterator[Found]:
    """The rows of a table with a column of actions and one of owners, up to the last cell."""
    for table in reading.tables:
        head: dict[str, int] = {}
        for _, row in table:
            columns = _columns(reading, row)
            if "action" in columns and len(columns) > 1:
                head = columns
            elif head:
                yield from _row(reading, row, head)


def status_of(words: str) -> str:
    """The status that a cell or a remark tells; open where nothing is said."""
    folded = words.casefold()
    if any(word in folded for word in _CANCELLED):
        return "cancelled"
    return "done" if folded.startswith(_DONE) else "open"


def _columns(reading: Reading, row: Sequence[Span]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        key = squeezed(reading.words(cell)) if cell.end - cell.start < 40 else ""
        for name, known in (
            ("action", _ACTION_COLUMNS),
            ("owner", _OWNER_COLUMNS),
            ("due", _DUE_COLUMNS),
            ("status", _STATUS_COLUMNS),
        ):
            if key in known:
                found.setdefault(name, place)
        if key in _WEAK_COLUMNS:
            found.setdefault("weak", place)
        if key.startswith(("actiehouder", "verantwoordelijk")):
            found["plain"] = place
    if "action" not in found and "weak" in found and "plain" in found:
        found["action"] = found["weak"]
    return {name: place for name, place in found.items() if name not in ("weak", "plain")}


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
    said = status_of(reading.words(status)) if status is not None else "open"
    yield action(reading, Span(task.start, filled[-1].end), given, explicit=task, due=due, status=said)


RULES = (
    Rule(
        "action.table", "action", table_rows, 0.95,
        examples=(
            ("| Nr | Actie | Eigenaar |\n| --- | --- | --- |\n| 1 | Brief maken | CZ |\n", "Brief maken | CZ"),
            ("| Actie | Wie | Status |\n| - | - | - |\n| Bellen | A. Bol | open |\n", "Bellen | A. Bol | open"),
        ),
        counter_examples=("| Actie | Kosten |\n| - | - |\n| Folder | 3 |\n",),
        gate=("|",),
    ),
)  # fmt: skip
