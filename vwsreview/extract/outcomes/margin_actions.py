"""Actions of minutes with a column at the right edge that names who is to do what the text beside it says."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.dates import dates
from vwsreview.extract.outcomes import owners
from vwsreview.extract.outcomes.actions import action
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_HEAD = re.compile(r"(?:[Aa]ctie|ACTIE)(?:houders?|punt| door| wie)?(?:/wie)?|[Ww]ie/wanneer")
_TOPS = ("  acti", "\t acti", "\tacti", "  wie/", "\t wie/", "\twie/")
"""How such a head stands in its line, in small letters."""
_NOTE = re.compile(r"(?<![ \t])[ \t]{3,}(?P<note>[^ \t\n][^\n]*)$")
_NEAR = 4
"""How many characters a note may begin in front of its column's head."""
_LONGEST_NOTE = 40


def beside(reading: Reading) -> Iterator[Found]:
    """``Het BMT wil een scherpere raming.     Wouter``: the sentence that the name stands beside."""
    head: Span | None = None
    spans = [sentence.span for flow in reading.flows for sentence in flow.sentences if flow.kind != "heading"]
    notes: list[Span] = []
    above = -2
    for ordinal, cell in _side(reading):
        if _HEAD.fullmatch(reading.text, *cell):
            head = cell
        elif notes and ordinal == above + 1 and not owners.is_owner(reading.words(cell)):
            notes.append(cell)  # the second line of a note tells by when
        elif head is not None:
            yield from _told(reading, spans, notes, head)
            notes = [cell]
        above = ordinal
    if head is not None:
        yield from _told(reading, spans, notes, head)


def _side(reading: Reading) -> Iterator[tuple[int, Span]]:
    """The cells at the right edge with their lines: of the side column, or below a head far to the right."""
    if reading.side:
        yield from ((line.ordinal, Span(line.body, line.words)) for line in reading.side if not line.blank)
        return
    if not reading.holds(_TOPS):
        return
    column = -1
    for line in reading.lines:
        found = _NOTE.search(reading.text, line.start + max(0, column - 2 * _NEAR), line.words)
        if found is None or found.end() - found.start("note") > _LONGEST_NOTE:
            continue
        cell = Span(*found.span("note"))
        if _HEAD.fullmatch(reading.text, *cell):
            column = cell.start - line.start
        if column >= 0 and cell.start - line.start >= column - _NEAR:
            yield line.ordinal, cell


def _told(reading: Reading, spans: Sequence[Span], notes: Sequence[Span], head: Span) -> Iterator[Found]:
    """The action that a note of one or two lines marks."""
    if not notes or not owners.is_owner(reading.words(owners.before_date(reading.text, notes[0])).rstrip(".")):
        return
    note = notes[0]
    place = bisect_left(spans, note.start, key=lambda span: span.start) - 1
    if place < 0 or spans[place].end < reading.text.rfind("\n", 0, note.start):
        return
    task = spans[place]
    if task.end == note.end:
        task = trimmed(reading.text, task.start, note.start)
    due = notes[-1] if dates.find(reading.words(notes[-1])) else None
    if task.start < task.end:
        yield action(reading, task, owners.split(reading.text, note), explicit=head, due=due)


RULES = (
    Rule(
        "action.beside", "action", beside,
        examples=(
            (
                "Notulen DT                                         Actie\n\n1. Kosten\n"
                "De kosten stijgen. Het DT wil een nieuwe raming.   Bol\n",
                "Het DT wil een nieuwe raming.",
            ),
            (
                "Notulen MT                                         Actiehouder\n\n"
                "De zaal is te klein. Het team zoekt een andere     CZ\nzaal in Breda. De borrel is donderdag.\n",
                "Het team zoekt een andere     CZ\nzaal in Breda.",
            ),
        ),
        counter_examples=(
            "Notulen DT\n\nDe kosten stijgen. Het DT wil een nieuwe raming.   Bol\n",
            "Nr    Actie\n1     Een zaal huren\n",
        ),
        gate=("acti",),
    ),
)  # fmt: skip
