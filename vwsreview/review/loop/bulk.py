"""Deciding many records in one step: only open ones, never one that a person decided."""

from collections.abc import Iterable, Sequence

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.domain.versions import versions
from vwsreview.review import edits
from vwsreview.review.edits import Stamp


def accept_open(document: Document, records: Iterable[Record], stamp: Stamp) -> Edit | None:
    """Accept those of the records that nobody decided; None where there are none. One step, however many.

    What several people decided differently is none of these: that takes a look at each.
    """
    waiting = [record for record in records if record.is_open and not versions(record)]
    accepted = edits.accept(document, waiting, stamp)
    return Edit("accept_all", accepted.changes, str(len(waiting))) if accepted is not None else None


def count_of(edit: Edit) -> int:
    """How many records an edit touches."""
    return sum(isinstance(change.row, Record) for change in edit.changes)


def section_at(records: Sequence[Record], place: int, length: int) -> Span:
    """The stretch from the last section title at or before a place to the next title, in code points.

    Without a title before it, what stands above the first; without sections the whole text of that length.
    """
    titles = sorted(record.start for record in records if record.layer == "section" and record.counts)
    start = max((title for title in titles if title <= place), default=0)
    end = min((title for title in titles if title > place), default=length)
    return Span(start, end)
