"""What came of the work of several people when it was merged: counts and conflicts for a report."""

from dataclasses import dataclass, field

from vwsreview.domain.layers import Value

Told = Value | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Saying:
    """What one person says of one key: ``review``, ``layer``, ``span``, a key of a layer, or a part of a document."""

    key: str
    value: Told
    reviewer: str | None
    at: str | None


@dataclass(frozen=True, slots=True)
class PeopleConflict:
    """Where people decided differently: a record's words, or the document as a whole (`record` None, `layer` empty)."""

    document: str
    name: str
    record: str | None
    layer: str
    start: int
    end: int
    quote: str
    sayings: tuple[Saying, ...]


@dataclass(slots=True)
class PeopleReport:
    """How many documents and records; the counts are of records and of parts of a document.

    `agreed`: several decided the same; `taken`: only one person (or one after the other) worked on it; `added`:
    records that the base does not have. `conflicts` are by document and place, `removed` the names of documents that
    somebody removed and of which nobody says otherwise.
    """

    documents: int = 0
    new_documents: int = 0
    agreed: int = 0
    taken: int = 0
    added: int = 0
    conflicts: list[PeopleConflict] = field(default_factory=list)
    cancelled: bool = False
    removed: list[str] = field(default_factory=list)
