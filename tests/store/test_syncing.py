"""What was reported as done has reached the disk, and costs one fdatasync."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.samples import batch
from vwsreview.domain.problems import Problem
from vwsreview.store.connecting import BUSY_SECONDS
from vwsreview.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
ACCEPTING = """
import sys
from pathlib import Path
from tests.store.samples import accepting
from vwsreview.store.store import Store

with Store.open(Path(sys.argv[1]), "write") as store:
    records = store.records(store.documents()[0].id)
    for _ in range(int(sys.argv[2])):
        store.apply(accepting(records), "Anna")
        records = store.records(store.documents()[0].id)
"""


def test_the_live_connection_keeps_a_log_and_syncs_every_commit(store: Store) -> None:
    assert store.wal
    live = store._connection
    store.add_documents(batch(1))
    with pytest.raises(Problem):
        store.add_documents(batch(1))
    assert live.row("PRAGMA journal_mode") == ("wal",)
    assert live.row("PRAGMA synchronous") == (2,)
    assert live.row("PRAGMA foreign_keys") == (1,)
    assert live.row("PRAGMA busy_timeout") == (1000 * BUSY_SECONDS,)


def test_a_decision_costs_one_fdatasync(store: Store, path: Path, tmp_path: Path) -> None:
    """Two runs that differ by twenty edits differ by twenty syncs: opening and closing are the same in both."""
    store.close()
    few, many = (syncs_of(path, tmp_path / f"trace-{edits}", edits) for edits in (5, 25))
    assert many - few == 20


def syncs_of(dossier: Path, trace: Path, edits: int) -> int:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    command = [strace, "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", str(trace), sys.executable, "-c", ACCEPTING]
    done = subprocess.run([*command, str(dossier), str(edits)], capture_output=True, text=True, cwd=ROOT, check=False)
    if "ptrace" in done.stderr and "not permitted" in done.stderr:
        pytest.skip("this system forbids strace")
    assert done.returncode == 0, done.stderr
    return len(re.findall(r"\bf(?:data)?sync\(", trace.read_text()))
