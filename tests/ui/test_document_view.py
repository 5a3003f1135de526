from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QHelpEvent, QImage, QTextLine
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.page.document_view import DocumentView

TEXT = """# Verslag

Aanwezig: 5.1.2e (WJZ), MMZS

- LZ stuurt **morgen** een brief. Daarna belt CZ.
- Tweede punt

| Nr. | Actie | Eigenaar |
| --- | --- | ---: |
| 1 | Overzicht van beschikbare bedden opstellen | CZ |
| 22 | Bellen met de regio's | LNAZ / LCPS |

Slot.
"""


def record(identity: str, words: str, layer: str = "action", review: str = "proposed", text: str = TEXT) -> Record:
    start = text.index(words)
    return Record(identity, "d", layer, start, start + len(words), {}, review=review)


RECORDS = (
    record("sentence", "LZ stuurt **morgen** een brief."),
    record("date", "morgen", "date"),
    record("row", "1 | Overzicht van beschikbare bedden opstellen | CZ"),
    record("person", "5.1.2e (WJZ)", "attendee", "accepted"),
    record("code", "5.1.2e", "redaction", "rejected"),
)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DocumentView]:
    view = DocumentView()
    qtbot.addWidget(view)
    view.resize(800, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.show_document(TEXT, RECORDS)
    yield view


def line_at(view: DocumentView, offset: int) -> tuple[QTextLine, int, float]:
    """The laid out line of an offset (no astral letters here), the offset in its block, and the top of its block."""
    block = view.document().findBlock(offset)
    top = view.contentOffset().y()
    one = view.firstVisibleBlock()
    while one.isValid() and one != block:
        top += view.blockBoundingRect(one).height()
        one = one.next()
    view.blockBoundingRect(block)
    return block.layout().lineForTextPosition(offset - block.position()), offset - block.position(), top


def left_of(view: DocumentView, offset: int) -> float:
    line, unit, _ = line_at(view, offset)
    return line.cursorToX(unit)[0]


def point_of(view: DocumentView, words: str, text: str = TEXT) -> QPoint:
    """A point on the first letter of the words."""
    line, unit, top = line_at(view, text.index(words))
    x = (line.cursorToX(unit)[0] + line.cursorToX(unit + 1)[0]) / 2
    return QPoint(round(x), round(top + line.naturalTextRect().center().y()))


def click(view: DocumentView, words: str) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, words))


def image(view: DocumentView) -> QImage:
    return view.viewport().grab().toImage()


def ink(view: DocumentView, words: str, text: str) -> int:
    """The darkest shade (0 to 255) in the line of these words."""
    line, _, top = line_at(view, text.index(words))
    shown, y = image(view), round(top + line.y() + line.height() / 2)
    rows = range(y - 6, y + 7)
    return min(shown.pixelColor(x, row).lightness() for row in rows for x in range(300))


def test_lines_that_say_nothing_of_the_matter_are_dimmed(view: DocumentView) -> None:
    text = "De zaal is groot genoeg\n\nPagina 2 van 4\n\nvoor iedereen."
    start = text.index("Pagina")
    view.show_document(text, ())
    plain = ink(view, "Pagina", text)
    view.show_document(text, (), [Span(start, start + len("Pagina 2 van 4"))])
    assert ink(view, "Pagina", text) > plain + 20


# tables


def test_the_cells_of_a_column_begin_at_one_pixel(view: DocumentView) -> None:
    cells = [("Nr.", "1 |", "22"), ("Actie", "Overzicht", "Bellen")]
    edges = [{left_of(view, TEXT.index(cell)) for cell in column} for column in cells]
    assert [len(edge) for edge in edges] == [1, 1]
    assert edges[0].pop() < edges[1].pop()


def test_the_cells_of_a_right_column_end_at_one_pixel(view: DocumentView) -> None:
    ends = [TEXT.index(cell) + len(cell) for cell in ("Eigenaar", "CZ |", "LNAZ / LCPS")]
    ends[1] -= 2
    assert len({round(left_of(view, end), 3) for end in ends}) == 1


def test_cells_that_do_not_fit_wrap_within_their_column(view: DocumentView) -> None:
    long = TEXT.replace("Bellen met de regio's", "Bellen met de regio's over alle bedden " * 8)
    view.show_document(long, ())
    number = long.index("Bellen met")
    line, _, _ = line_at(view, number)
    layout = view.document().findBlock(number).layout()
    lines = [layout.lineAt(index) for index in range(layout.lineCount())]
    inside = [one for one in lines if one.x() == line.x()]
    assert len(inside) > 3
    assert all(one.y() < two.y() for one, two in pairwise(inside))
    owner, _, _ = line_at(view, long.index("LNAZ"))
    assert owner.y() == line.y()
    assert all(one.naturalTextRect().right() < owner.x() for one in inside)
    assert owner.naturalTextRect().right() <= view.viewport().width()


