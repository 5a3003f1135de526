"""A document of our own about which checks have something to ask, and dossiers that hold it."""

from pathlib import Path

from tests.review.examples import annotated, document, record, store_with
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.record import in_document_order
from vwsreview.store.store import Store

TROUBLED = """Verslag van maandag 11 januari 2021
Aanwezig: WJZ

MEVA stuurt de nota op 1 februari 2020.
Het duurt van 20 december tot 5 januari.
Vrijdag 12 januari 2021 is er nieuws.
Actie: nota lezen.
"""


def troubled(name: str = "troubled.md") -> AnnotatedDocument:
    """Four findings, in the order of the text: a due day, an interval, a weekday, an action without an owner."""
    row = document(TROUBLED, name)
    values = (
        ("date", "maandag 11 januari 2021", {"value": "2021-01-11", "role": "meeting"}),
        ("attendee", "WJZ", {"organisation": "WJZ"}),
        ("action", "MEVA stuurt de nota op 1 februari 2020", {"owners": ["MEVA"], "due": "2020-02-01"}),
        ("date", "20 december tot 5 januari", {"type": "interval", "value": "2021-12-20/2021-01-05"}),
        ("date", "Vrijdag 12 januari 2021", {"value": "2021-01-12"}),
        ("action", "nota lezen", {"explicit": True}),
    )
    records = [record(layer, words, TROUBLED, row, values=given) for layer, words, given in values]
    return AnnotatedDocument(row, TROUBLED, tuple(sorted(records, key=in_document_order)))


def troubled_store(path: Path) -> Store:
    """A dossier with a document about which nothing is asked, and two with four findings each."""
    return store_with(path, annotated("a.md"), troubled("b.md"), troubled("c.md"))
