"""Who is to do what the words of a marked action say."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.outcomes import doers, owners, tasks


def named(text: str) -> list[str]:
    return owners.written(text, tasks.named(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zaal huren; actiehouder: mw. De Boer; termijn: week 7", ["mw. De Boer"]),
        ("Bakker: planning opstellen", ["Bakker"]),
        ("ICT – bestanden veiligstellen", ["ICT"]),
        ("Aan mw. De Boer wordt gevraagd de notitie rond te sturen.", ["mw. De Boer"]),
        ("Het RIVM wordt verzocht binnen twee weken te reageren.", ["RIVM"]),
        ("Wij verzoeken u vriendelijk de brief te sturen.", ["u"]),
        ("Mevrouw Van Dalen en de heer Smit nemen contact op.", ["Mevrouw Van Dalen", "de heer Smit"]),
        ("het secretariaat plant een overleg", ["secretariaat"]),
        ("De brief wordt door DGCZ en BPZ voorbereid.", ["DGCZ", "BPZ"]),
        ("Stukken rondsturen (5.1.2e/5.1.2e)", ["5.1.2e", "5.1.2e"]),
        ("Zaal huren – Jansen, vóór 3 mei", ["Jansen"]),
        ("Zaal huren -> het secretariaat", ["secretariaat"]),
        ("Volgende week stuurt de GGD de cijfers.", ["GGD"]),
        ("Afgesproken is dat LZ de brief stuurt.", ["LZ"]),
        ("Planning delen met de regio's", []),
        ("Zaal reserveren (zie bijlage)", []),
        ("Morgen stuurt ;", []),
    ],
)
def test_owners_are_named_in_every_form(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over twee weken belt het RIVM de koepels.", "het RIVM"),
        ("Voorts zal ik de Kamer informeren.", "ik"),
        ("Ofcom will share the report.", "Ofcom"),
        ("De regels zullen veranderen.", None),
        ("Maandag stuurt iets anders.", None),
        ("Planning delen is nuttig.", None),
    ],
)
def test_a_doer_may_stand_behind_its_verb(text: str, expected: str | None) -> None:
    found = doers.doer(text, Span(0, len(text)))
    assert (None if found is None else found.of(text)) == expected
