"""People listed as present, absent or expected: after a label, below a label or heading, in tables and groups."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, people, persons, redactions
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.persons import Person
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_COLUMNS = {
    "naam": "name", "wie": "name", "deelnemer": "name",
    "organisatie": "organisation", "namens": "organisation", "onderdeel": "organisation",
    "rol": "role", "functie": "role",
    "aanwezig": "presence", "presentie": "presence",
}  # fmt: skip
_NO_ORGANISATIONS = (
    "overig", "overigen", "extern", "intern", "online", "fysiek", "gasten", "overige deelnemers", "digitaal",
)  # fmt: skip
_LONGEST_GROUP = 40


def after_label(reading: Reading) -> Iterator[Found]:
    """``Aanwezig<TAB>A (X), B (Y)`` and the same behind a colon or in a cell, with lines that run on below."""
    for label in reading.labels:
        if not label.names_people or label.shape in ("alone", "bare"):
            continue
        if label.value.start >= label.value.end:
            continue
        takes = [label.line]
        yield from _records(reading, label.meaning, label.value, None, takes)
        for line in _running_on(reading, label.line):
            takes.append(line.index)
            yield from _records(reading, label.meaning, Span(line.body, line.words), None, [line.index])


def below_label(reading: Reading) -> Iterator[Found]:
    """A label or heading (``Aanwezig``, ``## 2 Deelnemers overleg``) with the people on the lines below it."""
    for label in reading.labels:
        empty = label.value.start >= label.value.end
        if label.names_people and empty and label.shape in ("alone", "colon"):
            yield from _below(reading, label.line, label.meaning)


def people_table(reading: Reading) -> Iterator[Found]:
    """A table with a column of names: one person a row, from the first to the last cell."""
    for table in reading.tables:
        head: dict[str, int] = {}
        for line, row in table:
            columns = {
                _COLUMNS[key]: place
                for place, cell in enumerate(row)
                if (key := plain(reading.words(cell)).casefold()) in _COLUMNS
            }
            if "name" in columns and len(columns) > 1:
                head = columns
            elif head:
                yield from _row(reading, line, row, head)


def presence(kind: str, said: str = "present") -> str:
    """What a list says of those in it; a note or an agenda tells whom it expects (guideline)."""
    return "expected" if said == "present" and kind in ("memo", "agenda") else said


def record(person: Person, said: str, takes: Sequence[int] = ()) -> Found:
    """The record of one person."""
    values = {**person.values, "presence": person.presence or said}
    return Found(person.start, person.end, values, person.evidence, tuple(takes))


def _records(
    reading: Reading, meaning: str, span: Span, organisation: str | None, takes: Sequence[int]
) -> Iterator[Found]:
    group, span = _group(reading, span)
    for person in people.listed(reading.text, span, group or organisation):
        yield record(person, presence(reading.kind, meaning.removeprefix("@")), takes)


def _group(reading: Reading, span: Span) -> tuple[str | None, Span]:
    """``RIVM: A, B``: the heading gives the organisation, but for one that names none (``Overig``)."""
    head, colon, _ = reading.words(span).partition(":")
    if not colon or len(head) > _LONGEST_GROUP or "," in head or "(" in head:
        return None, span
    rest = trimmed(reading.text, span.start + len(head) + 1, span.end)
    name = plain(head)
    return (name if _names_organisation(name) else None), rest


def _names_organisation(name: str) -> bool:
    return name.casefold() not in _NO_ORGANISATIONS


def _running_on(reading: Reading, index: int) -> Iterator[Line]:
    """Lines right below a list in one line that go on with it: indented or behind a comma, and no label."""
    previous = reading.lines[index]
    for line in reading.lines[index + 1 : index + 40]:
        if line.blank or line.bullet or line.heading or line.number or line.index in reading.label_lines:
            return
        if is_row(reading.text, line) or not (line.indent or reading.text[previous.words - 1] in ",;"):
            return
        yield line
        previous = line


def _below(reading: Reading, index: int, meaning: str) -> Iterator[Found]:
    group: str | None = None
    blanks = 0
    started = numbered = False
    for line in reading.lines[index + 1 : index + 200]:
        if line.blank:
            blanks += 1
            continue
        if line.heading or line.index in reading.label_lines or is_row(reading.text, line):
            return
        if line.number and not numbered and (started or blanks):
            return
        numbered = numbered or bool(line.number)
        span = trimmed(reading.text, line.body, line.words)
        words = reading.words(span)
        heading = words.endswith(":") and len(words) < _LONGEST_GROUP
        if started and blanks and not heading and not line.bullet and not _is_entry(reading, span):
            return
        if not heading and not _is_entry(reading, span) and not started:
            return
        if blanks > 1:
            return
        blanks, started = 0, True
        if heading:
            name = plain(words.rstrip(":* "))
            group = name if _names_organisation(name) else None
        else:
            yield from _records(reading, meaning, span, group, [line.index])


def _is_entry(reading: Reading, span: Span) -> bool:
    """Whether a line reads as people and not as prose."""
    words = reading.words(span)
    if len(words) > 400 or words.endswith(("?", "!")) or _is_prose(words) or _is_title(reading, span):
        return False
    read = people.listed(reading.text, span)
    known = sum(1 for person in read if _is_known(person))
    return bool(read) and known * 2 >= len(read)


def _is_prose(words: str) -> bool:
    """``DGCZ opent de vergadering.``: a full stop without any bracket, and a word in small letters."""
    return words.endswith(".") and "(" not in words and bool(re.search(r" [a-z]{3,} ", words)) and words.count(",") < 2


def _is_title(reading: Reading, span: Span) -> bool:
    """A bold line without a bar in it opens the next part."""
    return reading.text.startswith("**", max(0, span.start - 2)) and not redactions.grounds(reading.words(span)[:80])


def _is_known(person: Person) -> bool:
    values = person.values
    name = values["name"]
    if values["redacted"] or values["honorific"] or values["role"]:
        return True
    organisation = values["organisation"]
    if isinstance(organisation, str) and name is None:
        return gazetteer.is_organisation(organisation) or len(organisation) < 25
    return isinstance(name, str) and len(name) < 45


def _row(reading: Reading, line: Line, row: list[Span], head: dict[str, int]) -> Iterator[Found]:
    if head["name"] >= len(row):
        return
    person = persons.read(reading.text, row[head["name"]])
    if person is None:
        return
    filled = [cell for cell in row if cell.start < cell.end]
    person.start, person.end = filled[0].start, filled[-1].end
    said = "present"
    for key in ("organisation", "role", "presence"):
        cell = row[head[key]] if key in head and head[key] < len(row) else None
        if cell is None or cell.start >= cell.end:
            continue
        words = plain(reading.words(cell))
        if key == "presence":
            said = "absent" if words.casefold() in ("nee", "n", "afwezig", "-") else said
            continue
        person.values[key] = (
            gazetteer.table("roles.txt").get(gazetteer.squeezed(words), words) if key == "role" else words
        )
        person.evidence[key] = [cell]
    yield record(person, presence(reading.kind, said), [line.index])


RULES: tuple[Rule, ...] = (
    Rule(
        "attendee.after_label", "attendee", after_label, 0.93,
        examples=(
            ("# verslag\n\nAanwezig\tDGCZ, 5.1.2e 5.1.2e (WJZ), A. Bol (BPZ, verslag)\n", "5.1.2e 5.1.2e (WJZ)"),
            ("Aanwezig: 5.1.2e 5.1.2e (DCo, 5.1.2e2e (BPZ)\n", "5.1.2e2e (BPZ)"),
            ("Afwezig: Dhr. A. Bol en mevr. B. Dam (FMS)\n", "Dhr. A. Bol"),
            ("Aanwezig: 5.1.2e, 5.1.2e\n 5.1.2e (verslag)\n", "5.1.2e (verslag)"),
        ),
        counter_examples=("Afwezig\t\n", "Aanwezig:\n\n# Kop\n"),
    ),
    Rule(
        "attendee.below_label", "attendee", below_label, 0.9,
        examples=(
            ("# nota\n\n## 2 Deelnemers overleg\n\nDhr. 5.1.2e en/ of Dhr. 5.1.2e (FMS)\n", "Dhr. 5.1.2e (FMS)"),
            ("**Aanwezig**\n\nVWS: 5.1.2e (voorzitter)\nRIVM: 5.1.2e\n", "5.1.2e (voorzitter)"),
            ("Aanwezig:\n- A. Bol (CZ)\n- MMZS\n", "MMZS"),
        ),
        counter_examples=("## Deelnemers\n\nHet aantal deelnemers aan de proef is nog niet bekend.\n",),
    ),
    Rule(
        "attendee.table", "attendee", people_table, 0.85,
        examples=(
            ("| Naam | Organisatie |\n| --- | --- |\n| A. Bol | RIVM |\n", "A. Bol | RIVM"),
            ("| Naam | Rol |\n| --- | --- |\n| 5.1.2e | voorzitter |\n", "5.1.2e | voorzitter"),
        ),
        counter_examples=("| Naam | Prijs |\n| --- | --- |\n| Appel | 3 |\n",),
        gate=("|",),
    ),
)  # fmt: skip
