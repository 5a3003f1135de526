"""People listed as present, absent or expected: after a label, below a label or heading, in columns and groups."""

import re
from collections import Counter
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.header.label import Label
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.people import people
from vwsreview.extract.people.attendance_lists import Listing, of_label, records
from vwsreview.extract.people.lists_below import below, is_entry, is_prose, lines_below
from vwsreview.extract.people.person_details import CLOSE, OPEN
from vwsreview.extract.people.person_words import is_redacted
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line, TableRow, cells, is_row

_LONGEST_LABEL = 40
_MOST_LINES = 40
_PIECE = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_MOST_LABELS = 20  # of people on one line
_TOP = 12
_FIRST_PAGE = 60
_SENDER = re.compile(r"[Nn]amens[ \u00a0](?:(?:de|het)[ \u00a0])?(?=[A-Z])")
_GOES_ON = (",", ";", " en", " and", " &")


def after_label(reading: Reading) -> Iterator[Found]:
    """``Aanwezig<TAB>A (X), B (Y)`` and the same behind a colon or in a cell, with lines that run on below."""
    of_line: Counter[int] = Counter()
    for label in reading.labels:
        if not label.names_people or label.shape in ("alone", "bare"):
            continue
        of_line[label.line] += 1
        if of_line[label.line] > _MOST_LABELS:
            continue
        if label.value.start >= label.value.end:
            continue
        if not is_entry(reading, label.value) and not reading.words(label.value).endswith(_GOES_ON):
            continue
        listing, span, takes = of_label(reading, label), label.value, [label.line]
        for line in _running_on(reading, label.line):
            if _is_open(reading.words(span)) or reading.text.startswith("(", line.body):
                span = Span(span.start, line.words)
                takes.append(line.ordinal)
            else:
                yield from records(reading, listing, span, takes)
                span, takes = Span(line.body, line.words), [line.ordinal]
        yield from records(reading, listing, span, takes)
        for ordinal, cell in _column_on(reading, label):
            yield from records(reading, listing, cell, [ordinal])
        for row in _rows_on(reading, label):
            yield from records(reading, listing, row.cells[-1], [row.line.ordinal])


def _column_on(reading: Reading, label: Label) -> Iterator[tuple[int, Span]]:
    """Further lines of two lists side by side: ``PRESENT      ABSENT`` with a person below each."""
    if label.shape != "below" or is_row(reading.text, reading.lines[label.line]):
        return
    beside = [other.head for other in reading.labels if other.line == label.line and other.names_people]
    if len(beside) < 2:
        return
    top = reading.lines[label.line].start
    for line in reading.lines[label.value_line + 1 : label.value_line + _MOST_LINES]:
        if line.blank or line.number or line.heading or line.ordinal in reading.label_lines:
            return
        for match in _PIECE.finditer(reading.text, line.body, line.words):
            place = match.start() - line.start
            nearest = min(beside, key=lambda head: abs(head.start - top - place))
            if nearest == label.head:
                yield line.ordinal, Span(*match.span())


def _rows_on(reading: Reading, label: Label) -> Iterator[TableRow]:
    """``| | C |`` right below ``| Aanwezig | A, B |``: rows that go on with the list."""
    if label.shape != "row":
        return
    for line in reading.lines[label.line + 1 : label.line + _MOST_LINES]:
        filled = [cell for cell in cells(reading.text, line) if cell.start < cell.end] if not line.blank else []
        if not is_row(reading.text, line) or len(filled) != 1 or filled[0].start - line.body < 2:
            return
        yield TableRow(line, filled)


def in_columns(reading: Reading) -> Iterator[Found]:
    """Labels in one column and values in the next, as scans give them: in order, a list over several lines is one."""
    for label, span in _paired(reading):
        if label.names_people and is_entry(reading, span):
            yield from records(reading, of_label(reading, label), span, _lines_of(reading, span))


def below_label(reading: Reading) -> Iterator[Found]:
    """A label or heading (``Aanwezig``, ``## 2 Deelnemers overleg``) with the people on the lines below it."""
    paired = {label.line for label, _ in _paired(reading)}
    for label in reading.labels:
        empty = label.value.start >= label.value.end
        if label.names_people and empty and label.shape in ("alone", "colon") and label.line not in paired:
            yield from below(reading, label)


