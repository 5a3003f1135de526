"""What a temporal expression says, before it is known which day it counts from.

The grammar (`calendar_grammar`) makes these of words; `calendar` turns them into values. Years, months and days are
None where they are not written. `shift` is -1 for the last such day before the anchor, +1 for the first after it,
0 for this one, None where nothing is said.
"""

from dataclasses import dataclass
from typing import Literal

Part = Literal["begin", "middle", "end", "first_half", "second_half"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month: ``11 januari 2021``, ``28-01``, ``20 november jl.``; `weekday` where one is written.

    `away` counts years from the anchor's: ``26 januari van dit jaar``.
    """

    day: int
    month: int
    year: int | None = None
    shift: int | None = None
    weekday: int | None = None
    away: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of a week, 1 is Monday; `week` counts weeks from the anchor's where it is said, `later` adds weeks."""

    weekday: int
    shift: int | None = None
    week: int | None = None
    later: int = 0


@dataclass(frozen=True, slots=True)
class NearDay:
    """So many days from the anchor: ``vandaag``, ``gisteren``."""

    days: int


@dataclass(frozen=True, slots=True)
class NumberedWeekday:
    """A weekday with its day of a month that is not named: ``vrijdag 23``."""

    weekday: int
    day: int


@dataclass(frozen=True, slots=True)
class Away:
    """So many units from the anchor or another day, back where `count` is negative: ``over twee weken``."""

    count: int
    unit: str
    day: "NearDay | Feast | None" = None


@dataclass(frozen=True, slots=True)
class Week:
    """``week 12``, or `shift` weeks from the anchor's, the week that holds a day, or one of a month's (-1 the last)."""

    number: int | None = None
    year: int | None = None
    shift: int | None = None
    of: "Day | None" = None
    ordinal: int | None = None
    month: "Month | None" = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """The Saturday and Sunday of a week."""

    shift: int = 0


@dataclass(frozen=True, slots=True)
class Month:
    """A month, or `away` months from the anchor's, or a part of it."""

    month: int | None = None
    year: int | None = None
    shift: int | None = None
    away: int | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter, or `away` quarters from the anchor's, or a part of it."""

    quarter: int | None = None
    year: int | None = None
    away: int | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season as TIMEX3 writes it: SP, SU, FA, WI."""

    season: str
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """A year, or `away` years from the anchor's, or a part of it."""

    year: int | None = None
    away: int | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast day by its name in `feast_days`."""

    name: str
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units that end (negative) or begin at the anchor: ``komende zes weken``."""

    count: int
    unit: str


@dataclass(frozen=True, slots=True)
class Length:
    """A duration (ISO 8601): ``P2W``."""

    duration: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set: ``R/P1W``."""

    duration: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as ``10:00``, or two, or a part of a day as ``MO``; `day` None is the meeting's day."""

    first: str
    last: str | None = None
    day: "Day | Weekday | NumberedWeekday | NearDay | Away | Feast | None" = None


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends that are written: ``3 t/m 7 mei``."""

    first: "Point"
    last: "Point"


DayLike = Day | Weekday | NumberedWeekday | NearDay | Away | Feast
Point = DayLike | Week | Weekend | Month | Quarter | Season | Year
Expression = Point | Stretch | Length | Repeat | Clock | Range
