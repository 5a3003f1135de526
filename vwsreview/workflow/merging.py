"""A new extraction of a document that people worked on: what they decided stays, what nobody decided is renewed.

Nothing here changes a record that a person touched. Open proposals become what the extractor says now, under the ids
they had. Where it says something else than a person decided, its proposal is open beside the decision, with the
decided record's id in `extra["conflict_with"]`.
"""

import hashlib
from collections import defaultdict, deque
from dataclasses import dataclass, replace
from typing import Any

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import EXTRACT_AGAIN, Change, Edit
from vwsreview.domain.merging import CONFLICT_WITH, MergeLine, MergeReport
from vwsreview.domain.record import Record, in_document_order
from vwsreview.extract.dates.recounting import recounted
from vwsreview.workflow.decided import Decided, identity, is_touched, same

_EXTRACTED = frozenset({"notes", "organisation_id", CONFLICT_WITH})
"""Keys of a record's `extra` that extraction and merging give; others stay with the record."""
_FURNITURE = "furniture"

Pair = tuple[Record | None, Record]
"""An open record of the dossier, if there is one, and the proposal that takes its place."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The edit that brings a document up to date (None: nothing to do), and what happened."""

    edit: Edit | None
    report: MergeReport


def merge(old: AnnotatedDocument, new: AnnotatedDocument, kind_by_hand: bool = False) -> Merged:
    """Bring what an extraction gives of the same text into a document; one edit, so one step of the history.

    `kind_by_hand` says that a person set the document's kind. A second merge of the same changes nothing.
    """
    merging = _Merging(old, new)
    changes = merging.changes()
    document = _document(old.document, new.document, kind_by_hand, merging.anchor, merging.has_new)
    if document != old.document:
        changes.append(Change(old.document, document))
    report = merging.report
    report.documents = 1
    if changes:
        report.changed.append(document.name)
    if document.status != old.document.status:
        report.reopened.append(document.name)
    return Merged(Edit(EXTRACT_AGAIN, tuple(changes), document.name) if changes else None, report)


