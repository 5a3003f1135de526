"""What a check found: words that need a second look, and what one key does about them. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from vwsreview.domain.document import Document
from vwsreview.domain.layers import Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span


@dataclass(frozen=True, slots=True)
class Fix:
    """`set` gives the record's key this value, `accept` says that the record is right, `reject` takes it out, `ask`
    opens the key for typing, `keep` remembers that it is right as it is."""

    does: Literal["set", "accept", "reject", "ask", "keep"]
    record: str
    key: str = ""
    value: Value = None


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` names the rule. `records` are the ids of those concerned, the one to look at first; `span` its words.

    `parameters` fill the sentence that the reviewer reads. `mark` is what is remembered where a person says that it
    is right as it is: rule, place and what clashes, no ids, so that it holds after a new extraction as well.
    """

    code: str
    records: tuple[str, ...]
    span: Span
    fix: Fix
    mark: str
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matter:
    """What the rules look at: the document and its records that count, by layer, in document order."""

    document: Document
    text: str
    layers: Mapping[str, tuple[Record, ...]]

    def of(self, layer: str) -> tuple[Record, ...]:
        """The records of a layer."""
        return self.layers.get(layer, ())

    def words(self, record: Record) -> str:
        """The record's words with white space folded."""
        return " ".join(record.span.of(self.text).split())


def found(code: str, record: Record, fix: Fix, clash: str, others: tuple[Record, ...] = (), /, **told: str) -> Finding:
    """The finding of a rule about this record; `clash` is what would have to change for it to be asked again."""
    mark = f"{code}:{record.start}-{record.end}:{clash}"
    ids = (record.id, *(other.id for other in others))
    return Finding(code, ids, record.span, fix, mark, told)
