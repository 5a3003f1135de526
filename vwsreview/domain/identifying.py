"""A stretch of text that would tell who a person is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Identifying:
    """Where it stands (code points of the document's text, end exclusive), its kind and the words.

    Kinds: ``name`` of a person, ``email``, ``phone``, ``number`` of a person or an account.
    """

    document: str
    start: int
    end: int
    kind: str
    words: str
