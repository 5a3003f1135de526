"""A dossier that SQLite cannot read any more: what can be read of it comes out, and what is missing is said."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.damaged_case import walked
from tests.store.samples import LETTER, MINUTES, OLDEST, accepting, annotated, everything
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.rescuing import Lost, RescueReport
from vwsreview.store.copies import make_copy
from vwsreview.store.store import Store
from vwsreview.workflow.rescuing import rescue

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dossier of three documents, one of them long, with a history, a branch that was left, and a setting."""
    made = tmp_path / "set.dossier"
    with Store.create(made) as store:
        store.add_documents(
            [annotated("a.md", MINUTES, 8), annotated("b.txt", LETTER), annotated("c.md", LETTER * 200)]
        )
        first, second, _ = store.documents()
        records = store.records(first.id)
        store.apply(accepting(records[:2]), "Anna")
        store.apply(Edit("delete", (Change(records[2], None),)), "Anna")
        store.undo("Bram")
        store.apply(accepting(store.records(second.id)), "Bram")
        store.apply(Edit("set_status", (Change(first, replace(first, status="done")),)), "Anna")
        store.set_setting("saved_queries", "[1]")
    return made


def pages_of(path: Path, *trees: str) -> dict[int, str]:
    """The pages of these trees, with their kinds."""
    with closing(sqlite3.connect(path)) as raw:
        marks = ", ".join("?" * len(trees))
        return dict(raw.execute(f"SELECT pageno, pagetype FROM dbstat WHERE name IN ({marks})", trees))


