"""Who is to do it: what names somebody, where one name ends and the next begins, and how they are written."""

import re
from collections.abc import Sequence
from functools import lru_cache

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.dates import dates
from vwsreview.extract.redactions import redactions
from vwsreview.extract.text.values import plain

_CUT = re.compile(r"(?<=\s)en/of(?=\s)|/|,|;|\||&(?=\s)|\+|(?<=\s)(?:en|and|of|i\.s\.m\.|samen met)(?=\s)|<br ?/?>")
_ARTICLE = re.compile(r"(?:[Dd]e|[Hh]et|[Tt]he) (?!heer |heren |dames )")
_NEVER_A_NAME = ("Het ", "het ", "The ", "the ")
_JOINING = frozenset(("en", "and", "&", "/", "+", "van", "der", "den", "de", "het", "the", "ter", "ten", "te", "|"))
_HONORIFIC = re.compile(r"(?:(?:de heer|mevr(?:ouw)?|mw|dhr|drs?|mr|ir|ing|prof|mrs?|ms)\.? )+", re.IGNORECASE)
_WRAPPING = "*_`@~()[]\"',.;:|/&+"
_OPENINGS = frozenset((
    "de", "het", "the", "heer", "heren", "mevrouw", "mevr", "mw", "dhr", "dr", "drs", "mr", "mrs", "ms", "ir", "ing",
    "prof", "mijn", "onze", "ons", "alle", "beide", "our", "my", "ik", "we", "wij", "i",
))  # fmt: skip
"""Words in small letters that a name may open with: articles, honorifics, pronouns."""
_BAR_OPENINGS = ("art", "xxx", "geanonimiseerd", "naam")
_PRONOUNS = frozenset(("ik", "we", "wij", "i"))
_LETTERS = re.compile(r"[^\W\d_]{2}")
_POSSESSIVE = re.compile(r"(?:mijn|onze|ons|alle|beide|our|my) ", re.IGNORECASE)
_PARTICLES = frozenset(("van", "der", "den", "ter", "ten", "vd", "v.d."))
_NO_CLAUSE = frozenset(
    (
        "een",
        "was",
        "were",
        "are",
        "has",
        "have",
        "had",
        "been",
        "asked",
        "invited",
        "requested",
        "agreed",
        "worden",
        "werd",
        "heeft",
        "hebben",
        "kan",
        "zijn",
        "is",
        "wordt",
        "zal",
        "zullen",
        "gaat",
        "gaan",
        "dit",
        "dat",
        "die",
        "moet",
        "heeft",
        "om",
    )
)
_LEADING = re.compile(r"(?:door|aan|van|voor|by|actiehouder|eigenaar|wie|owner)[: ] ?", re.IGNORECASE)
_BEFORE_DATE = re.compile(
    r"(?:[\s,;(\[:–—-]|(?<![\w])(?:uiterlijk|v[óo]{1,2}r|op|per|in|gereed|klaar|deadline|datum|termijn|due|by|before|on"
    r"|t/m|tot|om|de|het|binnen|within|is)(?![\w]))+$",
    re.IGNORECASE,
)
_NO_END = (",", ":", ".", " te", " de", " het", " van", " en", " een", " to", " the", " and")
_BAR = re.compile(r"[■█▇]{1,30}|[Xx]{3,10}|\(geanonimiseerd\)|\[naam\]")
"""A name that is blacked out without a code."""
_LONG_CODE = re.compile(r"(?:[Aa]rt(?:ikel|\.)? ?)?(?:5[.,] ?1|10)\.? ?lid \d (?:sub |onder )?[a-i]")
"""A bar with its ground written out."""
_STRUCK = re.compile(r"~~(?P<owner>[^~\n]+)~~")
_REMARK = re.compile(r"\((?:per|ieder|samen|via|namens|m\.?u\.?v|excl|incl|indien|zo nodig)[^()\n]{0,40}\)$")
_NO_TERM = re.compile(
    r"z\.?s\.?m\.?|n\.?t\.?b\.?|n\.?v\.?t\.?|tbd|tbc|nader te bepalen|onbekend|niemand|asap"
    r"|zo (?:snel|spoedig) mogelijk|p\.?m\.?|-+|gereed|open|loopt|afgerond|gedaan|klaar",
    re.IGNORECASE,
)


def split(text: str, span: Span) -> list[Span]:
    """The owners of ``PZo/BPZ``, ``A en B``, ``A, uiterlijk 3 mei``, without articles; brackets hold together."""
    struck = _STRUCK.match(text, *span)
    span = without_article(text, before_date(text, Span(*struck.span("owner")) if struck else span))
    span = Span(span.start + text.startswith("@", span.start), span.end)
    if gazetteer.is_organisation(text[span.start : span.end]):
        return [span]
    found, start = [], span.start
    for match in _CUT.finditer(text, span.start, span.end):
        if text.count("(", start, match.start()) > text.count(")", start, match.start()):
            continue
        found.append(Span(start, match.start()))
        start = match.end()
    found.append(Span(start, span.end))
    parts = (without_article(text, _without_remark(text, _unwrapped(text, trimmed(text, *part)))) for part in found)
    return [part for part in parts if _says(text, part) and not _no_name(text, part)]


def _says(text: str, part: Span) -> bool:
    """Whether letters, digits or a bar stand in it."""
    return any(map(str.isalnum, text[part.start : part.end])) or _BAR.fullmatch(text, *part) is not None


