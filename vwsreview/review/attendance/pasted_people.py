"""A pasted list of names, looked up in the text of a document."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.domain.wording import folded, folded_with_origins
from vwsreview.extract import gazetteer
from vwsreview.extract.redactions import redactions

MOST_NAMES = 500
LONGEST_NAME = 200
"""Characters; what is longer is no name."""
_BULLET = re.compile(r"^\s*(?:[-*•–o]\s+|\d{1,3}[.)]\s+)")
_ADDRESS = re.compile(r"<[^<>\n]*>|(?<![^\s>])\S+@\S+")
_BRACKET = re.compile(r"[ \u00a0]{0,2}\([^()\n]{1,80}\)")
_COMMA = re.compile(r",(?![^(),]*(?:,[^(),]*){0,20}\))")
"""Outside brackets; one that opens more than twenty commas before it closes is none."""
_WORD = re.compile(r"[^\s,;()]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A name of the list with the place where it stands in the text."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Pasted:
    """What became of a pasted list: `found` are new people, `known` are attendees already, `missing` stand nowhere."""

    found: tuple[Found, ...] = ()
    known: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def names_in(pasted: str) -> list[str]:
    """The names of a list: one a line, or parted by semicolons or commas.

    With semicolons, or with several lines of one comma at most, a comma is a name's own (``Bol, Jan``). Bullets, mail
    addresses and what stands twice are left out.
    """
    lines = [_ADDRESS.sub(" ", _BULLET.sub("", line)) for line in pasted.splitlines() if line.strip()]
    own = ";" in pasted or (len(lines) > 1 and all(len(_COMMA.findall(line)) < 2 for line in lines))
    found: list[str] = []
    for line in lines:
        for part in line.split(";") if own else _COMMA.split(line):
            name = " ".join(part.split()).strip("'\" ,;")
            if len(name) <= LONGEST_NAME and _has_letters(name):
                found.append(name)
    return list(dict.fromkeys(found))[:MOST_NAMES]


def look_up(text: str, names: Sequence[str], records: Iterable[Record]) -> Pasted:
    """Where each name stands: as it is written, else without regard to case, accents and the order ``Bol, Jan``.

    A redaction code names nobody, so it is missing; who is an attendee anywhere in the text is known.
    """
    taken = [record.span for record in records if record.layer == "attendee" and record.counts]
    plain, origins = folded_with_origins(text)
    found: list[Found] = []
    known: list[str] = []
    missing: list[str] = []
    for name in names:
        spans = [] if redactions.are_codes(name) else _places(text, plain, origins, name)
        if not spans:
            missing.append(name)
        elif any(span.touches(other) for span in spans for other in taken):
            known.append(name)
        else:
            whole = _whole(text, spans[0])
            span = spans[0] if any(whole.touches(other) for other in taken) else whole
            taken.append(span)
            found.append(Found(name, span))
    return Pasted(tuple(found), tuple(known), tuple(missing))


def _places(text: str, plain: str, origins: Sequence[int], name: str) -> list[Span]:
    """All places of a name, in the first of its spellings that stands in the text."""
    bare = name.partition("(")[0].strip() or name
    for spelling in filter(_has_letters, dict.fromkeys((name, bare))):
        if exact := [Span(*match.span()) for match in _pattern(spelling).finditer(text)]:
            return exact
    head = bare.partition(",")[0]  # ``Jan Bol, RIVM``; a surname alone may be anybody's
    for spelling in filter(_has_letters, dict.fromkeys((bare, _turned(bare), head if " " in head else bare))):
        pattern = _pattern(folded(spelling))
        if alike := [Span(origins[match.start()], origins[match.end()]) for match in pattern.finditer(plain)]:
            return alike
    return []


def _pattern(words: str) -> re.Pattern[str]:
    """These words with any white space between, and no letter or figure beside them.

    The first word comes before the look at what precedes it, for then it is searched for as a whole, which is a hundred
    times as quick.
    """
    first, *rest = map(re.escape, words.split())
    return re.compile(r"\s+".join([rf"{first}(?<!\w{first})", *rest]) + r"(?!\w)")


def _has_letters(words: str) -> bool:
    return any(map(str.isalpha, words))


def _turned(name: str) -> str:
    """``Vries, J. de`` as ``J. de Vries``."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() else name


def _whole(text: str, span: Span) -> Span:
    """With the honorific in front and the bracket behind, which belong to an attendee's span (guideline)."""
    line = text.rfind("\n", 0, span.start) + 1
    start = span.start
    for word in reversed(list(_WORD.finditer(text, line, span.start))):
        if text[word.end() : start].strip() or word.group().strip("*_").casefold() not in gazetteer.words(
            "honorifics.txt"
        ):
            break
        start = word.start() + len(word.group()) - len(word.group().lstrip("*_"))
    bracket = _BRACKET.match(text, span.end)
    return Span(start, bracket.end() if bracket else span.end)
