"""Every family of spellings gives canonical grounds, in a text where it stands for a name; false friends give none."""

import pytest

from vwsreview.domain.grounds import ground
from vwsreview.extract.rules import read

# Family by family: the words of the redaction, and its grounds. The text around them holds clean codes of both laws.
SPELLINGS: dict[str, list[tuple[str, list[str]]]] = {
    "short": [
        ("5.1.2e", ["5.1.2e"]),
        ("5.1.2.e", ["5.1.2e"]),
        ("5.1.2 e", ["5.1.2e"]),
        ("5. 1. 2e", ["5.1.2e"]),
        ("5. 1. 1c", ["5.1.1c"]),
        ("5.1 .2e", ["5.1.2e"]),
        ("5.1. 2e", ["5.1.2e"]),
        ("5.1.2E", ["5.1.2e"]),
        ("5.1.2i", ["5.1.2i"]),
        ("5.1.2c", ["5.1.2c"]),
        ("5.1.5", ["5.1.5"]),
        ("art. 5.1.2e", ["5.1.2e"]),
        ("Artikel 5.1.2.e Woo", ["5.1.2e"]),
        ("5.1.2 sub e", ["5.1.2e"]),
        ("5.2", ["5.2"]),
    ],
    "spaced": [("5 1 2e", ["5.1.2e"]), ("5.1 2e", ["5.1.2e"]), ("5 1 2 e", ["5.1.2e"]), ("5 1 5", ["5.1.5"])],
    "glued": [
        ("5.1.2e5.1.2e", ["5.1.2e"]),
        ("5.1.2e2e", ["5.1.2e"]),
        ("5.1.2ee", ["5.1.2e"]),
        ("5.1.2e 5.1.2e 5.1.2e", ["5.1.2e"]),
        ("5.1.2e 5.1.2i", ["5.1.2e", "5.1.2i"]),
        ("5.1.2i 5.2.1", ["5.1.2i", "5.2.1"]),
        ("**5.1.2e** **5.1.2e**", ["5.1.2e"]),
    ],
    "long": [
        ("5.1 lid 2 sub e", ["5.1.2e"]),
        ("art. 5.1 lid 2 e", ["5.1.2e"]),
        ("Art. 5.1 lid 2 sub e", ["5.1.2e"]),
        ("artikel 5.1 lid 2 sub i", ["5.1.2i"]),
        ("5.1 lid 2 onder e", ["5.1.2e"]),
        ("5.1 lid 1 sub c", ["5.1.1c"]),
        ("art. 5.1. lid 2", ["5.1.2"]),
        ("art. 5.1 lid 5", ["5.1.5"]),
        ("art. 5.1lid2e", ["5.1.2e"]),
        ("Artikel 5.1 lid 2 Woo", ["5.1.2"]),
        ("Artikel 5.1 d 2 Woo", ["5.1.2"]),
        ("Arikel51lid2Woo", ["5.1.2"]),
        ("art 51 lid 2 e", ["5.1.2e"]),
        ("51lid2sube", ["5.1.2e"]),
        ("51id2swe", ["5.1.2e"]),
        ("5.1lid20ndere", ["5.1.2e"]),
        ("Art. 5.1 Lid 2 Sub E", ["5.1.2e"]),
        ("5.1 lid 2 sub o", ["5.1.2e"]),
        ("5.1 lid 2\nsub e", ["5.1.2e"]),
        ("art 5.1. lid 2\n\nb\n", ["5.1.2b"]),
        ("Art. 5.1 lid 2 sub\n\ne", ["5.1.2e"]),
        ("5.1lid2ondere", ["5.1.2e"]),
        ("art. 5.2 lid 1 Woo", ["5.2.1"]),
        ("5.1 lid 2 sub e 5.1 lid 2 sub i", ["5.1.2e", "5.1.2i"]),
        ("art. 10 lid 2 sub e Wob", ["10.2e"]),
        ("10 lid 1 sub c", ["10.1c"]),
        ("art. 11 lid 1 Wob", ["11.1"]),
    ],
    "bracketed": [
        ("(5.1)(2)(e)", ["5.1.2e"]),
        ("(5.1)(2e)", ["5.1.2e"]),
        ("(10)(2e)", ["10.2e"]),
        ("(10)(1d)", ["10.1d"]),
        ("(10)(2b)", ["10.2b"]),
        ("(10)(2g)", ["10.2g"]),
        ("(11)(1)", ["11.1"]),
        ("11)(1)", ["11.1"]),
        ("10)(2e)", ["10.2e"]),
        ("(10)(2e", ["10.2e"]),
        ("(10) (2e)", ["10.2e"]),
        ("(1O)(2e)", ["10.2e"]),
        ("(10)(26)", ["10.2e"]),
        ("(10)(Ze)", ["10.2e"]),
        ("(10)(2e]", ["10.2e"]),
        ("{10)(2e)", ["10.2e"]),
        ("(10)(20)", ["10.2e"]),
        ("(10)(2e) (10)(2e)", ["10.2e"]),
        ("(10)(2e) (11)(1)", ["10.2e", "11.1"]),
    ],
    "Wob, plain": [
        ("10.2.e", ["10.2e"]),
        ("10.2e", ["10.2e"]),
        ("10 2e", ["10.2e"]),
        ("10 2 e", ["10.2e"]),
        ("10. 2. E", ["10.2e"]),
        ("10.2 .e", ["10.2e"]),
        ("10.2.g", ["10.2g"]),
        ("10.7.b", ["10.7b"]),
        ("art. 10.2.e", ["10.2e"]),
        ("11.1", ["11.1"]),
    ],
    "dots lost": [
        ("512e", ["5.1.2e"]),
        ("5.12e", ["5.1.2e"]),
        ("5.12b", ["5.1.2b"]),
        ("5.12i", ["5.1.2i"]),
        ("5.12", ["5.1.2"]),
        ("51.2e", ["5.1.2e"]),
        ("5512e", ["5.1.2e"]),
        ("5112e", ["5.1.2e"]),
        ("5.11c", ["5.1.1c"]),
        ("5,1.2e", ["5.1.2e"]),
        ("5.l.2e", ["5.1.2e"]),
        ("5.1.Ze", ["5.1.2e"]),
        ("102e", ["10.2e"]),
    ],
    "five misread": [("6.12e", ["5.1.2e"]), ("6.1 .2e", ["5.1.2e"]), ("3.1 .2e", ["5.1.2e"]), ("s12e", ["5.1.2e"])],
    "letter misread": [
        ("5.120", ["5.1.2e"]),
        ("5.1.20", ["5.1.2e"]),
        ("5.12€", ["5.1.2e"]),
        ("5.1.2e 5.1.2€", ["5.1.2e"]),
        ("5.12o", ["5.1.2e"]),
        ("5.12c", ["5.1.2e"]),
        ("5.126", ["5.1.2e"]),
        ("5.15", ["5.1.5"]),
        ("5.1 .29", ["5.1.2e"]),
    ],
}  # fmt: skip
CASES = [(family, *case) for family, cases in SPELLINGS.items() for case in cases]
COMPANY = "Van: 5.1.2h\nAan: 10.2.f\n\nDe vergadering is geopend.\n\n"


