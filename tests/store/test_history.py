"""The history: unlimited undo and redo, branches, restarts; as laws over random edits of every kind."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.store.samples import LETTER, accepting, annotated, decisions, everything, records
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit, Row
from vwsreview.domain.problems import Conflict
from vwsreview.domain.record import Record
from vwsreview.store import history, history_reading
from vwsreview.store.store import Store


class Reviewing(RuleBasedStateMachine):
    """A dossier under random edits; `states` are its rows after each step of the present branch."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "set.dossier"
        self.store = Store.create(self.path)
        self.fresh = 0
        self.left = 0

    @initialize()
    def import_documents(self) -> None:
        self.store.add_documents([annotated("brief.txt", LETTER, 3), annotated("nog.txt", LETTER, 1)])
        self.states = [everything(self.store)]

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        """Several rows in one edit, each changed, added, deleted, or changed twice in a row."""
        changes: list[Change] = []
        now: dict[str, Row] = {row.id: row for row in self.rows()}
        for _ in range(data.draw(st.integers(1, 4))):
            changes.append(change := self.drawn_change(data, now))
            now[change.row.id] = change.row
            if change.after is None:
                del now[change.row.id]
        edit = Edit(data.draw(st.text(max_size=5)), tuple(changes), "detail")
        changed = self.store.apply(edit, "Anna")
        assert changed.records | changed.documents >= {change.row.id for change in changes}
        self.states = [*self.states[: len(self.states) - self.left], everything(self.store)]
        self.left = 0

    def rows(self) -> list[Row]:
        found = everything(self.store)
        return [one.document for one in found] + [record for one in found for record in one.records]

    def drawn_change(self, data: st.DataObject, now: dict[str, Row]) -> Change:
        kind = data.draw(st.sampled_from(["document", "add", "change", "delete"]))
        documents = [row for row in now.values() if isinstance(row, Document)]
        rows = [row for row in now.values() if isinstance(row, Record)]
        document = data.draw(st.sampled_from(documents))
        if kind == "document":
            return Change(document, data.draw(decisions(document)))
        if kind == "add" or not rows:
            self.fresh += 1
            return Change(None, data.draw(records(f"new-{self.fresh}", document.id)))
        row = data.draw(st.sampled_from(rows))
        return Change(row, None if kind == "delete" else data.draw(records(row.id, row.document)))

    @rule()
    def undo(self) -> None:
        changed = self.store.undo("Bert")
        if self.left == len(self.states) - 1:
            assert changed is None
        else:
            assert changed is not None and changed.place is not None
            self.left += 1

    @rule()
    def redo(self) -> None:
        changed = self.store.redo("Bert")
        assert (changed is None) == (self.left == 0)
        self.left -= changed is not None

    @rule()
    def close_and_open(self) -> None:
        self.store.close()
        self.store = Store.open(self.path, "write")

    @rule(data=st.data())
    def conflict(self, data: st.DataObject) -> None:
        """An edit whose last row is not as it says writes none of its rows."""
        document = self.store.documents() or list(self.store.digests().values())
        good = Change(document[0], data.draw(decisions(document[0])))
        bad = Change(replace(document[-1], comment="never written"), document[-1])
        with pytest.raises(Conflict):
            self.store.apply(Edit("set_comment", (good, bad)), "Anna")

    @rule()
    def undo_everything_and_redo_everything(self) -> None:
        here = self.left
        while self.store.undo("Bert") is not None:
            pass
        assert everything(self.store) == self.states[0]
        while self.store.redo("Bert") is not None:
            pass
        assert everything(self.store) == self.states[-1]
        for _ in range(here):
            self.store.undo("Bert")

    @invariant()
    def rows_are_those_of_the_step(self) -> None:
        if hasattr(self, "states"):
            assert everything(self.store) == self.states[len(self.states) - 1 - self.left]

    def teardown(self) -> None:
        assert list(self.store.check()) == []
        self.store.close()
        self.folder.cleanup()


def test_undo_and_redo_lead_back_and_forth_through_any_edits() -> None:
    run_state_machine_as_test(Reviewing, settings=settings(max_examples=60, stateful_step_count=25, deadline=None))


def labels(store: Store) -> list[tuple[str, bool]]:
    return [(step.label, step.undone) for step in store.history()]


def comment(store: Store, words: str) -> Edit:
    """An edit of the first document's comment; the words are its label too."""
    document = store.documents()[0]
    return Edit(words, (Change(document, replace(document, comment=words)),))


def test_a_new_edit_after_undo_begins_a_branch_and_keeps_the_old_one(store: Store) -> None:
    for words in ("one", "two"):
        store.apply(comment(store, words), "Anna")
    store.undo("Anna")
    store.apply(comment(store, "three"), "Anna")
    assert store.next_redo() is None
    assert labels(store) == [("three", False), ("two", True), ("one", False)]
    newest, left, oldest = store.history()
    assert (newest.parent, left.parent, oldest.parent) == (oldest.id, oldest.id, None)
    store.undo("Anna")
    redone = store.next_redo()
    assert redone is not None and redone.label == "three"
    store.undo("Anna")
    store.redo("Anna")
    store.redo("Anna")
    assert store.documents()[0].comment == "three"
    assert list(store.check()) == []


