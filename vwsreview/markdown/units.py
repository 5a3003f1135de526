"""The sentence, bullet or table row around a place: what a reviewer means with one key.

The guideline gives actions and decisions the span of their sentence, bullet or row, without the bullet sign and
without outer bars; the full stop belongs to a whole sentence.
"""

import re
from bisect import bisect_right

from vwsreview.domain.span import Span, trimmed
from vwsreview.markdown.abbreviations import is_abbreviation
from vwsreview.markdown.parser import Block, blocks
from vwsreview.markdown.stretches import stretch_at

_END = re.compile(r"[.!?…]+[\"'”’»)\]*_]*(?=\s|$)")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘*_]+$")
_LABEL = re.compile(
    r"[*_]*(?:actie(?:punt)?(?:[ \t]*\d+)?|ap[ \t]*\d+|besluit|conclusie)[ \t]*:[*_]*\s+", re.IGNORECASE
)
_MARKER_AND_STOP = re.compile(r"(?:\(|\*\*)[ \t*_]*(?:actie|ap)\b[^()\n]*[)*_]+\.$", re.IGNORECASE)
_CODE = re.compile(r"\d+(?:\.\d+)*\.?[a-z]?", re.IGNORECASE)


def unit_at(text: str, offset: int) -> Span:
    """The row or the sentence that holds the code point at `offset`, trimmed; an empty span where none does.

    A bullet of one sentence is that sentence. Behind the last character of a line its last unit is meant.
    """
    block = block_at(text, offset)
    if block is None:
        return Span(offset, offset)
    if block.kind == "row":
        return trimmed(text, block.start, block.end)
    place = min(max(offset, block.start), max(block.start, block.end - 1))
    for sentence in sentences(text, block.start, block.end):
        if place < sentence.end:
            return _bare(text, sentence)
    return trimmed(text, block.start, block.end)


def _bare(text: str, sentence: Span) -> Span:
    """The sentence without a label in front, and without the full stop behind a marker in brackets."""
    start, end = sentence
    if label := _LABEL.match(text, start, end):
        start = label.end()
    if _MARKER_AND_STOP.search(text[start:end]):
        end -= 1
    return trimmed(text, start, end) if start < end else sentence


def block_at(text: str, offset: int) -> Block | None:
    """The block on whose lines `offset` stands; None on blank lines."""
    found = blocks(text, *stretch_at(text, offset))
    index = bisect_right([block.start for block in found], offset) - 1
    if index >= 0 and text.find("\n", found[index].end, offset) < 0:
        return found[index]
    following = index + 1
    if following < len(found) and text.find("\n", offset, found[following].start) < 0:
        return found[following]  # in the bullet sign or the marks before the words
    return None


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences between two offsets, each trimmed; abbreviations, initials and codes (5.1.2e.) do not end one."""
    found: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and not _ends_sentence(text, begin, match.start(), match.end(), end):
            continue
        sentence = trimmed(text, begin, match.end())
        if sentence.start < sentence.end:
            found.append(sentence)
        begin = match.end()
    rest = trimmed(text, begin, end)
    if rest.start < rest.end:
        found.append(rest)
    return found


def _ends_sentence(text: str, begin: int, mark: int, behind: int, end: int) -> bool:
    following = text[behind:end].lstrip(" \t\n*_\"'“‘([")
    if text[mark] != ".":
        return not following[:1].islower()
    if following[:1].islower():
        return False
    word = _LAST_WORD.search(text, begin, mark)
    if word is None:
        return True
    last = word.group().strip(".'’").casefold()
    if is_abbreviation(last) or (len(last) == 1 and last.isalpha() and last != "u"):
        return False
    # "op 3. Bespreken" is a number in a row of numbers; "…naar 5.1.2e. Daarna" ends the sentence
    return not (_CODE.fullmatch(last) and begin == word.start())
