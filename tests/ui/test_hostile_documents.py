"""Documents that want to do harm: raw HTML, images, huge lines, NULs. They are shown, and nothing else happens."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from tests.markdown.documents import LEADS, WORDS
from vwsreview.domain.record import Record
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.document_view import DocumentView


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DocumentView]:
    view = DocumentView()
    qtbot.addWidget(view)
    view.resize(800, 700)
    with qtbot.waitExposed(view):
        view.show()
    yield view


def test_raw_html_and_images_are_inert_text(view: DocumentView, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QTextDocument, "loadResource", lambda *found: asked.append(found))
    text = (
        "<script>alert(1)</script>\n\n<img src='http://example.org/a.png'>\n\n![b](http://example.org/b.png)\n\n"
        "![c](file:///etc/passwd)\n\n<style>* {display: none}</style>\n\n[x](javascript:alert(1))\n"
    )
    view.show_document(text, ())
    view.grab()
    assert view.document().toPlainText() == text
    assert asked == []
    assert view.document().resource(QTextDocument.ResourceType.ImageResource, QUrl("http://example.org/b.png")) is None
    asked.clear()
    points = [QPointF(x, y) for x in range(30, 400, 10) for y in range(20, 400, 8)]
    shown = {view.offset_at(point) for point in points} - {None}
    assert len(shown) > 100
    assert view.anchorAt(points[0].toPoint()) == ""


@pytest.mark.parametrize(
    "text",
    [
        "a" * 5_000_000,
        "woord " * 800_000,
        "| a " * 250_000,
        "**" * 500_000,
        "regel\n" * 400_000,
        "\x00" * 100_000,
        "\n" * 100_000,
        "[" * 50_000,
        "> " * 50_000 + "x",
        "- " * 50_000 + "x",
        "e\u0301" * 100_000,
        "```\n" * 20_000,
        ("| " * 300 + "\n") * 3 + "|" + "---|" * 300 + "\n" + "| x " * 300,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_huge_and_odd_documents_are_shown(qtbot: QtBot, view: DocumentView, text: str) -> None:
    """Each within the time limit of a test; what takes a second here takes minutes where something is quadratic."""
    records = [Record(f"r{at}", "d", "date", at, at + 3, {}) for at in range(0, len(text) - 3, max(1, len(text) // 50))]
    view.show_document(text, records)
    view.grab()
    assert view.text == text
    view.set_caret(len(text) // 2)
    view.select_record(records[-1].id)
    qtbot.waitUntil(lambda: view.whole)
    view.grab()
    assert view.caret_offset() in range(records[-1].start, records[-1].end + 1)
    view.set_source_shown(True)
    view.grab()


def test_nul_characters_are_seen_and_keep_their_place(view: DocumentView) -> None:
    text = "a\x00b\x00\x00c"
    view.show_document(text, ())
    assert view.document().toPlainText() == "a␀b␀␀c"
    view.select_span(0, len(text))
    assert view.createMimeDataFromSelection().text() == text


def test_nothing_falls_over_in_a_long_random_walk(view: DocumentView) -> None:
    """Documents, sizes, themes, modes, scrolling and selecting in any order."""
    chance = random.Random(20210111)

    def document() -> str:
        lines = chance.randrange(0, 120)
        return "\n".join(
            chance.choice(LEADS) + " ".join(chance.choice(WORDS) for _ in range(chance.randrange(0, 30)))
            for _ in range(lines)
        )

    def show() -> None:
        text = document()
        spans = [sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1))) for _ in range(30)]
        records = [Record(f"r{n}", "d", "date", *span, {}) for n, span in enumerate(spans) if span[0] < span[1]]
        view.show_document(text, records)

    def scroll() -> None:
        view.verticalScrollBar().setValue(chance.randrange(0, view.verticalScrollBar().maximum() + 1))

    def select() -> None:
        start = chance.randrange(len(view.text) + 1)
        view.select_span(start, chance.randrange(start, len(view.text) + 1))

    steps = (
        show, scroll, select, view.select_unit_at_caret, view.copy, view.grab,
        lambda: view.resize(chance.randrange(60, 1_200), chance.randrange(40, 900)),
        lambda: view.set_source_shown(chance.random() < 0.5),
        lambda: view.set_theme(Theme.named(chance.choice(("light", "dark")))),
        lambda: view.select_record(f"r{chance.randrange(30)}"),
        lambda: view.update_records({f"r{chance.randrange(30)}": None}),
        lambda: view.find_words(chance.choice(("over", "e", ""))),
        lambda: view.restore_place((chance.randrange(5_000), chance.randrange(5_000))),
    )  # fmt: skip
    for _ in range(600):
        chance.choice(steps)()
    view.grab()
