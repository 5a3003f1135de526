"""What holds for every extraction, whatever the text."""

import hashlib
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import BY_NAME, DOCUMENT_KINDS
from vwsreview.domain.span import trimmed
from vwsreview.domain.timevalue import is_value
from vwsreview.extract.extractor import extract
from vwsreview.resources import resource

SAMPLES = [
    path.read_text(encoding="utf-8")
    for path in sorted(resource("samples").rglob("*.*"))
    if path.suffix in (".md", ".txt")
]
FRAGMENTS = st.sampled_from(
    [
        "# verslag\n", "\n", "\n\n", " ", "\t", "- ", "1. ", "**", "*", "_", "|", "| --- |", ":", ",", ";", "(", ")",
        "]", "5.1.2e", "5.1.2", "10.2.e", "(10)(2e)", "Aanwezig", "Afwezig:", "Betreft\t", "Datum", "Kenmerk  \n",
        "Aan: ", "Van: ", "cc. ", "Dhr. ", "en/of", "en", "DGCZ", "MEVA", "(actie MEVA)", "(actie ",
        "          ", "Actie: ", "Besluit: ", "is akkoord",
        "wordt gevraagd", "3 mei 2021", "a.s. dinsdag", "uiterlijk", "stuurt", "we", "Minister van Ark",
        "is niet aanwezig", "---\n", "title: x\n", "Directie X", "> ", "<br>", "buiten verzoek", "é", "\u00a0",
        "\u00ad", "👍", "e\u0301", "\ufeff", "\r", "\x00", "a", "B", "7", ".",
    ]
)  # fmt: skip


def run(text: str) -> AnnotatedDocument:
    return extract(text, sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), name="x.md")


def assert_whole(document: AnnotatedDocument) -> None:
    """Every rule of the guideline that needs no knowledge of what the text means."""
    ids = Counter(record.id for record in document.records)
    assert not ids or max(ids.values()) == 1
    assert document.document.kind in DOCUMENT_KINDS
    for record in document.records:
        layer = BY_NAME[record.layer]
        quote = document.text[record.start : record.end]
        assert quote.strip()
        assert trimmed(document.text, record.start, record.end) == record.span
        assert set(record.values) == {key.name for key in layer.keys}
        assert set(record.computed) <= set(record.values)
        assert record.rule is not None and record.confidence is not None and 0 < record.confidence <= 1
        assert record.updated_at is None and record.reviewer is None and record.review == "proposed"
        assert all(linked in ids for links in record.links.values() for linked in links)
        for key, spans in record.evidence.items():
            assert key in record.values
            assert all(0 <= start < end <= len(document.text) for start, end in spans)
        for key in layer.keys:
            value = record.values[key.name]
            assert value is not None or key.nullable
            if key.type == "choice":
                assert value in key.choices
            if key.type == "time" and isinstance(value, str):
                assert is_value(value)


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS, max_size=60).map("".join))
def test_any_mix_of_known_forms_gives_whole_records(text: str) -> None:
    assert_whole(run(text))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_whole_records(text: str) -> None:
    assert_whole(run(text))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(SAMPLES),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 40), st.text(max_size=8)), max_size=6),
)
def test_damaged_documents_give_whole_records(text: str, damages: list[tuple[int, int, str]]) -> None:
    for place, length, inserted in damages:
        text = text[:place] + inserted + text[place + length :]
    assert_whole(run(text))


@pytest.mark.parametrize("text", SAMPLES)
def test_the_same_bytes_give_the_same_output(text: str) -> None:
    assert run(text) == run(text)


@pytest.mark.parametrize("unit", ["7", "(", "a a a ", "5.1.2e"])
@pytest.mark.timeout(60)
def test_a_megabyte_of_one_thing_comes_to_an_end(unit: str) -> None:
    assert_whole(run(unit * (1_000_000 // len(unit))))


@pytest.mark.parametrize("unit", ["A en ", "(actie A) ", "Aanwezig: A (", "*", "|", "\u00a0", " ", "5.1.2e, ", "x. "])
@pytest.mark.timeout(60)
def test_long_lists_and_blanks_come_to_an_end(unit: str) -> None:
    assert_whole(run("# verslag\n\nAanwezig: A" + unit * (100_000 // len(unit)) + "B"))


def test_a_due_date_is_linked_and_follows_the_anchor() -> None:
    document = run("# verslag\n\nVergaderdatum\t3 februari 2021\n\n- MO mailt de lijst uiterlijk vrijdag (actie MO).\n")
    action = next(record for record in document.records if record.layer == "action")
    date = next(record for record in document.records if document.text[record.start : record.end] == "vrijdag")
    assert document.document.anchor_date == "2021-02-03"
    assert action.values == {"explicit": True, "owners": ["MO"], "due": "2021-02-05", "status": "open"}
    assert action.computed == ("due",)
    assert action.links == {"due": [date.id]}
    assert action.evidence["due"] == [[date.start, date.end]]
    assert date.values["role"] == "deadline"
    assert date.computed == ("value",)


def test_an_organisation_has_its_place_in_the_gazetteer() -> None:
    document = run("# verslag\n\nAanwezig\t5.1.2e (WJZ), 5.1.2e (CZ)\n")
    given = [record.extra.get("organisation_id") for record in document.records if record.layer == "attendee"]
    assert given == ["VWS/pSG/WJZ", ["VWS/DGCZ/CZ", "ZN/CZ"]]


def test_a_clash_of_weekday_and_day_is_noted_and_the_number_counts() -> None:
    given = extract("Wij spreken elkaar dinsdag 3 maart 2021.", sha256="a" * 64, name="x")
    (found,) = (record for record in given.records if record.layer == "date")
    assert (found.values["value"], found.extra) == ("2021-03-03", {"notes": ["weekday_disagrees"]})


def test_the_cue_of_a_role_is_evidence() -> None:
    text = "IGJ wil uiterlijk 3 maart 2021 een besluit."
    given = extract(text, sha256="a" * 64, name="x")
    (found,) = (record for record in given.records if record.layer == "date")
    assert found.values["role"] == "deadline"
    assert [text[start:end] for start, end in found.evidence["role"]] == ["uiterlijk"]


def test_furniture_of_pages_is_told_and_cuts_no_sentence() -> None:
    page = "Directie Curatieve Zorg\n\n829736   Pagina {} van 2\n\n"
    body = f"CZ stuurt morgen een overzicht\n\n{page.format(1)}van de bedden rond.\n\nSlot.\n\n"
    text = f"# verslag\n\n{body}{page.format(2)}"
    made = extract(text, sha256="0" * 64, name="verslag.md")
    told = [span.of(text) for span in made.document.furniture]
    unit = "Directie Curatieve Zorg"
    assert told == [unit, "829736   Pagina 1 van 2", unit, "829736   Pagina 2 van 2"]
    (action,) = (record for record in made.records if record.layer == "action")
    assert action.span.of(text).startswith("CZ stuurt") and action.span.of(text).endswith("van de bedden rond.")