def redactions(text: str) -> list[tuple[str, list[str]]]:
    """The words and the grounds of each redaction of a text."""
    found = read(text).of("redaction")
    return [(text[record.start : record.end], list(record.values["ground"])) for record in found]


@pytest.mark.parametrize(("family", "words", "expected"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
@pytest.mark.parametrize(
    "around", ["Gesproken met dhr. {} (WJZ).\n", "Tekst.\n\n{}\n\nTekst.\n", "Dat is besproken. {} zegt dat het kan.\n"]
)
def test_a_spelling_gives_its_grounds(family: str, words: str, expected: list[str], around: str) -> None:
    assert redactions(COMPANY + around.format(words))[2:] == [(words.strip("*\n"), expected)]


@pytest.mark.parametrize(("family", "words", "expected"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
def test_a_ground_is_one_of_the_table(family: str, words: str, expected: list[str]) -> None:
    for _, found in redactions(f"{COMPANY}Dhr. {words} (WJZ)\n"):
        assert all(ground(code) is not None for code in found)


CLEAN_ALONE = [
    "5.1.2e", "5.1.2 e", "5. 1. 2e", "5.1 lid 2 sub e", "(5.1)(2)(e)", "(10)(2e)", "(10)(20)", "10.2.e", "10.2e",
    "Artikel 5.1 lid 2 Woo", "art. 10 lid 2 sub e Wob", "5.1.2e2e",
]  # fmt: skip


@pytest.mark.parametrize("words", CLEAN_ALONE)
def test_a_clean_spelling_needs_no_company(words: str) -> None:
    assert [quote for quote, _ in redactions(f"De nota gaat naar {words} voor akkoord.")] == [words]


FALSE_FRIENDS = [
    # headings, chapters, tables of contents
    "## 5.1.2 Evaluatie\n\nTekst.",
    "5.1.2 Evaluatie",
    "5.1.5 Testen en traceren\n\nTekst.",
    "5.2.1 Inleiding",
    "## 5.1.2 E-health en zorg",
    "5.1.2 e-mailverkeer",
    "5.1.2 A. Overzicht",
    "zie 5.1.5 en 5.1.4",
    "zie paragraaf 5.1.2e hieronder",
    "hoofdstuk 5.12 en bijlage 5.1.2b",
    "H5.13 en H5.16",
    # versions, addresses, dates, times
    "versie 5.1.2 en v5.1.2b",
    "release 5.1.5",
    "IP-adres 10.2.1.5 en 5.1.2.15",
    "op 5.1.2021 en 5.1.20",
    "om 5.15 uur",
    # amounts and measures
    "een bedrag van 5.12 euro",
    "10.2 miljoen, 10.2 graden, 10.2 g",
    "11.1 % daling en 11.1 miljoen",
    "5.120 meldingen in week 12",
    "top 10 2e kwartaal",
    "telefoon 070-5126512",
    # references with abbreviations
    "5.1.2 e.v. en 10.2 e.a.",
    "5.1.2 i.v.m. de planning",
    # articles of other laws, ordinal numbers
    "artikel 10, tweede lid, van de Wpg",
    "artikel 10 lid 2 sub b van de Wet publieke gezondheid",
    "artikel 5.1, eerste lid, van de Regeling",
    "artikel 10.2a van de Wegenregeling",
    "artikel 101a en 102f, de 102e vergadering",
    "de 512e editie",
    "artikel 58o Wpg",
]  # fmt: skip


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_another_number_is_no_code(text: str) -> None:
    assert redactions(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "5.120 meldingen in week 12", "een 5.2 op een schaal", "zie 5.2.", "om 5.15 uur",
        "een bedrag van 5.12 euro", "artikel 101a en 102f", "bestand-a51d1b.pdf",
        "de 102e vergadering", "hoofdstuk 5.12", "zie 6.1.2e", "## 5.1.5 Evaluatie", "€ 5.120,50", "kamer 5.12e",
        "een groei van 5.15 naar 5.126", "artikel 10.2a van de Wegenregeling",
    ],
)  # fmt: skip
def test_a_number_stays_one_among_codes(text: str) -> None:
    assert redactions(f"{COMPANY}{text}\n")[2:] == []
