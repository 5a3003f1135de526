"""A pasted list of names finds its people in the text."""

import pytest

from tests.review.examples import document, record
from vwsreview.review.attendance.pasted_people import look_up, names_in

TEXT = "Aanwezig: dhr. J. de Vries (RIVM), Zoë Çelik,\nmw. dr. Bol (CZ), 5.1.2e.\nJan  Dam komt later. Boller niet.\n"


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("Jan Dam\n- Zoë Çelik\n\n2. A. Bol", ["Jan Dam", "Zoë Çelik", "A. Bol"]),
        ("Jan Dam, Zoë Çelik (CZ, LZ), Jan Dam", ["Jan Dam", "Zoë Çelik (CZ, LZ)"]),
        ("Dam, Jan <jan@vws.nl>; Çelik, Zoë (VWS)", ["Dam, Jan", "Çelik, Zoë (VWS)"]),
        ("Dam, Jan\nÇelik, Zoë", ["Dam, Jan", "Çelik, Zoë"]),
        ("Van: a@b.nl\n12\n---", ["Van:"]),
        ("", []),
    ],
)
def test_names_of_a_list(pasted: str, expected: list[str]) -> None:
    assert names_in(pasted) == expected


def test_a_line_of_nothing_but_commas_is_read_in_one_go() -> None:
    assert names_in("," * 1_000_000 + "Jan Dam") == ["Jan Dam"]


def test_two_names_of_a_list_never_share_words() -> None:
    pasted = look_up(TEXT, ["RIVM", "J. de Vries"], [])
    assert [found.span.of(TEXT) for found in pasted.found] == ["RIVM", "J. de Vries"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("J. de Vries", "dhr. J. de Vries (RIVM)"),
        ("zoe celik", "Zoë Çelik"),
        ("Çelik, Zoë", "Zoë Çelik"),
        ("Bol", "mw. dr. Bol (CZ)"),
        ("Jan Dam", "Jan  Dam"),
        ("Jan Dam, RIVM", "Jan  Dam"),
        ("J. DE VRIES (VWS)", "dhr. J. de Vries (RIVM)"),
    ],
)
def test_a_name_is_found_with_what_belongs_to_it(name: str, words: str) -> None:
    pasted = look_up(TEXT, [name], [])
    assert [found.span.of(TEXT) for found in pasted.found] == [words]


def test_codes_name_nobody_and_the_known_are_left_alone() -> None:
    known = record("attendee", "Zoë Çelik", TEXT, document(TEXT))
    pasted = look_up(TEXT, ["5.1.2e", "zoë çelik", "Eva Smit", "Bol", "dr. Bol"], [known])
    assert (pasted.known, pasted.missing) == (("zoë çelik", "dr. Bol"), ("5.1.2e", "Eva Smit"))
    assert [found.name for found in pasted.found] == ["Bol"]


def test_a_rejected_attendee_can_be_found_again() -> None:
    rejected = record("attendee", "Zoë Çelik", TEXT, document(TEXT), review="rejected")
    assert [found.name for found in look_up(TEXT, ["Zoë Çelik"], [rejected]).found] == ["Zoë Çelik"]


def test_letters_that_fold_to_several_keep_their_places() -> None:
    text = "ßß İİ Jan Bol"
    (found,) = look_up(text, ["jan BOL"], []).found
    assert found.span.of(text) == "Jan Bol"


def test_marks_without_a_letter_are_no_name() -> None:
    assert look_up("Aanwezig: LZ\n", ["\u0301 (Jan)", "\u0301 \u0301, Jan"], ()).found == ()
