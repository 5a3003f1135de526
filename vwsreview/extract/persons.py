"""People in a list: where one ends and the next begins, and what a single entry says.

Sources: the annotation guideline, section Attendee; forms as counted in released documents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, redactions
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.values import plain

_NAME = 100  # no name and organisation together are longer
_OPEN, _CLOSE = "([{", ")]}"
_JOIN = re.compile(r"[\s\u00a0]+(?:en[\s\u00a0]?/[\s\u00a0]?of|en|of|&)[\s\u00a0]+")
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}\.?[\s\u00a0]|[A-Z][\w'’-]+[\s\u00a0][\w'’-]+")
_PART_OF_MEETING = re.compile(
    r"(?:vanaf|tot|t/m|tm|deels|alleen|bij agendapunt|agendapunt|punt|agpnt|sluit later|later)(?:[\s\u00a0]|$)"
)
_WAY = re.compile(r"(?:online|digitaal|via|telefonisch|webex|teams|per video|fysiek)(?:[\s\u00a0]|$)", re.IGNORECASE)
_DEPUTY = re.compile(r"(?:i\.?p\.?v\.?|namens|vervangt|vervanger van)(?:[\s\u00a0]|$)", re.IGNORECASE)
_ABSENT_HERE = re.compile(
    r"(?:met )?(?:afmelding|afgemeld|afwezig|verhinderd|vakantie|verlof|ziek)(?:[\s\u00a0]|$)", re.IGNORECASE
)
_TAIL = re.compile(
    r"[\s\u00a0](?:i\.v\.m\.|in verband met|wegens|vanwege|vanaf|t/m|tot|m\.u\.v\.|i\.p\.v\.|namens"
    r"|vervangt)(?=[\s\u00a0])"
)
_REPLACED = re.compile(r"laat zich vervangen|wordt vervangen|vervangen door", re.IGNORECASE)


@dataclass(slots=True)
class Person:
    """One entry of a list, read: its span, its values without `presence`, and what gave them.

    `presence` is only set where the entry itself tells (``vanaf agendapunt 3``).
    """

    start: int
    end: int
    values: dict[str, Value]
    presence: str | None = None
    evidence: dict[str, list[Span]] = field(default_factory=dict)


def people(text: str, span: Span, organisation: str | None = None) -> list[Person]:
    """The people in one stretch of a list; `organisation` is what a group heading gives them.

    Of several that stand together (``Dhr. A en/of Dhr. B (FMS)``) all have the organisation of the last.
    """
    found: list[Person] = []
    for piece in _pieces(text, span):
        if found and (said := _remark(text[piece.start : piece.end].strip())):
            found[-1].presence = said
            continue
        together = [read(text, part, organisation) for part in _together(text, piece)]
        _share(together)
        found += [person for person in together if person is not None]
    return found


def _remark(words: str) -> str | None:
    """What a piece says of the person before it: ``met afmelding``, ``laat zich vervangen``, ``vanaf punt 3``."""
    if _REPLACED.match(words) or _DEPUTY.match(words):
        return "deputised"
    if _ABSENT_HERE.match(words):
        return "absent"
    return "partial" if _PART_OF_MEETING.match(words) else None


def read(text: str, span: Span, organisation: str | None = None) -> Person | None:
    """One entry; None where the words name nobody (``tbd``, ``n.v.t.``, nothing)."""
    span = trimmed(text, *span)
    words = text[span.start : span.end]
    if not any(character.isalnum() for character in words) or squeezed(words) in _NOBODY:
        return None
    name, bracket = _bracket(text, span)
    tail = _TAIL.search(text, name.start + 1, name.end)
    if bracket is None and tail is not None:
        name = trimmed(text, name.start, tail.start())
    end = name.end if bracket is None else bracket.end
    honorific, rest = _honorific(text, name)
    person = Person(span.start, end, _blank(organisation), evidence={})
    if _REPLACED.search(text[end : end + 60].partition("\n")[0]):
        person.presence = "deputised"
    _read_name(text, person, honorific, rest)
    if bracket is None and tail is not None:
        person.presence = person.presence or _remark(tail.group().strip())
    if bracket is not None:
        _read_bracket(text, person, bracket)
    elif stray := _stray_organisation(text, rest):
        person.values["organisation"] = plain(text[stray.start : stray.end])
        person.evidence["organisation"] = [stray]
    return person


_NOBODY = frozenset(("tbd", "nvt", "ntb", "geen", "niemand", "nb", "na", "etc", "overig", "diversen"))


def _blank(organisation: str | None) -> dict[str, Value]:
    return {"name": None, "redacted": False, "honorific": None, "organisation": organisation, "role": None}


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Cut at commas, semicolons, bars and new lines outside brackets; a bracket that never closes is cut too."""
    start, depth = span.start, 0
    for place in range(span.start, span.end):
        character = text[place]
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        elif character in ",;\n" and (depth == 0 or character == "\n" or _is_broken(text, place, span.end)):
            yield Span(start, place)
            start, depth = place + 1, 0
        elif text.startswith("<br", place) and (close := text.find(">", place, place + 6)) > 0:
            yield Span(start, place)
            start, depth = close + 1, 0
    yield Span(start, span.end)


