"""Labels in front of values: where they stand, and where their values begin.

The words are lines in resources/gazetteers/header_labels.txt; here are the shapes in which they come.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import attendance_labels, gazetteer, title_words
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.lines import Line, TableRow, end_of_front_matter, is_row, tables

LONGEST = 45
_TITLES = frozenset(("verslag", "agenda", "notulen", "minutes", "contact", "deadline"))  # alone these are titles
_BARE = frozenset((
    "betreft", "onderwerp", "vergaderdatum", "vergaderdatumentijd", "datum", "datumdocument", "vergaderplaats",
    "locatie", "plaats", "kenmerk", "onskenmerk", "bijlagen", "vergadering",
))  # fmt: skip
"""Labels that need no sign behind them; any other word may as well open a sentence."""
_OPENING_BARE = frozenset(key[:end] for key in _BARE for end in range(len(key) + 1))
_MOST_WORDS = 4
_PREPOSITIONS = frozenset(("sender", "recipient", "meeting_place"))
"""``van`` and ``aan`` in small letters are words of a sentence, even on a line of their own."""
_AS_HEADING = frozenset(("meeting_date", "meeting_place", "document_date", "chair", "reference"))
_DAY_AHEAD = re.compile(r"(?:[a-z]{5,9}dag\s+)?\d{1,2}[\s\u00a0/.-]", re.IGNORECASE)
_DATED = frozenset(("document_date", "meeting_date"))
_AND_OTHER = re.compile(r"\s(?P<label>Betreft|Onderwerp|Tijd|Locatie|Plaats)\s")
_STAMP = re.compile(
    r"(?P<date>\d(?: ?\d)?[ .-]{0,2}(?:[A-Za-z]{3,9}|\d\d?)\.?[ .-]{1,2}(?:['’]?\d\d|\d ?\d ?\d ?\d))\s+Datum"
)
_GAP = re.compile(r"[ \u00a0]{2,}")
_TOKEN = re.compile(r"\S+")
_FREE = frozenset(("subject", "meeting", "attachments", "-"))
_NEXT = re.compile(
    r"(?P<gap>(?<![ \u00a0])[ \u00a0]+|\t|[|;,.·•][ \t]{1,9})"
    r"[*_]{0,3}(?P<label>[A-Z][\w ()/-]{1,30}?[*_]{0,3}:|[Cc]{2}\.(?=\s))"
)
"""Where another label may begin on the same line: ``Datum: 3 mei 2021   Locatie: zaal 3``."""
_GAP_BETWEEN = "   "
_PIECE = re.compile(r"\S+(?:[ \u00a0]\S+)*")
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
        if found is not None:
            return found
    presence = attendance_labels.presence(words)
    return f"@{presence}" if presence else None


def find(text: str, lines: Sequence[Line], tables: Sequence[Sequence[TableRow]]) -> list[Label]:
    """Every label of the text in order; its tables are `lines.tables`."""
    found = [label for table in tables for label in _of_table(text, table)]
    for line in lines[end_of_front_matter(text, lines) :]:
        if not line.blank and not is_row(text, line):
            spread = text.find(_GAP_BETWEEN, line.body, line.words) > 0
            row = (_above_values(text, lines, line) or _in_row(text, line)) if spread else []
            found += row or _of_line(text, lines, line)
    found.sort(key=lambda label: (label.value_line, label.value))
    bulleted = {line.ordinal for line in lines if line.bullet}
    return [label for place, label in enumerate(found) if label.line not in bulleted or _in_list(found, place)]


def of(text: str, line: Line) -> Label | None:
    """The first label on a line that is looked at alone, or None."""
    return next(iter(find(text, [line], tables(text, [line]))), None)


def _above_values(text: str, lines: Sequence[Line], line: Line) -> list[Label]:
    """``Date      Our reference`` with the values on the next line, each below its label."""
    heads = _spread(text, line)
    below = next((other for other in lines[line.ordinal + 1 : line.ordinal + 3] if not other.blank), None)
    if len(heads) < 2 or below is None or None in (known := [meaning(text[cell.start : cell.end]) for cell in heads]):
        return []
    values = {
        min(heads, key=lambda head: abs((head.start - line.start) - (cell.start - below.start))): cell
        for cell in _spread(text, below)
    }
    return [
        Label(line.ordinal, what, head, values.get(head, Span(line.words, line.words)), "below", below.ordinal)
        for head, what in zip(heads, known, strict=True)
        if what is not None
    ]


def _in_row(text: str, line: Line) -> list[Label]:
    """``VOORZITTER   A. Bol      NOTULIST   C. Dam``: labels and values by turns, with gaps between them."""
    cells = _spread(text, line)
    heads = [meaning(text[cell.start : cell.end]) for cell in cells[::2]]
    if len(cells) < 4 or len(cells) % 2 or None in heads[1:] or any(":" in text[c.start : c.end] for c in cells[::2]):
        return []
    return [
        Label(line.ordinal, what, head, value, "tab", line.ordinal)
        for what, head, value in zip(heads, cells[::2], cells[1::2], strict=True) if what is not None
    ]  # fmt: skip


def _spread(text: str, line: Line) -> list[Span]:
    """The pieces of a line with wide gaps between them."""
    if line.words - line.body > 4 * LONGEST:
        return []
    return [Span(*match.span()) for match in _PIECE.finditer(text, line.body, line.words)]


def _in_list(found: Sequence[Label], place: int) -> bool:
    """Whether a bullet's label stands among others, or opens a list of people; else it is a speaker or a task."""
    here = found[place]
    around = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
    return here.names_people or any(0 < abs(other.line - here.line) <= 2 for other in around)


