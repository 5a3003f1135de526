"""What abbreviations stand for."""

from dataclasses import replace

import pytest

from tests.review.examples import record
from vwsreview.review.explaining import Explained, explain, organisations_of


def test_an_abbreviation_is_told_with_what_it_is_part_of() -> None:
    name, parent = "Directie Geneesmiddelen en Medische Technologie", "Directoraat-generaal Curatieve Zorg"
    assert explain("GMT", "nl") == Explained("GMT", (name,), parent)
    name, parent = "Pharmaceuticals and Medical Technology Department", "Directorate-General for Curative Care"
    assert explain("GMT", "en") == Explained("GMT", (name,), parent)


def test_where_several_may_be_meant_all_are_told() -> None:
    assert explain("CZ", "nl") == Explained("CZ", ("Directie Curatieve Zorg", "CZ, zorgverzekeraar"))


@pytest.mark.parametrize("words", ["", "5.1.2e", "Directie Curatieve Zorg", "zomaar iets"])
def test_what_is_unknown_or_said_in_full_is_not_told(words: str) -> None:
    assert explain(words, "nl") is None


def test_owners_and_organisations_are_told_each_once() -> None:
    action = record("action", "MEVA stuurt de nota", values={"owners": ["CZ/GMT", "CZ", "5.1.2e"]})
    assert [one.written for one in organisations_of(action, "nl")] == ["CZ", "GMT"]
    attendee = record("attendee", "Dhr. 5.1.2e (WJZ)", values={"organisation": "CZ"})
    assert [one.written for one in organisations_of(attendee, "nl")] == ["CZ"]
    assert organisations_of(replace(attendee, values={"organisation": None}), "nl") == []
    assert organisations_of(record("date", "Morgen"), "nl") == []
