"""Reads a report as any reader of HTML does, by Python's own parser: records from the marks, values from the tables."""

from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.layers import BY_NAME, EXTRACTOR
from vwsreview.domain.problems import Problem
from vwsreview.formats.images import Image, filled

_CHUNK = 1 << 16
_WITHOUT_END = ("meta", "br")
_OF_THE_REVIEW = ("review", "reviewer", "updated_at", "origin", "comment")

_FLAGS = {"true": True, "false": False}


def read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each document. Problem ``quote_mismatch``; EOFError where the page breaks off."""
    page = _Page()
    with path.open(encoding="utf-8", newline="") as file:
        while chunk := file.read(_CHUNK):
            page.feed(chunk)
            while page.articles:
                yield list(_images(page.articles.popleft()))
    page.close()
    if not page.whole:
        raise EOFError("the page has no end")


@dataclass(slots=True)
class _Cell:
    """What an element with a ``data-key`` says: its words, its list, or the value that its words stand for."""

    key: str
    depth: int
    words: list[str] = field(default_factory=list)
    length: int = 0
    value: str | None = None
    items: list[str] | None = None

    def say(self, words: str) -> None:
        self.words.append(words)
        self.length += len(words)

    def told(self) -> str:
        """The value said since the last item began."""
        told = self.value if self.value is not None else "".join(self.words)
        self.words, self.value = [], None
        return told


@dataclass(slots=True)
class _Article:
    """A document as it is being read; rows are (layer, record's name, values)."""

    line: int
    own: dict[str, Any] = field(default_factory=dict)
    rows: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    looks: list[tuple[str, str]] = field(default_factory=list)
    steps: list[dict[str, Any]] = field(default_factory=list)


class _Page(HTMLParser):
    """Follows the elements; `articles` are those that are complete."""

    def __init__(self) -> None:
        super().__init__()
        self.articles: deque[_Article] = deque()
        self.whole = False
        self._open: list[tuple[str, dict[str, str]]] = []
        self._article: _Article | None = None
        self._layer = ""
        self._values: dict[str, Any] = {}
        self._cell: _Cell | None = None
        self._unsaid = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _WITHOUT_END:
            return
        self._open.append((tag, given))
        if tag == "article":
            self._article = _Article(self.getpos()[0])
            self._values = self._article.own
        elif self._article is None:
            return
        elif self._cell is not None:
            self._inside(self._cell, self._article, tag, given)
        elif "data-key" in given:
            self._cell = _Cell(given["data-key"], len(self._open))
        elif tag == "table":
            self._layer = given.get("data-layer", "")
        elif tag == "tr" and "data-record" in given:
            self._values = {"origin": EXTRACTOR}  # of a row that names none, as the legend of the page says
            self._article.rows.append((self._layer, given["data-record"], self._values))
        elif tag == "tr" and "data-step" in given:
            self._values = {}
            self._article.steps.append(self._values)

    def _inside(self, cell: _Cell, article: _Article, tag: str, given: dict[str, str]) -> None:
        if tag == "ul":
            cell.items = []
        elif tag == "mark":
            article.spans.setdefault(given["data-record"], (cell.length, cell.length))
            article.looks.append((given["data-record"], given["class"].rpartition(" ")[0]))
        elif tag == "data" and given.get("class") == "sign":
            cell.say(chr(int(given["value"], 16)))
        elif tag == "data":
            cell.value = given["value"]
        elif tag == "time":
            cell.value = given["datetime"]
        if tag in ("data", "time") or given.get("class", "").startswith("tag "):
            self._unsaid = self._unsaid or len(self._open)

    def handle_endtag(self, tag: str) -> None:
        depth = len(self._open)
        opened, given = self._open.pop()
        if opened != tag:
            raise ValueError(f"</{tag}> ends <{opened}>")
        cell, article = self._cell, self._article
        self.whole = self.whole or tag == "html"
        if self._unsaid == depth:
            self._unsaid = 0
        elif cell is not None and article is not None:
            if tag == "mark":
                article.spans[given["data-record"]] = (article.spans[given["data-record"]][0], cell.length)
            elif tag == "li" and cell.items is not None:
                cell.items.append(cell.told())
            elif depth == cell.depth:
                self._values[cell.key] = cell.told() if cell.items is None else cell.items
                self._cell = None
        elif tag == "tr" and article is not None:
            self._values = article.own
        elif tag == "article" and article is not None:
            self.articles.append(article)
            self._article = None

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._unsaid:
            self._cell.say(data)


def _images(article: _Article) -> Iterator[Image]:
    text = article.own["text"]
    own = {**article.own, "anchor_by_hand": _FLAGS[article.own.get("anchor_by_hand", "false")]}
    story = [[step["at"], step["by"], step["label"]] for step in article.steps]
    yield Image(DOCUMENT, 0, len(text), filled({**own, "history": story}))
    shown = {name: f"{layer} {values['review']}" for layer, name, values in article.rows}
    for name, look in article.looks:
        if shown.get(name) != look:
            raise Problem("bad_value", key=name, value=look)
    for layer, name, values in article.rows:
        start, end = article.spans[name]
        if values["quote"] != text[start:end]:
            document, quote = article.own["name"], values["quote"]
            raise Problem("quote_mismatch", line=article.line, document=document, start=start, end=end, quote=quote)
        yield Image(layer, start, end, filled(dict(_typed(layer, values))))


def _typed(layer: str, values: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The values as the guideline's types have them; an empty cell says nothing."""
    for key, told in values.items():
        if key in _OF_THE_REVIEW:
            yield key, told
        elif key != "quote":
            kind = BY_NAME[layer].key(key).type
            if told != "":
                yield key, _FLAGS[told] if kind == "flag" else int(told) if kind == "number" else told
