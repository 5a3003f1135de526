"""What may be the value of a header field."""

import pytest

from vwsreview.extract.header.field_values import fits, only_codes, says_nothing


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("document_date", "7 juni 2019", True),
        ("document_date", "Agendapunt", False),
        ("deadline", "10-", False),
        ("reference", "SL/19/12", True),
        ("reference", "de sluis per gemeente.", False),
        ("attachments", "Postbus 12", False),
        ("attachments", "Pagina 1 van 3", False),
        ("attachments", "Correspondentie uitsluitend", False),
        ("attachments", "4", True),
        ("subject", "art. 10 lid 2 sub e Wob", False),
        ("contact", "art. 10 lid 2 sub e Wob", True),
        ("chair", "Leden", False),
        ("chair", "A. Bol", True),
        ("sender", "---", False),
        ("sender", "(geanonimiseerd)", False),
        ("pages", "3", True),
        ("pages", "drie", False),
    ],
)
def test_values(name: str, words: str, expected: bool) -> None:
    assert fits(name, words) == expected


def test_codes_alone() -> None:
    assert only_codes("5.1 lid 2 sub e")
    assert only_codes("(10)(2e)")
    assert not only_codes("5.1.2e (Zee)")
    assert not only_codes("en de")


def test_values_that_are_left_open() -> None:
    assert says_nothing("n.t.b.")
    assert says_nothing("vertrouwelijk")
    assert not says_nothing("Assen")
