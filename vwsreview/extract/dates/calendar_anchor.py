"""The day that expressions count from, and how far off other days are."""

import calendar as months
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

_COUNTED = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?")


class Found(NamedTuple):
    """A value, None where it cannot be known, and whether it follows the anchor."""

    value: str | None
    relative: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day that expressions count from; `known` is false where its year is not."""

    day: date
    known: bool = True

    def write(self, day: date) -> str:
        """A day, with ``XXXX`` for a year that nobody knows."""
        return day.isoformat() if self.known else f"XXXX-{day:%m-%d}"

    def year(self, year: int) -> str:
        """A year likewise."""
        return f"{year:04}" if self.known else "XXXX"

    def after(self, count: int, unit: str) -> date | None:
        """The day so many units on; months end on their last day; None beyond the calendar."""
        try:
            if unit in ("M", "Q", "Y"):
                return _months_on(self.day, count * {"M": 1, "Q": 3, "Y": 12}[unit])
            hours = {"D": 24.0, "W": 168.0, "TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}[unit] * abs(count)
            days = int(hours // 24) + (1 if hours % 24 and unit in ("TH",) else 0)
            return self.day + timedelta(days=days if count > 0 else -days)
        except (OverflowError, ValueError):
            return None

    def after_duration(self, duration: str) -> str | None:
        """The day that a length from the anchor leads to."""
        found = _COUNTED.fullmatch(duration)
        if found is None:
            return None
        anchor: Anchor = self
        for digits, unit in zip(found.groups(), ("Y", "M", "W", "D", "TH", "TM"), strict=True):
            if digits:
                day = anchor.after(int(digits), unit)
                if day is None:
                    return None
                anchor = Anchor(day, self.known)
        return self.write(anchor.day)


def _months_on(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))
