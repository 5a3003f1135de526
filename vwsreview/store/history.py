"""The history in the file: a tree of steps, the head that holds now, and the journal of undo and redo.

A step's parent is the head at the time it was made. Undo moves the head to the parent, redo to the child that was
left last; a new step after an undo begins a branch, and the branch that was left stays in the file. `go_to` walks
to any step of the tree. What holds now is the path from the root to the head: exactly the steps that are not `left`.
"""

import uuid
from collections.abc import Iterable
from datetime import datetime

from vwsreview.domain.edit import Change, Changed, Edit, Row
from vwsreview.domain.listing import HistoryStep, Way
from vwsreview.domain.record import Record
from vwsreview.store.changing import carry_out
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.errors import damaged
from vwsreview.store.history_reading import changes, left_path, step
from vwsreview.store.rows import row_json

EVERYTHING_FROM = 5_000
"""An edit of more rows than this asks views to read everything again."""


def append(connection: Connection, edit: Edit, reviewer: str) -> None:
    """Add the edit as a step below the head and make it the head, inside the caller's transaction."""
    write_changes(connection, begin(connection, edit.label, edit.detail, reviewer), edit.changes)


def begin(connection: Connection, label: str, detail: str, reviewer: str) -> int:
    """Add a step below the head and make it the head, without changes as yet; gives its number."""
    made = str(uuid.uuid4())
    number = connection.run(
        "INSERT INTO history (id, parent, at, reviewer, label, detail) VALUES (?, ?, ?, ?, ?, ?)",
        (made, _head(connection), now(), reviewer, label, detail),
    )
    connection.run("UPDATE head SET step = ?", (made,))
    return number


def write_changes(connection: Connection, number: int, changes: Iterable[Change]) -> None:
    """Note changes down in a step, behind those that it has."""
    row = connection.row("SELECT coalesce(max(position) + 1, 0) FROM changes WHERE step = ?", (number,))
    connection.run_many(
        "INSERT INTO changes (step, position, document, record, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        ((number, place, *_change_row(change)) for place, change in enumerate(changes, int(row[0]) if row else 0)),
    )


def next_undo(connection: Connection) -> HistoryStep | None:
    """The step at the head; None where nothing is left to undo."""
    return step(connection, _head(connection))


def next_redo(connection: Connection) -> HistoryStep | None:
    """The child of the head that was left last; None where there is none."""
    found = _left_last(connection)
    return None if found is None else step(connection, found[1])


def undo(connection: Connection, reviewer: str) -> Changed | None:
    """Take the head back, inside the caller's transaction."""
    head = _head(connection)
    if head is None:
        return None
    found = connection.row("SELECT number, parent FROM history WHERE id = ?", (head,))
    if found is None:
        raise damaged(connection.path, "the head of the history is no step")
    number, parent = found
    carry_out(connection, changes(connection, number, backward=True))
    move = _journal(connection, reviewer, "undo", head)
    connection.run('UPDATE history SET "left" = ? WHERE number = ?', (move, number))
    connection.run("UPDATE head SET step = ?", (parent,))
    return _changed(connection, number, "before")


def redo(connection: Connection, reviewer: str) -> Changed | None:
    """Do the step again that was left last, inside the caller's transaction."""
    found = _left_last(connection)
    return None if found is None else _redo(connection, reviewer, *found)


def go_to(connection: Connection, target: str | None, reviewer: str) -> Changed | None:
    """Make a step the head, inside the caller's transaction: back to where its branch began, and on along it.

    None as target is the state as imported. KeyError where there is no such step; None where it is the head already.
    """
    undone, again = _way(connection, target)
    moved = [undo(connection, reviewer) for _ in range(undone)]
    moved += [_redo(connection, reviewer, number, made) for number, made, _ in again]
    return _together([changed for changed in moved if changed is not None])