def sent_by(reading: Reading) -> Iterator[Found]:
    """``Namens de ouderraad`` on a line of its own in minutes, with its people below."""
    if reading.kind not in OF_MEETINGS:
        return
    for line in reading.filled[:_FIRST_PAGE]:
        sender = _SENDER.match(reading.text, line.body, line.words)
        if sender is None or line.words - line.body > _LONGEST_LABEL or reading.text[line.words - 1] in ".,":
            continue
        head = Span(sender.end(), line.words)
        label = Label(line.ordinal, "@present", head, Span(line.words, line.words), "alone", line.ordinal)
        entries = list(lines_below(reading, label))
        if len(entries) > 1:
            listing = Listing("present", Span(line.body, sender.end()), head)
            for entry in entries:
                yield from records(reading, listing, Span(entry.body, entry.words), [entry.ordinal], apart=True)


def after_unknown_label(reading: Reading) -> Iterator[Found]:
    """``Rond de tafel: A (CZ), B (VGP), C``: at the top of minutes, behind words that are no known label."""
    if reading.kind not in OF_MEETINGS or "@present" in reading.label_meanings:
        return
    for line in reading.filled[:_TOP]:
        head, colon, _ = reading.text[line.body : line.words].partition(":")
        if not colon or len(head) > _LONGEST_LABEL or line.ordinal in reading.label_lines or line.heading:
            continue
        if is_row(reading.text, line) or head[-1:].isdigit():
            continue
        span = trimmed(reading.text, line.body + len(head) + 1, line.words)
        brackets = reading.words(span).count("(")
        listed = people.listed(reading.text, span) if brackets > 1 and not is_prose(reading.words(span)) else []
        if 2 < len(listed) < 2 * brackets:
            listing = Listing("present", Span(line.body, line.body + len(head)))
            yield from records(reading, listing, span, [line.ordinal])
            return


def _paired(reading: Reading) -> list[tuple[Label, Span]]:
    """The labels of columns with attendance lists, each with its value."""
    found: list[tuple[Label, Span]] = []
    for column in _columns_of_labels(reading):
        if any(label.names_people for label in column):
            values = _values(reading, column[-1].line, len(column))
            found += zip(column, values, strict=True) if len(values) == len(column) else ()
    return found


def _columns_of_labels(reading: Reading) -> Iterator[list[Label]]:
    """Labels without values on lines that follow each other, two at least."""
    column: list[Label] = []
    for label in reading.labels:
        if label.value.start < label.value.end or label.shape != "alone":
            continue
        if column and not all(line.blank for line in reading.lines[column[-1].line + 1 : label.line]):
            if len(column) > 1:
                yield column
            column = []
        column.append(label)
    if len(column) > 1:
        yield column


def _values(reading: Reading, last: int, count: int) -> list[Span]:
    """The values below the last label; a line goes on where it ends in a comma or in an open bracket."""
    values: list[Span] = []
    for line in reading.lines[last + 1 : last + 1 + 4 * count]:
        if line.blank:
            if values and not reading.lines[line.ordinal - 1].blank:
                break
            continue
        if line.heading or line.ordinal in reading.label_lines:
            break
        before = reading.words(values[-1]) if values else ""
        bracket = reading.text.startswith("(", line.body) and not is_redacted(reading.text[line.body : line.body + 8])
        if values and (before.endswith(_GOES_ON) or _is_open(before) or bracket):
            values[-1] = Span(values[-1].start, line.words)
        else:
            values.append(Span(line.body, line.words))
    return values


def _lines_of(reading: Reading, span: Span) -> list[int]:
    return [line.ordinal for line in reading.filled if span.start <= line.body < span.end]


def _running_on(reading: Reading, index: int) -> Iterator[Line]:
    """Lines right below a list in one line that go on with it: indented, behind a comma or in a bracket; no label."""
    previous = reading.lines[index]
    for line in reading.lines[index + 1 : index + _MOST_LINES]:
        if line.blank or line.bullet or line.heading or line.number or line.ordinal in reading.label_lines:
            return
        before = reading.text[previous.body : previous.words]
        bracket = reading.text.startswith("(", line.body)
        if is_row(reading.text, line) or not (line.indent or bracket or before.endswith(_GOES_ON) or _is_open(before)):
            return
        yield line
        previous = line


def _is_open(words: str) -> bool:
    """Whether the last bracket is still open at the end of a line."""
    last = max((words.rfind(sign) for sign in OPEN), default=-1)
    return last >= 0 and not any(sign in words[last:] for sign in CLOSE)


