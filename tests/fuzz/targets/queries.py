"""Queries: what is typed is understood or refused with the words it is about, and is kept as it is meant.

What SQLite narrows down is what the query takes: asked of a small dossier, which is only read.
"""

import atexit
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from tests.fuzz.laws import told
from tests.fuzz.phrases import text_of
from tests.fuzz.target import Target
from tests.store.samples import LETTER, MINUTES, annotated
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.listing import RecordHit
from vwsreview.domain.problems import Problem
from vwsreview.domain.query_keys import BY_ANY_NAME
from vwsreview.domain.query_parser import LONGEST, parse
from vwsreview.domain.record import in_document_order
from vwsreview.extract.extractor import extract
from vwsreview.store.store import Store

TYPED = (
    'vaccin "twee woorden" vacc* -concept', "owner:MEVA,PZo layer:action -review:open",
    "due<2021-03-01 date>=2021-02", 'due:none owner:* organisation="VWS"', "laag:actie eigenaar:MEVA termijn<2021",
    "anchor:2021 kind:minutes,letter", "confidence>=0.8 level=1", "text:MEVA document:brief", "date:1-4-2021",
    'name:"De Vries"*', "redacted:ja conflict:nee", "role:chair,deadline value:slides", "ground:5.1.2e number:1",
    "coördinatie -MEVA", "marked=yes type:set changed:no",
)  # fmt: skip


def check(data: bytes) -> None:
    """A query is parsed as it is written again, and finds in a dossier what it says of each record or document."""
    typed = text_of(data)[: LONGEST // 10]  # as it is written again it may be longer
    try:
        query = parse(typed)
    except Problem as problem:
        at = problem.parameters["at"]
        assert problem.code == "bad_query" and isinstance(at, int) and 0 <= at <= len(typed)
        told(problem)
        return
    assert parse(str(query)) == query, str(query)
    if not query.items:
        return
    found = list(_store().find(query, limit=10_000))
    documents = {hit.document for hit in found}
    assert {one for one in _store().documents_matching(query) if one is not None} == documents
    if query.needs_records:
        hits = [hit.record.id for hit in found if isinstance(hit, RecordHit)]
        assert hits == [
            record.id
            for one in _documents()
            for record in sorted(one.records, key=in_document_order)
            if query.matches(record, one.document, one.text)
        ]
    else:
        assert documents == {one.document.id for one in _documents() if query.holds_of(one.document, one.text)}


@cache
def _store() -> Store:
    folder = tempfile.TemporaryDirectory()
    store = Store.create(Path(folder.name) / "set.dossier")
    atexit.register(folder.cleanup)
    atexit.register(store.close)
    store.add_documents(
        [
            annotated("covidstaf.md", MINUTES, 0),
            extract(LETTER, sha256="0" * 64, name="map/brief.txt"),
            extract(MINUTES, sha256="1" * 64, name="verslag.md"),
            annotated("later.md", "Één-op-één op 11 januari 2021.\n", 5),
        ]
    )
    return store


@cache
def _documents() -> tuple[AnnotatedDocument, ...]:
    return tuple(_store().annotated(id) for id in _store().document_ids())


def seeds() -> Iterator[bytes]:
    """One of each kind of condition."""
    yield from (typed.encode() for typed in TYPED)


SIGNS = (" ", '"', "*", ",", "-", "<", ">=", "=")
PIECES = st.sampled_from((*(f"{name}:" for name in BY_ANY_NAME), *TYPED, *SIGNS, "none", "MEVA", "2021-02", "0.5"))
TARGET = Target("queries", check, seeds, st.lists(PIECES, max_size=6).map("".join).map(str.encode), longest=200)
