"""Which language a text is written in: Dutch where nothing says otherwise."""

import re

_DUTCH = frozenset({
    "de", "het", "een", "en", "van", "is", "dat", "niet", "op", "te", "wordt", "voor", "met", "zijn", "aan",
    "ook", "er", "bij", "door", "naar",
})  # fmt: skip
_ENGLISH = frozenset({
    "the", "a", "and", "of", "is", "that", "not", "on", "to", "be", "for", "with", "are", "at", "also", "there",
    "by", "from", "this", "will",
})  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_ENOUGH, _LOOK_AT = 20, 20_000


def of(folded: str) -> str:
    """``nl`` or ``en``, by the commonest words of both in a case-folded text."""
    words = _WORD.findall(folded, 0, _LOOK_AT)
    dutch = sum(map(_DUTCH.__contains__, words))
    english = sum(map(_ENGLISH.__contains__, words))
    return "en" if english >= _ENOUGH and english > 2 * dutch else "nl"
