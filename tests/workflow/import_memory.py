"""How much memory an import of a vwsreview/1 file takes at most."""

import tracemalloc
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.formats import jsonl
from vwsreview.store.importing import made_ready
from vwsreview.store.store import Store
from vwsreview.workflow.intake import intake


def peak_of_import(folder: Path, documents: int, records: int) -> float:
    """Megabytes of Python's own at most, while so many documents with so many records each come in."""
    path = folder / f"{documents}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(jsonl.write(_document(number, records) for number in range(documents)))
    with Store.create(folder / f"{documents}.dossier") as store:
        tracemalloc.start()
        try:
            with closing(intake([path], store, make=made_ready)) as steps:
                for step in steps:
                    if isinstance(step, list):
                        store.add_documents(step)
            return tracemalloc.get_traced_memory()[1] / 1_000_000
        finally:
            tracemalloc.stop()
            if store.document_count() != documents:
                raise AssertionError(f"{store.document_count()} of {documents} documents came in")


def _document(number: int, records: int) -> AnnotatedDocument:
    text = f"{number} " + "woord " * records
    digest = sha256(text.encode()).hexdigest()
    found = (
        Record(f"{number}-{place}", document_id(digest), "date", 6 * place, 6 * place + 5, BY_NAME["date"].defaults())
        for place in range(1, records)
    )
    return AnnotatedDocument(Document(document_id(digest), digest, f"{number}.md", len(text)), text, tuple(found))
