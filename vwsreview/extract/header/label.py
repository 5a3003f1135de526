"""A label of a header: what it means, and where its value begins."""

import re
from dataclasses import dataclass
from functools import cache

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import label_words
from vwsreview.extract.people import attendance_labels

LONGEST = 45
TITLES = frozenset(("verslag", "agenda", "notulen", "minutes", "contact", "deadline"))
"""Alone these are titles."""
_FIRST_WORD = re.compile(r"[^\w]{0,6}(\w[\w.'’]{0,30})")
_REMARK = re.compile(r"[\s*_]*(?:\([^()]{1,30}\)|nr\. ?\d{1,4})[\s*_:]*$")


@dataclass(frozen=True, slots=True)
class Label:
    """A known label. `meaning` as in header_labels.txt; `value` is an empty span where the label stands alone;
    `shape` says how the two are told apart: ``tab``, ``row``, ``colon``, ``below`` (in the next line or row),
    ``bare`` or ``alone``. `line` holds the label, `head` are its words, `value_line` holds the beginning of the value.
    """

    line: int
    meaning: str
    head: Span
    value: Span
    shape: str
    value_line: int

    @property
    def names_field(self) -> bool:
        """Whether what it names is a field: neither a list of people nor what says nothing."""
        return self.meaning[0] not in "@-"

    @property
    def names_people(self) -> bool:
        """Whether a list of people belongs to it."""
        return self.meaning[0] == "@"

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines of the label and its value's first line."""
        return (self.line,) if self.line == self.value_line else (self.line, self.value_line)


def meaning(words: str) -> str | None:
    """What a label means, also with a remark in brackets behind it; None where it is unknown."""
    if len(words) <= LONGEST:
        known = gazetteer.table("header_labels.txt")
        found = known.get(squeezed(words))
        if found is None and ("(" in words or "nr." in words):
            found = known.get(squeezed(_REMARK.sub("", words)))
        if found is None:
            found = label_words.meaning(words)
        if found is not None:
            return found
    presence = attendance_labels.presence(words)
    return f"@{presence}" if presence else None


def may_begin(words: str) -> bool:
    """Whether a label may stand at the head of these words; a quick look for what `meaning` knows."""
    key = _first_word(words)
    if key in _first_words():
        return True
    whole = gazetteer.beginnings("header_labels.txt")
    if key in whole and squeezed("".join(words.split(None, 2)[:2])) in whole:
        return True  # a scan parted the word
    parted = len(words) <= attendance_labels.LONGEST or ":" in words or "\t" in words or "  " in words
    return parted and attendance_labels.may_say_so(words)


def may_open(words: str) -> bool:
    """Whether the first word, as it stands, is one that labels of fields begin with."""
    return _first_word(words) in _first_words()


def _first_word(words: str) -> str:
    first = _FIRST_WORD.match(words)
    return squeezed(first.group(1)) if first else ""


@cache
def _first_words() -> frozenset[str]:
    labels = (*gazetteer.lines("header_labels.txt"), *gazetteer.lines("label_words.txt"))
    return frozenset(map(_first_word, labels)) - {""}
