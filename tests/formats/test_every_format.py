"""Every format of the catalogue, over every set: nothing is lost without a word, and nothing half written stays."""

import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SHARED
from tests.formats import sets
from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, ExportReport, Occasion, Selection
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.formats import catalogue
from vwsreview.formats.catalogue import FORMATS
from vwsreview.formats.format import Format
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export
from vwsreview.workflow.selecting import Selected

LOSSLESS = ("jsonl", "label-studio", "cas", "docbin", "brat", "webannotation")
"""Formats that must have a place for every record."""
EVERYTHING = Selection(rejected=True)
CHECKOUT = Path(__file__).parents[2]
every_format = pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The dossier of a set, made when it is first asked for."""
    folder = tmp_path_factory.mktemp("sets")

    def of(name: str) -> Path:
        path = folder / f"{name}.dossier"
        if not path.exists():
            sets.dossier(name, path, SHARED)
        return path

    return of


def delivered(dossier: Path, known: Format, target: Path, language: str = "en", **chosen: Any) -> ExportReport:
    """The report of an export that went to its end."""
    with Store.open(dossier, "read") as store:
        going = export(store, known.key, target, replace(EVERYTHING, **chosen), language)
        while True:
            try:
                assert isinstance(next(going), Step)
            except StopIteration as done:
                return done.value


def chosen_of(dossier: Path, selection: Selection = EVERYTHING) -> tuple[int, Counter[str]]:
    """How many documents and how many records of each layer a selection has."""
    with Store.open(dossier, "read") as store:
        documents = list(Selected(store, selection))
    return len(documents), Counter(record.layer for one in documents for record in one.annotated.records)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below, also the hidden ones."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("name", "language"), [("torture", "nl"), *((name, "en") for name in sets.SETS)])
@every_format
def test_everything_comes_back_or_is_told(
    known: Format,
    name: str,
    language: str,
    dossiers: Callable[[str], Path],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    if name == "shared":
        request.getfixturevalue("shared")
    dossier = dossiers(name)
    target = tmp_path / f"uit{known.suffix}"
    report = delivered(dossier, known, target, language)
    documents, records = chosen_of(dossier)
    assert documents > 0 and records.total() > 0
    assert report.documents == documents
    for line in report.lines:
        chosen = documents if line.layer == DOCUMENT else records[line.layer]
        gone = sum(count for loss, count in line.lost.items() if loss.key == RECORD)
        assert line.written + gone == chosen, f"{line.layer}: {line.written} and {gone} lost of {chosen}"
        assert (line.read_back, line.different) == (line.written, 0)
        assert gone == 0 or known.key not in LOSSLESS
        for loss in line.lost:
            assert loss.layer == line.layer
            assert loss.reason.en.strip() and loss.reason.nl.strip() and loss.reason.en != loss.reason.nl
    assert report.readers and not report.unread, "not every reader was there"
    files = content(tmp_path)
    shift = "" if known.suffix else "uit/"
    assert {f"{shift}{file.name}" for file in report.files} == {name.replace("\\", "/") for name in files}
    for file in report.files:
        data = files[str(Path(f"{shift}{file.name}"))]
        assert (file.size, file.sha256) == (len(data), hashlib.sha256(data).hexdigest())


@every_format
def test_a_filter_holds(known: Format, dossiers: Callable[[str], Path], tmp_path: Path) -> None:
    dossier = dossiers("torture")
    few = {"reviewed_only": True, "rejected": False, "layers": frozenset({"date", "action"})}
    report = delivered(dossier, known, tmp_path / f"uit{known.suffix}", **few)
    _, records = chosen_of(dossier, Selection(True, False, frozenset({"date", "action"})))
    for line in report.lines:
        if line.layer != DOCUMENT:
            gone = sum(count for loss, count in line.lost.items() if loss.key == RECORD)
            assert line.written + gone == records[line.layer]


@every_format
def test_a_set_without_documents_is_written(known: Format, dossiers: Callable[[str], Path], tmp_path: Path) -> None:
    report = delivered(dossiers("torture"), known, tmp_path / f"uit{known.suffix}", documents=frozenset())
    assert (report.documents, sum(line.written for line in report.lines)) == (0, 0)


@every_format
def test_a_cancelled_export_leaves_what_was_there(
    known: Format, dossiers: Callable[[str], Path], tmp_path: Path
) -> None:
    target = tmp_path / f"uit{known.suffix}"
    delivered(dossiers("gold"), known, target, reviewed_only=True)
    before = content(tmp_path)
    steps = 2 * chosen_of(dossiers("gold"))[0]
    for stop in (1, steps // 2, steps - 1):
        with Store.open(dossiers("gold"), "read") as store:
            going = export(store, known.key, target)
            for _ in range(stop):
                next(going)
            going.close()
        assert content(tmp_path) == before


def losing(known: Format) -> Format:
    """The format with a writer that loses the records of every document."""

    def write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
        fewer = (replace(one, annotated=replace(one.annotated, records=())) for one in documents)
        yield from known.write(fewer, target, occasion)

    return replace(known, write=write)


def cutting(known: Format) -> Format:
    """The format with a disk that keeps the first half of each file."""

    def write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
        yield from known.write(documents, target, occasion)
        for path in target.parent.rglob("*") if known.suffix else target.rglob("*"):
            if path.is_file():
                data = path.read_bytes()
                path.write_bytes(data[: len(data) // 2])

    return replace(known, write=write)


@pytest.mark.parametrize("spoil", [losing, cutting], ids=["losing", "cutting"])
@every_format
def test_a_file_that_does_not_come_back_is_none(
    known: Format,
    spoil: Callable[[Format], Format],
    dossiers: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / f"uit{known.suffix}"
    delivered(dossiers("gold"), known, target, reviewed_only=True)
    before = content(tmp_path)
    monkeypatch.setattr(catalogue, "FORMATS", tuple(spoil(one) if one is known else one for one in FORMATS))
    with pytest.raises(Problem) as caught:
        delivered(dossiers("gold"), known, target)
    if spoil is losing:
        assert caught.value.code == "read_back_differs"
        assert {"reader", "document", "layer", "count"} <= set(caught.value.parameters)
    assert content(tmp_path) == before


def in_a_child(kind: str, dossier: Path, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.formats.hardships", kind, str(dossier), str(folder)]
    told = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert told.returncode == 0, told.stderr
    return dict(json.loads(told.stdout))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with 4096 bytes left; skips where nobody may mount one."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("no file system may be mounted here")
    try:
        (folder / "vulling").write_bytes(bytes(60 * 1024))
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@every_format
def test_a_disk_without_room_is_told(known: Format, small_disk: Path, dossiers: Callable[[str], Path]) -> None:
    target = small_disk / f"uit{known.suffix}"
    if known.suffix:
        target.touch()
    before = content(small_disk)
    with pytest.raises(Problem, match="disk_full"):
        delivered(dossiers("torture"), known, target)
    assert content(small_disk) == before
    assert sorted(path.name for path in small_disk.iterdir()) == sorted(before)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size can be set")
def test_a_full_disk_leaves_what_was_there(dossiers: Callable[[str], Path], tmp_path: Path) -> None:
    dossier = dossiers("torture")
    for known in FORMATS:
        target = tmp_path / f"{known.key}{known.suffix}"
        if not known.suffix:
            target.mkdir()
        (target if known.suffix else target / "documents.csv").write_text("oud", encoding="utf-8")
    before = content(tmp_path)
    outcome = in_a_child("full", dossier, tmp_path)
    assert outcome == {known.key: "io_error" for known in FORMATS}
    assert content(tmp_path) == before


def test_a_library_that_is_not_there_is_named(dossiers: Callable[[str], Path], tmp_path: Path) -> None:
    outcome = in_a_child("without", dossiers("gold"), tmp_path)
    for known in FORMATS:
        told = outcome[known.key]
        if known.libraries:
            named = {"code": "missing_library", "library": known.libraries[0].name, "extra": known.libraries[0].extra}
            assert told == named
        else:
            needed = [reader.library for reader in known.readers if reader.library is not None]
            assert told == [[library.name, library.extra] for library in needed]


def test_every_library_stands_in_the_extra_that_is_named() -> None:
    extras = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "optional-dependencies"
    ]
    for known in FORMATS:
        for library in (*known.libraries, *(reader.library for reader in known.readers)):
            if library is not None:
                names = [
                    requirement.partition(">")[0].partition("[")[0].lower() for requirement in extras[library.extra]
                ]
                assert library.name.lower() in names, f"{known.key}: {library.name} is not in the extra {library.extra}"
                assert f"{library.extra}" in extras["exports"][0], f"the extra exports lacks {library.extra}"
