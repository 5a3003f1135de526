"""A report as the tests look at it: its elements, in order, as Python's own parser sees them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.html_report import FORMAT

NOON = "2026-03-01T12:00:00+01:00"


@dataclass
class Element:
    """A tag with its attributes and all the words inside it."""

    tag: str
    attributes: dict[str, str]
    words: str = ""


@dataclass
class Elements(HTMLParser):
    """Every element of a page."""

    found: list[Element] = field(default_factory=list)
    opened: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag != "meta":
            self.opened.append(self.found[-1])

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.opened:
            element.words += data


def written(documents: Iterable[AnnotatedDocument | Exported], folder: Path, occasion: Occasion | None = None) -> str:
    """The page of these documents."""
    target = folder / "rapport.html"
    exported = (one if isinstance(one, Exported) else Exported(one) for one in documents)
    list(FORMAT.write(exported, target, occasion or Occasion("proef", "nl", NOON)))
    return target.read_text(encoding="utf-8")


def elements(page: str) -> list[Element]:
    """The elements of a page, which are all closed in order."""
    parser = Elements()
    parser.feed(page)
    parser.close()
    assert not parser.opened
    return parser.found
