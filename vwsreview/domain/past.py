"""What happened to a document in a dossier: the steps of its history that touch it, undone ones too."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Change, Row

MERGE = "merge"
"""The label of the step in which the work of several people came together."""
OTHER_IMPORT = "other_import"
"""The label of a step at the root of somebody's branch: the rows as their dossier had imported them."""

NOBODY = ""
"""Who undid, says the journal, what became a branch by merging; for that is no decision of a person."""


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step with its changes of one document. `moves` names each time that it was undone or done again."""

    id: str
    at: str
    reviewer: str
    label: str
    moves: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """A document as it is, as it was imported (its rows by id), and the steps that touch it, oldest first.

    `merges` are the ids of all merging steps of the dossier: what these brought together they had seen.
    """

    now: AnnotatedDocument
    imported: Mapping[str, Row]
    steps: tuple[PastStep, ...]
    merges: tuple[str, ...] = ()

    def knows(self, other: "Past") -> bool:
        """Whether all that happened to the document there happened here too: the import, steps, undo and redo."""
        here = self._imports()
        known = all(row in here[one] for one, row in other.imported.items())
        return known and other._events() <= self._events()

    def _events(self) -> frozenset[str]:
        moves = (move for step in self.steps for move in step.moves)
        return frozenset((*self.merges, *moves, *(step.id for step in self.steps)))

    def _imports(self) -> Mapping[str, list[Row]]:
        found = defaultdict(list, {one: [row] for one, row in self.imported.items()})
        for step in self.steps:
            for change in step.changes if step.label == OTHER_IMPORT else ():
                found[change.row.id].append(change.row)
        return found


def heard(pasts: Sequence[Past]) -> list[Past]:
    """Those whose past nobody else knows wholly; the others are parts of these, which had seen them and went on.

    Of several who know and say the same the first one is heard.
    """
    return [
        past
        for place, past in enumerate(pasts)
        if not any(
            other.knows(past) and (not past.knows(other) or (past.now == other.now and number < place))
            for number, other in enumerate(pasts)
            if number != place
        )
    ]