RULES: tuple[Rule, ...] = (
    Rule(
        "attendee.after_label", "attendee", after_label,
        examples=(
            ("# verslag\n\nAanwezig\tDGCZ, 5.1.2e 5.1.2e (WJZ), A. Bol (BPZ, verslag)\n", "5.1.2e 5.1.2e (WJZ)"),
            ("Aanwezig: 5.1.2e 5.1.2e (DCo, 5.1.2e2e (BPZ)\n", "5.1.2e2e (BPZ)"),
            ("Afwezig: Dhr. A. Bol en mevr. B. Dam (FMS)\n", "Dhr. A. Bol"),
            ("Aanwezig: 5.1.2e, 5.1.2e\n 5.1.2e (verslag)\n", "5.1.2e (verslag)"),
            ("Attendees: Jo Bloom, Ofcom; Ann Reed, RDI (minutes)\n", "Ann Reed, RDI (minutes)"),
            ("Aanwezig: A. Bol (CZ) i.p.v. 5.1.2e, de Vries, J. (via Teams)\n", "de Vries, J. (via Teams)"),
            ("# verslag\n\nPRESENT          ABSENT\nJan Bol (CZ)     Mia Vos\nEva Dam (NHG)    RVO\nKees Kok\n", "RVO"),
            ("| Aanwezig | Afwezig |\n| --- | --- |\n| A. Bol, CZ<br>B. Dam, MEVA | 5.1.2e |\n", "A. Bol, CZ"),
        ),
        counter_examples=("Afwezig\t\n", "Aanwezig:\n\n# Kop\n"),
    ),
    Rule(
        "attendee.in_columns", "attendee", in_columns,
        examples=(
            ("verslag\n\nBetreft\nAanwezig\nAfwezig\n\nKernteam\nA. Bol (CZ), 5.1.2e\n(WJZ)\nNHG\n", "5.1.2e\n(WJZ)"),
            ("verslag\n\nDatum\nAanwezig\n\n3 mei 2021\nmw. E. Dam,\ndhr. J. Bol\n", "dhr. J. Bol"),
        ),
        counter_examples=(
            "verslag\n\nBetreft\nAanwezig\nAfwezig\n\nKernteam\n",
            "verslag\n\nDatum\nAanwezig\n\n3 mei 2021\nDe vergadering begint om 9 uur.\n",
        ),
    ),
    Rule(
        "attendee.below_label", "attendee", below_label,
        examples=(
            ("# nota\n\n## 2 Deelnemers overleg\n\nDhr. 5.1.2e en/ of Dhr. 5.1.2e (FMS)\n", "Dhr. 5.1.2e (FMS)"),
            ("**Aanwezig**\n\nVWS: 5.1.2e (voorzitter)\nRIVM: 5.1.2e\n", "5.1.2e (voorzitter)"),
            ("Aanwezig:\n- A. Bol (CZ)\n- MMZS\n", "MMZS"),
            ("## Participants\n\n* Jo Bloom, Ofcom (chair)\n* Ann Reed, RDI\n", "Jo Bloom, Ofcom (chair)"),
            ("Deelnemers:\n\n**RIVM**\n- Bol, A.\n- mw. C. Dam – arts\n", "Bol, A."),
            ("## Aanwezig\n\n### Online\n- A. Bol (CZ)\n\n## 1. Opening\n", "A. Bol (CZ)"),
        ),
        counter_examples=(
            "## Deelnemers\n\nHet aantal deelnemers aan de proef is nog niet bekend.\n",
            "## Deelnemers\n\n### Opzet van de proef\n\nDe proef begint in mei. Dan volgt de rest.\n",
        ),
    ),
    Rule(
        "attendee.sent_by", "attendee", sent_by,
        examples=(
            ("# Verslag\n\nNamens de Ouderraad\nBol, J.\nDam, mw. E. van\n\n1. Opening\n", "Dam, mw. E. van"),
            ("# Verslag\n\nnamens het RIVM\nJan Bol\nEva Dam (EPI)\n\nTekst\n", "Jan Bol"),
        ),
        counter_examples=(
            "# Verslag\n\nNamens de Ouderraad\n\nDe voorzitter opent de vergadering.\n",
            "Geachte heer,\n\nTekst.\n\nNamens de Minister\nJan Bol\nEva Dam\n",
        ),
        gate=("namens",),
    ),
    Rule(
        "attendee.after_unknown_label", "attendee", after_unknown_label,
        examples=(
            ("Kernteam Zorg, 3 mei\n\nRond de tafel: 5.1.2e (CZ), A. Bol (VGP, vz), C. Dam (RIVM)\n", "C. Dam (RIVM)"),
            ("# Minutes Data Board\n\nAt the table: A. Bol (RDI), B. Reed (Ofcom), C. Hall (BIPT)\n", "A. Bol (RDI)"),
        ),
        counter_examples=(
            "# verslag\n\nBesproken: de cijfers, de planning, de kosten\n",
            "# verslag\n\nAanwezig: A. Bol (CZ)\nTer info: B. Dam (VGP), C. Dam (CZ), D. Dam (MEVA)\n",
        ),
    ),
)  # fmt: skip
