"""The command merge, as a user runs it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.review.examples import annotated, only, store_with
from tests.workflow.differing_people import copy
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.edits import Stamp
from vwsreview.store.store import Store


def attendee(records: list[Record]) -> Record:
    return only(records, "attendee", "J. de Vries (RIVM)")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A base and two copies: Anne says absent and calls it a letter, Bram partial, and both accept the section."""
    base = tmp_path / "base.dossier"
    store_with(base, annotated("a.md"), annotated("b.md")).close()
    for name, value in (("Anne", "absent"), ("Bram", "partial")):
        stamp = Stamp(name, "2026-03-02T10:00:00+01:00")
        with Store.open(copy(base, f"{name.lower()}.dossier"), "write") as store:
            document = store.documents()[0]
            records = store.records(document.id)
            for edit in (
                edits.set_value(document, attendee(records), "presence", value, stamp),
                edits.accept(replace(document, status="in_review"), [only(records, "section", "Planning")], stamp),
            ):
                assert edit is not None
                store.apply(edit, name)
    return tmp_path


def test_what_people_agree_on_and_what_not(folder: Path) -> None:
    done = run(folder, "merge", "base.dossier", "anne.dossier", "bram.dossier", "-o", "out.dossier")
    assert (done.returncode, done.stderr) == (0, b"")
    with Store.open(folder / "out.dossier", "read") as store:
        record = attendee(store.records(store.documents()[0].id))
        assert record.is_open and list(store.check()) == []
    assert done.stdout.decode().splitlines() == [
        f"conflict  a.md:{record.start}-{record.end} attendee: J. de Vries (RIVM)",
        "          presence: absent (Anne, 2026-03-02T10:00:00+01:00) | partial (Bram, 2026-03-02T10:00:00+01:00)",
        "documents: 2, of which 0 not in the base",
        "agreed: 1",
        "taken from one side: 0",
        "added: 0",
        "in conflict: 1",
        "merged into out.dossier",
        "conflicts are decided in the window: vwsreview out.dossier, pane Conflicts",
    ]


def test_the_same_in_dutch_and_in_the_other_order(folder: Path) -> None:
    words = ("merge", "base.dossier", "bram.dossier", "anne.dossier", "-o", "uit.dossier")
    told = run(folder, *words, language="nl_NL.UTF-8").stdout.decode().splitlines()
    assert told[0].startswith("strijdig  a.md:") and told[-3:-1] == ["strijdig: 1", "samengevoegd in uit.dossier"]
    assert told[-1].endswith("paneel Conflicten")
    assert run(folder, "merge", "base.dossier", "anne.dossier", "bram.dossier", "-o", "out.dossier").returncode == 0
    sets = []
    for name in ("uit", "out"):
        assert run(folder, "export", f"{name}.dossier", "--format", "jsonl", "-o", f"{name}.jsonl").returncode == 0
        sets.append((folder / f"{name}.jsonl").read_bytes())
    assert sets[0] == sets[1]


def test_conflicts_of_a_document_as_a_whole(folder: Path) -> None:
    for name, kind in (("anne", "letter"), ("bram", "memo")):
        with Store.open(folder / f"{name}.dossier", "write") as store:
            edit = edits.set_kind(store.documents()[1], kind)
            assert edit is not None
            store.apply(edit, name)
    told = run(folder, "merge", "base.dossier", "anne.dossier", "bram.dossier", "-o", "out.dossier")
    lines = told.stdout.decode().splitlines()
    place = lines.index("conflict  b.md: the document as a whole")
    assert lines[place + 1].startswith("          kind: letter (anne, ") and " | memo (bram, " in lines[place + 1]


def test_a_document_that_somebody_removed_is_named(folder: Path) -> None:
    with Store.open(folder / "anne.dossier", "write") as store:
        store.apply(edits.remove_document(store.documents()[1]), "Anne")
    told = run(folder, "merge", "base.dossier", "anne.dossier", "bram.dossier", "-o", "out.dossier")
    assert [line.split(":")[0] for line in told.stdout.decode().splitlines() if "removed" in line] == ["removed   b.md"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("base.dossier", "base.dossier", "-o", "x"), "base.dossier is the base and one of the others as well"),
        (("base.dossier", "anne.dossier", "-o", "bram.dossier"), "bram.dossier exists already"),
        (("base.dossier", "anne.dossier", "-o", "base.dossier"), "base.dossier is one of the sources"),
        (("base.dossier", "nobody.dossier", "-o", "x"), "there is no file or folder"),
        (("base.dossier", "plain.txt", "-o", "x"), "plain.txt is no dossier"),
        (("base.dossier", "strange.dossier", "-o", "x"), "strange.dossier has no document in common"),
    ],
)
def test_what_cannot_be_merged_is_told_and_leaves_nothing(folder: Path, words: tuple[str, ...], told: str) -> None:
    (folder / "plain.txt").write_text("geen dossier", encoding="utf-8")
    store_with(folder / "strange.dossier", annotated("c.md")).close()
    done = run(folder, "merge", *words)
    assert done.returncode == 1 and done.stdout == b""
    assert told in done.stderr.decode()
    assert not (folder / "x").exists()
