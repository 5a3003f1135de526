"""The real program, watched by strace while it shows a document that asks for the network: it opens no socket."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.screen import PATIENCE, Keyboard, screen

pytestmark = pytest.mark.end_to_end

HOSTILE = """# Verslag

![bar](http://example.org/bar.png) <img src="http://example.org/a.png"> <script src="https://example.org/a.js"></script>

<link rel="stylesheet" href="http://example.org/a.css"> [x](http://example.org) <iframe src="//example.org"></iframe>

Actie: MEVA opent http://example.org uiterlijk morgen.
"""


def test_the_program_opens_no_network_socket(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    document, calls = tmp_path / "verslag.md", tmp_path / "calls"
    document.write_text(HOSTILE, encoding="utf-8")
    watched = [strace, "-f", "-D", "-qq", "-e", "trace=socket", "-o", str(calls)]
    with screen() as shown:
        environment = {**shown, "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": str(tmp_path / "settings")}
        program = [sys.executable, "-m", "vwsreview", str(document)]
        process = subprocess.Popen([*watched, *program], env=environment, stderr=subprocess.PIPE, text=True)
        keys = Keyboard(environment, process.pid)
        keys.focus("verslag.md")
        keys.press("n", "a", "F4", "ctrl+q")
        _, told = process.communicate(timeout=PATIENCE)
    if "ptrace" in told and "not permitted" in told:
        pytest.skip("this system forbids strace")
    assert process.returncode == 0, told
    families = set(re.findall(r"socket\((\w+),", calls.read_text(encoding="utf-8")))
    assert "AF_UNIX" in families, "the screen is reached by a socket, so one at least must have been seen"
    assert not families & {"AF_INET", "AF_INET6", "AF_PACKET"}