def test_short_words_stay_whole_where_the_page_is_too_narrow_for_long_ones(view: DocumentView) -> None:
    text = (
        "| Nr. | Verantwoordelijkheidstoedeling | Aansprakelijkheidsverzekering |\n| --- | --- | --- |\n| 1 | a | b |\n"
    )
    view.resize(320, 700)
    view.show_document(text, ())
    number, owner = text.index("Nr."), text.index("Verantw")
    assert line_at(view, number)[0].lineNumber() == line_at(view, number + 2)[0].lineNumber()
    assert line_at(view, owner)[0].lineNumber() != line_at(view, owner + 29)[0].lineNumber()


@pytest.mark.parametrize("width", [420, 800, 1_400])
def test_columns_align_at_every_width_and_stay_in_the_window(view: DocumentView, width: int) -> None:
    view.resize(width, 700)
    assert left_of(view, TEXT.index("Actie |")) == left_of(view, TEXT.index("Overzicht"))
    line, _, _ = line_at(view, TEXT.index("LNAZ"))
    assert line.naturalTextRect().right() <= view.viewport().width()


def test_a_table_in_the_gold_set_aligns(view: DocumentView, shared: Path) -> None:
    text = (shared / "gold/dev/actielijst-regiegroep.md").read_text(encoding="utf-8")
    view.show_document(text, ())
    for words in (
        ("Eigenaar", "CZ | 8", "LNAZ", "NZa | 1-2", "MEVA", "ZN | eind"),
        ("Gereed |", "8 februari |", "week 6"),
    ):
        assert len({left_of(view, text.index(word)) for word in words}) == 1


# layout


@pytest.mark.parametrize("text", ["een regel", TEXT, "", "\n", "| a |\n|---|", "kop\n" + "woord " * 2_000])
def test_every_line_is_laid_out_by_the_page(view: DocumentView, text: str) -> None:
    view.show_document(text, ())
    for change in (lambda: None, lambda: view.resize(500, 600), lambda: view.set_text_font(QFont("DejaVu Serif", 13))):
        change()
        image(view)
        block = view.document().firstBlock()
        while block.isValid():
            layout = block.layout()
            assert all(layout.lineAt(number).x() >= 20 for number in range(layout.lineCount()))
            block = block.next()


def test_collapsed_markers_take_no_room(view: DocumentView) -> None:
    start = TEXT.index("**morgen**")
    assert left_of(view, start + 2) - left_of(view, start) < 0.5
    view.set_source_shown(True)
    assert left_of(view, start + 2) - left_of(view, start) > 5


def test_wrapped_lines_of_a_bullet_hang_behind_its_sign(view: DocumentView) -> None:
    text = "- " + "woord " * 100
    view.show_document(text, ())
    image(view)
    layout = view.document().firstBlock().layout()
    assert layout.lineCount() > 2
    assert layout.lineAt(1).x() == pytest.approx(left_of(view, 2))


def test_the_whole_document_can_be_scrolled_to_its_end(view: DocumentView) -> None:
    text = TEXT * 20
    view.show_document(text, ())
    view.set_caret(len(text))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    line, _, top = line_at(view, text.rindex("Slot"))
    assert 0 < top + line.y() < view.viewport().height()


# records


def test_a_click_on_a_mark_tells_its_record_and_further_clicks_go_outwards(view: DocumentView, qtbot: QtBot) -> None:
    found: list[str] = []
    view.record_clicked.connect(found.append)
    view.record_clicked.connect(view.select_record)
    for _ in range(3):
        click(view, "morgen")
    assert found == ["date", "sentence", "date"]
    click(view, "brief")
    click(view, "Overzicht")
    assert found[3:] == ["sentence", "row"]
    click(view, "Slot")
    assert len(found) == 5


def test_a_tip_says_what_the_marks_under_the_mouse_stand_for(view: DocumentView) -> None:
    view.update_records({"date": RECORDS[1].with_values(value="2021-02-04", role="deadline")})
    date, action = view.tip_at(QPointF(point_of(view, "morgen"))).splitlines()
    assert date.startswith("Date: ")
    assert "2021" in date
    assert date.endswith("deadline (proposed)")
    assert action == "Action (proposed)"
    assert view.tip_at(QPointF(point_of(view, "Slot"))) == ""
    point = point_of(view, "morgen")
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point)))
    assert QToolTip.text() == f"{date}\n{action}"


