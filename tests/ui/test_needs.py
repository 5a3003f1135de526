"""Every state that a command waits for is said in words."""

from pytestqt.qtbot import QtBot

from vwsreview.ui.keys.needs import NeedWords
from vwsreview.ui.menus.table import command_table


def test_every_need_has_words_of_its_own(qtbot: QtBot) -> None:
    words = NeedWords()
    needs = {need for menu in command_table() for command in menu.commands() for need in command.needs}
    told = {words.reason(frozenset({need})) for need in needs}
    assert len(told) == len(needs)
    assert "not possible now" not in told
    assert words.reason(frozenset()) == ""
    assert words.reason(frozenset({"record", "dossier"})) == "needs an open dossier"
