"""Dossiers that several people made of one base, each in their own way."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from tests.review.decisions import drawn_edit
from tests.review.examples import annotated, store_with
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.formats.jsonl import write
from vwsreview.review import edits
from vwsreview.review.edits import Stamp
from vwsreview.store.store import Store
from vwsreview.workflow.merging_people.dossiers import merge_people

NAMES = ("overleg.md", "map/tweede.md")


def base_dossier(path: Path) -> Path:
    """A dossier with two documents that nobody touched."""
    store_with(path, *(annotated(name) for name in NAMES)).close()
    return path


def small_dossier(path: Path) -> Path:
    """A dossier with two records only, so that people meet often."""
    whole = annotated(NAMES[0])
    records = tuple(record for record in whole.records if record.layer in ("action", "decision"))
    store_with(path, replace(whole, records=records)).close()
    return path


def own_dossier(path: Path, draw: st.DrawFn, folder: str) -> Path:
    """The same documents and perhaps one more, as somebody imported them from a folder of their own."""
    made = []
    for name in draw(st.sampled_from([NAMES, NAMES[:1], (*NAMES, "nog een.md")])):
        document = annotated(name, source=f"/{folder}/{name}")
        records = [_own_proposal(draw, record, folder) for record in document.records]
        made.append(replace(document, records=tuple(record for record in records if record is not None)))
    store_with(path, *made).close()
    return path


def _own_proposal(draw: st.DrawFn, record: Record, folder: str) -> Record | None:
    """The proposal as it is or, now and then, as another version of the extractor gives it."""
    what = draw(st.sampled_from(["same"] * 12 + ["none", "other id", "other value", "decided"]))
    if what == "none":
        return None
    if what == "other id":
        return replace(record, id=f"{record.id}-{folder}", rule="other.rule")
    if what == "other value" and record.layer == "attendee":
        return record.with_values(presence="absent")
    if what == "decided":
        return replace(record, review="accepted", reviewer=folder, updated_at="2026-01-01T10:00:00+01:00")
    return record


def copy(path: Path, name: str) -> Path:
    """The same dossier under another name, as somebody takes it home."""
    target = path.with_name(name)
    shutil.copyfile(path, target)
    return target


def merged(base: Path, others: Sequence[Path], name: str) -> Path:
    """A new dossier with the work of all."""
    target = base.with_name(name)
    for _ in merge_people(base, others, target, "Mia"):
        pass
    return target


def canonical(path: Path) -> str:
    """What a dossier says, as vwsreview/1."""
    with Store.open(path, "read") as store:
        assert list(store.check()) == []
        return "".join(sorted(write(store.annotated(document.id) for document in store.documents())))


class Reviewer:
    """Works on a dossier; what they do gets a moment of its own."""

    def __init__(self, path: Path, name: str, day: int = 2) -> None:
        self.path, self.name, self.day = path, name, day
        self._moments = 0

    def stamp(self) -> Stamp:
        """Who, and when."""
        self._moments += 1
        return Stamp(self.name, f"2026-03-{self.day:02}T10:{self._moments:02}:00+01:00")

    def work(self, draw: st.DrawFn, most: int = 6) -> None:
        """Any edits, with undo, redo and branches."""
        with Store.open(self.path, "write") as store:
            for _ in range(draw(st.integers(0, most))):
                what = draw(st.sampled_from(["edit", "edit", "edit", "edit", "undo", "redo"]))
                if what == "undo":
                    store.undo(self.name)
                elif what == "redo":
                    store.redo(self.name)
                else:
                    edit = self._edit(draw, store)
                    if edit is not None:
                        store.apply(edit, self.name)

    def _edit(self, draw: st.DrawFn, store: Store) -> Edit | None:
        there = store.documents()
        if not there:
            return None
        document = draw(st.sampled_from(there))
        records = store.records(document.id)
        what = draw(st.sampled_from(["decide"] * 6 + ["status", "comment", "remove", "take out", "read"]))
        if what == "status":
            return edits.set_status(document, draw(st.sampled_from(["new", "in_review", "done"])))
        if what == "comment":
            return edits.set_comment(document, draw(st.sampled_from(["", "kijk", "nee"])), self.stamp())
        if what == "remove":
            return edits.remove_document(document)
        if what == "take out" and records:
            return Edit("join_people", (Change(draw(st.sampled_from(records)), None),))
        if what == "read":
            entries = draw(st.lists(st.sampled_from(["a", "b", "c"]), unique=True))
            after = replace(document, extra={**document.extra, "sections_read": entries})
            return Edit("mark_read", (Change(document, after),)) if after != document else None
        return drawn_edit(draw, document, store.text(document.id), records, self.stamp())
