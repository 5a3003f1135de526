"""Merging what any two people did: nothing is lost, whoever comes first, and what is known adds nothing."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.samples import everything
from tests.workflow.differing_people import Reviewer, base_dossier, canonical, copy, merged, own_dossier, small_dossier
from vwsreview.domain.document import Document
from vwsreview.domain.past import OTHER_IMPORT
from vwsreview.domain.record import Record
from vwsreview.domain.versions import REMOVED, Version, as_version, part_versions, version_of, versions
from vwsreview.store.store import Store


@settings(max_examples=20)
@given(data=st.data())
def test_two_histories_from_one_base(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = base_dossier(Path(folder) / "base.dossier")
        Reviewer(base, "Mia").work(data.draw, most=3)
        anne, bram = (copy(base, f"{name}.dossier") for name in ("anne", "bram"))
        Reviewer(anne, "Anne").work(data.draw)
        Reviewer(bram, "Bram").work(data.draw)
        both = merged(base, [anne, bram], "both.dossier")
        said = canonical(both)
        assert canonical(merged(base, [bram, anne], "other.dossier")) == said
        assert canonical(merged(base, [anne, copy(anne, "same.dossier")], "anne2.dossier")) == canonical(anne)
        assert canonical(merged(base, [anne], "anne1.dossier")) == canonical(anne)
        assert canonical(merged(base, [both, anne], "again.dossier")) == said
        assert canonical(merged(base, [bram, both, anne], "thrice.dossier")) == said
        assert_kept(both, anne, base)
        assert_kept(both, bram, base)


@settings(max_examples=15)
@given(data=st.data())
def test_what_was_merged_once_and_decided_is_not_asked_again(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = small_dossier(Path(folder) / "base.dossier")
        anne, bram = (copy(base, f"{name}.dossier") for name in ("anne", "bram"))
        Reviewer(anne, "Anne").work(data.draw)
        Reviewer(bram, "Bram").work(data.draw)
        both = merged(base, [anne, bram], "both.dossier")
        Reviewer(both, "Mia").work(data.draw)
        assert canonical(merged(base, [both, anne], "known.dossier")) == canonical(both)
        assert canonical(merged(both, [anne, bram], "older.dossier")) == canonical(both)
        later = copy(anne, "later.dossier")
        Reviewer(later, "Anne", day=4).work(data.draw)
        more = merged(base, [both, later], "more.dossier")
        assert canonical(merged(base, [later, bram, both], "other.dossier")) == canonical(more)
        assert_kept(more, later, anne)
        assert_kept(more, both, both)


@settings(max_examples=15)
@given(data=st.data())
def test_who_goes_on_alone_after_a_merge_takes_back_nothing_of_others(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = small_dossier(Path(folder) / "base.dossier")
        anne, bram = (copy(base, f"{name}.dossier") for name in ("anne", "bram"))
        Reviewer(anne, "Anne").work(data.draw)
        Reviewer(bram, "Bram").work(data.draw)
        both = merged(base, [anne, bram], "both.dossier")
        Reviewer(anne, "Anne", day=4).work(data.draw)
        more = merged(base, [both, anne], "more.dossier")
        assert canonical(merged(base, [anne, both], "other.dossier")) == canonical(more)
        assert_kept(more, anne, base)
        assert_kept(more, bram, base)


@settings(max_examples=15)
@given(data=st.data())
def test_dossiers_that_were_made_apart(data: st.DataObject) -> None:
    """The same files, imported by each into a dossier of their own, with another version of the extractor perhaps."""
    with tempfile.TemporaryDirectory() as folder:
        base = base_dossier(Path(folder) / "base.dossier")
        paths = [own_dossier(Path(folder) / f"{name}.dossier", data.draw, name) for name in ("anne", "bram", "carla")]
        for path in paths:
            Reviewer(path, path.stem).work(data.draw, most=4)
        said = canonical(merged(base, paths, "all.dossier"))
        assert canonical(merged(base, paths[::-1], "reverse.dossier")) == said
        assert canonical(merged(base, [base.with_name("all.dossier"), paths[1]], "again.dossier")) == said
        for path in paths:
            assert_kept(base.with_name("all.dossier"), path, base)
        anne, bram, _ = paths
        first = merged(base, [anne, bram], "first.dossier")
        assert canonical(merged(base, [first, anne, bram], "once.dossier")) == canonical(first)
        assert canonical(merged(anne, [bram], "ab.dossier")) == canonical(merged(bram, [anne], "ba.dossier"))


def assert_kept(both: Path, own: Path, base: Path) -> None:
    """Every decision is what the merged dossier says or one of its versions, unless it was in the base already and
    somebody decided anew. All steps are there, and the dossier's own state can be gone to."""
    with (
        Store.open(both, "write") as store,
        Store.open(own, "read") as side,
        Store.open(base, "read") as before,
    ):
        known = before.digests()
        for document in side.documents():
            if document != known.get(document.sha256, document):
                assert_row_kept(document, store.document(document.id), known[document.sha256])
            older = {step.id for step in before.history(document=document.id)}
            if {step.id for step in side.history(document=document.id) if not step.undone} - older:
                assert not store.document(document.id).removed
            now = store.records(document.id)
            for record in side.records(document.id):
                if record != before.record(record.id):
                    assert_record_kept(record, now, document.anchor_date != store.document(document.id).anchor_date)
        steps = {step.id: step for step in side.history(limit=1000)}
        assert steps.keys() <= {step.id for step in store.history(limit=1000)}
        imported = [step for step in store.history(limit=1000) if (step.label, step.detail) == (OTHER_IMPORT, own.name)]
        own_head, head = side.next_undo() or next(iter(imported), None), store.next_undo()
        for step in steps:
            store.go_to(step, "Mia")
        store.go_to(own_head.id if own_head is not None else None, "Mia")
        for annotated in everything(side):
            assert store.annotated(annotated.document.id) == annotated
        assert list(store.check()) == []
        store.go_to(head.id if head is not None else None, "Mia")


def assert_record_kept(record: Record, now: Sequence[Record], moved: bool) -> None:
    told = next((one for one in now if one.id == record.id), None)
    if told is None:  # somebody else has one of the same words
        place = (record.layer, record.start, record.end)
        told = next((one for one in now if place in {(v.layer, v.start, v.end) for v in all_of(one)}), None)
    if record.is_open and told is None:
        return  # somebody took the proposal out
    assert told is not None
    if record.comment:
        assert record.comment in (told.comment or "")
    if record.is_open or is_same(record, told):
        return
    assert any(is_same(record, as_version(told, one), one.review) for one in versions(told)) or (
        moved and told.is_open and told.changed
    )


def all_of(record: Record) -> list[Version]:
    return [version_of(record), *versions(record)]


def is_same(record: Record, told: Record, review: str | None = None) -> bool:
    outcome = review or told.review
    if not record.stands:
        return outcome in ("rejected", REMOVED)
    content = (record.layer, record.span, record.values) == (told.layer, told.span, told.values)
    return content and outcome in ("accepted", "corrected", "added")


def assert_row_kept(document: Document, now: Document, before: Document) -> None:
    for key in ("kind", "anchor_date"):
        value = getattr(document, key)
        if value != getattr(before, key):
            assert value == getattr(now, key) or value in [one.value for one in part_versions(now) if one.key == key]
    assert (document.comment or "") in (now.comment or "") or document.comment == before.comment
    entries = set(document.extra.get("sections_read", [])) - set(before.extra.get("sections_read", []))
    assert entries <= set(now.extra.get("sections_read", []))
