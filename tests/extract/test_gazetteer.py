"""The word lists are whole, and are found however they are written."""

import csv

import pytest

from vwsreview.domain.layers import BY_NAME, FIELD_NAMES
from vwsreview.extract import gazetteer
from vwsreview.resources import resource


@pytest.mark.parametrize(
    ("written", "expected"),
    [("Meva", ["VWS/SG/MEVA"]), ("V&amp;VN", 1), ("GGD-GHOR", 1), ("CZ", 2), ("geen organisatie", [])],
)
def test_organisations_are_found_by_their_letters(written: str, expected: list[str] | int) -> None:
    found = [entry.id for entry in gazetteer.organisations(written)]
    assert (len(found) if isinstance(expected, int) else found) == expected


@pytest.mark.parametrize(
    ("written", "of_vws", "expected"),
    [
        ("Z", True, "VWS/DGLZ/Z"),
        ("Z", False, None),
        ("z", True, None),
        ("Meva", False, "VWS/SG/MEVA"),
        ("op", True, None),
        ("Bureau Onbekend", True, None),
    ],
)
def test_ids_are_given_where_the_letters_and_the_text_allow_it(
    written: str, of_vws: bool, expected: str | None
) -> None:
    assert gazetteer.organisation_ids(written, of_vws) == expected


def test_two_organisations_of_one_name_are_both_offered() -> None:
    assert len(gazetteer.organisation_ids("CZ", of_vws=True) or ()) == 2


def test_laws_and_terms_are_no_organisations() -> None:
    assert gazetteer.organisations("Wpg")
    assert not gazetteer.is_organisation("Wpg")
    assert gazetteer.is_organisation("DGCZ")


def test_the_organisations_have_every_column() -> None:
    with resource("gazetteers/organisations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 250
    for row in rows:
        assert set(row) == {"abbreviation", "name_nl", "name_en", "kind", "parent", "variants", "certainty"}
        assert row["abbreviation"].strip() and row["name_nl"].strip()


def test_labels_mean_fields_or_lists_of_people() -> None:
    presences = {f"@{choice}" for choice in BY_NAME["attendee"].key("presence").choices}
    assert set(gazetteer.table("header_labels.txt").values()) <= {*FIELD_NAMES, *presences, "@guest", "-"}


def test_roles_are_the_guidelines() -> None:
    assert set(gazetteer.table("roles.txt").values()) == set(BY_NAME["attendee"].key("role").choices)


@pytest.mark.parametrize("path", sorted(resource("gazetteers").glob("*.txt")), ids=lambda path: path.name)
def test_lists_say_what_they_are_and_name_nothing_twice(path: object) -> None:
    name = str(getattr(path, "name", path))
    raw = resource(f"gazetteers/{name}").read_text(encoding="utf-8")
    assert raw.startswith("# ")
    entries = gazetteer.lines(name)
    assert len(entries) == len(set(entries))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Aan- en afwezig:", "aanenafwezig"),
        ("1e-lijns | België™", "1elijnsbelgië"),
        ("\u201cTo-do\u201d\u2192\u3000\u2605\U0001f4cc", "todo"),
        ("\u0391\u03b8\u03ae\u03bd\u03b1 \u6771\u4eac", "αθήνα東京"),
        ("Straße", "strasse"),
    ],
)
def test_letters_and_digits_of_any_script_are_left(words: str, kept: str) -> None:
    assert gazetteer.squeezed(words) == kept