def blank(path: Path, numbers: Iterable[int]) -> None:
    data = bytearray(path.read_bytes())
    for number in numbers:
        data[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def rescued(path: Path) -> tuple[RescueReport, Path]:
    target = path.with_name("new.dossier")
    before = {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    report = walked(rescue(path, target))
    after = {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    assert after == before | {"new.dossier": target.read_bytes()}
    with Store.open(target, "read") as store:
        assert list(store.check()) == []
    return report, target


def content(path: Path) -> list[AnnotatedDocument]:
    with Store.open(path, "read") as store:
        return everything(store)


def past(path: Path) -> list[object]:
    """The history with its branches and its journal."""
    with Store.open(path, "read") as store:
        tables = {
            "history": "number",
            "changes": "step, position",
            "moves": "number",
            "head": "step",
            "settings": "name",
        }
        return [store._connection.rows(f"SELECT * FROM {table} ORDER BY {order}") for table, order in tables.items()]


def test_a_dossier_that_is_whole_is_copied(path: Path) -> None:
    report, target = rescued(path)
    assert report.undamaged and report.is_complete
    assert (report.documents, report.steps, report.found_steps, report.settings) == (3, 4, 4, 1)
    assert (content(target), past(target)) == (content(path), past(path))
    assert os.name == "nt" or target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("lost", ["header", "schema", "indexes"])
def test_everything_comes_out_where_only_what_leads_to_it_is_lost(path: Path, lost: str) -> None:
    expected, steps = content(path), past(path)
    indexes = pages_of(
        path, "sqlite_autoindex_documents_1", "records_of_document", "changes_by_document", "search_data"
    )
    if lost == "header":
        path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])
    else:
        blank(path, [1] if lost == "schema" else indexes)
    report, target = rescued(path)
    assert (content(target), past(target)) == (expected, steps)
    assert not report.undamaged and report.is_complete
    with Store.open(target) as store:
        for _ in range(3):
            assert store.undo("Anna") is not None
        assert store.next_undo() is None and store.redo("Anna") is not None


def test_a_document_without_its_text_is_missing_by_name(path: Path) -> None:
    expected = content(path)
    blank(path, [number for number, kind in pages_of(path, "texts").items() if kind == "overflow"][:1])
    report, target = rescued(path)
    assert report.lost == [Lost("c.md", 3, "no_text")]
    assert content(target) == expected[:2]
    assert (report.lost_records, report.unsure, report.steps) == (3, [], 4)


def test_a_text_without_its_document_gets_a_name_and_keeps_its_records(path: Path) -> None:
    expected = content(path)
    blank(path, pages_of(path, "documents"))
    report, target = rescued(path)
    assert report.named == ["a.md", "b.txt", "c.md"], "the list of documents still names them"
    assert [one.text for one in content(target)] == [one.text for one in expected]
    assert [one.records for one in content(target)] == [one.records for one in expected]
    assert [one.document.id for one in content(target)] == [one.document.id for one in expected]
    assert (report.steps, report.found_steps) == (0, 4)


def test_a_text_that_nothing_names_gets_a_name_that_is_made_up(path: Path) -> None:
    blank(path, pages_of(path, "documents", "listing", "sqlite_autoindex_documents_2"))
    report, target = rescued(path)
    assert report.named == ["rescued-00001.txt", "rescued-00002.txt", "rescued-00003.txt"]
    assert [one.document.name for one in content(target)] == report.named


def test_lost_records_are_counted_and_their_documents_are_unsure(path: Path) -> None:
    expected = content(path)
    blank(path, pages_of(path, "records"))
    report, target = rescued(path)
    assert (report.documents, report.records, report.lost_records) == (3, 0, 14)
    assert report.unsure == ["a.md", "b.txt", "c.md"]
    assert [one.text for one in content(target)] == [one.text for one in expected]


def test_where_the_history_is_lost_the_present_stands(path: Path) -> None:
    expected = content(path)
    blank(path, pages_of(path, "history"))
    report, target = rescued(path)
    assert content(target) == expected
    assert (report.steps, report.found_steps, report.missing_steps) == (0, 0, 4)
    assert report.unsure == ["a.md", "b.txt"], "what nobody touched agrees with its import"


def test_where_one_document_fails_the_history_of_the_others_stays(path: Path) -> None:
    expected = content(path)
    data = path.read_bytes()
    path.write_bytes(data.replace("**Coördinatie".encode(), "**Koördinatie".encode()))
    report, target = rescued(path)
    assert report.unsure == ["a.md"] and (report.steps, report.found_steps) == (1, 4)
    assert [one.document for one in content(target)] == [one.document for one in expected]
    with Store.open(target) as store:
        [step] = store.history()
        assert (step.reviewer, step.label) == ("Bram", "accept")
        store.undo("Anna")
        assert all(record.is_open for record in store.records(expected[1].document.id))


def test_deleted_and_older_rows_stay_away(path: Path) -> None:
    """What stands on pages that were freed is old, and what a table lacks that is whole was deleted."""
    with Store.open(path) as store:
        document = store.documents()[2]
        many = [Record(f"r{place}", document.id, "date", place, place + 1, {"type": "date"}) for place in range(300)]
        store.apply(Edit("add", tuple(Change(None, record) for record in many)), "Anna")
        store.undo("Anna")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert raw.execute("PRAGMA freelist_count").fetchone()[0] > 3
    expected = content(path)
    blank(path, pages_of(path, "settings"))
    _, target = rescued(path)
    assert content(target) == expected


def test_what_stands_in_the_log_counts(path: Path) -> None:
    with Store.open(path) as store:
        record = store.records(store.documents()[1].id)[0]
        store.apply(Edit("comment", (Change(record, replace(record, comment="laatste")),)), "Anna")
        left = path.with_name("left.dossier")
        shutil.copy(path, left)
        shutil.copy(path.with_name("set.dossier-wal"), path.with_name("left.dossier-wal"))
        expected = everything(store)
    blank(left, [1])  # the log has none of this one
    report, target = rescued(left)
    assert content(target) == expected and not report.log_torn
    target.unlink()
    log = bytearray(path.with_name("left.dossier-wal").read_bytes())
    log[40] ^= 1
    path.with_name("left.dossier-wal").write_bytes(log)
    report, _ = rescued(left)
    assert report.log_torn and not report.is_complete


def test_a_dossier_of_an_older_version_comes_out_as_one_of_this(tmp_path: Path) -> None:
    path, newer = Path(shutil.copy(OLDEST, tmp_path)), Path(shutil.copy(OLDEST, tmp_path / "newer.dossier"))
    Store.open(newer, "write").close()
    shutil.rmtree(tmp_path / "newer.dossier.copies")
    expected = content(newer), past(newer)
    report, target = rescued(path)
    assert report.undamaged and (content(target), past(target)) == expected
    target.unlink()
    blank(path, [1])
    report, target = rescued(path)
    assert report.is_complete and (content(target), past(target)) == expected


def test_a_better_copy_is_told(path: Path) -> None:
    copy = make_copy(path, "daily")
    blank(path, pages_of(path, "records"))
    report = walked(rescue(path, path.with_name("new.dossier")))
    assert report.copy is not None and (report.copy.path, report.copy.documents, report.copy.records) == (copy, 3, 14)
    assert report.copy_is_better


def test_a_dossier_of_a_newer_version_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("PRAGMA user_version=99")
        raw.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('vwsreview', 'later')")
        raw.execute("UPDATE _sqlite_migrations SET applied_at = '2030-01-01'")
    with pytest.raises(Problem, match="newer_dossier"):
        rescued(path)
    assert not path.with_name("new.dossier").exists()


def of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.executescript("CREATE TABLE t (a); INSERT INTO t VALUES (1)")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path.write_bytes(b""), "nothing_to_rescue"),
        (lambda path: path.write_bytes(os.urandom(50_000)), "nothing_to_rescue"),
        (lambda path: path.write_text("Geachte heer,\n" * 900), "nothing_to_rescue"),
        (lambda path: of_another_program(path), "nothing_to_rescue"),
        (lambda path: None, "no_such_file"),
        (lambda path: path.with_name("new.dossier").write_bytes(b"!"), "no_such_file"),
    ],
)  # fmt: skip
def test_what_is_no_dossier_is_said(tmp_path: Path, make: Callable[[Path], object], code: str) -> None:
    path = tmp_path / "other.dossier"
    make(path)
    with pytest.raises(Problem, match=code):
        walked(rescue(path, tmp_path / "new.dossier"))


def test_no_file_is_ever_replaced(path: Path) -> None:
    with pytest.raises(Problem, match="file_exists"):
        walked(rescue(path, path))


def test_nothing_is_left_where_it_is_stopped(path: Path) -> None:
    blank(path, [1])
    before = sorted(path.parent.iterdir())
    steps = rescue(path, path.with_name("new.dossier"))
    for _ in range(3):
        next(steps)
    steps.close()
    assert sorted(path.parent.iterdir()) == before


@pytest.mark.parametrize("pair", [("texts", "head"), ("records", "moves"), ("documents", "history")])
def test_roots_that_have_changed_places_hide_nothing(path: Path, pair: tuple[str, str]) -> None:
    expected = content(path)
    with closing(sqlite3.connect(path)) as raw:
        sql = "SELECT rootpage FROM sqlite_master WHERE name IN (?, ?)"
        one, other = (slice((root - 1) * PAGE, root * PAGE) for (root,) in raw.execute(sql, pair))
    data = bytearray(path.read_bytes())
    data[one], data[other] = data[other], data[one]
    path.write_bytes(data)
    _, target = rescued(path)
    assert content(target) == expected


def test_a_header_that_lets_nobody_write_does_not_keep_anything_in(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[18] = 0xFF  # the version of the format for writing
    path.write_bytes(data)
    report, target = rescued(path)
    assert (report.documents, report.lost) == (3, [])
    with Store.open(target) as store:
        assert list(store.check()) == []
