"""Actions in the rows of a table; the head of the table says which column holds what."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from vwsreview.domain.span import Span
from vwsreview.extract.dates import dates
from vwsreview.extract.outcomes import owners, plain_tables, progress, tasks
from vwsreview.extract.outcomes.action_columns import columns_of, meaning
from vwsreview.extract.outcomes.action_lists import opens_list
from vwsreview.extract.outcomes.actions import action
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import TableRow
from vwsreview.extract.text.values import plain

_LABEL_CELL = re.compile(r"(?:[Aa]cties?|ACTIE|[Aa]ctiepunt(?:en)?|AP ?\d{0,3}|[Aa]ctions?):?")
_OWNER_CELL = re.compile(
    r"(?m)(?:^|\t|  )[ *#>-]{0,4}(?:wie|(?:actie|portefeuille)?houder|eigena|trekker|verantwoordelijk|door|owner"
    r"|responsible|who|lead|uitvoerder|naam)[a-z()]{0,6}[ *:-]{0,4}(?:$|\t|  )"
)
"""A word for whoever does it, with nothing else beside it on its line or in its column."""
_MOVED = re.compile(r"(?<![a-z])(?:wordt|verschoven|uitgesteld|verplaatst|nieuwe datum|moved)(?![a-z])")
"""In the cell of the status: the date behind it is the one that holds."""
_FEWEST_WORDS = 3
_LOOKED_AT = 200
"""So many rows below a head tell what a column holds: a table may have many rows, and each of them look like a head."""


def table_rows(reading: Reading) -> Iterator[Found]:
    """The rows of a table with a column of actions and one of owners, up to the last cell."""
    for table in reading.tables:
        rows = [cells for _, cells in table]
        listed = _below_heading(reading, table)
        head: dict[str, int] = {}
        for place, row in enumerate(rows):
            columns = columns_of([reading.words(cell) for cell in row])
            below = rows[place + 1 : place + 1 + _LOOKED_AT]
            if _of_names(reading, columns, below):
                for other in rows[place + 1 :]:
                    yield from _beside(reading, other, columns["action"])
                break
            if _is_head(columns, listed=listed):
                head = _completed(reading, columns, below)
            elif head:
                yield from _row(reading, row, head)
            elif listed and place == 0:
                head = _by_content(reading, rows)
                yield from _row(reading, row, head) if head else ()


def plain_rows(reading: Reading) -> Iterator[Found]:
    """The same where the table has no bars: columns set by blanks, or a cell a line."""

    if _OWNER_CELL.search(reading.folded) is None:
        return

    def is_head(cells: Sequence[Span]) -> bool:
        columns = columns_of([reading.words(cell) for cell in cells])
        return "owner" in columns and _is_head(columns, listed=True)

    def holds(cell: Span) -> bool:
        return meaning(reading.words(cell)) is not None or _is_number(reading, cell)

    for table in plain_tables.aligned(reading.text, reading.lines, is_head):
        head = columns_of([reading.words(cell) for cell in table[0].cells])
        for _, row in table[1:]:
            yield from _row(reading, row, head)
    for table in plain_tables.stacked(reading.text, reading.lines, is_head, holds):
        head = columns_of([reading.words(cell) for cell in table[0].cells])
        if all(_holds_owner(reading, row[head["owner"]]) for _, row in table[1:]):
            for _, row in table[1:]:
                yield from _row(reading, row, head)


def labelled_cells(reading: Reading) -> Iterator[Found]:
    """``| Actie | BPZ huurt een zaal. |``: the label has a cell of its own."""
    for table in reading.tables:
        for _, row in table:
            filled = [cell for cell in row if cell.start < cell.end]
            if len(filled) == 2 and _LABEL_CELL.fullmatch(plain(reading.words(filled[0]))) and len(row) <= 3:
                task = filled[1]
                if len(reading.words(task).split()) >= _FEWEST_WORDS:
                    yield action(reading, task, tasks.named(reading.text, task), explicit=filled[0])


def _is_head(columns: Mapping[str, int], *, listed: bool) -> bool:
    """Whether these are the columns of an action table; below a heading of actions less will do."""
    if "action" in columns and columns.keys() & {"owner", "due", "status", "decision"}:
        return True
    if "aim" in columns and columns.keys() & {"owner", "due"}:
        return True
    return "thing" in columns and (listed or ("owner" in columns and "day" not in columns)) and len(columns) > 1


def _of_names(reading: Reading, columns: Mapping[str, int], rows: Sequence[Sequence[Span]]) -> bool:
    """Whether the column ``Actie`` only says who is to do what stands beside it."""
    last = min((len(row) for row in rows), default=0) - 1
    place = columns.get("action", -1)
    return 0 < place == last and "owner" not in columns and _all_owners(reading, rows, place)


def _beside(reading: Reading, row: Sequence[Span], place: int) -> Iterator[Found]:
    """The last sentence beside the names in the column ``Actie``."""
    given = owners.split(reading.text, row[place]) if place < len(row) else []
    others = [cell for at, cell in enumerate(row) if at != place]
    told = max(others, key=lambda cell: cell.end - cell.start, default=None)
    if given and told is not None and len(reading.words(told).split()) >= _FEWEST_WORDS:
        yield action(reading, reading.last_sentences.get(told, told), given, explicit=row[place], due=row[place])


def _completed(reading: Reading, columns: dict[str, int], rows: Sequence[Sequence[Span]]) -> dict[str, int]:
    """With the column of the action, and of the owners where only the names in it tell that it is one."""
    head = dict(columns)
    head.setdefault("action", head.get("thing", head.get("aim", 0)))
    if "owner" not in head and "due" in head and _all_owners(reading, rows, head["due"]):
        head["owner"] = head.pop("due")
        head |= {"due": head["day"]} if "day" in head else {}
    return head


def _by_content(reading: Reading, rows: Sequence[Sequence[Span]]) -> dict[str, int]:
    """The columns of a table without a head: names make the owners' column, most words the action's."""
    width = min(len(row) for row in rows)
    owner = next((place for place in range(width) if _all_owners(reading, rows, place)), None)
    if owner is None or width < 2:
        return {}
    lengths = {place: sum(row[place].end - row[place].start for row in rows) for place in range(width)}
    head = {"owner": owner, "action": max((place for place in lengths if place != owner), key=lengths.__getitem__)}
    day = next(
        (place for place in range(width) if place not in head.values() and _has_date(reading, rows, place)), None
    )
    return head if day is None else {**head, "due": day}


def _all_owners(reading: Reading, rows: Sequence[Sequence[Span]], place: int) -> bool:
    cells = [row[place] for row in rows if place < len(row) and row[place].start < row[place].end]
    named = any(_names(reading, cell) for cell in cells)
    return named and all(_holds_owner(reading, cell) for cell in cells)


def _holds_owner(reading: Reading, cell: Span) -> bool:
    """Whether a cell names somebody, or says that nobody is named."""
    return cell.start == cell.end or not owners.split(reading.text, cell) or _names(reading, cell)


def _names(reading: Reading, cell: Span) -> bool:
    given = owners.split(reading.text, cell)
    return bool(given) and all(owners.is_owner(reading.words(one)) for one in given)


def _has_date(reading: Reading, rows: Sequence[Sequence[Span]], place: int) -> bool:
    return any(dates.find(reading.words(row[place])) for row in rows)


def _is_number(reading: Reading, cell: Span) -> bool:
    return plain_tables.NUMBER_HEAD.fullmatch(plain(reading.words(cell))) is not None


def _below_heading(reading: Reading, table: Sequence[TableRow]) -> bool:
    """Whether the table stands below a heading such as ``## Actielijst``; one line of text may lie between."""
    first = table[0].line.ordinal
    place = bisect_left(reading.beside_tables, first, key=lambda flow: flow.line)
    above = reversed(reading.beside_tables[max(0, place - 2) : place])
    last = next((flow for flow in above if flow.kind == "heading" or opens_list(reading, flow)), None)
    return last is not None and opens_list(reading, last)


