"""Which day a document counts from, and what else it could be."""

import pytest

from vwsreview.extract.dates import anchor, dates

MINUTES = "# verslag\nDatum 5 maart 2021\nVergaderdatum 3 maart 2021, 10:00 uur\nSinds 1 maart 2021 en 3 maart."


def chosen(text: str, kind: str, **fields: str) -> tuple[str | None, list[tuple[str, str]]]:
    """The anchor and the candidates as value and reason; fields by name with their words."""
    header = [(name, text.index(words), text.index(words) + len(words)) for name, words in fields.items()]
    day, candidates = anchor.choose(text, kind, header, dates.find(text))
    for candidate in candidates:
        assert 0 <= candidate.start < candidate.end <= len(text)
    return day, [(candidate.value, candidate.reason) for candidate in candidates]


@pytest.mark.parametrize(
    ("kind", "day"),
    [("minutes", "2021-03-03"), ("decision_list", "2021-03-03"), ("memo", "2021-03-05"), ("letter", "2021-03-05"),
     ("agenda", "2021-03-05"), ("email", "2021-03-05"), ("other", "2021-03-05")],
)  # fmt: skip
def test_minutes_count_from_the_meeting_and_others_from_themselves(kind: str, day: str) -> None:
    fields = {"document_date": "5 maart 2021", "meeting_date": "3 maart 2021, 10:00 uur"}
    assert chosen(MINUTES, kind, **fields)[0] == day


def test_the_other_date_where_the_first_is_missing() -> None:
    assert chosen(MINUTES, "minutes", document_date="5 maart 2021")[0] == "2021-03-05"
    assert chosen(MINUTES, "agenda", meeting_date="3 maart 2021, 10:00 uur")[0] == "2021-03-03"


def test_alternatives_are_kept_with_their_reason_each_once() -> None:
    fields = {"meeting_date": "3 maart 2021, 10:00 uur", "document_date": "5 maart 2021"}
    assert chosen(MINUTES, "minutes", **fields)[1] == [
        ("2021-03-03", "meeting_date"), ("2021-03-05", "document_date"), ("2021-03-01", "text"),
    ]  # fmt: skip
    assert chosen("# Verslag MT 3 maart 2021\n\nOp 1 maart 2021.", "other")[1] == [
        ("2021-03-03", "title"), ("2021-03-01", "text"),
    ]  # fmt: skip


def test_a_meeting_without_a_year_takes_the_one_nearest_to_the_document() -> None:
    text = "Datum 29-12-2020\nVergaderdatum 4 januari 16.00 uur"
    assert chosen(text, "minutes", document_date="29-12-2020", meeting_date="4 januari 16.00 uur")[0] == "2021-01-04"


def test_a_year_that_nobody_wrote_stays_unknown() -> None:
    text = "MT-overleg 22 maart 15.30u\n\nOp 1 april 2022 is er iets."
    day, candidates = chosen(text, "minutes", meeting_date="22 maart 15.30u")
    assert day == "XXXX-03-22"
    assert candidates == [("XXXX-03-22", "meeting_date"), ("2022-04-01", "text")]


def test_a_letter_without_a_date_has_no_anchor_but_offers_what_its_text_says() -> None:
    text = "Geachte heer,\n\nOp 20 november jl. en op 3 mei 2020 schreef u mij. Wekelijks, eind maart, voor de zomer."
    assert chosen(text, "letter") == (None, [("2020-05-03", "text")])
    assert chosen("Beste,\n\nTot ziens,\n\nJan\n\nop 3 mei 2020", "letter") == (None, [("2020-05-03", "text")])


@pytest.mark.parametrize(("kind", "day"), [("email", "2024-05-14"), ("letter", "2024-05-13")])
def test_the_newest_mail_of_a_thread_counts_wherever_it_stands(kind: str, day: str) -> None:
    text = "Verzonden: 13-05-2024 18:14\n\nDank.\n\nVerzonden: 14-05-2024 20:37\n\nTot morgen."
    found = dates.find(text)
    fields = [("document_date", date.start, date.end) for date in found[:2]]
    assert anchor.choose(text, kind, anchor.newest_first(kind, fields, found), found)[0] == day


def test_of_mails_without_a_year_the_first_counts() -> None:
    text = "Verzonden: 14 mei 20:37\n\nVerzonden: 13 mei 18:14"
    found = dates.find(text)
    fields = [("document_date", date.start, date.end) for date in found]
    assert anchor.newest_first("email", fields, found) == fields


