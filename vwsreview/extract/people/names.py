"""What looks like the name of a person: initials or a first name, then words that begin with a capital."""

import re
from functools import lru_cache

from vwsreview.extract import gazetteer

_BLANKS = " \u00a0\n"
_PARTICLES = frozenset((
    "van", "von", "de", "den", "der", "die", "dos", "da", "di", "du", "del", "des", "el", "al", "la", "le", "het", "'t",
    "’t", "in", "op", "te", "ten", "ter", "uit", "vd", "v.d.", "v/d", "d'", "'s", "zum", "zur", "und",
))  # fmt: skip
_MOST_WORDS = 6
_INITIALS = re.compile(r"(?:[A-Z](?:h|hr|j)?\.[ \u00a0-]?){1,5}$")
_SURNAME = re.compile(r"(?:[a-z]{1,3}['’]|['’][a-z]{1,3}-?)?[A-ZÀ-Þ][\w'’-]*\.?$|[a-z]['’][A-Z]\w+$")


@lru_cache(maxsize=4096)
def is_surely(words: str) -> bool:
    """``J. de Vries``, ``Eva van Dam``, ``Eva``: initials with a surname, or a first name that is known."""
    first, *others = words.split() or [""]
    if not first or len(others) >= _MOST_WORDS or not all(map(_is_of_surname, others)):
        return False
    if _INITIALS.match(first):
        while others and _INITIALS.match(others[0]):
            others = others[1:]
        return any(other[:1].isupper() for other in others)
    if len(first) > 2 and _glued(first) and not others:
        return True
    return _is_first_name(first) and not _is_of_organisation(others)


def may_be(words: str) -> bool:
    """Two words or more that begin with a capital and of which none is known to belong to an organisation."""
    first, *others = words.split() or [""]
    if not others or len(others) >= _MOST_WORDS or not all(map(_is_of_surname, (first, *others))):
        return False
    if not first[:1].isupper() or first.isupper() or not any(other[:1].isupper() for other in others):
        return False
    return not gazetteer.is_organisation(words) and not _is_of_organisation((first, *others))


def is_bare_surname(words: str) -> bool:
    """``Bol``, ``Van der Plas``: particles and one word with a capital."""
    *particles, last = words.split() or [""]
    return last[:1].isupper() and not last.isupper() and all(map(is_particle, particles))


def initials(name: str) -> tuple[str, str]:
    """The first letters of a name: of all its words, and of those that are no particles; in small letters."""
    parts = [part.strip("'’(") for part in name.replace("-", " ").split()]
    parts = [part for part in parts if part]
    whole = "".join(part[0] for part in parts).casefold()
    return whole, "".join(part[0] for part in parts if not is_particle(part)).casefold()


def is_particle(word: str) -> bool:
    """``van``, ``der``, ``'t``: a small word inside a name."""
    return word.casefold() in _PARTICLES


def _glued(word: str) -> bool:
    """``J.Bol``, ``A.B.Vos``: initials without a blank behind them."""
    letters, _, surname = word.rpartition(".")
    return bool(letters and surname[:1].isupper() and _INITIALS.match(letters + "."))


def _is_first_name(word: str) -> bool:
    known = gazetteer.words("first_names.txt")
    return word[0].isupper() and (word.casefold() in known or word.partition("-")[0].casefold() in known)


def _is_of_surname(word: str) -> bool:
    return is_particle(word) or bool(_SURNAME.match(word)) or bool(_INITIALS.match(word))


def _is_of_organisation(words: tuple[str, ...] | list[str]) -> bool:
    """Whether one of them opens or ends the name of a body, or is an abbreviation."""
    bodies = gazetteer.words("organisation_words.txt")
    return any(word.casefold() in bodies or (len(word) > 2 and word.isupper()) for word in words)
