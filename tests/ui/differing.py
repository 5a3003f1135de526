"""A merged dossier: Anne and Bram decided differently about two records and a document, and alike about a third."""

from collections.abc import Callable
from pathlib import Path

from tests.review.examples import LATER, STAMP, TEXT, only
from tests.workflow.differing_people import base_dossier, copy
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.merging_people import PeopleReport
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.edits import Stamp
from vwsreview.store.store import Store
from vwsreview.workflow.merging_people.dossiers import merge_people

PERSON, ACTION, DATE = "J. de Vries (RIVM)", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)", "22 maart"
NAME = "J. de Vries"
"""The attendee's words as Bram left them, who was the last."""
FIRST, SECOND = "overleg.md", "map/tweede.md"
Deciding = Callable[[Document, list[Record], Stamp], list[Edit | None]]


def _anne(document: Document, found: list[Record], stamp: Stamp) -> list[Edit | None]:
    if document.name == SECOND:
        return [edits.set_kind(document, "letter")]
    person = only(found, "attendee", PERSON)
    return [
        edits.set_value(document, person, "role", "chair", stamp),
        edits.accept(document, [only(found, "action", ACTION), only(found, "date", DATE)], stamp),
    ]


def _bram(document: Document, found: list[Record], stamp: Stamp) -> list[Edit | None]:
    if document.name == SECOND:
        return [edits.set_kind(document, "memo")]
    person = only(found, "attendee", PERSON)
    return [
        edits.set_span(document, person, TEXT, person.start, person.start + len(NAME), stamp),
        edits.reject(document, [only(found, "action", ACTION)], stamp),
        edits.accept(document, [only(found, "date", DATE)], stamp),
    ]


def worked_on(path: Path, decide: Deciding, stamp: Stamp) -> Path:
    """The dossier with what somebody decided."""
    with Store.open(path, "write") as store:
        for document in store.documents():
            for edit in decide(document, store.records(document.id), stamp):
                if edit is not None:
                    fresh = store.document(document.id)
                    changes = [c for c in edit.changes if isinstance(c.row, Record) or c.before == fresh]
                    store.apply(Edit(edit.label, tuple(changes), edit.detail), stamp.reviewer)
    return path


def differing(folder: Path) -> tuple[Path, Path, Path]:
    """The dossier that both began with, Anne's and Bram's."""
    base = base_dossier(folder / "begin.dossier")
    anne, bram = copy(base, "anne.dossier"), copy(base, "bram.dossier")
    return base, worked_on(anne, _anne, STAMP), worked_on(bram, _bram, LATER)


def merged(folder: Path) -> tuple[Path, PeopleReport]:
    """The dossier in which the work of both comes together, and the report."""
    base, anne, bram = differing(folder)
    target, report = folder / "samen.dossier", PeopleReport()
    for _ in merge_people(base, [anne, bram], target, "Mia", report):
        pass
    return target, report
