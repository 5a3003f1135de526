"""A record: one span of a document's text with its layer, values and the story of its review."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span


@dataclass(frozen=True, slots=True)
class Record:
    """One row of one layer. Offsets are code points of the document's text, end exclusive.

    `values` holds the layer's keys. `by_hand` names the keys whose value a person typed or picked,
    `computed` those that follow the anchor date, `changed` those that moved with the anchor after a
    decision (the record is then back in the queue as ``proposed``; the next decision clears it).
    `evidence` maps a key to the spans of the words that gave it, `links` a key to ids of other records.
    `proposal` is the extractor's record (span, layer and values) before the first correction.
    `extra` keeps keys of the interchange format that this version does not know.
    Times are ISO 8601 with offset.
    """

    id: str
    document: str
    layer: str
    start: int
    end: int
    values: Mapping[str, Value]
    origin: str = "extractor"
    review: str = "proposed"
    confidence: float | None = None
    rule: str | None = None
    comment: str | None = None
    reviewer: str | None = None
    updated_at: str | None = None
    evidence: Mapping[str, list[list[int]]] = field(default_factory=dict)
    links: Mapping[str, list[str]] = field(default_factory=dict)
    by_hand: tuple[str, ...] = ()
    computed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    proposal: Mapping[str, Any] | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """Start and end as one value."""
        return Span(self.start, self.end)

    @property
    def is_open(self) -> bool:
        """Whether a person still has to decide."""
        return self.review == "proposed"

    @property
    def counts(self) -> bool:
        """Whether the record is part of the set: everything but what was rejected."""
        return self.review != "rejected"

    @property
    def stands(self) -> bool:
        """Whether a person decided that the record is part of the set."""
        return self.review in ("accepted", "corrected", "added")

    def with_values(self, **values: Value) -> "Record":
        """A copy in which these keys have new values; the others stay."""
        return replace(self, values={**self.values, **values})


def in_document_order(record: Record) -> tuple[int, int, str, str]:
    """Sort key: by place, the longer of two that start together first."""
    return record.start, -record.end, record.layer, record.id
