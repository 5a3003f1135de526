"""The dossier writes through the store and tells what changed, after it is on disk."""

import getpass
import re
import sqlite3
from pathlib import Path

import pytest

from tests.review.examples import annotated, document
from vwsreview.domain.edit import Changed
from vwsreview.domain.problems import Problem
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.store.store import Store

ID = document().id


def heard(dossier: Dossier) -> list[Changed]:
    changes: list[Changed] = []
    dossier.changed.connect(changes.append)
    return changes


def test_an_edit_is_on_disk_before_it_is_told(dossier: Dossier) -> None:
    found: list[tuple[str]] = []

    def look(changed: Changed) -> None:
        with sqlite3.connect(f"file:{dossier.store.path}?mode=ro", uri=True) as disk:
            found.extend(disk.execute("SELECT DISTINCT review FROM records").fetchall())
        disk.close()

    dossier.changed.connect(look)
    dossier.do(edits.accept(dossier.store.document(ID), dossier.store.records(ID), dossier.stamp()))
    assert found == [("accepted",)]


def test_do_undo_and_redo_tell_which_rows_changed(dossier: Dossier) -> None:
    changes = heard(dossier)
    record = dossier.store.records(ID)[0]
    dossier.do(edits.reject(dossier.store.document(ID), [record], dossier.stamp()))
    dossier.undo()
    dossier.redo()
    assert [change.records for change in changes] == [frozenset({record.id})] * 3
    assert [change.documents for change in changes] == [frozenset({ID})] * 3
    rejected = dossier.store.record(record.id)
    assert rejected is not None and rejected.review == "rejected"


def test_nothing_to_do_is_no_step_and_no_signal(dossier: Dossier) -> None:
    changes = heard(dossier)
    assert dossier.do(None) is None and dossier.undo() is None and dossier.redo() is None
    assert changes == [] and dossier.store.history() == []


def test_an_import_tells_of_the_new_documents_only(dossier: Dossier) -> None:
    changes = heard(dossier)
    batch = [annotated("een.md"), annotated("twee.md")]
    dossier.add_documents(batch)
    assert changes == [Changed(documents=frozenset(one.document.id for one in batch))]
    assert len(dossier.store.documents()) == 3


def test_an_edit_that_does_not_fit_is_refused_and_not_told(dossier: Dossier) -> None:
    changes = heard(dossier)
    stale = edits.set_kind(document(kind="memo"), "letter")
    with pytest.raises(Problem):
        dossier.do(stale)
    assert changes == []


def test_the_reviewer_is_the_system_user_until_changed(dossier: Dossier) -> None:
    assert dossier.reviewer == getpass.getuser()
    dossier.set_reviewer(" Anne ")
    assert dossier.reviewer == "Anne" and dossier.stamp().reviewer == "Anne"
    dossier.set_reviewer("")
    assert dossier.reviewer == getpass.getuser()


def test_a_file_that_is_handed_on_does_not_sign_for_who_had_it_before(dossier: Dossier, tmp_path: Path) -> None:
    dossier.set_reviewer("Anne")
    dossier.store.close()
    with Store.open(tmp_path / "set.dossier") as again:
        assert Dossier(again).reviewer == getpass.getuser()


def test_a_stamp_is_iso_8601_with_offset(dossier: Dossier) -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", dossier.stamp().at)


def test_a_second_dossier_on_the_file_only_reads(dossier: Dossier) -> None:
    assert not dossier.read_only
    with Store.open(dossier.store.path) as second:
        assert Dossier(second).read_only
