"""Lines of a tree that lead to places, in groups; of very many the first."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

LINE_ROLE = Qt.ItemDataRole.UserRole
"""What a line leads to; None where it leads nowhere."""
MOST_LINES = 2_000
"""Of each group so many lines are listed; nobody reads more, and all can be copied."""

Line = TypeVar("Line")


def line_item(words: Sequence[str], leads_to: object = None) -> QTreeWidgetItem:
    """A line whose words can be read in full where the pointer rests."""
    item = QTreeWidgetItem(list(words))
    item.setData(0, LINE_ROLE, leads_to)
    for column, told in enumerate(words):
        item.setToolTip(column, told)
    return item


def first_items(lines: Sequence[Line], made: Callable[[Line], QTreeWidgetItem]) -> list[QTreeWidgetItem]:
    """The lines as items, of very many the first and how many more there are."""
    items = [made(line) for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        more = QCoreApplication.translate("Lines", "and {count} more")
        items.append(QTreeWidgetItem([more.format(count=len(lines) - MOST_LINES)]))
    return items


def add_group(
    tree: QTreeWidget, title: str, lines: Sequence[Line], made: Callable[[Line], QTreeWidgetItem]
) -> QTreeWidgetItem:
    """Add lines to a tree, below a title across its columns."""
    group = QTreeWidgetItem([title])
    group.addChildren(first_items(lines, made))
    tree.addTopLevelItem(group)
    group.setFirstColumnSpanned(True)
    return group


def go_to_first(tree: QTreeWidget) -> None:
    """Make the first line of the first group the current one."""
    model = tree.model()
    first = model.index(0, 0)
    tree.setCurrentIndex(model.index(0, 0, first) if model.hasChildren(first) else first)