def _row(reading: Reading, row: Sequence[Span], head: Mapping[str, int]) -> Iterator[Found]:
    def cell(name: str) -> Span | None:
        place = head.get(name)
        found = row[place] if place is not None and place < len(row) else None
        return found if found is not None and found.start < found.end else None

    task, owner, due, status = cell("action"), cell("owner"), cell("due"), cell("status")
    if task is None or not any(map(str.isalnum, reading.words(task))) or _decides(reading, task, owner):
        return
    filled = [span for span in row if span.start < span.end]
    given = owners.split(reading.text, owner) if owner is not None else []
    if "owner" not in head and tasks.plainly_named(reading.text, task):
        given = tasks.named(reading.text, task)
    said = progress.status_of(reading.words(status)) if status is not None else "open"
    if status is None and due is not None:
        said = progress.status_of(reading.words(due))
    if status is None:
        said = next((told for cell in (task, owner) if cell and (told := progress.within(reading.words(cell)))), said)
    if status is not None and _MOVED.search(reading.words(status)) and dates.find(reading.words(status)):
        due = status
    if due is None and _is_due(head):
        due = Span(task.end, task.end)  # the cell for it is empty
    yield action(reading, Span(task.start, filled[-1].end), given, explicit=task, due=due, status=said)


def _is_due(head: Mapping[str, int]) -> bool:
    """Whether a column of its own says by when."""
    return "due" in head and head["due"] != head.get("day")


