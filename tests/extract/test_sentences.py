"""Sentences, also across page breaks and in bullets."""

import pytest

from vwsreview.extract.rules import read


def sentences(text: str) -> list[str]:
    reading = read(text)
    return [reading.words(one.span) for flow in reading.flows for one in flow.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dit is een. Dat is twee.", ["Dit is een.", "Dat is twee."]),
        ("Dhr. Bol en mevr. Dam, o.a. VNG.", ["Dhr. Bol en mevr. Dam, o.a. VNG."]),
        ("P.J. Bol kwam op 3 mei. Toen ging hij.", ["P.J. Bol kwam op 3 mei.", "Toen ging hij."]),
        ("- een. Twee\n- drie", [["een", "Twee"][0] + ".", "Twee", "drie"]),
        ("regel een\nloopt door", ["regel een\nloopt door"]),
        ("Hij zou\n\nvinden dat.", ["Hij zou\n\nvinden dat."]),
        ("Klaar.\n\nnieuwe alinea", ["Klaar.", "nieuwe alinea"]),
        ("| a. B | c |\n| --- | --- |", ["a. B", "c"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_sentence_reaches_over_the_letterhead_of_the_next_page() -> None:
    text = "# verslag\n\nDe planning wordt\n\n**Kenmerk**  \n12-CZ\n\nPagina 2 van 5\n\ndinsdag gemaakt. Daarna niet.\n"
    assert sentences(text)[-2:] == [text[text.index("De planning") : text.index(" Daarna")], "Daarna niet."]
