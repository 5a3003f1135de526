"""The shown text is the source text, a click gives its offset, a selection its span: over anything one can write."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtTest import QTest

from tests.markdown.documents import WITH_FRONT_MATTER
from vwsreview.domain.span import trimmed
from vwsreview.markdown.positions import Display
from vwsreview.markdown.styles import runs
from vwsreview.ui.page.document_view import DocumentView

COLLAPSED = ("marker", "table_bar", "rule")


@pytest.fixture(scope="module")
def view(qapp: object) -> Iterator[DocumentView]:
    """One view for all examples; high enough to show a whole document."""
    view = DocumentView()
    view.resize(760, 3_000)
    view.show()
    yield view
    view.close()


def laid_out(view: DocumentView) -> Iterator[tuple[QTextBlock, float]]:
    """The blocks of the window with their tops, by the view's own rectangles."""
    block, y = view.firstVisibleBlock(), view.contentOffset().y()
    while block.isValid() and y < view.viewport().height():
        height = view.blockBoundingRect(block).height()  # lays the block out
        yield block, y
        y += height
        block = block.next()


def characters(view: DocumentView) -> Iterator[tuple[int, QPointF]]:
    """Each visible character (with what is composed with it) and the middle of its box, by the laid out lines."""
    for block, top in laid_out(view):
        layout = block.layout()
        for number in range(layout.lineCount()):
            line: QTextLine = layout.lineAt(number)
            box = line.naturalTextRect()
            unit, end = line.textStart(), line.textStart() + line.textLength()
            while unit < end:
                following = min(end, max(unit + 1, layout.nextCursorPosition(unit)))
                left, right = sorted((line.cursorToX(unit)[0], line.cursorToX(following)[0]))
                middle = (left + right) / 2
                if right - left > 1.0 and box.height() > 2.0 and box.left() <= middle <= box.right():
                    yield block.position() + unit, QPointF(middle, top + box.center().y())
                unit = following


def check(view: DocumentView, text: str) -> int:
    """What must hold of a shown document; returns how many characters were tried."""
    view.show_document(text, ())
    display = Display(text)
    raw = view.document().firstBlock()
    shown = []
    while raw.isValid():
        shown.append(raw.text())
        raw = raw.next()
    assert "\n".join(shown) == display.shown
    tried = 0
    for position, point in characters(view):
        if point.y() >= view.viewport().height() - 2:
            break
        assert view.offset_at(point) == display.to_source(position), (position, point)
        tried += 1
    return tried


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=WITH_FRONT_MATTER)
def test_every_visible_character_gives_its_offset(view: DocumentView, text: str) -> None:
    check(view, text)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=WITH_FRONT_MATTER)
def test_the_raw_source_too(view: DocumentView, text: str) -> None:
    view.set_source_shown(True)
    try:
        check(view, text)
    finally:
        view.set_source_shown(False)


def test_every_visible_character_of_every_real_file(view: DocumentView, shared: Path) -> None:
    """Releases, guides, tables and data alike; of what is longer than the window its beginning.

    But for gold, which says again in JSON what stands in the file beside it.
    """
    view.resize(760, 9_000)
    try:
        for path in sorted(path for path in shared.rglob("*") if path.is_file() and ".gold" not in path.suffixes):
            text = path.read_text(encoding="utf-8")
            tried = check(view, text)
            assert tried > 0.85 * min(len("".join(text.split())), 10_000), path.name
    finally:
        view.resize(760, 3_000)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=WITH_FRONT_MATTER, data=st.data())
def test_a_real_click_puts_the_caret_there(view: DocumentView, text: str, data: st.DataObject) -> None:
    view.show_document(text, ())
    places = [place for place in characters(view) if place[1].y() < view.viewport().height() - 2]
    if not places:
        return
    for position, point in data.draw(st.lists(st.sampled_from(places), max_size=4)):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(point.x()), int(point.y())))
        block = view.textCursor().block()
        assert block == view.document().findBlock(position)
        layout, start = block.layout(), position - block.position()
        line = layout.lineForTextPosition(start)
        edges = [line.cursorToX(start)[0], line.cursorToX(layout.nextCursorPosition(start))[0]]
        caret = line.cursorToX(view.textCursor().positionInBlock())[0]  # a collapsed neighbour has the same edge
        assert min(abs(caret - edge) for edge in edges) < 1.0, (position, edges, caret)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=WITH_FRONT_MATTER, data=st.data())
def test_a_selection_gives_its_span_and_its_exact_text(view: DocumentView, text: str, data: st.DataObject) -> None:
    view.show_document(text, ())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    view.select_span(start, end)
    span = view.selected_span()
    copied = view.createMimeDataFromSelection().text()
    assert copied == text[start:end].removeprefix("\ufeff") or start == end, "Qt drops a byte-order mark in front"
    hidden = [run for run in runs(text) if run.style in (*COLLAPSED, "bullet")]
    if span is None:
        rest = set(trimmed(text, start, end))
        assert len(rest) == 1 or all(
            any(run.start <= at < run.end for run in hidden) or text[at].isspace() or text[at] in "*_~`"
            for at in range(start, end)
        )
        return
    assert start <= span.start < span.end <= end
    assert span == trimmed(text, *span)
    assert not any(run.start <= span.start < run.end for run in hidden)
    assert not any(run.start <= span.end - 1 < run.end for run in hidden if run.style != "bullet")


def test_line_ends_and_signs_that_qt_would_swallow(view: DocumentView) -> None:
    assert check(view, "\ufeffa\u00a0b\u2028c\u2029d\ufdd0e\x00f\n\u00adg") > 8


def test_lines_that_are_split_for_display(view: DocumentView) -> None:
    text = "kop\n" + "een lange regel 😀 zonder eind " * 300 + "\nslot"
    view.show_document(text, ())
    assert view.document().blockCount() > 5
    display = Display(text)
    tried = 0
    for position, point in characters(view):
        if point.y() < view.viewport().height() - 2:
            offset = view.offset_at(point)
            assert offset == display.to_source(position)
            assert text[offset] == view.document().characterAt(position) or text[offset] == "😀"
            tried += 1
    assert tried > 5_000
    view.select_span(10, 4_500)
    assert view.createMimeDataFromSelection().text() == text[10:4_500]
    assert view.selected_span() == trimmed(text, 10, 4_500)
    view.set_caret(6_001)
    assert view.caret_offset() == 6_001
