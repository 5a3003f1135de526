"""A document's text with its records marked, whether they lie inside each other, cross, or share an extent.

A line of the text is a paragraph. HTML cannot cross elements: a mark that crosses another or goes over a line's end is
written in parts, each of which names its record. At its end stands its tag, which leads to the record's row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vwsreview.domain.record import Record
from vwsreview.formats.html_report.markup import text as escaped
from vwsreview.formats.html_report.vocabulary import Vocabulary

LANES = 4
"""So many lines below one another can be told apart under the same words."""
_KINDS = (
    (re.compile(r"#{1,6}\s"), "heading"),
    (re.compile(r"\s*(?:[-*+•]|\d+[.)])\s"), "item"),
    (re.compile(r"\|"), "row"),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A record with its name on the page: `place` for links and programs (``d3-date2``), `tag` for people (``Da2``)."""

    record: Record
    name: str
    place: str
    tag: str
    title: str


def marked(records: Sequence[Record], document: int, words: Vocabulary) -> list[Marked]:
    """The records of the report's so-manyth document, numbered a layer."""
    counts: dict[str, int] = {}
    found = []
    for record in records:
        number = counts[record.layer] = counts.get(record.layer, 0) + 1
        title = f"{words.word(f'layer.{record.layer}')} {number} · {words.word(f'review.{record.review}')}"
        name = f"{record.layer}{number}"
        found.append(Marked(record, name, f"d{document}-{name}", f"{words.tag(record.layer)}{number}", title))
    return found


def paragraphs(text: str, marks: Sequence[Marked]) -> Iterator[str]:
    """The lines of the text as elements ``p``, with the line feeds between them; all that they say but for the tags is
    the text itself."""
    page = _Page(sorted(marks, key=lambda mark: (mark.record.start, -mark.record.end)))
    edges = {edge for mark in marks for edge in mark.record.span}
    feeds = {found.start() for found in re.finditer("\n", text)}
    last = 0
    for here in sorted({0, len(text)} | edges | feeds | {feed + 1 for feed in feeds}):
        if here == 0 or here - 1 in feeds:
            yield _opening(text, here)
            yield page.taken_up()
        else:
            yield escaped(text[last:here])
        yield page.closed(here)
        yield page.opened(here)
        if here in feeds or here == len(text):
            yield page.laid_down() + ("</p>\n" if here in feeds else "</p>")
        last = here


class _Page:
    """The marks that are open, outermost first."""

    def __init__(self, marks: list[Marked]) -> None:
        self._coming = list(reversed(marks))
        self._open: list[Marked] = []
        self._begun: set[str] = set()
        self._lanes: dict[str, int] = {}

    def opened(self, here: int) -> str:
        """Open what begins here, and what began before where nothing could be written."""
        fresh = []
        while self._coming and self._coming[-1].record.start <= here:
            mark = self._coming.pop()
            taken = set(self._lanes.values())
            self._lanes[mark.name] = next(lane for lane in range(len(taken) + 1) if lane not in taken)
            fresh.append(mark)
        self._open += fresh
        return "".join(map(self._part, fresh))

    def closed(self, here: int) -> str:
        """Close what ends here; what lies inside it and goes on is closed and opened again."""
        ended = {mark.name for mark in self._open if mark.record.end <= here}
        if not ended:
            return ""
        outermost = next(place for place, mark in enumerate(self._open) if mark.name in ended)
        inner = self._open[outermost:]
        self._open = self._open[:outermost] + [mark for mark in inner if mark.name not in ended]
        ends = "".join("</mark>" + (_tag(mark) if mark.name in ended else "") for mark in reversed(inner))
        for name in ended:
            del self._lanes[name]
        return ends + "".join(map(self._part, self._open[outermost:]))

    def laid_down(self) -> str:
        """Close all for the end of a line."""
        return "</mark>" * len(self._open)

    def taken_up(self) -> str:
        """Open them again on the next one."""
        return "".join(map(self._part, self._open))

    def _part(self, mark: Marked) -> str:
        record, lane = mark.record, min(self._lanes[mark.name], LANES - 1)
        id = "" if mark.name in self._begun else f' id="{mark.place}"'
        self._begun.add(mark.name)
        return f'<mark{id} class="{record.layer} {record.review} lane{lane}" data-record="{mark.name}">'


def _opening(text: str, start: int) -> str:
    kind = next((kind for pattern, kind in _KINDS if pattern.match(text, start)), None)
    return f'<p class="{kind}">' if kind else "<p>"


def _tag(mark: Marked) -> str:
    return f'<a class="tag {mark.record.layer}" href="#{mark.place}-row" title="{mark.title}">{mark.tag}</a>'
