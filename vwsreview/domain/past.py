"""What happened to a document in a dossier: the steps of its history that touch it, undone ones too."""

from collections.abc import Mapping
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
