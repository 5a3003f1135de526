"""What stands beside a name: brackets, a comma or a dash with an organisation, a role, a remark or initials."""

import re
from collections.abc import Iterator
from itertools import chain, takewhile

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.people import names, person_words
from vwsreview.extract.people.person import Person
from vwsreview.extract.people.person_words import is_role
from vwsreview.extract.text.values import plain

OPEN, CLOSE = "([{", ")]}"
_OPENS, _BRACKET = re.compile(r"[(\[{]"), re.compile(r"[()\[\]{}]")
_BRACKETED_CODE = re.compile(
    r"(?:[^\W\d_]{1,6}\.?[\s\u00a0]){0,2}"
    r"(?:[(\[](?:\d{1,2}(?:\.\d){0,2}\.?[a-z]?|geanonimiseerd|gelakt|redacted|naam|name|persoon)[)\]][\s\u00a0]?){1,40}"
)
_MOST_INITIALS = 6
_SENDER = re.compile(r"[\s\u00a0]*(?:of the|of|representing|on behalf of|from|vanuit|van het|van de)[\s\u00a0]+")
BOTH = re.compile(
    r"(?:(?P<both>beiden?|allebei|both)|allen|allemaal|alle drie|all)[\s\u00a0]+(?:van|from|of)?[\s\u00a0]*$",
    re.IGNORECASE,
)
"""What stands in front of the organisation of several."""
_FRONT = re.compile(
    r"(?:namens|nms\.?|beiden?|allebei|allen|both|all)[\s\u00a0]+(?:(?:van|from|of|de|het|the)[\s\u00a0]+)?"
)
_DASH = re.compile(r"[\s\u00a0][-–—][\s\u00a0]")
_PARTS = re.compile(r"[,;]|[)\]}](?=\s?[(\[{])|[\s\u00a0](?=[-–—][\s\u00a0])")
"""What parts two things that are said: a sign, the end of a bracket in front of another (``(RIVM)(vz)``), a dash."""
_SEEN_AHEAD = 3  # characters: so far behind a stretch of text such a sign shows for what it is


def read_aside(text: str, person: Person, span: Span) -> bool:
    """What stands behind a name and a comma or a dash: a role, an organisation, a remark, with a bracket or not.

    Whether it belongs to the person's span.
    """
    sender = _SENDER.match(text, *span)
    outside, bracket = bracket_of(text, trimmed(text, sender.end() if sender else span.start, span.end))
    outside = trimmed(text, *outside)
    before = person.values["organisation"], person.values["role"]
    if outside.start < outside.end:
        _read_parts(text, person, outside)
    belongs = before != (person.values["organisation"], person.values["role"])
    dash = _DASH.search(text, *span)
    if dash is not None and (bracket is None or dash.start() >= bracket.end) and _is_title(text, dash.end(), span.end):
        person.values["role"] = _role(plain(text[dash.end() : span.end]))
        person.evidence["role"] = [trimmed(text, dash.end(), span.end)]
    if bracket is not None and belongs and _is_abbreviation(text, bracket):
        whole = Span(person.evidence["organisation"][0].start, bracket.end)
        person.values["organisation"], person.evidence["organisation"] = plain(text[whole.start : whole.end]), [whole]
    elif bracket is not None:
        belongs = read_bracket(text, person, bracket) or belongs
    return belongs


def bracket_of(text: str, span: Span) -> tuple[Span, Span | None]:
    """The name's part and the bracket with its signs; a bracket may lack its end, or its beginning."""
    codes = _BRACKETED_CODE.match(text, *span)
    opened = _OPENS.search(text, codes.end() if codes else span.start, span.end)
    if opened is None:
        return span, None
    return Span(span.start, opened.start()), Span(opened.start(), _end_of_brackets(text, opened.start(), span.end))


def _end_of_brackets(text: str, start: int, end: int) -> int:
    """Behind the bracket that opens here and those right behind it; the last sign where one is missing."""
    depth, last = 0, end
    for sign in _BRACKET.finditer(text, start, end):
        if sign.group() in OPEN:
            depth += 1
            continue
        depth, last = depth - 1, sign.end()
        if depth == 0 and text[last:end].lstrip()[:1] not in tuple(OPEN):
            return last
    return last


def behind(text: str, bracket: Span, span: Span) -> Span | None:
    """A role or an organisation behind the bracket: ``A. Bol (RIVM) – notulist``, ``A. Bol (RIVM) penningmeester``."""
    if bracket.end >= span.end:
        return None
    dash = _DASH.match(text, bracket.end, span.end) or _SENDER.match(text, bracket.end, span.end)
    rest = trimmed(text, dash.end() if dash else bracket.end, span.end)
    if rest.start >= rest.end:
        return None
    return rest if dash or is_role(plain(text[rest.start : rest.end])) else None


