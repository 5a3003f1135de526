"""What an attendee can be called: the name, the honorific, the organisation and the role that the words may hold."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.people import persons
from vwsreview.review.slots.slot import Candidate, Slot

_BRACKET = re.compile(r"[(\[{]([^()\[\]{}\n]{1,120})[)\]}]?")
_PARTS = re.compile(r"\s*(?:[,;|\t]|\s[-–—]\s|(?<=\w):\s|\n)\s*")
_SLASH = re.compile(r"\s*(?:/|&|\+|\sen\s)\s*")
_LABEL = re.compile(r"[\s>*_#•-]*([^:\n|]{2,80}?)[*_]*:[*_]*(?:\s|$)")
_FRONT_LABEL = re.compile(r"(?:^|(?<=[\n|;.,>])|(?<=\.\s))[\s>*_#•-]*([^:\n|;,<>]{2,60}?)[*_]*:", re.MULTILINE)
_OF = re.compile(
    r"[\s*_]*(?:(?:namens|vanuit|van|of|from|representing|on behalf of)\s+(?:de |het |the )?)", re.IGNORECASE
)
_WORDS = re.compile(r"[^\s()\[\]{},;|]+")
_MOST_WORDS = 12
_NEAR_LINES = 8
_LABELS = frozenset(("aanwezig", "aanwezigen", "afwezig", "afwezigen", "present", "absent", "afgemeld", "deelnemers"))


def names(slot: Slot) -> Iterator[Candidate | None]:
    """The name that is read, then all that is left of the words when honorifics, brackets and codes are cut off."""
    yield from _read(slot, "name")
    parts = _parts(slot, _outside_brackets(slot))
    for part in parts[:1]:
        yield next(_cut(slot, part), None)
    for first, second in [pair for pair in pairwise(parts) if "|" in slot.text[pair[0].end : pair[1].start]][:2]:
        words = f"{slot.plain(first)} {slot.plain(second)}"
        yield Candidate(words, words, "here", (first, second))
        yield slot.said(Span(first.start, second.end))
    for part in parts[1:]:
        yield next(_cut(slot, part), None)
    for part in (*parts[:1], _outside_brackets(slot), *parts[1:], slot.span):
        yield from _cut(slot, part)


def honorifics(slot: Slot) -> Iterator[Candidate | None]:
    """What is read, the first words of the span, the honorifics of others."""
    yield from _read(slot, "honorific")
    words = list(_WORDS.finditer(slot.text, *slot.span))[:4]
    known = gazetteer.words("honorifics.txt")
    run = [
        number for number in range(1, len(words) + 1)
        if slot.text[words[0].start() : words[number - 1].end()].casefold().strip(".*_") in _bare(known)
        or words[number - 1].group().casefold().strip(".*_") in _bare(known)
    ]  # fmt: skip
    for number in reversed(run):
        yield slot.said(Span(words[0].start(), words[number - 1].end()))
    for number in run:
        yield slot.said(Span(*words[number - 1].span()))
    yield from _of_others(slot, "honorific")
    for number in range(1, len(words)):
        yield slot.said(Span(words[0].start(), words[number - 1].end()))


def organisations(slot: Slot) -> Iterator[Candidate | None]:
    """The bracket, what else of the words may be a body, the heading above, those of the others, the header's unit."""
    yield from _read(slot, "organisation")
    yield from _brackets(slot)
    yield from _bodies(slot, slot.span, "here")
    parts = _parts(slot, slot.span)
    if len(parts) == 1:
        yield slot.said(_outside_brackets(slot))
    yield from islice(_in_front(slot), 2)
    yield from islice(_of_others(slot, "organisation"), 2)
    yield from _to_the_end(slot, parts)
    yield from islice(_above(slot), 2)
    for part in parts[1:]:
        yield slot.said(part)
    yield from _of_others(slot, "organisation")
    yield from _bodies(slot, slot.line, "line")
    yield slot.said(_outside_brackets(slot))
    yield slot.said(slot.span)
    yield from _above(slot)
    for part in parts[:1]:
        yield from _endings(slot, part)
    for unit in slot.of("field"):
        if unit.values.get("name") in ("unit", "meeting"):
            yield Candidate(unit.values.get("value"), "", "unit", (unit.span,))


def roles(slot: Slot) -> Iterator[Candidate | None]:
    """What is read, the words in brackets and behind commas, the roles of others."""
    yield from _read(slot, "role")
    yield from _brackets(slot)
    parts = _parts(slot, slot.span)
    for part in (*parts[1:], *parts[:1]):
        yield slot.said(part)
    yield slot.said(_outside_brackets(slot))
    yield from _of_others(slot, "role")
    yield from _endings(slot, slot.span)
    for rest in (Span(slot.line.start, slot.span.start), Span(slot.span.end, slot.line.end)):
        for part in _parts(slot, rest):
            yield slot.said(part, "line")


def _read(slot: Slot, key: str) -> Iterator[Candidate | None]:
    """What the extraction reads in these words."""
    person = persons.read(slot.text, slot.span)
    value = person.values.get(key) if person is not None else None
    if person is not None and isinstance(value, str):
        spans = tuple(Span(*span) for span in person.evidence.get(key, ()))
        yield Candidate(value, " ".join(map(slot.plain, spans)) or value, "here", spans)


