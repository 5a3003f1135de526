"""The same report on paper: the front and each document by itself, laid out by whoever can."""

import re
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import accumulate
from pathlib import Path
from typing import Protocol

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.html_report import front, page
from vwsreview.formats.html_report.article import article
from vwsreview.formats.html_report.vocabulary import Vocabulary

MARGINS = (17.0, 16.0, 17.0, 12.0)
"""Millimetres: left, top, right, bottom."""

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


def foot(number: int, total: int, words: Vocabulary) -> str:
    """What stands at the foot of a page, which is counted from 0 here."""
    return words.word("page", number=number + 1, total=total)


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
