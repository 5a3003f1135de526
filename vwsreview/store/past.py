"""Reads what happened to one document: its rows as imported and the steps that touch it, for merging."""

from collections import defaultdict
from itertools import groupby

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Change, Row
from vwsreview.domain.past import MERGE, NOBODY, Past, PastStep
from vwsreview.store.connection import Connection
from vwsreview.store.history_reading import change_of

_STEPS = """SELECT history.number, history.id, at, reviewer, label, record, before, after, "left" IS NULL
    FROM changes JOIN history ON history.number = step WHERE document = ? ORDER BY step, position"""
_MOVES = """SELECT step, direction, at, reviewer, count(*) FROM moves
    WHERE reviewer <> ? AND step IN (SELECT id FROM changes JOIN history ON number = changes.step WHERE document = ?)
    GROUP BY step, direction, at, reviewer"""


def merge_steps(connection: Connection) -> tuple[str, ...]:
    """The ids of the steps in which the work of several people came together."""
    return tuple(step for (step,) in connection.rows("SELECT id FROM history WHERE label = ?", (MERGE,)))


def past(connection: Connection, now: AnnotatedDocument, merges: tuple[str, ...]) -> Past:
    """The past of a document that is so now; the caller sees to it that all is read at one moment."""
    moves: dict[str, list[str]] = defaultdict(list)
    for step, direction, at, reviewer, times in connection.rows(_MOVES, (NOBODY, now.document.id)):
        moves[step] += [f"{direction} {step} {at} {reviewer} {time}" for time in range(times)]
    given: dict[str, Row | None] = {}
    steps: list[PastStep] = []
    read = connection.read(lambda row: (row[1:5], change_of(row[5:8]), row[8]), _STEPS, (now.document.id,))
    for (step, at, reviewer, label), found in groupby(read, key=lambda one: one[0]):
        changes: list[Change] = []
        for _, change, holds in found:
            changes.append(change)
            if holds:
                given.setdefault(change.row.id, change.before)
        steps.append(PastStep(step, at, reviewer, label, tuple(moves[step]), tuple(changes)))
    rows: list[Row] = [now.document, *now.records]
    imported = {row.id: row for row in rows} | given
    return Past(now, {one: row for one, row in imported.items() if row is not None}, tuple(steps), merges)
