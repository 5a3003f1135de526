"""Breaks the program where it has words of a document in hand, with an error that quotes them; for `test_discretion`.

    python -m tests.guarding.breaking commands|window FOLDER

What it tells of that goes to standard error and into reports below FOLDER.
"""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from types import FrameType

from vwsreview.cli import command_line, terminal
from vwsreview.domain import faults
from vwsreview.store.store import Store

MARK = "vertrouwelijk"
"""The word that stands in texts, values, comments and names, and is to be told nowhere."""
TEXT = f"""# Verslag {MARK} overleg

Aanwezig: {MARK.capitalize()} (LZ), De Vries ({MARK})

Actie: {MARK.capitalize()} belt MEVA uiterlijk 3 mei 2021 over {MARK}.

Besluit: het {MARK} stuk gaat door.
"""
TELLING = (faults.__file__, terminal.__file__)
"""Who tells of it must not break too."""
TURNS = (1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610)


class Broken(Exception):
    """A mistake of ours that nobody expects."""


@contextmanager
def broken_at(turn: int) -> Iterator[None]:
    """The so many-th call of ours that has the word among its values fails and quotes all of them."""
    left = turn
    package = str(Path(command_line.__file__).parents[1])

    def look(frame: FrameType, event: str, _: object) -> None:
        nonlocal left
        name = frame.f_code.co_filename
        if event == "call" and left and name.startswith(package) and name not in TELLING:
            told = [value for value in frame.f_locals.values() if isinstance(value, str) and MARK in value]
            if told:
                left -= 1
                if not left:
                    raise Broken(*told)

    threading.setprofile(look)
    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def commands(folder: Path) -> None:
    """Commands on a file of the marked text, and on dossiers of it."""
    source, dossier = folder / "bron.md", folder / "set.dossier"
    source.write_text(TEXT, encoding="utf-8")
    lines = folder / "set.jsonl"
    command_line.main(["extract", str(source), "-o", str(lines)])
    command_line.main(["import", str(dossier), str(source)])
    calls = {
        "import": lambda n: ["import", str(folder / f"{n}.dossier"), str(source)],
        "annotations": lambda n: ["import", str(shutil.copyfile(dossier, folder / f"a{n}.dossier")), str(lines)],
        "extract": lambda n: ["extract", str(source), "-o", str(folder / "out.jsonl")],
        "export": lambda n: ["export", str(dossier), "--format", "jsonl", "-o", str(folder / "export.jsonl")],
        "find": lambda n: ["find", str(dossier), MARK],
        "evaluate": lambda n: ["evaluate", "--gold", str(lines)],
    }
    for name, words in calls.items():
        for turn in TURNS:
            call = words(turn)
            with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
                try:
                    with broken_at(turn):
                        command_line.main(call)
                except Broken as error:
                    sys.excepthook(Broken, error, error.__traceback__)
                    print(name, file=sys.__stdout__)


def window(folder: Path) -> None:
    """The window on a dossier, with keys that decide, correct, search and show."""
    from PySide6.QtCore import QEventLoop, QSettings, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from vwsreview.app import Program
    from vwsreview.extract.extractor import extract
    from vwsreview.ui.fault_report import FaultReport
    from vwsreview.ui.session import Session

    dossier = folder / "set.dossier"
    with Store.create(dossier) as store:
        store.add_documents([extract(TEXT, sha256="a" * 64, name=f"{MARK}.md")])
    app = QApplication(sys.argv[:1])
    session = Session(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    told: list[Path | None] = []
    sys.excepthook = FaultReport(folder / "reports", told.append)
    program = Program(app, session)
    program.start([dossier])

    def work(milliseconds: int = 30) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    while program.window.dossier is None:
        work()
    ids = ("accept", "reject", "undo", "redo", "next_record", "show_pane/people", "show_pane/outline",
           "show_pane/checks", "show_pane/history", "show_pane/records", "copy_record", "extract_again/document",
           "select_unit", "show_source")  # fmt: skip
    for id in ids:
        for turn in TURNS[:10]:
            program.window.commands[id].setEnabled(True)
            with broken_at(turn):
                program.window.commands[id].trigger()
                work()
    print(*("window" for _ in told), sep="\n")
    QTest.qWait(1)
    os._exit(0)  # what is half broken need not close well


if __name__ == "__main__":
    faults.be_discreet(lambda: terminal.sentence("own_mistake") + "\n")
    {"commands": commands, "window": window}[sys.argv[1]](Path(sys.argv[2]))
