"""Writes a history that was found into a new dossier, which holds the rows of its documents as they were imported.

What holds are the steps that nobody left, in their order; each change is written as it was then, so that the dossier
ends as it was. Changes of documents that are not named are left out, and steps of which nothing remains then.
"""

from collections.abc import Collection, Iterable

from vwsreview.store.changing import carry_out
from vwsreview.store.connection import Connection
from vwsreview.store.history_reading import changes

_NAMED = "document IN (SELECT document FROM restored)"
_STEPS = f"""SELECT number, id, parent, at, reviewer, label, detail, "left" FROM history
    WHERE number IN (SELECT step FROM changes WHERE {_NAMED}) AND (? OR "left" IS NULL) ORDER BY number"""
_CHANGES = f"SELECT document, record, before, after FROM changes WHERE step = ? AND {_NAMED} ORDER BY position"
_MOVES = "number, at, reviewer, direction, step"


def restore_history(connection: Connection, other: Connection, documents: Iterable[str], branches: bool) -> int:
    """Write the steps that touch these documents, inside the caller's transaction; gives their number.

    `other` has the tables history, changes and moves of a dossier. With `branches` those that were left come along.
    Conflict where a row is not as a step left it.
    """
    other.run("DROP TABLE IF EXISTS restored")
    other.run("CREATE TEMP TABLE restored (document PRIMARY KEY)")
    other.run_many("INSERT INTO restored VALUES (?)", ((document,) for document in documents))
    parents: dict[str, str | None] = dict(other.rows("SELECT id, parent FROM history"))
    kept: set[str] = set()
    head: str | None = None
    for number, step, parent, *said, left in other.rows(_STEPS, (branches,)):
        if step in kept:
            continue
        under = head if left is None else _kept_above(parent, parents, kept)
        connection.run("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (number, step, under, *said, left))
        touched = enumerate(other.stream(lambda row: row, _CHANGES, (number,)))
        connection.run_many(
            "INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?)", ((number, place, *change) for place, change in touched)
        )
        kept.add(step)
        if left is None:
            head = step
            carry_out(connection, changes(connection, number))
    journal = (row for row in other.rows(f"SELECT {_MOVES} FROM moves ORDER BY number") if row[-1] in kept)
    connection.run_many(f"INSERT INTO moves ({_MOVES}) VALUES (?, ?, ?, ?, ?)", journal)
    connection.run("UPDATE head SET step = ?", (head,))
    return len(kept)


def _kept_above(parent: str | None, parents: dict[str, str | None], kept: Collection[str]) -> str | None:
    """The nearest step above that is kept; None, as imported, where there is none."""
    for _ in parents:
        if parent is None or parent in kept:
            return parent
        parent = parents.get(parent)
    return None