def test_a_drag_over_a_mark_is_no_click(view: DocumentView) -> None:
    found: list[str] = []
    view.record_clicked.connect(found.append)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, "LZ stuurt"))
    QTest.mouseMove(view.viewport(), point_of(view, "brief"))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, "brief"))
    assert found == []
    span = view.selected_span()
    assert span is not None
    assert span.of(TEXT).startswith(("LZ stuurt", "Z stuurt"))


def test_a_drag_in_a_table_selects_in_its_cell(view: DocumentView) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, "Bellen"))
    QTest.mouseMove(view.viewport(), point_of(view, "regio's"))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, "regio's"))
    span = view.selected_span()
    assert span is not None
    assert span.of(TEXT).strip("Br") in "Bellen met de r"
    assert "met de" in span.of(TEXT)


def test_selecting_a_record_in_sight_does_not_scroll(view: DocumentView) -> None:
    text = TEXT + "\nregel" * 200
    view.show_document(text, [*RECORDS, record("far", "Slot", text=text)])
    bar = view.verticalScrollBar()
    view.select_record("far")
    bar.setValue(3)
    view.select_record("sentence")
    assert bar.value() == 3
    assert view.caret_offset() == RECORDS[0].start


def test_selecting_a_record_out_of_sight_brings_it_into_view(view: DocumentView) -> None:
    text = TEXT + "\nregel" * 300 + "\nheel ver"
    view.show_document(text, [record("far", "heel ver", text=text), *RECORDS])
    view.select_record("far")
    line, _, top = line_at(view, text.index("heel ver"))
    assert 0 < top + line.y() < view.viewport().height()
    view.select_record("sentence")
    assert view.verticalScrollBar().value() == 0


def test_a_mark_shows_its_layer_and_a_rejected_one_does_not(view: DocumentView) -> None:
    theme = Theme.named("light")
    picture = image(view)
    line, unit, top = line_at(view, TEXT.index("brief"))
    x, y = int(line.cursorToX(unit)[0]) - 3, int(top + line.naturalTextRect().top()) + 4  # in the space before
    assert picture.pixelColor(x, y) == theme.fill("action")
    view.update_records({"sentence": replace(RECORDS[0], review="rejected")})
    assert image(view).pixelColor(x, y) == theme.colour("page")
    view.update_records({"sentence": None})
    assert image(view).pixelColor(x, y) == theme.colour("page")
    view.update_records({"sentence": replace(RECORDS[0], layer="decision")})
    assert image(view).pixelColor(x, y) == theme.fill("decision")


def test_review_states_have_different_lines(view: DocumentView) -> None:
    images = []
    for state in ("proposed", "accepted", "corrected", "added", "rejected"):
        view.update_records({"sentence": replace(RECORDS[0], review=state)})
        images.append(image(view))
    assert all(one != two for number, one in enumerate(images) for two in images[:number])


def test_a_new_mark_moves_no_letter(view: DocumentView) -> None:
    view.show_document(TEXT, ())
    before = [left_of(view, at) for at in range(TEXT.index("LZ"), TEXT.index("Tweede"))]
    view.update_records({one.id: one for one in RECORDS})
    image(view)
    assert [left_of(view, at) for at in range(TEXT.index("LZ"), TEXT.index("Tweede"))] == before


def test_the_selected_record_is_framed(view: DocumentView) -> None:
    before = image(view)
    view.select_record("row")
    framed = image(view)
    assert framed != before
    view.set_caret(view.caret_offset())
    view.select_record(None)
    view.set_caret(0)
    assert image(view) != framed


# caret and selection


@pytest.mark.parametrize("source_shown", [False, True])
def test_a_unit_is_selected_and_then_its_block(view: DocumentView, source_shown: bool) -> None:
    view.set_source_shown(source_shown)
    view.set_caret(TEXT.index("stuurt"))
    view.select_unit_at_caret()
    span = view.selected_span()
    assert span is not None and span.of(TEXT) == "LZ stuurt **morgen** een brief."
    view.select_unit_at_caret()
    span = view.selected_span()
    assert span is not None and span.of(TEXT) == "LZ stuurt **morgen** een brief. Daarna belt CZ."
    view.set_caret(TEXT.index("Bellen"))
    view.select_unit_at_caret()
    assert view.selected_span() == Span(TEXT.index("22"), TEXT.index("LCPS") + 4)


def test_nothing_selected_is_no_span(view: DocumentView) -> None:
    view.set_caret(5)
    assert view.selected_span() is None


def test_arrows_step_over_collapsed_markers(view: DocumentView) -> None:
    start = TEXT.index("**morgen**")
    view.set_caret(start - 1)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret_offset() == start + 2
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret_offset() == start + 3
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.caret_offset() == start


def test_shift_and_arrows_select(view: DocumentView) -> None:
    start = TEXT.index("stuurt")
    view.set_caret(start)
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span() == Span(start, start + 6)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    span = view.selected_span()
    assert span is not None and span.start == start and span.end > TEXT.index("Tweede")


def test_up_and_down_go_by_sight_through_a_table(view: DocumentView) -> None:
    view.set_caret(TEXT.index("Overzicht"))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.caret_offset() == TEXT.index("Bellen")
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.caret_offset() == TEXT.index("Actie |")


def test_copying_gives_the_exact_source(view: DocumentView) -> None:
    start = TEXT.index("| 1")
    view.select_span(start, start + 30)
    view.copy()
    assert QGuiApplication.clipboard().text() == TEXT[start : start + 30]


def test_nothing_can_be_typed(view: DocumentView) -> None:
    view.set_caret(4)
    QTest.keyClicks(view, "abc")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    assert view.document().toPlainText() == TEXT


# finding, place, source


def test_find_goes_round_and_back(view: DocumentView) -> None:
    places = [at for at in range(len(TEXT)) if TEXT[at : at + 2].lower() == "cz"]
    assert len(places) == 2
    found = []
    for _ in range(3):
        assert view.find_words("cz")
        found.append(view.selected_span())
    assert [span.start for span in found if span is not None] == [*places, places[0]]
    assert view.find_words("cz", backward=True)
    assert view.selected_span() == Span(places[1], places[1] + 2)
    assert not view.find_words("staat er niet")
    assert not view.find_words("")


def test_what_is_found_is_highlighted(view: DocumentView) -> None:
    line, unit, top = line_at(view, TEXT.index("Slot"))
    point = int(line.cursorToX(unit)[0]), int(top + line.naturalTextRect().top()) + 1
    assert image(view).pixelColor(*point) != Theme.named("light").colour("find")
    view.find_words("slot")
    view.set_caret(0)
    assert image(view).pixelColor(*point) == Theme.named("light").colour("find")
    view.find_words("")
    assert image(view).pixelColor(*point) != Theme.named("light").colour("find")


def test_a_place_is_found_again(view: DocumentView) -> None:
    text = TEXT * 30
    view.show_document(text, ())
    view.set_caret(text.index("Slot", len(text) // 2))
    image(view)
    place = view.place()
    assert place.caret == view.caret_offset()
    view.show_document(text, ())
    assert view.place().caret == 0
    view.restore_place(place)
    assert view.place() == place
    view.restore_place((10**9, 10**9))
    assert view.caret_offset() == len(text)


def test_the_raw_source_keeps_place_selection_frame_and_text(view: DocumentView) -> None:
    view.select_record("row")
    view.set_source_shown(True)
    assert view.source_shown
    assert view.document().toPlainText() == TEXT
    assert view.caret_offset() == RECORDS[2].start
    bar = TEXT.index("| Overzicht")
    assert left_of(view, bar + 1) - left_of(view, bar) > 3
    view.set_source_shown(False)
    assert view.caret_offset() == RECORDS[2].start


def test_both_themes_paint_their_page(view: DocumentView) -> None:
    for name in ("light", "dark"):
        theme = Theme.named(name)
        view.set_theme(theme)
        assert image(view).pixelColor(5, 300) == theme.colour("page")


def test_a_cleared_view_is_empty(view: DocumentView) -> None:
    view.select_record("row")
    view.clear_document()
    assert view.text == ""
    assert view.selected_span() is None
    assert view.offset_at(QPointF(100, 50)) is None
    view.select_record("row")
    view.select_unit_at_caret()
    assert view.place() == (0, 0)


def test_a_record_at_the_lower_edge_gets_lines_below_it(view: DocumentView) -> None:
    lines = "\n".join(f"regel {number:03}" for number in range(300))

    def bottom_of(number: int) -> float:
        line, _, top = line_at(view, lines.index(f"regel {number:03}"))
        return top + line.y() + line.height()

    view.show_document(lines, ())
    last = max(number for number in range(100) if bottom_of(number) < view.viewport().height())
    view.show_document(lines, [record("last", f"regel {last:03}", text=lines)])
    view.select_record("last")
    assert bottom_of(last) < view.viewport().height() / 2
