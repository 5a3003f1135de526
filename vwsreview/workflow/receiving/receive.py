"""A file of another tool into a dossier: its annotations become proposals whose origin is the tool."""

import hashlib
import json
import re
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.edit import IMPORT_RECORDS, Change, Edit
from vwsreview.domain.layers import DOCUMENT_KINDS
from vwsreview.domain.problems import Problem
from vwsreview.domain.receiving import ReceiptLine, ReceiptReport
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.steps import Refusal, Step
from vwsreview.domain.timevalue import is_value
from vwsreview.formats.bounds import MOST_REFUSED
from vwsreview.formats.foreign import DOCUMENT_KEYS, ForeignDocument, Reading
from vwsreview.store.importing import LARGEST_BATCH
from vwsreview.store.store import Store
from vwsreview.workflow.receiving.anchoring import normal
from vwsreview.workflow.receiving.mapping import LabelMapping
from vwsreview.workflow.receiving.partners import Partners
from vwsreview.workflow.receiving.placing import Placed, placed
from vwsreview.workflow.receiving.proposals import Makers, Proposals
from vwsreview.workflow.receiving.surveying import Survey, survey

Batch = list[AnnotatedDocument]
_DIGEST = re.compile("[0-9a-f]{64}")


def receive(
    store: Store,
    path: Path,
    reading: Reading,
    mapping: LabelMapping,
    report: ReceiptReport,
    seen: Survey | None = None,
) -> Generator[Step | Batch | Edit, None, None]:
    """Steps, batches of documents that are new, and an edit for each document that the dossier has.

    Whoever drives it writes them. A file that was not `seen` yet is looked through first. `report` is filled while it
    runs, with all that did not fit. Problems: those of the `Reading`.
    """
    if seen is None:
        seen = yield from survey(store, path, reading)
    report.unit, report.quoted, report.agreed = seen.unit, seen.quoted, seen.agreed
    receiving = _Receiving(store, reading, mapping, report)
    batch: Batch = []
    done = 0
    with closing(reading.read(path)) as things:
        for thing in things:
            if isinstance(thing, Refusal):
                report.refused.append(thing)
                if len(report.refused) > MOST_REFUSED:
                    raise Problem("too_many_refused", path=path.name, most=MOST_REFUSED)
                continue
            outcome = receiving.taken(thing)
            if isinstance(outcome, Edit):
                yield outcome
            elif outcome is not None:
                batch.append(outcome)
            if len(batch) == LARGEST_BATCH:
                yield batch
                batch = []
            done += 1
            yield Step(done, seen.documents, thing.name or thing.place)
    if batch:
        yield batch


class _Receiving:
    """Takes one document after the other."""

    def __init__(self, store: Store, reading: Reading, mapping: LabelMapping, report: ReceiptReport) -> None:
        self._store = store
        self._reading = reading
        self._mapping = mapping
        self._report = report
        self._partners = Partners(store)
        self._ids: set[str] = set()
        self._new: set[str] = set()
        self._makers: Makers = {}

    def taken(self, foreign: ForeignDocument) -> Edit | AnnotatedDocument | None:
        """What brings a document of the file into the dossier; None where nothing of it is new, or nothing fits."""
        self._report.counts.update(("rejected", label) for label in foreign.rejected)
        partner = self._partners.of(foreign)
        if partner is not None:
            return self._into_known(foreign, *partner)
        if foreign.text is None or "\0" in foreign.text:
            self._tell_unmatched(foreign)
            return None
        return self._as_new(foreign)

    def _into_known(self, foreign: ForeignDocument, document: Document, how: str) -> Edit | None:
        self._report.documents[how] += 1
        if how == "changed":
            self._report.lines.append(ReceiptLine("changed", foreign.place, document.name, document_id=document.id))
        text = self._store.text(document.id)
        records = self._made(document, text, foreign, self._store.records(document.id))
        self._tell_differing(foreign, document)
        if not records:
            return None
        changes = [Change(None, record) for record in records]
        if document.status == "done":
            changes.append(Change(document, replace(document, status="in_review")))
        return Edit(IMPORT_RECORDS, tuple(changes), self._reading.key)

    def _as_new(self, foreign: ForeignDocument) -> AnnotatedDocument | None:
        text = normal(foreign.text or "")
        sha256 = foreign.sha256 or ""
        if not _DIGEST.fullmatch(sha256):
            sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        if sha256 in self._new:
            self._tell_unmatched(foreign)
            return None
        self._new.add(sha256)
        document = Document(document_id(sha256), sha256, foreign.name or foreign.place, len(text), **_told(foreign))
        records = self._made(document, text, foreign, [])
        self._report.documents["new"] += 1
        self._tell_differing(foreign, document)
        return AnnotatedDocument(document, text, tuple(sorted(records, key=in_document_order)))

    def _made(self, document: Document, text: str, foreign: ForeignDocument, held: list[Record]) -> list[Record]:
        places: list[Placed] = list(placed(foreign, text, self._report.unit))
        proposals = Proposals(document, text, self._reading, self._mapping, held, self._report, self._makers)
        records = proposals.of(foreign, places, self._is_taken)
        self._ids.update(record.id for record in records)
        return records

    def _is_taken(self, id: str) -> bool:
        return id in self._ids or self._store.record(id) is not None

    def _tell_unmatched(self, foreign: ForeignDocument) -> None:
        self._report.documents["unmatched"] += 1
        self._report.lines.append(ReceiptLine("unmatched", foreign.place, foreign.name or ""))
        for record in foreign.records:
            self._report.counts["orphan", record.label] += 1
            self._report.lines.append(
                ReceiptLine("orphan", foreign.place, foreign.name or "", record.label, record.quote or "")
            )

    def _tell_differing(self, foreign: ForeignDocument, document: Document) -> None:
        """What the file says of the document as a whole and is otherwise here, or has no place: told, and left."""
        for key, value in foreign.values.items():
            known = key in (*DOCUMENT_KEYS, "anchor_by_hand")
            held = getattr(document, key) if known else document.extra.get(key)
            if value not in (None, "", [], {}, held):
                told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
                self._report.lines.append(
                    ReceiptLine(
                        "document_value", foreign.place, document.name,
                        detail=f"{key}: {told}", document_id=document.id,
                    )
                )  # fmt: skip


def _told(foreign: ForeignDocument) -> dict[str, Any]:
    """The values of a document as a whole that it may have here."""
    kind, language, anchor = (foreign.values.get(key) for key in ("kind", "language", "anchor_date"))
    told: dict[str, Any] = {}
    if kind in DOCUMENT_KINDS:
        told["kind"] = kind
    if isinstance(language, str) and language:
        told["language"] = language
    if isinstance(anchor, str) and is_value(anchor):
        told["anchor_date"] = anchor
    if isinstance(comment := foreign.values.get("comment"), str) and comment:
        told["comment"] = comment
    return told