def way_to(connection: Connection, target: str | None) -> Way:
    """How many steps `go_to` would take back and do again. KeyError where there is no such step."""
    undone, again = _way(connection, target)
    return Way(undone, len(again))


def now() -> str:
    """The present moment as ISO 8601 with offset."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def summary_of(edit_size: int, changed: Changed) -> Changed:
    """The same, or "everything" where so many rows changed that naming them helps nobody."""
    return changed if edit_size <= EVERYTHING_FROM else Changed(everything=True, place=changed.place)


def _left_last(connection: Connection) -> tuple[int, str] | None:
    row = connection.row(
        """SELECT number, id FROM history
        WHERE parent IS (SELECT step FROM head) AND "left" IS NOT NULL ORDER BY "left" DESC LIMIT 1"""
    )
    return None if row is None else (row[0], row[1])


def _redo(connection: Connection, reviewer: str, number: int, made: str) -> Changed:
    carry_out(connection, changes(connection, number))
    _journal(connection, reviewer, "redo", made)
    connection.run('UPDATE history SET "left" = NULL WHERE number = ?', (number,))
    connection.run("UPDATE head SET step = ?", (made,))
    return _changed(connection, number, "after")


def _way(connection: Connection, target: str | None) -> tuple[int, list[SqlRow]]:
    """How many steps to take back, and those to do again, first one first."""
    if target is not None and connection.row("SELECT 1 FROM history WHERE id = ?", (target,)) is None:
        raise KeyError(target)
    again = left_path(connection, target) if target is not None else []
    begin = again[0][2] if again else target
    row = connection.row(
        """WITH RECURSIVE back (number, id, parent) AS (
            SELECT number, id, parent FROM history WHERE id = (SELECT step FROM head) AND id IS NOT ?1
            UNION ALL
            SELECT history.number, history.id, history.parent FROM history JOIN back ON history.id = back.parent
            WHERE history.id IS NOT ?1 AND history.number < back.number
        ) SELECT count(*) FROM back""",
        (begin,),
    )
    return (0 if row is None else int(row[0])), again


def _together(moved: list[Changed]) -> Changed | None:
    """What several moves touched; the place is that of the last."""
    if not moved:
        return None
    place = moved[-1].place
    if any(changed.everything for changed in moved):
        return Changed(everything=True, place=place)
    documents = frozenset[str]().union(*(changed.documents for changed in moved))
    records = frozenset[str]().union(*(changed.records for changed in moved))
    return summary_of(len(records) + len(documents), Changed(documents, records, place=place))


def _changed(connection: Connection, number: int, side: str) -> Changed:
    """What a step touched; the place is the first record that is there afterwards (`side` of its change)."""
    rows = connection.rows("SELECT document, record FROM changes WHERE step = ? ORDER BY position", (number,))
    if not rows:
        raise damaged(connection.path, "a step of the history without changes")
    there = connection.row(
        f"""SELECT document, record FROM changes WHERE step = ? AND record IS NOT NULL AND {side} IS NOT NULL
        ORDER BY position LIMIT 1""",
        (number,),
    )
    place = there if there is not None else (rows[0][0], None)
    changed = Changed(
        frozenset(document for document, _ in rows),
        frozenset(record for _, record in rows if record is not None),
        place=(place[0], place[1]),
    )
    return summary_of(len(rows), changed)


def _head(connection: Connection) -> str | None:
    row = connection.row("SELECT step FROM head")
    return None if row is None else row[0]


def _journal(connection: Connection, reviewer: str, direction: str, made: str) -> int:
    return connection.run(
        "INSERT INTO moves (at, reviewer, direction, step) VALUES (?, ?, ?, ?)", (now(), reviewer, direction, made)
    )


def _change_row(change: Change) -> SqlRow:
    row = change.row
    owner, record = (row.document, row.id) if isinstance(row, Record) else (row.id, None)
    return owner, record, _json(change.before), _json(change.after)


def _json(row: Row | None) -> str | None:
    return None if row is None else row_json(row)