def _unwrapped(text: str, span: Span) -> Span:
    """``(allen)`` is ``allen``, and so is what a comma left of ``(allen, gereed)``."""
    if text[span.start : span.start + 1] == "(" and text.find(")", *span) in (-1, span.end - 1):
        return trimmed(text, span.start + 1, span.end - text.endswith(")", *span))
    return span


def _without_remark(text: str, span: Span) -> Span:
    """``Allen (per team)``: a bracket in small letters tells how and not who."""
    remark = _REMARK.search(text, *span)
    return trimmed(text, span.start, remark.start()) if remark and remark.start() > span.start else span


def before_date(text: str, span: Span) -> Span:
    """``WJZ voor 10 februari``, ``WJZ, 10/2``: what stands in front of the date and its preposition."""
    words = text[span.start : span.end]
    first = next(iter(dates.find(words)), None) if any(map(str.isdigit, words)) or " " in words else None
    if first is None:
        return span
    end = _BEFORE_DATE.sub("", words[: first.start])
    return trimmed(text, span.start, span.start + len(end))


def written(text: str, spans: Sequence[Span]) -> list[str]:
    """The owners as written."""
    return [plain(text[span.start : span.end]) for span in spans]


def without_article(text: str, span: Span) -> Span:
    """``de GGD`` is ``GGD``; names such as ``De Wit`` keep theirs, and so does ``de heer``."""
    article = _ARTICLE.match(text, *span)
    rest = text[article.end() : span.end] if article else ""
    if article and rest and (article[0] in _NEVER_A_NAME or rest[:2].isupper() or _is_common(rest)):
        return Span(article.end(), span.end)
    lead = _LEADING.match(text, *span)
    return without_article(text, Span(lead.end(), span.end)) if lead and lead.end() < span.end else span


def _is_common(words: str) -> bool:
    """Whether what stands behind an article is no surname: in small letters, or known as an office or body."""
    return not words[:1].isupper() or gazetteer.is_organisation(words) or is_function(words.split()[0])


@lru_cache(maxsize=256)  # the rules of actions ask for the words of one text again and again
def is_owner(words: str) -> bool:
    """Whether the words can name somebody: bars, organisations, names, functions, ``we`` and ``ik``."""
    bare = _BAR.sub("5.1.2e", plain(words).removeprefix("@"))
    if not bare or len(bare) > 80 or bare.endswith(_NO_END) or ": " in bare or " - " in bare:
        return False
    if _LONG_CODE.fullmatch(bare):
        return True
    if bare.casefold() in _PRONOUNS:
        return True
    if not _LETTERS.search(bare) and redactions.grounds(bare):
        return True
    return all(_is_one(part) for part in _CUT.split(bare.replace("(", "").replace(")", ""))) and not bare.isdigit()


def may_open(word: str) -> bool:
    """Whether a word can be the first of what `is_owner` takes for a name: asked before all the words are."""
    if word.casefold() in gazetteer.words("never_owners.txt"):
        return False
    bare = word.strip(_WRAPPING)
    if not bare[:1].islower() or bare in _OPENINGS or not _LETTERS.search(bare):
        return True
    return bare.startswith(_BAR_OPENINGS) or is_function(bare)


def is_office(token: str) -> bool:
    """Whether a single word names a bar, an organisation or a function, or joins two."""
    word = token.strip(",()*_:")
    if not word or word.casefold() in ("en", "&", "/", "de", "het"):
        return True
    known = gazetteer.is_organisation(word) or is_function(word)
    return known or bool(redactions.grounds(word)) or (len(word) > 1 and word.isupper()) or "/" in word


def is_function(word: str) -> bool:
    """Whether a word in small letters names a function or a body: listed, or with an ending that only such have."""
    folded = word.casefold()
    if folded in gazetteer.words("functions.txt") or folded in gazetteer.words("bodies.txt"):
        return True
    return folded.endswith(gazetteer.lines("body_endings.txt"))


def _is_one(words: str) -> bool:
    """One name, function or body; the first word of a function may be followed by anything short."""
    bare = words.strip()
    article = _ARTICLE.match(bare)
    rest = bare[article.end() :] if article else bare
    named = _HONORIFIC.match(rest)
    rest = rest[named.end() :] if named else rest
    possessive = _POSSESSIVE.match(rest)
    tokens = (rest[possessive.end() :] if possessive else rest).split()
    never = gazetteer.words("never_owners.txt")
    if (
        not tokens
        or tokens[0] in ("van", "en", "and", "der", "te")
        or (not named and bare.split()[0].casefold() in never)
    ):
        return False
    if is_function(tokens[0]):
        return len(tokens) <= 6 and _NO_CLAUSE.isdisjoint(tokens) and gazetteer.verbs().keys().isdisjoint(tokens)
    if len(tokens) > 3 and any(token[:1].isupper() and token.casefold() in never for token in tokens[1:]):
        return False  # another sentence begins there
    real = any(token.casefold() not in _JOINING for token in tokens)
    return (
        real
        and len(tokens) <= 7
        and all(_names(token) or (place and _goes_on(tokens[place - 1], token)) for place, token in enumerate(tokens))
    )


def _names(token: str) -> bool:
    word = token.strip(",()'\"")
    return not word or word.casefold() in _JOINING or word[0].isupper() or bool(redactions.grounds(word))


def _goes_on(before: str, token: str) -> bool:
    """``Martin van der plas``, ``Logius team``: in small letters behind a particle, or as what a body is called."""
    return before in _PARTICLES or (before[:1].isupper() and is_function(token))


def _no_name(text: str, span: Span) -> bool:
    return _NO_TERM.fullmatch(text, *span) is not None
