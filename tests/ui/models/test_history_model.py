"""The history of a record in words."""

from PySide6.QtTest import QAbstractItemModelTester

from tests.review.examples import document, only
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.ui.models.history_model import WHAT, WHO, HistoryModel, moment

ID = document().id


def test_steps_with_values_before_and_after_newest_first(dossier: Dossier) -> None:
    attendee = only(dossier.store.records(ID), "attendee", "J. de Vries (RIVM)")
    dossier.set_reviewer("Anne")
    dossier.do(edits.accept(dossier.store.document(ID), [attendee], dossier.stamp()))
    accepted = dossier.store.record(attendee.id)
    assert accepted is not None
    dossier.do(edits.set_value(dossier.store.document(ID), accepted, "presence", "absent", dossier.stamp()))
    dossier.undo()
    model = HistoryModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(dossier.store.history(record=attendee.id), attendee.id)
    told = [model.index(row, WHAT).data() for row in range(model.rowCount())]
    assert told == ["Undone: Change of presence: present → absent", "Accept"]
    assert {model.index(row, WHO).data() for row in range(2)} == {"Anne"}
    model.show([])
    assert model.rowCount() == 0
    del tester


def test_what_is_no_time_is_shown_as_it_is() -> None:
    assert moment("gisteren") == "gisteren"
    assert "2026" in moment("2026-03-02T10:00:00+01:00") or "26" in moment("2026-03-02T10:00:00+01:00")
