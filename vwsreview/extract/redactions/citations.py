"""Where the words of a ground cite the law instead of standing for what was blacked out."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from vwsreview.domain.span import Span
from vwsreview.extract import gazetteer
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.text.lines import Line, TableRow

_AHEAD = 50  # characters in front of a code that are looked at
_LEGEND_LINES = 60  # a legend of grounds is one page

# Words in front of any code.
_CITING = (
    "op grond van", "o.g.v.", "ogv", "krachtens", "ingevolge", "bedoeld in", "genoemd in", "bepaalde in",
    "met toepassing van", "in de zin van", "uit hoofde van", "juncto", "grond", "gronden", "grondslag", "grondslagen",
    "weigeringsgrond", "weigeringsgronden", "uitzonderingsgrond", "uitzonderingsgronden", "openbaar", "geweigerd",
    "gelakt", "weggelakt", "zwartgelakt", "weggelaten", "onleesbaar gemaakt", "artikelen", "pursuant to",
    "levenssfeer", "beleidsopvattingen", "fabricagegegevens", "bedrijfsgegevens", "persoonsgegevens",
)  # fmt: skip
# Words that may have somebody behind them (`volgens 5.1.2e`) and cite where an article follows.
_CITING_ARTICLES = (
    "op basis van", "gelet op", "beroep op", "belang van", "toepassing van", "jo.", "zie", "conform",
    "volgens", "vanwege", "wegens", "in strijd met", "based on", "under",
)  # fmt: skip
_CUES = tuple(f" {cue}" for cue in _CITING)  # whole words: "ondergrond" cites nothing
_ARTICLE_CUES = (*_CUES, *(f" {cue}" for cue in _CITING_ARTICLES))
_FILLERS = frozenset(("de", "het", "art", "art.", "artikel", "ook", "is", "met", ""))
_LAWS = (
    r"(?:Woo|Wob|AVG|UAVG|Wpg|Awb|Gw|\w{0,30}(?:[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erordening|[Ss]tatuten"
    r"|[Oo]vereenkomst|[Rr]eglement|[Rr]ichtlijn))\b"
)
_OF_A_LAW = re.compile(
    rf"(?:(?:,?[ \n]aanhef[ \n]en)?,?[ \n](?:sub|onder|onderdeel)[ \n][a-i](?:(?:,|[ \n]en)[ \n][a-i]){{0,4}})?"
    rf",?[ \n](?:van|uit|in)[ \n](?:de|het|deze|die|dit)[ \n](?:[\w-]{{1,20}}[ \n]){{0,2}}{_LAWS}"
)
_JOINED = re.compile(r"(?:,|;|,?[ \n](?:en|of|jo\.?|juncto|and|or))[ \n]{1,2}|[ \n]?[/&;][ \n]?")
_BEFORE_WORDS = re.compile(r"[\s:–—=|()*-]{0,8}(?:[Dd]e |[Hh]et )?(?=[A-Za-z])")


class Citations:
    """Tells citations in one text; asked for its codes in order, as `of A en B` cites B where it cites A."""

    def __init__(self, text: str, lines: Sequence[Line], tables: Sequence[Sequence[TableRow]]) -> None:
        self._text = text
        self._apart = [*legends(text, lines), *_ground_columns(text, tables)]
        self._last_end = -1

    def holds(self, start: int, end: int, is_article: bool) -> bool:
        """Whether the words cite; `is_article` for those that begin with ``artikel`` or spell out the paragraph."""
        cited = (
            any(span.start <= start < span.end for span in self._apart)
            or (self._last_end >= 0 and _JOINED.fullmatch(self._text, self._last_end, start) is not None)
            or self._has_cue(start, is_article)
            or (self._text[end : end + 1] in ("", " ", ",", "\n") and _OF_A_LAW.match(self._text, end) is not None)
            or self._is_explained(end)
        )
        self._last_end = end if cited else -1
        return cited

    def _has_cue(self, start: int, is_article: bool) -> bool:
        paragraph = self._text[max(0, start - _AHEAD) : start].rpartition("\n\n")[2]
        words = paragraph.casefold().split()
        while words and words[-1].strip("(*:") in _FILLERS:
            words.pop()
        return bool(words) and f" {' '.join(words)}".rstrip(":*(,;").endswith(_ARTICLE_CUES if is_article else _CUES)

    def _is_explained(self, end: int) -> bool:
        """Whether the official words of a ground follow, on this line or the next."""
        words = _BEFORE_WORDS.match(self._text, end)
        return words is not None and squeezed(self._text[words.end() : words.end() + 40]).startswith(_openings())


@cache
def _openings() -> tuple[str, ...]:
    return tuple(gazetteer.keys("ground_openings.txt"))


def legends(text: str, lines: Sequence[Line]) -> Iterator[Span]:
    """From a title such as ``Toelichting grondslagen`` to a rule or the next title, at most a page."""
    if "rond" not in text:
        return
    for line in lines:
        if _is_legend(text[line.body : line.words]):
            page = lines[line.ordinal + 1 : line.ordinal + _LEGEND_LINES]
            last = next((below for below in page if _ends_legend(text, below)), None)
            end = last.start if last else (page[-1].end if page else line.end)
            yield Span(line.start, end)


def _is_legend(words: str) -> bool:
    return "rond" in words and len(words) < 60 and squeezed(words) in gazetteer.keys("legend_titles.txt")


def _ends_legend(text: str, line: Line) -> bool:
    words = text[line.body : line.words]
    return words.startswith("---") or (line.heading > 0 and len(words) > 3)


def _ground_columns(text: str, tables: Sequence[Sequence[TableRow]]) -> Iterator[Span]:
    """The cells of columns that give the ground of each document in an inventory."""
    titles = gazetteer.keys("ground_columns.txt")
    for head, *rows in filter(None, tables):
        columns = [place for place, cell in enumerate(head.cells) if squeezed(text[cell.start : cell.end]) in titles]
        for row in rows:
            yield from (row.cells[place] for place in columns if place < len(row.cells))
