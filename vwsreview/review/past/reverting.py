"""Back to what the extractor proposed: one record, or a document with all its records.

`given` holds the rows that were changed since, as the import or the last extraction gave them (`Store.as_given`).
Comments stay, for they are about the text and not about a decision.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit, Row
from vwsreview.domain.fitting import are_values, is_extent
from vwsreview.domain.record import Record
from vwsreview.extract.dates.recounting import recounted
from vwsreview.review.edits import edit_of


def revert_record(document: Document, record: Record, given: Mapping[str, Row | None], text: str) -> Edit | None:
    """The record as it was proposed and open again, counted from the anchor of now; one that a person made goes."""
    proposed = _proposed(record, given.get(record.id, record), document.anchor_date, text)
    if proposed == record:
        return None
    return edit_of("revert_record", document, [Change(record, proposed)], record.layer)


def revert_document(
    document: Document, records: Iterable[Record], given: Mapping[str, Row | None], text: str
) -> Edit | None:
    """All records as they were proposed, also those that were taken out since; kind, anchor and status as imported."""
    there = {record.id: record for record in records}
    after = _document_as_given(document, given.get(document.id))
    changes: list[Change] = []
    for record in there.values():
        proposed = _proposed(record, given.get(record.id, record), after.anchor_date, text)
        changes += [Change(record, proposed)] if proposed != record else []
    for row in given.values():
        if isinstance(row, Record) and row.id not in there:
            proposed = _proposed(row, row, after.anchor_date, text)
            changes += [Change(None, proposed)] if proposed is not None else []
    changes += [Change(document, after)] if after != document else []
    return Edit("revert_document", tuple(changes), document.name) if changes else None


def _proposed(record: Record, given: Row | None, anchor: str | None, text: str) -> Record | None:
    """The record as the extractor proposed it; None where it proposed none."""
    if not isinstance(given, Record) or given.origin == "reviewer":
        return None
    base = _without_correction(given, len(text))
    opened = replace(
        base, review="proposed", reviewer=None, updated_at=None, by_hand=(), changed=(), comment=record.comment
    )
    return recounted(opened, text, anchor)


def _without_correction(record: Record, length: int) -> Record:
    """What came corrected already, as an imported set may, is what its proposal says, as far as that tells."""
    proposal = record.proposal
    if proposal is None:
        return record
    told: dict[str, Any] = {name: getattr(record, name) for name in ("layer", "start", "end", "values")} | {**proposal}
    layer, start, end, values = (told[name] for name in ("layer", "start", "end", "values"))
    if not are_values(layer, values) or not is_extent(start, end, length):
        return replace(record, proposal=None)  # another program's word for something else
    same = {key for key, value in values.items() if key in record.values and record.values[key] == value}
    return replace(
        record,
        layer=layer,
        start=start,
        end=end,
        values=values,
        evidence={key: spans for key, spans in record.evidence.items() if key in same},
        links={key: ids for key, ids in record.links.items() if key in same},
        computed=tuple(key for key in record.computed if key in same),
        proposal=None,
    )


def _document_as_given(document: Document, given: Row | None) -> Document:
    if not isinstance(given, Document):
        return replace(document, status="new")
    first = next((candidate.value for candidate in given.anchor_candidates), None)
    anchor = given.anchor_date if not given.anchor_by_hand else first
    return replace(document, kind=given.kind, anchor_date=anchor, anchor_by_hand=False, status="new")
