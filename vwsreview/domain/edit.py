"""A correction as a value: the rows before and after. Ids and values only, never live objects."""

from collections.abc import Iterable
from dataclasses import dataclass

from vwsreview.domain.document import Document
from vwsreview.domain.record import Record

Row = Record | Document
"""What an edit may touch. A document's text is no row: it never changes."""

EXTRACT_AGAIN = "extract_again"
"""The label of a step in which the extractor proposed anew; what it left is what the extractor gave."""

IMPORT_RECORDS = "import_records"
"""The label of a step that brought proposals of another tool; the detail is the tool's key."""

UNDO_STEP = "undo_step"
"""The label of a step that takes an older one back; its detail is that one's label and detail, with a colon between."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None before a row is added and after it is taken away. Ids never change."""

    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row itself, whichever side has it."""
        row = self.after if self.after is not None else self.before
        if row is None:
            raise ValueError("a change needs a row before or after")
        return row

    def inverse(self) -> "Change":
        """What takes this change back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """All that one key press does: one transaction, one step of the history, one signal.

    `label` is a short key that `ui` and `cli` translate (``accept``, ``set_value``); `detail` names what it
    is about where the label alone does not say it (a key of a layer, a layer).
    """

    label: str
    changes: tuple[Change, ...]
    detail: str = ""

    def inverse(self) -> "Edit":
        """The edit that takes this one back, last change first."""
        return Edit(self.label, tuple(change.inverse() for change in reversed(self.changes)), self.detail)


def meant(label: str, detail: str) -> tuple[str, str, bool]:
    """What a step is about in the end: label and detail of what it took back, and whether it did take it back.

    Who takes back what took something back does it again.
    """
    back = False
    while label == UNDO_STEP:
        label, _, detail = detail.partition(":")
        back = not back
    return label, detail, back


@dataclass(frozen=True, slots=True)
class Changed:
    """Which rows are to be read again. `everything` is true after imports and very large edits.

    `place` is the record (or, without one, the document) to bring into view after undo and redo.
    """

    documents: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()
    everything: bool = False
    place: tuple[str, str | None] | None = None


def changed_by(edit: Edit) -> Changed:
    """The ids that an edit touches; the place is its first record, else its first document."""
    rows = [change.row for change in edit.changes]
    records = [row for row in rows if isinstance(row, Record)]
    documents = _document_ids(rows)
    place: tuple[str, str | None] | None = None
    if records:
        place = (records[0].document, records[0].id)
    elif rows:
        place = (rows[0].id, None)
    return Changed(frozenset(documents), frozenset(row.id for row in records), place=place)


def _document_ids(rows: Iterable[Row]) -> list[str]:
    return [row.document if isinstance(row, Record) else row.id for row in rows]
