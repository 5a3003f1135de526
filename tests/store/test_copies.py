"""Copies: made while others write, sound or not kept, the last five."""

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.samples import LETTER, accepting, annotated, batch, everything
from vwsreview.domain.problems import Problem
from vwsreview.store.copies import (
    KEPT,
    copies,
    copies_folder,
    daily_copy_due,
    is_good,
    make_copy,
    newest_good_copy,
    write_copy,
)
from vwsreview.store.store import Store


def test_a_copy_holds_everything_that_was_committed(store: Store, path: Path) -> None:
    store.apply(accepting(store.records(store.documents()[0].id)), "Anna")
    copy = make_copy(path, "daily")
    with Store.open(copy) as kept:
        assert everything(kept) == everything(store)
        assert len(kept.history()) == 1
        assert list(kept.check()) == []


def test_a_copy_is_one_file(store: Store, path: Path) -> None:
    copy = make_copy(path, "daily")
    assert is_good(copy)
    assert list(copies_folder(path).iterdir()) == [copy]


def test_one_copy_a_day_is_due(store: Store, path: Path) -> None:
    assert daily_copy_due(path)
    copy = make_copy(path, "daily")
    assert not daily_copy_due(path)
    yesterday = copy.stat().st_mtime - 86_400
    os.utime(copy, (yesterday, yesterday))
    assert daily_copy_due(path)


def test_the_last_five_stay(store: Store, path: Path) -> None:
    made = [make_copy(path, "daily" if number % 2 else "before-migration") for number in range(KEPT + 2)]
    assert copies(path) == made[:1:-1]
    assert newest_good_copy(path) == made[-1]


def test_a_copy_is_the_newest_also_where_the_clock_was_set_back(store: Store, path: Path) -> None:
    copies_folder(path).mkdir()
    before = [copies_folder(path) / f"2099010{day}-100000-000000-daily.dossier" for day in range(1, KEPT + 1)]
    for copy in before:
        store.write_copy(copy)
        os.utime(copy, (4_070_000_000, 4_070_000_000))
    assert daily_copy_due(path)
    made = make_copy(path, "daily")
    assert copies(path) == [made, *before[:0:-1]]
    assert newest_good_copy(path) == made
    assert not daily_copy_due(path)
    assert [make_copy(path, "daily"), made] == copies(path)[:2]


def test_what_a_killed_copy_left_goes_with_the_next(store: Store, path: Path) -> None:
    made = make_copy(path, "daily")
    for left in (made.with_suffix(".part"), made.with_suffix(".part-journal")):
        left.write_bytes(b"half")
    second = make_copy(path, "daily")
    assert sorted(copies_folder(path).iterdir()) == [made, second]


def test_the_newest_good_copy_is_not_a_damaged_one(store: Store, path: Path) -> None:
    assert newest_good_copy(path) is None
    first, second, third = (make_copy(path, "daily") for _ in range(3))
    third.write_bytes(third.read_bytes()[:5000])
    second.write_bytes(bytes(9000))
    assert newest_good_copy(path) == first


def test_a_damaged_dossier_is_not_copied_over_good_copies(store: Store, path: Path) -> None:
    good = [make_copy(path, "daily") for _ in range(KEPT)]
    store.close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 5] = b"\xa5" * 4096 * 2
    path.write_bytes(content)
    with pytest.raises(Problem) as raised:
        make_copy(path, "daily")
    assert raised.value.code == "damaged_dossier"
    assert sorted(copies_folder(path).iterdir()) == good


def test_a_copy_is_made_by_a_thread_while_the_window_writes(store: Store, path: Path) -> None:
    store.add_documents(batch(50))
    made: list[Path] = []
    thread = threading.Thread(target=lambda: made.extend(make_copy(path, "daily") for _ in range(3)))
    thread.start()
    records = store.records(store.documents()[0].id)
    for _ in range(50):
        store.apply(accepting(records), "Anna")
        store.undo("Anna")
    thread.join()
    for copy in made:
        with Store.open(copy, "read") as kept:
            assert list(kept.check()) == []
    assert len(made) == 3


def test_a_folder_that_cannot_be_made(store: Store, path: Path) -> None:
    copies_folder(path).write_text("in the way")
    with pytest.raises(Problem) as raised:
        make_copy(path, "daily")
    assert raised.value.code == "copies_not_writable"


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
@pytest.mark.parametrize("replaced", [False, True])
def test_a_dossier_that_is_gone_takes_no_decision_and_can_be_copied(store: Store, path: Path, replaced: bool) -> None:
    record = store.records(store.documents()[0].id)[0]
    store.apply(accepting([record]), "Anna")
    before = everything(store)
    path.rename(path.with_name("moved"))
    if replaced:
        shutil.copy(path.with_name("moved"), path)
    writing: list[Callable[[], object]] = [
        lambda: store.undo("Anna"),
        lambda: store.redo("Anna"),
        lambda: store.apply(accepting([record]), "Anna"),
        lambda: store.add_documents(batch(1)),
        lambda: store.set_setting("a", "b"),
    ]
    for write in writing:
        with pytest.raises(Problem) as raised:
            write()
        assert raised.value.code == "lost_dossier"
    store.write_copy(path.with_name("rescued.dossier"))
    with Store.open(path.with_name("rescued.dossier")) as rescued:
        assert everything(rescued) == before
        assert list(rescued.check()) == []


@pytest.mark.parametrize("asked", [1, 3, 40])
def test_a_copy_that_nobody_wants_any_more_leaves_nothing(
    store: Store, path: Path, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stops among the pages that are copied, and where the copy is looked through."""
    for name in ("PAGES_AT_ONCE", "STEPS_AT_ONCE"):
        monkeypatch.setattr(f"vwsreview.store.copies.{name}", 1)
    kept = make_copy(path, "daily")
    times = iter(range(asked))
    assert make_copy(path, "daily", lambda: next(times, None) is not None) is None
    assert next(times, None) is None
    assert list(copies_folder(path).iterdir()) == [kept]


def test_a_copy_is_of_one_moment_also_when_somebody_writes_meanwhile(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vwsreview.store.copies.PAGES_AT_ONCE", 1)
    before, asked = everything(store), []

    def decide() -> bool:
        asked.append(1)
        if len(asked) in (2, 5):
            store.apply(accepting([one for one in store.records(store.documents()[0].id) if one.is_open][:1]), "Anna")
        return True

    copy = make_copy(path, "daily", decide)
    assert everything(store) != before
    with Store.open(copy) as kept:
        assert everything(kept) == before


def test_a_copy_that_is_wanted_no_more_leaves_nothing(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vwsreview.store.copies.PAGES_AT_ONCE", 10)
    store.add_documents([annotated("long.txt", LETTER * 2_000, 0)])
    told: list[tuple[int, int]] = []

    def going(copied: int, total: int) -> bool:
        told.append((copied, total))
        return len(told) < 2

    target = path.with_name("unwanted.dossier")
    assert not write_copy(path, target, going)
    assert not target.exists()
    (first, total), (second, _) = told
    assert 0 < first < second <= total
    assert write_copy(path, target)
    assert target.exists()
