"""The CAS files in what a person points at: one file, or a ZIP of ours, of a document or of a project of INCEpTION."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo, is_zipfile

from vwsreview.domain.disk import unread
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats import bounds
from vwsreview.formats.archives import DAMAGED
from vwsreview.formats.cas.writing import TYPE_SYSTEM

MOST_BYTES = 64 * 2**20
"""A file of a ZIP that unpacks to more is refused: a document and its annotations are far smaller."""

_HEAD = 4096
_SIGNS = (b'"%TYPES"', b'"%FEATURE_STRUCTURES"', b'"%HEADER"')


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a CAS, and those of the type system that lies with it; `by` names the annotator whose it is."""

    place: str
    is_xml: bool
    data: bytes
    types: bytes | None
    by: str | None = None


def recognises(path: Path) -> bool:
    """Whether a file is a CAS or a ZIP with one, by its name and its first bytes."""
    if not path.is_file():
        return False
    if path.suffix.lower() == ".zip" and is_zipfile(path):
        try:
            with bounds.archive(path, path.name) as archive:
                return any(_is_cas(archive, entry) or _is_project_part(entry.filename) for entry in archive.infolist())
        except (Problem, *DAMAGED):
            return False
    if path.suffix.lower() == ".json":
        with path.open("rb") as file:
            return _is_json_cas(file.read(_HEAD))
    return path.suffix.lower() == ".xmi"


def sources(path: Path) -> Iterator[Source | Refusal]:
    """The CAS files in the order in which they stand there. Problems: ``no_such_file``, ``not_readable``."""
    try:
        if is_zipfile(path):
            with bounds.archive(path, path.name) as archive:
                yield from _of_archive(archive, "")
            return
        beside = path.with_name(TYPE_SYSTEM)
        types = bounds.whole(beside, MOST_BYTES) if beside.exists() else None
        yield Source(path.name, path.suffix.lower() == ".xmi", bounds.whole(path, MOST_BYTES), types)
    except OSError as error:
        raise unread(error, path) from error
    except DAMAGED as error:
        raise Problem("not_readable", path=str(path), reason=str(error)) from error


def _of_archive(archive: ZipFile, inside: str, by: str | None = None) -> Iterator[Source | Refusal]:
    """The CAS files of an archive, and of the archives that a project of INCEpTION holds for each annotator."""
    entries = archive.infolist()
    for entry in entries:
        place = f"{inside}{entry.filename}"
        try:
            if _is_project_part(entry.filename) and not inside:
                annotator = PurePosixPath(entry.filename).stem
                with bounds.archive(_content(archive, entry), place) as inner:
                    yield from _of_archive(inner, f"{place}/", None if annotator == "INITIAL_CAS" else annotator)
            elif _is_cas(archive, entry):
                types = next((one for one in _nearest(entries, entry)), None)
                told = None if types is None else _content(archive, types)
                yield Source(place, entry.filename.lower().endswith(".xmi"), _content(archive, entry), told, by)
        except Problem as problem:
            yield Refusal(place, problem)
        except DAMAGED as error:
            yield Refusal(place, Problem("not_readable", path=place, reason=str(error)))


def _nearest(entries: list[ZipInfo], cas: ZipInfo) -> list[ZipInfo]:
    """The type systems of an archive, the one in the folder of the CAS first."""
    found = [entry for entry in entries if PurePosixPath(entry.filename).name.lower() == TYPE_SYSTEM.lower()]
    folder = PurePosixPath(cas.filename).parent
    return sorted(found, key=lambda entry: PurePosixPath(entry.filename).parent != folder)


def _content(archive: ZipFile, entry: ZipInfo) -> bytes:
    """What an entry unpacks to, whatever it says of its size. Problem: ``too_large``."""
    with archive.open(entry) as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise Problem("too_large", path=entry.filename, bytes=max(entry.file_size, len(data)), most=MOST_BYTES)
    return data


def _is_cas(archive: ZipFile, entry: ZipInfo) -> bool:
    name = entry.filename.lower()
    if not name.endswith(".json"):
        return name.endswith(".xmi")
    try:
        with archive.open(entry) as file:
            return _is_json_cas(file.read(_HEAD))
    except DAMAGED:
        return False


def _is_json_cas(head: bytes) -> bool:
    return any(sign in head for sign in _SIGNS)


def _is_project_part(name: str) -> bool:
    """``annotation/DOCUMENT/ANNOTATOR.zip``, as a project of INCEpTION is exported."""
    parts = PurePosixPath(name).parts
    return len(parts) == 3 and parts[0] in ("annotation", "curation") and parts[2].lower().endswith(".zip")
