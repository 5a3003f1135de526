"""Labels of attendance lists that are put together from known words."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.people import attendance_labels


@pytest.mark.parametrize(
    ("words", "presence"),
    [
        ("Overige aanwezigen", "present"),
        ("Aanwezige leden van de raad", "present"),
        ("Board members present", "present"),
        ("Deelnemers (in alfabetische volgorde)", "present"),
        ("Afwezig met afbericht", "absent"),
        ("Bij het overleg zijn niet aanwezig", "absent"),
        ("Aanwezig bij agendapunt 3", "partial"),
        ("Aanmeldingen", "expected"),
        ("Aan het overleg namen deel", "present"),
        ("Aan het gesprek nemen de volgende partijen deel", "expected"),
        ("Verwachte deelnemers", "expected"),
        ("Overige gasten", "guest"),
        ("Van werkgeverszijde", "present"),
        ("Afw. m.k.", "absent"),
        ("Wie niet?", "absent"),
        ("_Wie?_", "present"),
        ("Who not?", "absent"),
        ("12 aanwezigen", "present"),
        ("Only for item 3", "partial"),
        ("Alleen bij punt 2", "partial"),
        ("Tijdens agendapunt 2", "partial"),
        ("Hieraan nemen deel", "expected"),
    ],
)
def test_says_who_is_there(words: str, presence: str) -> None:
    assert attendance_labels.presence(words) == presence


@pytest.mark.parametrize(
    "words",
    [
        "Deelnemers aan de proef",
        "Deel 1",
        "Aanwezige risico's",
        "Leden",
        "Agendapunt 3",
        "Aanwezigheid van asbest",
        "Wie",
        "Keerzijde",
        "",
    ],
)
def test_other_words_are_no_such_label(words: str) -> None:
    assert attendance_labels.presence(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Aanwezig namens VWS",
        "Deelnemers VWS",
        "Van de zijde van VWS waren aanwezig",
        "Aanwezig vanuit het VWS",
        "Participants from VWS",
    ],
)
def test_names_the_organisation_of_those_listed(words: str) -> None:
    label = attendance_labels.read(words, Span(0, len(words)))
    assert label is not None
    assert label.organisation is not None
    assert words[label.organisation.start : label.organisation.end] == "VWS"
