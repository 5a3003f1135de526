"""Where in a text a span could begin or end, and what makes each place likely: a line, a sentence, a comma, a bracket.

An edge's kind is read from what stands beside it. Every word's edge near a span is a place, so that nothing
depends on somebody having foreseen the case.
"""

import re
from typing import NamedTuple

from vwsreview.domain.span import Span
from vwsreview.markdown.units import sentences

REACH = 700
"""Code points to either side of a span in which other edges are looked for."""

WORD = re.compile(r"\w+(?:[.:/’'-]\w+)*|[^\w\s]")
"""A word, with codes (5.1.2e), times (10:30) and compounds as one; else a sign."""

_LEAD = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-*+•–▪◦·‣][ \t]+|\[[ xX]?\][ \t]*)*[ \t]*")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4})[.)]?$")
_JOINT = frozenset(("en", "of", "en/of", "&", "/", "+"))
_SMALL = frozenset(
    ("de", "het", "een", "op", "voor", "van", "vanaf", "per", "tot", "uiterlijk", "sinds", "in", "om", "binnen",
     "tussen", "na", "door", "met", "aan", "bij", "uit", "tijdens", "te", "naar", "over", "rond", "dat", "dit", "deze",
     "die")
)  # fmt: skip
_WIDE = re.compile(r"\t|[ ]{3,}|<br>")
"""What parts the columns of a table that a scan left without bars."""

_MARKS = "*_`~#"
_WORDLIKE = "€%…@"
_OPENING = "([\"“‘„'"
_CLOSING = ")]\"”’.!?'"


class Edge(NamedTuple):
    """A place where a span could begin or end, in code points; how many words it lies from where the span has it."""

    place: int
    kind: str
    words: int


def starts(text: str, span: Span) -> list[Edge]:
    """The places near a span where it could begin."""
    tokens = [token for token in _tokens(text, span) if _is_word(text[token.start]) or text[token.start] in _OPENING]
    first = {sentence.start for sentence in sentences(text, *_stretch(text, span))}
    here = sum(token.start < span.start for token in tokens)
    return [Edge(token.start, _start_kind(text, token, first), index - here) for index, token in enumerate(tokens)]


def ends(text: str, span: Span) -> list[Edge]:
    """The places near a span where it could end."""
    tokens = [
        token for token in _tokens(text, span) if _is_word(text[token.end - 1]) or text[token.end - 1] in _CLOSING
    ]
    last = {sentence.end for sentence in sentences(text, *_stretch(text, span))}
    here = sum(token.end < span.end for token in tokens)
    return [Edge(token.end, _end_kind(text, token, last), index - here) for index, token in enumerate(tokens)]


def _stretch(text: str, span: Span) -> Span:
    """The lines around a span, as far as they are near."""
    low = max(text.rfind("\n\n", 0, span.start) + 1, span.start - REACH, 0)
    blank = text.find("\n\n", span.end)
    return Span(low, min(blank if blank >= 0 else len(text), span.end + REACH))


def _tokens(text: str, span: Span) -> list[Span]:
    return [Span(*match.span()) for match in WORD.finditer(text, *_stretch(text, span))]


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign in _WORDLIKE


def _start_kind(text: str, token: Span, first: set[int]) -> str:
    line = text.rfind("\n", 0, token.start) + 1
    before = text[line : token.start].rstrip(" \t" + _MARKS)
    lead = _LEAD.match(text, line)
    if not before or (lead is not None and lead.end() >= token.start):
        return "line"
    if _WIDE.search(text, max(line, token.start - 4), token.start):
        return "cell"
    word = before.split()[-1]
    if text[token.start] == "(":
        return "bracket"
    for sign, kind in (("|", "cell"), (":", "label"), (",", "comma"), (";", "comma"), ("(", "inside"), ("[", "inside")):
        if before.endswith(sign):
            return kind
    if _NUMBER.match(word) and _LEAD.sub("", before, count=1) == word:
        return "number"
    if token.start in first or before[-1] in ".!?":
        return "sentence"
    if word.casefold() in _JOINT:
        return "joint"
    if before[-1] in "–—-=>→•":
        return "dash"
    return "small" if word.casefold() in _SMALL else "word"


def _end_kind(text: str, token: Span, last: set[int]) -> str:
    behind = text[token.end : token.end + 40].split("\n", 1)[0]
    rest = behind.lstrip(" \t" + _MARKS)
    closes = token.end in last
    if text[token.end - 1] in ".!?" and (closes or not rest):
        return "stop"
    if not rest:
        return "line"
    if rest[0] in ".!?" and not rest[1:].strip(" " + _MARKS)[:1].islower():
        return "before stop"
    if _WIDE.match(behind):
        return "cell"
    for signs, kind in (("|", "cell"), (",;", "comma"), ("([", "bracket"), (")]", "inside"), (":", "label")):
        if rest[0] in signs:
            return kind
    if text[token.end - 1] in ")]":
        return "closed"
    word = next(iter(rest.split()))
    if word.casefold() in _JOINT:
        return "joint"
    if rest[0] in "–—-=→":
        return "dash"
    return "small" if word.casefold() in _SMALL else "word"
