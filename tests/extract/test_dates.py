"""Which words are dates, which are false friends, and what each date is for."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.extract.dates import calendar, dates
from vwsreview.extract.dates.calendar_legible import legible
from vwsreview.extract.dates.dates_roles import roles
from vwsreview.extract.extractor import extract

LINES = [
    line
    for line in (Path(__file__).parent / "cases" / "dates_found.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("marked", LINES)
def test_what_is_found_in_a_line(marked: str) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    found = dates.find(text)
    shown = text
    for date in reversed(found):
        shown = f"{shown[: date.start]}[[{shown[date.start : date.end]}]]{shown[date.end :]}"
    assert shown == marked


def quotes(text: str) -> list[str]:
    return [text[date.start : date.end] for date in dates.find(text)]


def test_markers_and_what_scans_leave_do_not_move_a_span() -> None:
    assert quotes("**Datum:** **11 januari** 2021") == ["11 januari** 2021"]
    assert quotes("**11 januari 2021**") == ["11 januari 2021"]
    assert quotes("dinsdag 13 sep­tember 2022") == ["dinsdag 13 sep­tember 2022"]
    assert quotes("uiterlijk vrij dag") == ["vrij dag"]
    assert quotes("op 4 oktober 2022 👍 en 1 ap ril") == ["4 oktober 2022", "1 ap ril"]


def test_a_date_may_run_over_a_line_end_but_not_over_a_blank_line() -> None:
    assert quotes("wij spreken u op 11\njanuari 2021 weer") == ["11\njanuari 2021"]
    assert quotes("punt 11\n\njanuari 2021") == ["januari 2021"]


@given(st.text(st.sampled_from("0123456789-/.: abmeilo\n jvurij \u00ad\u00a0*|İé👍t/m"), max_size=200))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    found = dates.find(text)
    assert found == dates.find(text)
    ends = [0]
    for date in found:
        assert ends[-1] <= date.start < date.end <= len(text)
        assert not text[date.start].isspace() and not text[date.end - 1].isspace()
        ends.append(date.end)


@given(st.text())
def test_the_way_back_to_the_source(text: str) -> None:
    readable = legible(text)
    for place in range(len(readable.text)):
        start, end = readable.to_source(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert readable.from_source(start) == place


@pytest.mark.parametrize(
    "hostile",
    [
        "1 ",
        "3 en ",
        "3, ",
        "10-",
        "van 3 t/m ",
        "maandag ",
        "eind ",
        "1/1/",
        "de ",
        "10:00 - ",
        "l0:00 ",
        "2021 ",
        "a ",
    ],
)
def test_long_hostile_lines_come_to_an_end(hostile: str) -> None:
    """The suite's timeout is the judge: a pattern that backtracks would take hours."""
    text = hostile * (100_000 // len(hostile))
    found = dates.find(text)
    assert all(date.end - date.start < 200 for date in found)


def test_times_that_open_the_lines_of_an_agenda() -> None:
    assert quotes("# Agenda\n\n10.00 Opening\n10.15 Mededelingen\n10.40 Sluiting") == ["10.00", "10.15", "10.40"]
    assert quotes("10.15 Toelichting\n\nZie verder 10.16.") == []
    assert quotes("10.14 Bijlagen\n10.15 Toelichting\n10.16 Slot") == []


def test_a_year_at_the_begin_of_the_next_line() -> None:
    assert quotes("wij spreken u in\n2022 weer, op 21 maart\n\n2023 of vanaf\n\n2024") == [
        "2022", "21 maart\n\n2023", "2024",
    ]  # fmt: skip
    assert quotes("er waren\n2022 personen") == []


def test_a_clock_time_takes_the_day_named_before_it_in_its_sentence() -> None:
    text = "Op 17 maart was er overleg (18.30-19.45 uur). Het volgende begint om 10.00 uur."
    values = [date.resolve("2021-03-18").value for date in dates.find(text)]
    assert values == ["2021-03-17", "2021-03-17T18:30/2021-03-17T19:45", "2021-03-18T10:00"]
    for date in dates.find(text):
        assert calendar.resolve(text, date.start, date.end, "2021-03-18") == date.resolve("2021-03-18")
    row = dates.find("| Verslag van 3 mei 2021 | 10.00 uur |")
    assert row[1].resolve("2021-05-20").value == "2021-05-20T10:00"


def role_of(marked: str, kind: str = "minutes", fields: tuple[tuple[str, str], ...] = (), due: bool = False) -> str:
    """The role of the expression in double brackets; a field is its name and its words."""
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    header = [(name, text.index(words), text.index(words) + len(words)) for name, words in fields]
    found = dates.find(text)
    given_roles = roles(legible(text), found, kind, header, {(start, end)} if due else ())
    return next(
        role.name for date, role in zip(found, given_roles, strict=True) if (date.start, date.end) == (start, end)
    )


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("Volgend overleg: [[28 juni 9.30u]].", "next_meeting"),
        ("Het volgende overleg vindt plaats [[over twee weken]].", "next_meeting"),
        ("Volgend MT: [[22 maart 13.30u]], zelfde zaal.", "next_meeting"),
        ("De volgende kerngroep is voorzien in week 12, na de verkiezingen van [[15 maart]].", "mention"),
        ("Vergaderdata rest van 2022: [[dinsdag 11 oktober]], 8 november", "next_meeting"),
        ("Vergaderdata rest van 2022: dinsdag 11 oktober, [[8 november]]", "mention"),
        ("Streven om deze voor het volgende overleg op [[29 maart]] klaar te hebben.", "mention"),
        ("IGJ reageert uiterlijk [[vrijdag]].", "deadline"),
        ("Deadline: [[29-01-2021]]", "deadline"),
        ("Vóór [[1 juni]] nagaan of het kan.", "deadline"),
        ("Sturen jullie dit voor [[1 juni]] terug?", "deadline"),
        ("Overzicht (gereed: [[16/12]]).", "deadline"),
        ("De bezetting is sinds [[8 maart]] gestegen.", "mention"),
        ("## Volgende vergadering\n\n[[Dinsdag 6 oktober, 9.30 uur]]", "next_meeting"),
        ("Volgend overleg\n- [[6 oktober]]", "next_meeting"),
        ("Komende vergadering: [[4 maart]].", "next_meeting"),
        ("Het volgende overleg is besproken.\n\n[[6 oktober]] is de wet van kracht.", "mention"),
        ("De leverancier antwoordt binnen [[3 weken]].", "deadline"),
        ("De uitslag volgt binnen [[24 uur]].", "mention"),
        ("Aanmelden kan tot [[7 september]] bij het secretariaat.", "deadline"),
        ("De winkels zijn dicht tot [[7 september]].", "mention"),
        ("Het budget voor [[2026]] moet omhoog.", "mention"),
        ("De districten passen dit [[vóór de zomer]] aan.", "deadline"),
        ("WJZ wordt verzocht hier [[voor het weekend]] over te adviseren.", "deadline"),
        ("Het magazijn is [[voor de zomer]] gevuld met voorraad.", "mention"),
        ("De deadline is gesteld op [[1 september]].", "deadline"),
        ("De vergadering is op [[1 september]].", "mention"),
        ("De deadline voor het insturen van de stukken blijft [[1 september]].", "deadline"),
        ("De deadline is gehaald; de opening is op [[1 september]].", "mention"),
        ("Wij zien elkaar weer op [[1 september]].", "next_meeting"),
        ("Volg. MT: [[di 6-10]]", "next_meeting"),
        ("Nieuw in overleg van [[6 oktober]]", "mention"),
    ],
)
def test_a_role_by_its_sentence(marked: str, role: str) -> None:
    assert role_of(marked) == role


