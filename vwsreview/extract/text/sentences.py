"""Running text: paragraphs, bullets and cells, also across a page break, and the sentences in them."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.text.lines import Line, cells, is_row, is_separator
from vwsreview.markdown.abbreviations import is_abbreviation

_END = re.compile(r"[.?!][)\]\"'’”*_]{0,4}\s+(?=[^\sa-z])|\?(?=[A-Z])")
_LABEL = re.compile(r"[*_]{0,3}[A-Z][A-Za-z]{1,20}(?: \d{1,3})?[*_]{0,3}:")
LOG_STAMP = r"[*_]{0,2}[0-2]?\d[:.][0-5]\d(?: uur| u|u)?[*_]{0,2}[ :–-]{1,3}"
"""The time in front of an entry of a log (``8:45 Actie BPZ``), as a pattern."""
_STAMP = re.compile(rf"{LOG_STAMP}[*_]{{0,2}}[A-Z5]")
"""How a line of a log begins: ``8:45 Actie …``."""
_BOX = re.compile(r"\[[ xXvV✓✔\-~]\] ")
_ACTION = re.compile(
    r"[*_]{0,3}(?:Actie|ACTIE|Actiepunt|ACTION|Action|Besluit|Conclusie)(?! [a-z])[^:\n]{0,60}:|act\.:|ACTIE {2}"
)
"""A label for an action or a decision, also with an owner in it (``Actie De Boer en Smit: …``)."""
_CODE = re.compile(
    r"AP? ?\d{1,3}(?:[.:)]| {1,4}[A-Z(])|B ?\d{1,3}(?:\.\d{1,3})?(?:[.:)]| {2,4}) ?[A-Z]|\d{1,3}/\d{1,3} [A-Z]"
)
_SIGN = re.compile(
    r"!{2,3} ?\w|A: \S|(?:->|==?>|→|➔|⇒|> ?[Aa]ctie) ?\S|[-–][A-Z][a-z]+|[*_]{2,3}[Aa]ctie[*_]{2,3}\s"
    r"|\[[A-Z][^\]\n]{1,30}\] [a-z]|\*\*[A-Z5][^*\n]{1,40}(?::\*\*|\*\*:)\s"
)
"""What opens a task in hasty notes; ``-Planning: …`` is a bullet without its blank."""
_BOLD = re.compile(r"\*\*[^*\n]{1,60}\*\*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}")
WORD = re.compile(r"[^\W_]+")
_CLOSED = ".?!:;"
_HANGING = re.compile(
    r"(?<![\w-])(?:de|het|een|en|of|van|met|te|dat|die|als|om|naar|tot|per|zonder|tussen|we|wij|nog|ook|wordt|worden"
    r"|zijn|hun|deze|dit|onze|alle|the|an|to|and|or|of|for|with|by|at)$"
)
"""No sentence ends in one of these."""
_PARTICLE = re.compile(r"(?<![\w-])(?:in|op|voor|aan|door|bij|uit|over|onder)$")
"""In a bullet a verb may end in one of these (``Jansen vult de lijst in``), in running text hardly a sentence does."""
_WIDEST_PAGE, _ENOUGH_LONG = 160, 2  # characters, lines
_ENOUGH_LINES, _FEW_SMALL = 8, 12  # of a page that is set by its width every second line opens with a small letter
_LONGEST_TITLE = 45  # characters
PROSE = ("text", "bullet")
"""The kinds of flow that are running text."""
_TAIL = 20  # characters: a full stop stands within these, with markers and brackets behind it


class Sentence(NamedTuple):
    """A sentence and its words in small letters: a look at those is much quicker than any pattern."""

    span: Span
    folded: str

    def holds(self, cues: Iterable[str]) -> bool:
        """Whether one of the cues (in small letters, parts of words too) stands in it."""
        for cue in cues:  # noqa: SIM110 - asked very often, and a loop is three times as quick as `any`
            if cue in self.folded:
                return True
        return False

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of the words (in small letters) is a word of it."""
        return not words.isdisjoint(WORD.findall(self.folded))


class Flow(NamedTuple):
    """One paragraph, bullet, heading or cell: pieces of text that read on, one after the other.

    More than one piece where a page break with its furniture stands in between. `line` is its first line.
    """

    kind: str
    line: int
    pieces: tuple[Span, ...]
    sentences: tuple[Sentence, ...]

    @property
    def span(self) -> Span:
        """From the first to the last word."""
        return Span(self.pieces[0].start, self.pieces[-1].end)

    def holds(self, cues: Iterable[str]) -> bool:
        """Whether one of the cues (in small letters, parts of words too) stands in one of the sentences."""
        for sentence in self.sentences:  # noqa: SIM110 - as in a sentence
            if sentence.holds(cues):
                return True
        return False


