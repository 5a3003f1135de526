"""Looking for words in the document by keys: what is found, how many, and what the keys do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.review.examples import store_with
from tests.ui.driving import Driven, driven


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier").close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


def told(at: Driven) -> list[str]:
    return [label.text() for label in at.workspace.find_bar.findChildren(QLabel) if label.isVisible() and label.text()]


def test_which_of_the_places_is_selected_is_said(at: Driven) -> None:
    at.press("/")
    at.type("meva")
    assert at.selected == "MEVA" and told(at) == ["1 of 2"]
    at.press("Return")
    assert told(at) == ["2 of 2"]
    at.press("Return")
    assert told(at) == ["1 of 2"]
    at.type("x")
    assert told(at) == ["Not found"]


def test_the_selection_says_what_ends_it_and_how_far_it_reaches(at: Driven) -> None:
    at.view.set_caret(at.view.text.index("MEVA"))
    at.press(".")
    assert told(at) == ["Select up to", "Enter: next place · Esc: done"]
    at.type("ac")
    assert at.selected == "MEVA stuurt de nota uiterlijk vrijdag (ac" and told(at)[1:] == ["1 of 1"]
    at.press("Escape")
    assert at.selected.startswith("MEVA stuurt")
    at.press("/")
    assert told(at) == ["1 of 1"]