def _is_title(text: str, start: int, end: int) -> bool:
    """``SC Chair``, ``vice-voorzitter``: words that end with a role."""
    words = plain(text[start:end])
    last = words.split(" ")[-1].casefold() if words else ""
    return bool(last) and (squeezed(last) in gazetteer.table("roles.txt") or is_role(last) or is_role(words))


def _role(words: str) -> str:
    """The guideline's role, where these words are one or ``Chair`` stands behind the name of the meeting."""
    roles = gazetteer.table("roles.txt")
    last = words.split(" ")[-1]
    return roles.get(squeezed(words)) or (roles.get(squeezed(last), words) if words.count(" ") < 2 else words)


def _is_abbreviation(text: str, bracket: Span) -> bool:
    """``(UKMO)`` behind the full name of an organisation."""
    words = text[bracket.start + 1 : bracket.end - 1]
    return words.isalpha() and sum(map(str.isupper, words)) > 1


def read_bracket(text: str, person: Person, bracket: Span) -> bool:
    """What a bracket says of a person; whether it belongs to the person's span: not, where it only tells how or why."""
    return _read_parts(text, person, Span(bracket.start + 1, bracket.end - (text[bracket.end - 1] in CLOSE)))


def _read_parts(text: str, person: Person, span: Span) -> bool:
    given: list[Span] = []
    belongs = False
    for part in _parts_of(text, span):
        kind = _read_part(text, person, part)
        if kind == "organisation":
            if text[span.start - 1] in OPEN and _is_note(text, part):
                continue
            front = _FRONT.match(text, *part)
            given.append(Span(front.end() if front else part.start, part.end))
        belongs = belongs or kind != "remark"
    if person_words.TRAVELS.search(text, *span):
        return person.values["role"] is not None
    if text[span.start - 1] in OPEN:  # how somebody takes part or why not stays with the name
        belongs = True
    if given and not _is_body_itself(person):
        whole = Span(given[0].start, given[-1].end)
        person.values["organisation"] = plain(text[whole.start : whole.end])
        person.evidence["organisation"] = [whole]
    return belongs


def _parts_of(text: str, span: Span) -> Iterator[Span]:
    """What the signs part, each without a dash or a bracket in front; parts without any word are left out."""
    start = span.start
    signs = _PARTS.finditer(text, start, span.end + _SEEN_AHEAD)
    ends = takewhile(lambda place: place < span.end, (sign.start() for sign in signs))
    for end in chain(ends, (span.end,)):
        part = trimmed(text, start, end)
        if text[part.start : part.start + 1] in tuple("-–—"):
            part = trimmed(text, part.start + 1, part.end)
        while part.start < part.end and text[part.start] in OPEN:
            part = trimmed(text, part.start + 1, part.end)
        if any(map(str.isalnum, text[part.start : part.end])):
            yield part
        start = end + 1


def _is_note(text: str, part: Span) -> bool:
    return person_words.is_note(plain(text[part.start : part.end]))


def _is_body_itself(person: Person) -> bool:
    """``Space Agency (ESA)``, ``Belgium (Flanders)``: an organisation, of which the bracket only tells more."""
    alone = person.values["name"] is None and not person.values["redacted"] and person.values["honorific"] is None
    return alone and "organisation" in person.evidence


def _read_part(text: str, person: Person, part: Span) -> str:
    """What one part is: ``role``, ``presence`` (of part of the meeting), ``initials``, ``remark``, ``organisation``."""
    words = plain(text[part.start : part.end])
    if _are_own_initials(person, words):
        person.initials = words
        return "initials"
    if person_words.INSTEAD.match(words):
        person.presence = "deputised"
        return "presence"
    roles = gazetteer.table("roles.txt")
    first, _, behind = words.partition(" ")
    role = roles.get(squeezed(words)) or (None if _names_a_body(behind) else roles.get(squeezed(first)))
    if role is None or (len(words.split()) > 3 and role == "deputy"):
        role = words if person.values["role"] is None and is_role(words) else None
    if role is not None:
        person.values["role"] = role
        person.evidence["role"] = [part]
        return "role"
    if said := person_words.remark(words):
        person.presence = said
        return "presence" if said == "partial" else "remark"
    return "remark" if person_words.tells_how(words) or person_words.is_reason(words) else "organisation"


def _names_a_body(words: str) -> bool:
    """``NVZ`` of ``voorzitter NVZ``: who presides over it does not preside over this meeting."""
    return gazetteer.is_organisation(words) or (len(words) > 1 and words.isupper())


def _are_own_initials(person: Person, words: str) -> bool:
    """``Jan Bol (JB)``: the letters stand for the name in the rest of the text."""
    name = person.values["name"]
    if not isinstance(name, str) or not 1 < len(words) < _MOST_INITIALS or not words.isalpha():
        return False
    folded = words.casefold()
    longer = len(folded) > 2 and words[-1].islower()  # one letter more tells two with the same initials apart
    return words[0].isupper() and any(
        known in (folded, folded[:-1] if longer else "") for known in names.initials(name)
    )
