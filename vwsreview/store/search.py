"""Full-text search over all documents: SQLite's index finds the documents, this module the places in them.

The index folds case and diacritics (``Coördinatie`` is found by ``coordinatie``) and so does `_folded`, which
folds at least as much, and keeps count of where every character stood. A word that touches a character which
the index does not know (younger than Unicode 6.1 and no emoji, or for private use) is not found there.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vwsreview.domain.listing import SearchHit
from vwsreview.store.connection import Connection

_MARKS = {
    mark
    for code in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
    for mark in unicodedata.normalize("NFD", chr(code))[1:]
}
"""The combining marks of Latin letters: the index takes these, and no others, for a part of the word."""
_PIECE = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
_TOKEN = re.compile(rf"[^\W_](?:[^\W_]|[{''.join(sorted(_MARKS))}])*")
_AROUND = 60
"""So many code points of text are shown on either side of a hit."""


@dataclass(frozen=True, slots=True)
class _Term:
    """Words that stand next to each other; the last one may be the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool

    def query(self) -> str:
        """The term in the language of FTS5, quoted, so that nothing in it is taken for an operator."""
        return '"' + " ".join(self.words) + '"' + (" *" if self.prefix else "")

    def pattern(self) -> str:
        """The term as a regular expression over folded text."""
        words = r"[\W_]+".join(re.escape(_folded(word)[0]) for word in self.words)
        return rf"(?<![^\W_]){words}" + (r"[^\W_]*" if self.prefix else r"(?![^\W_])")


def search(connection: Connection, words: str, limit: int) -> list[SearchHit]:
    """The first places where the words stand, in the order of documents and text.

    A document is found when it has all of them. ``"twee woorden"`` are sought next to each other, ``vacc*``
    finds every word that begins so; nothing else has a meaning of its own.
    """
    terms = _terms(words)
    if not terms:
        return []
    pattern = re.compile("|".join(sorted((term.pattern() for term in terms), key=len, reverse=True)))
    found = connection.stream(
        tuple,
        """SELECT documents.id, documents.name, texts.text FROM search
        JOIN texts ON texts.number = search.rowid JOIN documents ON documents.number = search.rowid
        WHERE search MATCH ? AND NOT documents.removed ORDER BY search.rowid""",
        (" AND ".join(term.query() for term in terms),),
    )
    hits: list[SearchHit] = []
    for document, name, text in found:
        for start, end in _places(pattern, text):
            hits.append(_hit(document, name, text, start, end))
            if len(hits) == limit:
                return hits
    return hits


def _terms(words: str) -> list[_Term]:
    terms = []
    for phrase, star, word in _PIECE.findall(words):
        tokens = tuple(_TOKEN.findall(phrase or word))
        if tokens:
            terms.append(_Term(tokens, bool(star) or word.endswith("*")))
    return terms


def _places(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    folded, origins = _folded(text)
    for match in pattern.finditer(folded):
        start, end = match.span()
        yield (start, end) if origins is None else (origins[start], origins[end])


def _hit(document: str, name: str, text: str, start: int, end: int) -> SearchHit:
    first = max(0, start - _AROUND)
    return SearchHit(document, name, start, end, text[first : end + _AROUND], start - first)


class _Folding(dict[int, str]):
    """For str.translate: each character without case and diacritics, combining marks as nothing."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded_character(chr(code))
        return folded


def _folded_character(character: str) -> str:
    if not character.isalnum():
        return "" if character in _MARKS else character
    parts = unicodedata.normalize("NFD", character)
    letter = parts[0] if _MARKS.issuperset(parts[1:]) else character
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter.lower()[0]


_FOLDING = _Folding()


def _folded(text: str) -> tuple[str, Sequence[int] | None]:
    """The folded text, and for each of its characters and its end where it stood; None where nothing moved."""
    folded = text.translate(_FOLDING)
    if len(folded) == len(text):
        return folded, None
    return folded, [place for place, character in enumerate(text) if _FOLDING[ord(character)]] + [len(text)]