def test_an_interval_is_no_anchor() -> None:
    text = "Vergaderdatum 3 t/m 7 mei 2021"
    assert chosen(text, "minutes", meeting_date="3 t/m 7 mei 2021") == (None, [])


def test_no_more_candidates_than_one_can_read() -> None:
    text = " ".join(f"Op {day} mei 2021 was er iets." for day in range(1, 29))
    assert len(chosen(text, "other")[1]) == anchor.MOST_CANDIDATES


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Stafoverleg\n\nWoensdag 7 juni 2019 om 8.30u (bellen)\n\nOp 1 mei 2019 was iets.", "minutes", "2019-06-07"),
        ("# Actiepunten\n\nStand per 7 juni 2019\n\nwie   wat   9 juni 2020\n", "decision_list", "2019-06-07"),
        ("Brand 4 mei 2019 | Stand van zaken 7 juni 2019\n", "other", "2019-06-07"),
        ("# Verslag\n\nOp dinsdag 7 juni 2019 is een bijeenkomst over sluizen gehouden.\n", "minutes", "2019-06-07"),
        ("# Verslag\n\nOp dinsdag 7 juni is een bijeenkomst over sluizen gehouden.\n", "minutes", "XXXX-06-07"),
        ("---\nfile_label: Verslag 7 juni 2019\ndate_x: 2021-01-01\n---\n\nSluizen\n", "minutes", "2019-06-07"),
        ("# Sluizen\n\n7 juni\n\nKade, 9 juni 2019\n", "memo", "2019-06-09"),
    ],
)  # fmt: skip
def test_without_a_field_the_head_and_of_meetings_the_first_sentences_tell_the_day(
    text: str, kind: str, day: str
) -> None:
    assert chosen(text, kind)[0] == day


@pytest.mark.parametrize(
    "text",
    [
        "# Verslag\n\nVolgend overleg: 7 juni 2019\n",
        "# Nota\n\nReactie uiterlijk 7 juni 2019\n",
        "Afgedrukt op 7 juni 2019\n\n# Nota\n",
        "# Nota\n\nUw brief van 7 juni 2019\n",
        "# Verslag\n\n1. Verslag 7 juni 2019\n",
        "# Opkomst\n\n| naam | 4 mei 2019 | 7 juni 2019 | 9 juli 2019 |\n",
        "# Nota\n\nOp dinsdag 7 juni 2019 is een bijeenkomst over sluizen gehouden.\n",
    ],
)
def test_other_days_above_the_running_text_are_no_anchor(text: str) -> None:
    assert chosen(text, "minutes" if "Verslag" in text else "memo")[0] is None


def test_of_several_days_of_meetings_the_first_with_a_year_counts() -> None:
    assert chosen("juni 2019\n\n7 juni 2019", "minutes", meeting_date="juni 2019")[0] == "2019-06-07"
    found = dates.find("7 juni\n\n9 juni 2019")
    fields = [("meeting_date", date.start, date.end) for date in found]
    assert anchor.choose("7 juni\n\n9 juni 2019", "minutes", fields, found)[0] == "2019-06-09"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("# Verslag werkgroep 7 juni 2019\n", "minutes", "meeting_date"),
        ("# Agenda werkgroep 7 juni 2019\n", "agenda", "meeting_date"),
        ("# Actielijst, stand per 7 juni 2019\n", "decision_list", "document_date"),
        ("# Feiten over de dijk\n\n7 juni 2019\n", "other", "document_date"),
    ],
)
def test_a_day_without_a_label_is_the_meetings_or_the_documents(text: str, kind: str, name: str) -> None:
    day, candidates = anchor.choose(text, kind, (), dates.find(text))
    start = text.index("7 juni")
    assert anchor.unlabelled(text, kind, day, candidates) == [(name, start, start + len("7 juni 2019"))]


def test_a_day_with_a_label_or_in_running_text_is_no_field_of_its_own() -> None:
    start, end = MINUTES.index("3 maart 2021"), MINUTES.index("\nSinds")
    labelled = anchor.choose(MINUTES, "minutes", [("meeting_date", start, end)], dates.find(MINUTES))
    assert anchor.unlabelled(MINUTES, "minutes", *labelled) == []
    prose = "De dijk is hoog. Zij werd op 7 juni 2019 hersteld.\n"
    assert anchor.unlabelled(prose, "other", *anchor.choose(prose, "other", (), dates.find(prose))) == []
