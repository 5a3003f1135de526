"""What a command says when something goes wrong outside the program: one line, in two languages, and no traceback."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.faults.dossiers import SOURCES, empty, of_an_older_version
from tests.faults.small_disk import PAGES_OF_A_BATCH, SmallDisk
from vwsreview.store.copies import copies_folder
from vwsreview.store.identity import VERSION
from vwsreview.store.store import Store


@contextmanager
def held(path: Path) -> Iterator[None]:
    """A window has the dossier open."""
    with Store.open(path, "write"):
        yield


@contextmanager
def written_to(path: Path) -> Iterator[None]:
    """Another program is in the midst of writing."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def truncated(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(9000)


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version={VERSION + 1}")


def foreign(path: Path) -> None:
    path.write_text("Geachte heer,\n", encoding="utf-8")


def older_beside_a_file_that_is_in_the_way(path: Path) -> None:
    of_an_older_version(path)
    copies_folder(path).write_text("in the way", encoding="utf-8")


def whole_documents_in(path: Path) -> int:
    """How many documents are in a dossier that is whole."""
    with Store.open(path, "read") as store:
        assert list(store.check()) == []
        return store.document_count()


@pytest.mark.parametrize(
    ("harm", "meanwhile", "english", "dutch"),
    [
        (None, held, "another window or command has", "een ander venster of andere opdracht heeft"),
        (None, written_to, "another program is using", "een ander programma is bezig met"),
        (truncated, None, "is damaged", "is beschadigd"),
        (newer, None, "newer version", "nieuwere versie"),
        (foreign, None, "is no dossier", "is geen dossier"),
        (older_beside_a_file_that_is_in_the_way, None, "no copy of it can be kept", "geen kopie van worden opgeslagen"),
    ],
)
def test_a_dossier_that_cannot_be_written(
    tmp_path: Path,
    harm: Callable[[Path], object] | None,
    meanwhile: Callable[[Path], "contextmanager[None]"] | None,
    english: str,
    dutch: str,
) -> None:
    path = tmp_path / "set.dossier"
    empty(path)
    if harm is not None:
        harm(path)
    before = path.read_bytes()
    with meanwhile(path) if meanwhile is not None else nullcontext():
        for language, words in (("en_GB.UTF-8", english), ("nl_NL.UTF-8", dutch)):
            done = run(tmp_path, "import", path, path.with_name("sources"), language=language)
            told = done.stderr.decode()
            assert (done.returncode, told.count("\n")) == (1, 1), told
            assert words in told
    assert path.read_bytes() == before


def test_an_import_that_another_program_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "set.dossier"
    empty(path)
    with written_to(path):
        assert run(tmp_path, "import", path, path.with_name("sources")).returncode == 1
    assert run(tmp_path, "import", path, path.with_name("sources")).returncode == 0
    assert whole_documents_in(path) == SOURCES


@pytest.mark.skipif(os.name == "nt", reason="nothing can be mounted there")
def test_an_import_that_met_a_full_disk_tells_what_is_in_and_goes_on_with_room(
    tmp_path: Path, disk: SmallDisk, on_disk: Path
) -> None:
    sources = on_disk.with_name("sources")
    disk.leave(PAGES_OF_A_BATCH)
    stopped = run(tmp_path, "import", on_disk, sources)
    assert stopped.returncode == 1
    assert b"the disk is full" in stopped.stderr and b"Traceback" not in stopped.stderr
    taken = stopped.stdout.count(b"added    ")
    assert 0 < taken < SOURCES
    disk.make_room()
    assert whole_documents_in(on_disk) == taken
    again = run(tmp_path, "import", on_disk, sources)
    assert (again.returncode, again.stderr) == (0, b"")
    assert whole_documents_in(on_disk) == SOURCES
