"""The grounds of both laws."""

import pytest

from vwsreview.domain.grounds import ground

WOO = [*(f"5.1.1{letter}" for letter in "abcde"), *(f"5.1.2{letter}" for letter in "abcdefghi"), "5.1.5", "5.2", "5.4"]
WOB = [*(f"10.1{letter}" for letter in "abcd"), *(f"10.2{letter}" for letter in "abcdefg"), "10.7a", "10.7b", "11.1"]
BARE = ["5.1.1", "5.1.2", "5.2.1", "10.1", "10.2", "10.7"]


@pytest.mark.parametrize(("law", "code"), [*(("Woo", code) for code in WOO), *(("Wob", code) for code in WOB)])
def test_every_ground_of_both_laws_is_told_in_both_languages(law: str, code: str) -> None:
    known = ground(code)
    assert known is not None and known.code == code and known.law == law
    assert known.nl and known.en and known.nl != known.en
    digits = [sign for sign in code if sign.isdigit()]
    assert [sign for sign in known.article if sign.isdigit()][: len(digits)] == digits
    if code[-1].isalpha():
        assert known.article.endswith(f"onder {code[-1]}")


def test_which_are_weighed() -> None:
    weighing = {code: known.weighing for code in [*WOO, *WOB] if (known := ground(code))}
    assert {code for code, how in weighing.items() if how == "absolute"} == {
        code for code in weighing if code.startswith(("5.1.1", "10.1"))
    }
    assert {code for code, how in weighing.items() if not how} == {"5.2", "5.4", "11.1"}


@pytest.mark.parametrize("code", BARE)
def test_codes_that_lost_their_letter(code: str) -> None:
    assert ground(code) is not None


def test_descriptions() -> None:
    private, outside = ground("5.1.2e"), ground("out_of_scope")
    assert private is not None and outside is not None
    assert private.description("nl") == "de eerbiediging van de persoonlijke levenssfeer (Woo 5.1 lid 2 onder e)"
    assert private.description("en") == "respect for private life (Woo 5.1 lid 2 onder e)"
    assert outside.description("en") == "the passage lies outside the request"
    assert ground("5.1.2z") is None
