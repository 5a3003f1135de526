"""Label Studio and doccano as they are installed: started on the loopback interface, with a folder of their own for
all that they keep, spoken to by the API of their own web pages, and stopped whatever happens."""

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

HOST = "127.0.0.1"
STARTING, WORKING, STOPPING = 180, 120, 20
"""Seconds that a server may take."""
NAME, PASSWORD, TOKEN = "tester@example.org", "een-lang-wachtwoord", "0123456789abcdef0123456789abcdef01234567"
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
_BOUNDARY = "grens-van-het-formulier"

_DOCCANO_SETTINGS = """from config.settings.production import *
DJANGO_DRF_FILEPOND_UPLOAD_TMP = {uploads!r}
DJANGO_DRF_FILEPOND_ALLOW_EXTERNAL_UPLOAD_DIR = True
"""
"""What doccano else keeps inside its own package."""


class Server:
    """A running program that is asked for JSON; `processes` are those that it consists of."""

    def __init__(self, port: int, processes: list[subprocess.Popen[bytes]], log: Path) -> None:
        self.port = port
        self.authorization: str | None = None
        self._processes = processes
        self._log = log

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """What it answers in JSON."""
        data = None if body is None else json.dumps(body).encode()
        return json.loads(self.fetch(path, method, data, "application/json"))

    def upload(self, path: str, field: str, file: Path) -> bytes:
        """Send a file as a form does."""
        head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"; filename="{file.name}"\r\n\r\n'
        data = head.encode() + file.read_bytes() + f"\r\n--{_BOUNDARY}--\r\n".encode()
        return self.fetch(path, "POST", data, f"multipart/form-data; boundary={_BOUNDARY}")

    def fetch(self, path: str, method: str = "GET", data: bytes | None = None, kind: str | None = None) -> bytes:
        """The bytes that it answers; AssertionError with its own words where it refuses."""
        headers = {"Content-Type": kind, "Authorization": self.authorization}
        request = urllib.request.Request(f"http://{HOST}:{self.port}{path}", data, method=method)
        for name, value in headers.items():
            if value is not None:
                request.add_header(name, value)
        try:
            with _DIRECT.open(request, timeout=WORKING) as answer:
                return bytes(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                raise AssertionError(f"{method} {path}: {error.code} {error.read()[:2000]!r}") from error

    def wait(self, check: Callable[[], Any], seconds: int) -> Any:
        """What `check` gives once it gives something; AssertionError where a process ends first, or time is up."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            found = check()
            if found:
                return found
            for process in self._processes:
                try:
                    process.wait(0.2)
                except subprocess.TimeoutExpired:
                    continue
                raise AssertionError(f"{process.args!r} has ended: {self._last_words()}")
        raise AssertionError(f"nothing came in {seconds} s: {self._last_words()}")

    def answers(self, path: str) -> bool:
        """Whether it is there already."""
        try:
            self.fetch(path)
        except OSError:
            return False
        return True

    def _last_words(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")[-3000:]


@contextmanager
def label_studio(program: Path, folder: Path) -> Iterator[Server]:
    """A Label Studio with one user and no projects."""
    port = _free_port()
    quiet = ("COLLECT_ANALYTICS", "LATEST_VERSION_CHECK", "CONVERTER_DOWNLOAD_RESOURCES", "ENABLE_LOCAL_FILES_STORAGE")
    environment = {
        **_environment(folder),
        **dict.fromkeys(quiet, "false"),
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
    }
    user = ["--username", NAME, "--password", PASSWORD, "--user-token", TOKEN, "--enable-legacy-api-token"]
    place = ["--data-dir", str(folder), "--no-browser", "--internal-host", HOST, "--port", str(port)]
    with _running([[str(program), "start", *place, *user]], folder, environment) as (processes, log):
        server = Server(port, processes, log)
        server.authorization = f"Token {TOKEN}"
        server.wait(lambda: server.answers("/api/version"), STARTING)
        yield server


@contextmanager
def doccano(program: Path, folder: Path) -> Iterator[Server]:
    """A doccano with one user and no projects.

    Its own command listens on all interfaces, so its web server is started as that command does, but on loopback.
    """
    port = _free_port()
    (folder / "settings_of_test.py").write_text(_DOCCANO_SETTINGS.format(uploads=str(folder / "up")), encoding="utf-8")
    environment = {
        **_environment(folder),
        "DOCCANO_HOME": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'doccano.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
        "STANDALONE": "True",
        "DJANGO_SETTINGS_MODULE": "settings_of_test",
        "PYTHONPATH": str(folder),
    }
    python = str(program.with_name("python"))
    find = "from importlib.util import find_spec; print(*find_spec('backend').submodule_search_locations)"
    code = subprocess.run([python, "-c", find], capture_output=True, text=True, check=True).stdout.strip()
    for command in (["init"], ["createuser", "--username", NAME, "--password", PASSWORD]):
        made = subprocess.run([program, *command], env=environment, capture_output=True, text=True, check=False)
        assert made.returncode == 0, made.stderr[-3000:]
    web = ["gunicorn", "--chdir", code, "--bind", f"{HOST}:{port}", "--workers", "1", "config.wsgi"]
    worker = ["celery", "--app=config", f"--workdir={code}", "worker", "--pool=solo", "--concurrency=1"]
    with _running([[python, "-m", *web], [python, "-m", *worker]], folder, environment) as (processes, log):
        server = Server(port, processes, log)
        server.wait(lambda: server.answers("/"), STARTING)
        key = server.ask("POST", "/v1/auth/login/", {"username": NAME, "password": PASSWORD})["key"]
        server.authorization = f"Token {key}"
        yield server


def _environment(folder: Path) -> dict[str, str]:
    """Only what a program needs to run, with a home that is the folder."""
    needed = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT") if name in os.environ}
    return {**needed, "HOME": str(folder), "PYTHONUNBUFFERED": "1"}


def _free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as one:
        one.bind((HOST, 0))
        return int(one.getsockname()[1])


@contextmanager
def _running(
    commands: list[list[str]], folder: Path, environment: dict[str, str]
) -> Iterator[tuple[list[subprocess.Popen[bytes]], Path]]:
    log = folder / "server.log"
    with log.open("wb") as told, ExitStack() as stack:
        processes = []
        for command in commands:
            process = subprocess.Popen(
                command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=told, stderr=subprocess.STDOUT
            )
            stack.callback(_stop, process)
            processes.append(process)
        yield processes, log


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOPPING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
