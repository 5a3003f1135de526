"""Where the entries of a list begin and end, also where a bracket was lost under a bar; what is surely a person."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.people import names
from vwsreview.extract.people.person_details import CLOSE, OPEN
from vwsreview.extract.people.person_forms import some
from vwsreview.extract.people.person_words import INITIALS, is_function, is_redacted, is_titled
from vwsreview.extract.redactions import redactions
from vwsreview.extract.text.values import plain

_NAME = 100  # no name and organisation together are longer
_LETTERED = re.compile(r"(?:[A-Z]\.){1,4}[\s\u00a0]?[A-Z'a-z]")
_PARTICLES = r"(?:van|de|der|den|ten|ter|te|la|el|'t)"
_INVERTED = re.compile(
    rf"(?:(?:dhr|mevr|mw|de heer|mevrouw|dr|drs|prof|ir|mr|ing)\.?[\s\u00a0]){{0,3}}"
    rf"(?:(?:[A-Z]\.[\s\u00a0]?){{1,4}}{_PARTICLES}?(?:[\s\u00a0]{_PARTICLES})*|{_PARTICLES}(?:[\s\u00a0]{_PARTICLES})*)"
    r"[\s\u00a0]*(?=$|[(,;\n<]|(?<=[\s\u00a0])[–-])"
)
_SIGN = re.compile(r"[(){}\[\],;\n/<|]")
_BETWEEN = (" / ", " | ", " • ", " · ", " + ")
_TITLED = ("de heer ", "de heer\u00a0", "de heren ", "de dames ")
_JOIN = re.compile(r"(?<=[\s\u00a0])(?:en[\s\u00a0]?/[\s\u00a0]?of|en|of|and|&)(?=[\s\u00a0])")
_HEAD_ENDS = re.compile(r"[(\[,;:–]|[ \u00a0]-|[ \u00a0](?:en|and|of|&|i\.?p\.?v\.?|namens)[ \u00a0]")


def cut(text: str, span: Span, signs: str) -> list[Span]:
    """The parts between the signs, outside brackets; a line break in a cell parts like a new line."""
    words = text[span.start : span.end]
    if not any(sign in words for sign in signs) and not ("\n" in signs and "<br" in words):
        return [span]
    parts, start, depth = list[Span](), span.start, 0
    for sign in _SIGN.finditer(text, *span):
        place, character = sign.start(), sign.group()
        depth = max(0, depth + (character in OPEN) - (character in CLOSE))
        if character in signs and (depth == 0 or character == "\n"):
            parts.append(Span(start, place))
            start, depth = place + 1, 0
        elif "\n" in signs and text.startswith("<br", place) and (close := text.find(">", place, place + 6)) > 0:
            parts.append(Span(start, place))
            start, depth = close + 1, 0
    parts.append(Span(start, span.end))
    return [part for part in parts if any(map(str.isalnum, text[part.start : part.end]))] or [span]


def cut_between(text: str, span: Span) -> list[Span]:
    """``DGV / DGCZ (vz) / pSG`` and the same with bars or dots: cut where a list of three or more has such signs."""
    for sign in _BETWEEN:
        place = text.find(sign, *span)
        if place < 0:
            continue
        parts, start = list[Span](), span.start
        while place >= 0:
            inner = text[start:place]
            if inner.count("(") <= inner.count(")"):
                parts.append(Span(start, place))
                start = place + len(sign)
            place = text.find(sign, place + len(sign), span.end)
        if len(parts) > 1:
            return [*parts, Span(start, span.end)]
    return [span]


def pieces_of(text: str, span: Span) -> Iterator[Span]:
    """Cut at commas, semicolons, bars and new lines outside brackets; a bracket that never closes is cut too."""
    start, depth = span.start, 0
    for sign in _SIGN.finditer(text, *span):
        place, character = sign.start(), sign.group()
        if character in OPEN:
            depth += 1
        elif character in CLOSE:
            depth = max(0, depth - 1)
        elif (
            character == ","
            and depth == 0
            and is_inversion(text, Span(place + 1, _next_sign(text, place + 1, span.end)))
        ):
            continue
        elif character == "/" and depth == 0 and text[place - 1] in CLOSE:
            yield Span(start, place)
            start = place + 1
        elif character in ",;\n" and (depth == 0 or _is_broken(text, place, span.end)) and not _wraps(text, place):
            yield Span(start, place)
            start, depth = place + 1, 0
        elif text.startswith("<br", place) and (close := text.find(">", place, place + 6)) > 0:
            yield Span(start, place)
            start, depth = close + 1, 0
    yield Span(start, span.end)


def _wraps(text: str, place: int) -> bool:
    """Whether a line breaks in front of somebody's bracket."""
    return text[place] == "\n" and text[place + 1 : place + 4].lstrip(" ").startswith("(")


