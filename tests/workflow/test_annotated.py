"""Reading gold and predictions."""

import json
from pathlib import Path

from tests.formats.examples import example, record
from vwsreview.domain.steps import Refusal
from vwsreview.formats import jsonl
from vwsreview.workflow.annotated import read_annotated


def test_files_of_folders_and_named_ones_are_read_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "gold"
    folder.mkdir()
    (line,) = jsonl.write([example((record("date", "1 april"),))])
    (folder / "a.jsonl").write_text(line + "{}\n", encoding="utf-8")
    without_text = json.loads(line)
    del without_text["text"]
    (folder / "b.gold.json").write_text(json.dumps(without_text, indent=1), encoding="utf-8")
    (folder / "settings.json").write_text("{}", encoding="utf-8")
    named = tmp_path / "named.json"
    named.write_text(line, encoding="utf-8")
    refused: list[Refusal] = []
    documents = list(read_annotated([folder, named, tmp_path / "absent.jsonl"], refused))
    assert [(document.text != "", len(document.records)) for document in documents] == [
        (True, 1),
        (False, 1),
        (True, 1),
    ]
    assert [(refusal.name, refusal.problem.code) for refusal in refused] == [
        (str(folder / "a.jsonl"), "no_format"),
        (str(tmp_path / "absent.jsonl"), "no_such_file"),
    ]


def test_all_gold_is_read(shared: Path) -> None:
    refused: list[Refusal] = []
    assert len(list(read_annotated([shared / "gold"], refused))) == 19
    assert refused == []