def _is_broken(text: str, place: int, end: int) -> bool:
    """Whether the bracket open before this comma lost its end: the next bracket opens another one."""
    for other in range(place + 1, min(end, place + 200)):
        if text[other] in _OPEN:
            return True
        if text[other] in _CLOSE:
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
        if (_is_person(text, left) and _is_person(text, right)) or _are_offices(text, left, right):
            found.append(left)
            start = match.end()
    return [*found, Span(start, piece.end)]


def _is_person(text: str, span: Span) -> bool:
    words = text[span.start : min(span.end, span.start + _NAME)].lstrip(" *\u00a0")
    first = words.split(" ")[0].split("\u00a0")[0].casefold()
    return (
        bool(redactions.grounds(words[:60]))
        or first in gazetteer.words("honorifics.txt")
        or bool(_INITIALS.match(words))
    )


def _are_offices(text: str, left: Span, right: Span) -> bool:
    """``MMZS en DGCZ``: two functions or organisations of the gazetteer."""
    if left.end - left.start > _NAME or right.end - right.start > _NAME:
        return False
    return all(gazetteer.is_organisation(plain(text[start:end]).partition(" (")[0]) for start, end in (left, right))


def _share(together: list[Person | None]) -> None:
    """The last one's organisation goes to those joined with it that have none of their own."""
    last = together[-1]
    if last is None:
        return
    for person in together[:-1]:
        if person is not None and person.values["organisation"] is None and person.values["role"] is None:
            person.values["organisation"] = last.values["organisation"]
            if "organisation" in last.evidence:
                person.evidence["organisation"] = last.evidence["organisation"]


def _bracket(text: str, span: Span) -> tuple[Span, Span | None]:
    """The name's part and the bracket with its signs; a bracket may lack its end, or its beginning."""
    for place in range(span.start, span.end):
        if text[place] in _OPEN:
            ends = [end for end in range(place, span.end) if text[end] in _CLOSE]
            end = ends[-1] + 1 if ends else span.end
            return Span(span.start, place), Span(place, end)
    return span, None


def _honorific(text: str, name: Span) -> tuple[Span | None, Span]:
    """The honorifics in front (``Mevr. dr.``) and the rest."""
    known = gazetteer.words("honorifics.txt")
    end = start = trimmed(text, *name).start
    words = list(re.finditer(r"[^\s\u00a0]+", text[start : name.end]))
    place = 0
    while place < len(words):
        one = words[place].group().casefold()
        two = f"{one} {words[place + 1].group().casefold()}" if place + 1 < len(words) else ""
        step = 2 if two in known else 1 if one in known else 0
        if not step:
            break
        place += step
        end = start + words[place - 1].end()
    if end == start:
        return None, trimmed(text, *name)
    rest = trimmed(text, end, name.end)
    if rest.start >= rest.end or _is_office(text[start:end], text[rest.start : rest.end]):
        return None, trimmed(text, *name)
    return Span(start, end), rest


