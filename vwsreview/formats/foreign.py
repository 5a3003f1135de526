"""What other tools' files hold, as they hold it: before units, labels and documents are understood."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vwsreview.domain.exporting import Words
from vwsreview.domain.layers import Value
from vwsreview.domain.steps import Refusal

DOCUMENT_KEYS = ("kind", "language", "anchor_date", "status", "comment")
"""Our keys of what a file may say of a document as a whole."""


@dataclass(frozen=True, slots=True)
class ForeignRecord:
    """One annotation as a file has it.

    `start` and `end` (exclusive) are in the file's own unit, which nobody may know yet; `quote` what the file says
    stands there, None where it does not. `label` is the tool's word for its kind, `values` the attributes that it
    carries under the tool's own names, `links` ids of other annotations by the name of the relation. `score` is a
    `share`. `prediction` tells that a program made it, `by` who did: equal ones of several people are one. A set that
    people made together leaves it out. `before` and `behind` are words around the quote, by which it is found where
    there is no position (`start` and `end` are 0) or it does not hold. `evidence` are the spans of the words that gave
    a value, by its key.
    """

    label: str
    start: int
    end: int
    quote: str | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    id: str | None = None
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    score: float | None = None
    prediction: bool = False
    by: str | None = None
    before: str = ""
    behind: str = ""
    evidence: Mapping[str, list[list[int]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ForeignDocument:
    """A document as a file has it: `name`, digest and text as far as they are there, values of the document as a whole
    under `DOCUMENT_KEYS` (and others, that have no place here), and its annotations; `rejected` has the labels of those
    that people rejected there, which are left out.

    `place` says where in the file it stands, for messages: ``line 3``, ``task 12``.
    """

    place: str
    name: str | None = None
    sha256: str | None = None
    text: str | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    records: tuple[ForeignRecord, ...] = ()
    rejected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A format that annotations are read from.

    `key` names the tool and becomes the records' origin. `recognises` looks at the first bytes of a file (or at the
    names in a folder or archive) and is quick; `read` gives the documents in the order of the file, and a Refusal for
    each part that cannot be used. Problems of `read`: ``no_such_file``, ``not_readable``, ``not_utf8``, ``bad_json``,
    ``missing_library`` and others of the format as a whole. A format that is `sparse` has no place for most values:
    what it does not say of a record it does not deny.
    """

    key: str
    name: Words
    recognises: Callable[[Path], bool]
    read: Callable[[Path], Generator[ForeignDocument | Refusal, None, None]]
    sparse: bool = False


def share(told: object) -> float | None:
    """How sure a program was, from 0 to 1; None for anything else."""
    return float(told) if isinstance(told, int | float) and 0 <= told <= 1 else None
