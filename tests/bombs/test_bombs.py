"""No file of others takes more memory or time than its bound: it is refused, or read in proportion to what it holds."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from vwsreview.domain.problems import Problem
from vwsreview.formats import csv_tables
from vwsreview.formats.csv_tables import rows

ROOT = Path(__file__).parents[2]
SECONDS = 100
"""A thousand times what the bounds leave to do; without them it would be hours."""
MEGABYTE = 1 << 20
TYPES = '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"/>'
XMI = '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0">'
TASK = '[{"id": 1, "data": {"text": "a"}, "annotations": [{"result": %s}]}]'
CSV_HEAD = "document,sha256,layer,start,end,quote\n"

Make = Callable[[Path], Path]
BOMBS: dict[str, tuple[str, Make, set[str]]] = {}
"""By name: how it is read, who makes it, and what may come of it besides the tool's own key."""


def bomb(kind: str, *codes: str) -> Callable[[Make], Make]:
    """Keep what makes a bomb."""

    def keep(make: Make) -> Make:
        BOMBS[make.__name__] = (kind, make, set(codes))
        return make

    return keep


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def sparse(path: Path, head: str = "", size: int = 3 << 30) -> Path:
    """A file that is large by its length alone."""
    written(path, head)
    os.truncate(path, size)
    return path


