"""What people decided differently stands side by side, and is decided by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.differing import ACTION, FIRST, NAME, SECOND, merged
from tests.ui.driving import Driven, driven
from vwsreview.ui.panes.conflicts_pane import ConflictsPane


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    path, _ = merged(tmp_path)
    with driven(qtbot, tmp_path, path) as desk:
        qtbot.waitUntil(lambda: desk.workspace.conflicts.count() == 3)
        yield desk


@pytest.fixture
def pane(desk: Driven) -> ConflictsPane:
    return desk.workspace.conflicts_pane


def rows(pane: ConflictsPane) -> dict[str, list[str]]:
    model = pane.table.model()
    heads = (str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount()))
    columns = range(model.columnCount())
    return {head: [str(model.index(row, one).data()) for one in columns] for row, head in enumerate(heads)}


def go(desk: Driven, words: str) -> None:
    """To the conflict about these words."""
    for _ in range(4):
        desk.press("O")
        if desk.words == words:
            return
    raise AssertionError(f"no conflict about {words}")


def name(desk: Driven) -> str:
    document = desk.workspace.document()
    assert document is not None
    return document.name


def test_a_key_goes_from_conflict_to_conflict_through_all_documents(desk: Driven, pane: ConflictsPane) -> None:
    desk.press("F8")
    visited = []
    for _ in range(4):
        desk.press("O")
        visited.append((name(desk), desk.words))
    assert visited[0] == visited[3] and set(visited) == {(FIRST, NAME), (FIRST, ACTION), (SECOND, "")}
    assert pane.table.hasFocus() and desk.workspace.side.shown() == "conflicts"
    desk.press("Shift+O")
    assert (name(desk), desk.words) == visited[2]


def test_versions_stand_side_by_side(desk: Driven, pane: ConflictsPane) -> None:
    go(desk, NAME)
    model = pane.table.model()
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(3)]
    assert [head.split("\n")[0] for head in heads] == ["1  Anne", "2  Bram", "Outcome"]
    assert rows(pane)["≠ Words"] == ["“J. de Vries (RIVM)”", "✓ “J. de Vries”", "“J. de Vries”"]
    assert rows(pane)["≠ Role"] == ["chair", "✓ –", "–"]
    assert rows(pane)["Organisation"] == ["RIVM", "RIVM", "RIVM"]
    assert rows(pane)["State"] == ["corrected", "corrected", "in the set"]
