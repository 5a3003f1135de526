"""Labels in front of values: where one stands on a line, and where its value begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.lines import Line, cells, is_row, is_separator

LONGEST = 45
_TITLES = frozenset(("verslag", "agenda"))  # alone on a line these are titles
_BARE = frozenset(("subject", "meeting_date", "meeting_place", "document_date", "reference"))
_DAY_AHEAD = re.compile(r"(?:[a-z]{5,9}dag\s+)?\d{1,2}[\s\u00a0/.-]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """A known label on a line. `meaning` as in header_labels.txt; `value` is an empty span where the label
    stands alone; `shape` says how the two are told apart: ``tab``, ``row``, ``colon``, ``bare`` or ``alone``.
    """

    line: int
    meaning: str
    value: Span
    shape: str

    @property
    def names_field(self) -> bool:
        """Whether what it names is a field: neither a list of people nor what says nothing."""
        return self.meaning[0] not in "@-"

    @property
    def names_people(self) -> bool:
        """Whether a list of people belongs to it."""
        return self.meaning[0] == "@"


def meaning(words: str) -> str | None:
    """What a label means; None where it is unknown."""
    if len(words) > LONGEST:
        return None
    return gazetteer.table("header_labels.txt").get(squeezed(words))


def find(text: str, lines: Sequence[Line]) -> list[Label]:
    """Every label of the text, one a line, in order."""
    return [label for line in lines if not line.blank and (label := of(text, line))]


def of(text: str, line: Line) -> Label | None:
    """The label at the head of a line, or None."""
    if is_row(text, line):
        return _row(text, line)
    if line.bullet:
        return None
    if line.heading or line.number:
        known = meaning(text[line.body : line.words].strip("*_ "))
        return Label(line.index, known, Span(line.words, line.words), "alone") if known and known[0] == "@" else None
    start = line.body
    words = text[start : min(line.words, start + 4 * LONGEST)]
    for mark, shape in (("\t", "tab"), (":", "colon")):
        head, found, _ = words.partition(mark)
        known = meaning(head) if found else None
        if known is not None:
            return Label(line.index, known, trimmed(text, start + len(head) + 1, line.words), shape)
    if line.words - start <= LONGEST:
        known = meaning(text[start : line.words])
        if known is not None and squeezed(text[start : line.words]) not in _TITLES:
            return Label(line.index, known, Span(line.words, line.words), "alone")
    return _bare(text, line, start)


def _row(text: str, line: Line) -> Label | None:
    if is_separator(text, line):
        return None
    row = cells(text, line)
    known = meaning(text[row[0].start : row[0].end]) if len(row) == 2 else None
    return Label(line.index, known, row[1], "row") if known else None


def _bare(text: str, line: Line, start: int) -> Label | None:
    """``Betreft Annotatie overleg``: a label without any sign behind it, only where a value plainly follows."""
    if line.words - start > 200 or text[line.words - 1] in ".?!":
        return None
    words = [(match.start(), match.end()) for match in re.finditer(r"\S+", text[start : min(line.words, start + 120)])]
    if text[start : start + 3].casefold() == "cc." and len(words) > 1:
        return Label(line.index, "copy_to", trimmed(text, start + words[1][0], line.words), "bare")
    for count in range(min(4, len(words) - 1), 0, -1):
        known = meaning(text[start : start + words[count - 1][1]])
        value = trimmed(text, start + words[count][0], line.words)
        if known in _BARE and value.start < value.end and _may_follow(text, known, value):
            return Label(line.index, known, value, "bare")
    return None


def _may_follow(text: str, known: str | None, value: Span) -> bool:
    if known in ("document_date", "meeting_date"):
        return bool(_DAY_AHEAD.match(text, value.start))
    if known == "reference":
        return text[value.start].isdigit() and " " not in text[value.start : value.end]
    return text[value.start].isupper() or text[value.start].isdigit()
