"""What one dossier says of a record, and what it has seen before it said so."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vwsreview.domain.edit import Change
from vwsreview.domain.past import MERGE, OTHER_IMPORT, Past, PastStep
from vwsreview.domain.record import Record
from vwsreview.domain.versions import REMOVED, Version, version_key, version_of, versions
from vwsreview.workflow.merging_people.living import Told, traced

NO_PERSON = (MERGE, OTHER_IMPORT)
"""The labels of steps in which nobody decided."""
LEFT_OUT = "left out"
"""What a dossier says of a record that merging left out of it: another of the same place stands for it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A version that holds, in the row that has it."""

    version: Version
    row: Record
    anchor: str | None


class Book:
    """A dossier's document, where its records and what happened to each are looked up."""

    def __init__(self, past: Past) -> None:
        self.past = past
        self.anchor = past.now.document.anchor_date
        self.rows = {record.id: record for record in past.now.records}
        self.steps: dict[str, list[tuple[PastStep, Change]]] = defaultdict(list)
        for step in past.steps:
            for change in step.changes:
                self.steps[change.row.id].append((step, change))


class Side:
    """What one dossier says of the record: `said` by key, and its `trace`; the `comments` are traced for themselves."""

    def __init__(self, ids: Sequence[str], book: Book) -> None:
        imports = [book.past.imported[one] for one in ids if one in book.past.imported]
        rows = [book.rows[one] for one in ids if one in book.rows]
        steps = [one for row in ids for one in book.steps.get(row, ())]
        self.said = {_key(version): Said(version, row, book.anchor) for row in rows for version in _versions(row)}
        if not rows:
            self.said = {_key(version): Said(version, row, book.anchor) for version, row in _removal(steps)}
        told = [(step, _keys(change.before), _after(step, change)) for step, change in steps]
        self.said |= {_key(said.version): said for said in self._agreed(steps, told, book)}
        self.trace = traced(
            self.said or {LEFT_OUT for _ in steps}, (key for row in imports for key in _keys(row)), told
        )
        self.comments = traced(
            _comments(*rows),
            _comments(*imports),
            ((step, _comments(change.before), _comments(change.after)) for step, change in steps),
        )

    def _agreed(self, steps: Sequence[tuple[PastStep, Change]], told: Sequence[Told], book: Book) -> Iterator[Said]:
        """What others decided alike: merging shows the first of them only, but each holds until they decide anew."""
        substances = {substance(said.version) for said in self.said.values() if said.version.review != "proposed"}
        ended = {key for step, before, after in told if step.label not in NO_PERSON for key in before - after}
        for step, change in steps:
            if substances and step.label != MERGE and not _is_undone(step):
                for version, row in _versions_after(step, change):
                    if _key(version) not in ended and substance(version) in substances and version.review != "proposed":
                        yield Said(version, row, book.anchor)


def substance(version: Version) -> str:
    """What was decided; two of these that are equal agree, whoever it was and whatever they wrote beside it."""
    if not version.stands:
        return "out"
    bare = Version(None, None, "", version.layer, version.start, version.end, version.values)
    return version_key(bare)


def _key(version: Version) -> str:
    """Equal for the same decision of the same person; comments are told apart from it."""
    return version_key(replace(version, comment=None))


def _keys(row: object) -> frozenset[str]:
    return frozenset(map(_key, _versions(row)))


def _comments(*rows: object) -> frozenset[str]:
    return frozenset(row.comment or "" for row in rows if isinstance(row, Record))


def _versions_after(step: PastStep, change: Change) -> Sequence[tuple[Version, Record]]:
    if isinstance(change.after, Record):
        return [(version, change.after) for version in _versions(change.after)]
    if isinstance(change.before, Record) and step.label not in NO_PERSON:
        return [(_gone(change.before, step), change.before)]
    return ()


def _after(step: PastStep, change: Change) -> frozenset[str]:
    return frozenset(_key(version) for version, _ in _versions_after(step, change))


def _is_undone(step: PastStep) -> bool:
    """Whether a person undid it; that merging left a branch is no undo."""
    return 2 * sum(move.startswith("undo ") for move in step.moves) > len(step.moves)


def _versions(row: object) -> Sequence[Version]:
    if not isinstance(row, Record):
        return ()
    return versions(row) or (version_of(row),)


def _removal(steps: Sequence[tuple[PastStep, Change]]) -> list[tuple[Version, Record]]:
    """The last time that a person took the record out, and the row of then."""
    found = [
        (step, change.before)
        for step, change in steps
        if change.after is None
        and isinstance(change.before, Record)
        and step.label not in NO_PERSON
        and not _is_undone(step)
    ]
    if not found:
        return []
    step, before = max(found, key=lambda one: (one[0].at, one[0].id))
    return [(_gone(before, step), before)]


def _gone(before: Record, step: PastStep) -> Version:
    return replace(version_of(before), review=REMOVED, reviewer=step.reviewer, updated_at=step.at)
