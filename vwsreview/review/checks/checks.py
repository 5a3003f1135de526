"""All checks of a document, in the order in which they are told of the same place."""

from collections.abc import Callable, Iterable, Iterator

from vwsreview.domain.document import Document
from vwsreview.domain.record import Record, in_document_order
from vwsreview.review.checks.codes import laws_mixed, unknown_code
from vwsreview.review.checks.finding import Finding, Matter
from vwsreview.review.checks.overlaps import records_overlap
from vwsreview.review.checks.people import action_without_owner, owner_unknown, present_and_absent
from vwsreview.review.checks.places import place_uncertain
from vwsreview.review.checks.times import (
    due_before_the_meeting,
    interval_reversed,
    two_meeting_days,
    weekday_and_date_disagree,
)

RULES: tuple[Callable[[Matter], Iterator[Finding]], ...] = (
    due_before_the_meeting,
    interval_reversed,
    weekday_and_date_disagree,
    two_meeting_days,
    present_and_absent,
    action_without_owner,
    owner_unknown,
    unknown_code,
    laws_mixed,
    records_overlap,
    place_uncertain,
)


def findings(document: Document, text: str, records: Iterable[Record]) -> list[Finding]:
    """What needs a second look, in the order of the text, without what a person said is right as it is."""
    layers: dict[str, list[Record]] = {}
    for record in sorted((record for record in records if record.counts), key=in_document_order):
        layers.setdefault(record.layer, []).append(record)
    matter = Matter(document, text, {layer: tuple(members) for layer, members in layers.items()})
    waived = set(document.findings_waived)
    told = (finding for rule in RULES for finding in rule(matter) if finding.mark not in waived)
    return sorted(told, key=lambda finding: finding.span)
