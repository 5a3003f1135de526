"""People in a table: one a row, with columns for name, organisation, role and presence in any order."""

import re
from collections.abc import Iterator, Mapping, Sequence

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header.label import Label
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.people import attendance_labels, names, people, people_cuts, person_words, persons
from vwsreview.extract.people.attendance_lists import Listing, presence, record, records
from vwsreview.extract.people.attendee_marks import MARKS, presence_in_row
from vwsreview.extract.people.person import Person
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text import html_tables
from vwsreview.extract.text.lines import Line, TableRow
from vwsreview.extract.text.values import plain

_DAY = re.compile(
    r"\d{1,2}(?:[-/.]\d{1,2}\b|[ \u00a0](?:jan|feb|maa?rt|mrt|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec))"
)
"""The head of a column that is ticked for one meeting."""
_ABOVE = 4  # lines: so near a label stands to the table below it
_NAMES = frozenset(("name", "first", "last"))
_OF_TASKS = frozenset(("wat", "actie", "acties", "actiepunt", "taak", "what", "action", "task", "deadline", "wanneer"))
_MOST_COLUMNS = 5
_FEWEST_LABELS = 2


def people_table(reading: Reading) -> Iterator[Found]:
    """A table with a column of names and others that tell of people: a row is one."""
    for table in (*reading.tables, *html_tables.tables(reading)):
        if not table:
            continue
        above = _label_above(reading, table[0].line)
        heads = _heads(reading, table[0], of_people=above is not None)
        if _NAMES.isdisjoint(heads) or (len(heads) == 1 and above is None):
            continue
        for row in table[1:]:
            yield from _of_row(reading, row, heads, above)


def table_without_heads(reading: Reading) -> Iterator[Found]:
    """Below a label a table of which the first row is somebody too: ``| A. Bol | RIVM |``."""
    for table in reading.tables:
        rows = [row for row in table if any(cell.start < cell.end for cell in row.cells)]
        inside = _label_inside(reading, rows[0]) if rows else None
        above = inside or (_label_above(reading, table[0].line) if rows else None)
        if above is None or (inside is None and not _NAMES.isdisjoint(_heads(reading, table[0], of_people=True))):
            continue
        rows = rows[1:] if inside else rows
        place = _column_of_names(reading, rows) if rows else None
        if place is None:
            continue
        for row in rows:
            yield from _of_row(reading, row, _by_looks(reading, row, place), above)


def organisations_in_front(reading: Reading) -> Iterator[Found]:
    """``| NHG | A. Bol, B. Dam |`` among the rows of a table that tells of the meeting."""
    labelled = {label.line for label in reading.labels if label.shape == "row"}
    for table in reading.tables:
        if reading.kind not in OF_MEETINGS or len(labelled & {row.line.ordinal for row in table}) < _FEWEST_LABELS:
            continue
        rows = [row for row in table if row.line.ordinal not in labelled]
        lists = [(row, *pair) for row in rows if (pair := _head_and_people(reading, row)) is not None]
        if not any(gazetteer.is_organisation(plain(reading.words(head))) for _, head, _ in lists):
            continue
        for row, head, value in lists:
            sender = head if person_words.is_function(plain(reading.words(head))) else None
            yield from records(reading, Listing("present", head, sender), value, [row.line.ordinal])


def _head_and_people(reading: Reading, row: TableRow) -> tuple[Span, Span] | None:
    """The two cells of a row, where the second one lists people and nothing else."""
    filled = [cell for cell in row.cells if cell.start < cell.end]
    if len(filled) != _FEWEST_LABELS:
        return None
    listed = people.listed(reading.text, filled[1])
    return (filled[0], filled[1]) if listed and all(map(persons.is_certain, listed)) else None


def _heads(reading: Reading, row: TableRow, of_people: bool) -> dict[str, int]:
    """What each column tells; nothing where one of them tells of something else than people.

    Below a label of an attendance list a column may have another head or none.
    """
    known = gazetteer.table("people_columns.txt")
    told: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        words = reading.words(cell)[:40]
        if squeezed(words) in _OF_TASKS:
            return {}
        meaning = known.get(squeezed(words)) or _presence_of_head(words)
        if meaning is None and not of_people and cell.start < cell.end:
            return {}
        if meaning is not None:
            told.setdefault(meaning, place)
            if _DAY.match(words):  # the last of several days is this one
                told[meaning] = place
    marked = not {"presence", "absent"}.isdisjoint(told)
    if marked and _NAMES.isdisjoint(told) and row.cells and row.cells[0].start >= row.cells[0].end:
        told["name"] = 0
    if "organisation" not in told and not _NAMES.isdisjoint(told):
        free = [place for place in range(len(row.cells)) if place not in told.values()]
        told |= {"organisation": free[0]} if of_people and free else {}
    return told