def packed(path: Path, name: str, piece: bytes, times: int, head: bytes = b"", **others: str) -> Path:
    """A ZIP of which one file says the same many times."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for other, text in others.items():
            archive.writestr(other.replace("_", "."), text)
        with archive.open(name, "w", force_zip64=True) as file:
            file.write(head)
            for _ in range(times):
                file.write(piece)
    return path


@bomb("reading", "too_large")
def zip_of_empty_lines(folder: Path) -> Path:
    return packed(folder / "a.zip", "all.jsonl", b"\n" * MEGABYTE, 1100, b'{"text": "a", "entities": [[0, 1, "X"]]}\n')


@bomb("reading", "too_many_parts")
def zip_of_many_files(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{number}.jsonl", "")
    return folder / "a.zip"


@bomb("reading", "too_many_parts")
def xmi_of_many_elements(folder: Path) -> Path:
    head = XMI.encode()
    return packed(folder / "a.zip", "a.xmi", b"<cas:NULL/>" * 90_000, 60, head, TypeSystem_xml=TYPES)


@bomb("reading", "not_readable")
def xmi_that_laughs(folder: Path) -> Path:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    written(folder / "TypeSystem.xml", TYPES)
    return written(folder / "a.xmi", f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>{XMI}&a11;</xmi:XMI>')


@bomb("reading", "not_readable")
def type_system_that_laughs(folder: Path) -> Path:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    written(
        folder / "TypeSystem.xml",
        f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>{TYPES[:-2]}>&a11;</typeSystemDescription>',
    )
    return written(folder / "a.xmi", f"{XMI}</xmi:XMI>")


@bomb("reading", "not_readable")
def xmi_that_asks_for_a_file(folder: Path) -> Path:
    written(folder / "secret", "a secret")
    written(folder / "TypeSystem.xml", TYPES)
    asked = (folder / "secret").as_uri()
    return written(folder / "a.xmi", f'<!DOCTYPE x [<!ENTITY a SYSTEM "{asked}">]>{XMI}&a;</xmi:XMI>')


@bomb("reading", "not_readable")
def xmi_that_is_deep(folder: Path) -> Path:
    written(folder / "TypeSystem.xml", TYPES)
    return written(folder / "a.xmi", XMI + "<a>" * 500_000)


@bomb("reading", "bad_json")
def json_cas_of_many_lists(folder: Path) -> Path:
    return packed(folder / "a.zip", "a.json", b"[]," * 340_000, 55, b'{"%FEATURE_STRUCTURES": [')


@bomb("reading", "bad_json")
def line_of_many_objects(folder: Path) -> Path:
    head = b'{"format": "vwsreview/1", "text": "a", "spans": [], "answer": "accept", "x": ['
    path = folder / "a.jsonl"
    path.write_bytes(head + b"{}," * 60_000_000 + b"{}]}\n")
    return path


@bomb("reading", "bad_json")
def item_of_many_objects(folder: Path) -> Path:
    path = folder / "a.json"
    path.write_bytes(b'[{"id": 1, "data": {"text": "a"}, "annotations": [' + b"{}," * 60_000_000)
    return path


@bomb("reading", "bad_json")
def line_that_is_deep(folder: Path) -> Path:
    return written(folder / "a.jsonl", '{"format": "vwsreview/1", "x": ' + "[" * 2_000_000)


@bomb("reading", "bad_json")
def list_that_is_deep(folder: Path) -> Path:
    return written(folder / "a.json", '[{"text": "a", "spans": [], "answer": "accept"}, ' + '{"a":' * 1_000_000)


@bomb("reading", "bad_json")
def number_of_many_digits(folder: Path) -> Path:
    return written(folder / "a.jsonl", '{"format": "vwsreview/1", "sha256": ' + "9" * 20_000_000 + "}")


@bomb("reading", "too_large")
def line_without_end(folder: Path) -> Path:
    return sparse(folder / "a.jsonl", '{"format": "vwsreview/1", "text": "')


@bomb("reading", "too_large")
def object_without_end(folder: Path) -> Path:
    return sparse(folder / "a.json", '{"format": "vwsreview/1", "text": "')


@bomb("reading", "bad_table", "bad_value", "missing_key")
def cell_without_end(folder: Path) -> Path:
    return written(folder / "a.csv", CSV_HEAD + 'a,b,action,0,1,"' + "a\n" * 30_000_000)


@bomb("reading", "too_large")
def annotations_without_end(folder: Path) -> Path:
    return sparse(folder / "a.ann", "T1\tPerson 0 1\ta\n")


@bomb("reading", "too_large")
def text_without_end(folder: Path) -> Path:
    sparse(folder / "a.txt", "a")
    return written(folder / "a.ann", "T1\tPerson 0 1\ta\n")


@bomb("reading", "document", "part_unknown")
def event_of_many_colons(folder: Path) -> Path:
    written(folder / "a.txt", "a")
    return written(folder / "a.ann", "E1\tX:T1" + " a:a:a:a" * 40 + " a\n")


@bomb("reading", "document", "pieces_joined")
def spans_over_all_of_a_text(folder: Path) -> Path:
    written(folder / "a.txt", "ab " * 1_000_000)
    return written(folder / "a.ann", "".join(f"T{n}\tX 0 1;2999998 2999999\ta b\n" for n in range(100_000)))


@bomb("reading", "document", "pieces_joined")
def span_of_many_pieces(folder: Path) -> Path:
    written(folder / "a.txt", "a" + " " * 1_000_000 + "a")
    return written(folder / "a.ann", "T1\tX " + ";".join(["0 1;1000001 1000002"] * 50_000) + "\ta\n")


@bomb("reading", "document")
def task_of_many_relations(folder: Path) -> Path:
    region = '{"id": "%d", "type": "labels", "value": {"start": 0, "end": 1, "labels": ["X"]}}'
    relation = '{"type": "relation", "from_id": "0", "to_id": "%d", "labels": ["x"]}'
    results = ", ".join([*(region % n for n in range(40_000)), *(relation % n for n in range(40_000))])
    return written(folder / "a.json", TASK % f"[{results}]")


@bomb("reading", "document")
def task_of_many_texts(folder: Path) -> Path:
    regions = [
        {"id": str(n), "type": "labels", "value": {"start": 0, "end": 1, "labels": ["X"], "text": "a"}}
        for n in range(20_000)
    ]
    data = {str(n): "a" for n in range(20_000)}
    return written(folder / "a.json", json.dumps([{"data": data, "annotations": [{"result": regions}]}]))


@bomb("reading", "document")
def task_of_many_annotations(folder: Path) -> Path:
    result = [{"id": "a", "type": "labels", "value": {"start": 0, "end": 1, "labels": ["X"]}}]
    return written(
        folder / "a.json", json.dumps([{"data": {"text": "a"}, "annotations": [{"result": result}] * 20_000}])
    )


@bomb("reading", "too_many_parts")
def region_of_many_slots(folder: Path) -> Path:
    one = {"id": "a", "type": "textarea"}
    slots = [{**one, "from_name": str(n), "value": {"start": 0, "end": 1, "text": ["a"]}} for n in range(10_000)]
    labels = {**one, "type": "labels", "value": {"start": 0, "end": 1, "labels": ["X"] * 10_000}}
    return written(folder / "a.json", TASK % json.dumps([labels, *slots]))


@bomb("reading", "too_many_parts")
def row_of_many_slots(folder: Path) -> Path:
    slots = [{"start": 0, "end": 1, "text": ["a"]} for _ in range(10_000)]
    labels = [{"start": 0, "end": 1, "text": "a", "labels": ["X"]} for _ in range(10_000)]
    row = {"id": 1, "text": "a", "annotation_id": 1, "annotator": 1, "label": labels, "slot": slots}
    return written(folder / "a.json", json.dumps([row]))


@bomb("reading", "document")
def line_of_many_relations(folder: Path) -> Path:
    entities = [{"id": n, "label": "X", "start_offset": 0, "end_offset": 1} for n in range(40_000)]
    relations = [{"id": n, "from_id": 0, "to_id": n, "type": "x"} for n in range(40_000)]
    return written(folder / "a.jsonl", json.dumps({"text": "a", "entities": entities, "relations": relations}))


@bomb("reading", "document")
def example_of_many_relations(folder: Path) -> Path:
    span = {"start": 0, "end": 1, "label": "X"}
    spans = [{**span, "label": str(n)} for n in range(40_000)]
    relations = [{"label": "x", "head_span": spans[-1], "child_span": one} for one in spans]
    return written(folder / "a.jsonl", json.dumps({"text": "a", "spans": spans, "relations": relations}))


@bomb("reading", "document", "part_unknown")
def page_with_contexts_elsewhere(folder: Path) -> Path:
    target = {"source": "http://192.0.2.1/a", "selector": {"type": "TextPositionSelector", "start": 0, "end": 1}}
    one = {"@context": "http://192.0.2.1/context", "type": "Annotation", "body": "http://192.0.2.1/b", "target": target}
    return written(folder / "a.jsonld", json.dumps([{"@context": ["http://192.0.2.1/page"], "items": [one] * 1000}]))


@bomb("sources", "too_large")
def source_without_end(folder: Path) -> Path:
    return sparse(folder / "a.md", "# Verslag\n")


@bomb("sources", "document")
def source_of_one_line(folder: Path) -> Path:
    return written(folder / "a.md", "Aanwezig: Jansen (LZ), De Vries (WJZ). " * 25_000)


@bomb("sources", "document")
def source_that_is_deep(folder: Path) -> Path:
    signs = ("> ", "- ", "[", "*a ", "(", "`", "<", "| ", "#", "![", "&")
    return written(folder / "a.md", "\n\n".join(sign * 20_000 for sign in signs))


@bomb("query", "long_query")
def query_without_end(folder: Path) -> Path:
    return written(folder / "a", 'layer:action "a b* -' * 100_000)


@bomb("people", "people")
def list_of_many_names(folder: Path) -> Path:
    return written(folder / "a", "\n".join(f"{name}, Jan de" for name in map(str, range(300_000))))


@bomb("people", "people")
def name_without_end(folder: Path) -> Path:
    return written(folder / "a", "Jan de " * 300_000)


@bomb("mapping", "bad_mapping")
def mapping_that_is_deep(folder: Path) -> Path:
    return written(folder / "a.json", '{"a":' * 1_000_000)


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_or_read_within_its_bound(name: str, tmp_path: Path) -> None:
    kind, make, codes = BOMBS[name]
    done = subprocess.run(
        [sys.executable, "-m", "tests.bombs.fuse", kind, str(make(tmp_path))],
        capture_output=True, text=True, check=False, cwd=ROOT, timeout=SECONDS,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    told = set(done.stdout.split())
    assert told & codes, done.stdout
    assert "a secret" not in done.stdout


def test_a_table_has_a_bound_of_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MOST_ROWS", 3)
    table = written(tmp_path / "a.csv", CSV_HEAD + f"a,{'0' * 64},action,0,1,b\n" * 4)
    with pytest.raises(Problem, match="too_many_parts"):
        list(csv_tables.READING.read(table))
