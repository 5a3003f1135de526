"""The dossier with which several people began is found where it still is."""

from pathlib import Path

import pytest

from tests.review.examples import STAMP, annotated, store_with
from tests.ui.differing import differing
from tests.workflow.differing_people import copy
from vwsreview.review import edits
from vwsreview.review.opening.merge_base import merged_beside, suggested_base
from vwsreview.store.copies import make_copy
from vwsreview.store.store import Store


@pytest.fixture
def three(tmp_path: Path) -> tuple[Path, Path, Path]:
    return differing(tmp_path)


def test_the_file_that_was_copied_is_found_beside_them(three: tuple[Path, Path, Path]) -> None:
    base, anne, bram = three
    assert suggested_base([anne, bram]) == base


def test_one_of_them_may_be_the_base(three: tuple[Path, Path, Path]) -> None:
    base, anne, bram = three
    assert suggested_base([base, anne]) == base
    assert suggested_base([anne, base, bram]) == base


def test_a_copy_that_the_program_keeps_is_found(three: tuple[Path, Path, Path], tmp_path: Path) -> None:
    base, _, _ = three
    kept = make_copy(base, "daily")
    home = tmp_path / "home"
    home.mkdir()
    mine, other = home / "mine.dossier", home / "other.dossier"
    for path in (mine, other):
        decided(copy(base, path.name).rename(path))
    folder = mine.with_name(mine.name + ".copies")
    folder.mkdir()
    kept = kept.rename(folder / kept.name)
    assert suggested_base([mine, other]) == kept


def decided(path: Path, number: int = 0) -> Path:
    with Store.open(path, "write") as store:
        document = store.documents()[0]
        edit = edits.accept(document, [store.records(document.id)[number]], STAMP)
        assert edit is not None
        store.apply(edit, STAMP.reviewer)
    return path


def test_what_they_went_on_from_longest_is_taken(three: tuple[Path, Path, Path]) -> None:
    base, _, _ = three
    later = decided(copy(base, "later.dossier"))
    mine, other = decided(copy(later, "mine.dossier"), 1), decided(copy(later, "zus.dossier"), 2)
    assert suggested_base([mine, other]) == later


def test_what_has_other_documents_or_cannot_be_read_is_none(three: tuple[Path, Path, Path]) -> None:
    base, anne, bram = three
    base.unlink()
    store_with(base.with_name("else.dossier"), annotated("anders.md")).close()
    base.with_name("broken.dossier").write_bytes(b"no dossier")
    assert suggested_base([anne, bram]) is None


def test_the_new_dossier_gets_a_name_that_is_free(tmp_path: Path) -> None:
    path = tmp_path / "set.dossier"
    assert merged_beside(path) == tmp_path / "set-merged.dossier"
    (tmp_path / "set-merged.dossier").touch()
    assert merged_beside(path) == tmp_path / "set-merged-2.dossier"