def _presence_of_head(words: str) -> str | None:
    """``Aanwezig (x)``, ``Afwezig met kennisgeving``: a column that is marked."""
    if _DAY.match(words):
        return "presence"
    said = attendance_labels.presence(words)
    return {"present": "presence", "absent": "absent"}.get(said or "")


def _label_above(reading: Reading, line: Line) -> Label | None:
    """The label or heading of an attendance list right above a table."""
    known = reading.labels_of_people
    near = [known[above] for above in range(line.ordinal - _ABOVE, line.ordinal) if above in known]
    last = max(near)[1] if near else None
    label = last if last is not None and last.value.start >= last.value.end else None
    between = reading.lines[label.line + 1 : line.ordinal] if label is not None else []
    return None if any(other.heading for other in between) else label


def _label_inside(reading: Reading, row: TableRow) -> Label | None:
    """``| Present | | |``: the only words of the first row say what the table lists."""
    filled = [cell for cell in row.cells if cell.start < cell.end]
    said = attendance_labels.presence(reading.words(filled[0])) if len(filled) == 1 and len(row.cells) > 1 else None
    if said is None:
        return None
    end = Span(filled[0].end, filled[0].end)
    return Label(row.line.ordinal, f"@{said}", filled[0], end, "alone", row.line.ordinal)


def _column_of_names(reading: Reading, rows: Sequence[TableRow]) -> int | None:
    """The first column of which most cells hold a person; None where no column does."""
    for place in range(min(_MOST_COLUMNS, max(len(row.cells) for row in rows))):
        cells = [row.cells[place] for row in rows if place < len(row.cells)]
        filled = [cell for cell in cells if cell.start < cell.end]
        if filled and 2 * sum(_is_person(reading, cell) for cell in filled) > len(filled):
            return place
    return None


def _is_person(reading: Reading, cell: Span) -> bool:
    person = persons.read(reading.text, cell)
    if person is None or (person.values["name"] is None and not person_words.is_redacted(reading.words(cell))):
        return False
    return persons.is_certain(person)


def _by_looks(reading: Reading, row: TableRow, name: int) -> dict[str, int]:
    """Where each cell of a row belongs that has no head: a mark, a word of presence, a role; else an organisation."""
    told = {"name": name}
    for place, cell in enumerate(row.cells):
        words = plain(reading.words(cell))
        if place == name or not words:
            continue
        key = squeezed(words)
        if words.casefold() in MARKS or key in gazetteer.table("presence_words.txt"):
            told.setdefault("presence", place)
        elif person_words.remark(words) or person_words.tells_how(words):
            told.setdefault("remark", place)
        elif key in gazetteer.table("roles.txt") or person_words.is_role(words):
            told.setdefault("role", place)
        else:
            told.setdefault("organisation", place)
    return told


def _of_row(reading: Reading, row: TableRow, heads: Mapping[str, int], above: Label | None) -> Iterator[Found]:
    cells = {key: row.cells[place] for key, place in heads.items() if place < len(row.cells)}
    name = cells.get("name") or cells.get("last") or Span(0, 0)
    listed = people.listed(reading.text, name) if _holds_several(reading, name) else []
    found = listed if len(listed) > 1 else [persons.read(reading.text, name)]
    filled = [cell for cell in row.cells if cell.start < cell.end]
    for person in found:
        if person is None:
            continue
        if len(listed) < 2:
            person.start, person.end = filled[0].start, filled[-1].end
            _read_parts_of_name(reading, person, cells)
        _tell(reading, person, "organisation", cells.get("organisation"))
        _tell(reading, person, "role", cells.get("role"))
        said, cue = presence_in_row(reading, cells, above)
        said, person.presence = person.presence or said, None
        if said == "guest":
            person.values["role"] = person.values["role"] or "guest"
        yield record(person, presence(reading.kind, said), cue, [row.line.ordinal])


def _holds_several(reading: Reading, cell: Span) -> bool:
    """``Jan Bol, Eva Dam`` and ``A. Bol<br>B. Dam`` in one cell; ``Bol, Jan`` is one."""
    words = reading.words(cell)
    parts = people_cuts.cut(reading.text, cell, ",")
    whole = all(" " in reading.words(part).strip() or person_words.is_redacted(reading.words(part)) for part in parts)
    return "<br" in words or " en " in words or (len(parts) > 1 and whole and people.are_apart(reading.text, parts))


def _read_parts_of_name(reading: Reading, person: Person, cells: Mapping[str, Span]) -> None:
    """``| Eva | van Dam |``: the name stands in two cells."""
    parts = [cells[key] for key in ("first", "last") if key in cells and cells[key].start < cells[key].end]
    if "name" in cells or not parts:
        return
    name = " ".join(plain(reading.words(part)) for part in parts)
    person.values["redacted"] = any(person_words.is_redacted(reading.words(part)) for part in parts)
    person.values["name"] = None if person.values["redacted"] and not names.is_surely(name) else name
    person.values["organisation"], person.evidence["name"] = None, parts
    person.evidence.pop("organisation", None)


