"""Where in a legible text a temporal expression can begin: one look over the whole text in front of the grammar.

Of the hundreds of words and numbers in a text only a few can begin one. A word that only points (``de``, ``in``,
``volgende``) can where a word of time or a number follows, perhaps behind another one that points (``om de twee
weken``); a number can where it has the digits of a year, or where what follows may belong to it.
"""

import re
from functools import cache

from vwsreview.extract.dates.calendar_openings import ARTICLES, CLOCK_WORDS, NUMBER_NEXT
from vwsreview.extract.dates.calendar_patterns import NO_LETTER, one_of
from vwsreview.extract.dates.calendar_phrases import FIRST_WORDS
from vwsreview.extract.dates.calendar_words import (
    DAY_ORDINALS,
    DAY_PARTS,
    LAST,
    MONTHS,
    NEXT,
    NUMBERS,
    ORDINALS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    THIS,
    UNITS,
    WEEKDAYS,
)  # fmt: skip

_COUNTING = NUMBERS.keys() | DAY_ORDINALS.keys() | {word for word in ORDINALS if word.isalpha()}
_POINTING = (
    ARTICLES | LAST | NEXT | THIS | _COUNTING | SHORT_WEEKDAYS.keys()
    | {"over", "om", "voor", "vóór", "na", "before", "after", "goede", "black"}
)  # fmt: skip
"""These begin an expression only in front of a number or a word of time."""
_OPENING = FIRST_WORDS - _POINTING - {"a", "h", "in", "j", "q"}
_RANKED = {"helft", "halfjaar", "quarter", "kerstdag", "paasdag", "pinksterdag"}
_JOINING = {
    "weekend", "kalenderjaar", "keer", "maal", "x", "tot", "of", "à", "a", "van", "andere", "more", "extra", "volle",
    "hele", "full",
}  # fmt: skip
_OF_TIME = _OPENING | (NUMBERS.keys() - ARTICLES) | UNITS.keys() | DAY_PARTS.keys() | _RANKED | _JOINING
"""What a pointing word may point at."""
_BEHIND_MARK = {*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *CLOCK_WORDS}
_BEHIND_NUMBER = {word for word in NUMBER_NEXT if word.isalpha()} | {"u", "h", "p", "am", "pm", "hrs"} | _RANKED
"""What makes a number more than a number, behind a hyphen or a slash, and behind blanks."""

_LETTER = r"a-zà-ÿ\u0300-\u036f"
_END = rf"(?![{_LETTER}])"
_CODE = r"[0-9]+ ?\. ?[0-9] ?\. ?(?:(?:[0-9] ?\.? ?)?[a-z](?![a-z])|5(?![0-9]))"
"""A redaction's code (``5.1.2e``), whose numbers are none of their own."""
_POINTER = rf"{one_of(_POINTING)}\.?,?[ \n>/-]{{1,9}}"
_POINTED_AT = rf"(?:[0-9]|\||a\.s|as\.|j\.?l|{one_of(_OF_TIME)}{_END})"
_WORD = (
    rf"{one_of(_OPENING)}{_END}|a\.s|j\.l|h[12]|q ?[1-4]|in[ \n>]{{1,9}}[a-z0-9]{{1,5}} (?:day|week|month)"
    rf"|(?<=uiterlijk )(?:ma|di|wo|do|vr|za|zo){_END}"
    rf"|{_POINTER}(?:{_POINTED_AT}|{_POINTER}{_POINTED_AT})"
)
_YEAR_OR_DAY = r"(?:19|20)[0-9]{2}(?:[0-9]{4})?(?![0-9])"
_SHORT_NUMBER = (
    rf"[0-9]{{1,3}}(?![0-9])(?: ?(?:e|ste|de|st|nd|rd|th){NO_LETTER})?"
    r"(?: ?[-/:] ?['0-9]| ?\. ?[0-9](?: ?\. ?['0-9]|[0-9](?![0-9]))|[ \n>]{0,8}[,&] ?(?:[0-9]{1,2}(?![0-9])|[a-z])"
    rf"| [0-9](?: [a-z]| {{0,3}}(?:\n|$|\|))| (?:'s|in de) | ?[-/] ?{one_of(_BEHIND_MARK)}{NO_LETTER}"
    rf"|(?:[.,][0-9])?[ \n>]{{0,8}}(?:of |van )?{one_of(_BEHIND_NUMBER)}{NO_LETTER})"
)
_LISTED_NUMBER = r"(?<=[nf&,] )[0-9]{1,2}(?![0-9])"
_NUMBER = rf"(?=[0-9])(?<![0-9][.,:/'-])(?<![^\W_])(?:{_YEAR_OR_DAY}|{_SHORT_NUMBER}|{_LISTED_NUMBER})"
_PLACE = rf"[^0-9{_LETTER}](?:(?={_WORD}|{_NUMBER})(?<![^\W_]_)(?!{_CODE})|(?P<code>{_CODE}))"


@cache
def _compiled() -> re.Pattern[str]:
    """Compiled when a text is first read: that takes some 50 ms, and the window is not to wait for it."""
    return re.compile(_PLACE)


def places(text: str) -> list[int]:
    """The offsets of the words and numbers that an expression can begin with, in order."""
    return [found.end() - 1 for found in _compiled().finditer(f"\n{text}") if found["code"] is None]
