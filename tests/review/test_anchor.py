"""What is shown before the anchor moves, and days as people type them."""

import pytest

from tests.review.examples import STAMP, TEXT, document, only, records
from vwsreview.domain.problems import Problem
from vwsreview.review import edits
from vwsreview.review.anchor import preview, typed_anchor


def test_the_preview_tells_every_value_from_what_to_what() -> None:
    seen = preview(document(), TEXT, records(), "2021-01-25")
    assert [(move.record.span.of(TEXT)[:8], move.key, move.old, move.new, move.returns) for move in seen.moves] == [
        ("MEVA stu", "due", "2021-01-15", "2021-01-29", False),
        ("vrijdag", "value", "2021-01-15", "2021-01-29", False),
        ("Morgen", "value", "2021-01-12", "2021-01-26", False),
    ]
    assert (seen.returning, seen.staying) == (0, 0)


def test_what_was_decided_comes_back_and_what_a_person_set_stays() -> None:
    mine = records()
    friday, tomorrow = only(mine, "date", "vrijdag"), only(mine, "date", "Morgen")
    accepted = edits.accept(document(), [friday], STAMP).changes[0].after
    typed = edits.set_value(document(), tomorrow, "value", "2021-02-02", STAMP).changes[0].after
    seen = preview(document(), TEXT, [accepted, typed], "2021-01-25")
    assert [(move.record.id, move.returns) for move in seen.moves] == [(friday.id, True)]
    assert (seen.returning, seen.staying) == (1, 1)


def test_the_preview_is_what_the_edit_does() -> None:
    edit = edits.move_anchor(document(), TEXT, records(), None)
    seen = preview(document(), TEXT, records(), None)
    assert {(move.record.id, move.new) for move in seen.moves} == {
        (change.after.id, change.after.values["due" if change.after.layer == "action" else "value"])
        for change in edit.changes[:-1]
    }


def test_the_same_anchor_moves_nothing() -> None:
    assert preview(document(), TEXT, records(), document().anchor_date).moves == []


@pytest.mark.parametrize(
    ("words", "day"),
    [("11 januari 2021", "2021-01-11"), ("14-6", "XXXX-06-14"), (" ", None), ("2021-01-11", "2021-01-11")],
)
def test_days_as_people_type_them(words: str, day: str | None) -> None:
    assert typed_anchor(words) == day


def test_what_is_no_day_is_told() -> None:
    with pytest.raises(Problem, match="no_day"):
        typed_anchor("maart 2021")


@pytest.mark.parametrize(
    ("words", "day"), [("1 feb", "2021-02-01"), ("vr", "2021-01-15"), ("XXXX-06-14", "XXXX-06-14"), ("", None)]
)
def test_what_typed_days_leave_open_comes_from_the_present_anchor(words: str, day: str | None) -> None:
    assert typed_anchor(words, "2021-01-11") == day
