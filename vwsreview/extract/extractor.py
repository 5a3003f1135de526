"""A document's text in, proposals of all seven layers out. Deterministic: the same bytes give the same output."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.record import Record, in_document_order
from vwsreview.extract import language, rules
from vwsreview.extract.rule import Found


def extract(text: str, *, sha256: str, name: str, source: str | None = None) -> AnnotatedDocument:
    """The document with the proposals for all layers; `sha256` is taken over the file's bytes."""
    reading = rules.read(text)
    document = Document(
        id=document_id(sha256), sha256=sha256, name=name, length=len(text), source=source,
        kind=reading.kind, language=language.of(reading.folded),
    )  # fmt: skip
    records = [
        _record(document, layer, rule.name, rule.prior, found)
        for layer, kept in reading.found.items()
        for rule, found in kept
    ]
    return AnnotatedDocument(document, text, tuple(sorted(_numbered(records, sha256), key=in_document_order)))


def _record(document: Document, layer: str, rule: str, prior: float, found: Found) -> Record:
    return Record(
        id="", document=document.id, layer=layer, start=found.start, end=found.end, values=dict(found.values),
        confidence=prior, rule=rule,
        evidence={key: [list(span) for span in spans] for key, spans in found.evidence.items()},
    )  # fmt: skip


def _numbered(records: Sequence[Record], sha256: str) -> list[Record]:
    """Ids from the digest, the rule, the span and a running number (guideline)."""
    seen: Counter[tuple[str | None, int, int]] = Counter()
    done: list[Record] = []
    for record in records:
        key = (record.rule, record.start, record.end)
        basis = f"{sha256}\n{record.rule}\n{record.start}\n{record.end}\n{seen[key]}"
        seen[key] += 1
        done.append(replace(record, id=hashlib.sha256(basis.encode()).hexdigest()[:24]))
    return done
