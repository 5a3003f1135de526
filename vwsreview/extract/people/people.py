"""Lists of people: each entry with the organisation, the role and the initials that the list gives it."""

import re

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.people.people_cuts import (
    cut,
    cut_between,
    head_of,
    is_inversion,
    is_person,
    is_surely_person,
    is_turned,
    parted,
    pieces_of,
    together_in,
)
from vwsreview.extract.people.people_together import read_both, read_lone_initials, read_other_initials, share
from vwsreview.extract.people.person import Person
from vwsreview.extract.people.person_details import CLOSE, read_aside
from vwsreview.extract.people.person_forms import without_letters
from vwsreview.extract.people.person_words import (
    INSTEAD,
    is_function,
    is_redacted,
    remark,
    tells_how,
)
from vwsreview.extract.people.persons import read
from vwsreview.extract.people.stand_ins import instead_at, stand_in_behind, take_place
from vwsreview.extract.text.values import plain

_MOST_BEHIND = 5
_PLURAL = re.compile(
    r"(?:(?<=[ \u00a0])en[ \u00a0])?(?<!\w)(?:[Dd]e[ \u00a0])?"
    r"(?P<title>[Hh]eren|[Dd]ames|[Mm]esdames|dhrn\.?|wethouders|(?:raads)?leden)"
    r"(?:[ \u00a0]+|:[ \u00a0]*)(?=[A-Z])"
)
_LONGEST = 20_000  # characters: so many people do not meet, and their list has lines
_LAST = re.compile(r"[\s*]*(?:en|and|&|alsmede|evenals|plus)[\s\u00a0]+")
"""What stands before the last of a list: ``A, B, en C``."""


def listed(text: str, span: Span, organisation: str | None = None, apart: bool = False) -> list[Person]:
    """The people in one stretch of a list; `organisation` is what a group heading gives them, `apart` tells that
    the list has a line for each.

    Of several that stand together (``Dhr. A en/of Dhr. B (FMS)``) all have the organisation of the last.
    """
    if span.end - span.start > _LONGEST:
        return []
    if _PLURAL.search(text, *span):
        return _of_both_sexes(text, span, organisation)
    entries = cut(text, span, ";\n")
    if len(entries) == 1:
        entries = cut_between(text, span)
    parts = [cut(text, entry, ",") for entry in entries]
    turned = len(parts) == 1 and len(parts[0]) == 2 and is_turned(text, *parts[0])  # ``Bol, Jan`` is one
    if (apart or len(entries) > 1 or turned) and all(is_single(text, part) for part in parts):
        return [person for part in parts for person in _single(text, part, organisation)]
    found: list[Person] = []
    pieces = [_without_joiner(text, piece) for piece in pieces_of(text, span)]
    alternate = organisation is None and _alternate(text, pieces)
    for piece in pieces:
        if found and (stand_in := stand_in_behind(text, found[-1], piece)) is not None:
            found.append(stand_in)
            continue
        if found and _belongs_to(text, found[-1], piece, alternate):
            continue
        found += _joined(text, piece, organisation)
    read_other_initials(found)
    read_lone_initials(found)
    read_both(text, found)
    return found


def _of_both_sexes(text: str, span: Span, organisation: str | None) -> list[Person]:
    """``de dames Van Beek en Mulder en de heren Jansen, Bol en R. Smeets``: surnames alone are people here."""
    marks = list(_PLURAL.finditer(text, *span))
    ends = [mark.start() for mark in marks[1:]] + [span.end]
    front = trimmed(text, span.start, marks[0].start())
    found = listed(text, front, organisation) if front.start < front.end else []
    for mark, end in zip(marks, ends, strict=True):
        for piece in pieces_of(text, trimmed(text, mark.end(), end)):
            together = [
                person
                for part in parted(text, _without_joiner(text, piece))
                if (person := read(text, part, organisation))
            ]
            for person in together:
                person.behind_plural = True
            if together and piece.start <= mark.end():
                _give_title(together[0], mark)
            share(together)
            found += together
    return found


def _give_title(person: Person, mark: re.Match[str]) -> None:
    """``heren`` is the title of the first; ``leden`` is none."""
    if not mark["title"].endswith("leden"):
        person.start, person.values["honorific"] = mark.start("title"), mark["title"]


def _without_joiner(text: str, piece: Span) -> Span:
    last = _LAST.match(text, *piece)
    return Span(last.end(), piece.end) if last else piece


def _alternate(text: str, pieces: list[Span]) -> bool:
    """``A. Bol, RIVM, B. Dam, VWS``: behind most people stands their organisation, and no other stands alone."""
    if len(pieces) < 2:
        return False
    bodies = [_names_body(text, piece) for piece in pieces]
    people = len(bodies) - sum(bodies)
    apart = any(body and (not place or bodies[place - 1]) for place, body in enumerate(bodies))
    if apart or not any(bodies) or 2 * sum(bodies) < people:
        return False
    named = [piece for body, piece in zip(bodies, pieces, strict=True) if not body]
    bracketed = any(_has_bracket(text, piece) for piece in named)
    own = any(_has_bracket(text, piece) for body, piece in zip(bodies, pieces, strict=True) if body)
    if bracketed and (own or sum(bodies) < people):  # these tell it in brackets
        return False
    return all(body or _is_bare_person(text, piece) for body, piece in zip(bodies, pieces, strict=True))


def _names_body(text: str, piece: Span) -> bool:
    return is_function(plain(head_of(text, piece))) and not is_surely_person(text, piece)


def _has_bracket(text: str, piece: Span) -> bool:
    return text.find("(", *piece) >= 0


def _is_bare_person(text: str, piece: Span) -> bool:
    """Somebody of whom no bracket tells the organisation."""
    person = read(text, piece) if is_person(text, piece) else None
    return person is not None and person.values["organisation"] is None


def is_single(text: str, pieces: list[Span]) -> bool:
    """``A. Bol, RIVM, voorzitter``: a person first, and behind the commas nobody else; ``RIVM, A. Bol`` too."""
    first, *others = pieces
    if _is_sent(text, pieces):
        return True
    lettered = without_letters(text, first) != first
    if others and is_turned(text, first, others[0]):
        others = others[1:]
    elif len(others) > (_MOST_BEHIND if lettered else 2) or (others and not (lettered or is_person(text, first))):
        return False
    return not any(is_surely_person(text, other) for other in others)


def _is_sent(text: str, pieces: list[Span]) -> bool:
    """``RIVM, A. Bol``: an organisation, and one person that it sends."""
    if len(pieces) != 2 or is_person(text, pieces[0]):
        return False
    return gazetteer.is_organisation(plain(head_of(text, pieces[0]))) and is_surely_person(text, pieces[1])


def _single(text: str, pieces: list[Span], organisation: str | None) -> list[Person]:
    first, *others = pieces
    if _is_sent(text, pieces):
        sent = _joined(text, others[0], plain(text[first.start : first.end]))
        for person in sent[:1]:
            person.start, person.evidence["organisation"] = first.start, [trimmed(text, *first)]
        return sent
    if others and (is_inversion(text, others[0]) or is_turned(text, first, others[0])):
        first = Span(first.start, others.pop(0).end)
    people = _joined(text, first, organisation)
    for person in people[-1:]:
        given: list[Span] = []
        for other in others:
            if (stand_in := stand_in_behind(text, person, other)) is not None:
                people.append(stand_in)
                continue
            if read_aside(text, person, other):
                person.end = trimmed(text, *other).end
            given += [
                span for span in person.evidence.get("organisation", ())[:1] if other.start <= span.start < other.end
            ]
        if len(given) > 1:  # ``Met Office, UK``
            whole = Span(given[0].start, _behind_bracket(text, given[-1], person.end))
            person.values["organisation"] = plain(text[whole.start : whole.end])
            person.evidence["organisation"] = [whole]
    if others and len(people) > 1:
        share(people)
    return people


def _behind_bracket(text: str, span: Span, end: int) -> int:
    """Where the square bracket around or behind an organisation ends (``UK [UKMO]``)."""
    if text.startswith(" [", span.end):
        return max(span.end, text.find("]", span.end, end) + 1)
    return span.end + text.startswith("]", span.end)


def _joined(text: str, piece: Span, organisation: str | None) -> list[Person]:
    """The people of one piece: joined by ``en``, or one who is there instead of another."""
    instead = instead_at(text, piece)
    if instead > piece.start:
        deputy = read(text, Span(piece.start, instead), organisation)
        if deputy is not None:
            take_place(text, deputy, Span(instead, piece.end))
            return [deputy]
    found: list[Person] = []
    for part in together_in(text, piece):
        sent = _inside_bracket(text, part)
        one = None if sent else read(text, part, organisation)
        found += sent if one is None else [one]
    share(found)
    return found


def _is_remark(text: str, entry: Span) -> bool:
    words = plain(text[entry.start : entry.end])
    return tells_how(words) or remark(words) == "partial"


def _inside_bracket(text: str, piece: Span) -> list[Person]:
    """``RIVM (A. Bol, B. Dam)``: an organisation, and the people that it sends in brackets."""
    span = trimmed(text, *piece)
    opened = text.find("(", span.start, span.end)
    if opened <= span.start or text[span.end - 1] not in CLOSE or is_redacted(text[span.start : opened]):
        return []
    body = trimmed(text, span.start, opened)
    name = plain(text[body.start : body.end])
    if not (gazetteer.is_organisation(name) or is_function(name)) or is_surely_person(text, body):
        return []
    entries = [part for entry in cut(text, Span(opened + 1, span.end - 1), ",") for part in together_in(text, entry)]
    entries = [entry for entry in entries if not _is_remark(text, entry)]
    if not entries or not all(is_surely_person(text, entry) for entry in entries):
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
    if INSTEAD.match(words):
        take_place(text, person, span)
        return True
    if said := remark(words):
        person.presence = person.presence or said
        return True
    role = squeezed(words) in gazetteer.table("roles.txt") and person.values["role"] is None
    if not role and not (alternate and _names_body(text, piece)):
        return False
    read_aside(text, person, span)
    person.end = span.end
    return True


def are_apart(text: str, parts: list[Span]) -> bool:
    """Whether each of the parts is somebody: ``Jan Bol, Eva Dam``, not ``Bol, Jan`` or ``Jan Bol, directeur``."""
    return all(is_surely_person(text, part) for part in parts)