def _next_sign(text: str, start: int, end: int) -> int:
    return next((place for place in range(start, min(end, start + 40)) if text[place] in ",;(\n"), end)


def _is_broken(text: str, place: int, end: int) -> bool:
    """Whether the bracket open before this comma lost its end: the next bracket opens another one."""
    for other in range(place + 1, min(end, place + 200)):
        if text[other] in OPEN:
            return True
        if text[other] in CLOSE:
            return False
    return bool(redactions.grounds(text[place + 1 : min(end, place + 12)]))


def together_in(text: str, piece: Span) -> list[Span]:
    """The people of one piece that ``en``, ``en/of``, ``of``, ``&`` join, outside brackets."""
    found, start, read, depth = [], piece.start, piece.start, 0
    for match in _JOIN.finditer(text, piece.start, piece.end):
        left, right = Span(start, match.start()), Span(match.end(), piece.end)
        depth += text.count("(", read, left.end) - text.count(")", read, left.end)
        read = left.end
        if depth > 0:
            continue
        if _are_people(text, left, right) or _are_offices(text, left, right):
            found.append(left)
            start = match.end()
    return [*found, Span(start, piece.end)]


def parted(text: str, piece: Span) -> list[Span]:
    """What ``en`` and ``&`` join, outside brackets, whoever it is."""
    found, start = [], piece.start
    for match in _JOIN.finditer(text, *piece):
        if text.count("(", start, match.start()) <= text.count(")", start, match.start()):
            found.append(Span(start, match.start()))
            start = match.end()
    return [*found, Span(start, piece.end)]


def head_of(text: str, span: Span) -> str:
    """The words in front of a bracket, a comma, a dash or what joins people."""
    span = trimmed(text, *span)
    words = text[span.start : min(span.end, span.start + _NAME)]
    end = _HEAD_ENDS.search(words)
    return (words[: end.start()] if end else words).strip(" *\u00a0")


def is_surely_person(text: str, span: Span) -> bool:
    words = text[span.start : span.end].strip(" *\u00a0")
    first = words.split(" ")[0].casefold()
    return (
        is_redacted(words[:40])
        or first in gazetteer.words("honorifics.txt")
        or words.casefold().startswith(_TITLED)
        or (bool(_LETTERED.match(words)) and not is_inversion(text, span))
        or (names.is_surely(head_of(text, span)) and not is_inversion(text, span))
        or is_titled(head_of(text, span))
    )


def is_person(text: str, span: Span) -> bool:
    words = text[span.start : min(span.end, span.start + _NAME)].lstrip(" *\u00a0")
    first = words.split(" ")[0].split("\u00a0")[0].casefold()
    return (
        is_redacted(words[:60])
        or first in gazetteer.words("honorifics.txt")
        or words.casefold().startswith(_TITLED)
        or bool(INITIALS.match(words))
        or names.is_surely(head_of(text, span))
    )


def is_inversion(text: str, span: Span) -> bool:
    """``Bol, A.`` and ``Ark, van``: what stands behind this comma is the rest of the name."""
    return bool(_INVERTED.match(text, *trimmed(text, *span)))


def is_turned(text: str, first: Span, other: Span) -> bool:
    """``Bol, Eva``: a surname, and behind its comma the first name."""
    surname, rest = head_of(text, first), head_of(text, other)
    if not names.is_bare_surname(surname) or names.is_surely(surname) or is_function(surname):
        return False
    return names.is_surely(rest) and len([word for word in rest.split() if word[0].isupper()]) == 1


def _are_people(text: str, left: Span, right: Span) -> bool:
    """Two people, or a word with a capital beside somebody who is surely one (``Oebele en Mia``)."""
    if is_person(text, left) and (is_person(text, right) or some(text, trimmed(text, *right))):
        return True
    sides = (head_of(text, left), head_of(text, right))
    if is_surely_person(text, right) and names.is_bare_surname(sides[0]) and not is_function(sides[0]):
        return True
    return any(map(names.is_surely, sides)) and all(
        side[:1].isupper() and not is_function(side) and " " not in side for side in sides
    )


def _are_offices(text: str, left: Span, right: Span) -> bool:
    """``MMZS en DGCZ``: two functions or organisations of the gazetteer, or two abbreviations."""
    if left.end - left.start > _NAME or right.end - right.start > _NAME:
        return False
    sides = [plain(head_of(text, side)).removeprefix("het ").removeprefix("de ") for side in (left, right)]
    return all(gazetteer.is_organisation(side) or (side.isupper() and " " not in side) for side in sides)
