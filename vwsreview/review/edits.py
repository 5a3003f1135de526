"""What a reviewer can do, as pure functions that build an Edit, or None where nothing would change.

Every function takes the document's row along, because the first decision in a new document puts it in review.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit, Row
from vwsreview.domain.layers import BY_NAME, REVIEWER, Value
from vwsreview.domain.receiving import with_sure_place
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span, trimmed
from vwsreview.domain.versions import REMOVED, without_part, without_versions
from vwsreview.extract.dates.recounting import moved
from vwsreview.extract.suggest import Suggestion, suggest

_FOLLOW_THE_SPAN = {"field": ("value",), "date": ("type", "value"), "redaction": ("ground",)}
"""Keys that say nothing but what the words of the span say, and so are read again when the span moves."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who decides and when; `at` is ISO 8601 with offset."""

    reviewer: str
    at: str


def accept(document: Document, records: Iterable[Record], stamp: Stamp) -> Edit | None:
    """The records are right as they stand; a reviewer's own is ``added``, a corrected one ``corrected``."""
    waiting = (record for record in records if not record.stands)
    return _decide("accept", document, ((record, _standing(record)) for record in waiting), stamp)


def reject(document: Document, records: Iterable[Record], stamp: Stamp) -> Edit | None:
    """The records do not belong in the set."""
    return _decide("reject", document, ((record, "rejected") for record in records), stamp)


def reopen(document: Document, records: Iterable[Record], stamp: Stamp) -> Edit | None:
    """The records are to be decided again; their values stay as they are."""
    return _decide("reopen", document, ((record, "proposed") for record in records), stamp)


def set_value(
    document: Document,
    record: Record,
    key: str,
    value: Value,
    stamp: Stamp,
    following: Mapping[str, Value] | None = None,
    evidence: Sequence[Span] = (),
    links: Sequence[str] = (),
) -> Edit | None:
    """A person gives a key its value; it never moves with the anchor again.

    `following` holds values of other keys that come with it (the type of a typed date); a key that a
    person set before keeps its own. `evidence` are the words that it was taken from, `links` ids of records.
    """
    BY_NAME[record.layer].key(key)
    followers = {name: other for name, other in (following or {}).items() if name not in record.by_hand}
    set_keys = {key, *followers}
    after = replace(
        record,
        values={**record.values, **followers, key: value},
        by_hand=(*(name for name in record.by_hand if name != key), key),
        computed=tuple(name for name in record.computed if name not in set_keys),
        evidence=_without(record.evidence, set_keys) | ({key: [[*span] for span in evidence]} if evidence else {}),
        links=_without(record.links, set_keys) | ({key: [*links]} if links else {}),
    )
    return correct("set_value", document, record, after, stamp, key)


def set_span(document: Document, record: Record, text: str, start: int, end: int, stamp: Stamp) -> Edit | None:
    """Move the boundaries, in code points; edges of white space and markers are trimmed first.

    What a date, a field or a redaction says is read again from the new words, unless a person set it.
    """
    span = trimmed(text, start, end, closing=True)
    if span.start == span.end:
        return None
    after = replace(record, start=span.start, end=span.end)
    follow = [key for key in _FOLLOW_THE_SPAN.get(record.layer, ()) if key not in record.by_hand]
    if follow and span != record.span:
        after = _renewed(after, suggest(record.layer, text, span.start, span.end, document, ()), follow)
    return correct("set_span", document, record, after, stamp)


def set_layer(
    document: Document, record: Record, layer: str, text: str, records: Sequence[Record], stamp: Stamp
) -> Edit | None:
    """Make it a record of another layer, with the values that layer suggests for the same words."""
    if layer == record.layer:
        return None
    suggestion = suggest(layer, text, record.start, record.end, document, records)
    after = replace(
        record,
        layer=layer,
        values=suggestion.values,
        computed=suggestion.computed,
        evidence=suggestion.evidence,
        links={},
        by_hand=(),
    )
    return correct("set_layer", document, record, after, stamp, layer)


def add_record(
    document: Document, text: str, records: Sequence[Record], layer: str, start: int, end: int, stamp: Stamp
) -> Edit | None:
    """A new record of the selected words (code points, trimmed) with the values that they suggest.

    None where no words are selected, and where the layer has this very span already.
    """
    span = trimmed(text, start, end)
    if span.start == span.end or any(
        record.layer == layer and record.span == span and record.counts for record in records
    ):
        return None
    suggestion = suggest(layer, text, span.start, span.end, document, records)
    added = Record(
        id=str(uuid4()),
        document=document.id,
        layer=layer,
        start=span.start,
        end=span.end,
        values=suggestion.values,
        origin="reviewer",
        review="added",
        reviewer=stamp.reviewer,
        updated_at=stamp.at,
        computed=suggestion.computed,
        evidence=suggestion.evidence,
    )
    return edit_of("add_record", document, [Change(None, added)], layer)


