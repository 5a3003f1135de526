"""The command find, as a user runs it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.running import run
from vwsreview.domain.edit import Change, Edit
from vwsreview.store.store import Store

MINUTES = """# Verslag MT

Datum: 11 januari 2021

Aanwezig: 5.1.2e (WJZ), J. de Vries (RIVM)

- LZ stuurt de slides voor 1 februari (actie LZ)
"""
ACTION = "LZ stuurt de slides voor 1 februari (actie LZ)"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("find")
    for name in ("a.md", "b.md"):
        (folder / name).write_text(f"{MINUTES}\n{name}\n", encoding="utf-8")
    assert run(folder, "import", "d.dossier", "a.md", "b.md").returncode == 0
    return folder


def found(folder: Path, *words: object) -> list[str]:
    done = run(folder, "find", "d.dossier", *words)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().splitlines()


def test_records_come_a_line_each_with_their_parts_between_tabs(folder: Path) -> None:
    start = MINUTES.index(ACTION)
    lines = found(folder, "owner:LZ due<2021-03-01")
    assert [line.split("\t")[0] for line in lines] == ["a.md", "b.md"]
    name, place, layer, quote, values, review = lines[0].split("\t")
    assert (name, place, layer, review) == ("a.md", f"{start}-{start + len(ACTION)}", "action", "proposed")
    assert json.loads(quote) == ACTION
    assert json.loads(values)["owners"] == ["LZ"]


def test_dutch_asks_the_same(folder: Path) -> None:
    assert found(folder, "eigenaar:LZ termijn<2021-03-01") == found(folder, "owner:LZ due<2021-03-01")
    assert found(folder, "laag:deelnemer organisatie:WJZ") == found(folder, "layer:attendee organisation:WJZ") != []


def test_words_are_found_in_texts(folder: Path) -> None:
    start = MINUTES.index("slides")
    lines = found(folder, "SLIDE*")
    assert [line.split("\t")[:4] for line in lines] == [
        [name, f"{start}-{start + 6}", "text", '"slides"'] for name in ("a.md", "b.md")
    ]
    assert found(folder, "vaccin") == []


def test_json_lines_hold_what_is_known_of_a_hit(folder: Path) -> None:
    (record,) = map(json.loads, found(folder, "layer:action", "--json", "--limit", "1"))
    assert (record["document"], record["layer"], record["review"]) == ("a.md", "action", "proposed")
    assert record["quote"] == ACTION == MINUTES[record["start"] : record["end"]]
    assert record["values"]["due"] == "2021-02-01" and record["id"]
    (place,) = map(json.loads, found(folder, '"de slides"', "--json", "--limit", "1"))
    assert (place["quote"], "layer" in place) == ("de slides", False)
    assert place["quote"] in place["snippet"]


@pytest.mark.parametrize(
    ("query", "language", "said"),
    [
        ("owner:", "en_GB.UTF-8", "vwsreview: the query is not understood at owner; what fits there: none, * ("),
        ("laag:foo", "nl_NL.UTF-8", "vwsreview: de zoekopdracht is niet te begrijpen bij foo; daar past: field, "),
    ],
)
def test_what_is_no_query_is_told(folder: Path, query: str, language: str, said: str) -> None:
    done = run(folder, "find", "d.dossier", query, language=language)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(said)


@pytest.mark.parametrize("count", ["0", "-1", "x"])
def test_a_limit_is_a_count(folder: Path, count: str) -> None:
    assert run(folder, "find", "d.dossier", "slides", f"--limit={count}").returncode == 2


def test_a_name_of_a_document_stays_in_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MINUTES, encoding="utf-8")
    run(tmp_path, "import", "d.dossier", "a.md")
    with Store.open(tmp_path / "d.dossier") as store:
        (document,) = store.documents()
        named = replace(document, name="a\tb\n.md")
        store.apply(Edit("rename", (Change(document, named),)), "Anna")
    assert [line.split("\t")[0] for line in found(tmp_path, "slides")] == ["a\\tb\\n.md"]
    assert json.loads(found(tmp_path, "slides", "--json")[0])["document"] == "a\tb\n.md"


def test_it_reads_a_dossier_that_somebody_writes_in(folder: Path) -> None:
    with Store.open(folder / "d.dossier", "write"):
        assert len(found(folder, "layer:action")) == 2
