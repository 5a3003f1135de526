"""What was brought out of a damaged dossier, and what is missing."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

LostReason = Literal["no_text", "torn_text", "no_row", "twice"]


@dataclass(frozen=True, slots=True)
class Lost:
    """A document that could not be brought out: its name, empty where that is lost too, its number, and why.

    no_text: its row is there and its text is not; torn_text: the text has another length; no_row: neither is there;
    twice: another document has the same content.
    """

    name: str
    number: int
    reason: LostReason


@dataclass(frozen=True, slots=True)
class OtherWayOut:
    """The newest good copy of the dossier: made at a time (ISO 8601, local), with so many documents and records."""

    path: Path
    at: str
    documents: int
    records: int


@dataclass(slots=True)
class RescueReport:
    """What a rescue found, by name where there is one.

    `undamaged`: nothing was missing, the new file is a copy. `documents` and `records` were brought out. Of `unsure`
    documents the digest that the dossier keeps does not agree with what was found: records may be missing or older,
    characters wrong, steps lost. `named` are texts that lost their row and got a new one. `lost_records` are missing
    for sure. `steps` of `found_steps` are in the history of the new dossier; of `missing_steps` nothing was found.
    `log_torn`: the log beside the file, with what was written last, could not be used wholly.
    """

    undamaged: bool = False
    documents: int = 0
    records: int = 0
    unsure: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    lost_records: int = 0
    steps: int = 0
    found_steps: int = 0
    missing_steps: int = 0
    settings: int = 0
    log_torn: bool = False
    copy: OtherWayOut | None = None

    @property
    def is_complete(self) -> bool:
        """Whether nothing is known to be missing."""
        return not (
            self.unsure or self.named or self.lost or self.lost_records or self.found_steps > self.steps
            or self.missing_steps or self.log_torn
        )  # fmt: skip

    @property
    def copy_is_better(self) -> bool:
        """Whether the copy holds more documents, or as many and more records; it lacks what was done since."""
        here = self.documents, self.records
        return self.copy is not None and (self.copy.documents, self.copy.records) > here
