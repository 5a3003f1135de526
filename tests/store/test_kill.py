"""What was reported as done is there after the process was killed, and costs one fdatasync."""

import random
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store.samples import MINUTES, annotated, batch
from vwsreview.domain.problems import Problem
from vwsreview.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
CHILD = [sys.executable, "-m", "tests.store.editing_child"]
SEED = 20_210_111


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "set.dossier"
    with Store.create(path) as store:
        store.add_documents([annotated("covidstaf.md", MINUTES, 20)])
    return path


def test_no_decision_is_lost_when_the_process_is_killed(dossier: Path) -> None:
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    reported: dict[str, str] = {}
    for turn in range(50):
        now_reported = edits_until_killed(dossier, seed=turn, seconds=chance.uniform(0, 0.08))
        reported |= now_reported
        with Store.open(dossier, "write") as store:
            assert list(store.check()) == [], f"turn {turn}"
            rows = store._connection.rows('SELECT id, "left" FROM history')
        present = {step: "done" if left is None else "undone" for step, left in rows}
        assert reported.keys() <= present.keys(), f"turn {turn}"
        # One move may have reached the disk that the process had no time to report.
        assert sum(present[step] != state for step, state in reported.items()) <= 1, f"turn {turn}"
        reported = present
    assert len(reported) > 50


def edits_until_killed(dossier: Path, seed: int, seconds: float) -> dict[str, str]:
    """Which steps the child reported, and whether they held, until it was killed so long after its first word."""
    with subprocess.Popen([*CHILD, str(dossier), str(seed)], stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(seconds)  # not for something to happen, but to kill at any moment of an edit
        child.kill()
        lines = child.stdout.read().splitlines(keepends=True)
    return dict(line.split() for line in lines if line.endswith("\n"))


def test_the_live_connection_keeps_a_log_and_syncs_every_commit(dossier: Path) -> None:
    with Store.open(dossier, "write") as store:
        assert store.wal
        live = store._connection
        store.add_documents(batch(1))
        with pytest.raises(Problem):
            store.add_documents(batch(1))
        assert live.row("PRAGMA journal_mode") == ("wal",)
        assert live.row("PRAGMA synchronous") == (2,)
        assert live.row("PRAGMA foreign_keys") == (1,)
        assert live.row("PRAGMA busy_timeout") == (5000,)


def test_a_decision_costs_one_fdatasync(dossier: Path, tmp_path: Path) -> None:
    """Two runs that differ by twenty edits differ by twenty syncs: opening and closing are the same in both."""
    few, many = (syncs_of(dossier, tmp_path / f"trace-{edits}", edits) for edits in (5, 25))
    assert many - few == 20


def syncs_of(dossier: Path, trace: Path, edits: int) -> int:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    command = [strace, "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", str(trace), *CHILD, str(dossier), "1"]
    done = subprocess.run([*command, str(edits)], capture_output=True, text=True, cwd=ROOT, check=False)
    if "ptrace" in done.stderr and "not permitted" in done.stderr:
        pytest.skip("this system forbids strace")
    assert done.returncode == 0, done.stderr
    return len(re.findall(r"\bf(?:data)?sync\(", trace.read_text()))
