"""One entry of an attendance list: the person or function, and what is said of it.

Sources: the annotation guideline, section Attendee; forms as counted in released documents.
"""

import re
from dataclasses import dataclass, field

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, redactions
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.values import plain

OPEN, CLOSE = "([{", ")]}"
INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}\.?[\s\u00a0]|[A-Z][\w'’-]+[\s\u00a0][\w'’-]+")
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


def remark(words: str) -> str | None:
    """What words behind a person or in brackets say: ``met afmelding``, ``laat zich vervangen``, ``vanaf punt 3``."""
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
        person.presence = person.presence or remark(tail.group().strip())
    if bracket is not None:
        _read_bracket(text, person, bracket)
    elif stray := _stray_organisation(text, rest):
        person.values["organisation"] = plain(text[stray.start : stray.end])
        person.evidence["organisation"] = [stray]
    return person


_NOBODY = frozenset(("tbd", "nvt", "ntb", "geen", "niemand", "nb", "na", "etc", "overig", "diversen"))


def _blank(organisation: str | None) -> dict[str, Value]:
    return {"name": None, "redacted": False, "honorific": None, "organisation": organisation, "role": None}


def _bracket(text: str, span: Span) -> tuple[Span, Span | None]:
    """The name's part and the bracket with its signs; a bracket may lack its end, or its beginning."""
    for place in range(span.start, span.end):
        if text[place] in OPEN:
            ends = [end for end in range(place, span.end) if text[end] in CLOSE]
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
        left = redactions.without_codes(words)
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


def _is_function(words: str) -> bool:
    """Whether an entry is a function or an organisation: no initials, no two capitalised words of a name."""
    first = words.split(" ")[0].casefold() if words else ""
    if gazetteer.is_organisation(words) or first in gazetteer.words("functions.txt"):
        return True
    if " " not in words:
        return sum(map(str.isupper, words)) > 1
    return not INITIALS.match(words + " ") or all(gazetteer.is_organisation(word) for word in words.split())


def _stray_organisation(text: str, rest: Span) -> Span | None:
    """``5.1.2e 5.1.2e NZa)``: the bracket's beginning was under the bar."""
    if rest.start >= rest.end or text[rest.end - 1] not in CLOSE:
        return None
    blank = max(text.rfind(sign, rest.start, rest.end) for sign in " \u00a0")
    given = trimmed(text, blank + 1, rest.end - 1)
    return given if blank >= rest.start and given.start < given.end else None


def _read_bracket(text: str, person: Person, bracket: Span) -> None:
    inner_end = bracket.end - (text[bracket.end - 1] in CLOSE)
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
    if said := remark(words):
        person.presence = said
        return True
    return bool(_WAY.match(words))


def _is_role(words: str, person: Person) -> bool:
    first = words.split(" ")[0].casefold()
    return first in gazetteer.words("functions.txt") and person.values["role"] is None and not words.isupper()
