"""vwsreview/1: what is read is written so that it comes back, and a dossier keeps all of it."""

import tempfile
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from tests.formats.examples import documents, example, record
from tests.formats.torture import EXTRA
from tests.fuzz.laws import told, valid_document
from tests.fuzz.mutating import json_texts, mutated_json
from tests.fuzz.target import Target
from tests.fuzz.targets import readers
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.extract.extractor import extract
from vwsreview.formats import jsonl
from vwsreview.store.store import Store


def check(data: bytes) -> None:
    """A line is refused with a reason, or is a document that goes round through a file and through a dossier."""
    for whole in (True, False):
        try:
            found = jsonl.parse(data, 3, text_needed=whole)
        except Problem as problem:
            assert problem.parameters["line"] == 3
            told(problem)
            continue
        if whole:
            valid_document(found)
            [line] = jsonl.write([found])
            assert line.endswith("\n") and "\n" not in line[:-1]
            assert jsonl.parse(line) == found
            assert list(jsonl.write([jsonl.parse(line)])) == [line]
            _stored(found)


def _stored(found: AnnotatedDocument) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "set.dossier") as store:
        try:
            store.add_documents([found])
        except Problem as problem:
            told(problem)
            assert not store.document_ids()
            return
        kept = store.annotated(found.document.id)
        assert _line(kept) == _line(found)
        assert store.summaries() and store.conflicts() is not None
        assert not list(store.check())


def _line(annotated: AnnotatedDocument) -> list[str]:
    return list(jsonl.write([annotated]))


@cache
def seeds() -> tuple[bytes, ...]:
    """A document with all that one can say, and one with what the extractor finds."""
    whole = record("action", "LZ stuurt", values={"owners": ["LZ"], "due": "2021-04-01"}, evidence={"due": [[1, 2]]},
                   links={"due": ["x"]}, computed=("due",), proposal={"start": 1, "values": {"due": None}}, extra=EXTRA,
                   comment="let op", reviewer="An", review="corrected", confidence=0.5, changed=("due",))  # fmt: skip
    story = example((record("attendee", "5.1.2e"), whole), extra=EXTRA, comment="klaar", anchor_date="XXXX-06-14")
    versions = {
        "versions": [{"reviewer": "Bo", "review": "rejected", "layer": "date", "start": 1, "end": 3, "values": {}}]
    }
    parts = {
        "versions": [{"key": "kind", "value": "memo", "reviewer": "An", "updated_at": None}],
        "furniture": [[0, 3]],
        "answered_cues": [{"start": 1, "end": 3, "layer": "action"}],
        "sections_read": [{"start": 0, "end": 9}],
        "waived": [{"kind": "open", "count": 1}],
        "findings_waived": ["x"],
    }
    several = example((record("date", "1 april", extra=versions),), extra=parts)
    plain = extract(readers.SHORT, sha256="0" * 64, name="kort.md")
    return tuple(line.encode() for line in jsonl.write([story, several, plain]))


WRITTEN = documents().map(lambda found: next(jsonl.write([found])).encode())
TARGET = Target(
    "interchange", check, seeds, st.one_of(WRITTEN, json_texts(seeds())), longest=8_000, mutate=mutated_json
)
