"""Out of a dossier, through a format's file, and into another dossier."""

from collections.abc import Iterable
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Edit
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.receiving import ReceiptReport
from vwsreview.domain.record import Record
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format
from vwsreview.formats.proof import Proof
from vwsreview.store.store import Store
from vwsreview.workflow.receiving.mapping import LabelMapping
from vwsreview.workflow.receiving.receive import receive

OCCASION = Occasion("set", "en", "2026-01-01T00:00:00+00:00")


def written(known: Format, documents: Iterable[AnnotatedDocument], folder: Path) -> Path:
    """The file, or the folder, with these documents in a format."""
    target = folder / f"uit{known.suffix}"
    if not known.suffix:
        target.mkdir()
    names = list(known.write([Exported(document) for document in documents], target, OCCASION))
    assert len(names) == len(list(documents))
    return target


def proved(known: Format, documents: Iterable[AnnotatedDocument], path: Path) -> Proof:
    """What all readers of a format find at a path, compared with what must be there; a Problem where they differ."""
    proof = Proof(known)
    assert not proof.unread
    list(proof.walk([Exported(document) for document in documents], path))
    proof.refuse_differences()
    return proof


def received(
    path: Path, reading: Reading, folder: Path, there: Iterable[AnnotatedDocument] = ()
) -> tuple[dict[str, list[Record]], ReceiptReport]:
    """The records of each document by name, in a new dossier with what was `there`, into which a file was read."""
    report = ReceiptReport(path.name, reading.key)
    with Store.create(folder / "nieuw.dossier") as store:
        store.add_documents([*there])
        for step in receive(store, path, reading, LabelMapping(), report):
            if isinstance(step, list):
                store.add_documents(step)
            elif isinstance(step, Edit):
                store.apply(step, "An")
        return {document.name: store.records(document.id) for document in store.documents()}, report
