"""The anchor date as a person types it."""

import re

from vwsreview.domain.problems import Problem
from vwsreview.extract import calendar

_DAY = re.compile(r"((?:\d{4}|XXXX)-\d\d-\d\d)(?:T.*)?")


def typed_anchor(words: str) -> str | None:
    """The day that the words name (guideline: anchor_date); None for no words, ``XXXX-06-14`` without a year.

    Problem("no_day") where they name no single day.
    """
    if not words.strip():
        return None
    resolution = calendar.parse_typed(words, None)
    day = _DAY.fullmatch(resolution.value or "") if resolution is not None else None
    if day is None:
        raise Problem("no_day", words=words.strip())
    return day[1]
