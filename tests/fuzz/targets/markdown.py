"""Markdown over the source: whatever the parser makes of a text, offsets stay in it and lead back and forth."""

from collections.abc import Sequence
from itertools import pairwise

from tests.fuzz.phrases import TEXTS, text_of
from tests.fuzz.samples import sources
from tests.fuzz.target import Target
from tests.markdown.documents import WITH_FRONT_MATTER
from vwsreview.domain.span import trimmed
from vwsreview.markdown.parser import Block, blocks
from vwsreview.markdown.positions import Display
from vwsreview.markdown.styles import Sheet
from vwsreview.markdown.units import block_at, sentences, unit_at

PLACES = 50
"""So many offsets of a text are asked for their unit: each of them parses the text."""


def check(data: bytes) -> None:
    """Blocks, styles, sentences, units and shown positions of a text."""
    text = text_of(data)
    found = blocks(text)
    _blocks(text, found)
    _styles(text)
    _sentences(text, found)
    for offset in range(0, len(text) + 1, 1 + len(text) // PLACES):
        unit = unit_at(text, offset)
        assert 0 <= unit.start <= unit.end <= len(text)
        assert unit.start == unit.end or trimmed(text, *unit, closing=True) == unit or unit.of(text).strip()
        block = block_at(text, offset)
        assert block is None or unit.start == unit.end or block.start <= unit.start <= unit.end <= block.end
    for longest in (7, 2_000):
        _positions(text, Display(text, longest))


def _blocks(text: str, found: Sequence[Block]) -> None:
    """They stand in the order of the text, inside it, on lines of their own."""
    for block in found:
        assert 0 <= block.start <= block.end <= len(text)
    for before, after in pairwise(found):
        assert before.end <= after.start
        assert before.start == before.end or "\n" in text[before.start : after.start]


def _styles(text: str) -> None:
    """No run leaves its line, and cells stand one behind the other."""
    sheet, start = Sheet(text), 0
    lines = text.split("\n")
    assert sheet.lines == len(lines)
    for number, line in enumerate(lines):
        style, end = sheet.line(number), start + len(line)
        for run in style.runs:
            assert start <= run.start < run.end <= end, (number, run)
        assert start <= style.hang <= end
        for cell in style.cells:
            assert start <= cell.start <= cell.end <= end
        assert all(before.end <= after.start for before, after in pairwise(style.cells))
        if style.kind == "row":
            table = sheet.table_lines(number)
            assert number in table and table.start >= 0 and table.stop <= sheet.lines
        if style.kind == "delimiter":
            assert sheet.alignments(number)
        start = end + 1


def _sentences(text: str, found: Sequence[Block]) -> None:
    """They follow one another inside their block, and what lies between is nothing to read."""
    for block in found:
        place = block.start
        for sentence in sentences(text, block.start, block.end):
            assert place <= sentence.start < sentence.end <= block.end
            assert not set(text[place : sentence.start]) - _BETWEEN or not text[place : sentence.start].strip()
            place = sentence.end


_BETWEEN = frozenset("*_~` \t\n")


def _positions(text: str, display: Display) -> None:
    """Every offset has its shown position, later ones later, and comes back."""
    pieces = [*display.pieces]
    parts = [display.shown_part(number, number + 1) for number in range(len(pieces))]
    assert "\n".join(parts) == display.shown
    assert pieces[0].start == 0 and pieces[-1].end == len(text)
    assert all(after.start - before.end in (0, 1) for before, after in pairwise(pieces))
    before = -1
    for offset in range(len(text) + 1):
        shown = display.to_shown(offset)
        assert before < shown and display.to_source(shown) == offset
        assert display.to_source(display.end_to_shown(offset)) == offset
        assert pieces[display.piece_at(offset)].start <= offset
        before = shown
    assert before <= len(display.shown.encode("utf-16-le", "surrogatepass")) // 2
    assert display.units(0, len(text)) == display.positions.units


TARGET = Target("markdown", check, lambda: sources(1_000), TEXTS | WITH_FRONT_MATTER.map(str.encode), longest=1_000)
