"""Who of several dossiers is heard of a document."""

from dataclasses import replace

from tests.review.examples import annotated
from vwsreview.domain.edit import Change
from vwsreview.domain.past import OTHER_IMPORT, Past, PastStep, heard

NOW = annotated()
IMPORTED = {row.id: row for row in (NOW.document, *NOW.records)}
OTHER = replace(NOW.records[0], rule="other.rule")


def past(*steps: PastStep, comment: str | None = None) -> Past:
    now = replace(NOW, document=replace(NOW.document, comment=comment))
    return Past(now, IMPORTED, steps)


def step(name: str, *moves: str, label: str = "accept", changes: tuple[Change, ...] = ()) -> PastStep:
    return PastStep(name, "2026-03-02T10:00:00+01:00", "Anne", label, moves, changes)


def test_whose_past_another_one_has_is_not_heard() -> None:
    base, anne, undone = past(), past(step("a")), past(step("a", "undo a"))
    bram = past(step("b"))
    assert heard([base, anne, bram]) == [anne, bram]
    assert heard([undone, anne, base]) == [undone]


def test_of_several_who_know_and_say_the_same_one_is_heard() -> None:
    one, differing = past(step("a")), past(step("a"), comment="anders")
    assert heard([one, past(step("a"))]) == [one]
    assert heard([one, differing]) == [one, differing]


def test_another_import_is_known_only_where_it_was_taken_in() -> None:
    apart = replace(past(), imported={**IMPORTED, OTHER.id: OTHER})
    taken = past(step("i", label=OTHER_IMPORT, changes=(Change(NOW.records[0], OTHER),)))
    assert heard([past(), apart]) == [past(), apart]
    assert heard([past(), apart, taken]) == [taken]
