"""No decision that was reported as done is lost when the process is killed; `python -m tests.faults.kills 1000` is the
long form."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_no_decision_is_lost_when_the_process_is_killed() -> None:
    """In a process of its own, for one with threads and windows is not to be forked."""
    command = [sys.executable, "-m", "tests.faults.kills", "40"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    every = re.search(r"^all +(\d+) +\d+ +(\d+) +(\d+)$", done.stdout, re.MULTILINE)
    assert every is not None, done.stdout
    killed, reported, findings = map(int, every.groups())
    assert killed >= 40 and reported > 40 and findings == 0