def _decides(reading: Reading, task: Span, owner: Span | None) -> bool:
    """Whether the cell of a column ``Actie/besluit`` holds a decision and nobody is to do it."""
    return owner is None and any(found.start == task.start for found in reading.of("decision"))


_OWNER_WORDS = ("wie", "houder", "eigenaar", "trekker", "verantwoordelijk", "owner", "responsible", "who", "lead")

RULES = (
    Rule(
        "action.table", "action", table_rows,
        examples=(
            ("| Nr | Actie | Eigenaar |\n| --- | --- | --- |\n| 1 | Brief maken | CZ |\n", "Brief maken | CZ"),
            ("| Actie | Wie | Status |\n| - | - | - |\n| Bellen | A. Bol | open |\n", "Bellen | A. Bol | open"),
            ("| Wie | Wat |\n| - | - |\n| CZ | Een zaal huren |\n", "Een zaal huren"),
            ("# verslag\n\n## Actielijst\n\n| 1 | Zaal huren | CZ |\n| 2 | Bellen | BPZ |\n", "Zaal huren | CZ"),
            ("| Besluit | Actie |\n| - | - |\n| Akkoord | CZ belt de zaal |\n", "CZ belt de zaal"),
            ("| Punt | Besproken | Actie |\n| - | - | - |\n| Zaal | Te klein. Er komt een andere. | CZ |\n",
             "Er komt een andere."),
            ("| Taakgebied | Voor | Doel |\n| - | - | - |\n| Web | Anna | Nieuwe site |\n", "Nieuwe site"),
        ),
        counter_examples=(
            "| Actie | Kosten |\n| - | - |\n| Folder | 3 |\n",
            "| Datum | Wie | Wat |\n| - | - | - |\n| 3 mei | CZ | Brief verzonden |\n",
            "# verslag\n\n## Begroting\n\n| 1 | Zaal huren | CZ |\n",
        ),
        gate=("|",),
    ),
    Rule(
        "action.plain_table", "action", plain_rows,
        examples=(
            (
                "# verslag\n\nNr   Actie            Wie    Status\n1    Zaal huren       BPZ    open\n",
                "Zaal huren       BPZ    open",
            ),
            ("# verslag\n\nActie\tEigenaar\tTermijn\nZaal huren\tCZ\t3 mei\n", "Zaal huren\tCZ\t3 mei"),
            (
                "# verslag\n\nNr.\n\nActie\n\nActiehouder\n\n1\n\nZaal huren\n\nBPZ\n\n2\n\nBellen\n\nCZ\n",
                "Zaal huren\n\nBPZ",
            ),
        ),
        counter_examples=(
            "# verslag\n\nDatum   Plaats   Wie\n3 mei   Breda    CZ\n",
            "# verslag\n\nActie\n\nWie\n\nWanneer\n\nDat was de vraag die wij ons stelden.\n",
        ),
        gate=_OWNER_WORDS,
    ),
    Rule(
        "action.labelled_cell", "action", labelled_cells,
        examples=(
            ("| Actie | BPZ stuurt de stukken rond. |\n| --- | --- |\n", "BPZ stuurt de stukken rond."),
            ("| Punt | Zaal |\n| - | - |\n| Actie: | Een zaal huren in Den Haag voor het overleg. |\n",
             "Een zaal huren in Den Haag voor het overleg."),
        ),
        counter_examples=("| Actie | Kosten |\n| --- | --- |\n", "| Reactie | BPZ stuurt de stukken rond. |\n"),
        gate=("| ",),
    ),
)  # fmt: skip
