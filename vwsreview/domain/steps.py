"""How long work reports: steps while it runs, a list of what was refused at its end."""

from dataclasses import dataclass, field

from vwsreview.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class Step:
    """`done` of `total` (None while it is not known yet); `subject` names the file or document at hand."""

    done: int
    total: int | None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What an import found to do, before it begins: so many files."""

    files: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that could not be taken in, and why."""

    name: str
    problem: Problem


@dataclass(slots=True)
class IntakeReport:
    """What an import did, by name: taken in, brought back after it had been removed, known already by digest,
    changed on disk since, refused; and `passed_over`, files of annotations that lie in a folder and were not named."""

    added: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    cancelled: bool = False
    restored: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether no document was met."""
        return not (self.added or self.restored or self.skipped or self.changed or self.refused)


@dataclass(slots=True)
class FolderReport:
    """What extraction into a folder did: how many documents stand in how many parts; by name those that were skipped,
    for their bytes are there already, and refused."""

    documents: int = 0
    parts: int = 0
    skipped: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