def flows(text: str, lines: Sequence[Line], skip: Set[int]) -> tuple[Flow, ...]:
    """Everything that is read on as one, without the lines to skip (header fields and other furniture)."""
    done: list[Flow] = []
    kind, first, pieces = "", 0, list[Span]()
    loose = _is_loose(text, lines)
    broken = False

    def close() -> None:
        if pieces:
            done.append(_flow(text, kind, first, tuple(pieces)))
            pieces.clear()

    for line in lines:
        if line.blank or line.ordinal in skip:
            broken = True
            continue
        if is_row(text, line):
            close()
            if not is_separator(text, line):
                filled = (cell for cell in cells(text, line) if cell.start < cell.end)
                done += [_flow(text, "cell", line.ordinal, (cell,)) for cell in filled]
            continue
        span = Span(line.body, line.words)
        if pieces and _reads_on(text, lines, pieces[-1], line, kind, broken=broken, loose=loose):
            if broken:
                pieces.append(span)
            else:
                pieces[-1] = Span(pieces[-1].start, span.end)
        else:
            close()
            listed = line.bullet or line.number or _BOX.match(text, line.body)
            kind = "heading" if line.heading else "bullet" if listed else "text"
            first = line.ordinal
            pieces.append(span)
        broken = False
    close()
    return tuple(done)


def _flow(text: str, kind: str, line: int, pieces: tuple[Span, ...]) -> Flow:
    return Flow(kind, line, pieces, tuple(_sentences(text, pieces)))


def _sentences(text: str, pieces: Sequence[Span]) -> Iterator[Sentence]:
    """The sentences of a flow, trimmed, with their full stop; one may reach over a page break."""
    start = pieces[0].start
    ends = [end for piece in pieces for end in _ends(text, piece)]
    for end in (*ends, pieces[-1].end):
        span = trimmed(text, start, end)
        if span.start < span.end:
            yield Sentence(span, text[span.start : span.end].casefold())
        start = end


def _ends(text: str, piece: Span) -> Iterator[int]:
    for match in _END.finditer(text, piece.start, piece.end):
        if text[match.start()] == "." and _is_abbreviation(text, piece.start, match.start()):
            continue
        yield match.start() + len(match.group().rstrip())


def _is_abbreviation(text: str, floor: int, stop: int) -> bool:
    start = max(floor, stop - 12)
    word = text[start : stop + 1].split()[-1].lstrip("(*_\"'").casefold()
    return is_abbreviation(word) or bool(_INITIALS.fullmatch(word))


def _reads_on(
    text: str, lines: Sequence[Line], last: Span, line: Line, kind: str, *, broken: bool, loose: bool
) -> bool:
    if line.bullet or line.number or line.heading or kind in ("heading", "cell"):
        return False
    tail = Span(max(last.start, last.end - _TAIL), last.end)
    if any(opening.match(text, line.body) for opening in (_ACTION, _CODE, _SIGN)):
        return False
    hangs = bool(_HANGING.search(text, *tail) or (kind != "bullet" and _PARTICLE.search(text, *tail)))
    if broken and hangs:
        return True  # nothing ends in an article or a preposition
    ended = text[max(last.start, last.end - _TAIL) : last.end].rstrip("*_ )")[-1:] in _CLOSED
    opens_small = text[line.body].islower()
    if broken:
        return not ended and opens_small
    if any(opening.match(text, line.body) for opening in (_LABEL, _BOX, _STAMP)):
        return False
    if not hangs and (_is_title(text, last, line) or (loose and _opens(text, last, line))):
        return False
    previous = lines[line.ordinal - 1]
    return not (previous.hard and not opens_small)


def _is_title(text: str, last: Span, line: Line) -> bool:
    """Whether the paragraph so far is one short line above a much longer one: a title without marks."""
    length = last.end - last.start
    if length > _LONGEST_TITLE or not text[line.body].isupper() or "\n" in text[last.start : last.end]:
        return False
    return line.words - line.body > 1.5 * length and text[last.end - 1] not in ",;"


def _is_loose(text: str, lines: Sequence[Line]) -> bool:
    """Whether lines run on as long as they need: then a new line is a new statement, and not the width of a page.

    So it is too where hardly any line that follows another begins with a small letter.
    """
    plain = [line for line in lines if not is_row(text, line)]
    if sum(line.words - line.body > _WIDEST_PAGE for line in plain) >= _ENOUGH_LONG:
        return True
    behind = [text[line.body] for last, line in pairwise(plain) if not (last.blank or line.blank or line.bullet)]
    small = sum(opening.islower() for opening in behind)
    return len(behind) >= _ENOUGH_LINES and small * _FEW_SMALL <= len(behind)


def _opens(text: str, last: Span, line: Line) -> bool:
    return text[line.body].isupper() and text[last.end - 1] not in ",;"
