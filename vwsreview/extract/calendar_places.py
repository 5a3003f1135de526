"""Where in a legible text a temporal expression can begin: one look over the whole text in front of the grammar.

Of the hundreds of words and numbers in a text only a few can begin one. A word that only points (``de``, ``in``,
``volgende``) can where a word of time or a number follows, perhaps behind another one that points (``om de twee
weken``); a number can where it has the digits of a year, or where what follows may belong to it.
"""

import re

from vwsreview.extract.calendar_openings import ARTICLES, NUMBER_NEXT
from vwsreview.extract.calendar_patterns import NO_LETTER, one_of
from vwsreview.extract.calendar_phrases import FIRST_WORDS
from vwsreview.extract.calendar_words import (
    DAY_ORDINALS,
    DAY_PARTS,
    LAST,
    NEXT,
    NUMBERS,
    ORDINALS,
    SHORT_WEEKDAYS,
    THIS,
    UNITS,
)  # fmt: skip

_COUNTING = NUMBERS.keys() | DAY_ORDINALS.keys() | {word for word in ORDINALS if word.isalpha()}
_POINTING = (
    ARTICLES | LAST | NEXT | THIS | _COUNTING | SHORT_WEEKDAYS.keys()
    | {"over", "om", "voor", "vóór", "na", "before", "after"}
)  # fmt: skip
_OPENING = FIRST_WORDS - _POINTING - {"a", "in", "j"}
_OTHERS_OF_TIME = {
    "weekend", "helft", "kalenderjaar", "quarter", "kerstdag", "paasdag", "pinksterdag",
    "keer", "maal", "x", "tot", "of", "à", "a", "van", "andere",
}  # fmt: skip
_OF_TIME = _OPENING | NUMBERS.keys() | UNITS.keys() | DAY_PARTS.keys() | _OTHERS_OF_TIME
_BEHIND_NUMBER = {word for word in NUMBER_NEXT if word.isalpha()} | {"u", "h", "p", "am", "pm", "hrs"}

_LETTER = r"a-zà-ÿ\u0300-\u036f"
_END = rf"(?![{_LETTER}])"
_CODE = r"[0-9]+ ?\. ?[0-9] ?\. ?(?:(?:[0-9] ?\.? ?)?[a-z](?![a-z])|5(?![0-9]))"
"""A redaction's code (``5.1.2e``), whose numbers are none of their own."""
_POINTER = rf"{one_of(_POINTING)}\.?,?[ \n>/-]{{1,9}}"
_POINTED_AT = rf"(?:[0-9]|{one_of(_OF_TIME)}{_END})"
_WORD = (
    rf"{one_of(_OPENING)}{_END}|[aj]\.|in[ \n>]{{1,9}}[a-z0-9]{{1,5}} (?:day|week|month)"
    rf"|{_POINTER}(?:{_POINTED_AT}|{_POINTER}{_POINTED_AT})"
)
_YEAR_OR_DAY = r"(?:19|20)[0-9]{2}(?:[0-9]{4})?(?![0-9])"
_SHORT_NUMBER = (
    r"[0-9]{1,3}(?![0-9])(?: ?[-/:] ?['0-9]| ?\. ?[0-9](?:[0-9]| ?\.)| ?[-/] ?[a-z]|[ \n>]{0,8}[,&] ?[0-9a-z]"
    rf"| [0-9] [a-z]| (?:'s|in de) | ?(?:e|ste|de|st|nd|rd|th){NO_LETTER}"
    rf"|(?:[.,][0-9])?[ \n>]{{0,8}}(?:of |van )?{one_of(_BEHIND_NUMBER)}{NO_LETTER})"
)
_LISTED_NUMBER = r"(?<=[nf&,] )[0-9]{1,2}(?![0-9])"
_NUMBER = rf"(?=[0-9])(?<![0-9][.,:/'-])(?<![^\W_])(?:{_YEAR_OR_DAY}|{_SHORT_NUMBER}|{_LISTED_NUMBER})"
_PLACE = re.compile(rf"[^0-9{_LETTER}](?:(?={_NUMBER}|{_WORD})(?<![^\W_]_)(?!{_CODE})|(?P<code>{_CODE}))")


def places(text: str) -> list[int]:
    """The offsets of the words and numbers that an expression can begin with, in order."""
    return [found.end() - 1 for found in _PLACE.finditer(f"\n{text}") if found["code"] is None]
