"""Lists of people: where one ends and the next begins, also where a bracket was lost under a bar."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, names, redactions
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.persons import (
    CLOSE,
    INITIALS,
    OPEN,
    Person,
    is_function,
    is_redacted,
    is_titled,
    read,
    read_aside,
    remark,
)
from vwsreview.extract.values import plain

_FEWEST = 3
_NAME = 100  # no name and organisation together are longer
_LETTERED = re.compile(r"(?:[A-Z]\.){1,4}[\s\u00a0]?[A-Z'a-z]")
_PARTICLES = r"(?:van|de|der|den|ten|ter|te|la|el|'t)"
_INVERTED = re.compile(
    rf"(?:(?:dhr|mevr|mw|de heer|mevrouw|dr|drs|prof|ir|mr|ing)\.?[\s\u00a0]){{0,3}}"
    rf"(?:(?:[A-Z]\.[\s\u00a0]?){{1,4}}{_PARTICLES}?(?:[\s\u00a0]{_PARTICLES})*|{_PARTICLES}(?:[\s\u00a0]{_PARTICLES})*)"
    r"[\s\u00a0]*(?=$|[(,;\n<–-])"
)
INSTEAD = re.compile(
    r"[\s\u00a0](?:i\.?p\.?v\.?|in plaats van|ter vervanging van|vervangt|vervanger van"
    r"|replacing|instead of|deputising for)"
    r"[\s\u00a0]"
)
_LONGEST = 20_000  # characters: so many people do not meet, and their list has lines
_TITLED = ("de heer ", "de heer\u00a0", "de heren ", "de dames ")
_JOIN = re.compile(r"(?<=[\s\u00a0])(?:en[\s\u00a0]?/[\s\u00a0]?of|en|of|and|&)(?=[\s\u00a0])")
_LAST = re.compile(r"[\s*]*(?:en|and|&|alsmede|evenals|plus)[\s\u00a0]+")
"""What stands before the last of a list: ``A, B, en C``."""
_HEAD_ENDS = re.compile(r"[(\[,;:–]|[ \u00a0]-|[ \u00a0](?:en|and|of|&|i\.?p\.?v\.?|namens)[ \u00a0]")


def listed(text: str, span: Span, organisation: str | None = None, apart: bool = False) -> list[Person]:
    """The people in one stretch of a list; `organisation` is what a group heading gives them, `apart` tells that
    the list has a line for each.

    Of several that stand together (``Dhr. A en/of Dhr. B (FMS)``) all have the organisation of the last.
    """
    if span.end - span.start > _LONGEST:
        return []
    entries = cut(text, span, ";\n")
    if apart or len(entries) > 1:
        parts = [cut(text, entry, ",") for entry in entries]
        if all(is_single(text, part) for part in parts):
            return [person for part in parts for person in _single(text, part, organisation)]
    found: list[Person] = []
    pieces = [_without_joiner(text, piece) for piece in _pieces(text, span)]
    alternate = _alternate(text, pieces)
    for piece in pieces:
        if found and _belongs_to(text, found[-1], piece, alternate):
            continue
        found += _joined(text, piece, organisation)
    _read_other_initials(found)
    _read_lone_initials(found)
    return found


def _read_lone_initials(found: list[Person]) -> None:
    """``JB, ED, KK en MV``: letters that no organisation is known by are people, where a list has nothing else."""
    words = [person.values["organisation"] for person in found if person.values["name"] is None]
    letters = [word for word in words if isinstance(word, str) and len(word) < 4 and word.isupper()]
    if len(letters) < _FEWEST or len(letters) < len(found) or any(map(gazetteer.is_organisation, letters)):
        return
    for person in found:
        person.values["name"], person.values["organisation"] = person.values["organisation"], None
        person.evidence["name"] = person.evidence.pop("organisation", [])


def _read_other_initials(found: list[Person]) -> None:
    """Where most brackets hold the initials of the name, mistyped ones (``Eva Dam (EB)``) are no organisations."""
    bracketed = [person for person in found if person.initials or person.values["organisation"]]
    if 2 * sum(person.initials is not None for person in bracketed) <= len(bracketed):
        return
    for person in bracketed:
        organisation = person.values["organisation"]
        if isinstance(organisation, str) and len(organisation) < 4 and organisation.isupper():
            person.initials, person.values["organisation"] = organisation, None
            person.evidence.pop("organisation", None)


def _without_joiner(text: str, piece: Span) -> Span:
    last = _LAST.match(text, *piece)
    return Span(last.end(), piece.end) if last else piece


def _alternate(text: str, pieces: list[Span]) -> bool:
    """``A. Bol, RIVM, B. Dam, VWS``: behind most people stands their organisation, and no other stands alone."""
    bodies = [_names_body(text, piece) for piece in pieces]
    people = len(bodies) - sum(bodies)
    apart = any(body and (not place or bodies[place - 1]) for place, body in enumerate(bodies))
    if apart or not any(bodies) or 2 * sum(bodies) < people:
        return False
    return all(body or _is_bare_person(text, piece) for body, piece in zip(bodies, pieces, strict=True))


def _names_body(text: str, piece: Span) -> bool:
    return is_function(plain(_head(text, piece))) and not _is_surely_person(text, piece)


def _is_bare_person(text: str, piece: Span) -> bool:
    """Somebody of whom no bracket tells the organisation."""
    return "(" not in text[piece.start : piece.end] and _is_person(text, piece)


def _head(text: str, span: Span) -> str:
    """The words in front of a bracket, a comma, a dash or what joins people."""
    span = trimmed(text, *span)
    words = text[span.start : min(span.end, span.start + _NAME)]
    end = _HEAD_ENDS.search(words)
    return (words[: end.start()] if end else words).strip(" *\u00a0")


def is_single(text: str, pieces: list[Span]) -> bool:
    """``A. Bol, RIVM, voorzitter``: a person first, and behind the commas nobody else."""
    first, *others = pieces
    if others and _is_turned(text, first, others[0]):
        others = others[1:]
    elif len(others) > 2 or (others and not _is_person(text, first)):
        return False
    return not any(_is_surely_person(text, other) for other in others)


def _single(text: str, pieces: list[Span], organisation: str | None) -> list[Person]:
    first, *others = pieces
    if others and (is_inversion(text, others[0]) or _is_turned(text, first, others[0])):
        first = Span(first.start, others.pop(0).end)
    people = _joined(text, first, organisation)
    for other in others:
        for person in people[-1:]:
            if read_aside(text, person, other):
                person.end = trimmed(text, *other).end
    if others and len(people) > 1:
        _share(people)
    return people


def _joined(text: str, piece: Span, organisation: str | None) -> list[Person]:
    """The people of one piece: joined by ``en``, or one who is there instead of another."""
    instead = INSTEAD.search(text, piece.start + 1, piece.end)
    if instead is not None and instead.end() < piece.end and _is_person(text, Span(instead.end(), piece.end)):
        deputy = read(text, Span(piece.start, instead.start()), organisation)
        absent = read(text, Span(instead.end(), piece.end))
        if deputy is not None and absent is not None:
            deputy.values["role"], absent.presence = deputy.values["role"] or "deputy", "deputised"
            return [deputy, absent]
    found: list[Person] = []
    for part in _together(text, piece):
        one = read(text, part, organisation)
        found += _inside_bracket(text, part) or ([] if one is None else [one])
    _share(found)
    return found


def _inside_bracket(text: str, piece: Span) -> list[Person]:
    """``RIVM (A. Bol, B. Dam)``: an organisation, and the people that it sends in brackets."""
    span = trimmed(text, *piece)
    opened = text.find("(", span.start, span.end)
    if opened <= span.start or text[span.end - 1] not in CLOSE or is_redacted(text[span.start : opened]):
        return []
    body = trimmed(text, span.start, opened)
    name = plain(text[body.start : body.end])
    entries = [part for entry in cut(text, Span(opened + 1, span.end - 1), ",") for part in _together(text, entry)]
    if not (gazetteer.is_organisation(name) or is_function(name)):
        return []
    if not all(_is_surely_person(text, entry) for entry in entries):
        return []
    found = [person for entry in entries if (person := read(text, entry, name)) is not None]
    for person in found:
        person.evidence["organisation"] = [body]
    if len(found) == 1:
        found[0].start, found[0].end = span
    return found


def _belongs_to(text: str, person: Person, piece: Span, alternate: bool) -> bool:
    """``…, voorzitter``, ``…, met afmelding`` and, in turns, an organisation: these are no people of their own."""
    span = trimmed(text, *piece)
    words = text[span.start : span.end]
    if said := remark(words):
        person.presence = said
        return True
    role = squeezed(words) in gazetteer.table("roles.txt") and person.values["role"] is None
    if not role and not (alternate and _names_body(text, piece)):
        return False
    read_aside(text, person, span)
    person.end = span.end
    return True


def cut(text: str, span: Span, signs: str) -> list[Span]:
    """The parts between the signs, outside brackets; a line break in a cell parts like a new line."""
    parts, start, depth = list[Span](), span.start, 0
    for place in range(span.start, span.end):
        character = text[place]
        depth = max(0, depth + (character in OPEN) - (character in CLOSE))
        if character in signs and (depth == 0 or character == "\n"):
            parts.append(Span(start, place))
            start, depth = place + 1, 0
        elif "\n" in signs and text.startswith("<br", place) and (close := text.find(">", place, place + 6)) > 0:
            parts.append(Span(start, place))
            start, depth = close + 1, 0
    parts.append(Span(start, span.end))
    return [part for part in parts if any(map(str.isalnum, text[part.start : part.end]))] or [span]


def _is_surely_person(text: str, span: Span) -> bool:
    words = text[span.start : span.end].strip(" *\u00a0")
    first = words.split(" ")[0].casefold()
    return (
        is_redacted(words[:40])
        or first in gazetteer.words("honorifics.txt")
        or words.casefold().startswith(_TITLED)
        or (bool(_LETTERED.match(words)) and not is_inversion(text, span))
        or (names.is_surely(_head(text, span)) and not is_inversion(text, span))
        or is_titled(_head(text, span))
    )


def are_apart(text: str, parts: list[Span]) -> bool:
    """Whether each of the parts is somebody: ``Jan Bol, Eva Dam``, not ``Bol, Jan`` or ``Jan Bol, directeur``."""
    return all(_is_surely_person(text, part) for part in parts)


def is_inversion(text: str, span: Span) -> bool:
    """``Bol, A.`` and ``Ark, van``: what stands behind this comma is the rest of the name."""
    return bool(_INVERTED.match(text, *trimmed(text, *span)))


def _is_turned(text: str, first: Span, other: Span) -> bool:
    """``Bol, Eva``: a surname, and behind its comma the first name."""
    surname, rest = _head(text, first), _head(text, other)
    if not names.is_bare_surname(surname) or names.is_surely(surname) or is_function(surname):
        return False
    return names.is_surely(rest) and len([word for word in rest.split() if word[0].isupper()]) == 1


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Cut at commas, semicolons, bars and new lines outside brackets; a bracket that never closes is cut too."""
    start, depth = span.start, 0
    for place in range(span.start, span.end):
        character = text[place]
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


