"""What became of a file of another tool: documents found, records taken, and everything that did not fit."""

from collections import Counter
from dataclasses import dataclass, field, replace

from vwsreview.domain.record import Record
from vwsreview.domain.steps import Refusal

UNITS = ("code_points", "utf16", "bytes")
"""What a tool may count offsets in, the likeliest first."""


def is_certain(agreed: int, quoted: int) -> bool:
    """Whether so many of the quotes stand where the file says that the unit of its offsets cannot be another."""
    return 2 * agreed >= quoted


OUTCOMES = (
    "added", "known", "rejected", "agreed", "moved", "uncertain", "orphan", "unmapped", "value", "link", "left",
    "changed", "unmatched", "document_value",
)  # fmt: skip
"""What became of a record: taken where it says; there already; rejected by people there and so left out; said by
another annotator of the same file as well, and so one; taken where its words stand now, surely or perhaps; its words
are not there; its label is not known here. Of a part of one: a value or a link that does not fit; what is said besides
of a record that is there already. Of a document: its text has changed; it was not found; the dossier says otherwise.
"""

NOTES = "notes"
"""The key of a record's `extra` for what its reviewer should know of it."""

UNCERTAIN_PLACE = "uncertain_place"
"""The note of a record whose words were found, but perhaps not where they were meant."""


def is_uncertain(record: Record) -> bool:
    """Whether the words of a record may have been meant elsewhere."""
    notes = record.extra.get(NOTES)
    return isinstance(notes, list) and UNCERTAIN_PLACE in notes


def with_sure_place(record: Record) -> Record:
    """The record as one whose place somebody saw."""
    if not is_uncertain(record):
        return record
    left = [note for note in record.extra[NOTES] if note != UNCERTAIN_PLACE]
    extra = {key: value for key, value in record.extra.items() if key != NOTES}
    return replace(record, extra={**extra, NOTES: left} if left else extra)


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """Something that a person should know. `place` is where it stands in the file, `document` the name of the dossier's
    document and `document_id` its id, `record_id` that of the record there, each empty where there is none; offsets are
    code points there, both 0 where it has no place."""

    outcome: str
    place: str
    document: str = ""
    label: str = ""
    quote: str = ""
    detail: str = ""
    start: int = 0
    end: int = 0
    document_id: str = ""
    record_id: str = ""


@dataclass(slots=True)
class ReceiptReport:
    """What a file brought. `unit` is one of `UNITS`; of `quoted` records that say their words, `agreed` have them
    where they say, counted in that unit.

    `documents` are counted by how they were found: by ``digest``, by ``text``, by name though the text has ``changed``;
    or as ``new`` ones, or ``unmatched``. `counts` are records by outcome and label (after mapping: the layer).
    """

    file: str
    tool: str
    unit: str = UNITS[0]
    quoted: int = 0
    agreed: int = 0
    documents: Counter[str] = field(default_factory=Counter)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    lines: list[ReceiptLine] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    cancelled: bool = False

    def count(self, *outcomes: str) -> int:
        """How many records or parts came to one of these ends."""
        return sum(count for (outcome, _), count in self.counts.items() if outcome in outcomes)

    @property
    def is_clean(self) -> bool:
        """Whether all that the file holds was taken as it stands."""
        return not self.lines and not self.refused
