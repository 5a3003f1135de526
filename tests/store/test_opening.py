"""Opening: who may write, and what is refused with which words."""

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from itertools import chain, repeat
from pathlib import Path

import pytest

from tests.store.samples import OLDEST, accepting, batch, everything
from vwsreview.domain.problems import Problem
from vwsreview.domain.query_parser import parse
from vwsreview.store.copies import Unwanted, copies, copies_folder, make_copy
from vwsreview.store.identity import APPLICATION_ID, VERSION
from vwsreview.store.opening import Access
from vwsreview.store.store import Store

ROOT = Path(__file__).resolve().parents[2]


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(Problem) as raised:
        action()
    return raised.value.code


@pytest.fixture
def closed(store: Store, path: Path) -> Path:
    """The path of the dossier after it was closed, with something in its history."""
    store.apply(accepting(store.records(store.documents()[0].id)), "Anna")
    store.close()
    return path


def test_creating(path: Path) -> None:
    with Store.create(path) as store:
        assert (store.path, store.read_only, store.read_only_reason, store.wal) == (path, False, None, True)
        assert store.documents() == []
        assert list(store.check()) == []
    assert code_of(lambda: Store.create(path)) == "file_exists"
    assert code_of(lambda: Store.create(path.parent / "nowhere" / "set.dossier")) == "no_such_file"


def test_a_file_that_cannot_be_created_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "set.dossier"
    (tmp_path / "set.dossier.lock").mkdir()
    with pytest.raises(Problem):
        Store.create(path)
    assert not path.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_the_user_may_read_what_is_made(store: Store, path: Path) -> None:
    store.add_documents(batch(1))
    make_copy(path, "daily")
    made = list(path.parent.rglob("*"))
    assert len(made) >= 5
    for file in made:
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file


def test_what_was_committed_is_in_one_file_after_closing(closed: Path) -> None:
    assert [file.name for file in closed.parent.iterdir() if not file.name.endswith(".lock")] == [closed.name]
    with Store.open(closed) as again:
        assert len(again.history()) == 1
        assert not again.read_only


def test_a_second_opener_reads(store: Store, path: Path) -> None:
    with Store.open(path) as second:
        assert (second.read_only, second.read_only_reason) == (True, "locked")
        assert everything(second) == everything(store)
    assert code_of(lambda: Store.open(path, "write")) == "locked"
    store.close()
    with Store.open(path, "write") as next_writer:
        assert not next_writer.read_only


def test_without_a_write_ahead_log_others_still_read(store: Store, path: Path) -> None:
    store._connection.row("PRAGMA journal_mode=DELETE")
    with Store.open(path) as second:
        assert (second.read_only_reason, second.wal) == ("locked", False)
        store.apply(accepting(store.records(store.documents()[0].id)), "Anna")
        assert everything(second) == everything(store)


def test_another_process_holds_the_lock(closed: Path) -> None:
    code = "import sys; from pathlib import Path; from vwsreview.store.store import Store\n"
    code += "s = Store.open(Path(sys.argv[1]), 'write'); print('open', flush=True); sys.stdin.read(); s.close()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(closed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as other:
        assert other.stdout is not None and other.stdout.readline()
        assert code_of(lambda: Store.open(closed, "write")) == "locked"
        other.kill()
    with Store.open(closed, "write") as store:
        assert not store.read_only


def test_asked_to_read(closed: Path) -> None:
    before = closed.read_bytes()
    with Store.open(closed, "read") as store:
        assert (store.read_only, store.read_only_reason) == (True, "asked")
        assert len(store.documents()) == 2
        assert list(store.check()) == []
    assert closed.read_bytes() == before


