"""Who may be an owner without anybody asking: the people and organisations of the document, and of the lists."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.redactions import redactions
from vwsreview.review.checks.finding import Matter

_FIELDS = ("sender", "recipient", "copy_to", "contact", "chair", "minutes_taker", "unit", "meeting")
_WORD = re.compile(r"[^\W_]+")
_LISTS = ("roles.txt", "functions.txt", "role_words.txt", "organisation_words.txt", "bodies.txt")
_PRONOUNS = frozenset((
    "ik", "jij", "je", "u", "hij", "zij", "ze", "wij", "we", "jullie", "men", "wie", "iedereen", "allen", "alle", "i",
    "he", "she", "it", "they", "you", "all", "everyone",
))  # fmt: skip
_LONG = 6
"""From so many letters on two of them may differ, in shorter words one."""


@lru_cache(maxsize=4096)
def is_code(words: str) -> bool:
    """Whether a redaction stands where the name would be."""
    return bool(redactions.grounds(words))


class KnownOwners:
    """Made once for a document, when the first owner is looked up."""

    def __init__(self, matter: Matter) -> None:
        self._written = [*dict.fromkeys(_written(matter))]
        self._known = {squeezed(words) for words in self._written} | {*_initials(matter)}
        self._answers: dict[str, bool] = {}
        self._parts = {squeezed(word) for words in self._written for word in _WORD.findall(words) if word[0].isupper()}

    def holds(self, owner: str) -> bool:
        """Whether the owner is one that the document or the lists know, or is no name at all."""
        if owner not in self._answers:
            self._answers[owner] = self._holds(owner)
        return self._answers[owner]

    def _holds(self, owner: str) -> bool:
        key = squeezed(owner)
        if not key or key in _PRONOUNS or is_code(owner) or gazetteer.is_organisation(owner) or key in self._known:
            return True
        words = _WORD.findall(owner)
        names = [word for word in words if word[0].isupper()]
        if not names:
            return True
        return any(squeezed(word) in self._parts or _in_lists(word) for word in words)

    def nearest(self, owner: str) -> str | None:
        """The name of the document, else of the lists, that is spelled most like it; None where none is near.

        Of the lists only names of some letters: every two capitals are near an abbreviation.
        """
        key = squeezed(owner)
        most = 2 if len(key) >= _LONG else 1
        for candidates, least in ((self._written, 3), (gazetteer.abbreviations(), 4)):
            near = min(candidates, key=lambda words: distance(key, squeezed(words), most), default="")
            if len(key) >= least <= len(near) and distance(key, squeezed(near), most) <= most:
                return near
        return None


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be changed, put in or left out to make one of the other (Levenshtein); more than
    `most` comes back as `most` and one."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for count, letter in enumerate(one, 1):
        above, row = row, [count]
        for place, sign in enumerate(other, 1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != sign)))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _written(matter: Matter) -> Iterator[str]:
    """Names and organisations as the document writes them, without those that are codes."""
    for attendee in matter.of("attendee"):
        for key in ("organisation", "name"):
            words = attendee.values.get(key)
            if isinstance(words, str) and not is_code(words):
                yield words
    for field in matter.of("field"):
        words = field.values.get("value")
        if field.values.get("name") in _FIELDS and isinstance(words, str) and not is_code(words):
            yield words


def _initials(matter: Matter) -> Iterator[str]:
    """``TdW`` is T. de Wit, in minutes that name people by their initials."""
    for attendee in matter.of("attendee"):
        name = attendee.values.get("name")
        if isinstance(name, str):
            yield "".join(word[0] for word in _WORD.findall(name)).casefold()


@cache
def _in_lists(word: str) -> bool:
    """Whether a word of an owner says what somebody is (``adviseur``, ``secretariaat``) or where (``DGLZ``)."""
    return gazetteer.is_organisation(word) or any(squeezed(word) in gazetteer.keys(name) for name in _LISTS)
