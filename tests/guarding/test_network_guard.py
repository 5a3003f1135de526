"""No test reaches the network, nor does what a test starts; one that is marked may use the loopback interface."""

import _socket
import socket
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.guarding.network_guard import NetworkRefused

FAR = "192.0.2.1"
"""An address that is nobody's (RFC 5737)."""


def reached() -> None:
    """What a test must not do."""
    socket.create_connection((FAR, 80), 1)


def refusal() -> str:
    """How it is refused; a worker knows the guard by another name, so only the kind is told."""
    with pytest.raises(BaseException, match=FAR) as refused:
        reached()
    return refused.typename


REACHING: dict[str, Callable[[], object]] = {
    "a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "an IPv6 socket": lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
    "a socket of the C module": lambda: _socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "a connection": reached,
    "a name": lambda: socket.getaddrinfo("example.org", 80),
    "a name of old": lambda: socket.gethostbyname("example.org"),
    "the name of this machine": lambda: socket.getaddrinfo(None, 80),
}


@pytest.mark.parametrize("way", REACHING)
def test_the_network_is_refused(way: str) -> None:
    with pytest.raises(NetworkRefused):
        REACHING[way]()


def test_no_handler_of_errors_hides_it() -> None:
    assert not issubclass(NetworkRefused, Exception)


def test_sockets_of_the_machine_itself_stay() -> None:
    if not hasattr(socket, "AF_UNIX"):
        pytest.skip("this system has none")
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"


CHILD = (
    "import urllib.request\ntry: urllib.request.urlopen('http://192.0.2.1', timeout=1)\nexcept OSError: print('off')"
)


def test_a_program_that_a_test_starts_is_refused_too() -> None:
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "NetworkRefused" in done.stderr


def test_a_worker_is_refused_too() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(refusal).result() == NetworkRefused.__name__


@pytest.mark.loopback
def test_loopback_is_there_for_those_that_are_marked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        child = f"import socket; socket.create_connection(('127.0.0.1', {port})).sendall(b'x')"
        subprocess.run([sys.executable, "-c", child], check=True, timeout=60)
        connection, _ = server.accept()
        with connection:
            assert connection.recv(1) == b"x"


FURTHER: dict[str, Callable[[socket.socket], object]] = {
    "connecting": lambda opened: opened.connect((FAR, 80)),
    "all interfaces": lambda opened: opened.bind(("", 0)),
    "all interfaces by number": lambda opened: opened.bind(("0.0.0.0", 0)),
    "sending": lambda opened: opened.sendto(b"x", (FAR, 80)),
    "a name": lambda opened: socket.getaddrinfo("example.org", 80),
}


@pytest.mark.loopback
@pytest.mark.parametrize("way", FURTHER)
def test_what_is_further_away_is_refused_even_then(way: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as opened, pytest.raises(NetworkRefused):
        FURTHER[way](opened)


INNER = """
import socket, pytest

@pytest.fixture(scope="module")
def opened():
    with socket.socket(socket.AF_INET) as one:
        one.bind(("127.0.0.1", 0))
        yield one

@pytest.mark.loopback
def test_marked(opened): assert opened.getsockname()[0] == "127.0.0.1"

def test_not_marked():
    with pytest.raises(BaseException, match="network socket"):
        socket.socket(socket.AF_INET)
"""


def test_the_mark_holds_for_the_fixtures_of_a_test_and_no_longer(tmp_path: Path) -> None:
    inner = tmp_path / "test_inner.py"
    inner.write_text(INNER, encoding="utf-8")
    here = Path(__file__).parents[2]
    words = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", "-c"]
    done = subprocess.run(
        [*words, str(here / "pyproject.toml"), "--rootdir", str(tmp_path), str(inner)],
        capture_output=True, text=True, check=False, cwd=here,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout
