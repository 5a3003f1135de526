"""One document that several people worked on: what comes of its row and of each of its records."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.merging_people import PeopleConflict, PeopleReport, Saying
from vwsreview.domain.past import Past, heard
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.versions import (
    LAYER,
    PARTS,
    REVIEW,
    SPAN,
    Version,
    differing_keys,
    part_versions,
    version_key,
    versions,
)
from vwsreview.extract.dates.recounting import moved
from vwsreview.workflow.decided import identity
from vwsreview.workflow.merging_people.parts import merged_parts
from vwsreview.workflow.merging_people.record_traces import Book
from vwsreview.workflow.merging_people.records import merged_record


@dataclass(frozen=True, slots=True)
class MergedDocument:
    """The document as all of them together leave it; `left_out` are records that others of the same place stand for."""

    annotated: AnnotatedDocument
    left_out: tuple[Record, ...]


def merged_document(pasts: Sequence[Past], base: Past | None, report: PeopleReport) -> MergedDocument:
    """Bring a document together, whichever order it is given in. `base` is one of `pasts`, where the base has it.

    What is said is added to the report.
    """
    report.documents += 1
    report.new_documents += base is None
    pasts = heard(pasts)
    first = pasts[0].now
    if all(past.now == first for past in pasts):
        if base is not None:
            _count_taken(base.now, first, report)
        report.conflicts += _conflicts(first)
        return MergedDocument(first, ())
    text = first.text
    parts = merged_parts(pasts, base)
    document = parts.document
    report.taken += parts.taken
    books = [Book(past) for past in pasts]
    own = Book(base) if base is not None else None
    groups = _groups([book.rows for book in books])
    kept = {other: group[0] for group in groups for other in group}
    records: list[Record] = []
    for group in groups:
        found = merged_record(group, books, own)
        record = found.record
        if record is not None:
            if document.anchor_date not in found.anchors:
                record = moved(record, text, document.anchor_date)
            records.append(_relinked(record, kept))
        if own is not None and record is not None and not own.rows.keys() & set(group):
            report.added += found.outcome != "conflict"
        elif found.outcome == "agreed":
            report.agreed += 1
        elif found.outcome == "taken":
            report.taken += 1
    records.sort(key=in_document_order)
    merged = AnnotatedDocument(document, text, tuple(records))
    if document.status == "done" and not any(_closed_knowingly(past.now, merged) for past in pasts):
        merged = replace(merged, document=replace(document, status="in_review"))
    report.conflicts += _conflicts(merged)
    rows = {one: row for book in books for one, row in book.rows.items()}
    return MergedDocument(merged, tuple(rows[one] for one, stays in sorted(kept.items()) if one != stays))


def _count_taken(base: AnnotatedDocument, now: AnnotatedDocument, report: PeopleReport) -> None:
    """What came of the base where all who are heard say the same."""
    before, after = ({record.id: record for record in one.records} for one in (base, now))
    decided = [record for record in now.records if not versions(record)]
    report.taken += sum(getattr(base.document, key) != getattr(now.document, key) for key in PARTS)
    report.taken += sum(record.id in before and record != before[record.id] for record in decided)
    report.taken += len(before.keys() - after.keys())
    report.added += sum(record.id not in before for record in decided)


def _closed_knowingly(own: AnnotatedDocument, merged: AnnotatedDocument) -> bool:
    """Whether somebody called the document done who had all the versions before them that are open now."""
    return own.document.status == "done" and _open_versions(merged) <= _open_versions(own)


def _open_versions(annotated: AnnotatedDocument) -> set[str]:
    """The versions between which nobody decided yet."""
    found = {version_key(version) for version in part_versions(annotated.document)}
    return found | {version_key(version) for record in annotated.records for version in versions(record)}


def _groups(present: Sequence[Mapping[str, Record]]) -> list[tuple[str, ...]]:
    """The ids of the records, those together that stand for the same: of the same thing and the same words, in
    dossiers none of which has two of them."""
    everywhere = set.intersection(*(set(rows) for rows in present))
    known = set().union(*present)
    places: dict[object, list[str]] = defaultdict(list)
    for one in sorted(known - everywhere):
        row = min((rows[one] for rows in present if one in rows), key=repr)
        places[identity(row), row.span].append(one)
    groups: list[tuple[str, ...]] = [(one,) for one in sorted(everywhere)]
    for ids in places.values():
        apart: list[list[str]] = []
        for one in ids:
            fitting = (
                group for group in apart if not any(one in rows and rows.keys() & set(group) for rows in present)
            )
            group = next(fitting, None)
            if group is None:
                apart.append([one])
            else:
                group.append(one)
        groups += [tuple(group) for group in apart]
    return groups


def _relinked(record: Record, kept: Mapping[str, str]) -> Record:
    """The record with its links to what stands for the records it named."""
    links = {key: list(dict.fromkeys(kept.get(one, one) for one in ids)) for key, ids in record.links.items()}
    return replace(record, links=links) if links != record.links else record


def _conflicts(merged: AnnotatedDocument) -> list[PeopleConflict]:
    document = merged.document
    found = [_conflict(document, merged.text, row, versions(row)) for row in merged.records if versions(row)]
    parts = tuple(Saying(one.key, one.value, one.reviewer, one.updated_at) for one in part_versions(document))
    if parts:
        found.insert(0, PeopleConflict(document.id, document.name, None, "", 0, 0, "", parts))
    return found


def _conflict(document: Document, text: str, record: Record, found: Sequence[Version]) -> PeopleConflict:
    sayings = tuple(
        Saying(key, _told(key, version), version.reviewer, version.updated_at)
        for key in differing_keys(found)
        for version in found
        if version.stands or key == REVIEW
    )
    quote = " ".join(record.span.of(text).split())
    return PeopleConflict(
        document.id, document.name, record.id, record.layer, record.start, record.end, quote, sayings
    )  # fmt: skip


def _told(key: str, version: Version) -> Any:
    told = {REVIEW: version.review, LAYER: version.layer, SPAN: (version.start, version.end)}
    return told[key] if key in told else version.values.get(key)
