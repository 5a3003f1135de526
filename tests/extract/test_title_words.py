"""What a title line tells: the kind, the body, the day and the place."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.header import title_words


def _of(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "kind", "name", "date", "place"),
    [
        ("Verslag Stuurgroep Zee, 7 juni 2019", "minutes", "Stuurgroep Zee", "7 juni 2019", None),
        ("Notulen bestuur Sluis, 7 juni 2010 gehouden te Assen", "minutes", "bestuur Sluis", "7 juni 2010", "Assen"),
        ("Minutes of the third meeting of the Dike Board, June 7, 2019", "minutes", "Dike Board", "June 7, 2019", None),
        ("Stafoverleg 07-06-2019: 13.30 — 14.15 uur", None, "Stafoverleg", "07-06-2019: 13.30 — 14.15 uur", None),
        ("Dike Board 2019 January", None, "Dike Board", "2019 January", None),
        ("Verslag 7 juni 2019 Stuurgroep Zee", "minutes", "Stuurgroep Zee", "7 juni 2019", None),
        ("Klankbordsessie Sluismodel 2.2", None, "Klankbordsessie Sluismodel 2.2", None, None),
        ("Gasten van de dijk", None, "Gasten van de dijk", None, None),
        ("Verslag 4e bijeenkomst Dijkcommissie", "minutes", "Dijkcommissie", None, None),
        ("MT Zee – kort verslag", "minutes", "MT Zee", None, None),
    ],
)
def test_a_title_is_taken_apart(text: str, kind: str | None, name: str, date: str | None, place: str | None) -> None:
    title = title_words.read(text, Span(0, len(text)))
    assert (title.kind, _of(text, title.name), _of(text, title.date), _of(text, title.place)) == (
        kind, name, date, place,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7 juni 2019", "7 juni 2019"),
        ("dd 07-06-2019 - online", "07-06-2019"),
        ("dinsdag 7 mei 2019, 9.00 uur, zaal Ems", "dinsdag 7 mei 2019, 9.00 uur"),
        ("zaterdag 7 juni 2019 te Assen", "zaterdag 7 juni 2019"),
        ("7 juni 2019 - de sluis lekt", None),
        ("Op 7 juni 2019", None),
    ],
)
def test_a_line_of_a_day(text: str, day: str | None) -> None:
    found = title_words.day(text, Span(0, len(text)))
    assert _of(text, found[0] if found else None) == day


def test_a_kind_is_found_at_the_beginning_or_within() -> None:
    assert title_words.opening("definitief verslag DT") == ("minutes", 18)
    assert title_words.opening("DT 7 verslag") is None
    assert title_words.opening_within("DT 7 definitief verslag") == ("minutes", 18)