def _is_office(honorific: str, rest: str) -> bool:
    """``minister van SZW``, ``minister LZS`` name an office; ``minister van Ark`` a person."""
    if honorific.casefold() not in ("minister", "staatssecretaris"):
        return False
    bare = rest.removeprefix("van ").removeprefix("voor ").removeprefix("de ")
    return (sum(map(str.isupper, bare)) > 1 and " " not in bare) or bare.split(" ")[0].rstrip(
        ","
    ) in gazetteer.portfolios()


def _read_name(text: str, person: Person, honorific: Span | None, rest: Span) -> None:
    words = plain(text[rest.start : rest.end])
    if honorific is not None:
        person.values["honorific"] = plain(text[honorific.start : honorific.end])
        person.evidence["honorific"] = [honorific]
    found = redactions.grounds(words)
    if found:
        left = _without_codes(words)
        person.values["redacted"] = True
        person.values["name"] = words if left and not gazetteer.is_organisation(left) else None
    elif honorific is None and _is_function(words):
        person.values["organisation"] = words
        person.evidence["organisation"] = [rest]
        return
    else:
        person.values["name"] = words or None
    if person.values["name"] is not None:
        person.evidence["name"] = [rest]


def _without_codes(words: str) -> str:
    rest = re.sub(
        r"(?:5 ?\. ?1 ?\. ?[125] ?\.? ?[a-i]?(?:2e)?|10 ?\. ?[127] ?\.? ?[a-g]|\(10\)\(\d[a-g]\))", " ", words
    )
    return " ".join(rest.strip(" )]}|,.").replace("|", " ").split())


def _is_function(words: str) -> bool:
    """Whether an entry is a function or an organisation: no initials, no two capitalised words of a name."""
    first = words.split(" ")[0].casefold() if words else ""
    if gazetteer.is_organisation(words) or first in gazetteer.words("functions.txt"):
        return True
    if " " not in words:
        return sum(map(str.isupper, words)) > 1
    return not _INITIALS.match(words + " ") or all(gazetteer.is_organisation(word) for word in words.split())


def _stray_organisation(text: str, rest: Span) -> Span | None:
    """``5.1.2e 5.1.2e NZa)``: the bracket's beginning was under the bar."""
    if text[rest.end - 1] not in _CLOSE:
        return None
    start = max(text.rfind(sign, rest.start, rest.end) for sign in " \u00a0")
    return Span(start + 1, rest.end - 1) if start > 0 else None


def _read_bracket(text: str, person: Person, bracket: Span) -> None:
    inner_end = bracket.end - (text[bracket.end - 1] in _CLOSE)
    given: list[Span] = []
    start = bracket.start + 1
    for place in range(start, inner_end + 1):
        if place == inner_end or text[place] in ",;":
            part = trimmed(text, start, place)
            start = place + 1
            if part.start < part.end and not _read_part(text, person, part):
                given.append(part)
    if given:
        span = Span(given[0].start, given[-1].end)
        words = plain(text[span.start : span.end])
        key = "role" if _is_role(words, person) else "organisation"
        person.values[key] = words
        person.evidence[key] = [span]


def _read_part(text: str, person: Person, part: Span) -> bool:
    """Roles, ways of taking part and presence inside a bracket; False where it is none of them."""
    words = plain(text[part.start : part.end])
    role = gazetteer.table("roles.txt").get(squeezed(words)) or gazetteer.table("roles.txt").get(
        squeezed(words.split(" ")[0])
    )
    if role is not None and (len(words.split()) < 4 or role != "deputy"):
        person.values["role"] = role
        person.evidence["role"] = [part]
        return True
    if _PART_OF_MEETING.match(words):
        person.presence = "partial"
        return True
    if _DEPUTY.match(words):
        person.presence = "deputised"
        return True
    if _ABSENT_HERE.match(words):
        person.presence = "absent"
        return True
    return bool(_WAY.match(words))


def _is_role(words: str, person: Person) -> bool:
    first = words.split(" ")[0].casefold()
    return first in gazetteer.words("functions.txt") and person.values["role"] is None and not words.isupper()
