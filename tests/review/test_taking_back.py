"""An older step is taken back where nothing came after it on the same rows; else what did is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.decisions import drawn_edit
from tests.review.examples import TEXT, document, only, store_with
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.dossier import Dossier
from vwsreview.review.past.taking_back import Dependence, collapsed, take_back

ID = document().id


class Desk:
    """The example dossier with the things that the tests do to it."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier, self.store = dossier, dossier.store

    def document(self) -> Document:
        return self.store.document(ID)

    def record(self, layer: str, words: str) -> Record:
        return only(self.store.records(ID), layer, words)

    def do(self, edit: Edit | None) -> HistoryStep:
        assert edit is not None
        self.dossier.do(edit)
        step = self.store.next_undo()
        assert step is not None
        return step

    def accept(self, *records: Record) -> HistoryStep:
        return self.do(edits.accept(self.document(), records, self.dossier.stamp()))

    def comment(self, words: str) -> HistoryStep:
        return self.do(edits.set_comment(self.document(), words, self.dossier.stamp()))

    def now(self, step: HistoryStep) -> HistoryStep:
        found = self.store.step(step.id)
        assert found is not None
        return found


@pytest.fixture
def desk(dossier: Dossier) -> Desk:
    return Desk(dossier)


def test_an_older_step_is_taken_back_as_a_new_one(desk: Desk) -> None:
    first, second = desk.record("attendee", "J. de Vries (RIVM)"), desk.record("section", "Planning")
    step = desk.accept(first)
    desk.accept(second)
    found = take_back(desk.store, desk.now(step))
    assert isinstance(found, Edit) and (found.label, found.detail) == ("undo_step", "accept:")
    desk.do(found)
    assert desk.store.record(first.id) == first
    assert desk.record("section", "Planning").review == "accepted"
    assert desk.document().status == "in_review"
    assert [later.label for later in desk.store.history()] == ["undo_step", "accept", "accept"]
    desk.dossier.undo()
    assert desk.record("attendee", "J. de Vries (RIVM)").review == "accepted"


def test_what_later_step_depends_on_it_is_told(desk: Desk) -> None:
    first, second = desk.record("attendee", "J. de Vries (RIVM)"), desk.record("section", "Planning")
    step = desk.accept(first, second)
    accepted = desk.record("attendee", "J. de Vries (RIVM)")
    desk.do(edits.set_value(desk.document(), accepted, "presence", "absent", desk.dossier.stamp()))
    later = desk.do(edits.set_comment(desk.record("attendee", "J. de Vries (RIVM)"), "hm", desk.dossier.stamp()))
    undone = desk.do(edits.set_comment(desk.record("attendee", "J. de Vries (RIVM)"), "ha", desk.dossier.stamp()))
    desk.dossier.undo()
    found = take_back(desk.store, desk.now(step))
    assert isinstance(found, Dependence)
    assert (found.step.id, found.row) == (later.id, first.id) and found.step.id != undone.id
    assert desk.record("section", "Planning").review == "accepted"


def test_a_later_step_of_many_rows_is_named_with_its_change_of_the_row(desk: Desk) -> None:
    step, again = (
        desk.do(edits.move_anchor(desk.document(), TEXT, desk.store.records(ID), anchor))
        for anchor in ("2021-06-01", "2021-01-11")
    )
    found = take_back(desk.store, desk.now(step))
    assert isinstance(found, Dependence)
    assert (found.step.id, found.step.size) == (again.id, again.size)
    assert [change.row.id for change in found.step.changes] == [found.row]


def test_parts_of_the_document_stand_for_themselves(desk: Desk) -> None:
    step = desk.do(edits.set_kind(desk.document(), "letter"))
    desk.comment("see also the annex")
    found = take_back(desk.store, desk.now(step))
    assert isinstance(found, Edit)
    desk.do(found)
    assert (desk.document().kind, desk.document().comment) == ("minutes", "see also the annex")
    again = desk.do(edits.set_kind(desk.document(), "memo"))
    desk.comment("seen")
    last = desk.do(edits.set_kind(desk.document(), "agenda"))
    desk.accept(desk.record("section", "Planning"))
    found = take_back(desk.store, desk.now(again))
    assert isinstance(found, Dependence) and (found.step.id, found.row) == (last.id, ID)


def test_what_was_made_goes_and_what_went_comes_back(desk: Desk) -> None:
    start = desk.store.text(ID).index("nota")
    records = desk.store.records(ID)
    text = desk.store.text(ID)
    edit = edits.add_record(desk.document(), text, records, "section", start, start + 4, desk.dossier.stamp())
    step = desk.do(edit)
    desk.comment("later")
    desk.do(_edit(take_back(desk.store, desk.now(step))))
    assert desk.store.records(ID) == records
    taking_away = desk.store.next_undo()
    assert taking_away is not None
    desk.comment("later still")
    desk.do(_edit(take_back(desk.store, desk.now(taking_away))))
    assert len(desk.store.records(ID)) == len(records) + 1


def test_what_was_undone_cannot_be_taken_back(desk: Desk) -> None:
    step = desk.comment("hm")
    desk.dossier.undo()
    with pytest.raises(ValueError, match="hold"):
        take_back(desk.store, desk.now(step))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_step_goes_alone_or_a_later_one_is_named(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with store_with(tmp_path_factory.mktemp("set") / "d.dossier") as store:
        for _ in range(data.draw(st.integers(1, 7))):
            edit = drawn_edit(data.draw, store.document(ID), TEXT, store.records(ID))
            if edit is not None:
                store.apply(edit, "Anne")
        steps = store.history()
        if not steps:
            return
        place = data.draw(st.integers(0, len(steps) - 1))
        step, before = steps[place], store.annotated(ID)
        found = take_back(store, step)
        if isinstance(found, Dependence):
            assert found.step.id in [later.id for later in steps[:place]]
            return
        assert found is not None
        store.apply(found, "Bram")
        were = {change.row.id: change.before for change in collapsed(store.changes(step.id)) if change.row.id != ID}
        now = {record.id: record for record in store.records(ID)}
        assert all(now.get(record) == row for record, row in were.items())
        others = {record.id: record for record in before.records if record.id not in were}
        assert {record: row for record, row in now.items() if record not in were} == others
        store.undo("Bram")
        assert store.annotated(ID) == before and list(store.check()) == []


def _edit(found: object) -> Edit:
    assert isinstance(found, Edit)
    return found
