"""Going to any step of the history, on whichever branch; pages of it; branches; what was given first."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.store.samples import LETTER, accepting, annotated, decisions, everything, records
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import EXTRACT_AGAIN, UNDO_STEP, Change, Edit
from vwsreview.domain.listing import Way
from vwsreview.store.store import Store

State = list[AnnotatedDocument]


class Walking(RuleBasedStateMachine):
    """A dossier under edits, undo, redo and walks; `states` are its rows when each step was made."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.create(Path(self.folder.name) / "set.dossier")
        self.fresh = 0

    @initialize()
    def import_documents(self) -> None:
        self.store.add_documents([annotated("brief.txt", LETTER, 2)])
        self.states: dict[str | None, State] = {None: everything(self.store)}
        self.parents: dict[str, str | None] = {}

    def head(self) -> str | None:
        step = self.store.next_undo()
        return step.id if step is not None else None

    def path(self, step: str | None) -> list[str]:
        """The steps from this one up to the first."""
        found = []
        while step is not None:
            found.append(step)
            step = self.parents[step]
        return found

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        (here,) = everything(self.store)
        row = data.draw(st.sampled_from([here.document, None, *here.records]))
        if row is None:
            self.fresh += 1
            change = Change(None, data.draw(records(f"new-{self.fresh}", here.document.id)))
        elif row is here.document:
            change = Change(row, data.draw(decisions(here.document)))
        else:
            gone = data.draw(st.booleans())
            change = Change(row, None if gone else data.draw(records(row.id, here.document.id)))
        before = self.head()
        self.store.apply(Edit("edit", (change,)), "Anna")
        made = self.head()
        assert made is not None
        self.parents[made], self.states[made] = before, everything(self.store)

    @rule()
    def undo(self) -> None:
        self.store.undo("Bert")

    @rule()
    def redo(self) -> None:
        self.store.redo("Bert")

    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        target = data.draw(st.sampled_from(list(self.states)))
        here, there = self.path(self.head()), self.path(target)
        way = self.store.way_to(target)
        assert way == Way(
            len([one for one in here if one not in there]), len([one for one in there if one not in here])
        )
        changed = self.store.go_to(target, "Carla")
        assert (changed is None) == (way == Way(0, 0))
        assert self.head() == target

    @rule()
    def redo_leads_back_to_where_undo_began(self) -> None:
        here = self.head()
        if self.store.undo("Bert") is not None:
            self.store.redo("Bert")
        assert self.head() == here

    @invariant()
    def rows_are_those_of_the_step(self) -> None:
        if hasattr(self, "states"):
            assert everything(self.store) == self.states[self.head()]

    @invariant()
    def every_step_holds_or_lies_on_a_branch(self) -> None:
        if hasattr(self, "states"):
            holding = set(self.path(self.head()))
            assert {step.id for step in self.store.history(limit=999) if not step.undone} == holding
            left = self.store.branches()
            assert {one for branch in left for one in self.path(branch.tip.id)} | holding == set(self.parents)
            assert all(branch.steps == len(set(self.path(branch.tip.id)) - holding) for branch in left)
            assert sum(branch.next for branch in left) == (self.store.next_redo() is not None)

    def teardown(self) -> None:
        assert list(self.store.check()) == []
        self.store.close()
        self.folder.cleanup()


def test_each_state_is_what_it_was_when_its_step_was_made() -> None:
    run_state_machine_as_test(Walking, settings=settings(max_examples=50, stateful_step_count=25, deadline=None))


def comment(store: Store, words: str) -> str:
    """Write a comment on the first document; the step's id."""
    document = store.documents()[0]
    store.apply(Edit(words, (Change(document, replace(document, comment=words)),)), "Anna")
    step = store.next_undo()
    assert step is not None
    return step.id


def test_a_left_branch_is_told_with_when_and_how_much(store: Store) -> None:
    comment(store, "one")
    comment(store, "two")
    tip = comment(store, "three")
    store.undo("Bert")
    store.undo("Bert")
    comment(store, "four")
    [branch] = store.branches()
    assert (branch.tip.id, branch.steps, branch.next) == (tip, 2, False)
    assert branch.tip.left_at is not None and branch.tip.left_at >= branch.tip.at
    changed = store.go_to(tip, "Carla")
    assert changed is not None and changed.documents == {store.documents()[0].id}
    assert store.documents()[0].comment == "three"
    moves = store._connection.rows("SELECT reviewer, direction FROM moves ORDER BY number DESC LIMIT 3")
    assert moves == [("Carla", "redo"), ("Carla", "redo"), ("Carla", "undo")]


def test_all_can_be_taken_back_at_once(store: Store) -> None:
    imported = everything(store)
    comment(store, "one")
    last = comment(store, "two")
    assert store.way_to(None) == Way(2, 0)
    store.go_to(None, "Anna")
    assert everything(store) == imported
    [branch] = store.branches()
    assert branch.next and branch.tip.id == last


def test_there_is_no_way_to_a_step_that_is_none(store: Store) -> None:
    with pytest.raises(KeyError):
        store.go_to("nowhere", "Anna")
    with pytest.raises(KeyError):
        store.way_to("nowhere")
    assert store.step("nowhere") is None


def test_pages_follow_one_another(store: Store) -> None:
    minutes, letter = store.documents()
    for number in range(7):
        comment(store, str(number))
    store.apply(accepting(store.records(letter.id)), "Anna")
    for document, labels in ((None, ["accept", *"6543210"]), (minutes.id, [*"6543210"])):
        told: list[str] = []
        page = store.history(document, limit=3)
        while page:
            told += [step.label for step in page]
            page = store.history(document, limit=3, before=page[-1].id)
        assert told == labels


def test_changes_of_a_step_come_in_parts(store: Store) -> None:
    minutes = store.documents()[0]
    edit = accepting(store.records(minutes.id))
    store.apply(edit, "Anna")
    [step] = store.history(shown=2)
    assert (step.size, step.changes) == (len(edit.changes), edit.changes[:2])
    assert tuple(store.changes(step.id, 3, 2)) == edit.changes[3:5]
    assert tuple(store.changes(step.id)) == edit.changes


def test_an_extraction_that_was_taken_back_gave_nothing(store: Store) -> None:
    minutes = store.documents()[0]
    first = store.records(minutes.id)[0]
    new, other = replace(first, id="new"), replace(first, start=0, end=1)
    store.apply(Edit(EXTRACT_AGAIN, (Change(first, other), Change(None, new)), "a.md"), "Anna")
    store.apply(Edit(UNDO_STEP, (Change(new, None), Change(other, first)), f"{EXTRACT_AGAIN}:a.md"), "Anna")
    assert store.as_given(minutes.id) == {first.id: first, "new": None}


def test_what_was_given_is_what_import_or_the_last_extraction_left(store: Store) -> None:
    minutes = store.documents()[0]
    first, second, third, fourth = store.records(minutes.id)[:4]
    new = replace(first, id="new")
    store.apply(accepting([first]), "Anna")
    store.apply(Edit("add", (Change(None, new), Change(minutes, replace(minutes, kind="letter")))), "Anna")
    store.apply(Edit(EXTRACT_AGAIN, (Change(second, replace(second, start=0)), Change(third, None))), "Anna")
    store.apply(accepting([replace(second, start=0)]), "Anna")
    store.apply(accepting([fourth]), "Anna")
    store.undo("Anna")
    assert store.as_given(minutes.id) == {
        first.id: first, "new": None, minutes.id: minutes, second.id: replace(second, start=0), third.id: None,
    }  # fmt: skip
