"""The line in which a query is typed says what may be typed, as far as there is room."""

from pytestqt.qtbot import QtBot

from vwsreview.ui.searching.query_line import QueryLine

LONG, SHORT = "Find in all documents: vacc*  owner:MEVA", "Find in all documents"


def test_the_longest_hint_is_shown_that_fits(qtbot: QtBot) -> None:
    line = QueryLine()
    qtbot.addWidget(line)
    line.resize(800, 30)
    line.show()
    line.set_hints(LONG, SHORT)
    shown = []
    for width in (800, 200, 20, 800):
        line.resize(width, 30)
        shown.append(line.placeholderText())
    assert shown == [LONG, SHORT, SHORT, LONG]
