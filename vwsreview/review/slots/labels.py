"""What a field can hold, the grounds of a redaction, the number of a title."""

import re
from collections import Counter
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.redactions import redactions
from vwsreview.extract.suggest import suggest
from vwsreview.review.slots.slot import Candidate, Slot

_COMMON = {
    "Woo": ("5.1.2e", "5.1.2i", "5.1.2", "5.2.1", "5.1.1c", "5.1.2b", "5.1.2f", "5.1.2h", "5.1.5"),
    "Wob": ("10.2e", "10.2g", "11.1", "10.1c", "10.2b", "10.2a", "10.2f", "10.1d"),
}
_FIRST = ("5.1.2e", "5.1.2i", "10.2e", "11.1", "out_of_scope")
_CODE = re.compile(r"(?P<lead>[15](?:0|1|\.[1-5])?(?:\.[1-7])?)\.? ?(?P<letter>[a-i])?")
_BRACKET = re.compile(r"\s*[(\[][^()\[\]\n]*[)\]]")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,4}[A-Za-z]?(?![A-Za-z])[.):]?|(?:[A-Za-z]|[IVXLC]{1,6})[.):])")
_SO_FAR_IN_FRONT = 40
_COUNTED = re.compile(r"\d+(?!.*\d)")
_LETTER = re.compile(r"[A-Ya-y](?=[.)]?$)")


def field_values(slot: Slot) -> Iterator[Candidate | None]:
    """The words as they are, without their bracket, label or last stop, in front of the line break, behind it."""
    text, span = slot.text, slot.span
    yield slot.said(span)
    words = slot.plain(span)
    yield Candidate(words.strip(" .,;:|"), words, "here", (span,))
    yield Candidate(_BRACKET.sub("", words).strip(), words, "without_bracket", (span,))
    colon = text.find(":", *span)
    if colon >= 0:
        yield slot.said(Span(colon + 1, span.end))
    feed = text.find("\n", *span)
    if feed >= 0:
        yield slot.said(Span(span.start, feed), "first_line")
        yield slot.said(Span(feed + 1, span.end), "other_lines")
    cells = [trimmed(text, *part) for part in _between(text, span, "|")]
    for cell in cells if len(cells) > 1 else ():
        yield slot.said(cell)
    for sign in (",", " - ", " – ", "(", ";"):
        place = text.find(sign, *span)
        if place > span.start:
            yield slot.said(Span(span.start, place))
            yield slot.said(Span(place + len(sign), span.end))
    yield slot.said(Span(span.start, slot.line.end), "line")
    yield slot.said(slot.line, "line")
    for one in slot.near("field"):
        if one.values.get("name") == slot.record.values.get("name"):
            yield Candidate(one.values.get("value"), "", "same_field", (one.span,))


def grounds(slot: Slot) -> Iterator[Candidate | None]:
    """What the code says, then the grounds of this document, the most frequent first, then the common ones."""
    words = slot.span.of(slot.text)
    read = redactions.grounds(words)
    yield Candidate(read, slot.plain(slot.span), "here", (slot.span,))
    for ground in read if len(read) > 1 else ():
        yield Candidate([ground], slot.plain(slot.span), "here", (slot.span,))
    yield from _likely(slot, words)
    counted = Counter(tuple(_grounds_of(one.values.get("ground"))) for one in slot.of("redaction"))
    for given, _ in counted.most_common(8):
        yield Candidate([*given], "", "document")
    newer = sum(count for given, count in counted.items() if given and given[0].startswith("5"))
    older = sum(count for given, count in counted.items() if given and given[0].startswith("1"))
    laws = ("Wob", "Woo") if older > newer else ("Woo", "Wob")
    for code in (*(_FIRST if not counted else ("out_of_scope",)), *_COMMON[laws[0]], *_COMMON[laws[1]]):
        yield Candidate([code], "", "common")


def _likely(slot: Slot, words: str) -> Iterator[Candidate | None]:
    """What a damaged code may have been: its article with the letter, or with none."""
    found = _CODE.search(words.replace(" ", ""))
    if found is None:
        return
    lead = "5.1.2" if found["lead"].startswith("5") else "10.2"
    if found["letter"]:
        yield Candidate([lead + found["letter"]], slot.plain(slot.span), "reading", (slot.span,))
    yield Candidate([lead], slot.plain(slot.span), "reading", (slot.span,))


def numbers(slot: Slot) -> Iterator[Candidate | None]:
    """What is read in front of the title, numbers on its line, the next one after the title above."""
    suggested = suggest("section", slot.text, *slot.span, slot.document, ()).values.get("number")
    yield Candidate(suggested, str(suggested), "line")
    front = Span(max(slot.line.start, slot.span.start - _SO_FAR_IN_FRONT), slot.span.start)
    for span in (front, slot.span):
        for found in reversed([*_NUMBER.finditer(slot.text, *span)]):
            if found.start() and slot.text[found.start() - 1].isalnum():
                continue
            yield slot.said(Span(*found.span()), "line")
            yield slot.said(Span(found.start(), found.start() + len(found.group().rstrip(".):"))), "line")
    above = [one for one in slot.near("section") if one.start < slot.record.start and one.values.get("number")]
    for one in above[:3]:
        yield from _next(str(one.values["number"]))
    behind = [one for one in slot.near("section") if one.start > slot.record.start and one.values.get("number")]
    for one in behind[:1]:
        yield Candidate(_before(str(one.values["number"])), "", "sequence")
    for line in slot.lines_above(1):
        first = _NUMBER.match(slot.plain(line))
        if first is not None:
            yield Candidate(first.group(), first.group(), "line", (line,))


def _next(number: str) -> Iterator[Candidate]:
    """``3.`` after ``2.``; the first below it, ``2.1``."""
    moved = _COUNTED.sub(lambda found: str(int(found.group()) + 1), number)
    if moved == number:
        moved = _LETTER.sub(lambda found: chr(ord(found.group()) + 1), number)
    if moved != number:
        yield Candidate(moved, "", "sequence")
    if number[:1].isdigit():
        dot = "." if number.endswith(".") else ""
        yield Candidate(f"{number.rstrip('.')}.1{dot}", "", "sequence")


def _before(number: str) -> str | None:
    found = _COUNTED.search(number)
    if found is None or int(found.group()) < 2:
        return None
    return number[: found.start()] + str(int(found.group()) - 1) + number[found.end() :]


def _grounds_of(value: object) -> list[str]:
    return [str(part) for part in value] if isinstance(value, list) else []


def _between(text: str, span: Span, sign: str) -> Iterator[Span]:
    start = span.start
    while (place := text.find(sign, start, span.end)) >= 0:
        yield Span(start, place)
        start = place + len(sign)
    yield Span(start, span.end)
