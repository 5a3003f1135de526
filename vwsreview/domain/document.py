"""A document: who it is and what a reviewer decided about it as a whole. Its text is kept apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vwsreview.domain import coverage
from vwsreview.domain.coverage import Answered, SectionRead, Waived
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span


@dataclass(frozen=True, slots=True)
class AnchorCandidate:
    """A date that could be the anchor: `value` as the guideline writes days, `reason` a short key, its span."""

    value: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a set.

    `id` is the first 16 hexadecimal digits of `sha256`, which is taken over the file's bytes.
    `name` is the path relative to the folder that was imported, `/` as separator (`document` in the
    interchange format); `source` the absolute path it was read from, or None. `length` counts code points.
    `anchor_date` is a day as the guideline writes it (``2021-01-11``, ``XXXX-06-14``) or None;
    `anchor_by_hand` is true once a person set it. `removed` hides it from the set; undo brings it back.
    """

    id: str
    sha256: str
    name: str
    length: int
    source: str | None = None
    kind: str = "other"
    language: str = "nl"
    anchor_date: str | None = None
    anchor_by_hand: bool = False
    anchor_candidates: tuple[AnchorCandidate, ...] = ()
    status: str = "new"
    comment: str | None = None
    removed: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def furniture(self) -> tuple[Span, ...]:
        """The lines that say nothing of the matter, as `extra` tells; none where that is no list of such."""
        told = self.extra.get("furniture")
        pairs = told if isinstance(told, list) else []
        return tuple(Span(*pair) for pair in pairs if isinstance(pair, list) and [*map(type, pair)] == [int, int])

    @property
    def answered_cues(self) -> tuple[Answered, ...]:
        """The cues of which a reviewer said that they are none."""
        return coverage.read(Answered, self.extra, "answered_cues")

    @property
    def sections_read(self) -> tuple[SectionRead, ...]:
        """The sections that a reviewer has read."""
        return coverage.read(SectionRead, self.extra, "sections_read")

    @property
    def waived(self) -> tuple[Waived, ...]:
        """What a reviewer knowingly left open when closing the document."""
        return coverage.read(Waived, self.extra, "waived")

    @property
    def findings_waived(self) -> tuple[str, ...]:
        """The marks of findings that a person said are right as they are; none where that is no list of such."""
        told = self.extra.get("findings_waived")
        return tuple(mark for mark in told if isinstance(mark, str)) if isinstance(told, list) else ()


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with its text and its records: what extraction gives, imports take and exports write.

    `text` is the file decoded as UTF-8 without byte-order mark, every line end turned into a line feed.
    """

    document: Document
    text: str
    records: tuple[Record, ...] = ()


def document_id(sha256: str) -> str:
    """The id that belongs to a digest."""
    return sha256[:16]
