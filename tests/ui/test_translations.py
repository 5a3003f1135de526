"""Nothing that the window says is left untranslated, and the Dutch file is complete and compiled."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pseudo_language import PseudoLanguage, all_said, is_translated
from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.exporting import Offered, Words
from vwsreview.domain.layers import BY_NAME, LAYERS, REVIEW_STATES
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.steps import IntakeReport, Refusal
from vwsreview.review.dossier import Dossier
from vwsreview.store.store import Store
from vwsreview.ui.dialogs.about import AboutDialog
from vwsreview.ui.dialogs.comment import CommentDialog
from vwsreview.ui.dialogs.export import ExportDialog
from vwsreview.ui.dialogs.export_documents import AtHand
from vwsreview.ui.dialogs.import_report import ImportReportDialog
from vwsreview.ui.dialogs.keys import KeysDialog
from vwsreview.ui.dialogs.settings import SettingsDialog
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.main_window import MainWindow
from vwsreview.ui.session import ExportChoice, Session

GREEK_FORMAT = Offered("csv", Words("Πίνακας", "Πίνακας"), "")
ROOT = Path(__file__).resolve().parents[2]
GREEK_TEXT = "Το συμβούλιο αποφάσισε στις 3 Μαΐου. Η δράση ανατίθεται στον γραμματέα.\n"


def greek_set() -> list[AnnotatedDocument]:
    """Documents of every kind and status with records of every layer and review state, all data in Greek."""
    found = []
    for number, kind in enumerate(("minutes", "letter", "memo", "agenda", "decision_list", "email", "other")):
        digest = f"{number}{0:063d}"
        document = Document(
            document_id(digest), digest, f"έγγραφο-{number}", len(GREEK_TEXT), kind=kind, anchor_date="2021-05-03"
        )
        document = replace(document, status=("new", "in_review", "done")[number % 3])
        records = [
            Record(
                f"{number}/{layer.name}/{review}", document.id, layer.name, place, place + 9, _values(layer.name),
                review=review, rule="κανόνας", reviewer="Ελένη",
                origin="reviewer" if review == "added" else "extractor",
            )
            for place, layer in enumerate(LAYERS)
            for review in REVIEW_STATES
        ]  # fmt: skip
        found.append(AnnotatedDocument(document, GREEK_TEXT, tuple(records)))
    return found


def _values(layer: str) -> dict[str, object]:
    values = BY_NAME[layer].defaults()
    greek = {"organisation": "υπουργείο", "owners": ["γραμματέας"], "ground": ["5.1.2"]}
    return {**values, **{key: greek[key] for key in values.keys() & greek.keys()}}


@pytest.fixture
def pseudo_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LOGNAME", "χρήστης")  # the name of the system's user stands on the start page
    translator, before = PseudoLanguage(), QLocale()
    QLocale.setDefault(QLocale("el"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def untranslated(widget: QWidget) -> list[str]:
    return sorted({f"{place}: {text!r}" for place, text in all_said(widget) if not is_translated(text)})


@pytest.mark.usefixtures("pseudo_language")
def test_the_window_says_nothing_untranslated(qtbot: QtBot, tmp_path: Path, session: Session) -> None:
    window = MainWindow(session, Theme.named("light"))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    assert untranslated(window) == []
    store = Store.create(tmp_path / "φάκελος.dossier")
    store.add_documents(greek_set())
    dossier = Dossier(store)
    dossier.set_reviewer("Ελένη")
    window.show_dossier(dossier)
    for command in ("next_record", "accept", "reject", "find_in_document", "find_in_dossier", "undo"):
        window.commands[command].trigger()
        assert untranslated(window) == []
    window.show_dossier(None)
    store.close()


@pytest.mark.usefixtures("pseudo_language")
def test_no_dialog_says_anything_untranslated(qtbot: QtBot, session: Session) -> None:
    window = MainWindow(session, Theme.named("light"))
    qtbot.addWidget(window)
    report = IntakeReport(["α"], ["β"], ["γ"], [Refusal("δ", Problem("not_utf8", offset=3, path="δ"))], True)
    dialogs = [
        AboutDialog(window),
        CommentDialog("έγγραφο", "σχόλιο", window),
        ExportDialog(Path("/φάκελος.dossier"), (GREEK_FORMAT,), AtHand(), ExportChoice(), window),
        ImportReportDialog(report, "", window),
        KeysDialog(window.commands.table, window.commands.shortcuts, window),
        SettingsDialog(session, "Ελένη", window),
    ]
    for dialog in dialogs:
        assert dialog.windowTitle()
        assert untranslated(dialog) == [], type(dialog).__name__


def test_a_text_outside_the_translator_is_found(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setToolTip("⟦said⟧ and not said")
    assert untranslated(widget) == ["QWidget() tool tip: '⟦said⟧ and not said'"]


def test_every_sentence_is_collected_translated_and_compiled() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "translate.py"), "--check"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
