"""Dossiers that several people made of one base, each in their own way."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from tests.review.decisions import drawn_edit
from tests.review.examples import annotated, store_with
from vwsreview.domain.edit import Change, Edit
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

    def __init__(self, path: Path, name: str) -> None:
        self.path, self.name = path, name
        self._moments = 0

    def stamp(self) -> Stamp:
        """Who, and when."""
        self._moments += 1
        return Stamp(self.name, f"2026-03-02T10:{self._moments:02}:00+01:00")

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