def _of_line(text: str, lines: Sequence[Line], line: Line) -> list[Label]:
    told = _told(text, line.ordinal, line.body, line.words)
    if told and not _is_title(text, line, told[0]):
        empty = told[-1].value.start >= told[-1].value.end
        return [*told[:-1], _with_definition(text, lines, told[-1])] if empty else told
    known = meaning(text[line.body : line.words])
    if line.heading or line.number or line.bullet:
        fits = known is not None and (known[0] == "@" or (line.heading and known in _AS_HEADING))
    else:
        small = known in _PREPOSITIONS and text[line.body].islower()
        fits = known is not None and not small and squeezed(text[line.body : line.words]) not in _TITLES
    if known is not None and fits:
        head = Span(line.body, line.words)
        alone = Label(line.ordinal, known, head, Span(line.words, line.words), "alone", line.ordinal)
        return [_with_definition(text, lines, alone)]
    if line.heading or line.bullet:
        return []
    bare = _bare(text, line, line.number_start)
    if bare is None:
        return _stamped(text, line)
    cut = _AND_OTHER.search(text, *bare.value) if bare.meaning in _DATED else None
    if cut is None:
        return [bare]
    rest = trimmed(text, cut.end(), line.words)
    other = Label(line.ordinal, meaning(cut["label"]) or "-", Span(*cut.span("label")), rest, "bare", line.ordinal)
    return [replace(bare, value=trimmed(text, bare.value.start, cut.start())), other]


def _is_title(text: str, line: Line, label: Label) -> bool:
    """``Verslag: Werkgroep Zee 7 juni 2019`` names the body that met, and not who wrote it down."""
    if label.meaning != "minutes_taker" or squeezed(text[label.head.start : label.head.end]) not in _TITLES:
        return False
    return line.heading > 0 or title_words.read(text, label.value).date is not None


def _stamped(text: str, line: Line) -> list[Label]:
    """``2 2 APR. 2026 Datum``: a date that was stamped in front of its label."""
    if text[line.words - 5 : line.words] != "Datum":
        return []
    match = _STAMP.fullmatch(text, line.number_start, line.words)
    if match is None:
        return []
    head, value = Span(line.words - 5, line.words), Span(*match.span("date"))
    return [Label(line.ordinal, "document_date", head, value, "bare", line.ordinal)]


def _told(text: str, index: int, start: int, end: int) -> list[Label]:
    """Labels with a tab, a colon or several blanks behind them, from `start` on: usually one."""
    found: list[Label] = []
    while start < end:
        label = _first_told(text, index, start, end)
        if label is None:
            break
        following = _following(text, label)
        if following is None:
            return [*found, label]
        value = trimmed(text, label.value.start, following.start())
        found.append(Label(index, label.meaning, label.head, value, label.shape, index))
        start = following.start("label")
    return found


def _following(text: str, label: Label) -> re.Match[str] | None:
    """Where the next label begins in a value; behind a single blank only where no free words are expected."""
    if label.shape == "tab":
        return None
    free = label.meaning in _FREE
    for match in _NEXT.finditer(text, *label.value):
        if meaning(match["label"]) and not (free and match.end("gap") - match.start("gap") < 2):
            return match
    return None


def _first_told(text: str, index: int, start: int, end: int) -> Label | None:
    head = text[start : min(end, start + 4 * LONGEST)]
    gap = _GAP.search(head)
    for shape, place in (
        ("tab", head.find("\t")),
        ("colon", head.find(":")),
        ("colon", 2 if head[:3].casefold() == "cc." else -1),
        ("tab", gap.start() if gap else -1),
    ):
        known = meaning(head[:place]) if place > 0 else None
        if known is not None:
            label = trimmed(text, start, start + place)
            value = start + place + 1
            while value < end and text[value] in " \t\u00a0:":
                value += 1
            return Label(index, known, label, trimmed(text, value, end), shape, index)
    return None


