"""Reads a printed report back, page by page: the words of every record stand there, and its tag."""

import re
import unicodedata
from collections.abc import Generator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.formats.format import Library
from vwsreview.formats.html_report.marks import marked
from vwsreview.formats.html_report.markup import shown
from vwsreview.formats.html_report.paper import MARGINS, foot
from vwsreview.formats.html_report.vocabulary import Vocabulary

LIBRARY = Library("pypdfium2", "pypdfium2", "pdf")
"""Reads back what was printed."""

_POINTS = 72 / 25.4
"""To a millimetre."""
_TAG_READ = re.compile(r"\[[A-Z][a-z]\d+\]")
_PLACES = ("text", "table")
"""Where the tag of each record stands."""
_BEHIND_LATIN = "\u0250"
_LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
_RIGHT_TO_LEFT = ("R", "AL")
"""Directions of letters, as Unicode names them."""


def pages_read(path: Path, starts: Sequence[int], occasion: Occasion) -> Generator[str, None, None]:
    """What the pages of each document say, without feet and without spaces. Problem: ``read_back_refused``."""
    from pypdfium2 import PdfDocument, PdfiumError

    words = Vocabulary(occasion.language)
    try:
        with PdfDocument(path) as pages:
            if len(pages) != starts[-1]:
                raise Problem("read_back_refused", reader=LIBRARY.name, reason=f"{len(pages)} ≠ {starts[-1]}")
            for first, behind in pairwise(starts):
                yield "".join(
                    _squeezed(_in_sight(pages[number])).removesuffix(_squeezed(foot(number, starts[-1], words)))
                    for number in range(first, behind)
                )
    except PdfiumError as error:
        raise Problem("read_back_refused", reader=LIBRARY.name, reason=str(error)) from error


def lacking(exported: Exported, told: str, language: str) -> list[Record]:
    """The records that are not on the pages of their document: their words, as far as they are in Latin letters and
    digits, or their tag, in the text and in a table.

    A PDF keeps what letters look like, and of other scripts that does not always tell which they are; where no font has
    a letter, even the bracket right behind it may be read wrongly, so a tag is looked for up to its closing one.
    """
    text, legible = exported.annotated.text, letters(told)
    marks = marked(exported.annotated.records, 0, Vocabulary(language))
    return [
        mark.record
        for mark in marks
        if not _stand(shown(mark.record.span.of(text)), legible) or told.count(f"{mark.tag}]") < len(_PLACES)
    ]


def letters(words: str) -> str:
    """The Latin letters without accents, and the digits; without the tags of marks."""
    latin = "".join(sign for sign in _squeezed(words) if sign < _BEHIND_LATIN or sign in _LIGATURES)
    plain = unicodedata.normalize("NFKD", _TAG_READ.sub("", latin))
    return "".join(sign for sign in plain if sign.isascii() and sign.isalnum())


def _stand(words: str, legible: str) -> bool:
    """Whether words are there one behind the other; each by itself where a line runs both ways, for its order turns."""
    turns = any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in words)
    return all(letters(part) in legible for part in (words.split() if turns else [words]))


def _squeezed(words: str) -> str:
    return "".join(words.split())


def _in_sight(page: Any) -> str:
    """What stands below the upper margin; above it, out of sight, lies the last line of the page before."""
    return str(page.get_textpage().get_text_bounded(top=page.get_height() - MARGINS[1] * _POINTS))
