"""A correction done in equal cases as well: which they are, and one edit for all that a person ticked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.review.edits import Stamp
from vwsreview.review.spreading.correction import Correction, folded

CONTEXT = 40
"""So many code points on either side tell one place with the same words from another."""
SNIPPET = 70
"""So many code points of the text are shown on either side."""


@dataclass(frozen=True, slots=True)
class Case:
    """A record in which the same could be done. `snippet` is the text around it, in which its words begin at `start`.

    `place` tells it from others also after a new extraction: its words and what stands around them, folded.
    `body` is who met, or who wrote the document (folded); empty where that is not known.
    """

    record: Record
    sha256: str
    name: str
    snippet: str
    start: int
    place: str
    body: str = ""

    @property
    def words(self) -> str:
        """The words of the record."""
        return self.snippet[self.start : self.start + self.record.end - self.record.start]


def equal_cases(correction: Correction, annotated: AnnotatedDocument) -> list[Case]:
    """The cases in one document, in the order of the text; decided ones too."""
    document, text = annotated.document, annotated.text
    return [
        case_of(record, document.sha256, document.name, text, 0)
        for record in annotated.records
        if correction.is_case(record, text, 0)
    ]


def case_of(record: Record, sha256: str, name: str, piece: str, offset: int, body: str = "") -> Case:
    """The case of a record; `piece` is the text around it, which begins at `offset`."""
    start, end = record.start - offset, record.end - offset
    first = max(0, start - SNIPPET)
    place = " | ".join(folded(part) for part in (piece[max(0, start - CONTEXT) : start], piece[start:end],
                                                 piece[end : end + CONTEXT]))  # fmt: skip
    return Case(record, sha256, name, piece[first : end + SNIPPET], start - first, place, body)


def body_of(fields: Iterable[tuple[str, str]]) -> str:
    """Who met, as the first field that says so, else the unit that wrote it; folded, empty where neither is said."""
    said: dict[str, str] = {}
    for name, value in fields:
        said.setdefault(name, folded(value))
    return said.get("meeting") or said.get("unit") or ""


BODY_FIELDS = ("meeting", "unit")


def spread(correction: Correction, found: Iterable[tuple[Document, str, Record]], stamp: Stamp) -> Edit | None:
    """One edit that does the same in all these records, each with its document and text as they are now.

    What a person decided stays as it is, also where it was decided only just now.
    """
    changes: dict[str, Change] = {}
    for document, text, record in found:
        for change in _changes(correction, document, text, record, stamp):
            changes.setdefault(change.row.id, change)
    return Edit("spread", tuple(changes.values()), correction.kind) if changes else None


def _changes(correction: Correction, document: Document, text: str, record: Record, stamp: Stamp) -> Iterator[Change]:
    if record.is_open and not document.removed and correction.is_case(record, text, 0):
        edit = correction.done_in(document, record, text, stamp)
        yield from edit.changes if edit is not None else ()
