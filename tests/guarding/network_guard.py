"""Refuses network sockets in this process, whoever opens them, by the events that Python tells its audit hooks.

Programs that are started from here do the same, for `watch_children` lets every Python load `sitecustomize`. Sockets of
the machine itself (AF_UNIX: the screen, workers) stay. Standard library only, for it is loaded before anything else.
"""

import os
import socket
import sys
from pathlib import Path

LOOPBACK = "VWSREVIEW_TESTS_ON_LOOPBACK"
"""The variable that lets this process, and those that it starts, use the loopback interface."""
HOSTS = frozenset(("127.0.0.1", "::1", "localhost"))
FAMILIES = frozenset(getattr(socket, name) for name in ("AF_INET", "AF_INET6", "AF_PACKET") if hasattr(socket, name))

_TO_AN_ADDRESS = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")
_BY_NAME = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")


class NetworkRefused(BaseException):
    """Somebody reached for the network; no handler of ordinary exceptions takes it for a host that is away."""


def watch() -> None:
    """Refuse from now on; there is no way back."""
    # urllib3 opens a socket when it is imported, to see whether there is IPv6, unless Python says that there is none.
    socket.has_ipv6 = False
    sys.addaudithook(_look)


def watch_children() -> None:
    """Have every Python that is started from now on refuse as well."""
    here = str(Path(__file__).parent)
    others = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path and path != here]
    os.environ["PYTHONPATH"] = os.pathsep.join([here, *others])


def allow_loopback(allowed: bool) -> None:
    """Whether this process and its children may speak to themselves."""
    if allowed:
        os.environ[LOOPBACK] = "yes"
    else:
        os.environ.pop(LOOPBACK, None)


def _look(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event == "socket.__new__":
        if arguments[1] in FAMILIES and LOOPBACK not in os.environ:
            raise NetworkRefused(f"a network socket was opened: {arguments[1]!r}")
    elif event in _TO_AN_ADDRESS:
        opened, address = arguments
        # A socket that is connected sends without an address.
        if isinstance(opened, socket.SocketType) and opened.family in FAMILIES and address is not None:
            _refuse_far(event, address[0] if isinstance(address, tuple) else address)
    elif event in _BY_NAME:
        asked = arguments[0]
        _refuse_far(event, asked[0] if isinstance(asked, tuple) else asked)


def _refuse_far(event: str, host: object) -> None:
    """Everything but the loopback interface, and that as well where it is not allowed."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if LOOPBACK not in os.environ or name not in HOSTS:
        raise NetworkRefused(f"{event} of {name!r}")
