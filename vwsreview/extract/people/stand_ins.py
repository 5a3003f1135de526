"""Those who are there for somebody else: ``A. Bol i.p.v. B. Dam``, ``A. Bol, vervangen door B. Dam``."""

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.people.person import Person
from vwsreview.extract.people.person_details import bracket_of, read_bracket
from vwsreview.extract.people.person_words import INSTEAD_BEHIND, REPLACED_BY
from vwsreview.extract.people.persons import read


def instead_at(text: str, piece: Span) -> int:
    """Where the words begin that tell for whom somebody stands in (``A. Bol wnr. van E. Dam``); -1 without any."""
    behind = INSTEAD_BEHIND.search(text, piece.start + 1, piece.end)
    if behind is None:
        return -1
    opened = text.rfind("(", piece.start, behind.start())
    inside = opened >= 0 and text.find(")", opened, behind.start()) < 0
    return -1 if inside else behind.start("words")


def take_place(text: str, person: Person, words: Span) -> None:
    """``i.p.v. E. Dam (CZ)``: belongs to whoever is there instead, and so does the bracket."""
    person.presence, person.end = "deputised", trimmed(text, *words).end
    _, bracket = bracket_of(text, words)
    if bracket is not None and person.values["organisation"] is None:
        read_bracket(text, person, bracket)
        person.presence = "deputised"


def stand_in_behind(text: str, person: Person, piece: Span) -> Person | None:
    """``A. Bol (NHG), vervangen door B. Dam``: who is there instead."""
    replaced = REPLACED_BY.match(text, *trimmed(text, *piece))
    other = read(text, Span(replaced.end(), piece.end)) if replaced else None
    if other is None:
        return None
    person.presence, other.presence = person.presence or "replaced", "deputised"
    return other
