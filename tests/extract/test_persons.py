"""People in lists, as released minutes write them."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.people.people import listed as people_in
from vwsreview.extract.people.persons import read


def listed(text: str) -> list[tuple[str, object, object, str | None]]:
    return [
        (text[one.start : one.end], one.values["organisation"], one.values["role"], one.presence)
        for one in people_in(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MMZS, 5.1.2e 5.1.2e (WJZ)", [("MMZS", "MMZS", None, None), ("5.1.2e 5.1.2e (WJZ)", "WJZ", None, None)]),
        (
            "5.1.2e 5.1.2e (DCo, 5.1.2e2e (BPZ)",
            [("5.1.2e 5.1.2e (DCo", "DCo", None, None), ("5.1.2e2e (BPZ)", "BPZ", None, None)],
        ),
        ("5.1.2e 5.1.2e NZa)", [("5.1.2e 5.1.2e NZa)", "NZa", None, None)]),
        ("Dhr. A en/ of Dhr. B (FMS)", [("Dhr. A", "FMS", None, None), ("Dhr. B (FMS)", "FMS", None, None)]),
        ("Dhr. A & Mevr. B (NZa)", [("Dhr. A", "NZa", None, None), ("Mevr. B (NZa)", "NZa", None, None)]),
        ("5.1.2e (LNAZ, EMC)", [("5.1.2e (LNAZ, EMC)", "LNAZ, EMC", None, None)]),
        ("5.1.2e (NFU / UMCU)", [("5.1.2e (NFU / UMCU)", "NFU / UMCU", None, None)]),
        ("5.1.2e (BPZ, verslag)", [("5.1.2e (BPZ, verslag)", "BPZ", "minutes_taker", None)]),
        ("5.1.2e (vz.)", [("5.1.2e (vz.)", None, "chair", None)]),
        ("5.1.2e (LCT, vanaf agendapunt 3)", [("5.1.2e (LCT, vanaf agendapunt 3)", "LCT", None, "partial")]),
        ("5.1.2e (directeur CZ)", [("5.1.2e (directeur CZ)", None, "directeur CZ", None)]),
        ("A. Bol(Kadaster)", [("A. Bol(Kadaster)", "Kadaster", None, None)]),
        ("5.1.2e (VNG), laat zich vervangen", [("5.1.2e (VNG)", "VNG", None, "deputised")]),
        ("A. Bol wnr. van E. Dam", [("A. Bol wnr. van E. Dam", None, None, "deputised")]),
        ("Jan Bol, i.p.v. Mia (CZ)", [("Jan Bol, i.p.v. Mia (CZ)", "CZ", None, "deputised")]),
        ("Jo Reed (UK – standing in for T. Hall)", [
            ("Jo Reed (UK – standing in for T. Hall)", "UK", None, "deputised"),
        ]),
        ("A. Bol (namens VNG)", [("A. Bol (namens VNG)", "VNG", None, None)]),
        ("A. Bol, B. Dam (beiden CZ)", [("A. Bol", "CZ", None, None), ("B. Dam (beiden CZ)", "CZ", None, None)]),
        ("A. Bol (voorz.)", [("A. Bol (voorz.)", None, "chair", None)]),
        ("A. Bol (ambt. secr.)", [("A. Bol (ambt. secr.)", None, "ambt. secr.", None)]),
        ("A. Bol (na de lunch)", [("A. Bol (na de lunch)", None, None, "partial")]),
        ("A. Bol (CZ, o.v.b.)", [("A. Bol (CZ, o.v.b.)", "CZ", None, None)]),
        ("5.1.2e i.v.m. vakantie", [("5.1.2e", None, None, None)]),
        ("MMZS en DGCZ", [("MMZS", "MMZS", None, None), ("DGCZ", "DGCZ", None, None)]),
        ("V&VN", [("V&VN", "V&VN", None, None)]),
        ("adviseur MMZS", [("adviseur MMZS", "adviseur MMZS", None, None)]),
        ("tbd, n.v.t., -", []),
    ],
)  # fmt: skip
def test_a_list_is_cut_into_people_in(text: str, expected: list[tuple[str, object, object, str | None]]) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan, Eva en Mia (notulen)", [("Jan", None), ("Eva", None), ("Mia (notulen)", None)]),
        ("Jan Bol, en Eva Dam", [("Jan Bol", None), ("Eva Dam", None)]),
        ("CZ, PG en WJZ", [("CZ", "CZ"), ("PG", "PG"), ("WJZ", "WJZ")]),
        ("Ministerie van Cultuur en Sport", [("Ministerie van Cultuur en Sport", "Ministerie van Cultuur en Sport")]),
        ("A. Bol, RIVM, B. Dam, NHG (vz)", [("A. Bol, RIVM", "RIVM"), ("B. Dam, NHG (vz)", "NHG")]),
        ("A. Bol (CZ), RIVM, NHG", [("A. Bol (CZ)", "CZ"), ("RIVM", "RIVM"), ("NHG", "NHG")]),
        ("DGCZ, 5.1.2e, RIVM", [("DGCZ", "DGCZ"), ("5.1.2e", None), ("RIVM", "RIVM")]),
    ],
)  # fmt: skip
def test_what_joins_people_and_what_is_their_organisation(text: str, expected: list[tuple[str, object]]) -> None:
    assert [(quote, organisation) for quote, organisation, _, _ in listed(text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "honorific", "redacted"),
    [
        ("drs. H. van der Zomer (Nictiz)", "H. van der Zomer", "drs.", False),
        ("Mevr. dr. E. Vriesman (FMS)", "E. Vriesman", "Mevr. dr.", False),
        ("Karin 5.1.2e (NVZ)", "Karin 5.1.2e", None, True),
        ("Minister van Ark", "van Ark", "Minister", False),
        ("minister van SZW", None, None, False),
        ("minister van Financiën", None, None, False),
        ("5.1.2e | 5.1.2e (CZ)", None, None, True),
        ("(geanonimiseerd) (CZ)", None, None, True),
        ("dhr. ■■■■ (CZ)", None, "dhr.", True),
        ("XXXX", None, None, True),
    ],
)
def test_names_lose_their_titles_and_offices_are_no_names(
    text: str, name: str | None, honorific: str | None, redacted: bool
) -> None:
    person = read(text, Span(0, len(text)))
    assert person is not None
    assert (person.values["name"], person.values["honorific"], person.values["redacted"]) == (name, honorific, redacted)


def test_a_group_heading_gives_the_organisation_where_the_entry_has_none() -> None:
    text = "5.1.2e, 5.1.2e (NZa)"
    assert [one.values["organisation"] for one in people_in(text, Span(0, len(text)), "RIVM")] == ["RIVM", "NZa"]
