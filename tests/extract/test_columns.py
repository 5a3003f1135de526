"""The side column of a letterhead is read apart from the words beside it."""

from vwsreview.extract.rules import read
from vwsreview.extract.text.columns import columns

WIDTH = 60
FAR = " " * WIDTH
LETTER = "\n".join((
    FAR + "Directie Dijken",
    FAR + "en Duinen",
    "",
    "Betreft   Herstel van de sluis".ljust(WIDTH) + "Ons kenmerk",
    "Datum     7 juni 2019".ljust(WIDTH) + "SL/19/12",
    "",
    "Geachte heer,",
    "",
    "Wij hebben de sluis op maandag".ljust(WIDTH) + "Directie Dijken",
    FAR + "en Duinen",
    "hersteld en de brug geopend.",
))  # fmt: skip


def _words(text: str, place: int) -> list[str]:
    return [text[line.body : line.words] for line in columns(text)[place] if not line.blank]


def test_the_words_of_the_letter_do_not_hold_the_side_column() -> None:
    assert "Wij hebben de sluis op maandag" in _words(LETTER, 0)
    assert not any("Duinen" in words for words in _words(LETTER, 0))


def test_the_side_column_holds_nothing_else() -> None:
    assert _words(LETTER, 1) == [
        "Directie Dijken", "en Duinen", "Ons kenmerk", "SL/19/12", "Directie Dijken", "en Duinen",
    ]  # fmt: skip


def test_both_columns_give_their_fields() -> None:
    found = {(str(one.values["name"]), str(one.values["value"])) for one in read(LETTER).of("field")}
    assert ("subject", "Herstel van de sluis") in found
    assert ("document_date", "7 juni 2019") in found
    assert ("reference", "SL/19/12") in found
    assert ("unit", "Directie Dijken en Duinen") in found


def test_a_sentence_reads_on_past_the_side_column() -> None:
    sentences = [" ".join(LETTER[s.span.start : s.span.end].split()) for f in read(LETTER).flows for s in f.sentences]
    assert any(words.startswith("Wij hebben") and words.endswith("de brug geopend.") for words in sentences)


def test_a_table_of_blanks_is_no_side_column() -> None:
    row = "31-1   Overzicht van alle sluizen     team Dijken      30-09".ljust(WIDTH) + "   open\n"
    wrapped = FAR + "   en loopt\n"
    assert columns((row + wrapped) * 4)[1] == ()


def test_plain_text_has_one_column() -> None:
    assert columns("Geachte heer,\n\nDank.\n")[1] == ()
