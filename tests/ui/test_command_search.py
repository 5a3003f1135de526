"""Words that are typed find commands, best first."""

import pytest

from vwsreview.ui.keys.command_search import Found, commands_of, fitting
from vwsreview.ui.keys.commands import Command, Menu

MENUS = [
    Menu("go", "&Go", (
        Command("next", "&Next record", "Select the next record", ("J",)),
        Command("open", "Next &open record", "Select what nobody decided", ("N",)),
    )),
    Menu("record", "&Record", (
        Command("accept", "&Accept", "The record is right", ("A",)),
        Menu("deep", "Change the &layer", (Command("to", "To &réserve…", "Another layer"),)),
    )),
]  # fmt: skip
ALL = list(commands_of(MENUS))


def found(words: str, times: dict[str, int] | None = None) -> list[str]:
    keys = {one.command.id: " ".join(one.command.keys) for one in ALL}
    return [one.command.id for one in fitting(words, ALL, keys.__getitem__, times or {})]


def test_each_command_has_its_place_in_the_menus() -> None:
    assert ALL[-1] == Found(ALL[-1].command, "Record › Change the layer")


def test_a_command_of_a_menu_in_a_menu_is_called_by_both() -> None:
    assert [one.title for one in ALL[-2:]] == ["Accept", "Change the layer › To réserve"]


@pytest.mark.parametrize(
    ("words", "best"),
    [("next", "next"), ("open rec", "open"), ("rec op", "open"), ("reserve", "to"), ("RÉSERVE", "to"),
     ("nopr", "open"), ("right", "accept"), ("layer", "to"),
     ("change", "to"), ("layer reserve", "to")],
)  # fmt: skip
def test_the_best_comes_first(words: str, best: str) -> None:
    assert found(words)[0] == best


def test_a_key_finds_its_command() -> None:
    assert found("a")[0] == "accept"
    assert "next" in found("j")


def test_what_was_run_most_comes_first_among_equals() -> None:
    assert found("") == ["next", "open", "accept", "to"]
    assert found("", {"to": 2, "open": 1}) == ["to", "open", "next", "accept"]
    assert found("next", {"open": 5})[0] == "open"
    assert found("acc", {"next": 9}) == ["accept"]


def test_nothing_fits_nonsense() -> None:
    assert found("qqqq") == []
