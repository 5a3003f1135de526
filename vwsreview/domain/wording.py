"""Words without case and diacritics: how they are cut out of a text, and where they stand in another.

The full-text index folds case and diacritics (``Coördinatie`` is found by ``coordinatie``) and so does `folded`,
which folds at least as much, and keeps count of where every character stood.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_MARKS = {
    mark
    for code in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
    for mark in unicodedata.normalize("NFD", chr(code))[1:]
}
"""The combining marks of Latin letters: the index takes these, and no others, for a part of the word."""
_TOKEN = re.compile(rf"[^\W_](?:[^\W_]|[{''.join(sorted(_MARKS))}])*")


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand next to each other; of the last one only the beginning where `prefix` is true."""

    tokens: tuple[str, ...]
    prefix: bool = False

    def __str__(self) -> str:
        plain = self.tokens[0] if len(self.tokens) == 1 else f'"{" ".join(self.tokens)}"'
        return plain + ("*" if self.prefix else "")

    @property
    def pattern(self) -> str:
        """A regular expression for them over folded text."""
        first, *others = (re.escape(folded(word)) for word in self.tokens)
        # The word itself stands in front of the look behind it, for what begins with a letter is found quickly.
        words = r"[\W_]+".join((rf"{first}(?<![^\W_]{first})", *others))
        return words + (r"[^\W_]*" if self.prefix else r"(?![^\W_])")

    def stand_in(self, text: str) -> bool:
        """Whether they stand anywhere in the text."""
        return _compiled((self,)).search(folded(text)) is not None

    def stand_within(self, text: str, start: int, end: int) -> bool:
        """Whether they stand between two places of a text, as words of that text: none is cut off there."""
        first, last = start, end
        while first > 0 and text[first - 1] in _MARKS:
            first -= 1
        while last < len(text) and text[last] in _MARKS:
            last += 1
        first, last = max(0, first - 1), last + 1
        found = places((self,), text[first:last])
        return any(start <= first + one and first + other <= end for one, other in found)


def words_of(text: str, prefix: bool = False) -> Words | None:
    """The words of a text, next to each other; None where it has none. ``één-op-één`` is three."""
    tokens = tuple(_TOKEN.findall(text))
    return Words(tokens, prefix) if tokens else None


def places(wanted: Sequence[Words], text: str) -> Iterator[tuple[int, int]]:
    """Where any of these stand, start and end in code points; of two that begin together the longer pattern's."""
    if not wanted:
        return
    plain, origins = folded_with_origins(text)
    for match in _compiled(tuple(wanted)).finditer(plain):
        yield origins[match.start()], origins[match.end()]


def folded(text: str) -> str:
    """The text without case and diacritics; combining marks of Latin letters go."""
    return text.translate(_FOLDING)


def folded_with_origins(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters and its end where it stood in the text."""
    plain = folded(text)
    if len(plain) == len(text):
        return plain, range(len(text) + 1)
    return plain, [place for place, character in enumerate(text) if _FOLDING[ord(character)]] + [len(text)]


@lru_cache(256)
def _compiled(wanted: tuple[Words, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted((words.pattern for words in wanted), key=len, reverse=True)))


class _Folding(dict[int, str]):
    """For str.translate: each character without case and diacritics, combining marks as nothing."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _folded_character(chr(code))
        return plain


def _folded_character(character: str) -> str:
    if not character.isalnum():
        return "" if character in _MARKS else character
    parts = unicodedata.normalize("NFD", character)
    letter = parts[0] if _MARKS.issuperset(parts[1:]) else character
    plain = letter.casefold()
    return plain if len(plain) == 1 else letter.lower()[0]


_FOLDING = _Folding()