def set_comment(row: Row, comment: str, stamp: Stamp) -> Edit | None:
    """Write, change or empty the comment of a record or a document; that decides nothing."""
    words = comment.strip() or None
    if words == row.comment:
        return None
    if isinstance(row, Record):
        after: Row = replace(row, comment=words, reviewer=stamp.reviewer, updated_at=stamp.at)
    else:
        after = replace(row, comment=words)
    return Edit("set_comment", (Change(row, after),))


def set_status(document: Document, status: str) -> Edit | None:
    """Mark the document as new, in_review or done."""
    return _edit_document("set_status", document, replace(document, status=status), status)


def set_kind(document: Document, kind: str) -> Edit | None:
    """Say what kind of document it is."""
    return _edit_document("set_kind", document, replace(without_part(document, "kind"), kind=kind), kind)


def remove_document(document: Document) -> Edit | None:
    """Take the document out of the set; undo brings it back with all that was decided."""
    removed = replace(without_part(document, REMOVED), removed=True)
    return _edit_document("remove_document", document, removed, document.name)


def move_anchor(document: Document, text: str, records: Iterable[Record], anchor: str | None) -> Edit | None:
    """Set the anchor date by hand; every value that was computed from it follows (guideline: anchor_date).

    A record that was decided and whose value moves goes back into the queue, with the key in `changed`.
    What was rejected stays so, for that a date is none does not hang on its value.
    """
    settled = without_part(document, "anchor_date")
    if anchor == document.anchor_date and settled == document:
        return None
    following = [Change(record, after) for record in records if (after := moved(record, text, anchor)) != record]
    anchored = replace(settled, anchor_date=anchor, anchor_by_hand=True)
    return Edit("move_anchor", (*following, Change(document, anchored)), anchor or "")


# what other modules build edits of


def correct(
    label: str, document: Document, before: Record, after: Record, stamp: Stamp, detail: str = ""
) -> Edit | None:
    """A changed record is ``corrected`` and keeps what the extractor proposed; None where nothing changed.

    Changed back to what the extractor proposed it is simply accepted.
    """
    if _substance(after) == _substance(before) and after.computed == before.computed:
        return None
    proposal = before.proposal
    if before.origin != REVIEWER and proposal is None:
        proposal = _substance(before)
    if proposal == _substance(after):
        proposal = None
    decided = replace(after, proposal=proposal, changed=(), reviewer=stamp.reviewer, updated_at=stamp.at)
    return edit_of(label, document, [Change(before, replace(decided, review=_standing(decided)))], detail)


def edit_of(label: str, document: Document, changes: Sequence[Change], detail: str = "") -> Edit | None:
    """The edit of these changes; the first decision in a new document puts it in review.

    Whoever decides on a record has decided between its versions as well, and has seen its place.
    """
    if not changes:
        return None
    changes = [_settled(change) for change in changes]
    if document.status == "new":
        changes = [*changes, Change(document, replace(document, status="in_review"))]
    return Edit(label, tuple(changes), detail)


def _settled(change: Change) -> Change:
    after = change.after
    if isinstance(after, Record) and not after.is_open and after.extra:
        return Change(change.before, with_sure_place(without_versions(after)))
    return change


def _renewed(record: Record, suggestion: Suggestion, keys: Sequence[str]) -> Record:
    """The record with these keys as suggested."""
    kept = tuple(name for name in record.computed if name not in keys)
    return replace(
        record.with_values(**{key: suggestion.values.get(key) for key in keys}),
        computed=kept + tuple(name for name in suggestion.computed if name in keys),
        evidence=_without(record.evidence, keys)
        | {key: suggestion.evidence[key] for key in keys if key in suggestion.evidence},
    )


def _decide(label: str, document: Document, decisions: Iterable[tuple[Record, str]], stamp: Stamp) -> Edit | None:
    """Give records another state of review; those that have it already stay untouched."""
    changes = [
        Change(record, replace(record, review=state, changed=(), reviewer=stamp.reviewer, updated_at=stamp.at))
        for record, state in decisions
        if record.review != state
    ]
    return edit_of(label, document, changes)


def _standing(record: Record) -> str:
    """The state of a record that counts and was looked at."""
    if record.origin == REVIEWER:
        return "added"
    return "accepted" if record.proposal is None else "corrected"


def _substance(record: Record) -> dict[str, Any]:
    """What an extractor proposes and a correction changes."""
    return {"layer": record.layer, "start": record.start, "end": record.end, "values": dict(record.values)}


def _edit_document(label: str, before: Document, after: Document, detail: str) -> Edit | None:
    return Edit(label, (Change(before, after),), detail) if before != after else None


def _without(mapping: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    gone = set(keys)
    return {name: value for name, value in mapping.items() if name not in gone}
