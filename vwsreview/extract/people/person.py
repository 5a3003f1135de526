"""One entry of an attendance list."""

from dataclasses import dataclass, field

from vwsreview.domain.layers import Value
from vwsreview.domain.span import Span


@dataclass(slots=True)
class Person:
    """One entry of a list, read: its span, its values without `presence`, and what gave them.

    `presence` is only set where the entry itself tells (``vanaf agendapunt 3``); `initials` where they follow the name;
    `behind_plural` tells that ``de heren`` or ``de dames`` stands in front.
    """

    start: int
    end: int
    values: dict[str, Value]
    presence: str | None = None
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    initials: str | None = None
    behind_plural: bool = False


def blank(organisation: str | None) -> dict[str, Value]:
    return {"name": None, "redacted": False, "honorific": None, "organisation": organisation, "role": None}
