"""Of very many lines the first are listed, and how many more there are."""

from PySide6.QtWidgets import QTreeWidget
from pytestqt.qtbot import QtBot

from vwsreview.ui.dialogs.leading_lines import LINE_ROLE, MOST_LINES, add_group, go_to_first, line_item


def test_of_very_many_lines_the_first_are_listed(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    group = add_group(tree, "Many", range(MOST_LINES + 3), lambda number: line_item([f"line {number}"], number))
    go_to_first(tree)
    assert group.childCount() == MOST_LINES + 1
    assert group.child(MOST_LINES).text(0) == "and 3 more"
    assert group.child(MOST_LINES).data(0, LINE_ROLE) is None
    assert tree.currentIndex().data(LINE_ROLE) == 0


def test_few_lines_are_all_listed(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    group = add_group(tree, "Few", ["one"], lambda words: line_item([words]))
    assert [group.child(row).toolTip(0) for row in range(group.childCount())] == ["one"]
