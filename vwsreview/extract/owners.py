"""Who is to do it: names and organisations in a marker, a cell, or as the subject of a sentence."""

import re
from collections.abc import Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, redactions
from vwsreview.extract.values import plain

_CUT = re.compile(r"/|,|;|\||&(?=\s)|(?<=\s)en(?=\s)|<br ?/?>")
_TOKEN = re.compile(r"\S+")
_ARTICLES = ("De ", "de ", "Het ", "het ")
_JOINING = frozenset(("en", "&", "/", "van", "der", "den", "de", "het", "ter", "|"))
_WORD = re.compile(r"\w+")
_AFTER_PARTICLE = frozenset({
    "voor", "met", "en", "bij", "over", "uiterlijk", "van", "zodat", "in", "naar", "tegen", "door", "om", "op",
    "aan", "welke", "wie", "hoe", "of", "dat", "wat",
})  # fmt: skip
_PRONOUNS = frozenset(("ik", "we", "wij"))


def split(text: str, span: Span) -> list[Span]:
    """The owners of ``PZo/BPZ``, ``LNAZ / LCPS``, ``A en B``, without articles; brackets hold together."""
    if "(" in text[span.start : span.end]:
        return [trimmed(text, *span)]
    found, start = [], span.start
    for match in _CUT.finditer(text, span.start, span.end):
        found.append(Span(start, match.start()))
        start = match.end()
    found.append(Span(start, span.end))
    parts = (without_article(text, trimmed(text, *part)) for part in found)
    return [part for part in parts if part.start < part.end and any(map(str.isalnum, text[part.start : part.end]))]


def written(text: str, spans: Sequence[Span]) -> list[str]:
    """The owners as written."""
    return [plain(text[span.start : span.end]) for span in spans]


def without_article(text: str, span: Span) -> Span:
    """``de GGD`` is ``GGD``; names such as ``De Wit`` keep theirs."""
    words = text[span.start : span.end]
    for article in _ARTICLES:
        rest = words.removeprefix(article)
        if rest != words and (rest[:2].isupper() or not rest[:1].isupper()):
            return Span(span.start + len(article), span.end)
    return span


def subject(text: str, sentence: Span) -> tuple[Span, Span] | None:
    """The subject in front of a task verb at the head of a sentence, and the verb; None without either.

    ``5.1.2e en 5.1.2e leveren …``, ``De GGD zet …``, ``T. Maart nodigt …``, ``Ik leg …``.
    """
    verbs = gazetteer.verbs()
    for place, token in enumerate(_TOKEN.finditer(text, sentence.start, min(sentence.end, sentence.start + 120))):
        word = token.group().strip("*_,").casefold()
        if place and word in verbs:
            before = trimmed(text, sentence.start, token.start())
            return (before, Span(*token.span())) if is_owner(text[before.start : before.end]) else None
        if place > 8:
            return None
    return None


def doer(text: str, sentence: Span) -> Span | None:
    """The subject of a sentence whose verb promises a task: with ``levert`` an ``aan`` must follow, or the like."""
    found = subject(text, sentence)
    if found is None:
        return None
    before, verb = found
    needed = gazetteer.verbs()[text[verb.start : verb.end].strip("*_,").casefold()]
    if not needed or any(
        _is_particle(text, word.end(), sentence.end)
        for word in _WORD.finditer(text, verb.end, sentence.end)
        if word.group() in needed
    ):
        return before
    return None


def _is_particle(text: str, start: int, end: int) -> bool:
    """A verb's particle stands at the end of its clause; as a preposition it has a noun behind it."""
    following = _WORD.search(text, start, end)
    if following is None or text[start] in ",.;:(" or "(" in text[start : following.start()]:
        return True
    return following.group() in _AFTER_PARTICLE


def is_owner(words: str) -> bool:
    """Whether the words can name somebody: bars, organisations, names, functions, ``we`` and ``ik``."""
    bare = plain(words)
    if not bare or len(bare) > 80 or bare.endswith((",", ":", ".")):
        return False
    if bare.casefold() in _PRONOUNS:
        return True
    if bare.split()[0].casefold() in gazetteer.words("never_owners.txt"):
        return False
    rest = bare
    for article in _ARTICLES:
        rest = rest.removeprefix(article)
    if not rest:
        return False
    first = rest.removeprefix("mijn ").removeprefix("Mijn ").removeprefix("Onze ").split()[0].casefold()
    known = first in gazetteer.words("functions.txt") or first in gazetteer.words("bodies.txt")
    return known or all(_names(token) for token in rest.split())


def is_office(token: str) -> bool:
    """Whether a single word names a bar, an organisation or a function, or joins two."""
    word = token.strip(",()*_:")
    if not word or word.casefold() in ("en", "&", "/", "de", "het"):
        return True
    known = gazetteer.is_organisation(word) or word.casefold() in gazetteer.words("functions.txt")
    return known or bool(redactions.grounds(word)) or (len(word) > 1 and word.isupper()) or "/" in word


def _names(token: str) -> bool:
    word = token.strip(",()")
    return not word or word.casefold() in _JOINING or word[0].isupper() or bool(redactions.grounds(word))