def _with_definition(text: str, lines: Sequence[Line], label: Label) -> Label:
    """``Label`` and in the next line ``: value``, as definition lists have it."""
    for line in lines[label.line + 1 : label.line + 3]:
        if text.startswith(":", line.body) and line.words > line.body + 1:
            value = trimmed(text, line.body + 1, line.words)
            return Label(label.line, label.meaning, label.head, value, "below", line.ordinal)
        if not line.blank:
            break
    return label


def _of_table(text: str, table: Sequence[TableRow]) -> Iterator[Label]:
    """Labels with their values beside them, in the same cell, or in the row below them."""
    rows = [(row.line, [cell for cell in row.cells if cell.start < cell.end]) for row in table]
    heads = [meaning(text[cell.start : cell.end]) for cell in rows[0][1]] if rows else []
    if len(heads) > 1 and None not in heads:
        people = {"@present", "@absent"} <= set(heads) and len(set(heads)) == len(heads)
        if people or len(rows) == 2:
            yield from _below_heads(text, table)
            return
    firsts = [meaning(text[cells[0].start : cells[0].end]) for _, cells in rows if cells]
    paired = 2 * sum(first is not None for first in firsts) >= len(firsts)
    for line, cells in rows:
        inside = [
            label for cell in cells
            for label in _told(text, line.ordinal, *cell) or _above_break(text, line.ordinal, cell)
        ]  # fmt: skip
        if cells and len(inside) >= len(cells) and all(label.value.start < label.value.end for label in inside):
            yield from inside
        elif paired:
            yield from _pairs(text, next(row for row in table if row.line is line))


def _above_break(text: str, index: int, cell: Span) -> list[Label]:
    """``**Datum**<br>3 mei 2021`` in one cell."""
    stop = text.find("<br>", *cell)
    known = meaning(text[cell.start : stop]) if stop > 0 else None
    if known is None:
        return []
    head = trimmed(text, cell.start, stop)
    return [Label(index, known, head, trimmed(text, stop + len("<br>"), cell.end), "row", index)]


def _pairs(text: str, row: TableRow) -> Iterator[Label]:
    """``| label | value |``, also ``| label | value | label | value |``."""
    cells = list(row.cells)
    while len(cells) > 2 and cells[-1].start >= cells[-1].end:
        cells.pop()
    if len(cells) % 2:
        return
    for place in range(0, len(cells), 2):
        known = meaning(text[cells[place].start : cells[place].end])
        if known is not None:
            yield Label(row.line.ordinal, known, cells[place], cells[place + 1], "row", row.line.ordinal)


def _below_heads(text: str, table: Sequence[TableRow]) -> Iterator[Label]:
    head, *rows = table
    for row in rows:
        for above, cell in zip(head.cells, row.cells, strict=False):
            known = meaning(text[above.start : above.end])
            if known is not None and cell.start < cell.end:
                yield Label(head.line.ordinal, known, above, cell, "below", row.line.ordinal)


def _bare(text: str, line: Line, start: int) -> Label | None:
    """``Betreft Annotatie overleg``: a label without any sign behind it, only where a value plainly follows."""
    if line.words - start > 200 or text[line.words - 1] in ".?!":
        return None
    head = text[start : min(line.words, start + 120)]
    copied = head[:3].casefold() == "cc."
    if not copied and squeezed(head.split(maxsplit=1)[0]) not in _OPENING_BARE:
        return None
    words = list(_TOKEN.finditer(head))
    if copied and len(words) > 1:
        copies = trimmed(text, start + words[1].start(), line.words)
        return Label(line.ordinal, "copy_to", Span(start, start + words[0].end()), copies, "bare", line.ordinal)
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        label = head[: words[count - 1].end()]
        known = meaning(label) if squeezed(label) in _BARE else None
        value = trimmed(text, start + words[count].start(), line.words)
        if known and value.start < value.end and _may_follow(text, known, value):
            return Label(line.ordinal, known, Span(start, start + len(label)), value, "bare", line.ordinal)
    return None


def _may_follow(text: str, known: str | None, value: Span) -> bool:
    if known in _DATED:
        return bool(_DAY_AHEAD.match(text, value.start))
    if known == "reference":
        return text[value.start].isdigit() and " " not in text[value.start : value.end]
    if known == "attachments":
        return value.end - value.start <= 2 and text[value.start].isdigit()
    return text[value.start].isupper() or text[value.start].isdigit()
