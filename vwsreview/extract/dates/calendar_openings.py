"""How temporal expressions begin: the first word, or what a number stands in front of.

A cheap look-up in front of the patterns: of the hundreds of words and numbers in a text only a few can begin a date.
"""

import re
from collections.abc import Iterable

from vwsreview.extract.dates.calendar_words import (
    LAST,
    MONTHS,
    NEXT,
    NUMBERS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
)

MONTH_NEXT, UNIT_NEXT, LISTED, DASHED, SLASHED, DOTTED = "0 mei", "0 weken", "0 en", "0-", "0/", "0."
ORDINAL, TIMES, YEAR, COMPACT, DATED_WEEKDAY = "1e", "1 keer", "2021", "20210301", "ma 1"
SPLIT, WEEK_LISTED, COUNTED = "1 1", "week 8 en 9", "2 komende"
"""A weekday before a number, and numbers: before a month, a unit, a joint (``3 en``), a mark (``25-01``), ordinal,
before ``keer``, of four or eight digits,
of one digit before another, behind the number of a week, before a word that shifts."""

NUMBER_NEXT = {
    **dict.fromkeys((*MONTHS, *SHORT_MONTHS), MONTH_NEXT),
    **dict.fromkeys((*UNITS, "kwartier", "half", "more", "extra", "volle", "hele", "full"), UNIT_NEXT),
    **dict.fromkeys((",", "en", "of", "&", "t", "tot", "to", "and", "à", "a"), LISTED),
    **dict.fromkeys(("x", "keer", "maal"), TIMES),
    **dict.fromkeys((*LAST, *NEXT), COUNTED),
    "-": DASHED, "/": SLASHED, ".": DOTTED,
}  # fmt: skip
_DIGITS = frozenset("0123456789")
_ORDINAL = re.compile(r" ?(?:e|ste|de|st|nd|rd|th)(?![a-zà-ÿ])")
_NEXT = re.compile(r"[ \n>]{0,8}(?:(?:of|van) (?=[a-z])|[-/](?=[a-z]))?([a-zà-ÿ]+|[^a-zà-ÿ])")
_NUMBER_BEHIND = re.compile(r"\.?,?[ \n>]{1,6}(?:(?:the|de) )?[0-9]")
_JOINTS = frozenset({"n ", "f ", "& ", ", "})
_AFTER_WEEK = re.compile(r"(?:weken|week|wk) [0-9]{1,2}(?:(?:, | en | of | & )[0-9]{1,2}){0,6}(?:, | en | of | & )$")
_WEEKDAYS = frozenset((*WEEKDAYS, *SHORT_WEEKDAYS))
ARTICLES = frozenset({"de", "het", "the", "een"})
CLOCK_WORDS = frozenset(word for word, number in NUMBERS.items() if number <= 12) | {"half", "kwart", "noon"}


def opening(text: str, start: int, end: int) -> str:
    """What the word or number at this place is among the openings of phrases; an article counts with its noun."""
    word = text[start:end]
    if word[0] not in _DIGITS:
        if word in _WEEKDAYS:
            return DATED_WEEKDAY if _NUMBER_BEHIND.match(text, end) else word
        if len(word) == 1 and text.startswith(".", end):
            return f"{word}."
        if word not in ARTICLES:
            return word
        found = _NEXT.match(text, end)
        return f"{word} {found[1]}" if found else word
    if len(word) == 4 or len(word) == 8:
        return YEAR if len(word) == 4 else COMPACT
    ordinal = _ORDINAL.match(text, end)
    found = _NEXT.match(text, ordinal.end() if ordinal else end)
    following = NUMBER_NEXT.get(found[1], word) if found else word
    if following in (word, LISTED):
        if len(word) in (1, 3) and found and found[1] in _DIGITS:
            return SPLIT
        if text[start - 2 : start] in _JOINTS and _AFTER_WEEK.search(text, max(0, start - 40), start):
            return WEEK_LISTED
    return ORDINAL if ordinal and following not in (MONTH_NEXT, LISTED) else following


def first_words(*groups: Iterable[str]) -> frozenset[str]:
    """What opens each entry; entries such as ``1e kwartaal`` open with an ordinal number."""
    opened = (entry.split()[0].split("-")[0] for group in groups for entry in group)
    return frozenset(ORDINAL if word[0] in _DIGITS else f"{word[0]}." if "." in word else word for word in opened)


def with_article(articles: Iterable[str], nouns: Iterable[str]) -> frozenset[str]:
    """Each article before each noun."""
    nouns = frozenset(nouns)
    return frozenset(f"{article} {noun}" for article in articles for noun in nouns)


def begins_a_clock(word: str) -> bool:
    """Whether a clock time can begin with this word or number."""
    return word in CLOCK_WORDS or (len(word) <= 2 and word[0] in _DIGITS)
