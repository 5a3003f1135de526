"""A document as rows of the tables."""

from collections.abc import Iterator, Mapping

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.organisations import names_by_id
from vwsreview.domain.record import Record
from vwsreview.domain.timevalue import days
from vwsreview.formats.organisations import organisation_ids
from vwsreview.formats.tables.columns import DOCUMENTS, LINKED, STORY, TABLE_OF, Row, Table


def rows_of(exported: Exported) -> Iterator[tuple[Table, Row]]:
    """The row of the document and those of its records, in the document's order."""
    meeting = {"body": exported.about.body, "meeting_date": exported.about.meeting_date}
    yield DOCUMENTS, {**_document_row(exported.annotated), **meeting}
    there = {record.id: record for record in exported.annotated.records}
    for record in exported.annotated.records:
        yield TABLE_OF[record.layer], {**_record_row(exported.annotated, record, there), **meeting}


def _document_row(annotated: AnnotatedDocument) -> Row:
    document = annotated.document
    own = ("sha256", "kind", "language", "anchor_date", "anchor_by_hand", "status", "comment", "length")
    return {"document": document.name, **{name: getattr(document, name) for name in own}}


def _record_row(annotated: AnnotatedDocument, record: Record, there: Mapping[str, Record]) -> Row:
    own = ("layer", "id", "start", "end", *(column.name for column in STORY))
    return {
        "document": annotated.document.name,
        "sha256": annotated.document.sha256,
        "quote": record.span.of(annotated.text),
        **{name: getattr(record, name) for name in own},
        **{key.name: record.values.get(key.name) for key in BY_NAME[record.layer].keys},
        **_beside(annotated.text, record, there),
    }


def _beside(text: str, record: Record, there: Mapping[str, Record]) -> Row:
    """What the columns beside a record's own values say."""
    if record.layer == "attendee":
        ids = organisation_ids(record)
        return {"organisation_ids": ids, "organisation_names": [names_by_id().get(id, "") for id in ids]}
    if record.layer == "date":
        first, last = _days(record.values.get("value"))
        return {"first_day": first, "last_day": last}
    if record.layer == "action":
        first, last = _days(record.values.get("due"))
        return {
            "due_written": _due_written(text, record, there),
            "due_first": first,
            "due_last": last,
            **{column: list(record.links.get(key, [])) for key, column in LINKED.items()},
            **_owners([there[id] for id in record.links.get("owners", []) if id in there], text),
        }
    return {}


def _owners(owners: list[Record], text: str) -> Row:
    organisations = [str(owner.values["organisation"]) for owner in owners if owner.values.get("organisation")]
    return {
        "owner_quotes": [owner.span.of(text) for owner in owners],
        "owner_organisations": list(dict.fromkeys(organisations)),
    }


def _due_written(text: str, action: Record, there: Mapping[str, Record]) -> str | None:
    """The words of the date that the due day comes from: those of the record linked, else the evidence."""
    for id in action.links.get("due", []):
        if id in there:
            return there[id].span.of(text)
    places = action.evidence.get("due", [])
    return text[places[0][0] : places[0][1]] if places else None


def _days(value: object) -> tuple[str | None, str | None]:
    return (days(value) if isinstance(value, str) else None) or (None, None)
