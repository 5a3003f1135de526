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


LIST_ORDERS = ("arrival", "name", "kind", "oldest", "newest", "status", "open")
"""By what a list of documents can be sorted: as they came, by name, by the word for their kind, by the first day of
their anchor date, by status, by how much is open. Within the same place they stand as they came."""


@dataclass(frozen=True, slots=True)
class ListedWord:
    """A word that a list is filtered by: documents have it in their name, or are of these kinds or anchor dates.

    `text` is folded (`str.casefold`); which kinds and dates have the word hangs on the language of the program.
    """

    text: str
    kinds: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Which documents a list shows, and in which order.

    `order` is one of LIST_ORDERS, `kinds` the order of the kinds. Shown are documents that have all `words`, the
    `status` (None: any), and one of the numbers in `only` (None: any).
    """

    order: str = "arrival"
    kinds: tuple[str, ...] = ()
    words: tuple[ListedWord, ...] = ()
    status: str | None = None
    only: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A document that is not done, by its id, with the number of its records that nobody decided yet."""

    document: str
    open: int


@dataclass(frozen=True, slots=True)
class Totals:
    """How far a set is: its documents, those that are done, all their records, those that nobody decided yet."""

    documents: int
    done: int
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
