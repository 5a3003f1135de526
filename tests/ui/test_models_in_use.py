"""Every Qt model of the program, watched by Qt's own tester while a reviewer works in the whole window."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QSettings
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

import vwsreview.ui
from tests.ui.test_translations import greek_set
from vwsreview.review.dossier import Dossier
from vwsreview.store.store import Store
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.models.cases_model import CasesModel
from vwsreview.ui.models.disagreements_model import DisagreementsModel
from vwsreview.ui.models.fixed_lines_model import FixedLinesModel
from vwsreview.ui.models.hits_model import HitsModel
from vwsreview.ui.models.identifying_model import IdentifyingModel
from vwsreview.ui.session import Session

IN_DIALOGS = {CasesModel, FixedLinesModel, DisagreementsModel, IdentifyingModel}
"""Models that are there only while a dialog is, and what two of them share; they are watched where it is tested."""


def models_of_ours() -> set[type[QAbstractItemModel]]:
    """All classes of Qt models that the program defines."""
    for module in pkgutil.walk_packages(vwsreview.ui.__path__, "vwsreview.ui."):
        importlib.import_module(module.name)
    found, left = set(), [QAbstractItemModel]
    while left:
        for kind in left.pop().__subclasses__():
            left.append(kind)
            if kind.__module__.startswith("vwsreview."):
                found.add(kind)
    return found


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    session = Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(session, Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    return window


def test_no_model_breaks_a_promise_while_a_reviewer_works(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    watched = [model for model in window.findChildren(QAbstractItemModel) if type(model) in models_of_ours()]
    assert {type(model) for model in watched} == models_of_ours() - IN_DIALOGS
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning) for model in watched
    ]
    with Store.create(tmp_path / "d.dossier") as store:
        store.add_documents(greek_set()[:4])
        dossier = Dossier(store)
        window.show_dossier(dossier)
        for command in (
            "show_pane/outline", "toggle_read",
            "accept", "next_record", "reject", "next_open_record", "reopen", "undo", "redo", "change_layer/date",
            "next_document", "select_all_records", "accept", "done_and_next", "remove_document", "undo", "undo",
        ):  # fmt: skip
            window.commands[command].trigger()
        dossier.add_documents(greek_set()[4:])
        window._workspace.search.open_pane("δράση")
        (hits,) = (model for model in watched if isinstance(model, HitsModel))
        qtbot.waitUntil(lambda: hits.rowCount() == 7)
        window.show_dossier(None)
    assert len(testers) == len(watched)