@pytest.fixture
def unwritable(closed: Path) -> Iterator[Path]:
    """A dossier that everybody may read and nobody write, in a folder like that; pytest's own folders are private."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(shutil.copy(closed, name))
        path.chmod(0o444)
        path.parent.chmod(0o555)
        yield path
        path.parent.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="needs another user")
def test_a_folder_that_may_not_be_written(unwritable: Path) -> None:
    """As root permissions mean nothing, so the child becomes nobody."""
    code = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from itertools import chain, repeat
from pathlib import Path
from vwsreview.domain.problems import Problem
from vwsreview.store.store import Store
if os.getuid() == 0:
    os.setuid(65534)
store = Store.open(Path(sys.argv[1]))
print(store.read_only_reason, len(store.documents()), len(list(store.check())))
store.close()
for attempt in (lambda: Store.open(Path(sys.argv[1]), "write"), lambda: Store.create(Path(sys.argv[1] + "2"))):
    try:
        attempt()
    except Problem as problem:
        print(problem.code)
"""
    command = [sys.executable, "-c", code, str(unwritable)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["not_writable", "2", "0", "not_writable", "not_writable"], done.stderr


def test_files_that_are_no_dossiers(tmp_path: Path) -> None:
    assert code_of(lambda: Store.open(tmp_path / "none.dossier")) == "no_such_file"
    assert code_of(lambda: Store.open(tmp_path)) == "no_such_file"
    other = tmp_path / "other.dossier"
    for content in (b"", b"Geachte heer,\n" * 500, bytes(8192), random.Random(1).randbytes(8192)):
        other.write_bytes(content)
        assert code_of(lambda: Store.open(other)) == "not_a_dossier"
        assert other.read_bytes() == content
    other.unlink()
    with closing(sqlite3.connect(other)) as foreign:
        foreign.execute("CREATE TABLE records (id)")
    assert code_of(lambda: Store.open(other)) == "not_a_dossier"
    assert [file.name for file in tmp_path.iterdir()] == [other.name]


def test_a_newer_dossier_is_refused_untouched(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute(f"PRAGMA user_version={VERSION + 1}")
    before = closed.read_bytes()
    for access in ("any", "write", "read"):
        with pytest.raises(Problem) as raised:
            Store.open(closed, access)  # type: ignore[arg-type]  # a tuple of literals is a tuple of str to mypy
        assert raised.value.code == "newer_dossier"
        assert raised.value.parameters["version"] == VERSION + 1
    assert closed.read_bytes() == before


def test_an_older_dossier_is_migrated_after_a_copy_was_kept(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute("CREATE TABLE notes (words)")
    assert code_of(lambda: Store.open(path, "read")) == "older_dossier"
    assert copies(path) == []
    with Store.open(path) as store:
        store.add_documents(batch(2))
        assert list(store.check()) == []
    [copy] = copies(path)
    assert copy.name.endswith("before-migration.dossier")
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("notes",)]


@pytest.mark.parametrize("asked", [1, 3, 10, 40])
def test_a_migration_that_is_wanted_no_more_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, asked: int
) -> None:
    monkeypatch.setattr("vwsreview.store.copies.STEPS_AT_ONCE", 100)
    shutil.copy(OLDEST, path)
    answers = chain([True] * asked, repeat(False))
    with pytest.raises(Unwanted):
        Store.open(path, wanted=lambda: next(answers))
    assert code_of(lambda: Store.open(path, "read")) == "older_dossier"
    with Store.open(path) as store:
        assert list(store.check()) == []


def test_an_older_dossier_stays_as_it_is_where_no_copy_can_be_kept(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute("CREATE TABLE notes (words)")
    before = path.read_bytes()
    copies_folder(path).write_text("in the way")
    assert code_of(lambda: Store.open(path)) == "no_copy_first"
    assert path.read_bytes() == before
    copies_folder(path).unlink()
    Store.open(path).close()


@pytest.mark.parametrize("keep", [100, 4096, 5000, 20_000])
def test_a_truncated_file_is_damaged_and_its_copy_is_offered(closed: Path, keep: int) -> None:
    copy = make_copy(closed, "daily")
    with closed.open("r+b") as file:
        file.truncate(keep)
    for access in ("any", "read"):
        with pytest.raises(Problem) as raised:
            Store.open(closed, access)  # type: ignore[arg-type]  # as above
        assert raised.value.code == "damaged_dossier"
        assert raised.value.parameters["copy"] == str(copy)
    with Store.open(copy) as good:
        assert len(good.history()) == 1


def test_a_file_of_zeros_that_has_copies_is_damaged(closed: Path) -> None:
    copy = make_copy(closed, "daily")
    closed.write_bytes(bytes(closed.stat().st_size))
    with pytest.raises(Problem) as raised:
        Store.open(closed)
    assert (raised.value.code, raised.value.parameters["copy"]) == ("damaged_dossier", str(copy))


def test_missing_tables_are_damage(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute("DROP TABLE settings")
    assert code_of(lambda: Store.open(closed)) == "damaged_dossier"


def test_missing_columns_are_damage(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute("ALTER TABLE records RENAME COLUMN by_hand TO by_hend")
    assert code_of(lambda: Store.open(closed)) == "damaged_dossier"


def rewritten(path: Path, sql: str, *parameters: object) -> None:
    """Change the file's own tables of tables, as damage does."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        assert raw.execute(sql, parameters).rowcount > 0
        raw.commit()


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ("REFERENCES documents (id)", "REFERENCES documents (ie)"),
        ("REFERENCES documents (id)", "REFERENCES documentz (id)"),
        ("id TEXT NOT NULL UNIQUE", "id TEXT NOT NULL       "),
        ("CHECK (start >= 0)", "CHECK (stert >= 0)"),
    ],
)
@pytest.mark.parametrize("access", ["any", "read"])
def test_a_damaged_definition_of_a_table_is_a_problem_at_once(
    closed: Path, access: Access, sound: str, broken: str
) -> None:
    copy = make_copy(closed, "daily")
    rewritten(closed, "UPDATE sqlite_master SET sql = replace(sql, ?, ?)", sound, broken)
    with pytest.raises(Problem) as raised:
        Store.open(closed, access)
    assert (raised.value.code, raised.value.parameters["copy"]) == ("damaged_dossier", str(copy))


def test_an_index_that_points_elsewhere_is_damage(closed: Path) -> None:
    with Store.open(closed) as store:
        ids = [document.id for document in store.documents()]
    indexes = ("sqlite_autoindex_documents_1", "sqlite_autoindex_documents_2")
    with closing(sqlite3.connect(closed)) as raw:
        pages = dict(raw.execute("SELECT name, rootpage FROM sqlite_master WHERE name IN (?, ?)", indexes))
    for name, other in (indexes, indexes[::-1]):
        rewritten(closed, "UPDATE sqlite_master SET rootpage = ? WHERE name = ?", pages[other], name)
    with Store.open(closed) as store:
        for read in (store.document, store.text, store.annotated, store.summary):
            assert code_of(lambda read=read: read(ids[0])) == "damaged_dossier"
        with pytest.raises(KeyError):
            store.document("no such id")
        assert "sqlite" in {finding.code for finding in store.check()}


@pytest.mark.parametrize("other", ["texts", "history", "moves", "settings", "head", "listing"])
def test_a_table_that_holds_the_rows_of_another_one_is_a_problem(closed: Path, other: str) -> None:
    with Store.open(closed) as store:
        record = store.records(store.documents()[0].id)[0]
        store.apply(accepting([record]), "Anna")
    with closing(sqlite3.connect(closed)) as raw:
        pages = dict(raw.execute("SELECT name, rootpage FROM sqlite_master WHERE name IN ('documents', ?)", (other,)))
    for name, page in zip(pages, reversed(pages.values()), strict=True):
        rewritten(closed, "UPDATE sqlite_master SET rootpage = ? WHERE name = ?", page, name)
    with suppress(Problem), Store.open(closed) as store:
        for act in (store.documents, store.summaries, lambda: store.undo("Anna"), lambda: list(store.check())):
            with suppress(Problem):
                act()
        with pytest.raises(Problem):
            store.apply(accepting([replace(record, review="accepted")]), "Anna")


def test_a_record_outside_its_text_cannot_be_decided_on(closed: Path) -> None:
    with Store.open(closed) as store:
        record = store.records(store.documents()[0].id)[0]
    rewritten(closed, "UPDATE documents SET length = 1")
    with Store.open(closed) as store:
        assert code_of(lambda: store.apply(accepting([record]), "Anna")) == "damaged_dossier"
        with pytest.raises(ValueError):
            store.apply(accepting([replace(record, end=99)]), "Anna")


@pytest.mark.parametrize("seed", range(60))
def test_random_bytes_anywhere_are_a_problem_or_change_nothing_else(closed: Path, tmp_path: Path, seed: int) -> None:
    """Whatever is read, undone or checked: an answer or a Problem, never an exception of another kind."""
    chance = random.Random(seed)
    content = bytearray(closed.read_bytes())
    for _ in range(chance.choice([1, 3, 20, 200])):
        at = chance.randrange(len(content) - 64)
        piece = chance.randbytes(chance.choice([1, 8, 64]))
        content[at : at + len(piece)] = piece
    broken = tmp_path / f"broken-{seed}.dossier"
    broken.write_bytes(content)
    with suppress(Problem), Store.open(broken) as store:
        for act in (
            lambda: everything(store),
            store.summaries,
            lambda: store.find(parse("coordi* 5.1.2e")),
            store.history,
            lambda: list(store.check()),
            lambda: store.undo("Anna"),
            lambda: store.add_documents(batch(1)),
        ):
            with suppress(Problem):
                act()
    shutil.rmtree(tmp_path, ignore_errors=True)


def test_a_change_that_nobody_can_read_is_damage(closed: Path) -> None:
    with Store.open(closed) as store:
        document = store.documents()[0]
        store.apply(accepting(store.records(document.id)[:1]), "Anna")
    rewritten(closed, "UPDATE changes SET before = '{'")
    with Store.open(closed) as store:
        assert code_of(lambda: store.as_given(document.id)) == "damaged_dossier"
        assert code_of(lambda: store.undo("Anna")) == "damaged_dossier"


def test_a_trigger_that_nobody_can_run_is_damage(closed: Path) -> None:
    rewritten(closed, "UPDATE sqlite_master SET sql = replace(sql, 'NEW.document', 'NEW.dokument') WHERE name = ?",
              "record_decided")  # fmt: skip
    assert code_of(lambda: Store.open(closed)) == "damaged_dossier"
