"""By when an action is to be done: the one date of its own text that says so."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from vwsreview.domain.span import Span
from vwsreview.domain.timevalue import days
from vwsreview.extract.dates.dates import FoundDate

_LAST_DAY = re.compile(
    r"(?:uiterlijk|v[óo]{1,2}r|deadline|termijn|gereed|terugkoppeling|klaar|binnen|within|before|by"
    r"|v[óo]{1,2}r (?:het|de) (?:eerst)?volgende (?:overleg|vergadering|bijeenkomst) (?:op|van))[:\s\u00a0(]{0,3}$",
    re.IGNORECASE,
)
_OF_A_PLAN = re.compile(
    r"(?:budget|begroting|plan|planning|programma|agenda|roadmap|rekening|cijfers|contributie) (?:voor|van|over) $"
)
_ASKED = re.compile(r"gevraagd|verzocht|vraagt|verzoekt|verzoek|[Ss]treven|[Aa]fgesproken|zetten ons")
_NOT_BY_THEN = re.compile(
    r"(?:vanaf|sinds|per|verloopt|vervalt|begint|starte?n?t?|verzonden|ingang van"
    r"|(?:verslag|overleg|brief|advies|vergadering|versie|mail|debat) van"
    r"|(?:overleg|vergadering|debat) op"
    r"|(?:uitgezet|gestuurd|"
    r"verzonden|gehouden) op|(?:budget|begroting|plan|planning|programma|agenda|roadmap|rekening|cijfers"
    r"|contributie) (?:voor|van|over)|over (?:het|de|een)|na|na (?:het|de)|en de|t/m|tot|tot en met|voor (?:het"
    r"|de) (?:overleg|vergadering) (?:van|op))[\s\u00a0]$"
)


@dataclass(frozen=True, slots=True)
class Due:
    """The date that an action's `due` takes, the value it leads to, and whether that follows the anchor."""

    date: FoundDate
    value: str | None
    relative: bool


def choose(text: str, action: Span, cell: Span | None, found: Sequence[FoundDate], anchor: str | None) -> Due | None:
    """The date in the cell for it, else the one marked as a last day, else the first that lies ahead of the anchor.

    `found` is in order of place. Lengths count only as a last day or in the cell, repetitions never.
    """
    within = cell if cell is not None and cell.start < cell.end else action
    first, behind = (bisect_left(found, place, key=lambda date: date.start) for place in within)
    inside = [date for date in found[first:behind] if date.type != "set"]
    if cell is not None and cell.start < cell.end:
        return _due(inside[0], anchor) if inside else None
    for date in inside:
        last = _LAST_DAY.search(text, max(action.start, date.start - 40), date.start)
        if (
            last
            and not _OF_A_PLAN.search(text, action.start, date.start)
            and not (date.type == "duration" and _of_another(text[action.start : date.start]))
        ):
            return _due(date, anchor)
    if cell is not None:  # an empty cell: only what is marked as a last day
        return None
    return next((due for date in inside if (due := _ahead(text, action, date, anchor))), None)


def _due(date: FoundDate, anchor: str | None) -> Due:
    resolution = date.resolve(anchor)
    return Due(date, date.said.due(anchor), resolution.relative or resolution.type == "duration")


def _of_another(before: str) -> bool:
    """Behind ``om``, unless somebody is asked: ``vraagt de labs om de uitslag binnen 24 uur te geven``."""
    return " om " in before and not _ASKED.search(before)


def _ahead(text: str, action: Span, date: FoundDate, anchor: str | None) -> Due | None:
    if date.type in ("duration", "interval"):
        return None
    if _NOT_BY_THEN.search(text, max(action.start, date.start - 30), date.start):
        return None
    if _of_another(text[action.start : date.start]):
        return None
    found = _due(date, anchor)
    known = anchor is not None and not anchor.startswith("X")
    past = days(found.value)
    return None if known and past is not None and past[1] < str(anchor) else found
