"""Lines that say nothing about the matter: addresses, telephone numbers, page numbers, known labels."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.label import Label
from vwsreview.extract.lines import Line

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


def lines(text: str, every: Sequence[Line], labels: Sequence[Label]) -> Iterator[int]:
    """The numbers of such lines, wherever they stand. What is a field or a list of people is found elsewhere."""
    for label in labels:
        if label.shape == "alone" or label.value.start >= label.value.end:
            yield label.line
            if label.meaning == "-":
                yield from _value(every, labels, label.line)
        elif label.meaning == "-" and label.shape != "bare":
            yield label.line
    block = 0
    for line in every:
        if line.blank:
            block = 0
            continue
        words = text[line.body : line.words].strip("* ")
        key = squeezed(words[:60])
        if key.startswith("correspondentieuitsluitend"):
            block = 5
        if block or _CONTACT.match(words) or key.startswith(_KEYS) or key in _STAMPS:
            yield line.ordinal
            block = max(0, block - 1)


def _value(every: Sequence[Line], labels: Sequence[Label], index: int) -> Iterator[int]:
    known = {label.line for label in labels}
    for line in every[index + 1 : index + 6]:
        if line.blank or line.heading or line.ordinal in known:
            return
        yield line.ordinal
