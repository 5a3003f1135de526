"""Numbers in front of titles, in every spelling."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.sections.section_openings import bare, opening, without_leader, without_tail


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1. Sluis Oost", "1."),
        ("1) Sluis Oost", "1)"),
        ("(1) Sluis Oost", "(1)"),
        ("[1] Sluis Oost", "[1]"),
        ("1: Sluis Oost", "1"),
        ("1 - Sluis Oost", "1"),
        ("1 > Sluis Oost", "1"),
        ("= 1 = Sluis Oost", "1"),
        ("§ 2 Sluis Oost", "2"),
        ("01. Sluis Oost", "01."),
        ("1.1 Sluis Oost", "1.1"),
        ("1a. Sluis Oost", "1a."),
        ("1.Sluis Oost", "1."),
        ("1\\. Sluis Oost", "1."),
        ("**1.** **Sluis Oost**", "1."),
        ("IV. Sluis Oost", "IV."),
        ("B2 Sluis Oost", "B2"),
        ("Agendapunt 3: Sluis Oost", "3"),
        ("PUNT 3 – Sluis Oost", "3"),
        ("Item 4. Sluis Oost", "4."),
        ("Ad 3. Sluis Oost", "3."),
        ("3e agendapunt: Sluis Oost", "3e"),
        ("10.15 uur  2. Sluis Oost      ter info", "2."),
    ],
)
def test_the_number_and_the_title_of_a_line(written: str, number: str) -> None:
    opened = opening(written, 0, len(written))
    assert opened is not None
    assert (opened.number, written[slice(*opened.title)]) == (number, "Sluis Oost")


@pytest.mark.parametrize(
    "word",
    [
        "Agendapunt", "AG. PUNT", "bespreekpunt", "Punt", "Item", "Onderwerp", "Topic", "thema", "Deel", "Hoofdstuk",
        "paragraaf", "Nr.", "Ad", "Besluitpunt", "BESLISPUNT", "Bsluitpunt", "Actiepunt",
    ],
)  # fmt: skip
def test_each_word_that_may_stand_before_a_number_is_looked_at(word: str) -> None:
    line = f"{word} 3: Sluizen"
    found = opening(line, 0, len(line))

    assert found is not None
    assert (found.number, found.worded or found.sole) == ("3", True)


@pytest.mark.parametrize(
    "written", ["Sluis Oost", "5.1.2e Sluis", "10.15 uur sluis", "3 maart 2022", "12.30", "- Sluis"]
)
def test_what_opens_without_a_number(written: str) -> None:
    assert opening(written, 0, len(written)) is None


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Opening (10.00 uur)", "Opening"),
        ("Opening  10.00", "Opening"),
        ("Opening\tA. Bol", "Opening"),
        ("Opening ........ 3", "Opening"),
        ("Planning (bijlage 2)", "Planning"),
        ("Planning – ter bespreking", "Planning"),
        ("Planning {#planning}", "Planning"),
        ("Advies 2023-04 (zwaar weer)", "Advies 2023-04 (zwaar weer)"),
    ],
)
def test_where_a_title_ends(written: str, title: str) -> None:
    assert written[slice(*without_tail(written, 0, len(written)))] == title


@pytest.mark.parametrize(
    ("written", "title"),
    [("Planning (A. Bol)", "Planning"), ("Rondvraag – allen", "Rondvraag"), ("Planning (Noord)", "Planning (Noord)")],
)
def test_who_leads_an_item_is_no_part_of_its_title(written: str, title: str) -> None:
    assert written[slice(*without_leader(written, Span(0, len(written))))] == title


@pytest.mark.parametrize(
    ("written", "number"), [("**2.**", "2."), ("III", "III"), ("Agendapunt 4", "4"), ("De brug", None)]
)
def test_a_number_alone(written: str, number: str | None) -> None:
    assert bare(written) == number
