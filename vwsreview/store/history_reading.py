"""What the history tells: its steps page by page, their changes, the branches that were left, what was given first."""

from collections.abc import Iterator

from vwsreview.domain.edit import EXTRACT_AGAIN, IMPORT_RECORDS, Change, Row, meant
from vwsreview.domain.listing import Branch, HistoryStep
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.rows import document_of_json, record_of_json

SHOWN_CHANGES = 100
"""So many changes of a step are read for showing it; undo and redo read them all."""
MOST_BRANCHES = 100

_STEPS = """SELECT number, id, parent, history.at, history.reviewer, label, detail, "left",
    (SELECT moves.at FROM moves WHERE moves.number = "left"),
    (SELECT max(position) + 1 FROM changes WHERE step = history.number) FROM history"""


def step(connection: Connection, step_id: str | None) -> HistoryStep | None:
    """One step with its first changes; None where there is none."""
    row = connection.row(f"{_STEPS} WHERE id = ?", (step_id,))
    return None if row is None else _step(connection, row, SHOWN_CHANGES)


def steps(
    connection: Connection,
    document: str | None,
    record: str | None,
    limit: int,
    before: str | None = None,
    shown: int = SHOWN_CHANGES,
    own: bool = False,
) -> list[HistoryStep]:
    """The newest steps first, from the one before the step `before` on: all, or those that touch a document or a
    record, with their changes of it only; `own`: only of the document's own row. Each with its first `shown` changes.
    """
    below = "9e18" if before is None else "(SELECT number FROM history WHERE id = ?)"
    given = () if before is None else (before,)
    name, wanted = ("record", record) if record is not None else ("document", document)
    where = f"{name} = ? AND record IS NULL" if own else f"{name} = ?"
    if wanted is None:
        rows = connection.rows(f"{_STEPS} WHERE number < {below} ORDER BY number DESC LIMIT ?", (*given, limit))
        return [_step(connection, row, shown) for row in rows]
    # The index of changes by document or record has the steps in order, so a page costs no more than its rows.
    rows = connection.rows(
        f"""{_STEPS} WHERE number IN (SELECT DISTINCT step FROM changes WHERE {where} AND step < {below}
        ORDER BY step DESC LIMIT ?) ORDER BY number DESC""",
        (wanted, *given, limit),
    )
    return [_step(connection, row, shown, where, wanted) for row in rows]


def changes(connection: Connection, number: int, backward: bool = False) -> Iterator[Change]:
    """The changes of a step one by one; backward: last first, each as its inverse."""
    order = "DESC" if backward else "ASC"
    found = connection.stream(
        change_of, f"SELECT record, before, after FROM changes WHERE step = ? ORDER BY position {order}", (number,)
    )
    return (change.inverse() for change in found) if backward else found


def changes_of(connection: Connection, step_id: str, first: int, limit: int) -> list[Change]:
    """The changes of a step from the one at place `first` on."""
    return connection.read(
        change_of,
        """SELECT record, before, after FROM changes WHERE step = (SELECT number FROM history WHERE id = ?)
        AND position >= ? ORDER BY position LIMIT ?""",
        (step_id, first, limit),
    )


def branches(connection: Connection) -> list[Branch]:
    """What was taken back and can be had again, what was left last first."""
    tips = connection.rows(
        f"""{_STEPS} WHERE "left" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM history AS child WHERE child.parent = history.id)
        ORDER BY "left" DESC LIMIT ?""",
        (MOST_BRANCHES,),
    )
    following = redo_path(connection)
    return [
        Branch(_step(connection, row, 1), len(left_path(connection, row[1])), following[-1:] == [row[1]])
        for row in tips
    ]


def redo_path(connection: Connection) -> list[str]:
    """The ids of the steps that redo would do one after the other."""
    rows = connection.rows(
        """WITH RECURSIVE down (id, number) AS (
            SELECT * FROM (SELECT id, number FROM history WHERE parent IS (SELECT step FROM head)
                AND "left" IS NOT NULL ORDER BY "left" DESC LIMIT 1)
            UNION ALL
            SELECT (SELECT child.id FROM history AS child WHERE child.parent = down.id AND child."left" IS NOT NULL
                    ORDER BY child."left" DESC LIMIT 1), number + 1
            FROM down WHERE down.id IS NOT NULL
        ) SELECT id FROM down WHERE id IS NOT NULL""",
    )
    return [identity for (identity,) in rows]


def left_path(connection: Connection, step_id: str) -> list[SqlRow]:
    """Number, id and parent of the steps that were left, from the first one down to this; none where it holds."""
    return connection.rows(
        """WITH RECURSIVE up (number, id, parent) AS (
            SELECT number, id, parent FROM history WHERE id = ? AND "left" IS NOT NULL
            UNION ALL
            SELECT history.number, history.id, history.parent FROM history JOIN up ON history.id = up.parent
            WHERE history."left" IS NOT NULL AND history.number < up.number
        ) SELECT number, id, parent FROM up ORDER BY number""",
        (step_id,),
    )


def as_given(connection: Connection, document: str) -> dict[str, Row | None]:
    """Rows of a document that were changed since, as the import, the last extraction or another tool gave them.

    None for a row that was not there. Rows that are not named are as they were given. Steps that were undone count
    for nothing; an extraction that was taken back left what was given before it.
    """
    found: dict[str, Row | None] = {}
    for record, anew, given in connection.read(
        _given,
        """SELECT record, before, after, label, detail FROM changes JOIN history ON number = step
        WHERE document = ? AND "left" IS NULL ORDER BY step, position""",
        (document,),
    ):
        row = record if record is not None else document
        if anew or row not in found:
            found[row] = given
    return found


def _given(row: SqlRow) -> tuple[str | None, bool, Row | None]:
    """The record of a change, whether that gave it anew, and as what it was given; ValueError where it is none."""
    record, before, after, label, detail = row
    gives = meant(label, detail)[0]
    anew = gives == EXTRACT_AGAIN or (gives == IMPORT_RECORDS and record is not None)
    return record, anew, _row(record, after if anew else before)


def _step(
    connection: Connection, row: SqlRow, shown: int, where: str = "step = ?", wanted: str | None = None
) -> HistoryStep:
    number, step_id, parent, at, reviewer, label, detail, left, left_at, size = row
    first = connection.read(
        change_of,
        f"SELECT record, before, after FROM changes WHERE step = ? AND {where} ORDER BY position LIMIT ?",
        (number, number if wanted is None else wanted, shown),
    )
    return HistoryStep(step_id, parent, at, reviewer, label, detail, left is not None, tuple(first), size or 0, left_at)


def change_of(row: SqlRow) -> Change:
    """The change of a row with record, before and after; ValueError where it is none."""
    record, before, after = row
    change = Change(_row(record, before), _row(record, after))
    if change.row.id != change.inverse().row.id:
        raise ValueError("a change of the history is about two rows")
    return change


def _row(record: str | None, text: str | None) -> Row | None:
    if text is None:
        return None
    return document_of_json(text) if record is None else record_of_json(text)
