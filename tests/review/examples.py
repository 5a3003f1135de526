"""A document of our own with a record of nearly every layer, and a dossier that holds it."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record, in_document_order
from vwsreview.review.edits import Stamp
from vwsreview.store.store import Store

TEXT = """**Betreft:** Overleg testlijn
Datum: 11 januari 2021

Aanwezig
- Dhr. 5.1.2e (WJZ)
- J. de Vries (RIVM)

## 1. Planning
MEVA stuurt de nota uiterlijk vrijdag (actie MEVA).
Morgen gaat PZo/BPZ akkoord. De vorige brief is van 22 maart.
"""
ANCHOR = "2021-01-11"
STAMP = Stamp("Anne", "2026-03-02T10:00:00+01:00")
LATER = Stamp("Bram", "2026-03-03T10:00:00+01:00")


def document(text: str = TEXT, name: str = "overleg.md", **given: Any) -> Document:
    """The document's row."""
    digest = sha256((name + text).encode()).hexdigest()
    return Document(document_id(digest), digest, name, len(text), **{"anchor_date": ANCHOR, "kind": "minutes", **given})


def record(layer: str, words: str, text: str = TEXT, of: Document | None = None, **given: Any) -> Record:
    """A record of the first place with these words; `values` are completed with the layer's defaults."""
    start = text.index(words)
    values = {**BY_NAME[layer].defaults(), **given.pop("values", {})}
    owner = of if of is not None else document(text)
    base = Record(f"{owner.id}-{layer}-{start}", owner.id, layer, start, start + len(words), values)
    return replace(base, rule=f"{layer}.example", confidence=0.9, **given)


def records(of: Document | None = None) -> list[Record]:
    """What an extractor would propose for TEXT, in document order."""
    due = TEXT.index("vrijdag")
    found = [
        record("field", "Overleg testlijn", of=of, values={"name": "subject", "value": "Overleg testlijn"}),
        record("date", "11 januari 2021", of=of, values={"value": "2021-01-11", "role": "document"}),
        record(
            "attendee", "Dhr. 5.1.2e (WJZ)", of=of,
            values={"honorific": "Dhr.", "redacted": True, "organisation": "WJZ"},
        ),
        record("redaction", "5.1.2e", of=of, values={"ground": ["5.1.2e"]}),
        record("attendee", "J. de Vries (RIVM)", of=of, values={"name": "J. de Vries", "organisation": "RIVM"}),
        record("section", "Planning", of=of, values={"number": "1.", "level": 1}),
        record(
            "action", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)", of=of,
            values={"explicit": True, "owners": ["MEVA"], "due": "2021-01-15"},
            computed=("due",), evidence={"due": [[due, due + len("vrijdag")]]},
        ),
        record("date", "vrijdag", of=of, values={"value": "2021-01-15", "role": "deadline"}, computed=("value",)),
        record("date", "Morgen", of=of, values={"value": "2021-01-12"}, computed=("value",)),
        record("date", "22 maart", of=of, values={"value": "2021-03-22"}, computed=("value",)),
        record("decision", "Morgen gaat PZo/BPZ akkoord.", of=of, values={"explicit": True}),
    ]  # fmt: skip
    return sorted(found, key=in_document_order)


def annotated(name: str = "overleg.md", **given: Any) -> AnnotatedDocument:
    """The document with its text and its records."""
    row = document(name=name, **given)
    return AnnotatedDocument(row, TEXT, tuple(records(row)))


def store_with(path: Path, *documents: AnnotatedDocument) -> Store:
    """A new dossier that holds these documents, or the example."""
    store = Store.create(path)
    store.add_documents(documents or [annotated()])
    return store


def only(found: list[Record], layer: str, words: str) -> Record:
    """The record of that layer with these words."""
    (match,) = [one for one in found if one.layer == layer and TEXT[one.start : one.end] == words]
    return match
