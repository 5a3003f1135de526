"""Where a document's files stand: its name as a path that is safe on every system, and back again.

The path of a document in its collection is what brat knows it by. What no system takes in a file's name is written as
per cent signs and digits, as in a URL; a tilde begins what is not part of the name.
"""

import re
import unicodedata
from urllib.parse import unquote

from vwsreview.domain.document import Document

ORDER = "documents.list"
"""A file with the paths of all documents in the order of the set: brat sorts its own by name."""
LONGEST_PART = 200
"""Bytes of a file's name, so that a suffix and a digest fit into the 255 that file systems take."""
LONGEST = 400
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
_FORBIDDEN = frozenset('%~<>:"\\|?*/')
_SUFFIX = re.compile(r"\.(?=(?:txt|ann)$)", re.IGNORECASE)
_NAMELESS = "document~~"


def stem(document: Document, taken: set[str]) -> str:
    """The path of the document's files without their suffix, unlike all that are `taken`, to which it is added.

    Two that differ in case or in how an accent is composed are the same file on some systems.
    """
    path = _path(document.name) or f"{_NAMELESS}{document.id}"
    if _as_systems_see(path) in taken:
        path = f"{path}~{document.id}"
    taken.add(_as_systems_see(path))
    return path


def has_place(name: str) -> bool:
    """Whether a document's name fits into a path."""
    return _path(name) is not None


def name_of(stem: str) -> str | None:
    """The name of the document whose files these are; None where it was too long for a path."""
    return None if stem.startswith(_NAMELESS) else unquote(stem.partition("~")[0])


def _path(name: str) -> str | None:
    parts = name.split("/")
    *folders, file = map(_safe, parts if all(parts) else [name])
    found = [*(_SUFFIX.sub("%2E", folder) for folder in folders), file]
    whole = "/".join(found)
    fits = len(whole) <= LONGEST and all(len(part.encode()) <= LONGEST_PART for part in found)
    return whole if fits and whole else None


def _safe(part: str) -> str:
    """A part of a path, with what a system may not take as it is written as bytes."""
    edges = {0} if _RESERVED.match(part) or part[:1] in (".", " ") else set()
    edges |= {len(part) - 1} if part[-1:] in (".", " ") else set()
    return "".join(
        escaped(sign) if place in edges or sign in _FORBIDDEN or not sign.isprintable() else sign
        for place, sign in enumerate(part)
    )


def escaped(signs: str) -> str:
    """As in a URL, but also of letters and the full stop."""
    return "".join(f"%{byte:02X}" for byte in signs.encode())


def _as_systems_see(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
