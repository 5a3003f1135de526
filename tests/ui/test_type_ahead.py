"""A line that completes what is typed."""

import pytest
from pytestqt.qtbot import QtBot

from vwsreview.ui.values.type_ahead import TypeAhead

WORDS = ("WJZ", "Wzz", "MEVA", "CZ", "Centrum voor Ethiek")


@pytest.fixture
def line(qtbot: QtBot) -> TypeAhead:
    line = TypeAhead(WORDS, closed=False)
    qtbot.addWidget(line)
    line.show()
    return line


def test_typing_on_replaces_the_rest(qtbot: QtBot, line: TypeAhead) -> None:
    qtbot.keyClicks(line, "w")
    assert (line.text(), line.selectedText()) == ("WJZ", "JZ")
    qtbot.keyClicks(line, "z")
    assert (line.text(), line.selectedText()) == ("Wzz", "z")
    qtbot.keyClicks(line, "x")
    assert (line.text(), line.selectedText()) == ("wzx", "")


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_the_rest_is_left_out_as_it_was_typed(qtbot: QtBot, line: TypeAhead, key: str) -> None:
    qtbot.keyClicks(line, "me")
    qtbot.keySequence(line, key)
    assert (line.text(), line.isModified()) == ("me", True)
    qtbot.keySequence(line, "Backspace")
    assert line.text() == "m", "what is deleted is not completed again"


def test_arrows_walk_through_what_begins_so(qtbot: QtBot, line: TypeAhead) -> None:
    qtbot.keyClicks(line, "c")
    seen = [line.text()]
    for key in ("Down", "Down", "Up"):
        qtbot.keySequence(line, key)
        seen.append(line.text())
    assert seen == ["CZ", "Centrum voor Ethiek", "CZ", "Centrum voor Ethiek"]
    qtbot.keyClicks(line, "e")
    assert line.text() == "Centrum voor Ethiek"


def test_only_a_closed_line_picks_by_itself(qtbot: QtBot) -> None:
    for closed, picked in ((True, 1), (False, 0)):
        line = TypeAhead(("present", "partly"), closed)
        qtbot.addWidget(line)
        told: list[str] = []
        line.picked.connect(lambda line=line, told=told: told.append(line.text()))
        qtbot.keyClicks(line, "p")
        assert told == []
        qtbot.keyClicks(line, "r")
        assert told == ["present"] * picked
