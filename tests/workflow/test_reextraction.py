"""Documents of a dossier extracted anew, by the real extractor, one edit a document."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.merging import MergeReport
from vwsreview.domain.record import in_document_order
from vwsreview.domain.steps import Step
from vwsreview.extract.extractor import extract
from vwsreview.resources import resource
from vwsreview.review import edits
from vwsreview.review.edits import Stamp
from vwsreview.sources.reading import read
from vwsreview.store.store import Store
from vwsreview.workflow.reextraction import Renewed, extract_again

STAMP = Stamp("Anne", "2026-03-02T10:00:00+01:00")


@pytest.fixture(scope="module")
def samples() -> list[AnnotatedDocument]:
    paths = sorted(path for path in resource("samples").iterdir() if path.suffix in (".md", ".txt"))[:3]
    texts = [read(path, path.parent) for path in paths]
    return [extract(text.text, sha256=text.sha256, name=text.name, source=text.source) for text in texts]


@pytest.fixture
def store(tmp_path: Path, samples: list[AnnotatedDocument]) -> Iterator[Store]:
    """A dossier whose proposals an older extractor made: it had some others, and lacked some."""
    with Store.create(tmp_path / "set.dossier") as store:
        store.add_documents([_older(sample) for sample in samples])
        yield store


def _older(sample: AnnotatedDocument) -> AnnotatedDocument:
    first, second, *rest = sample.records
    false = replace(second, id=f"{second.id}-false", rule="false", layer="decision", values={"explicit": True})
    return replace(sample, records=(replace(first, confidence=0.01), false, *rest))


def run(store: Store, processes: int = 1) -> MergeReport:
    ids = [document.id for document in store.documents()]
    report = MergeReport()
    with closing(extract_again(store, ids, processes, report)) as steps:
        for step in steps:
            if isinstance(step, Renewed) and step.merged.edit is not None:
                store.apply(step.merged.edit, "Anne")
    return report


def test_every_document_is_brought_up_to_date_in_a_step_of_its_own(
    store: Store, samples: list[AnnotatedDocument]
) -> None:
    report = run(store)
    for sample in samples:
        assert store.annotated(sample.document.id).records == _sorted(sample).records
    assert (report.documents, report.count("new"), report.count("gone")) == (3, 3, 3)
    assert report.changed == [sample.document.name for sample in samples]
    assert [step.label for step in store.history()] == ["extract_again"] * 3
    again = run(store)
    assert again.changed == [] and len(store.history()) == 3
    store.undo("Anne")
    assert store.annotated(samples[2].document.id) == _sorted(_older(samples[2]))
    assert list(store.check()) == []


def test_it_is_the_same_in_processes_of_their_own(store: Store, samples: list[AnnotatedDocument]) -> None:
    assert run(store, 2).changed == [sample.document.name for sample in samples]


def test_what_people_decided_stays(store: Store, samples: list[AnnotatedDocument]) -> None:
    identity = samples[0].document.id
    false = next(record for record in store.records(identity) if record.rule == "false")
    store.apply(_made(edits.accept(store.document(identity), [false], STAMP)), "Anne")
    store.apply(_made(edits.set_kind(store.document(identity), "other")), "Anne")
    decided = store.record(false.id)
    run(store)
    assert store.record(false.id) == decided and store.document(identity).kind == "other"


def test_a_kind_that_was_taken_back_is_the_extractors(store: Store, samples: list[AnnotatedDocument]) -> None:
    identity = samples[0].document.id
    row = store.document(identity)
    store.apply(_made(edits.set_kind(row, "other")), "Anne")
    back = Change(store.document(identity), replace(row, comment="so"))
    store.apply(Edit("undo_step", (back,), "set_kind:other"), "Anne")
    store.apply(Edit("other", (Change(replace(row, comment="so"), replace(row, kind="other")),)), "Anne")
    run(store)
    assert store.document(identity).kind == samples[0].document.kind


def test_whoever_stops_has_whole_documents(store: Store) -> None:
    ids = [document.id for document in store.documents()]
    report = MergeReport()
    steps = extract_again(store, ids, 1, report)
    for step in steps:
        if isinstance(step, Renewed) and step.merged.edit is not None:
            store.apply(step.merged.edit, "Anne")
        if isinstance(step, Step) and step.done == 1:
            break
    steps.close()
    assert report.cancelled and report.documents == 1 and len(store.history()) == 1


def _made(edit: Edit | None) -> Edit:
    assert edit is not None
    return edit


def _sorted(document: AnnotatedDocument) -> AnnotatedDocument:
    return replace(document, records=tuple(sorted(document.records, key=in_document_order)))
