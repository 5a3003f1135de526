"""The history in the file: a tree of steps, the head that holds now, and the journal of undo and redo.

A step's parent is the head at the time it was made. Undo moves the head to the parent, redo to the child that was
left last; a new step after an undo begins a branch, and the branch that was left stays in the file.
"""

import uuid
from collections.abc import Iterator
from datetime import datetime

from vwsreview.domain.edit import Change, Changed, Edit, Row
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.store.changing import write_change
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.errors import damaged
from vwsreview.store.rows import document_of_json, record_of_json, row_json

EVERYTHING_FROM = 5_000
"""An edit of more rows than this asks views to read everything again."""
SHOWN_CHANGES = 100
"""So many changes of a step are read for showing it; undo and redo read them all."""

_STEP_COLUMNS = 'number, id, parent, at, reviewer, label, detail, "left"'


def append(connection: Connection, edit: Edit, reviewer: str) -> None:
    """Add the edit as a step below the head and make it the head, inside the caller's transaction."""
    step = str(uuid.uuid4())
    number = connection.run(
        "INSERT INTO history (id, parent, at, reviewer, label, detail) VALUES (?, ?, ?, ?, ?, ?)",
        (step, _head(connection), now(), reviewer, edit.label, edit.detail),
    )
    connection.run_many(
        "INSERT INTO changes (step, position, document, record, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        ((number, place, *_change_row(change)) for place, change in enumerate(edit.changes)),
    )
    connection.run("UPDATE head SET step = ?", (step,))


def next_undo(connection: Connection) -> SqlRow | None:
    """The step at the head as a row; None where nothing is left to undo."""
    return connection.row(f"SELECT {_STEP_COLUMNS} FROM history WHERE id = (SELECT step FROM head)")


def next_redo(connection: Connection) -> SqlRow | None:
    """The child of the head that was left last; None where there is none."""
    return connection.row(
        f"""SELECT {_STEP_COLUMNS} FROM history
        WHERE parent IS (SELECT step FROM head) AND "left" IS NOT NULL ORDER BY "left" DESC LIMIT 1"""
    )


def undo(connection: Connection, reviewer: str) -> Changed | None:
    """Take the head back, inside the caller's transaction."""
    found = next_undo(connection)
    if found is None:
        return None
    number, step, parent = found[:3]
    for change in changes(connection, number, backward=True):
        write_change(connection, change)
    move = _journal(connection, reviewer, "undo", step)
    connection.run('UPDATE history SET "left" = ? WHERE number = ?', (move, number))
    connection.run("UPDATE head SET step = ?", (parent,))
    return _changed(connection, number, "before")


def redo(connection: Connection, reviewer: str) -> Changed | None:
    """Do the step again that was left last, inside the caller's transaction."""
    found = next_redo(connection)
    if found is None:
        return None
    number, step = found[:2]
    for change in changes(connection, number):
        write_change(connection, change)
    _journal(connection, reviewer, "redo", step)
    connection.run('UPDATE history SET "left" = NULL WHERE number = ?', (number,))
    connection.run("UPDATE head SET step = ?", (step,))
    return _changed(connection, number, "after")


def steps(connection: Connection, document: str | None, record: str | None, limit: int) -> list[HistoryStep]:
    """The newest steps first: all, or those that touch a document or a record, with their changes of it only."""
    name, wanted = ("record", record) if record is not None else ("document", document)
    if wanted is None:
        rows = connection.rows(f"SELECT {_STEP_COLUMNS} FROM history ORDER BY number DESC LIMIT ?", (limit,))
        return [step_of(connection, row) for row in rows]
    rows = connection.rows(
        f"""SELECT {_STEP_COLUMNS} FROM history WHERE number IN (SELECT step FROM changes WHERE {name} = ?)
        ORDER BY number DESC LIMIT ?""",
        (wanted, limit),
    )
    return [step_of(connection, row, name, wanted) for row in rows]


def step_of(connection: Connection, row: SqlRow, name: str = "step", wanted: str | None = None) -> HistoryStep:
    """A step for showing, with its first SHOWN_CHANGES changes (of one document or record)."""
    number, step, parent, at, reviewer, label, detail, left = row
    shown = connection.read(
        _change,
        f"SELECT record, before, after FROM changes WHERE step = ? AND {name} = ? ORDER BY position LIMIT ?",
        (number, number if wanted is None else wanted, SHOWN_CHANGES),
    )
    return HistoryStep(step, parent, at, reviewer, label, detail, left is not None, tuple(shown))


def changes(connection: Connection, number: int, backward: bool = False) -> Iterator[Change]:
    """The changes of a step one by one; backward: last first, each as its inverse."""
    order = "DESC" if backward else "ASC"
    found = connection.stream(
        _change, f"SELECT record, before, after FROM changes WHERE step = ? ORDER BY position {order}", (number,)
    )
    return (change.inverse() for change in found) if backward else found


def now() -> str:
    """The present moment as ISO 8601 with offset."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def summary_of(edit_size: int, changed: Changed) -> Changed:
    """The same, or "everything" where so many rows changed that naming them helps nobody."""
    return changed if edit_size <= EVERYTHING_FROM else Changed(everything=True, place=changed.place)


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


def _journal(connection: Connection, reviewer: str, direction: str, step: str) -> int:
    return connection.run(
        "INSERT INTO moves (at, reviewer, direction, step) VALUES (?, ?, ?, ?)", (now(), reviewer, direction, step)
    )


def _change_row(change: Change) -> SqlRow:
    row = change.row
    owner, record = (row.document, row.id) if isinstance(row, Record) else (row.id, None)
    return owner, record, _json(change.before), _json(change.after)


def _change(row: SqlRow) -> Change:
    record, before, after = row
    read = document_of_json if record is None else record_of_json
    change = Change(None if before is None else read(before), None if after is None else read(after))
    if change.row.id != change.inverse().row.id:
        raise ValueError("a change of the history is about two rows")
    return change


def _json(row: Row | None) -> str | None:
    return None if row is None else row_json(row)
