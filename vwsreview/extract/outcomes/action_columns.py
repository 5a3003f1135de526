"""What the columns of a table of actions hold, by the words of their heads."""

import re
from collections.abc import Sequence

_COLUMNS: dict[str, frozenset[str]] = {
    "owner": frozenset((
        "actiehouder", "actiehouders", "actiehouder(s)", "eigenaar", "wie", "verantwoordelijke", "verantwoordelijken",
        "verantwoordelijk", "houder", "trekker", "trekkers", "door", "owner", "owners", "responsible", "who", "lead",
        "eigenaren", "uitvoerder", "bewindspersoon", "naam", "portefeuillehouder",
    )),
    "due": frozenset((
        "termijn", "deadline", "gereed", "wanneer", "uiterlijk", "planning", "due", "when", "einddatum", "streefdatum",
        "uiterste", "voor", "vóór", "opleverdatum", "by", "klaar",
    )),
    "status": frozenset(("status", "stand", "voortgang", "progress", "afgehandeld", "afhandeling")),
    "action": frozenset((
        "actie", "acties", "actiepunt", "actiepunten", "afspraak", "afspraken", "taak", "action", "actions", "task",
        "taken", "toezegging", "toezeggingen", "todo",
    )),
    "decision": frozenset(("besluit", "besluiten", "decision", "decisions")),
    "day": frozenset(("datum", "data", "date", "dates")),
    "remark": frozenset(("toelichting", "opmerking", "opmerkingen", "remarks", "notes")),
    "aim": frozenset(("doel", "doelen", "doelstelling", "goal", "goals")),
    "thing": frozenset(("wat", "omschrijving", "onderwerp", "what", "description", "beschrijving")),
}  # fmt: skip
"""What the words of a column's head say it holds; where a head has several (``Datum gereed``), the first here wins."""
_DONE_HEAD = re.compile(r"[*_ ]{0,3}(?:klaar|gereed|gedaan|done)(?![a-z])")
_LONGEST_HEAD_CELL = 40
_HEAD_WORD = re.compile(r"[a-zà-ÿ]+")


def meaning(cell: str) -> str | None:
    """What the words of a column's head say it holds."""
    if not 0 < len(cell) < _LONGEST_HEAD_CELL:
        return None
    words = _HEAD_WORD.findall(cell.casefold().replace("te doen", "todo"))
    return next((name for name, known in _COLUMNS.items() if len(words) <= 4 and known.intersection(words)), None)


def columns_of(row: Sequence[str]) -> dict[str, int]:
    """What each column holds; the first of a kind counts."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        told = meaning(cell)
        if told == "due" and "due" in found and _DONE_HEAD.match(cell.casefold()):
            told = "status"  # "Wanneer | Klaar?"
        if told is not None:
            found.setdefault(told, place)
    if "action" not in found and "owner" in found:
        marked = "acti" in row[found["owner"]].casefold()
        if marked or {"due", "status"} & found.keys():
            found["action"] = found.get("thing", -1)
    found.setdefault("due", found.get("day", -1))
    found.setdefault("status", found.get("remark", -1))
    return {name: place for name, place in found.items() if place >= 0}
