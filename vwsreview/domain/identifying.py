"""A stretch of text that would tell who a person is."""

from dataclasses import dataclass

KINDS = ("name", "email", "phone", "number")
"""A name of a person; an address; a telephone; a number of a person or an account."""


@dataclass(frozen=True, slots=True)
class Identifying:
    """Where it stands (code points of the document's text, end exclusive), its kind and the words."""

    document: str
    start: int
    end: int
    kind: str
    words: str
