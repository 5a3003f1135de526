"""Who a sentence says will do something."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.outcomes import doers, owners


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna rondt deze week het jaarverslag af.", ["Anna"]),
        ("Dit weekend rondt Anna het jaarverslag af.", ["Anna"]),
        ("In aanvulling daarop, belt BPZ de leden.", ["BPZ"]),
        ("Anna gaat er achteraan.", ["Anna"]),
        ("Anna gaat samen met Bob de Wit de zaal regelen.", ["Anna", "Bob de Wit"]),
        ("Hij\nzal dit voorbereiden.", ["Hij"]),
        ("De voorzitter zegt toe dat de districten de lijst aanpassen.", ["districten"]),
        ("In het overleg is afgesproken dat provincies de lijst aanleveren.", ["provincies"]),
        ("AB - will book the hall.", ["AB"]),
        ("Anna biedt aan om contact te zoeken.", ["Anna"]),
        ("5.1 lid 2 sub e gaat dit bespreken.", ["5.1 lid 2 sub e"]),
        ("De bouw zal duren.", []),
        ("De weg gaat leiden tot meer verkeer.", []),
        ("Niet iedereen houdt de site in de gaten.", []),
        ("In mei organiseert de commissie een feest.", []),
        ("De agenda moet vol zijn.", []),
    ],
)
def test_doers(text: str, expected: list[str]) -> None:
    whole = Span(0, len(text))
    found = doers.doer(text, whole)
    assert (owners.written(text, doers.doers(text, found, whole)) if found else []) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CZ past de tekst aan en BPZ stuurt hem rond", ["CZ past de tekst aan", "BPZ stuurt hem rond"]),
        ("Dit wordt aanvaard en Anna maakt een verslag", ["Dit wordt aanvaard", "Anna maakt een verslag"]),
        ("CZ en BPZ sturen de brief rond", ["CZ en BPZ sturen de brief rond"]),
        ("CZ stuurt de brief aan Anna en Bob", ["CZ stuurt de brief aan Anna en Bob"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in doers.clauses(text, Span(0, len(text)))] == expected


def test_a_sentence_without_end_is_not_taken_apart() -> None:
    text = "CZ belt Anna en BPZ belt Bob en " * 60
    assert doers.clauses(text, Span(0, len(text))) == [Span(0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De secretaris zegt toe de leden te informeren.", ["secretaris"]),
        ("De heer Bol biedt aan de raad te benaderen.", ["De heer Bol"]),
        ("Anna levert een raming voor vrijdag.", ["Anna"]),
        ("Anna meldt zich en zal een datum prikken.", ["Anna"]),
        ("Notitie agenderen in mei, BPZ regelt dit.", ["BPZ"]),
        ("■■■ belt de zaal.", ["■■■"]),
        ("(geanonimiseerd) (UWV) stuurt de tabel na.", ["(geanonimiseerd) (UWV)"]),
        ("[A. Bol] deelt de lijst met de leden.", ["A. Bol"]),
        ("Anna levert een mooi verhaal.", []),
        ("VWS meldt dat volgende week de winkels opengaan.", []),
        ("Anna geeft aan dat het goed is te wachten.", []),
    ],
)
def test_doers_by_what_goes_with_the_verb(text: str, expected: list[str]) -> None:
    span = Span(0, len(text))
    found = doers.doer(text, span)
    assert owners.written(text, doers.doers(text, found, span) if found else []) == expected
