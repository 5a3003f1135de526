"""Which candidates typed words mean."""

import pytest

from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.review.slots.slot import Candidate
from vwsreview.ui.slots.slot_matching import Matches, matching

OWNERS = BY_NAME["action"].key("owners")
DUE = BY_NAME["action"].key("due")
PRESENCE = BY_NAME["attendee"].key("presence")
PEOPLE = [Candidate(["DGLZ"], "adviseur DGLZ"), Candidate(["MEVA"]), Candidate(["ME"]), Candidate(["LZ", "MEVA"])]


def shown(candidate: Candidate) -> str:
    value = candidate.value
    return ", ".join(value) if isinstance(value, list) else str(value)


def typed(words: str, value: Value) -> Matches:
    return matching(OWNERS, PEOPLE, shown, words, value)


def test_first_letters_find_the_candidate_and_the_words_stand_last() -> None:
    found = typed("mev", ["mev"])
    assert [one.value for one in found.found] == [["MEVA"], ["LZ", "MEVA"], ["mev"]]
    assert found.best is not None and found.best.value == ["MEVA"]


@pytest.mark.parametrize(("words", "best"), [("me", ["ME"]), ("dg", ["DGLZ"]), ("advi", ["DGLZ"]), ("xyz", ["xyz"])])
def test_the_best(words: str, best: Value) -> None:
    found = typed(words, [words])
    assert found.best is not None and found.best.value == best


def test_a_date_that_is_understood_is_that_date() -> None:
    dates = [Candidate("2021-04-01", "1 april"), Candidate("2021-04-10", "10 april")]
    found = matching(DUE, dates, shown, "1 april", "2022-04-01")
    assert found.best is not None and (found.best.value, found.best.reason) == ("2022-04-01", "typed")
    found = matching(DUE, dates, shown, "10", None)
    assert found.best == dates[1] and list(found.found) == [dates[1]]


def test_choices_have_no_words_of_their_own() -> None:
    choices = [Candidate("present"), Candidate("partial"), Candidate("absent")]
    assert matching(PRESENCE, choices, shown, "p", "p").found == choices[:2]
    assert matching(PRESENCE, choices, shown, "ziek", "ziek") == Matches([], None)
