"""Runs the real program in a process of its own, where PySide6 cannot be imported."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]

# An own file, for worker processes import the main module again and are to find no Qt either.
PROGRAM = """
import sys
sys.modules["PySide6"] = None
from vwsreview.cli import main
if __name__ == "__main__":
    sys.exit(main())
"""


def run(folder: Path, *words: object, language: str = "en_GB.UTF-8") -> subprocess.CompletedProcess[bytes]:
    """What the command gives, run in `folder` with warnings as errors."""
    return subprocess.run(command(folder, words), cwd=folder, env=environment(language), capture_output=True)


def command(folder: Path, words: Sequence[object]) -> list[str]:
    program = folder / ".program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    return [sys.executable, "-W", "error", str(program), *map(str, words)]


def environment(language: str = "en_GB.UTF-8") -> dict[str, str]:
    unset = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES"}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return {**kept, "PYTHONPATH": str(CHECKOUT), "LANG": language}
