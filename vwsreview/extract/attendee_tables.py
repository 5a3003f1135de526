"""People in a table: one a row, with columns for name, organisation, role and presence in any order."""

from collections.abc import Iterator, Mapping

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer, persons
from vwsreview.extract.attendance_lists import presence, record
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.lines import Line, TableRow
from vwsreview.extract.persons import Person
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_MARKS = frozenset(("x", "v", "ja", "j", "yes", "y", "✓", "✔", "✔️", "☑", "☒", "+", "1"))
_NONE = frozenset(("nee", "n", "no", "-", "–", "o", "✗", "✘", "☐", "0", ""))
_ABOVE = 4  # lines: so near a label stands to the table below it


def people_table(reading: Reading) -> Iterator[Found]:
    """A table with a column of names and others that tell of people: a row is one."""
    for table in reading.tables:
        heads = _heads(reading, table[0]) if table else {}
        above = _said_above(reading, table[0].line) if heads else None
        if "name" in heads and (len(heads) > 1 or above):
            for row in table[1:]:
                yield from _person(reading, row, heads, above or "present")


def _heads(reading: Reading, row: TableRow) -> dict[str, int]:
    """What each column tells; nothing where one of them tells of something else than people."""
    known = gazetteer.table("people_columns.txt")
    told: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        if cell.start >= cell.end:
            continue
        meaning = known.get(squeezed(reading.words(cell)[:40]))
        if meaning is None:
            return {}
        told.setdefault(meaning, place)
    return told


def _said_above(reading: Reading, line: Line) -> str | None:
    near = [label for label in reading.labels if label.names_people and 0 < line.ordinal - label.line <= _ABOVE]
    return near[-1].meaning.removeprefix("@") if near and near[-1].value.start >= near[-1].value.end else None


def _person(reading: Reading, row: TableRow, heads: Mapping[str, int], above: str) -> Iterator[Found]:
    cells = {key: row.cells[place] for key, place in heads.items() if place < len(row.cells)}
    person = persons.read(reading.text, cells.get("name", Span(0, 0)))
    if person is None:
        return
    filled = [cell for cell in row.cells if cell.start < cell.end]
    person.start, person.end = filled[0].start, filled[-1].end
    _tell(reading, person, "organisation", cells.get("organisation"))
    _tell(reading, person, "role", cells.get("role"))
    said = person.presence or _presence(reading, cells, above)
    person.presence = None
    if said == "guest":
        person.values["role"] = person.values["role"] or "guest"
    yield record(person, presence(reading.kind, said), takes=[row.line.ordinal])


def _tell(reading: Reading, person: Person, key: str, cell: Span | None) -> None:
    if cell is None or cell.start >= cell.end or not any(map(str.isalnum, reading.words(cell))):
        return
    words = plain(reading.words(cell))
    person.values[key] = gazetteer.table("roles.txt").get(squeezed(words), words) if key == "role" else words
    person.evidence[key] = [cell]


def _presence(reading: Reading, cells: Mapping[str, Span], above: str) -> str:
    """By the column that is marked, by the word in the column, by the remark, by the label above the table."""
    marked = {
        key: plain(reading.words(cells[key])).casefold() for key in ("presence", "absent", "remark") if key in cells
    }
    if marked.get("absent", "") not in _NONE:
        return "absent"
    word = marked.get("presence")
    if word is not None:
        if word in _MARKS:
            return "present"
        if word in _NONE:
            return "absent" if word or "absent" in marked else above
        known = gazetteer.table("presence_words.txt").get(squeezed(word))
        return known or persons.remark(word) or above
    remark = marked.get("remark", "")
    return (remark and persons.remark(remark)) or above


RULES = (
    Rule(
        "attendee.table", "attendee", people_table,
        examples=(
            ("| Naam | Organisatie |\n| --- | --- |\n| A. Bol | RIVM |\n", "A. Bol | RIVM"),
            ("| Naam | Rol |\n| --- | --- |\n| 5.1.2e | voorzitter |\n", "5.1.2e | voorzitter"),
            ("| Aanwezig | Organisation | Name |\n| --- | --- | --- |\n| x | RDI | Ann Reed |\n", "x | RDI | Ann Reed"),
            ("## Afwezig\n\n| Naam |\n| --- |\n| mw. A. Bol |\n", "mw. A. Bol"),
        ),
        counter_examples=(
            "| Naam | Prijs |\n| --- | --- |\n| Appel | 3 |\n",
            "| Naam |\n| --- |\n| Bestand een |\n",
            "| Naam | Actie | Status |\n| --- | --- | --- |\n| A. Bol | Belt RIVM | open |\n",
        ),
        gate=("|",),
    ),
)  # fmt: skip
