"""Label Studio and doccano themselves take our files, through the API of their own pages, and give the same spans back.

``packaging/other-tools.sh`` installs both and runs these tests; they skip where neither a variable nor the path says
where the programs are.
"""

import json
import os
import shutil
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SHARED
from tests.end_to_end import servers
from tests.end_to_end.servers import WORKING, Server
from tests.formats import sets
from tests.formats.round_trips import received
from vwsreview.domain.exporting import Selection
from vwsreview.domain.layers import BY_NAME
from vwsreview.formats import doccano, label_studio
from vwsreview.formats.foreign import Reading
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export

pytestmark = [pytest.mark.end_to_end, pytest.mark.loopback, pytest.mark.timeout(600)]

Mark = tuple[str, str, str, int, int]
"""A document's name, a layer, the words, and where they stand in code points."""


@pytest.fixture(scope="module")
def labelling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    program = installed("VWSREVIEW_LABEL_STUDIO", "label-studio")
    with servers.label_studio(program, tmp_path_factory.mktemp("label-studio")) as server:
        yield server


@pytest.fixture(scope="module")
def tagging(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    program = installed("VWSREVIEW_DOCCANO", "doccano")
    if sys.platform == "win32":
        pytest.skip("doccano's web server listens on all interfaces here")
    with servers.doccano(program, tmp_path_factory.mktemp("doccano")) as server:
        yield server


@pytest.fixture(params=["torture", "gold", "shared"])
def dossier(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A set of which all records go out."""
    if request.param == "shared":
        request.getfixturevalue("shared")
    return sets.dossier(request.param, tmp_path / "set.dossier", SHARED)


def installed(variable: str, name: str) -> Path:
    """The program."""
    found = os.environ.get(variable) or shutil.which(name)
    if not found:
        pytest.skip(f"no {name}: packaging/other-tools.sh installs it, or {variable} says where it is")
    return Path(found)


def exported(dossier: Path, key: str, target: Path) -> Path:
    """The file that the program writes of all records."""
    with Store.open(dossier, "read") as store:
        for _ in export(store, key, target, Selection(rejected=True)):
            pass
    return target


def marks_of(dossier: Path, rejected: bool = False) -> Counter[Mark]:
    """What the dossier holds, with the rejected records if asked."""
    with Store.open(dossier, "read") as store:
        documents = [store.annotated(document.id) for document in store.documents()]
    return Counter(
        (one.document.name, record.layer, record.span.of(one.text), record.start, record.end)
        for one in documents
        for record in one.records
        if rejected or record.counts
    )


def texts_of(dossier: Path) -> dict[str, str]:
    with Store.open(dossier, "read") as store:
        return {document.name: store.text(document.id) for document in store.documents()}


def test_label_studio_gives_our_spans_back(labelling: Server, dossier: Path, tmp_path: Path) -> None:
    tasks = exported(dossier, "label-studio", tmp_path / "uit.json")
    configuration = tasks.with_suffix(".xml").read_text(encoding="utf-8")
    project = labelling.ask("POST", "/api/projects/", {"title": "proef", "label_config": configuration})["id"]
    answer = json.loads(labelling.upload(f"/api/projects/{project}/import", "file", tasks))
    given = json.loads(tasks.read_text(encoding="utf-8"))
    assert answer["task_count"] == len(given)
    options = {"serialization_options": {"predictions": {"only_id": False}}}
    snapshot = f"/api/projects/{project}/exports"
    number = labelling.ask("POST", snapshot, {"title": "proef", **options})["id"]
    labelling.wait(lambda: labelling.ask("GET", f"{snapshot}/{number}")["status"] == "completed", WORKING)
    back = labelling.ask("GET", f"{snapshot}/{number}/download?exportType=JSON")
    assert {task["data"]["document"]: task["data"]["text"] for task in back} == texts_of(dossier)
    assert Counter(mark for task in back for mark in _label_studio_marks(task)) == marks_of(dossier, rejected=True)
    assert _results(back) == _results(given)
    (tmp_path / "terug.json").write_text(json.dumps(back), encoding="utf-8")
    assert _new_dossier(tmp_path / "terug.json", label_studio.READING, texts_of(dossier)) == marks_of(dossier)


def _results(tasks: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """All that is said of each document: regions, slots, relations."""
    return {
        task["data"]["document"]: [one["result"] for one in (*task["predictions"], *task["annotations"])]
        for task in tasks
    }


def _label_studio_marks(task: dict[str, Any]) -> Iterator[Mark]:
    """The regions of a task, as the reviewer left them where one did; its offsets are code points."""
    name, text = task["data"]["document"], task["data"]["text"]
    seen = set()
    for part in (*task["annotations"], *task["predictions"]):
        for result in part["result"]:
            if result["type"] == "labels" and result["id"] not in seen:
                seen.add(result["id"])
                value = result["value"]
                yield name, value["labels"][0], text[value["start"] : value["end"]], value["start"], value["end"]


@pytest.mark.parametrize("key", ["doccano", "doccano-utf16"])
def test_doccano_gives_our_spans_back(tagging: Server, dossier: Path, key: str, tmp_path: Path) -> None:
    lines = exported(dossier, key, tmp_path / "uit.jsonl")
    about = json.loads((tmp_path / "uit.jsonl.about.json").read_text(encoding="utf-8"))
    settings = {name: value for name, value in about["project"].items() if name != "type"}
    kind = about["project"]["type"]
    names = {"name": "proef", "description": "proef", "guideline": "", "tags": []}
    types = {"project_type": kind, "resourcetype": f"{kind}Project"}
    project = tagging.ask("POST", "/v1/projects", {**names, **types, **settings})["id"]
    upload = tagging.upload("/v1/fp/process/", "filepond", lines).decode().strip('"')
    form = {"format": "JSONL", "task": "RelationExtraction", "uploadIds": [upload], "encoding": "Auto"}
    columns = {"column_data": "text", "column_label": "label", "delimiter": ""}
    started = tagging.ask("POST", f"/v1/projects/{project}/upload", {**form, **columns})["task_id"]
    told = tagging.wait(lambda: _ready(tagging, started), WORKING)
    assert (told["error"], told["result"]) == (None, {"error": []})
    download = tmp_path / "download.zip"
    download.write_bytes(_downloaded(tagging, project))
    back = _rows(download)
    texts = {name: text for name, text in texts_of(dossier).items() if text}
    assert {row["document"]: row["text"] for row in back} == texts
    assert Counter(mark for row in back for mark in _doccano_marks(row, about["offset_unit"])) == marks_of(dossier)
    given = [json.loads(line) for line in lines.read_text(encoding="ascii").splitlines()]
    assert Counter(map(_arrows, back)) == Counter(map(_arrows, given))
    assert _new_dossier(download, doccano.READING, texts) == marks_of(dossier)
    pages = tagging.ask("GET", f"/v1/projects/{project}/examples?limit=1000")["results"]
    assert {page["meta"]["document"]: page["text"] for page in pages} == texts


def _ready(tagging: Server, task: str) -> Any:
    status = tagging.ask("GET", f"/v1/tasks/status/{task}")
    return status if status["ready"] else None


def _downloaded(tagging: Server, project: int) -> bytes:
    """What doccano's own export gives."""
    path = f"/v1/projects/{project}/download"
    task = tagging.ask("POST", path, {"format": "JSONL", "exportApproved": False})["task_id"]
    return bytes(tagging.wait(lambda: _archive(tagging.fetch(f"{path}?taskId={task}")), WORKING))


def _rows(download: Path) -> list[dict[str, Any]]:
    with zipfile.ZipFile(download) as archive:
        return [json.loads(line) for name in archive.namelist() for line in archive.read(name).splitlines()]


def _new_dossier(path: Path, reading: Reading, texts: dict[str, str]) -> Counter[Mark]:
    """What a new dossier holds once the tool's file was read into it."""
    found, _ = received(path, reading, path.parent)
    return Counter(
        (name, record.layer, record.span.of(texts[name]), record.start, record.end)
        for name, records in found.items()
        for record in records
    )


def _archive(answer: bytes) -> bytes | None:
    return answer if answer.startswith(b"PK") else None


def _doccano_marks(row: dict[str, Any], unit: str) -> Iterator[Mark]:
    """The records among the spans of a line, their words cut out in the unit that the file says."""
    text, step, code = (row["text"], 4, "utf-32-le") if unit == "code_points" else (row["text"], 2, "utf-16-le")
    data = text.encode(code)
    for span in row["entities"]:
        if span["label"] in BY_NAME:
            start = len(data[: step * span["start_offset"]].decode(code))
            words = data[step * span["start_offset"] : step * span["end_offset"]].decode(code)
            yield row["document"], span["label"], words, start, start + len(words)


def _arrows(row: dict[str, Any]) -> tuple[Any, ...]:
    """A document with its relations, by the places of both ends."""
    places = {span["id"]: (span["label"], span["start_offset"], span["end_offset"]) for span in row["entities"]}
    arrows = [(places[one["from_id"]], one["type"], places[one["to_id"]]) for one in row["relations"]]
    return row["document"], tuple(sorted(arrows))
