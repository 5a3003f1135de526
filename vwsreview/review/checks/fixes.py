"""What one key does about a finding, as an Edit."""

from collections.abc import Iterable
from dataclasses import replace

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.checks.finding import Finding
from vwsreview.review.edits import Stamp


def fix(finding: Finding, document: Document, records: Iterable[Record], stamp: Stamp) -> Edit | None:
    """The edit of the finding's fix; None for one that opens a value for typing, and where nothing would change.

    It is the reviewer's word on this very finding, and so may change a record that was decided.
    """
    does = finding.fix
    if does.does == "keep":
        return waive(finding, document)
    record = next((one for one in records if one.id == does.record), None)
    if record is None or does.does == "ask":
        return None
    if does.does == "accept":
        return edits.accept(document, [record], stamp)
    if does.does == "reject":
        return edits.reject(document, [record], stamp)
    return edits.set_value(document, record, does.key, does.value, stamp)


def waive(finding: Finding, document: Document) -> Edit | None:
    """Remember in the document that it is right as it is: the finding does not come back."""
    if finding.mark in document.findings_waived:
        return None
    extra = {**document.extra, "findings_waived": [*document.findings_waived, finding.mark]}
    status = "in_review" if document.status == "new" else document.status
    return Edit("keep_finding", (Change(document, replace(document, extra=extra, status=status)),), finding.code)
