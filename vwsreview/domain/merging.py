"""What a new extraction brought to documents that people worked on: lines and counts for a report."""

from collections import Counter
from dataclasses import dataclass, field

from vwsreview.domain.steps import Refusal

CONFLICT_WITH = "conflict_with"
"""Key of a record's `extra`: the id of the record of a person with which this open proposal is at odds."""

OUTCOMES = ("conflict", "anchor", "new", "updated", "gone", "agreed", "rejected", "kept", "unchanged")
"""What became of a record, what needs a look first.

``conflict``: proposed where a person decided otherwise, and now open beside it; ``anchor``: another anchor date
would be taken, but decided values count from the present one; ``new``, ``updated``, ``gone``: open proposals;
``agreed``: proposed as a person had corrected or added it; ``rejected``: proposed again although a person rejected it,
and left out; ``kept``: a person had a hand in it; ``unchanged``: open as before.
"""
TOLD = OUTCOMES[:-3]
"""Outcomes that get a line each; the others are counted only."""


@dataclass(frozen=True, slots=True)
class MergeLine:
    """One thing that happened; `record` is where to look, in conflicts the open one. `quote` are the words there."""

    outcome: str
    document: str
    name: str
    layer: str
    record: str
    start: int
    end: int
    quote: str


@dataclass(slots=True)
class MergeReport:
    """What an extraction of known documents did. `counts` are by outcome and layer; documents by name."""

    documents: int = 0
    changed: list[str] = field(default_factory=list)
    reopened: list[str] = field(default_factory=list)
    lines: list[MergeLine] = field(default_factory=list)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    refused: list[Refusal] = field(default_factory=list)
    cancelled: bool = False

    def count(self, outcome: str, layer: str | None = None) -> int:
        """How often that was the outcome, in all layers or one."""
        return sum(number for (kind, of), number in self.counts.items() if kind == outcome and layer in (None, of))

    def sorted_lines(self) -> list[MergeLine]:
        """What needs a look first, then by document and place."""
        order = {outcome: number for number, outcome in enumerate(TOLD)}
        return sorted(self.lines, key=lambda line: (order[line.outcome], line.name, line.start))

    def take(self, other: "MergeReport") -> None:
        """Take in what happened to more documents."""
        self.documents += other.documents
        self.changed += other.changed
        self.reopened += other.reopened
        self.lines += other.lines
        self.counts.update(other.counts)
        self.refused += other.refused
