"""What a reviewer said of a document beside its records: cues that are none, sections that were read, what was waived.

Kept under the keys of the interchange format (`answered_cues`, `sections_read`, `waived`); what another program wrote
there otherwise reads as nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar


@dataclass(frozen=True, slots=True)
class Answered:
    """A cue that a reviewer looked at and made no record of; offsets in code points."""

    start: int
    end: int
    layer: str
    reviewer: str
    at: str


@dataclass(frozen=True, slots=True)
class SectionRead:
    """A section that a reviewer has read: the id of its record, None for the text in front of the first one."""

    section: str | None
    reviewer: str
    at: str


@dataclass(frozen=True, slots=True)
class Waived:
    """What was still open when a reviewer closed the document: a record by its id, or a cue, which has none."""

    record: str | None
    start: int
    end: int
    layer: str
    reviewer: str
    at: str


Entry = TypeVar("Entry", Answered, SectionRead, Waived)


def read(kind: type[Entry], extra: Mapping[str, Any], key: str) -> tuple[Entry, ...]:
    """The entries of one of these classes under a key; what is none of them reads as nothing."""
    told = extra.get(key)
    entries = told if isinstance(told, list) else []
    return tuple(kind(**_parts(kind, one)) for one in entries if _is_entry(kind, one))


def written(entries: Sequence[Answered | SectionRead | Waived]) -> list[dict[str, Any]]:
    """The entries as the interchange format has them."""
    return [asdict(entry) for entry in entries]


def _is_entry(kind: type[Entry], one: object) -> bool:
    """Whether an object has every key of the class with a value of its type; a flag is no number."""
    return isinstance(one, dict) and all(
        key.name in one and isinstance(one[key.name], key.type) and not isinstance(one[key.name], bool)
        for key in fields(kind)
        if not isinstance(key.type, str)
    )


def _parts(kind: type[Entry], one: Mapping[str, Any]) -> dict[str, Any]:
    return {key.name: one[key.name] for key in fields(kind)}