def _tell(reading: Reading, person: Person, key: str, cell: Span | None) -> None:
    if cell is None or cell.start >= cell.end or not any(map(str.isalnum, reading.words(cell))):
        return
    words = plain(reading.words(cell))
    person.values[key] = _role(words) if key == "role" else words
    person.evidence[key] = [cell]


def _role(words: str) -> str:
    """The guideline's role where one of the words that commas part is one; else the words."""
    roles = gazetteer.table("roles.txt")
    return next((roles[key] for part in words.split(",") if (key := squeezed(part)) in roles), words)


RULES = (
    Rule(
        "attendee.table", "attendee", people_table,
        examples=(
            ("| Naam | Organisatie |\n| --- | --- |\n| A. Bol | RIVM |\n", "A. Bol | RIVM"),
            ("| Naam | Rol |\n| --- | --- |\n| 5.1.2e | voorzitter |\n", "5.1.2e | voorzitter"),
            ("| Aanwezig | Organisation | Name |\n| --- | --- | --- |\n| x | RDI | Ann Reed |\n", "x | RDI | Ann Reed"),
            ("## Afwezig\n\n| Naam |\n| --- |\n| mw. A. Bol |\n", "mw. A. Bol"),
            ("| Voornaam | Achternaam |\n| --- | --- |\n| Eva | van Dam |\n", "Eva | van Dam"),
            ("| Org | Naam | 8 mrt |\n| --- | --- | --- |\n| RVO | A. Bol (vz) | ✓ |\n", "RVO | A. Bol (vz) | ✓"),
            ("| Partij | Deelnemers |\n| --- | --- |\n| RIVM | Jan Bol, Eva Dam |\n", "Eva Dam"),
            (
                "<table>\n<tr><th>Naam</th><th>Org</th></tr>\n<tr><td>Eva Dam</td><td>NHG</td></tr></table>\n",
                "Eva Dam</td><td>NHG",
            ),
        ),
        counter_examples=(
            "## Aanwezig\n\nJan Bol\n\n## Acties\n| Naam | Plek |\n| --- | --- |\n| Eva Dam | balie |\n",
            "## Deelnemers\n\n| Wie | Wat |\n| --- | --- |\n| Eva Dam | belt |\n",
            "| Naam | Prijs |\n| --- | --- |\n| Appel | 3 |\n",
            "| Naam |\n| --- |\n| Bestand een |\n",
            "<table><tr><th>Naam</th><th>Prijs</th></tr><tr><td>Appel</td><td>3</td></tr></table>\n",
            "| Naam | Actie | Status |\n| --- | --- | --- |\n| A. Bol | Belt RIVM | open |\n",
        ),
        gate=("|", "<tr"),
    ),
    Rule(
        "attendee.table_without_heads", "attendee", table_without_heads,
        examples=(
            ("## Aanwezig\n\n| Jan Bol | RIVM |\n| --- | --- |\n| Eva Dam | NHG |\n", "Eva Dam | NHG"),
            ("# Minutes\n\n| Present | | |\n|-|-|-|\n| Ann Reed | RDI | chair |\n", "Ann Reed | RDI | chair"),
            ("Deelnemers:\n\n| | |\n| --- | --- |\n| RIVM | Jan Bol |\n| NHG | Eva Dam |\n", "RIVM | Jan Bol"),
        ),
        counter_examples=(
            "## Planning\n\n| Jan Bol | RIVM |\n| --- | --- |\n| Eva Dam | NHG |\n",
            "## Aanwezig\n\n| 9.00 | Opening |\n| --- | --- |\n| 9.10 | Mededelingen |\n",
        ),
        gate=("|",),
    ),
    Rule(
        "attendee.organisations_in_front", "attendee", organisations_in_front,
        examples=(
            ("# Verslag\n\n| Datum | 3 mei |\n| - | - |\n| Plaats | Ede |\n| NHG | A. Bol, mw. E. Dam |\n", "A. Bol"),
            ("# Verslag\n\n| Datum | 3 mei |\n| - | - |\n| Plaats | Ede |\n| RIVM | 5.1.2e (EPI) |\n", "5.1.2e (EPI)"),
        ),
        counter_examples=(
            "# Verslag\n\n| NHG | A. Bol |\n| --- | --- |\n| RIVM | B. Dam |\n",
            "# Verslag\n\n| Datum | 3 mei 2021 |\n| - | - |\n| Plaats | Ede |\n| NHG | levert cijfers |\n",
        ),
        gate=("|",),
    ),
)  # fmt: skip
