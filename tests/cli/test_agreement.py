"""The command agreement on real files, in processes of its own."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.review.examples import annotated, store_with
from vwsreview.formats import jsonl


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Anna's dossier, and what Bert made of it: another owner, another status, and a date less."""
    document = annotated()
    store_with(tmp_path / "anna.dossier", document).close()
    (row,) = map(json.loads, jsonl.write([document]))
    row["actions"][0] |= {"owners": ["PZo"], "status": "done"}
    row["dates"] = [date for date in row["dates"] if date["quote"] != "Morgen"]
    (tmp_path / "bert.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return tmp_path


def lines(data: bytes) -> list[str]:
    return data.decode().splitlines()


def test_tables_and_disagreements(folder: Path) -> None:
    done = run(folder, "agreement", "anna.dossier", "bert.jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    told = lines(done.stdout)
    assert told[0] == "anna.dossier and bert.jsonl: 1 documents"
    table = {line.split()[0]: line.split()[1:] for line in told if line}
    assert table["action"] == ["1/1", "1.000", "1.000", "0.000"]
    assert table["date"] == ["4/3", "0.857", "0.857", "0.857"]
    assert "action.owners                     0/1    0.000" in told
    assert "document.kind                     1/1  undefined: everybody always says the same" in told
    action = '"MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)"'
    assert [line.split("\t")[2:] for line in told if "\t" in line] == [
        [action, "action", "owners", '["MEVA"]', '["PZo"]'],
        [action, "action", "status", '"open"', '"done"'],
        ['"Morgen"', "date", "record", '"Morgen"', "no record"],
    ]
    assert "3 disagreements" in told


def test_dutch_and_one_layer(folder: Path) -> None:
    done = run(folder, "agreement", "anna.dossier", "bert.jsonl", "--layer", "date", language="nl_NL.UTF-8")
    told = lines(done.stdout)
    assert told[0] == "anna.dossier en bert.jsonl: 1 documenten"
    assert told[1].split() == ["records", "exact", "overlap", "waarde"]
    assert ["eens", "kappa"] in [line.split() for line in told]
    assert [line.split("\t")[3:] for line in told if "\t" in line] == [["date", "record", '"Morgen"', "geen record"]]
    assert not any(line.startswith("action") for line in told)


def test_json_holds_all(folder: Path) -> None:
    done = run(folder, "agreement", "anna.dossier", "bert.jsonl", "anna.dossier", "--json")
    found = json.loads(done.stdout)
    assert [pair["reviewers"] for pair in found["pairs"]] == [[0, 1], [0, 2], [1, 2]]
    assert found["pairs"][0]["kappa"]["action.owners"] == {"value": 0, "undefined": None, "units": 1, "agreed": 0}
    assert found["alpha"]["document.kind"]["undefined"] == "always_same"
    assert found["pairs"][1]["f1"]["date"]["records"] == [4, 4]
    (missing,) = (one for one in found["disagreements"] if one["key"] is None)
    assert (missing["quote"], missing["says"], missing["missing"]) == ("Morgen", ["Morgen", None, "Morgen"], [1])


def test_only_what_people_decided(folder: Path) -> None:
    done = run(folder, "agreement", "anna.dossier", "bert.jsonl", "--reviewed-only", "--layer", "date")
    assert "date                              0/0  no records" in lines(done.stdout)


def test_what_cannot_be_read_is_told_and_one_reviewer_is_wrong_usage(folder: Path) -> None:
    (folder / "bad.jsonl").write_text("{\n", encoding="utf-8")
    done = run(folder, "agreement", "anna.dossier", "bad.jsonl")
    assert done.returncode == 1 and b"bad.jsonl: line 1" in done.stderr
    assert done.stdout == b"" and b"fewer than two reviewers" in done.stderr
    three = run(folder, "agreement", "anna.dossier", "bad.jsonl", "bert.jsonl")
    assert three.returncode == 1 and b"bad.jsonl: line 1" in three.stderr
    assert lines(three.stdout)[0] == "anna.dossier and bad.jsonl: 0 documents"
    assert lines(three.stdout)[1:3] == ["", "anna.dossier and bert.jsonl: 1 documents"]
    assert run(folder, "agreement", "anna.dossier").returncode == 2
    assert run(folder, "agreement", "anna.dossier", "absent.jsonl").returncode == 1


def test_no_document_in_common_is_said_without_tables(folder: Path) -> None:
    other = replace(annotated().document, sha256="0" * 64, id="d0", name="ander.md")
    store_with(folder / "carl.dossier", replace(annotated(), document=other, records=())).close()
    done = run(folder, "agreement", "anna.dossier", "carl.dossier")
    told = lines(done.stdout)
    assert done.returncode == 1 and "no two of them have a document in common" in told[0]
    assert told[1:] == [
        "only in carl.dossier, not compared: ander.md",
        f"only in anna.dossier, not compared: {annotated().document.name}",
    ]
