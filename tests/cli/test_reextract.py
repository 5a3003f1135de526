"""The command reextract, as a user runs it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.running import run
from vwsreview.domain.edit import Change, Edit
from vwsreview.store.store import Store

MINUTES = """# Verslag MT

Datum: 11 januari 2021

Aanwezig: 5.1.2e (WJZ), J. de Vries (RIVM)

- LZ stuurt de slides voor 1 februari (actie LZ)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(MINUTES, encoding="utf-8")
    assert run(tmp_path, "import", "d.dossier", "a.md").returncode == 0
    return tmp_path


def test_what_did_not_change_is_told_in_one_line(folder: Path) -> None:
    done = run(folder, "reextract", "d.dossier")
    assert (done.returncode, done.stderr) == (0, b"")
    (line,) = done.stdout.decode().splitlines()
    assert line.startswith("1 documents extracted again, 0 changed: 0 in conflict, 0 new")


def test_conflicts_come_first_and_decisions_stay(folder: Path) -> None:
    with Store.open(folder / "d.dossier", "write") as store:
        (document,) = store.documents()
        attendees = [record for record in store.records(document.id) if record.layer == "attendee"]
        (date,) = (r for r in store.records(document.id) if r.layer == "date" and r.span.of(MINUTES) == "1 februari")
        older = attendees[1].with_values(presence="absent")
        store.apply(Edit("older", (Change(attendees[1], older), Change(date, None))), "Anne")
        accepted = replace(older, review="accepted")
        store.apply(Edit("accept", (Change(older, accepted),)), "Anne")
        store.apply(Edit("set_status", (Change(document, replace(document, status="done")),)), "Anne")
    done = run(folder, "reextract", "d.dossier")
    assert (done.returncode, done.stderr) == (0, b"")
    told = done.stdout.decode().splitlines()
    assert told[0] == f"conflict  a.md:{older.start}-{older.end} attendee: {older.span.of(MINUTES)}"
    assert told[1].startswith("new       a.md:") and told[1].endswith("date: 1 februari")
    assert "reopened  a.md: it was done, and there is more to decide" in told
    assert any(line.startswith("attendees: 1 in conflict, 0 new") for line in told)
    assert told[-1].startswith("1 documents extracted again, 1 changed: 1 in conflict, 1 new")
    with Store.open(folder / "d.dossier", "read") as store:
        assert store.record(older.id) == accepted
        assert list(store.check()) == []
    again = run(folder, "reextract", "d.dossier", language="nl_NL.UTF-8").stdout.decode().splitlines()
    assert again[-1].startswith("1 documenten opnieuw uitgelezen, 0 gewijzigd")


def test_a_dossier_that_somebody_writes_in_is_left_alone(folder: Path) -> None:
    with Store.open(folder / "d.dossier", "write"):
        done = run(folder, "reextract", "d.dossier")
    assert done.returncode == 1 and b"another window or command has" in done.stderr
