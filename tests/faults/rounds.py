"""Runs the commands of this folder in a process of their own, as a person does."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sums_of(command: str, rounds: int) -> list[int]:
    """The numbers in the last line of a command that runs so many rounds and finds nothing."""
    words = [sys.executable, "-m", f"tests.faults.{command}", str(rounds)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    name, *sums = done.stdout.splitlines()[-1].split()
    assert name == "all", done.stdout
    return [int(one) for one in sums]
