"""Several files as one input that a person can read: a folder, a ZIP, or a file with others beside it.

    @zip
    @@ TypeSystem.xml
    <typeSystemDescription …
    @@ uit.xmi
    <xmi:XMI …

Without a first line ``@zip`` or ``@folder`` the first file is meant, and the others lie beside it.
"""

import re
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["file", "folder", "zip"]
_HEAD = re.compile(rb"(?:^|\n)@@ ([^\n]*)\n")
_MOST_FILES = 12


@dataclass(frozen=True, slots=True)
class Parcel:
    """Files by name, and what they are together."""

    kind: Kind
    files: Mapping[str, bytes]


def packed(parcel: Parcel) -> bytes:
    """A parcel as one input."""
    first = b"" if parcel.kind == "file" else f"@{parcel.kind}\n".encode()
    return first + b"\n".join(b"@@ " + name.encode() + b"\n" + data for name, data in parcel.files.items())


def unpacked(data: bytes) -> Parcel:
    """The files of an input; what stands in front of the first one's name is in none."""
    kind: Kind = "zip" if data.startswith(b"@zip\n") else "folder" if data.startswith(b"@folder\n") else "file"
    heads = list(_HEAD.finditer(data))[:_MOST_FILES]
    ends = [*(head.start() for head in heads[1:]), len(data)] if heads else []
    names = (head[1].decode("utf-8", "replace") for head in heads)
    return Parcel(kind, {name: data[head.end() : end] for name, head, end in zip(names, heads, ends, strict=True)})


def laid_out(parcel: Parcel, folder: Path) -> Path | None:
    """Write the files into a folder; the path that a person would point at, None where there is no file."""
    if not parcel.files:
        return None
    if parcel.kind == "zip":
        path = folder / "uit.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parcel.files.items():
                archive.writestr(zipfile.ZipInfo(name or "x"), data)
        return path
    paths = [folder / "uit" / _safe(name) for name in parcel.files]
    for path, data in zip(paths, parcel.files.values(), strict=True):
        with suppress(OSError):  # one name is the folder of another: the first one stands
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return folder / "uit" if parcel.kind == "folder" else paths[0]


def _safe(name: str) -> Path:
    """A name that stays in its folder, whatever it is."""
    parts = [re.sub(r"[^\w. -]", "_", part)[:40].strip(". ") for part in name.split("/")]
    return Path(*(filter(None, parts))) if any(parts) else Path("x")
