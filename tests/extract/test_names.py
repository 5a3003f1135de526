"""What looks like the name of a person."""

import pytest

from vwsreview.extract.people import names


@pytest.mark.parametrize(
    "words", ["J. de Vries", "A.B. van der Kolk", "J.Bol", "Eva", "Eva van Dam", "Sander 't Hart", "Jan-Willem Kok"]
)
def test_initials_and_first_names_are_people(words: str) -> None:
    assert names.is_surely(words)


@pytest.mark.parametrize(
    "words", ["RIVM", "Gemeente Utrecht", "Rijkswaterstaat", "Jan Bol Stichting", "J.", "de cijfers", "Eva belt", ""]
)
def test_organisations_and_prose_are_not(words: str) -> None:
    assert not names.is_surely(words)


def test_two_capitals_may_be_a_name_that_is_not_known() -> None:
    assert names.may_be("Oebele Kramer")
    assert not names.may_be("Waterschap Zuiderzee")
    assert not names.may_be("Oebele")


def test_initials_with_and_without_particles() -> None:
    assert names.initials("Eva van der Pol") == ("evdp", "ep")
