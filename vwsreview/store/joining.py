"""Takes the history of other dossiers into a new one, and writes the step in which their work comes together.

Steps keep their ids, so what two dossiers have in common is there once. What holds in another dossier becomes a branch
here: it began where that dossier went its own way, and `go_to` leads to each of its states. Where a dossier had
imported other rows of a document, its branch begins with a step that says so.
"""

import hashlib
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from vwsreview.domain.edit import Change
from vwsreview.domain.past import MERGE, NOBODY, OTHER_IMPORT
from vwsreview.store import history
from vwsreview.store.changing import carry_out
from vwsreview.store.connection import Connection
from vwsreview.store.rows import row_json

_NAMESPACE = uuid.UUID("5c2f0c54-62a5-4a6e-9a3e-6f0f5e1c9d0b")
"""For the ids of steps that bring another import: they are equal wherever the same dossiers are merged."""
_HISTORY = "id, parent, at, reviewer, label, detail"
_MOVES = "at, reviewer, direction, step"

Differing = Callable[[], Iterator[Change]]
"""The changes from the rows as imported here to the rows as imported there."""
Batches = Iterable[tuple[str, Sequence[Change]]]
"""Changes that belong together, with a name."""


def take_history(connection: Connection, other: Connection, name: str, differing: Differing, reviewer: str) -> None:
    """Take all steps of the other dossier that are not here, inside the caller's transaction.

    `name` is what the dossier is called, `reviewer` who merges. The journal says that its branch was left, by nobody.
    """
    known = {step for (step,) in connection.rows("SELECT id FROM history")}
    steps = other.rows(f'SELECT number, "left", {_HISTORY} FROM history ORDER BY number')
    new = [row for row in steps if row[2] not in known]
    parents = {row[3] for row in new if row[3] is None or row[3] in known}
    roots = {parent: _root(connection, parent, name, differing, reviewer) for parent in parents or {None}}
    taken: list[tuple[str, int | None]] = [
        (root, None) for root in roots.values() if root is not None and root not in known
    ]
    for number, left, step, parent, *said in new:
        parent = roots.get(parent, parent)
        here = connection.run(
            f'INSERT INTO history ({_HISTORY}, "left") VALUES (?, ?, ?, ?, ?, ?, 0)', (step, parent, *said)
        )
        connection.run_many(
            "INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?)",
            other.stream(
                lambda row: row,
                "SELECT ?, position, document, record, before, after FROM changes WHERE step = ?",
                (here, number),
            ),
        )
        taken.append((step, left))
    if not taken:
        return
    places = _take_journal(connection, other)
    head = other.row("SELECT step FROM head")
    tip = head[0] if head is not None and head[0] is not None else taken[-1][0]
    leaving = _note(connection, (history.now(), NOBODY, "undo", tip))
    connection.run_many(
        'UPDATE history SET "left" = ? WHERE id = ?',
        ((leaving if left is None else places.get(left, leaving), step) for step, left in taken),
    )


def merge(connection: Connection, batches: Batches, name: str, reviewer: str) -> Iterator[str]:
    """Write the rows and the step of the merge, inside the caller's transaction; yields the name of each batch.

    Nothing to change is no step.
    """
    number: int | None = None
    for batch, changes in batches:
        carry_out(connection, changes)
        if changes:
            number = history.begin(connection, MERGE, name, reviewer) if number is None else number
            history.write_changes(connection, number, changes)
        yield batch


def _root(connection: Connection, parent: str | None, name: str, differing: Differing, reviewer: str) -> str | None:
    """Below which step the first one of a branch goes: the parent that it had, or one that brings the other import."""
    made = str(uuid.uuid4())
    number = connection.run(
        f'INSERT INTO history ({_HISTORY}, "left") VALUES (?, ?, ?, ?, ?, ?, 0)',
        (made, parent, history.now(), reviewer, OTHER_IMPORT, name),
    )
    digest = hashlib.sha256(str(parent).encode())

    def hashed() -> Iterator[Change]:
        for change in differing():
            digest.update("\n".join(row_json(row) if row else "" for row in (change.before, change.after)).encode())
            yield change

    history.write_changes(connection, number, hashed())
    step = str(uuid.uuid5(_NAMESPACE, digest.hexdigest()))
    is_empty = connection.row("SELECT 1 FROM changes WHERE step = ? LIMIT 1", (number,)) is None
    if is_empty or connection.row("SELECT 1 FROM history WHERE id = ?", (step,)) is not None:
        connection.run("DELETE FROM changes WHERE step = ?", (number,))
        connection.run("DELETE FROM history WHERE number = ?", (number,))
        return parent if is_empty else step
    connection.run("UPDATE history SET id = ? WHERE number = ?", (step, number))
    return step


def _take_journal(connection: Connection, other: Connection) -> dict[int, int]:
    """Take the lines of the journal that are not here; gives the number here for each number there."""
    here: dict[tuple[object, ...], list[int]] = {}
    for row in connection.rows(f"SELECT {_MOVES}, number FROM moves ORDER BY number"):
        here.setdefault(row[:-1], []).append(row[-1])
    seen: Counter[tuple[object, ...]] = Counter()
    places: dict[int, int] = {}
    for row in other.rows(f"SELECT {_MOVES}, number FROM moves ORDER BY number"):
        line, number = row[:-1], row[-1]
        same = here.get(line, [])
        places[number] = same[seen[line]] if seen[line] < len(same) else _note(connection, line)
        seen[line] += 1
    return places


def _note(connection: Connection, line: tuple[object, ...]) -> int:
    return connection.run(f"INSERT INTO moves ({_MOVES}) VALUES (?, ?, ?, ?)", line)
