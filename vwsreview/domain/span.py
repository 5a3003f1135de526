"""A stretch of a document's text: offsets in Unicode code points from 0, end exclusive."""

from typing import NamedTuple

PAIRED_MARKERS = "_~`"
_EDGES = frozenset(sign for sign in map(chr, range(0x3001)) if sign.isspace()) | frozenset("*" + PAIRED_MARKERS)
"""What may have to go at the edge of a span: every white space, and markers."""


class Span(NamedTuple):
    """Two code-point offsets into one text that never changes; `start < end` for every stored record."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def touches(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shared(self, other: "Span") -> int:
        """How many code points both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def trimmed(text: str, start: int, end: int, closing: bool = False) -> Span:
    """The span without white space and Markdown markers at its edges (guideline: offsets).

    Stars go even where the partner lies inside (``**5.1.2e** **5.1.2e**`` becomes ``5.1.2e** **5.1.2e``);
    the other markers only in pairs, for ``_Dienstpostbus`` begins with a letter of its name.
    With `closing` stars at the end stay where what they close was opened inside (``regio **(actie NZa)**``): that
    is for whoever asks for them, sign by sign. A span of nothing else comes back empty, as ``Span(start, start)``.
    """
    if start < end and text[start] not in _EDGES and text[end - 1] not in _EDGES:
        return Span(start, end)
    first, last = start, end
    while first < last:
        if text[first].isspace() or text[first] == "*":
            first += 1
        elif text[last - 1].isspace():
            last -= 1
        elif text[last - 1] == "*":
            if closing and _closes(text, first, last):
                return Span(first, last)
            last -= 1
        elif last - first > 1 and text[first] == text[last - 1] and text[first] in PAIRED_MARKERS:
            first += 1
            last -= 1
        else:
            return Span(first, last)
    return Span(start, start)


def _closes(text: str, first: int, last: int) -> bool:
    """Whether the stars at the end have a partner inside."""
    inside = text[first:last].rstrip("*")
    stars = "*" * (last - first - len(inside))
    return inside.count(stars) % 2 == 1