def test_the_branch_left_last_is_the_one_that_redo_takes(store: Store) -> None:
    for words in ("one", "two", "three"):
        store.apply(comment(store, words), "Anna")
        store.undo("Anna")
    found = store.next_redo()
    assert found is not None and found.label == "three"
    assert [step.parent for step in store.history()] == [None, None, None]


def test_steps_say_who_when_and_what(store: Store) -> None:
    minutes = store.documents()[0]
    edit = Edit("accept", accepting(store.records(minutes.id)[:2]).changes, "date")
    store.apply(edit, "Anna")
    [step] = store.history()
    assert (step.reviewer, step.label, step.detail, step.changes) == ("Anna", "accept", "date", edit.changes)
    assert step.at[10] == "T" and step.at[-6] in "+-"
    assert store.next_undo() == step


def test_the_history_of_one_document_or_record(store: Store) -> None:
    minutes, letter = store.documents()
    first, second = store.records(minutes.id)[:2]
    other = store.records(letter.id)[0]
    store.apply(accepting([first, second]), "Anna")
    store.apply(accepting([other]), "Anna")
    [step] = store.history(record=second.id)
    assert [change.row.id for change in step.changes] == [second.id]
    [step] = store.history(document=letter.id)
    assert [change.row.id for change in step.changes] == [other.id]
    assert len(store.history(limit=1)) == 1
    assert store.history(document="nobody") == []


def test_undo_and_redo_are_journaled(store: Store) -> None:
    store.apply(comment(store, "one"), "Anna")
    store.undo("Bert")
    store.redo("Carla")
    moves = store._connection.rows("SELECT reviewer, direction, step FROM moves ORDER BY number")
    [step] = store.history()
    assert moves == [("Bert", "undo", step.id), ("Carla", "redo", step.id)]


def test_the_place_is_a_record_that_is_there_afterwards(store: Store) -> None:
    minutes, letter = store.documents()
    first, second = store.records(letter.id)[:2]
    new = replace(first, id="new")
    store.apply(Edit("split", (Change(minutes, replace(minutes, status="done")), Change(None, new))), "Anna")
    assert store.undo("Anna") is not None
    redone = store.redo("Anna")
    assert redone is not None and redone.place == (letter.id, "new")
    undone = store.undo("Anna")
    assert undone is not None and undone.place == (minutes.id, None)
    deleting = Edit("delete", (Change(first, None), Change(second, replace(second, review="accepted"))))
    store.apply(deleting, "Anna")
    undone, redone = store.undo("Anna"), store.redo("Anna")
    assert undone is not None and undone.place == (letter.id, first.id)
    assert redone is not None and redone.place == (letter.id, second.id)


def test_an_undo_that_meets_changed_rows_writes_nothing(store: Store, path: Path) -> None:
    minutes = store.documents()[0]
    store.apply(accepting(store.records(minutes.id)), "Anna")
    store._connection.run("UPDATE records SET comment = 'behind our back' WHERE id = ?", (f"{minutes.id}-0",))
    before = everything(store)
    with pytest.raises(Conflict):
        store.undo("Anna")
    assert everything(store) == before
    assert labels(store) == [("accept", False)]


def test_a_very_large_edit_is_one_step_that_says_everything(store: Store) -> None:
    count = history.EVERYTHING_FROM + 1
    letter = store.documents()[1]
    new = tuple(Change(None, Record(f"n{n}", letter.id, "decision", 0, 7, {"explicit": True})) for n in range(count))
    assert store.apply(Edit("extract", new), "Anna").everything
    accepted = store.apply(accepting(store.records(letter.id)), "Anna")
    assert accepted.everything and accepted.place is not None
    assert [len(step.changes) for step in store.history()] == [history_reading.SHOWN_CHANGES] * 2
    undone = store.undo("Anna")
    assert undone is not None and undone.everything
    assert undone.place == accepted.place
    assert store.summary(letter.id).open == count + 3


def test_steps_keep_their_order_where_the_clock_was_set_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    given = everything(store)
    times = iter([f"20{year}-01-11T10:00:00+01:00" for year in (31, 21, 11)])
    for record in store.records(store.documents()[0].id)[:3]:
        monkeypatch.setattr(history, "now", lambda: next(times))
        store.apply(accepting([record]), "Anna")
    assert [step.at[:4] for step in store.history()] == ["2011", "2021", "2031"]
    monkeypatch.setattr(history, "now", lambda: "1999-12-31T23:59:59+01:00")
    while store.undo("Anna"):
        pass
    assert everything(store) == given
    assert list(store.check()) == []