def _outside_brackets(slot: Slot) -> Span:
    """What stands in front of the first bracket; of what begins with one, all."""
    found = _BRACKET.search(slot.text, *slot.span)
    return (
        trimmed(slot.text, slot.span.start, found.start()) if found and found.start() > slot.span.start else slot.span
    )


def _brackets(slot: Slot) -> Iterator[Candidate | None]:
    """The words in brackets: all of one, then its parts."""
    for found in _BRACKET.finditer(slot.text, *slot.span):
        yield slot.said(Span(*found.span(1)))
        yield from map(slot.said, _parts(slot, Span(*found.span(1))))
        for part in _parts(slot, Span(*found.span(1))):
            yield from (slot.said(piece) for piece in _split(slot, part, _SLASH))


def _parts(slot: Slot, span: Span) -> list[Span]:
    """What commas, bars, dashes and colons part."""
    return _split(slot, span, _PARTS)


def _split(slot: Slot, span: Span, signs: re.Pattern[str]) -> list[Span]:
    found, start = [], span.start
    for sign in signs.finditer(slot.text, *span):
        found.append(trimmed(slot.text, start, sign.start()))
        start = sign.end()
    found.append(trimmed(slot.text, start, span.end))
    return [part for part in found if any(map(str.isalnum, part.of(slot.text)))]


def _cut(slot: Slot, part: Span) -> Iterator[Candidate | None]:
    """A name with ever more cut off: honorifics and codes in front, then words at the end."""
    words = [Span(*found.span()) for found in _WORDS.finditer(slot.text, *part)][:_MOST_WORDS]
    known = _bare(gazetteer.words("honorifics.txt"))
    first = 0
    while first < len(words) - 1 and words[first].of(slot.text).casefold().strip(".*_") in known:
        first += 1
    starts = [first, *(number for number in range(len(words)) if number != first)]
    for start in starts:
        for last in range(len(words), start, -1):
            yield slot.said(Span(words[start].start, words[last - 1].end))


def _endings(slot: Slot, part: Span) -> Iterator[Candidate | None]:
    """The last words, ever more of them."""
    words = [found.start() for found in _WORDS.finditer(slot.text, *part)][-_MOST_WORDS:]
    for start in reversed(words):
        yield slot.said(Span(start, part.end))


def _bodies(slot: Slot, span: Span, reason: str) -> Iterator[Candidate | None]:
    """Words that name an organisation: as many as the list knows together, or one in capitals."""
    words = [Span(*found.span()) for found in _WORDS.finditer(slot.text, *span)][:60]
    for number in range(len(words)):
        for many in range(min(5, len(words) - number), 0, -1):
            whole = trimmed(slot.text, words[number].start, words[number + many - 1].end)
            said = slot.plain(whole)
            if gazetteer.is_organisation(said) or (many == 1 and len(said) > 1 and said.isalpha() and said.isupper()):
                yield slot.said(whole, reason)
                break


def _in_front(slot: Slot) -> Iterator[Candidate | None]:
    """What stands before a colon in front of the names on the line, nearest first: ``namens VNG: A, B``."""
    labels = list(_FRONT_LABEL.finditer(slot.text, slot.line.start, slot.span.start))
    for label in reversed(labels):
        yield _heading(slot, Span(*label.span(1)))
    before = trimmed(slot.text, slot.line.start, slot.span.start)
    last = before.of(slot.text).rpartition(" ")[2]
    if last.isalpha() and last[:1].isupper():
        yield slot.said(Span(before.end - len(last), before.end), "line")


def _to_the_end(slot: Slot, parts: list[Span]) -> Iterator[Candidate | None]:
    """From a comma to the end, or to a bracket's end: ``National Weather Service, USA [NWS]``."""
    closed = [Span(slot.span.start, found.end()) for found in _BRACKET.finditer(slot.text, *slot.span)]
    for part in parts[1:4]:
        for end in (*(one.end for one in closed if one.end > part.end), slot.span.end):
            front = _OF.match(slot.text, part.start, end)
            yield slot.said(Span(front.end() if front else part.start, end))


def _above(slot: Slot) -> Iterator[Candidate | None]:
    """What stands as a heading above the names."""
    for line in slot.lines_above(_NEAR_LINES):
        if "|" in line.of(slot.text):
            continue
        words = slot.plain(line)
        label = _LABEL.match(slot.text, *line)
        if label is not None:
            yield _heading(slot, Span(*label.span(1)))
        elif line.of(slot.text)[:1] in "#*" or (len(words) < 40 and not words[:1].isdigit() and "," not in words):
            yield _heading(slot, Span(line.start, line.end))


def _heading(slot: Slot, span: Span) -> Candidate | None:
    front = _OF.match(slot.text, *span)
    span = Span(front.end() if front else span.start, span.end)
    words = slot.plain(span).lstrip("#>-• ")
    start = slot.text.find(words, *span) if words else -1
    if start < 0 or squeezed(words) in _LABELS:
        return None
    return slot.said(Span(start, start + len(words)), "heading")


def _of_others(slot: Slot, key: str) -> Iterator[Candidate | None]:
    """The values of the other attendees: the two beside it, then the most frequent."""
    near = [str(one.values[key]) for one in slot.near("attendee") if one.values.get(key)]
    for value in (*near[:2], *(value for value, _ in Counter(near).most_common())):
        yield Candidate(value, value, "attendee")


def _bare(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.strip(".") for word in words)
