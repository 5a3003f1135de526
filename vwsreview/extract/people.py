"""Lists of people: where one ends and the next begins, also where a bracket was lost under a bar."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer, redactions
from vwsreview.extract.persons import CLOSE, INITIALS, OPEN, Person, read, remark
from vwsreview.extract.values import plain

_NAME = 100  # no name and organisation together are longer
_JOIN = re.compile(r"(?<=[\s\u00a0])(?:en[\s\u00a0]?/[\s\u00a0]?of|en|of|&)(?=[\s\u00a0])")


def listed(text: str, span: Span, organisation: str | None = None) -> list[Person]:
    """The people in one stretch of a list; `organisation` is what a group heading gives them.

    Of several that stand together (``Dhr. A en/of Dhr. B (FMS)``) all have the organisation of the last.
    """
    found: list[Person] = []
    for piece in _pieces(text, span):
        if found and (said := remark(text[piece.start : piece.end].strip())):
            found[-1].presence = said
            continue
        together = [read(text, part, organisation) for part in _together(text, piece)]
        _share(together)
        found += [person for person in together if person is not None]
    return found


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Cut at commas, semicolons, bars and new lines outside brackets; a bracket that never closes is cut too."""
    start, depth = span.start, 0
    for place in range(span.start, span.end):
        character = text[place]
        if character in OPEN:
            depth += 1
        elif character in CLOSE:
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
        or bool(INITIALS.match(words))
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
