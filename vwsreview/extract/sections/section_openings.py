"""What stands in front of a title: a number in any spelling, with an hour or a word such as Agendapunt before it."""

import re
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.people import names

_CLOCK = r"\d{1,2}[.:]\d\d(?: ?(?:uur|u|h)\b\.?)?"
_HOURS = rf"{_CLOCK}(?: ?(?:[-–—]|tot) ?{_CLOCK})?"
_CODE = r"(?!5 ?\. ?1 ?\. ?[125]|10 ?\. ?[1-7] ?\. ?[a-g]|\d\d[.:]\d\d\b)"
_WORD = (
    r"(?i:agenda ?punt|ag\. ?punt|bespreek ?punt|punt|agenda ?item|item|onderwerp|topic|thema|deel|hoofdstuk|paragraaf"
    r"|nr\.|ad)"
)
_FIRST_LETTERS = frozenset(("ag", "be", "bs", "pu", "it", "on", "to", "th", "de", "ho", "pa", "nr", "ad", "ac"))
"""The first two letters of those words, for a quick look."""
_OPENING = re.compile(
    r"(?:<u>|[*_=#§~]){0,6}[ \t]{0,2}"
    rf"(?:{_HOURS}[ \t]*[:|–-]?[ \t]+)?[*_]{{0,3}}"
    rf"(?:(?P<word>{_WORD}|(?P<single>(?i:be?slu?i[st]punt|actiepunt)))[ \t]+)?"
    rf"(?P<number>{_CODE}(?:[(\[]\d{{1,2}}[a-z]?[)\]]"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}[a-zA-Z]?(?:\\?[.)]|[/°])?"
    r"|[B-PR-Z]\d{1,3}(?:\.\d{1,2})?[.)]?|(?:[IVX]{1,4}|[A-Z])[.)]?|[a-z][.)])"
    r"|\d{1,2}(?:e|de|ste)(?= agenda ?punt))"
    r"(?: agenda ?punt)?[*_]{0,3}"
    r"(?P<gap>(?:[ \t]*[:>=|–—-])?[*_]{0,3}[ \t]+|(?<=[.)])(?=[A-Z][A-Za-z]))"
    r"(?:<u>|[*_=]){0,4}(?=[^\W_]|['\"‘“’(\[])"
)
_BARE = re.compile(
    r"(?:(?i:agenda ?punt|agenda ?item|item|punt) )?"
    r"(?P<number>(?:[(\[]?\d{1,2}(?:\.\d{1,2})?[a-z]?|[IVX]{1,4}|[A-Z])(?:\\?[.)\]])?):?"
)
_TAIL = re.compile(
    rf"(?:\t| {{3}}|[ \t]*\{{[#.][^}}\n]*\}}|[ \t]*\.{{4}}"
    rf"|[ \t]*[(\[]{_HOURS}[)\]]|(?:[ \t]*[,–-])?[ \t]+{_HOURS}[* _]*$|[*_]{{1,3}} {{2}}"
    r"|[ \t]*[(\[][Bb]ijl(?:age)?\b"
    r"|[ \t]*[,;([–—-][ \t]*[Tt]er (?:info|kenn|bespr|besl|vast|orië|menin|advi|disc))"
)
"""Where a title ends before its line does: at the next column, the dots of a table of contents, the hour."""
_MAY_CUT = re.compile(r"[\t{(\[,;.:–—-](?:(?<=[\t{])|(?<=[.:])[\d.]|(?<![.:])[ \t]*(?:[Tt]er |[Bb]ijl))")
"""A quick look for what no such end goes without, besides two blanks."""
_LED = re.compile(r"[ \t]*(?:[(\[](?P<name>[^()\[\]\n]{2,40})[)\]]|[ \t][–—-][ \t]+(?P<bare>[^()–\n]{2,40}))$")
_ANYBODY = frozenset(("allen", "iedereen", "voorzitter", "vz", "secretaris", "all", "everyone", "chair", "secretary"))
"""Who leads an item, behind its title, besides names."""
_HOURS_FIRST = re.compile(rf"[*_]{{0,3}}{_HOURS}[*_]{{0,3}}[ \t]*[:|–-]?(?:[ \t]+|$)")
_FARTHEST = 300  # characters; what goes on longer is no title
_EDGES = "*_=~ \t"
_WEAK = re.compile(r"[A-Z]\d{0,3}(?:\.\d{1,2})?|[IVX]{1,4}|[a-z][.)]")


class Opening(NamedTuple):
    """A number as written with the span of the title behind it.

    `worded` tells of a word such as Agendapunt in front; `weak` that the number alone may be a word or initials, which
    only others beside it make a number.
    """

    number: str
    title: Span
    worded: bool
    weak: bool
    sole: bool


def opening(text: str, start: int, end: int) -> Opening | None:
    """The number and the title between these offsets; None where no number stands in front."""
    first = text[start : start + 2]
    if first.isalpha() and first[1:].islower() and first.casefold() not in _FIRST_LETTERS:
        return None
    match = _OPENING.match(text, start, end)
    if match is None:
        return None
    number, worded = match["number"].replace("\\", ""), match["word"] is not None
    unsigned = number.isdigit() and not worded and match["gap"].isspace()
    if unsigned and text[match.end()].islower():
        return None
    weak = not worded and _WEAK.fullmatch(number) is not None
    title = without_tail(text, match.end(), end)
    return Opening(number, title, worded, weak, match["single"] is not None) if title.start < title.end else None


def without_tail(text: str, start: int, end: int) -> Span:
    """The words of a title without the next column, the hour, and the marks at its edges."""
    stop = min(end, start + _FARTHEST)
    cut = text.find("  ", start, stop) >= 0 or _MAY_CUT.search(text, start, stop) is not None
    tail = _TAIL.search(text, start + 1, stop) if cut else None
    span = trimmed(text, start, tail.start() if tail else end)
    while span.start < span.end and (text[span.end - 1] in _EDGES or text.endswith("</u>", span.start, span.end)):
        span = trimmed(text, span.start, span.end - (4 if text[span.end - 1] == ">" else 1))
    return span


def without_leader(text: str, title: Span) -> Span:
    """The title of an item of an agenda without the one who leads it: ``Planning (A. Bol)``, ``Rondvraag – allen``."""
    led = _LED.search(text, title.start + 1, title.end)
    if led is None:
        return title
    leader = led["name"] or led["bare"]
    known = names.is_surely(leader) or leader.casefold() in _ANYBODY
    return trimmed(text, title.start, led.start()) if known else title


def hours_end(text: str, start: int, end: int) -> int | None:
    """Where the words go on behind the hour that they begin with; None where they begin otherwise."""
    match = _HOURS_FIRST.match(text, start, end)
    return match.end() if match else None


def bare(words: str) -> str | None:
    """The number where the words are nothing else: ``1.``, ``**2**``, ``III``."""
    match = _BARE.fullmatch(words.strip("*_ "))
    return match["number"].replace("\\", "") if match else None
