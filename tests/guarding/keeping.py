"""Writes one of everything that the program writes, for `test_permissions`.

python -m tests.guarding.keeping UMASK FOLDER
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

from vwsreview.app import keep_to_oneself
from vwsreview.cli.command_line import main
from vwsreview.formats.catalogue import FORMATS
from vwsreview.store.copies import make_copy, write_copy
from vwsreview.store.store import Store
from vwsreview.ui.fault_report import FaultReport


def keep(folder: Path) -> None:
    """All kinds, each below a folder of its own; told is what is there while the dossier is open."""
    own, given = folder / "own", folder / "given"
    for one in (own, given):
        one.mkdir(mode=0o755)
    source = folder / "bron.md"
    source.write_text("# Verslag\n\nActie: MEVA belt morgen.\n", encoding="utf-8")
    dossier = own / "set.dossier"
    main(["import", str(dossier), str(source)])
    make_copy(dossier, "daily")
    write_copy(dossier, own / "copy.dossier")
    settings = QSettings(str(own / "settings" / "vwsreview.ini"), QSettings.Format.IniFormat)
    keep_to_oneself(Path(settings.fileName()))
    settings.setValue("recent", str(dossier))
    settings.sync()
    FaultReport(own / "reports", lambda path: None)(ValueError, ValueError("x"), None)
    for one in FORMATS:
        main(["export", str(dossier), "--format", one.key, "-o", str(given / f"{one.key}{one.suffix}")])
    main(["extract", str(source), "-o", str(given / "extracted.jsonl")])
    with Store.open(dossier, "write") as store:
        store.set_setting("x", "y")
        for path in sorted(folder.rglob("*")):
            print(f"{path.stat().st_mode & 0o777:o} {path.relative_to(folder).as_posix()}", file=sys.__stdout__)


if __name__ == "__main__":
    os.umask(int(sys.argv[1], 8))
    sys.stdout = sys.stderr
    keep(Path(sys.argv[2]))
