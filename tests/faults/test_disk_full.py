"""A full disk costs nothing but what was to be written; `python -m tests.faults.disk_full 300` is the long form."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing can be mounted and unmounted there")
def test_a_full_disk_loses_nothing_and_the_work_goes_on() -> None:
    """In a process of its own, which mounts a small disk where it may."""
    command = [sys.executable, "-m", "tests.faults.disk_full", "50"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    every = re.search(r"^all +(\d+) +(\d+) +(\d+) +(\d+)$", done.stdout, re.MULTILINE)
    assert every is not None, done.stdout
    full, _, reported, findings = map(int, every.groups())
    assert full > 10 and reported > 40 and findings == 0