def test_a_role_by_its_field() -> None:
    header = (("meeting_date", "3 maart 2021"), ("document_date", "5 maart 2021"))
    text = "Datum 5 maart 2021\nVergaderdatum 3 maart 2021"
    assert role_of(text.replace("3 maart 2021", "[[3 maart 2021]]"), fields=header) == "meeting"
    assert role_of(text.replace("5 maart 2021", "[[5 maart 2021]]"), fields=header) == "document"


def test_the_clock_time_on_the_line_of_the_meeting_is_the_meetings() -> None:
    header = (("meeting_date", "12 juli 2023"),)
    assert role_of("Verslag 12 juli 2023 - online, [[14:30 - 15:30 uur]]\nTekst", fields=header) == "meeting"
    assert role_of("Verslag 12 juli 2023\n\n[[14:30 - 15:30 uur]] Opening", fields=header) == "mention"


def test_a_time_behind_its_own_label_is_the_meetings() -> None:
    header = (("meeting_date", "22 maart 2018"),)
    assert role_of("Datum:   22 maart 2018\n\nAanvang:   [[19.30]]\n", fields=header) == "meeting"
    assert role_of("Datum:   22 maart 2018\nPlaats  zaal 2   Tijd:   [[13.00-14.15 uur]]\n", fields=header) == "meeting"
    assert role_of("Datum:   22 maart 2018\n\nInloop om [[19.30 uur]]\n", fields=header) == "mention"


