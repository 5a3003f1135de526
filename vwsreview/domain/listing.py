"""What lists show: a line a document, a line a search hit, a line a step of the history."""

from dataclasses import dataclass

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change
from vwsreview.domain.record import Record


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document with the number of its records and of those that nobody decided yet."""

    document: Document
    records: int
    open: int


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A place in a document's text where the words stand; offsets in code points.

    `snippet` is the text around it, `snippet_start` where the words begin in the snippet.
    """

    document: str
    name: str
    start: int
    end: int
    snippet: str
    snippet_start: int


@dataclass(frozen=True, slots=True)
class RecordHit:
    """A record that was looked for, with its document's name; `snippet` is the text around its words."""

    record: Record
    name: str
    snippet: str
    snippet_start: int

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.record.document

    @property
    def start(self) -> int:
        """Where its words begin, in code points."""
        return self.record.start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.record.end


Hit = SearchHit | RecordHit
"""What a query finds: places in texts or, where it asks anything of records, records."""


@dataclass(frozen=True, slots=True)
class ConflictPlace:
    """What people decided differently: a record, or with `record` None the document as a whole."""

    document: str
    record: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One applied edit. `at` is ISO 8601 with offset; `undone` is true while it is taken back, since `left_at`.

    `changes` are the first ones, or those of one row; `size` is how many the step has in all.
    """

    id: str
    parent: str | None
    at: str
    reviewer: str
    label: str
    detail: str
    undone: bool
    changes: tuple[Change, ...]
    size: int = 0
    left_at: str | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """Steps that were taken back and can be had again: `tip` is the last of them, `steps` how many there are.

    `next` is true for the one that redo leads along.
    """

    tip: HistoryStep
    steps: int
    next: bool


@dataclass(frozen=True, slots=True)
class Way:
    """What lies between the present state and another one: so many steps to take back, so many to do again."""

    undone: int
    redone: int
