"""Lines that say nothing about the matter: page furniture (addresses, page numbers and what comes again with them), and
known labels."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header.label import Label
from vwsreview.extract.text.lines import Line

_CONTACT = re.compile(
    r"(?:[TFM]\s?:?\s?(?:[(+0]|$)|www\.|https?://|[1-9]\d{3} ?[A-Z]{2}\s|Postbus \d"
    r"|(?:\d{5,8}\s{2,})?Pagina \d|Pag\. \d"
    r"|pagina \d+ van|\d{1,2}/\d{1,2}$|"
    r"\S*\s?@[\w.-]+$|(?:5\.1\.2\.?e|10\.2\.?e) ?@)"
)
_KEYS = (
    "ministerievanvolksgezondheid",
    "welzijnensport",
    "correspondentieuitsluitend",
    "richtenaanhetretouradres",
    "retouradres",
)
_STAMPS = frozenset(("vertrouwelijk", "departementaalvertrouwelijk", "concept", "teradvisering"))
_OPENINGS = frozenset(key[:2] for key in (*_KEYS, *_STAMPS))
"""The first two letters of these, for a quick look."""
_PAGE = re.compile(r"(?:\d{5,8}\s+)?(?:Pagina|pagina|Page|Pag\.|Blad) \d+(?: (?:van|of|/) \d+)?|\d{1,2}/\d{1,2}$|\f")
_NEAR = 3  # lines with words above and below a page number in which furniture stands
_LEAST, _LONGEST = 4, 80  # letters of a line that comes again; its length


def of_labels(every: Sequence[Line], labels: Sequence[Label]) -> Iterator[int]:
    """The numbers of the lines of labels alone. What is a field or a list of people is found elsewhere."""
    for label in labels:
        if label.shape == "alone" or label.value.start >= label.value.end:
            yield label.line
            if label.meaning == "-":
                yield from _value(every, labels, label.line)
        elif label.meaning == "-" and label.shape != "bare":
            yield label.line


def of_pages(text: str, every: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines that belong to the paper: addresses, contact lines, stamps, page numbers, and lines
    that come again beside page numbers."""
    block = 0
    for line in every:
        if line.blank:
            block = 0
            continue
        words = text[line.body : line.words].strip("* ")
        key = squeezed(words[:60]) if words[:2].casefold() in _OPENINGS or not words[:2].isalnum() else ""
        if key.startswith("correspondentieuitsluitend"):
            block = 5
        if block or _CONTACT.match(words) or key.startswith(_KEYS) or key in _STAMPS:
            yield line.ordinal
            block = max(0, block - 1)
    yield from _repeated(text, [line for line in every if not line.blank])


def _repeated(text: str, filled: Sequence[Line]) -> Iterator[int]:
    """Page numbers, and short lines that stand beside them more than once, whatever digits are in them."""
    pages = [place for place, line in enumerate(filled) if _PAGE.match(text, line.body, line.words)]
    beside: dict[str, set[int]] = {}
    for page in pages:
        yield filled[page].ordinal
        for line in filled[max(0, page - _NEAR) : page + _NEAR + 1]:
            short = line.words - line.body <= _LONGEST and not (line.bullet or line.number or line.heading)
            key = (
                squeezed("".join(sign for sign in text[line.body : line.words] if not sign.isdigit())) if short else ""
            )
            if len(key) >= _LEAST:
                beside.setdefault(key, set()).add(line.ordinal)
    for found in beside.values():
        if len(found) > 1:
            yield from found


def _value(every: Sequence[Line], labels: Sequence[Label], index: int) -> Iterator[int]:
    known = {label.line for label in labels}
    for line in every[index + 1 : index + 6]:
        if line.blank or line.heading or line.ordinal in known:
            return
        yield line.ordinal
