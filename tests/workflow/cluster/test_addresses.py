"""Sources at addresses: archives, the file systems of fsspec, and what such an address may not do."""

import socket
import struct
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from tests.workflow.cluster.folders import MINUTES, contents, documents, extracted, one_process, refused
from vwsreview.domain.problems import Problem
from vwsreview.workflow.cluster import addresses


@pytest.fixture
def memory() -> Iterator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def zipped(archive: Path, *names: str, packed: int = zipfile.ZIP_DEFLATED) -> Path:
    """An archive with a document of each name."""
    with zipfile.ZipFile(archive, "w", packed) as file:
        for number, name in enumerate(names):
            file.writestr(name, f"{MINUTES}{number}\n")
    return archive


def told_by(address: object, target: Path) -> str:
    with pytest.raises(Problem) as caught:
        extracted([address], target)
    assert not target.exists()
    return caught.value.code


def test_an_archive_gives_what_its_folder_gives(tmp_path: Path) -> None:
    folder = documents(tmp_path / "in", 6)
    (folder / "first.md").write_text(f"{MINUTES}after the folder of that name\n", encoding="utf-8")
    (folder / "bad.md").write_bytes(b"\xff\xfe")
    with zipfile.ZipFile(tmp_path / "in.zip", "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(folder.rglob("*"), reverse=True):
            file.write(path, path.relative_to(folder))
        file.writestr(".hidden/a.md", MINUTES)
        file.writestr("slides.pdf", MINUTES)
    report = extracted([folder], tmp_path / "plain")
    for number, address in enumerate((
        tmp_path / "in.zip", f"file://{tmp_path / 'in.zip'}", f"zip://::{tmp_path / 'in.zip'}", f"file://{folder}",
    )):  # fmt: skip
        again = extracted([address], tmp_path / f"out{number}")
        assert contents(tmp_path / f"out{number}") == contents(tmp_path / "plain")
        assert refused(again) == refused(report) == [("bad.md", "not_utf8")]


def test_a_part_of_an_archive_and_one_file_of_it(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", "sub/b.md", "sub/deep/c.md", "submarine/d.md")
    assert addresses.find(f"zip://sub::{archive}") == [
        ("sub/b.md", "b.md", len(MINUTES) + 2), ("sub/deep/c.md", "deep/c.md", len(MINUTES) + 2),
    ]  # fmt: skip
    assert [name for _, name, _ in addresses.find(f"zip://sub/b.md::{archive}")] == ["b.md"]


def test_an_object_store_gives_what_a_folder_gives(tmp_path: Path, memory: fsspec.AbstractFileSystem) -> None:
    folder = documents(tmp_path / "in", 6)
    memory.put(str(folder), "/bucket/set", recursive=True)
    archive = zipped(tmp_path / "a.zip", "x.md", "y/z.md")
    memory.pipe_file("/bucket/a.zip", archive.read_bytes())
    extracted([folder, archive], tmp_path / "plain")
    extracted(["memory://bucket/set", "memory://bucket/a.zip"], tmp_path / "out", one_process)
    assert contents(tmp_path / "out") == contents(tmp_path / "plain")


def test_what_is_not_there_is_told_before_anything_starts(tmp_path: Path, memory: fsspec.AbstractFileSystem) -> None:
    archive = zipped(tmp_path / "a.zip", "x.md")
    for address in ("memory://nowhere", f"zip://nowhere::{archive}", f"zip://::{tmp_path / 'absent.zip'}"):
        assert told_by(address, tmp_path / "out") == "no_such_file"
    (tmp_path / "no.zip").write_bytes(b"PK no archive")
    assert told_by(tmp_path / "no.zip", tmp_path / "out") == "damaged_archive"


@pytest.mark.parametrize(
    ("address", "library"),
    [("s3://bucket/set", "s3fs"), ("gs://bucket/set", "gcsfs"), ("zip://::s3://bucket/a.zip", "s3fs"),
     ("s3://bucket/a.zip", "s3fs")],
)  # fmt: skip
def test_a_driver_that_is_not_installed_is_named(tmp_path: Path, address: str, library: str) -> None:
    with pytest.raises(Problem) as caught:
        extracted([address], tmp_path / "out")
    assert (caught.value.code, caught.value.parameters["library"]) == ("missing_driver", library)


@pytest.mark.parametrize("address", ["nix://host/a", "zip://a::nix://host/a.zip"])
def test_an_address_of_no_kind_is_told(tmp_path: Path, address: str) -> None:
    assert told_by(address, tmp_path / "out") == "unknown_address"


class Locked(fsspec.AbstractFileSystem):
    """A store of which one folder, or all, is closed to us, and whose library says so in its own way."""

    protocol = "locked"

    def ls(self, path: str, detail: bool = True, **options: object) -> list[dict[str, object]]:
        """Of the folder ``open``: a document, and a folder that may not be listed."""
        if path == "open":
            return [
                {"name": "open/a.md", "size": 1, "type": "file"}, {"name": "open/b", "size": 0, "type": "directory"},
            ]  # fmt: skip
        if path == "open/b":
            raise PermissionError(13, "not for you")
        if path.startswith("loop"):
            return [{"name": f"{path}/loop", "size": 0, "type": "directory"}]
        raise LookupError("no credentials")


@pytest.mark.parametrize(("folder", "said"), [("open", "not for you"), ("closed", "LookupError: no credentials")])
def test_what_may_not_be_listed_is_told_and_not_left_out(tmp_path: Path, folder: str, said: str) -> None:
    fsspec.register_implementation("locked", Locked, clobber=True)
    with pytest.raises(Problem) as caught:
        extracted([f"locked://{folder}"], tmp_path / "out")
    assert (caught.value.code, caught.value.parameters["reason"]) == ("not_readable", said)


def test_folders_that_lead_into_themselves_come_to_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsspec.register_implementation("locked", Locked, clobber=True)
    monkeypatch.setattr(addresses, "MOST_FILES", 100)
    assert told_by("locked://loop", tmp_path / "out") == "too_many_files"


@pytest.mark.parametrize("name", ["../../etc/a.md", "a/../b.md", "a//b.md", "a\\b.md", "./a.md"])
def test_a_name_that_leads_elsewhere_refuses_the_archive(tmp_path: Path, name: str) -> None:
    assert told_by(zipped(tmp_path / "a.zip", "fine.md", name), tmp_path / "out") == "unsafe_name"


def test_a_bomb_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("fine.md", MINUTES)
        with file.open("bomb.md", "w", force_zip64=True) as bomb:
            for _ in range(60):
                bomb.write(b" " * 1_000_000)
    assert (tmp_path / "a.zip").stat().st_size < 100_000
    report = extracted([tmp_path / "a.zip"], tmp_path / "out")
    assert (report.documents, refused(report)) == (1, [("bomb.md", "too_large")])
    monkeypatch.setattr(addresses, "MOST_BYTES", 59_000_000)
    assert told_by(tmp_path / "a.zip", tmp_path / "more") == "too_many_files"
    monkeypatch.undo()
    monkeypatch.setattr(addresses, "MOST_FILES", 1)
    assert told_by(tmp_path / "a.zip", tmp_path / "more") == "too_many_files"


def test_a_size_that_lies_is_no_way_past_the_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "MAX_BYTES", 100)
    archive = zipped(tmp_path / "a.zip", "a.md")
    data = archive.read_bytes()
    size = struct.pack("<L", len(MINUTES) + 2)
    assert data.count(size) == 2
    archive.write_bytes(data.replace(size, struct.pack("<L", 50)))
    system, _ = addresses.opened(f"zip://::{archive}")
    with pytest.raises(Problem) as caught:
        addresses.read(system, "a.md", 50, "a.md")
    assert caught.value.code in ("not_readable", "too_large")


@pytest.mark.parametrize("damage", ["password", "bytes", "method"])
def test_a_member_that_cannot_be_unpacked_is_refused_and_the_rest_is_read(tmp_path: Path, damage: str) -> None:
    archive = zipped(tmp_path / "a.zip", "a.md", "b.md", packed=zipfile.ZIP_STORED)
    data = bytearray(archive.read_bytes())
    entry = data.index(b"PK\x01\x02")
    if damage == "password":
        data[6] |= 1
        data[entry + 8] |= 1
    elif damage == "method":
        data[8] = data[entry + 10] = 97
    else:
        data[data.index(MINUTES.encode()) + 3] ^= 0xFF
    archive.write_bytes(data)
    report = extracted([archive], tmp_path / "out")
    assert (report.documents, refused(report)) == (1, [("a.md", "not_readable")])


def test_plain_paths_need_neither_fsspec_nor_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = documents(tmp_path / "in", 1)
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.setattr(socket, "socket", None)
    extracted([source], tmp_path / "out", one_process)
    assert "part-00000.jsonl" in contents(tmp_path / "out")
