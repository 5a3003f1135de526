"""Merging what any two people did: nothing is lost, whoever comes first, and what is known adds nothing."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.samples import everything
from tests.workflow.differing_people import Reviewer, base_dossier, canonical, copy, merged
from vwsreview.domain.document import Document
from vwsreview.domain.record import Record
from vwsreview.domain.versions import REMOVED, as_version, part_versions, versions
from vwsreview.store.store import Store


@settings(max_examples=60)
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


def assert_kept(both: Path, own: Path, base: Path) -> None:
    """Every decision is what the merged dossier says or one of its versions, unless it was in the base already and
    somebody decided anew. All steps are there, and the dossier's own state can be gone to."""
    with (
        Store.open(both, "write") as store,
        Store.open(own, "read") as side,
        Store.open(base, "read") as before,
    ):
        for document in side.documents():
            if document != before.document(document.id):
                assert_row_kept(document, store.document(document.id), before.document(document.id))
            known = {step.id for step in before.history(document=document.id)}
            if {step.id for step in side.history(document=document.id)} - known:
                assert not store.document(document.id).removed
            now = store.records(document.id)
            for record in side.records(document.id):
                if record != before.record(record.id):
                    assert_record_kept(record, now, document.anchor_date != store.document(document.id).anchor_date)
        steps = {step.id: step for step in side.history(limit=1000)}
        assert steps.keys() <= {step.id for step in store.history(limit=1000)}
        own_head, head = side.next_undo(), store.next_undo()
        for step in steps:
            store.go_to(step, "Mia")
        store.go_to(own_head.id if own_head is not None else None, "Mia")
        assert everything(store) == everything(side)
        assert list(store.check()) == []
        store.go_to(head.id if head is not None else None, "Mia")


def assert_record_kept(record: Record, now: Sequence[Record], moved: bool) -> None:
    told = next((one for one in now if one.id == record.id), None)
    if told is None and record.origin == "reviewer":  # somebody else made one of the same words
        told = next((one for one in now if (one.layer, one.span) == (record.layer, record.span)), None)
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
