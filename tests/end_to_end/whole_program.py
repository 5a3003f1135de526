"""Uses the program as a person would: the window on the samples, then each command. Run by `test_no_network`.

    python -m tests.end_to_end.whole_program FOLDER

All that it writes stands in the folder. It fails where a part of the program does.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from vwsreview.app import Program
from vwsreview.cli.command_line import COMMANDS, main
from vwsreview.formats.catalogue import FORMATS
from vwsreview.resources import resource
from vwsreview.store.store import Store
from vwsreview.ui.dialogs.export import ExportDialog
from vwsreview.ui.dialogs.export_report import ExportReportDialog
from vwsreview.ui.session import Session

PATIENCE = 60
"""Seconds."""
HOSTILE = """# Verslag

![bar](http://192.0.2.1/bar.png) <img src="http://192.0.2.1/a.png"> <script src="https://example.org/a.js"></script>

<link rel="stylesheet" href="http://192.0.2.1/a.css"> [x](http://192.0.2.1) <iframe src="//example.org"></iframe>

Aanwezig: Jansen (<img src="http://192.0.2.1/a.png">), De Vries (<b>WJZ</b>)

Actie: MEVA opent http://example.org uiterlijk morgen.
"""


def until(found: Callable[[], object], told: str) -> None:
    """Let the window work until there is an answer."""
    end = time.monotonic() + PATIENCE
    while not found():
        if time.monotonic() > end:
            there = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
            words = [one.text() for window in there for one in window.findChildren(QLabel) if one.isVisible()]
            raise AssertionError(f"waited in vain for {told}; seen: {there} {words}")
        work()


def work(milliseconds: int = 20) -> None:
    """Let the window and its jobs work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(*keys: str) -> None:
    """Press keys wherever the keyboard is."""
    for key in keys:
        QTest.keySequence(QApplication.focusWidget(), key)


def in_the_window(sources: Path, dossier: Path) -> None:
    """Open the sources, decide, look for words, extract again, export, read the help."""
    app = QApplication(sys.argv[:1])
    session = Session(QSettings(str(sources.with_name("settings.ini")), QSettings.Format.IniFormat))
    session.language = "en"
    program = Program(app, session)
    program.start([sources])
    window = program.window
    until(lambda: window.dossier is not None and not window.handlers.exchange.busy, "the import")
    for dialog in window.findChildren(QDialog):
        dialog.close()
    until(window.isActiveWindow, "the keyboard")
    for _ in sources.iterdir():
        press("A", "X", "Ctrl+Z")
        for pane in ("people", "outline", "checks", "history", "guideline", "records"):
            window.commands[f"show_pane/{pane}"].trigger()
            work()
        window.commands["next_document"].trigger()
    window.commands["extract_again/document"].trigger()
    until(lambda: not window.handlers.exchange.busy, "the extraction")
    window.commands["find_in_dossier"].trigger()
    QTest.keyClicks(QApplication.focusWidget(), "vergadering")
    work(500)
    window.commands["show_guide"].trigger()
    work(100)
    window.activateWindow()
    until(window.isActiveWindow, "the keyboard after the guide")
    window.commands["export_dossier"].trigger()
    until(lambda: window.findChildren(ExportDialog), "the question what to export")
    window.findChildren(ExportDialog)[0].accept()
    until(lambda: window.findChildren(ExportReportDialog), "the report of the export")
    assert dossier.with_suffix(".jsonl").is_file()
    window.close()
    program.stop()


def by_command(folder: Path, sources: Path, dossier: Path) -> None:
    """Each command there is, and each format."""
    other, set_ = folder / "other.dossier", folder / "set.jsonl"
    shutil.copyfile(dossier, other)
    exports = [
        ["export", str(dossier), "--format", one.key, "-o", str(folder / f"out-{one.key}{one.suffix}")]
        for one in FORMATS
    ]
    calls = [
        ["import", str(folder / "new.dossier"), str(sources)],
        ["extract", str(sources), "-o", str(set_)],
        *exports,
        *(["import", str(folder / "new.dossier"), call[-1], "--from", key] for call in exports
          if (key := call[3]) in ("vwsreview", "label-studio", "webannotation", "doccano", "csv")),
        ["evaluate", "--gold", str(set_)],
        ["agreement", str(dossier), str(other)],
        ["merge", str(folder / "new.dossier"), str(dossier), "-o", str(folder / "merged.dossier")],
        ["calibrate", "--gold", str(set_), "-o", str(folder / "confidence.csv")],
        ["reextract", str(other)],
        ["find", str(dossier), "vergadering"],
        ["check", str(dossier)],
        ["rescue", str(dossier), "-o", str(folder / "rescued.dossier")],
    ]  # fmt: skip
    missing = COMMANDS.keys() - {call[0] for call in calls}
    assert not missing, f"not tried: {missing}"
    for call in calls:
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
            code = main(call)
        print(code, *call)


def whole_program(folder: Path) -> None:
    """All of it."""
    sources = folder / "samples"
    shutil.copytree(resource("samples"), sources)
    (sources / "hostile.md").write_text(HOSTILE, encoding="utf-8")
    dossier = folder / "samples.dossier"
    in_the_window(sources, dossier)
    with Store.open(dossier, "read") as store:
        assert any(not one.is_open for document in store.documents() for one in store.records(document.id))
    by_command(folder, sources, dossier)


if __name__ == "__main__":
    whole_program(Path(sys.argv[1]))
