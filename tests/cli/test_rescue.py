"""The command rescue, as a user runs it."""

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.review.examples import annotated, store_with
from vwsreview.store.copies import make_copy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dossier, and the same with its first page and the last ones lost."""
    whole = tmp_path / "whole.dossier"
    store_with(whole, annotated("a.md"), annotated("b.md")).close()
    make_copy(whole, "daily")
    (tmp_path / "whole.dossier.copies").rename(tmp_path / "broken.dossier.copies")
    (tmp_path / "broken.dossier").write_bytes(bytes(4096) + whole.read_bytes()[4096:])
    return tmp_path


def test_all_that_is_there_comes_out(folder: Path) -> None:
    done = run(folder, "rescue", "broken.dossier", "-o", "new.dossier")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"brought out into new.dossier: 2 documents, ")
    assert run(folder, "check", "new.dossier").returncode == 0
    again = run(folder, "rescue", "broken.dossier", "-o", "new.dossier")
    assert again.returncode == 1 and b"new.dossier" in again.stderr


def test_what_is_missing_is_told_and_a_better_copy(folder: Path) -> None:
    data = (folder / "broken.dossier").read_bytes()
    (folder / "broken.dossier").write_bytes(data.replace(b'"name"', b'"nbme"').replace(b"5.1.2e", b"5.1.3\xff"))
    done = run(folder, "rescue", "broken.dossier", "-o", "new.dossier", language="nl_NL.UTF-8")
    assert done.returncode == 1
    told = done.stderr.decode()
    assert "ontbreekt: document 1, a.md" in told and "de kopie" in told and "is vollediger: 2 documenten" in told


def test_a_whole_one_is_copied(folder: Path) -> None:
    done = run(folder, "rescue", "whole.dossier", "-o", "new.dossier")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"nothing is wrong with whole.dossier; new.dossier is a copy of it (2 documents, ")
