"""A key whose command cannot run says why, and does nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.review.examples import store_with
from tests.ui.driving import Driven, driven
from vwsreview.store.store import Store


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Driven]:
    store_with(tmp_path / "set.dossier").close()
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as reviewer:
        yield reviewer


def test_a_decision_without_a_record_says_what_it_needs(at: Driven) -> None:
    at.panel.select(None)
    at.press("E")
    assert at.told.endswith(": needs a selected record")
    assert at.labels() == []


def test_nothing_to_take_back_is_said(at: Driven) -> None:
    at.press("Ctrl+Z")
    assert at.told == "Undo: there is nothing to take back"


def test_the_reason_goes_with_the_next_key(at: Driven) -> None:
    at.press("Ctrl+Z", "J")
    assert at.told == ""


def test_a_key_that_is_typed_or_does_something_says_nothing(at: Driven) -> None:
    at.press("J", "Ctrl+L")
    at.type("1")  # which makes a record of a selection elsewhere
    assert at.told == ""


def test_a_dossier_that_cannot_be_written_says_so_at_every_decision(qtbot: QtBot, tmp_path: Path) -> None:
    store_with(tmp_path / "set.dossier").close()
    other = Store.open(tmp_path / "set.dossier", "write")
    with driven(qtbot, tmp_path, tmp_path / "set.dossier") as at:
        at.press("A")
        assert at.told == "Accept: needs a dossier that can be written"
    other.close()