def test_the_words_that_give_a_role_are_kept() -> None:
    text = "IGJ reageert uiterlijk vrijdag. Volgend overleg: 28 juni. Sinds 8 maart."
    given = roles(legible(text), dates.find(text), "minutes", ())
    assert [text[role.cue.start : role.cue.end] if role.cue else None for role in given] == [
        "uiterlijk", "Volgend overleg", None,
    ]  # fmt: skip


def test_a_weekday_that_the_day_does_not_have_is_noted() -> None:
    clash, right, unknown = dates.find("Op dinsdag 3 maart 2021, woensdag 3 maart 2021 of dinsdag 4 mei.")
    assert clash.resolve("2021-02-03").notes == ("weekday_disagrees",)
    assert right.resolve("2021-02-03").notes == ()
    assert unknown.resolve(None).notes == ()


def test_only_the_newest_mail_dates_a_thread() -> None:
    header = (("document_date", "15 juni 2021 16:42"), ("document_date", "14 juni 2021 17:55"))
    first, second = "Verzonden: 15 juni 2021 16:42\n", "Verzonden: 14 juni 2021 17:55\n"
    assert (
        role_of(first.replace("15 juni 2021 16:42", "[[15 juni 2021 16:42]]") + second, "email", header) == "document"
    )
    assert role_of(first + second.replace("14 juni 2021 17:55", "[[14 juni 2021 17:55]]"), "email", header) == "mention"


def test_the_date_of_an_action_is_a_deadline() -> None:
    assert role_of("PZo stuurt [[donderdag]] een brief.") == "mention"
    assert role_of("PZo stuurt [[donderdag]] een brief.", due=True) == "deadline"


def test_dates_of_the_gold_sets(shared: Path) -> None:
    """Value F1 over all documents of the gold sets; the floor only rises."""
    right = marked = found_total = 0
    for path in sorted((shared / "gold").glob("*/*.gold.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        text = document["text"]
        wanted = {(date["start"], date["end"], date["type"], date["value"]) for date in document["dates"]}
        found = dates.find(text)
        got = set()
        for date in found:
            resolved = calendar.resolve(text, date.start, date.end, document["anchor_date"])
            assert resolved is not None
            got.add((date.start, date.end, resolved.type, resolved.value))
        right, marked, found_total = (
            right + len(wanted & got),
            marked + len(document["dates"]),
            found_total + len(found),
        )
    assert 2 * right / (marked + found_total) >= 0.98


def test_times_in_a_column_of_an_agenda() -> None:
    assert quotes("9.00   1   Opening\n10.15   2   Plannen\n10.45       Sluiting") == ["10.15", "10.45"]
    assert quotes("Opening        10.00\nPlannen        10.15\n") == ["10.00", "10.15"]
    assert quotes("Opbrengst      10.00\nKosten         98.34\n") == []


@pytest.mark.parametrize(
    ("text", "value", "computed"),
    [
        (
            "# Agenda\n\nVergaderdatum: 9 juni 2021\nDatum: 2 juni 2021\n\nDe gast komt om 11.15 uur.\n",
            "2021-06-09",
            (),
        ),
        ("# Verslag\n\nDatum: 2 juni 2021\n\nDe gast kwam om 11.15 uur.\n", "2021-06-02", ("value",)),
    ],
)
def test_bare_times_of_an_agenda_are_the_meetings(text: str, value: str, computed: tuple[str, ...]) -> None:
    last = [record for record in extract(text, sha256="0" * 64, name="a.md").records if record.layer == "date"][-1]
    assert (last.values["value"], last.computed) == (f"{value}T11:15", computed)


def test_numbers_in_a_column_for_them_are_no_days() -> None:
    assert quotes("| Nr | Wat | Wanneer |\n|---|---|---|\n| 5-2 | Kaart maken | 6-2 |\n") == ["6-2"]
    assert quotes("| Op | Wat |\n|---|---|\n| 5-2 | Kaart maken |\n") == ["5-2"]


def test_what_is_told_of_the_past_has_a_time_of_its_own() -> None:
    month, other = dates.find("Er is afgesproken dat de toets in januari begint. Gemeld is dat hij in mei plaatsvond.")
    assert (month.resolve("2021-11-05").value, other.resolve("2021-03-05").value) == ("2022-01", "2020-05")


def test_a_time_alone_on_the_line_below_a_day_is_of_that_day() -> None:
    assert quotes("Deadline: 3-5-2021\n\n16.00 uur\n") == ["3-5-2021\n\n16.00 uur"]
    assert quotes("Datum: 3-5-2021\n\n16.00 uur Opening\n") == ["3-5-2021", "16.00 uur"]
