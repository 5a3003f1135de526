"""The commands as a user runs them: real processes, without Qt, without a screen."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.running import command, environment, run
from vwsreview.cli.command_line import COMMANDS
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.problems import Problem
from vwsreview.formats.catalogue import FORMATS, READINGS
from vwsreview.store.store import Store

MINUTES = """# Verslag MT

Datum: 11 januari 2021

Aanwezig: 5.1.2e (WJZ), J. de Vries (RIVM)

- LZ stuurt de slides voor 1 februari (actie LZ)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two sources."""
    sources = tmp_path / "in"
    sources.mkdir()
    (sources / "a.md").write_text(MINUTES, encoding="utf-8")
    (sources / "b.txt").write_text("Brief 🙂\r\n\r\nDatum 3 mei 2021\r\n", encoding="utf-8")
    return tmp_path


def lines(data: bytes) -> list[str]:
    return data.decode().splitlines()


def test_import_export_check(folder: Path) -> None:
    done = run(folder, "import", "d.dossier", "in")
    assert (done.returncode, done.stderr) == (0, b"")
    assert lines(done.stdout) == ["added    a.md", "added    b.txt", "2 added, 0 skipped, 0 changed, 0 refused"]

    done = run(folder, "export", "d.dossier", "--format", "jsonl", "-o", "uit.jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    documents = [json.loads(line) for line in lines((folder / "uit.jsonl").read_bytes())]
    assert [row["document"] for row in documents] == ["a.md", "b.txt"]
    for row in documents:
        for layer in ("fields", "attendees", "dates", "actions", "decisions", "redactions", "sections"):
            for record in row[layer]:
                assert record["quote"] == row["text"][record["start"] : record["end"]]
    assert any(row["actions"] for row in documents)

    done = run(folder, "check", "d.dossier")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"d.dossier is clean (2 documents)\n", b"")


def test_import_brings_a_removed_document_back(folder: Path) -> None:
    run(folder, "import", "d.dossier", "in")
    with Store.open(folder / "d.dossier") as store:
        document = store.documents()[0]
        store.apply(Edit("remove_document", (Change(document, replace(document, removed=True)),)), "Anna")
    done = run(folder, "import", "d.dossier", "in")
    assert (done.returncode, done.stderr) == (0, b"")
    assert lines(done.stdout)[0] == "restored a.md: it had been removed; its records are as they were"
    with Store.open(folder / "d.dossier") as store:
        assert [document.name for document in store.documents()] == ["a.md", "b.txt"]
        assert [step.label for step in store.history()] == ["restore_document", "remove_document"]


def test_import_extends_and_tells_what_it_did(folder: Path) -> None:
    run(folder, "import", "d.dossier", "in")
    (folder / "in" / "b.txt").write_text("anders", encoding="utf-8")
    (folder / "in" / "c.md").write_text("nieuw", encoding="utf-8")
    (folder / "in" / "d.md").write_bytes(b"\xff")
    done = run(folder, "import", "d.dossier", "in", "absent.md")
    assert done.returncode == 1
    assert lines(done.stdout) == [
        "added    c.md",
        "skipped  a.md: known already",
        "1 added, 1 skipped, 1 changed, 2 refused",
    ]
    changed, first, second = lines(done.stderr)
    assert changed.startswith("changed  b.txt: ")
    assert first.startswith("refused  d.md: ")
    assert second == "refused  absent.md: there is no file or folder absent.md"


def test_import_tells_which_annotations_of_a_folder_it_leaves(folder: Path) -> None:
    (folder / "in" / "a.gold.json").write_bytes(run(folder, "extract", "in/a.md").stdout)
    done = run(folder, "import", "d.dossier", "in")
    assert done.returncode == 0
    (told,) = lines(done.stderr)
    assert told.startswith("not taken  a.gold.json: ")


def test_what_a_file_of_another_tool_does_not_say_is_said(folder: Path) -> None:
    shifted = {"text": "LZ stuurt de slides", "spans": [{"start": 2, "end": 9, "label": "A", "text": "LZ"}]}
    quiet = {"text": "LZ stuurt", "spans": [{"start": 0, "end": 2, "label": "date"}]}
    for name, content in (("schuin", shifted), ("stil", quiet)):
        (folder / f"{name}.jsonl").write_text(json.dumps(content), encoding="utf-8")
    (folder / "los.xmi").write_text("<x/>", encoding="utf-8")
    (folder / "half.zip").write_bytes(b"PK half")
    (folder / "lijst.json").write_text("[]", encoding="utf-8")
    done = run(folder, "import", "d.dossier", "schuin.jsonl", "stil.jsonl", "los.xmi", "half.zip", "lijst.json")
    told, refused = done.stdout.decode(), [line for line in lines(done.stderr) if line.startswith("refused")]
    assert "schuin.jsonl: spacy, the unit of its offsets is not certain (only 0 of 1 quotes" in told
    assert "stil.jsonl: spacy, it quotes no words" in told and "los.xmi: cas" not in told
    assert "refused  los.xmi: los.xmi has no TypeSystem.xml beside it; export it together with its types" in refused
    assert "refused  half.zip: the ZIP archive is damaged, or none at all; make or send it again" in refused
    assert "refused  lijst.json:1: this is JSON, but no object that holds a document" in refused


def test_nothing_is_made_where_nothing_was_taken_in(folder: Path) -> None:
    done = run(folder, "import", "d.dossier", "absent")
    assert done.returncode == 1
    assert not (folder / "d.dossier").exists()


def test_a_folder_without_documents_is_nothing_to_take_in(folder: Path) -> None:
    (folder / "leeg").mkdir()
    done = run(folder, "import", "d.dossier", "leeg")
    assert done.returncode == 1 and b"nothing to take in: leeg" in done.stderr
    assert not (folder / "d.dossier").exists()


def test_extract_writes_to_standard_output_or_a_file_the_same(folder: Path) -> None:
    out = run(folder, "extract", "in")
    assert (out.returncode, out.stderr) == (0, b"")
    assert len(out.stdout.split(b"\n")) == 3
    file = run(folder, "extract", "in", "-o", "uit.jsonl")
    assert (file.returncode, file.stdout, file.stderr) == (0, b"", b"")
    assert (folder / "uit.jsonl").read_bytes() == out.stdout


def test_extract_gives_what_import_and_export_give(folder: Path) -> None:
    run(folder, "import", "d.dossier", "in")
    run(folder, "export", "d.dossier", "--format", "jsonl", "-o", "uit.jsonl")
    assert run(folder, "extract", "in").stdout == (folder / "uit.jsonl").read_bytes()


def test_extract_of_many_documents_runs_in_processes_and_in_order(folder: Path) -> None:
    for number in range(60):
        (folder / "in" / f"m{number:03}.md").write_text(f"{MINUTES}\nnummer {number}\n", encoding="utf-8")
    done = run(folder, "extract", "in")
    assert (done.returncode, done.stderr) == (0, b"")
    names = [json.loads(line)["document"] for line in lines(done.stdout)]
    assert names == ["a.md", "b.txt", *(f"m{number:03}.md" for number in range(60))]


def test_extract_does_not_overwrite_a_source(folder: Path) -> None:
    done = run(folder, "extract", "in/a.md", "-o", "in/a.md")
    assert done.returncode == 1
    assert (folder / "in/a.md").read_text(encoding="utf-8") == MINUTES


def test_hostile_input_costs_its_own_file_only(folder: Path) -> None:
    (folder / "in" / "line.txt").write_bytes(b"woord " * 900_000)
    (folder / "in" / "nul.txt").write_bytes(b"a\0b")
    (folder / "in" / "utf8.txt").write_bytes(b"a\xc3")
    (folder / "in" / "empty.txt").touch()
    done = run(folder, "extract", "in")
    assert done.returncode == 1
    assert [json.loads(line)["document"] for line in lines(done.stdout)] == ["a.md", "b.txt", "line.txt"]
    assert [line.split(":")[0] for line in lines(done.stderr)] == [
        "refused  empty.txt",
        "refused  nul.txt",
        "refused  utf8.txt",
    ]


def test_the_seeds_make_five_documents(shared: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "import", "d.dossier", shared / "seeds")
    assert (done.returncode, done.stderr) == (0, b"")
    run(tmp_path, "export", "d.dossier", "--format", "jsonl", "-o", "uit.jsonl")
    documents = [json.loads(line) for line in lines((tmp_path / "uit.jsonl").read_bytes())]
    assert len(documents) == 5
    assert run(tmp_path, "check", "d.dossier").returncode == 0


def test_a_dossier_that_a_window_has_open_is_read_but_not_written(folder: Path) -> None:
    run(folder, "import", "d.dossier", "in/a.md")
    with Store.open(folder / "d.dossier", "write"):
        done = run(folder, "import", "d.dossier", "in")
        assert (done.returncode, done.stdout) == (1, b"")
        assert b"another window or command" in done.stderr
        assert len(lines(done.stderr)) == 1
        assert run(folder, "check", "d.dossier").returncode == 0
        assert run(folder, "export", "d.dossier", "--format", "csv", "-o", "uit").returncode == 0
    assert len(list((folder / "uit").iterdir())) == 8


def test_what_stays_in_the_folder_of_an_export_is_told_or_refused(folder: Path) -> None:
    run(folder, "import", "d.dossier", "in")
    words = ("export", "d.dossier", "--format", "brat", "-o", "uit")
    assert run(folder, *words).stderr == b""
    narrower = (*words, "--documents", "a.md")
    assert lines(run(folder, *narrower).stderr)[-1].startswith("2 other files stay in uit: b.txt")
    refused = run(folder, *narrower, "--organisations-only", language="nl_NL.UTF-8")
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert "kies een lege map" in refused.stderr.decode()


@pytest.mark.parametrize(
    "words",
    [
        ("import", "in/a.md", "in"),
        ("check", "absent.dossier"),
        ("check", "in/a.md"),
        ("check", "in"),
        ("export", "d.dossier", "--format", "jsonl", "-o", "absent/uit"),
        ("export", "d.dossier", "--format", "jsonl", "-o", "d.dossier"),
        ("export", "d.dossier", "--format", "csv", "-o", "in/a.md"),
        ("extract", "in", "-o", "in"),
        ("extract", "absent.md"),
        (),
        ("in",),
    ],
    ids=" ".join,
)
def test_a_mistake_of_the_user_is_one_line_and_exit_code_1(folder: Path, words: tuple[str, ...]) -> None:
    run(folder, "import", "d.dossier", "in")
    before = (folder / "d.dossier").read_bytes()
    done = run(folder, *words)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert len([line for line in lines(done.stderr) if line]) == 1, done.stderr
    assert "?" not in done.stderr.decode()
    assert (folder / "d.dossier").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [("improt",), ("absent.md",), ("import", "d.dossier"), ("export", "d.dossier"), ("extract",), ("--nix",),
     ("check", "d", "--ver"), ("evaluate", "--gold", "a", "--pred", "b", "--errors", "poem")],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_exit_code_2(folder: Path, words: tuple[str, ...]) -> None:
    done = run(folder, *words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"vwsreview" in done.stderr
    assert b"Traceback" not in done.stderr


def test_help_lists_the_formats_and_puts_the_dossier_first(folder: Path) -> None:
    told = " ".join(run(folder, "export", "--help").stdout.decode().split())
    assert told.startswith("usage: vwsreview export DOSSIER --format")
    assert ", ".join(known.key for known in FORMATS) in told
    told = " ".join(run(folder, "import", "--help").stdout.decode().split())
    assert ", ".join(reading.key for reading in READINGS) in told


def test_a_format_that_is_none_is_wrong_usage(folder: Path) -> None:
    run(folder, "import", "d.dossier", "in")
    done = run(folder, "export", "d.dossier", "--format", "xml", "-o", "uit")
    (said,) = [line for line in lines(done.stderr) if line]
    assert done.returncode == 2
    assert all(key in said for key in ("xml", "jsonl", "csv"))
    assert not (folder / "uit").exists()


def test_help_and_version(folder: Path) -> None:
    done = run(folder, "--help")
    assert done.returncode == 0
    for word in (*COMMANDS, "Exit codes", "[DOSSIER | FILE...]"):
        assert word.encode() in done.stdout
    assert run(folder, "--version").stdout.startswith(b"vwsreview 0.")
    for name in COMMANDS:
        assert run(folder, name, "--help").returncode == 0


def test_a_window_without_qt_is_a_message(folder: Path) -> None:
    done = subprocess.run(
        command(folder, []), cwd=folder, env={**environment(), "QT_QPA_PLATFORM": "offscreen"}, capture_output=True
    )
    assert done.returncode == 1
    assert b"library is missing" in done.stderr
    assert b"Traceback" not in done.stderr


def test_messages_are_dutch_where_the_system_is(folder: Path) -> None:
    done = run(folder, "import", "d.dossier", "in", language="nl_NL.UTF-8")
    assert lines(done.stdout)[-1] == "2 toegevoegd, 0 overgeslagen, 0 gewijzigd, 0 geweigerd"


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_with_a_line_end_or_a_control_sign_stays_one_harmless_line(folder: Path) -> None:
    (folder / "in" / "x\n\x1b[2J.md").write_bytes(b"\xff")
    done = run(folder, "extract", "in")
    assert lines(done.stderr)[0].startswith(r"refused  x\n\x1b[2J.md: ")
    assert len(lines(done.stderr)) == 1


@pytest.mark.skipif(os.name == "nt", reason="no such terminals")
def test_progress_shows_on_a_terminal_only(folder: Path) -> None:
    reader, writer = os.openpty()
    done = subprocess.run(
        command(folder, ["extract", "in", "-o", "uit.jsonl"]), cwd=folder, env=environment(), stderr=writer
    )
    os.close(writer)
    shown = os.read(reader, 10_000)
    os.close(reader)
    assert done.returncode == 0
    assert b"2/2" in shown


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise")
def test_a_reader_that_has_enough_is_no_error(folder: Path) -> None:
    (folder / "in" / "long.md").write_text("Vergadering op 1 april.\n" * 9_000, encoding="utf-8")
    process = subprocess.Popen(
        command(folder, ["extract", "in/long.md"]), cwd=folder, env=environment(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 1
    assert told == b""


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A shell starts what runs in the background with interrupts ignored, and that is inherited."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_stops_the_workers_and_is_one_line(folder: Path) -> None:
    for number in range(120):
        (folder / "in" / f"{number}.md").write_text(f"{MINUTES}{'x' * 5_000}{number}\n", encoding="utf-8")
    process = subprocess.Popen(
        command(folder, ["extract", "in"]), cwd=folder, env=environment(), start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.read(1) == b"{"  # a batch is written, more than a pipe holds
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate()
    assert (process.returncode, told) == (130, b"vwsreview: stopped\n")


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
@pytest.mark.usefixtures("interruptible")
def test_an_import_that_is_interrupted_says_that_it_can_go_on(folder: Path) -> None:
    for number in range(300):
        (folder / "in" / f"{number}.md").write_text(f"{MINUTES}{'x' * 5_000}{number}\n", encoding="utf-8")
    process = subprocess.Popen(
        command(folder, ["import", "set.dossier", "in"]), cwd=folder, env=environment(), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    while not _has_documents(folder / "set.dossier"):
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 130
    assert b"set.dossier stays; give the same command again" in told and told.endswith(b"vwsreview: stopped\n")


def _has_documents(path: Path) -> bool:
    try:
        with Store.open(path, "read") as store:
            return bool(store.digests())
    except Problem:
        return False


def test_the_store_is_not_loaded_for_what_does_not_use_it(folder: Path) -> None:
    code = "import sys, vwsreview.cli; print([name for name in sys.modules if 'sqlite' in name or 'PySide6' in name])"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True)
    assert done.stdout.strip() == b"[]"
