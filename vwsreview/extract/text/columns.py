"""A text's main column, and the side column beside it that scans of letters have.

The side column of a letterhead (``Directie …``, an address, ``Onze referentie``) comes line by line behind the words
of the letter. Both columns are lists of lines with the same ordinals, so that what reads the one reads the other.
"""

from collections import Counter
from collections.abc import Sequence

from vwsreview.extract.text.lines import Line, line_of, split

_FARTHEST_LEFT = 45
"""Where a side column may begin, in characters; indented text and centred titles stand further to the left."""
_ALONE = 2
"""So many lines must hold nothing but words that begin at the same place."""
_MOST_CELLS = 3
_MOST_PLACES = 4
_GAP = "   "


def columns(text: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of the main column and those of the side column; the latter are none where there is no such column."""
    every = split(text)
    places = _places(text, every) if text.count("\n" + " " * _FARTHEST_LEFT) >= _ALONE else frozenset()
    if not places:
        return every, ()
    main, side = list(every), []
    for line in every:
        start = _side_of(text, line, places)
        if start is None:
            side.append(line_of("", line.ordinal, line.end))
            continue
        main[line.ordinal] = line_of(text[line.start : start].rstrip(), line.ordinal, line.start)._replace(end=line.end)
        side.append(line_of(text[start : line.end], line.ordinal, start))
    return tuple(main), tuple(side)


def _places(text: str, every: Sequence[Line]) -> frozenset[int]:
    """Where side columns begin: several lines hold nothing else, and few of those beside them are rows of a table."""
    indents = (line.body - line.start for line in every if not line.blank and text[line.start : line.body].isspace())
    alone = Counter(indent for indent in indents if indent >= _FARTHEST_LEFT)
    places = frozenset(place for place, count in alone.most_common(_MOST_PLACES) if count >= _ALONE)
    beside = [line for line in every if _side_of(text, line, places) is not None]
    rows = sum(_cells(text[line.start : line.words]) > _MOST_CELLS for line in beside)
    return frozenset() if 4 * rows > len(beside) else places


def _cells(words: str) -> int:
    """How many pieces stand on a line with wide gaps between them."""
    return sum(bool(piece.strip()) for piece in words.split(_GAP))


def _side_of(text: str, line: Line, places: frozenset[int]) -> int | None:
    """Where the words in the side column begin on this line; None where it has none."""
    for place in places:
        start = line.start + place
        if start < line.words and text[start - 2 : start] == "  " and not text[start].isspace():
            return start
    return None
