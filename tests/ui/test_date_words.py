"""Dates as people write them, in Dutch and in English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale

from tests.ui.languages import spoken
from vwsreview.ui.wording.date_words import human_date, human_day

DUTCH, ENGLISH = QLocale("nl_NL"), QLocale("en_GB")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2021-02-01T16:00/2021-02-01T17:00", "ma 1 feb 2021, 16.00–17.00"),
        ("2021-01-28", "do 28 jan 2021"),
        ("2021-03-22T15:30", "ma 22 mrt 2021, 15.30"),
        ("XXXX-03-22T15:30", "22 mrt, 15.30, year unknown"),
        ("XXXX-02-29", "29 feb, year unknown"),
        ("XXXX-WXX-3", "woensdag"),
        ("2021-03", "maart 2021"),
        ("2021", "2021"),
        ("2021-05-03/2021-05-07", "ma 3 – vr 7 mei 2021"),
        ("2021-01-29/2021-03-12", "vr 29 jan – vr 12 mrt 2021"),
        ("2020-12-30/2021-01-02", "wo 30 dec 2020 – za 2 jan 2021"),
        ("2021-02-01T23:00/2021-02-02T01:00", "ma 1 feb 2021, 23.00 – di 2 feb 2021, 01.00"),
        ("T16:00/T17:00", "16.00–17.00"),
    ],
)
def test_days_and_times_in_dutch(value: str, words: str) -> None:
    assert human_date(value, DUTCH) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2021-02-01T16:00/2021-02-01T17:00", "Mon 1 Feb 2021, 16:00–17:00"),
        ("2021-02-03TMO", "Wed 3 Feb 2021, morning"),
        ("2021-W05", "week 5, 2021"),
        ("2021-Q2", "quarter 2 of 2021"),
        ("2021-SU", "summer 2021"),
        ("R/P1W", "every week"),
        ("R/PT1H", "every hour"),
    ],
)
def test_what_has_words_in_english(value: str, words: str) -> None:
    assert human_date(value, ENGLISH) == words


def test_lengths_count_their_units() -> None:
    assert human_date("P1Y2M", ENGLISH).split()[::2] == ["1", "2"]
    assert human_date("PT15M", ENGLISH) != human_date("P15M", ENGLISH), "minutes are no months"
    assert human_date("R/P6W", ENGLISH).startswith("every 6")


def test_a_day_without_its_weekday_where_room_is_short() -> None:
    assert human_day("2021-02-01", DUTCH) == "1 feb 2021"
    assert human_day("XXXX-06-14", DUTCH) == "14 jun"
    assert human_day("2021-W05", ENGLISH) == "week 5, 2021"


@given(st.text(alphabet="0123456789-/TPRWXQMYDH:SUFAVEINO", max_size=30))
def test_what_is_no_value_comes_back_as_it_is_or_in_words(value: str) -> None:
    """Never an error, never nothing: what is stored can always be seen."""
    assert human_date(value, DUTCH) or value == ""


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("P1Y2M", "1 jaar 2 maanden", "1 year 2 months"),
        ("P1M", "1 maand", "1 month"),
        ("P2W", "2 weken", "2 weeks"),
        ("P1D", "1 dag", "1 day"),
        ("PT1H30M", "1 uur 30 minuten", "1 hour 30 minutes"),
        ("PT1M", "1 minuut", "1 minute"),
        ("PT2S", "2 seconden", "2 seconds"),
        ("R/P6W", "elke 6 weken", "every 6 weeks"),
        ("XXXX-06", "juni, jaar onbekend", "June, year unknown"),
        ("XXXX-W05", "week 5, jaar onbekend", "week 5, year unknown"),
        ("XXXX-Q2", "kwartaal 2, jaar onbekend", "quarter 2, year unknown"),
        ("XXXX-SU", "zomer, jaar onbekend", "summer, year unknown"),
        ("XXXX-05-03/XXXX-05-07", "3 – 7 mei, jaar onbekend", "3 – 7 May, year unknown"),
        ("XXXX-WXX-1T10:00", "maandag, 10.00", "Monday, 10:00"),
        ("2021-Q2", "kwartaal 2 van 2021", "quarter 2 of 2021"),
        ("2021-SU", "zomer 2021", "summer 2021"),
        ("2021-W05", "week 5, 2021", "week 5, 2021"),
    ],
)
@pytest.mark.parametrize("language", ["dutch", "english"])
def test_singular_and_plural_and_unknown_years_in_both_languages(
    qapp: QCoreApplication, language: str, value: str, dutch: str, english: str
) -> None:
    locale, words = (DUTCH, dutch) if language == "dutch" else (ENGLISH, english)
    with spoken(qapp, locale):
        assert human_date(value, locale) == words
