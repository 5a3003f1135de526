"""Labels in front of values: where they stand, and where their values begin.

The words are lines in resources/gazetteers/header_labels.txt; here are the shapes in which they come.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import label_bare, label_columns, label_rows, label_signs, title_words
from vwsreview.extract.header.label import TITLES, Label, may_begin
from vwsreview.extract.header.label import meaning as meaning
from vwsreview.extract.text.lines import Line, TableRow, end_of_front_matter, is_row, tables

_GAP = "   "
_FEWEST_GAPS = 2
_LONGEST_HEAD = 180
_PREPOSITIONS = frozenset(("sender", "recipient", "meeting_place"))
"""``van`` and ``aan`` in small letters are words of a sentence, even on a line of their own."""
_AS_HEADING = frozenset(("meeting_date", "meeting_place", "document_date", "chair", "reference"))
_AND_OTHER = re.compile(r"\s(?P<label>Betreft|Onderwerp|Tijd|Locatie|Plaats)\s")


def find(text: str, lines: Sequence[Line], tables: Sequence[Sequence[TableRow]]) -> list[Label]:
    """Every label of the text in order; its tables are `lines.tables`."""
    found = [label for table in tables for label in label_rows.of_table(text, table)]
    behind = label_columns.behind_values(text, lines) if text.count(_GAP) > _FEWEST_GAPS else []
    found += behind
    known = {label.line for label in behind}
    for line in lines[end_of_front_matter(text, lines) :]:
        if not line.blank and line.ordinal not in known and not is_row(text, line):
            spread = text.find(_GAP, line.body, line.words) > 0
            row = (label_columns.above_values(text, lines, line) or label_columns.in_row(text, line)) if spread else []
            found += row or _of_line(text, lines, line)
    found.sort(key=lambda label: (label.value_line, label.value))
    bulleted = {line.ordinal for line in lines if line.bullet}
    return [label for place, label in enumerate(found) if label.line not in bulleted or _in_list(found, place)]


def of(text: str, line: Line) -> Label | None:
    """The first label on a line that is looked at alone, or None."""
    return next(iter(find(text, [line], tables(text, [line]))), None)


def _in_list(found: Sequence[Label], place: int) -> bool:
    """Whether a bullet's label stands among others, or opens a list of people; else it is a speaker or a task."""
    here = found[place]
    around = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
    return here.names_people or any(0 < abs(other.line - here.line) <= 2 for other in around)


def _of_line(text: str, lines: Sequence[Line], line: Line) -> list[Label]:
    if not may_begin(text[line.body : line.words][:_LONGEST_HEAD]):
        return _without_label_in_front(text, line)
    told = label_signs.told(text, line.ordinal, line.body, line.words)
    if told and not _is_title(text, line, told[0]):
        empty = told[-1].value.start >= told[-1].value.end
        return [*told[:-1], _with_definition(text, lines, told[-1])] if empty else told
    if not told and " | " in text[line.body : line.words]:
        return _without_label_in_front(text, line)
    known = meaning(text[line.body : line.words])
    if line.heading or line.number or line.bullet:
        fits = known is not None and (known[0] == "@" or (line.heading and known in _AS_HEADING))
    else:
        small = known in _PREPOSITIONS and text[line.body].islower()
        fits = known is not None and not small and squeezed(text[line.body : line.words]) not in TITLES
    if known is not None and fits:
        head = Span(line.body, line.words)
        alone = Label(line.ordinal, known, head, Span(line.words, line.words), "alone", line.ordinal)
        return [_with_definition(text, lines, alone)]
    if line.heading or line.bullet:
        return []
    bare = label_bare.bare(text, line, line.number_start)
    if bare is None:
        return label_bare.stamped(text, line)
    cut = _AND_OTHER.search(text, *bare.value) if bare.meaning in label_bare.DATED else None
    if cut is None:
        return [bare]
    rest = trimmed(text, cut.end(), line.words)
    other = Label(line.ordinal, meaning(cut["label"]) or "-", Span(*cut.span("label")), rest, "bare", line.ordinal)
    return [replace(bare, value=trimmed(text, bare.value.start, cut.start())), other]


def _without_label_in_front(text: str, line: Line) -> list[Label]:
    """``7 juni 2019 | Dijkhuis | notulist: A. Bol``, ``7 JUN. 2019 Datum``: what a line may hold further on."""
    start = text.find(" | ", line.body, line.words)
    if start < 0:
        return [] if line.heading or line.bullet else label_bare.stamped(text, line)
    while start > 0:
        told = label_signs.told(text, line.ordinal, trimmed(text, start + 3, line.words).start, line.words)
        if told:
            return [label for label in told if label.names_field]
        start = text.find(" | ", start + 1, line.words)
    return []


def _is_title(text: str, line: Line, label: Label) -> bool:
    """``Verslag: Werkgroep Zee 7 juni 2019`` names the body that met, and not who wrote it down."""
    if label.meaning != "minutes_taker" or squeezed(text[label.head.start : label.head.end]) not in TITLES:
        return False
    return line.heading > 0 or title_words.read(text, label.value).date is not None


def _with_definition(text: str, lines: Sequence[Line], label: Label) -> Label:
    """``Label`` and in the next line ``: value``, as definition lists have it."""
    for line in lines[label.line + 1 : label.line + 3]:
        if text.startswith(":", line.body) and line.words > line.body + 1:
            value = trimmed(text, line.body + 1, line.words)
            return Label(label.line, label.meaning, label.head, value, "below", line.ordinal)
        if not line.blank:
            break
    return label
