"""The same report on paper: the front and each document by itself, laid out by whoever can, and read back."""

import re
import unicodedata
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Protocol

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.formats.format import Library
from vwsreview.formats.html_report import front, page
from vwsreview.formats.html_report.article import article
from vwsreview.formats.html_report.marks import marked
from vwsreview.formats.html_report.markup import shown
from vwsreview.formats.html_report.vocabulary import Vocabulary

MARGINS = (17.0, 16.0, 17.0, 12.0)
"""Millimetres: left, top, right, bottom."""
_POINTS = 72 / 25.4
"""To a millimetre."""
LIBRARY = Library("pypdfium2", "pypdfium2", "pdf")
"""Reads back what was printed."""

_TAG_READ = re.compile(r"\[[A-Z][a-z]\d+\]")
_PLACES = ("text", "table")
"""Where the tag of each record stands."""
_BEHIND_LATIN = "\u0250"
_LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
_RICH_TEXT = [
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r'<p class="back">.*?</p>', ""),
        (r'(<(?:a|span) [^>]*class="tag [^>]*>)(\w+)(</(?:a|span)>)', r"\1[\2]\3"),
        (r"<(/?)del>", r"<\1s>"),
        (r"</li><li><mark", "   <mark"),
        (r"</li><li>", "<br>"),
        (r"</?(?:li|ul)[^>]*>", ""),
        (r"<table ", '<table width="100%" '),
        (r'<td data-key="quote"', '<td width="28%" data-key="quote"'),
    )
]
"""What rich text shows better in another way, as a list inside a cell; tags in brackets are told from the text."""


class Press(Protocol):
    """Puts HTML on pages of one size, as far as rich text goes."""

    def pages(self, html: str) -> int:
        """How many pages it takes."""

    def print(self, html: str, feet: Sequence[str]) -> None:
        """Print it on the next pages, a line at the foot of each."""


OpenPress = Callable[[Path, str, str, Sequence[float]], AbstractContextManager[Press]]
"""A press that prints a file, with a title, a style sheet, and margins in millimetres: left, top, right, bottom."""


def write(
    documents: Iterable[Exported], target: Path, occasion: Occasion, open_press: OpenPress
) -> Generator[str, None, list[int]]:
    """Print the documents; they are walked twice, for the contents tell the page of each. Yields names both times.

    Gives the number of the page on which each document begins, and that behind the last, counted from 0.
    """
    words, counted = Vocabulary(occasion.language), front.Overview()
    title = words.word("title", dossier=occasion.dossier)
    with open_press(target, title, page.paper_style(), MARGINS) as press:
        entries, lengths = [], []
        for number, exported in enumerate(documents, start=1):
            counted.add(exported)
            entries.append(front.entry(exported, number, words))
            lengths.append(press.pages(_sheet(exported, number, words)))
            yield exported.name
        ahead = press.pages(_front(occasion, counted, entries, [0] * len(entries), words))
        starts = list(accumulate(lengths, initial=ahead))
        feet = [foot(number, starts[-1], words) for number in range(starts[-1])]
        press.print(_front(occasion, counted, entries, starts, words), feet[:ahead])
        for number, exported in enumerate(documents, start=1):
            press.print(_sheet(exported, number, words), feet[starts[number - 1] : starts[number]])
            yield exported.name
    return starts


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


def foot(number: int, total: int, words: Vocabulary) -> str:
    """What stands at the foot of a page, which is counted from 0 here."""
    return words.word("page", number=number + 1, total=total)


def _in_sight(page: Any) -> str:
    """What stands below the upper margin; above it, out of sight, lies the last line of the page before."""
    return str(page.get_textpage().get_text_bounded(top=page.get_height() - MARGINS[1] * _POINTS))


def lacking(exported: Exported, told: str, language: str) -> list[Record]:
    """The records that are not on the pages of their document: their words, as far as they are in Latin letters and
    digits, or their tag, in the text and in a table.

    A PDF keeps what letters look like, and of other scripts that does not always tell which they are.
    """
    text, legible = exported.annotated.text, letters(told)
    marks = marked(exported.annotated.records, 0, Vocabulary(language))
    return [
        mark.record
        for mark in marks
        if letters(shown(mark.record.span.of(text))) not in legible or told.count(f"[{mark.tag}]") < len(_PLACES)
    ]


def letters(words: str) -> str:
    """The Latin letters without accents, and the digits; without the tags of marks."""
    latin = "".join(sign for sign in _squeezed(words) if sign < _BEHIND_LATIN or sign in _LIGATURES)
    plain = unicodedata.normalize("NFKD", _TAG_READ.sub("", latin))
    return "".join(sign for sign in plain if sign.isascii() and sign.isalnum())


def _squeezed(words: str) -> str:
    return "".join(words.split())


def _sheet(exported: Exported, number: int, words: Vocabulary) -> str:
    return _as_rich_text("".join(article(exported, number, words)))


def _front(
    occasion: Occasion, counted: front.Overview, entries: Sequence[str], starts: Sequence[int], words: Vocabulary
) -> str:
    lines = "".join(
        f'<p class="entry">{number}. <b>{_inside(entry)}</b> · {words.word("on_page", page=start + 1)}</p>\n'
        for number, (entry, start) in enumerate(zip(entries, starts, strict=False), start=1)
    )
    return _as_rich_text(
        f"{front.title(occasion, counted, words)}{front.overview(counted, words)}"
        f'<h2 class="new-page">{words.word("contents")}</h2>\n{lines}{counted.explained(words)}{front.foot(words)}'
    )


def _inside(entry: str) -> str:
    return entry.strip().removeprefix("<li>").removesuffix("</li>")


def _as_rich_text(html: str) -> str:
    for pattern, instead in _RICH_TEXT:
        html = pattern.sub(instead, html)
    return html
