"""What lists show: a line a document, a line a search hit, a line a step of the history."""

from dataclasses import dataclass

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change


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
class HistoryStep:
    """One applied edit. `at` is ISO 8601 with offset; `undone` is true while it is taken back."""

    id: str
    parent: str | None
    at: str
    reviewer: str
    label: str
    detail: str
    undone: bool
    changes: tuple[Change, ...]
