"""Who may read what the program writes: what is the reviewer's own nobody else, what is made to be given away whoever
the user's own settings (umask) let."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vwsreview.domain.problems import Problem
from vwsreview.formats.files import replacing
from vwsreview.store.copies import make_copy
from vwsreview.store.store import Store

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise here, by the folder")


@pytest.mark.parametrize("umask", ["000", "022", "077"])
def test_nothing_is_wider_open_than_it_should_be(umask: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.guarding.keeping", umask, str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    modes = {name: int(mode, 8) for mode, name in (line.split(" ", 1) for line in done.stdout.splitlines())}
    own = {name: mode for name, mode in modes.items() if name.startswith("own/")}
    given = {name: mode for name, mode in modes.items() if name.startswith("given/")}
    assert {"own/set.dossier", "own/set.dossier-wal", "own/set.dossier.lock", "own/set.dossier.copies"} <= own.keys()
    assert any(name.startswith("own/reports/") for name in own)
    assert {name: oct(mode) for name, mode in own.items() if mode & 0o077} == {}
    asked = 0o666 & ~int(umask, 8)
    files = {name: mode for name, mode in given.items() if (tmp_path / name).is_file()}
    assert len(files) > 30
    assert {name: oct(mode) for name, mode in files.items() if mode != asked} == {}
    assert not [name for name in modes if ".part" in name]


def test_a_lock_that_leads_elsewhere_does_no_harm(tmp_path: Path) -> None:
    Store.create(tmp_path / "set.dossier").close()
    victim, lock = tmp_path / "victim", tmp_path / "set.dossier.lock"
    victim.write_text("dear", encoding="utf-8")
    lock.unlink(missing_ok=True)
    lock.symlink_to(victim)
    try:
        Store.open(tmp_path / "set.dossier").close()
    except Problem as problem:
        assert problem.code in ("not_writable", "io_error", "locked")
    assert victim.read_text(encoding="utf-8") == "dear"


def test_copies_and_their_folder_are_the_reviewers_own(tmp_path: Path) -> None:
    Store.create(tmp_path / "set.dossier").close()
    copy = make_copy(tmp_path / "set.dossier", "daily")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_being_written_is_seen_by_nobody(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        with replacing(tmp_path / "out.txt") as path:
            path.write_text("x", encoding="utf-8")
            assert path.parent.stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(old)
