"""Undo of an older step, as a new one: what it changed gets back what was there before, where nothing came after.

What the step changed must still be as it left it. A record counts as a whole; of a document's row only the parts
that the step changed, for a comment on it does not hang on its kind. One thing that changed since refuses all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from vwsreview.domain.document import Document
from vwsreview.domain.edit import UNDO_STEP, Change, Edit, Row
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.store.store import Store

PAGE = 200
_PARTS = tuple(field.name for field in fields(Document) if field.name != "extra")
_FIRST_DECISION = {"status": ("new", "in_review")}
"""What a decision does to the document besides; it stays, for the document was worked on."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """Why a step cannot be taken back: a row that it changed was changed again, last by this step."""

    step: HistoryStep
    row: str


def take_back(store: Store, step: HistoryStep) -> Edit | Dependence | None:
    """The edit that takes a step of the present branch back, or what depends on it; None where nothing would change.

    ValueError for a step that was taken back already.
    """
    if step.undone:
        raise ValueError("the step does not hold")
    changes = collapsed(store.changes(step.id))
    found = inverse(step, changes, _rows_now(store, changes))
    if isinstance(found, Change):
        return Dependence(_last_to_change(store, found, step), found.row.id)
    return found


def inverse(step: HistoryStep, changes: Iterable[Change], now: Mapping[str, Row]) -> Edit | Change | None:
    """The edit that takes these changes of a step back, or the first one whose row is not as the step left it."""
    back: list[Change] = []
    for change in changes:
        there = now.get(change.row.id)
        if isinstance(change.before, Document) and isinstance(change.after, Document):
            parts = _parts(change, step)
            if not isinstance(there, Document) or any(
                _part(there, part) != after for part, (_, after) in parts.items()
            ):
                return change
            before = _with_parts(there, {part: value for part, (value, _) in parts.items()})
            back += [Change(there, before)] if before != there else []
        elif there != change.after:
            return change
        else:
            back.append(change.inverse())
    return Edit(UNDO_STEP, tuple(reversed(back)), f"{step.label}:{step.detail}") if back else None


def collapsed(changes: Iterable[Change]) -> list[Change]:
    """One change a row: what was there before all of them, and what after."""
    found: dict[str, Change] = {}
    for change in changes:
        earlier = found.get(change.row.id)
        found[change.row.id] = change if earlier is None else Change(earlier.before, change.after)
    return [change for change in found.values() if change.before != change.after]


def _rows_now(store: Store, changes: Iterable[Change]) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    documents = {row.document if isinstance(row := change.row, Record) else row.id for change in changes}
    for document in documents:
        rows[document] = store.document(document)
        rows.update((record.id, record) for record in store.records(document))
    return rows


def _parts(change: Change, step: HistoryStep) -> dict[str, tuple[Any, Any]]:
    """The parts of the document's row that the step changed, before and after; keys of `extra` each for itself."""
    before, after = change.before, change.after
    if not isinstance(before, Document) or not isinstance(after, Document):
        return {}
    names = [*_PARTS, *(f"extra/{key}" for key in sorted({*before.extra, *after.extra}))]
    pairs = {name: (_part(before, name), _part(after, name)) for name in names}
    besides = _FIRST_DECISION if step.size > 1 or step.label != "set_status" else {}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1] and besides.get(name) != pair}


def _part(document: Document, name: str) -> Any:
    return document.extra.get(name.removeprefix("extra/")) if name.startswith("extra/") else getattr(document, name)


def _with_parts(document: Document, parts: Mapping[str, Any]) -> Document:
    extra = dict(document.extra)
    for name, value in parts.items():
        if name.startswith("extra/"):
            extra.pop(name.removeprefix("extra/"), None)
            extra.update({name.removeprefix("extra/"): value} if value is not None else {})
    return replace(
        document, **{name: value for name, value in parts.items() if not name.startswith("extra/")}, extra=extra
    )


def _last_to_change(store: Store, change: Change, step: HistoryStep) -> HistoryStep:
    """The newest step that holds and changed what this change of the older step is about."""
    row = change.row
    wanted = set(_parts(change, step))
    before: str | None = None
    while True:
        if isinstance(row, Record):
            page = store.history(record=row.id, limit=PAGE, before=before)
        else:
            page = store.history(document=row.id, limit=PAGE, before=before, own=True)
        for later in page:
            if not later.undone and (
                isinstance(row, Record) or any(wanted & set(_parts(c, later)) for c in later.changes)
            ):
                return later
        if not page:
            return step
        before = page[-1].id
