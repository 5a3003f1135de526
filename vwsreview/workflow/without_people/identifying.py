"""What in a document would tell who a person is: found by its records, and by the shapes of names and addresses.

No rule finds every name. What has the shape of one is taken for one, so that rather too much goes than too little.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.identifying import Identifying
from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.people import names

_ABOUT_PEOPLE = frozenset(("sender", "recipient", "copy_to", "contact", "chair", "minutes_taker"))
"""Header fields that hold people."""

_SHAPES = {
    "email": re.compile(r"[\w.+-]{1,64} ?(?:@|\[at\]|\(at\)) ?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"),
    "phone": re.compile(
        r"(?<![\w.])(?:\+|00)\d[\d ()-]{7,16}\d(?!\w)|(?<![\w.-])0\d{1,3}[ -]{0,3}\d(?:[ -]?\d){5,7}(?!\w)"
    ),
    "number": re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b|(?i:\bbsn\b)\W{0,3}\d(?:[ .]?\d){7,8}\b"),
}
_WORD = re.compile(r"[^\W\d_](?:[\w.'’-]*[\w.])?|['’][a-z]\b")
_MOST_WORDS = 5
_SHORTEST_KNOWN = 3


def identifying(document: AnnotatedDocument) -> list[Identifying]:
    """All stretches that would tell who a person is, in the order of the text; none overlaps another."""
    text = document.text
    bars = {offset for record in document.records if record.layer == "redaction" for offset in range(*record.span)}
    shapes = [(span, kind) for kind, shape in _SHAPES.items() for span in _matches(shape, text)]
    people = [*_of_records(document), *_of_shape(document)]
    known = {word for span in people if _is_certain(span.of(text)) for word in _telling(span.of(text))}
    found = [(span, kind) for span, kind in shapes if span.start not in bars]
    found += [(span, "name") for span in (*people, *_again(text, known))]
    return [
        Identifying(document.document.id, span.start, span.end, kind, span.of(text)) for span, kind in _joined(found)
    ]


def _of_records(document: AnnotatedDocument) -> Iterator[Span]:
    """The names of those who met, as their records have them."""
    for record in document.records:
        name = record.values.get("name")
        if record.layer == "attendee" and isinstance(name, str) and name:
            place = document.text.find(name, record.start, record.end)
            if place >= 0:
                yield Span(place, place + len(name))


def _of_shape(document: AnnotatedDocument) -> Iterator[Span]:
    """What has the shape of a name: initials or a first name, or words with a capital behind an honorific.

    In the header's lines about people any two words with a capital are taken for a name.
    """
    text = document.text
    dates = {offset for record in document.records if record.layer == "date" for offset in range(*record.span)}
    about_people = {
        offset
        for record in document.records
        if record.layer == "field" and record.values["name"] in _ABOUT_PEOPLE
        for offset in range(*record.span)
    }
    for line in re.finditer(r"[^\n]+", text):
        words = [Span(match.start(), match.end()) for match in _WORD.finditer(text, line.start(), line.end())]
        place = 0
        while place < len(words):
            start = words[place].start
            length = 0 if start in dates else _name_at(text, words, place, start in about_people)
            if length:
                yield Span(start, words[place + length - 1].end)
            place += max(1, length)


def _name_at(text: str, words: list[Span], place: int, among_people: bool) -> int:
    """How many words from here on are a name; 0 where none is."""
    if _is_honorific(text, words[place : place + 2]):
        return 0
    behind_honorific = place > 0 and _is_honorific(text, words[place - 1 : place + 1])
    for length in range(min(_MOST_WORDS, len(words) - place), 0, -1):
        run = words[place : place + length]
        said = " ".join(word.of(text) for word in run)
        if not _stand_together(text, run) or gazetteer.is_organisation(said) or names.is_particle(run[-1].of(text)):
            continue
        if names.is_surely(said) or (among_people and names.may_be(said)):
            return length
        if behind_honorific and names.is_bare_surname(said) and said.split()[-1] not in gazetteer.portfolios():
            return length
    return 0


def _is_honorific(text: str, run: list[Span]) -> bool:
    """Whether the first of two words is one that stands in front of a name, right before the other."""
    return run[0].of(text).casefold() in gazetteer.words("honorifics.txt") and _stand_together(text, run)


def _stand_together(text: str, run: list[Span]) -> bool:
    """Whether nothing but blanks lies between the words."""
    return all(text[one.end : other.start].strip(" \u00a0") == "" for one, other in pairwise(run))


def _is_certain(words: str) -> bool:
    """Whether more than two capitals speak for a name."""
    return names.is_surely(words) or not names.may_be(words)


def _telling(words: str) -> Iterator[str]:
    """The words of a name that would give it away elsewhere."""
    for word in re.findall(r"[^\W\d_][\w'’-]+", words):
        is_word_of_name = word[0].isupper() and not word.isupper() and not names.is_particle(word)
        if len(word) >= _SHORTEST_KNOWN and is_word_of_name and not gazetteer.is_organisation(word):
            yield word


def _again(text: str, known: Iterable[str]) -> Iterator[Span]:
    """Where these words stand elsewhere."""
    alternatives = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    if alternatives:
        yield from _matches(re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)"), text)


def _matches(shape: re.Pattern[str], text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in shape.finditer(text)]


def _joined(found: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Stretches that overlap as one, of the kind of the first."""
    joined: list[tuple[Span, str]] = []
    for span, kind in sorted(found):
        if joined and span.start < joined[-1][0].end:
            before, first = joined[-1]
            joined[-1] = Span(before.start, max(before.end, span.end)), first
        else:
            joined.append((span, kind))
    return joined
