"""The records of the document that is shown, as they are now."""

from dataclasses import replace

from tests.review.examples import records
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import in_document_order
from vwsreview.review.dossier import Dossier
from vwsreview.ui.records.document_records import DocumentRecords


def test_only_what_is_named_is_read_again_and_keeps_the_order(dossier: Dossier) -> None:
    kept = DocumentRecords()
    document = dossier.store.documents()[0]
    kept.show(dossier, document.id)
    assert kept.in_order == dossier.store.records(document.id) and kept.document() == document
    first, *_, last = kept.in_order
    moved = replace(first, start=last.start, end=last.end, review="accepted")
    dossier.do(Edit("set_span", (Change(first, moved), Change(last, None))))
    told = kept.read_again([first.id, last.id, "of another document"])
    assert told[first.id] == (first, moved) and told[last.id] == (last, None)
    assert kept.get(last.id) is None and kept.get(first.id) == moved
    assert kept.in_order == dossier.store.records(document.id) == sorted(kept.in_order, key=in_document_order)
    assert [step.label for step in kept.history(moved)] == ["set_span"]
    kept.show(dossier, None)
    assert kept.in_order == [] and kept.text == "" and kept.document() is None


def test_without_a_dossier_there_is_nothing() -> None:
    kept = DocumentRecords()
    assert kept.read_again([records()[0].id]) == {} and kept.history(records()[0]) == []
