"""The anchor date as a person types it."""

from vwsreview.domain.problems import Problem
from vwsreview.domain.timevalue import single_day
from vwsreview.extract.dates import calendar


def typed_anchor(words: str) -> str | None:
    """The day that the words name (guideline: anchor_date); None for no words, ``XXXX-06-14`` without a year.

    Problem("no_day") where they name no single day.
    """
    if not words.strip():
        return None
    resolution = calendar.parse_typed(words, None)
    day = single_day(resolution.value) if resolution is not None else None
    if day is None:
        raise Problem("no_day", words=words.strip())
    return day
