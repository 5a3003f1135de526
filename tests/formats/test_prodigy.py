"""Examples of Prodigy and of spaCy, of all releases, and what is no record of theirs."""

import json
from pathlib import Path
from typing import Any

import pytest

from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.foreign import ForeignDocument
from vwsreview.formats.prodigy import READING

TEXT = "🙂 MEVA stuurt de slides vóór 1 april."
MEVA = {"start": 2, "end": 6, "label": "ORG", "token_start": 1, "token_end": 1}
APRIL = {"start": 29, "end": 36, "label": "DATE", "token_start": 6, "token_end": 7}
EXAMPLE = {
    "text": TEXT,
    "_input_hash": -12,
    "_task_hash": 34,
    "tokens": [{"text": "🙂", "start": 0, "end": 1, "id": 0}],
    "spans": [MEVA, APRIL],
    "relations": [
        {
            "head": 1, "child": 7, "label": "due",
            "head_span": {"start": 2, "end": 6, "token_start": 1, "token_end": 1, "label": "ORG"},
            "child_span": {"start": 29, "end": 36, "token_start": 6, "token_end": 7, "label": "DATE"},
        }
    ],
    "answer": "accept",
    "_annotator_id": "an",
    "meta": {"document": "map/verslag.md", "kind": "minutes"},
}  # fmt: skip


def lines(path: Path, *rows: Any) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def read(path: Path) -> tuple[list[ForeignDocument], list[Problem]]:
    found = list(READING.read(path))
    documents = [one for one in found if isinstance(one, ForeignDocument)]
    return documents, [one.problem for one in found if isinstance(one, Refusal)]


def slices(document: ForeignDocument) -> list[tuple[str, str]]:
    return [(record.label, (document.text or "")[record.start : record.end]) for record in document.records]


def test_an_example_of_prodigy(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", EXAMPLE)
    assert READING.recognises(path)
    (document,), problems = read(path)
    assert not problems
    assert (document.place, document.name, document.text, document.values) == (
        "line 1", "map/verslag.md", TEXT, {"kind": "minutes"},
    )  # fmt: skip
    assert slices(document) == [("ORG", "MEVA"), ("DATE", "1 april")]
    meva, april = document.records
    assert meva.links == {"due": (april.id,)} and not april.links
    assert (meva.by, meva.prediction, meva.values) == ("an", False, {})


@pytest.mark.parametrize(
    "rows",
    [
        [{"text": TEXT, "entities": [[2, 6, "ORG"], [29, 36, "DATE"]]}],
        [[TEXT, {"entities": [[2, 6, "ORG"], [29, 36, "DATE"]]}]],
        [{"text": TEXT, "ents": [MEVA, APRIL], "tokens": []}],
        [{"text": TEXT, "spans": {"ORG": [{**MEVA, "label": ""}], "sc": [APRIL]}}],
    ],
    ids=["entities", "pair", "to_json", "groups"],
)
@pytest.mark.parametrize("suffix", [".jsonl", ".json"])
def test_examples_of_spacy(rows: list[Any], suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    if suffix == ".json":
        path.write_text(json.dumps(rows), encoding="utf-8")
    else:
        lines(path, *rows)
    assert READING.recognises(path)
    (document,), problems = read(path)
    assert not problems
    assert slices(document) == [("ORG", "MEVA"), ("DATE", "1 april")]


def test_spacys_own_json_is_read(tmp_path: Path) -> None:
    import spacy

    doc = spacy.blank("nl")(TEXT)
    doc.set_ents([doc.char_span(2, 6, label="ORG")])
    doc.spans["sc"] = [doc.char_span(29, 36, label="DATE", alignment_mode="expand")]
    path = lines(tmp_path / "a.jsonl", doc.to_json())
    assert READING.recognises(path)
    (document,), problems = read(path)
    assert not problems
    assert sorted(slices(document)) == [("DATE", "1 april"), ("ORG", "MEVA")]


def test_what_was_not_accepted_is_told(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "a.jsonl",
        {**EXAMPLE, "answer": "reject"},
        {**EXAMPLE, "answer": "ignore"},
        {**EXAMPLE, "spans": [{**MEVA, "answer": "reject"}, APRIL], "relations": []},
    )
    (document,), problems = read(path)
    assert slices(document) == [("DATE", "1 april")]
    assert [problem.parameters for problem in problems] == [
        {"answer": "reject", "count": 2}, {"answer": "ignore", "count": 2}, {"answer": "reject", "count": 1},
    ]  # fmt: skip


def test_values_of_a_span_and_a_models_score(tmp_path: Path) -> None:
    span = {
        **MEVA,
        "score": 0.75,
        "source": "model",
        "owners": ["LZ"],
        "urgent": True,
        "n": 3,
        "text": "MEVA",
        "id": "x",
    }
    (document,), problems = read(lines(tmp_path / "a.jsonl", {"text": TEXT, "spans": [span]}))
    (record,) = document.records
    assert not problems
    assert (record.values, record.score, record.prediction, record.quote, record.id) == (
        {"owners": ["LZ"], "urgent": True, "n": 3}, 0.75, True, "MEVA", "x",
    )  # fmt: skip


def test_nothing_is_dropped_in_silence(tmp_path: Path) -> None:
    good = {"text": TEXT, "spans": [MEVA]}
    path = tmp_path / "a.jsonl"
    lines(
        path,
        good,
        {**EXAMPLE, "relations": [{"head": 0, "child": 3, "label": "x"}]},
        {**EXAMPLE, "relations": [], "label": "POSITIVE", "accept": ["A"]},
        {"text": TEXT, "spans": [{"start": "2", "end": 6, "label": "ORG"}, {"start": 2, "label": "X"}, 7, MEVA]},
        {"text": TEXT, "spans": [{**MEVA, "deep": {"a": 1}}]},
        {"tekst": TEXT},
        [1, 2],
    )
    with path.open("ab") as file:
        file.write(b'{"text": \n\xff\n' + b"[" * 100_000 + b"\n" + json.dumps(good).encode())
    documents, problems = read(path)
    assert [len(document.records) for document in documents] == [1, 2, 2, 1, 0, 1]
    assert [problem.code for problem in problems] == [
        "part_unknown", "said_of_document", "said_of_document", "bad_value", "missing_key", "bad_value", "bad_value",
        "missing_key", "no_object", "bad_json", "not_utf8", "bad_json",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        {"format": "vwsreview/1", "text": TEXT},
        {"text": TEXT, "label": [[2, 6, "ORG"]]},
        {"id": 1, "data": {"text": TEXT}, "annotations": []},
        {"%TYPES": {}},
        [1, 2, 3],
        "tekst",
    ],
)
def test_files_of_other_tools_are_left_to_them(row: Any, tmp_path: Path) -> None:
    assert not READING.recognises(lines(tmp_path / "a.jsonl", row))
    assert not READING.recognises(lines(tmp_path / "a.json", [row]))


def test_what_is_no_json_is_not_recognised(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"[" * 1_000_000)
    (tmp_path / "b.jsonl").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "leeg.jsonl").touch()
    assert not any(map(READING.recognises, [*tmp_path.iterdir(), tmp_path, tmp_path / "weg.jsonl"]))


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    for name in ("weg.jsonl", "weg.json"):
        with pytest.raises(Problem, match="no_such_file"):
            list(READING.read(tmp_path / name))