def _together(text: str, piece: Span) -> list[Span]:
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


def _is_person(text: str, span: Span) -> bool:
    words = text[span.start : min(span.end, span.start + _NAME)].lstrip(" *\u00a0")
    first = words.split(" ")[0].split("\u00a0")[0].casefold()
    return (
        is_redacted(words[:60])
        or first in gazetteer.words("honorifics.txt")
        or words.casefold().startswith(_TITLED)
        or bool(INITIALS.match(words))
        or names.is_surely(_head(text, span))
    )


def _are_people(text: str, left: Span, right: Span) -> bool:
    """Two people, or a word with a capital beside somebody who is surely one (``Oebele en Mia``)."""
    if _is_person(text, left) and _is_person(text, right):
        return True
    sides = (_head(text, left), _head(text, right))
    return any(map(names.is_surely, sides)) and all(
        side[:1].isupper() and not is_function(side) and " " not in side for side in sides
    )


def _are_offices(text: str, left: Span, right: Span) -> bool:
    """``MMZS en DGCZ``: two functions or organisations of the gazetteer, or two abbreviations."""
    if left.end - left.start > _NAME or right.end - right.start > _NAME:
        return False
    sides = [plain(_head(text, side)).removeprefix("het ").removeprefix("de ") for side in (left, right)]
    return all(gazetteer.is_organisation(side) or (side.isupper() and " " not in side) for side in sides)


def _share(together: list[Person]) -> None:
    """The last one's organisation goes to those joined with it that have none of their own."""
    if not together:
        return
    last = together[-1]
    for person in together[:-1]:
        if person.values["organisation"] is None and person.values["role"] is None:
            person.values["organisation"] = last.values["organisation"]
            if "organisation" in last.evidence:
                person.evidence["organisation"] = last.evidence["organisation"]