class _Merging:
    """One document. `has_new` tells that there is more to decide than before."""

    def __init__(self, old: AnnotatedDocument, new: AnnotatedDocument) -> None:
        self.report = MergeReport()
        self.has_new = False
        self._document, self._text = old.document, old.text
        self._decided = Decided(record for record in old.records if is_touched(record))
        self._open = {record.id: record for record in sorted(old.records, key=in_document_order)
                      if not is_touched(record)}  # fmt: skip
        self._taken = {record.id for record in old.records}
        self._new = new
        self._ids: dict[str, str] = {}
        """For each id of the new extraction the one under which the dossier has it."""
        self.anchor = self._kept_anchor() if self._keeps_anchor() else new.document.anchor_date

    def changes(self) -> list[Change]:
        """The changes of all records."""
        pairs = [pair for raw, pair in self._paired() if not self._is_settled(raw, *pair)]
        for before, proposal in pairs:
            self._ids[proposal.id] = before.id if before is not None else self._free_id(proposal.id)
        changes = [change for pair in pairs for change in self._renewed(*pair)]
        renewed = {before.id for before, _ in pairs if before is not None}
        for record in self._open.values():
            if record.id not in renewed and record.comment is None:  # nobody's words are thrown away
                changes.append(Change(record, None))
                self._tell("gone", record)
        for record in self._decided.records.values():
            self.report.counts["kept", record.layer] += 1
        return changes

    def _keeps_anchor(self) -> bool:
        """Whether a person set the anchor, or decided on values that count from it."""
        decided = self._decided.records.values()
        return self._document.anchor_by_hand or any(set(one.computed) - set(one.by_hand) for one in decided)

    def _kept_anchor(self) -> str | None:
        anchor, other = self._document.anchor_date, self._new.document.anchor_date
        if not self._document.anchor_by_hand and other != anchor:
            candidates = self._new.document.anchor_candidates
            start, end = next(((one.start, one.end) for one in candidates if one.value == other), (0, 0))
            self._line("anchor", "", "", start, end)
        return anchor

    def _paired(self) -> list[tuple[Record, Pair]]:
        """Each record of the extraction as it came, and as a proposal with the open record that it is about.

        That is the one with its id, else one of the same layer and the very same words.
        """
        recount = self.anchor != self._new.document.anchor_date
        proposals = [recounted(raw, self._text, self.anchor) if recount else raw for raw in self._new.records]
        found: dict[str, Record] = {}
        for proposal in proposals:
            known = next((one for one in (proposal.id, _other_id(proposal.id)) if one in self._open), None)
            if known is not None:
                found[proposal.id] = self._open[known]
        used = {record.id for record in found.values()}
        at_place: dict[object, deque[Record]] = defaultdict(deque)
        for record in self._open.values():
            if record.id not in used:
                at_place[identity(record), record.span].append(record)
        for proposal in proposals:
            waiting = at_place.get((identity(proposal), proposal.span))
            if proposal.id not in found and waiting:
                found[proposal.id] = waiting.popleft()
        return [
            (raw, (found.get(raw.id), proposal)) for raw, proposal in zip(self._new.records, proposals, strict=True)
        ]

    def _is_settled(self, raw: Record, before: Record | None, proposal: Record) -> bool:
        """Whether a record of a person says all about this proposal already, so that it is not to be an open one."""
        own = self._decided.repeated(raw, proposal)
        if own is not None and (before is None or own.id == proposal.id):
            self._ids[proposal.id] = own.id
            return True
        if before is not None and same(before, proposal):
            return False
        if own is not None:
            self._ids[proposal.id] = own.id
            return True
        rejected = self._decided.rejected(proposal)
        if rejected is not None:
            self.report.counts["rejected", proposal.layer] += 1
            return True
        agreeing = self._decided.agreeing(proposal)
        if agreeing is not None:
            self._ids[proposal.id] = agreeing.id
            self._tell("agreed", agreeing)
        return agreeing is not None

    def _renewed(self, before: Record | None, proposal: Record) -> list[Change]:
        """The change that makes the proposal the open record, if it is not so already."""
        if before is not None and same(before, proposal):
            other = before.extra.get(CONFLICT_WITH)
            after = self._as_stored(before, proposal, other if other in self._decided.records else None)
            self.report.counts["unchanged", after.layer] += 1
        else:
            near = self._decided.near(proposal)
            after = self._as_stored(before, proposal, near[0].id if near else None)
            self.has_new = True
            self._tell("conflict" if near else "updated" if before is not None else "new", after)
        return [Change(before, after)] if after != before else []

    def _as_stored(self, before: Record | None, proposal: Record, conflict: str | None) -> Record:
        """The proposal under the id it has here, its links to the ids of here; what people noted on it stays."""
        extra = dict(proposal.extra)
        links = {key: [self._ids[one] for one in ids if one in self._ids] for key, ids in proposal.links.items()}
        after = replace(proposal, id=self._ids[proposal.id], links={key: ids for key, ids in links.items() if ids})
        if before is not None:
            kept = {key: value for key, value in before.extra.items() if key not in _EXTRACTED}
            extra = kept | extra
            after = replace(after, comment=before.comment, reviewer=before.reviewer, updated_at=before.updated_at)
        return replace(after, extra=extra if conflict is None else extra | {CONFLICT_WITH: conflict})

    def _free_id(self, wanted: str) -> str:
        """The id itself where nobody has it; a decided record may, which a person moved away from these words."""
        while wanted in self._taken:
            wanted = _other_id(wanted)
        self._taken.add(wanted)
        return wanted

    def _tell(self, outcome: str, record: Record) -> None:
        self._line(outcome, record.layer, record.id, record.start, record.end)

    def _line(self, outcome: str, layer: str, record: str, start: int, end: int) -> None:
        self.report.counts[outcome, layer] += 1
        quote = " ".join(self._text[start:end].split())
        line = MergeLine(outcome, self._document.id, self._document.name, layer, record, start, end, quote)
        self.report.lines.append(line)


def _document(old: Document, new: Document, kind_by_hand: bool, anchor: str | None, has_new: bool) -> Document:
    """The document's row with what the extractor says of it; what people said stays.

    One that was done has to be looked at again where there is something new to decide.
    """
    extra: dict[str, Any] = {key: value for key, value in old.extra.items() if key != _FURNITURE}
    if _FURNITURE in new.extra:
        extra[_FURNITURE] = new.extra[_FURNITURE]
    return replace(
        old,
        kind=old.kind if kind_by_hand or old.status == "done" else new.kind,
        language=new.language,
        anchor_date=anchor,
        anchor_candidates=new.anchor_candidates,
        status="in_review" if has_new and old.status == "done" else old.status,
        extra=extra,
    )


def _other_id(taken: str) -> str:
    """The id that a proposal gets where a record of a person has its own."""
    return hashlib.sha256(f"{taken}\nagain".encode()).hexdigest()[:24]
