"""The command evaluate on real files, in processes of its own."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run

MINUTES = """# Verslag MT

Datum: 11 januari 2021

Aanwezig: 5.1.2e (WJZ), J. de Vries (RIVM)

- LZ stuurt de slides voor 1 februari (actie LZ)
"""
OWN_GOLD = Path(__file__).resolve().parents[1] / "extract" / "gold"


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes, a letter, and what is extracted from both as their gold."""
    made = tmp_path_factory.mktemp("extracted")
    sources = made / "in"
    sources.mkdir()
    (sources / "a.md").write_text(MINUTES, encoding="utf-8")
    (sources / "b.txt").write_text("Datum 3 mei 2021\n\nGeachte heer,\n\nVrijdag bel ik u.\n", encoding="utf-8")
    assert run(made, "extract", "in", "-o", "gold.jsonl").returncode == 0
    return made


@pytest.fixture
def folder(extracted: Path, tmp_path: Path) -> Path:
    """A copy of it for each test."""
    return shutil.copytree(extracted, tmp_path, dirs_exist_ok=True)


def gold(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def keep(documents: list[dict[str, Any]], path: Path) -> None:
    path.write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")


def lines(data: bytes) -> list[str]:
    return data.decode().splitlines()


def rows(data: bytes) -> dict[str, list[str]]:
    """The first table: a layer's figures by its name."""
    table = lines(data)
    return {line[:20].strip(): line[20:].split() for line in table[: table.index("")]}


def test_the_table_of_the_guideline(folder: Path) -> None:
    changed = gold(folder)
    changed[0]["actions"] = []
    changed[0]["attendees"][0]["organisation"] = "FEZ"
    keep(changed, folder / "pred.jsonl")
    done = run(folder, "evaluate", "--gold", "gold.jsonl", "--pred", "pred.jsonl", "--errors", "action")
    assert (done.returncode, done.stderr) == (0, b"")
    table = rows(done.stdout)
    assert table[""] == ["gold", "pred", "exact", "overlap", "value", "precision", "recall"]
    assert table["attendee"] == ["2", "2", "1.000", "1.000", "0.500", "0.500", "0.500"]
    assert table["action"] == ["2", "1", "0.667", "0.667", "0.667", "1.000", "0.500"]
    assert [line.split("\t")[:2] for line in lines(done.stdout) if "\t" in line] == [["a.md", "missed"]]


def test_without_a_prediction_golds_own_texts_are_extracted(folder: Path) -> None:
    wrong = gold(folder)
    wrong[0]["dates"][0]["value"] = "1999-01-01"
    keep(wrong, folder / "wrong.jsonl")
    done = run(folder, "evaluate", "--gold", "wrong.jsonl", "--errors", "date")
    assert done.returncode == 0
    figures = rows(done.stdout)["date"]
    assert figures[2:4] == ["1.000", "1.000"] and 0 < float(figures[4]) < 1
    told = [line.split("\t") for line in lines(done.stdout) if "\t" in line]
    assert [(words[0], words[1], words[3]) for words in told] == [
        ("a.md", "missed", '"11 januari 2021"'),
        ("a.md", "spurious", '"11 januari 2021"'),
    ]
    assert told[1][-1] == "date.named_day"


def test_gold_without_a_text_needs_a_prediction(folder: Path) -> None:
    documents = gold(folder)
    del documents[0]["text"]
    keep(documents, folder / "bare.jsonl")
    done = run(folder, "evaluate", "--gold", "bare.jsonl", "--json")
    assert done.returncode == 1
    assert lines(done.stderr)[0].startswith("refused  a.md: ") and "text" in lines(done.stderr)[0]
    assert json.loads(done.stdout)["documents"] == 1
    assert run(folder, "evaluate", "--gold", "bare.jsonl", "--pred", "gold.jsonl").returncode == 0


def test_a_table_for_each_kind(folder: Path) -> None:
    documents = gold(folder)
    documents[1]["dates"] = []
    keep(documents, folder / "wrong.jsonl")
    plain = run(folder, "evaluate", "--gold", "gold.jsonl")
    assert b"letter" not in plain.stdout
    done = run(folder, "evaluate", "--gold", "wrong.jsonl", "--by-kind")
    table = lines(done.stdout)
    letter, minutes = (table.index(next(line for line in table if line.startswith(kind))) for kind in ("lett", "minu"))
    assert table[letter].startswith("letter (1) ")
    (dates,) = (line.split() for line in table[letter:minutes] if line.startswith("date "))
    assert dates[:2] == ["date", "0"] and dates[5] == "0.000"
    (dates,) = (line.split() for line in table[minutes:] if line.startswith("date "))
    assert dates[5] == "1.000"


def test_a_line_for_each_rule(folder: Path) -> None:
    documents = gold(folder)
    documents[0]["attendees"][0]["presence"] = "absent"
    keep(documents, folder / "wrong.jsonl")
    done = run(folder, "evaluate", "--gold", "wrong.jsonl", "--by-rule")
    table = {words[0]: words[1:] for words in map(str.split, lines(done.stdout)) if words and "." in words[0]}
    assert table["attendee.after_label"] == ["2", "1", "0.500", "0.500"]
    assert table["action.in_brackets"] == ["1", "1", "1.000", "0.500"]


def test_json_holds_all(folder: Path) -> None:
    done = run(folder, "evaluate", "--gold", "gold.jsonl", "--errors", "date", "--json")
    report = json.loads(done.stdout)
    assert report["documents"] == 2 and report["errors"] == []
    assert report["layers"]["attendee"]["value"]["precision"] == 1
    assert report["kinds"]["minutes"]["documents"] == report["kinds"]["letter"]["documents"] == 1
    assert report["kinds"]["letter"]["layers"]["attendee"]["value"]["gold"] == 0
    assert {"rule": "action.in_brackets", "layer": "action", "found": 1, "right": 1, "precision": 1, "recall": 0.5} in (
        report["rules"]
    )


def test_what_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "bad.jsonl").write_text("{\n", encoding="utf-8")
    done = run(folder, "evaluate", "--gold", "gold.jsonl", "--pred", "gold.jsonl", "bad.jsonl")
    assert done.returncode == 1
    assert lines(done.stderr)[0].startswith("refused  bad.jsonl: line 1: ")
    done = run(folder, "evaluate", "--gold", "in", "--pred", "gold.jsonl")
    assert (done.returncode, done.stdout, len(lines(done.stderr))) == (1, b"", 1)


def test_our_own_gold_in_one_step(tmp_path: Path) -> None:
    done = run(tmp_path, "evaluate", "--gold", OWN_GOLD, "--by-kind", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    report = json.loads(done.stdout)
    assert report["documents"] == sum(kind["documents"] for kind in report["kinds"].values()) == 16
    for name, layer in report["layers"].items():
        right = sum(rule["right"] for rule in report["rules"] if rule["layer"] == name)
        assert right == layer["value"]["matched"], "each record that is right has a rule"


def test_the_real_gold_is_perfect_against_itself(shared: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "evaluate", "--gold", shared / "gold", "--pred", shared / "gold", "--json")
    assert done.returncode == 0
    report = json.loads(done.stdout)
    assert report["documents"] == 19
    assert all(layer[figure]["f1"] == 1 for layer in report["layers"].values() for figure in ("exact", "value"))
