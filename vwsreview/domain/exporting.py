"""What an export takes along, and what it tells when it is done."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.listing import HistoryStep

DOCUMENT = "document"
"""Stands where a layer's name stands, for what is said of a document as a whole."""

RECORD = "record"
"""Stands where a key's name stands, for a record that is lost as a whole."""


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages of the program."""

    en: str
    nl: str

    def of(self, language: str) -> str:
        """In Dutch for ``nl``, else in English."""
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of a set goes out.

    `layers` None means all, `query` is in the program's query language and picks the documents that it is about,
    `documents` picks them by id; both together must agree. Rejected records go along with `rejected` only.
    With `organisations_only` nothing goes out that tells who a person is.
    """

    reviewed_only: bool = False
    rejected: bool = False
    layers: frozenset[str] | None = None
    query: str = ""
    documents: frozenset[str] | None = None
    organisations_only: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """A format to choose from: the key that the command line takes, what a person reads, what the file ends in (empty
    for a folder), and the library that writing lacks with the extra of ours that brings it; both empty where it is
    there."""

    key: str
    name: Words
    suffix: str
    library: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a file says of its making: the dossier's name, the reader's language (``nl`` or ``en``), the moment as
    ISO 8601 with offset, and what was chosen."""

    dossier: str
    language: str
    at: str
    selection: Selection = Selection()


@dataclass(frozen=True, slots=True)
class About:
    """What tables repeat beside each record of a document: the body that met, None where no field says it, and the
    day of the meeting as the guideline writes it, None where it is not known."""

    body: str | None = None
    meeting_date: str | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """A document on its way out, with the chosen records only. `history` are the steps that hold and that touched
    it, oldest first, each with what it changed in this document; empty for a format that does not ask for it."""

    annotated: AnnotatedDocument
    about: About = About()
    history: tuple[HistoryStep, ...] = ()

    @property
    def name(self) -> str:
        """The document's name."""
        return self.annotated.document.name


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format has no place for: a key of a layer (or `RECORD`, or of `DOCUMENT`), and why."""

    layer: str
    key: str
    reason: Words


@dataclass(frozen=True, slots=True)
class LayerLine:
    """What became of a layer: records written and read back, values lost by design, by what was lost.

    A record that the format does not hold at all is no written one; it is among the `lost`.
    """

    layer: str
    written: int
    read_back: int
    different: int
    lost: Mapping[Loss, int] = field(default_factory=dict)

    def lost_by_reason(self) -> dict[Words, Counter[str]]:
        """For each reason what is lost: keys, each with how often."""
        reasons: dict[Words, Counter[str]] = {}
        for loss, count in self.lost.items():
            reasons.setdefault(loss.reason, Counter())[loss.key] += count
        return reasons


@dataclass(frozen=True, slots=True)
class Unread:
    """A reader that would have proved the file as well, had its library been there; `extra` of ours brings it."""

    reader: str
    library: str
    extra: str


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of an export: its name, relative to the target's folder, its size in bytes and its digest."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, and what independent readers (`readers`, by name) found in it.

    `digest` is that of the file; of several files it is that of their lines as ``sha256sum`` writes them. `others` are
    files that were in the target's folder before and that this export did not replace.
    """

    format: str
    target: str
    documents: int
    lines: tuple[LayerLine, ...]
    readers: tuple[str, ...]
    unread: tuple[Unread, ...]
    files: tuple[WrittenFile, ...]
    digest: str
    remarks: tuple[Words, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def first_others(self) -> str:
        """The names of the first of the `others`, to be told."""
        return first_names(self.others)


MOST_NAMES = 3
"""So many of the names of files are told."""


def first_names(names: Sequence[str]) -> str:
    """The first names on one line, with a sign that there are more."""
    return ", ".join([*names[:MOST_NAMES], *["…"] * (len(names) > MOST_NAMES)])
