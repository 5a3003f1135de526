"""Documents for the tests of Label Studio, and what is written of them."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.formats.examples import example, record, records_of
from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.record import Record, in_document_order
from vwsreview.formats.images import Image
from vwsreview.formats.label_studio import FORMAT

OCCASION = Occasion("proef", "nl", "2026-03-01T10:00:00+01:00")
TEXT = "𝔸 🙂 Dhr. Jansen en LZ sturen vóór 1 april de slides.\nAkkoord.\n"
SENTENCE = "Dhr. Jansen en LZ sturen vóór 1 april de slides."
BY_HAND = {"origin": "reviewer", "review": "added", "reviewer": "An", "updated_at": "2026-03-01T10:00:00+01:00"}


def written(folder: Path, annotated: Iterable[AnnotatedDocument]) -> list[dict[str, Any]]:
    """The tasks of the file ``uit.json`` that is made of these documents."""
    list(FORMAT.write(map(Exported, annotated), folder / "uit.json", OCCASION))
    found: list[dict[str, Any]] = json.loads((folder / "uit.json").read_text(encoding="utf-8"))
    return found


def marks(images: Iterable[Image]) -> Counter[str]:
    return Counter(image.mark() for image in images)


def meeting(**changes: Any) -> AnnotatedDocument:
    """An action that was corrected, with links to people accepted, added and rejected, and to a date that is open."""
    proposal = {"layer": "action", "start": 4, "end": 20, "values": {"owners": ["Jansen"], "status": "open"}}
    action = record(
        "action", SENTENCE, TEXT, id="a", review="corrected", proposal=proposal, confidence=0.5, comment="twee\nregels",
        values={"owners": ["Dhr. Jansen", "LZ"], "due": "2021-04-01", "explicit": True},
        links={"owners": ["p", "o", "r"], "due": ["d", "p"]},
    )  # fmt: skip
    return example(
        (
            action,
            record("attendee", "Dhr. Jansen", TEXT, id="p", review="accepted", values={"name": "Jansen"}),
            record("attendee", "LZ", TEXT, id="o", values={"organisation": "LZ"}, **BY_HAND),
            record("attendee", "Jansen", TEXT, id="r", review="rejected"),
            record("date", "1 april", TEXT, id="d", origin="doccano", values={"value": "2021-04-01"}),
        ),
        TEXT,
        **{"kind": "minutes", "anchor_date": "2021-01-11", "status": "in_review", "comment": "klaar", **changes},
    )


letters = st.sampled_from("ab é\u0301😀𝔸\n\u00a0\u00adש\u200d\u2028<>&\"'\\")


@st.composite
def crowded(draw: st.DrawFn) -> AnnotatedDocument:
    """A text of difficult letters with nested and equal records that link to one another and have proposals."""
    text = draw(st.text(letters, min_size=2, max_size=30))
    sha256 = draw(st.binary(min_size=32, max_size=32)).hex()
    every = st.one_of([records_of(layer, document_id(sha256), text) for layer in LAYERS])
    found = draw(st.lists(every, max_size=5, unique_by=lambda record: record.id))
    ids = st.sampled_from([record.id for record in found] or ["x"])
    links = st.dictionaries(st.sampled_from(["owners", "due", "x"]), st.lists(ids, max_size=3), max_size=2)
    proposals = st.none() | every.map(_substance)
    origins = st.sampled_from(["extractor", "reviewer", "brat"])
    document = Document(document_id(sha256), sha256, "é.md", len(text), status=draw(st.sampled_from(["new", "done"])))
    records = [replace(record, links=draw(links), proposal=draw(proposals), origin=draw(origins)) for record in found]
    if len(records) > 1 and draw(st.booleans()):
        records[1] = replace(records[1], start=records[0].start, end=records[0].end)
    return AnnotatedDocument(document, text, tuple(sorted(records, key=in_document_order)))


def _substance(record: Record) -> dict[str, Any]:
    return {"layer": record.layer, "start": record.start, "end": record.end, "values": dict(record.values)}
