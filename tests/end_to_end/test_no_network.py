"""The real program reaches for no network: in a window that strace looks at, and all of it where there is none."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.screen import PATIENCE, Keyboard, screen
from tests.end_to_end.whole_program import HOSTILE

pytestmark = pytest.mark.end_to_end

ROOT = Path(__file__).parents[2]
NETWORK = r"AF_INET6?|AF_PACKET"
ASKING = re.compile(
    # Is there IPv6? urllib3 asks on being imported, which spaCy and Label Studio's library do.
    r"socket\(AF_INET6, SOCK_STREAM\S*, \S+\) = \d+"
    r'|bind\(\d+, \{sa_family=AF_INET6, sin6_port=htons\(0\),[^}]*inet_pton\(AF_INET6, "::1", [^}]*\}, \d+\) = .*'
    # What is this machine's number? libuuid asks, for the uuid1 that PyLD names its contexts by.
    r"|socket\(AF_INET, SOCK_DGRAM, IPPROTO_IP\) = \d+"
)
"""Sockets by which libraries ask the machine about itself; they are closed without having been connected."""


def strace() -> str:
    """The program; where there is none the test is skipped."""
    found = shutil.which("strace")
    if found is None:
        pytest.skip("strace is not installed")
    return found


def environment(folder: Path) -> dict[str, str]:
    """A home of its own, and none of the suite's guards: what is watched is the program as it is."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "LC_ALL": "C.UTF-8", "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "settings")}


def reached_for(calls: Path) -> list[str]:
    """The calls that have to do with a network."""
    told = calls.read_text(encoding="utf-8").splitlines()
    lines = [line.partition(" ")[2].strip() for line in told if re.search(NETWORK, line)]
    return [line for line in lines if not ASKING.fullmatch(line)]


def test_the_window_on_a_screen_opens_no_network_socket(tmp_path: Path) -> None:
    document, calls = tmp_path / "verslag.md", tmp_path / "calls"
    document.write_text(HOSTILE, encoding="utf-8")
    watched = [strace(), "-f", "-D", "-qq", "-e", "trace=socket", "-o", str(calls)]
    with screen() as shown:
        there = {**environment(tmp_path), **{name: shown[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}}
        program = [sys.executable, "-m", "vwsreview", str(document)]
        process = subprocess.Popen([*watched, *program], env=there, stderr=subprocess.PIPE, text=True, cwd=ROOT)
        keys = Keyboard(there, process.pid)
        keys.focus("verslag.md")
        keys.press("n", "a", "F4", "ctrl+q")
        _, told = process.communicate(timeout=PATIENCE)
    if "ptrace" in told and "not permitted" in told:
        pytest.skip("this system forbids strace")
    assert process.returncode == 0, told
    assert "AF_UNIX" in calls.read_text(encoding="utf-8"), "the screen is reached by a socket, so one must be seen"
    assert reached_for(calls) == []


@pytest.mark.timeout(300)
def test_every_part_works_where_there_is_no_interface_and_reaches_for_none(tmp_path: Path) -> None:
    alone = ["unshare", "--map-root-user", "--net"]
    if shutil.which(alone[0]) is None or subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system gives no network namespace")
    calls = tmp_path / "calls"
    watched = [strace(), "-f", "-qq", "-e", "trace=socket,connect,bind,sendto,sendmsg", "-o", str(calls)]
    used = [sys.executable, "-m", "tests.end_to_end.whole_program", str(tmp_path)]
    done = subprocess.run(
        [*alone, *watched, *used], env=environment(tmp_path), capture_output=True, text=True, check=False, cwd=ROOT
    )
    if "ptrace" in done.stderr and "not permitted" in done.stderr:
        pytest.skip("this system forbids strace")
    assert done.returncode == 0, done.stderr[-3000:]
    assert {line[0] for line in done.stdout.splitlines()} == {"0"}, done.stdout + done.stderr[-3000:]
    assert reached_for(calls) == []
