"""The same bytes give the same proposals: whatever the locale, time zone, day, hash seed and number of processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import command, environment
from vwsreview.workflow.intake import FEW

GOLD = Path(__file__).resolve().parents[1] / "extract" / "gold"

ANOTHER_WORLD = """
import datetime, os, time

os.cpu_count = lambda: int(os.environ["PROCESSORS"])
SECONDS_ON = 86400 * int(os.environ["DAYS_ON"])
plain_time = time.time
time.time = lambda: plain_time() + SECONDS_ON


class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    today = utcnow = now


datetime.date, datetime.datetime = Day, Moment
"""
"""Python runs this before any module of ours is loaded, in the command and in its worker processes."""

USUAL = {"LC_ALL": "en_GB.UTF-8", "TZ": "Europe/Amsterdam", "PYTHONHASHSEED": "1", "PROCESSORS": "1", "DAYS_ON": "0"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More documents than one process takes by itself, each other bytes."""
    made = tmp_path_factory.mktemp("determinism")
    (made / "world").mkdir()
    (made / "world" / "sitecustomize.py").write_text(ANOTHER_WORLD, encoding="utf-8")
    (made / "in").mkdir()
    sources = sorted(GOLD.glob("*.md"))
    for number in range(FEW + 2):
        text = sources[number % len(sources)].read_bytes() + f"\n{number}\n".encode()
        (made / "in" / f"{number:02}.md").write_bytes(text)
    return made


def world(folder: Path, **unusual: str) -> dict[str, str]:
    usual = environment()
    return {**usual, "PYTHONPATH": os.pathsep.join([str(folder / "world"), usual["PYTHONPATH"]]), **USUAL, **unusual}


def extracted(folder: Path, *sources: str, **unusual: str) -> bytes:
    done = subprocess.run(
        command(folder, ["extract", *sources]), cwd=folder, env=world(folder, **unusual), capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


@pytest.fixture(scope="module")
def usual(folder: Path) -> bytes:
    return extracted(folder, "in")


@pytest.mark.parametrize(
    "unusual",
    [
        {},
        {"LC_ALL": "nl_NL.UTF-8", "LANG": "nl_NL.UTF-8"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "4711"},
        {"DAYS_ON": "1000"},
        {"PROCESSORS": "2"},
        {"PROCESSORS": "2", "PYTHONHASHSEED": "9", "DAYS_ON": "-9000", "TZ": "America/Adak", "LC_ALL": "C"},
    ],
    ids=lambda unusual: " ".join(unusual) or "again",
)
def test_the_same_bytes_give_the_same_bytes(folder: Path, usual: bytes, unusual: dict[str, str]) -> None:
    assert len(usual.splitlines()) == FEW + 2
    assert extracted(folder, "in", **unusual) == usual


def test_a_document_is_read_alike_alone_and_among_others(folder: Path, usual: bytes) -> None:
    assert extracted(folder, "in/07.md") == usual.splitlines(keepends=True)[7]


def test_the_other_day_is_another_day(folder: Path) -> None:
    code = "import os; from datetime import date, datetime; print(date.today(), datetime.now().date(), os.cpu_count())"

    def told(days: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=world(folder, DAYS_ON=days, PROCESSORS="7"),
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().split()

    today, later = told("0"), told("1000")
    assert today[0] == today[1] and later[0] == later[1] and today[2] == "7"
    assert int(later[0][:4]) - int(today[0][:4]) in (2, 3)
