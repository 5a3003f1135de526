"""Who is to do it: names and organisations in a marker, a cell, or as the subject of a sentence."""

import re
from collections.abc import Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, redactions
from vwsreview.extract.values import plain

_CUT = re.compile(r"\s*(?:/|,|;|\||&(?=\s)|(?<=\s)en(?=\s)|<br ?/?>)\s*")
_TOKEN = re.compile(r"\S+")
_ARTICLES = ("De ", "de ", "Het ", "het ")
_JOINING = frozenset(("en", "&", "/", "van", "der", "den", "de", "het", "ter", "|"))
_PRONOUNS = frozenset(("ik", "we", "wij"))
_NOBODY = frozenset(
    [
        "dit",
        "dat",
        "deze",
        "die",
        "er",
        "hier",
        "daar",
        "hij",
        "zij",
        "ze",
        "u",
        "je",
        "jullie",
        "het",
        "een",
        "wie",
        "wat",
        "vraag",
        "idee",
        "in",
        "op",
        "bij",
        "voor",
        "na",
        "om",
        "met",
        "aan",
        "als",
        "ook",
        "nu",
        "planning",
        "discussie",
        "stand",
        "vanuit",
        "volgens",
        "volgend",
        "uit",
        "tot",
        "over",
        "niet",
        "nog",
        "wel",
        "daarnaast",
        "verder",
    ]
)


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


def is_owner(words: str) -> bool:
    """Whether the words can name somebody: bars, organisations, names, functions, ``we`` and ``ik``."""
    bare = plain(words)
    if not bare or len(bare) > 80 or bare.endswith((",", ":", ".")):
        return False
    if bare.casefold() in _PRONOUNS:
        return True
    if bare.split()[0].casefold() in _NOBODY - {"het", "de"}:
        return False
    rest = bare
    for article in _ARTICLES:
        rest = rest.removeprefix(article)
    if not rest:
        return False
    return all(_names(token) for token in rest.split()) or rest.split()[0].casefold() in gazetteer.words(
        "functions.txt"
    )


def _names(token: str) -> bool:
    word = token.strip(",()")
    return not word or word.casefold() in _JOINING or word[0].isupper() or bool(redactions.grounds(word))
