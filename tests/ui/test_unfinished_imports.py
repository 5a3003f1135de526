"""An import rests and goes on at a key, and one that did not come to its end is offered when the dossier is opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.driving import Driven, driven
from vwsreview.extract.extractor import extract
from vwsreview.resources import resource
from vwsreview.sources.reading import read
from vwsreview.store.store import Store
from vwsreview.ui.unfinished_banner import UnfinishedBanner
from vwsreview.workflow.unfinished import begin_import, unfinished_imports

FILES = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for number in range(FILES):
        (made / f"{number:02}.md").write_text(f"# Brief {number}\n\nDatum: 11 januari 2021\n", encoding="utf-8")
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "set.dossier"
    source = read(resource("samples") / "brief-zelftesten.md", resource("samples"))
    with Store.create(path) as store:
        store.add_documents([extract(source.text, sha256=source.sha256, name=source.name)])
    return path


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, path: Path, folder: Path) -> Iterator[Driven]:
    """A dossier in which an import was begun and nothing came in."""
    with Store.open(path, "write") as store:
        begin_import(store, [folder], FILES)
    with driven(qtbot, tmp_path, path) as desk:
        yield desk


def told(banner: UnfinishedBanner) -> str:
    return banner._told.text() if banner.isVisible() else ""


def choose(banner: UnfinishedBanner, words: str) -> None:
    next(button for button in banner.findChildren(QPushButton) if button.text() == words).click()


def names(path: Path) -> list[str]:
    with Store.open(path, "read") as store:
        return [document.name for document in store.documents()]


def left(path: Path) -> int:
    with Store.open(path, "read") as store:
        return len(unfinished_imports(store))


def test_an_unfinished_import_is_offered_and_gone_on_with(qtbot: QtBot, desk: Driven, path: Path) -> None:
    banner = desk.workspace.unfinished
    assert told(banner) == "An import of 60 files was not finished; 0 documents are in."
    choose(banner, "Go on")
    assert told(banner) == ""
    qtbot.waitUntil(lambda: not desk.window.handlers.exchange.busy, timeout=30_000)
    assert told(banner) == "" and left(path) == 0
    assert len(names(path)) == FILES + 1


def test_keys_reach_the_offer_and_come_back_to_the_text(qtbot: QtBot, desk: Driven, path: Path) -> None:
    desk.workspace.view.setFocus()
    desk.press("F6", "F6")
    assert desk.workspace.unfinished.isAncestorOf(desk.window.focusWidget())
    desk.press("Tab", "Tab", "Return")
    assert told(desk.workspace.unfinished) == "" and left(path) == 0
    assert desk.window.focusWidget() is desk.workspace.view


def test_not_now_asks_again_when_the_dossier_is_opened(qtbot: QtBot, tmp_path: Path, desk: Driven, path: Path) -> None:
    choose(desk.workspace.unfinished, "Not now")
    assert told(desk.workspace.unfinished) == "" and left(path) == 1
    desk.window.close()
    with driven(qtbot, tmp_path, path) as again:
        assert "60 files" in told(again.workspace.unfinished)


def test_what_is_given_up_is_not_asked_again(desk: Driven, path: Path) -> None:
    choose(desk.workspace.unfinished, "Forget it")
    assert told(desk.workspace.unfinished) == "" and left(path) == 0
    assert names(path) == ["brief-zelftesten.md"]


def test_who_only_reads_is_not_asked(qtbot: QtBot, tmp_path: Path, desk: Driven, path: Path) -> None:
    with driven(qtbot, tmp_path, path) as second:
        assert second.workspace.dossier is not None and second.workspace.dossier.read_only
        assert told(second.workspace.unfinished) == ""


def test_an_import_rests_at_a_key_while_the_review_goes_on(
    qtbot: QtBot, tmp_path: Path, path: Path, folder: Path
) -> None:
    with driven(qtbot, tmp_path, path) as desk:
        strip = desk.window.status.job_strip
        desk.window.open_paths([folder])
        desk.press("Ctrl+T")
        assert desk.window.handlers.exchange.paused and desk.window.commands["pause_job"].isChecked()
        assert strip.pause.text() == "Go on" and "(paused)" in strip._text.text()
        desk.press("A")
        assert desk.labels() == ["accept"]
        assert len(names(path)) < FILES
        strip.pause.click()
        assert strip.pause.text() == "Pause" and not desk.window.commands["pause_job"].isChecked()
        qtbot.waitUntil(lambda: not desk.window.handlers.exchange.busy, timeout=30_000)
        assert len(names(path)) == FILES + 1


def test_a_resting_import_is_unfinished_when_the_window_closes(
    qtbot: QtBot, tmp_path: Path, path: Path, folder: Path
) -> None:
    with driven(qtbot, tmp_path, path) as desk:
        desk.window.open_paths([folder])
        qtbot.waitUntil(lambda: left(path) == 1)
        desk.press("Ctrl+T")
    with driven(qtbot, tmp_path, path) as again:
        assert "60 files" in told(again.workspace.unfinished)


def test_an_import_that_is_stopped_is_given_up(qtbot: QtBot, tmp_path: Path, path: Path, folder: Path) -> None:
    with driven(qtbot, tmp_path, path) as desk:
        desk.window.open_paths([folder])
        qtbot.waitUntil(lambda: left(path) == 1)
        desk.press("Ctrl+.")
        qtbot.waitUntil(lambda: not desk.window.handlers.exchange.busy, timeout=30_000)
        assert left(path) == 0 and told(desk.workspace.unfinished) == ""
