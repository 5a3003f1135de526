"""Entries that put something in front of the name, or people without one."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.people.people import listed as people_in


def listed(text: str) -> list[tuple[str, object, object, object]]:
    return [
        (text[one.start : one.end], one.values["name"], one.values["organisation"], one.values["role"])
        for one in people_in(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waterbedrijf – mw. E. Dam", ("Waterbedrijf – mw. E. Dam", "E. Dam", "Waterbedrijf", None)),
        ("RIVM - Jan Bol (vz)", ("RIVM - Jan Bol (vz)", "Jan Bol", "RIVM", "chair")),
        ("A. Bol – RIVM", ("A. Bol – RIVM", "A. Bol", "RIVM", None)),
        ("Ir. Bol       Delta BV", ("Ir. Bol       Delta BV", "Bol", "Delta BV", None)),
        ("Jan Bol van RIVM", ("Jan Bol van RIVM", "Jan Bol", "RIVM", None)),
        ("A. Bol nms. wijkraad", ("A. Bol nms. wijkraad", "A. Bol", "wijkraad", None)),
        ("JB - Jan Bol", ("JB - Jan Bol", "Jan Bol", None, None)),
        ("PvdAJ.B. Bol", ("PvdAJ.B. Bol", "J.B. Bol", "PvdA", None)),
        ("StadspartijM Bol", ("StadspartijM Bol", "M Bol", "Stadspartij", None)),
        ("Bol, mw. E.", ("Bol, mw. E.", "Bol, E.", None, None)),
        ("twee trainees", ("twee trainees", None, None, "trainees")),
        ("iemand van RVO", ("iemand van RVO", None, "RVO", None)),
        ("two colleagues of NHG", ("two colleagues of NHG", None, "NHG", None)),
        ("DG Werk", ("DG Werk", None, "DG Werk", None)),
        ("minister voor Zeden", ("minister voor Zeden", None, "minister voor Zeden", None)),
        ("politie", ("politie", None, "politie", None)),
    ],
)  # fmt: skip
def test_reads_what_stands_in_front(text: str, expected: tuple[str, object, object, object]) -> None:
    assert listed(text) == [expected]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("DGV / DGCZ (vz) / pSG", [None, None, None]),
        ("Jan Bol | Eva Dam | Mia Vos", ["Jan Bol", "Eva Dam", "Mia Vos"]),
        ("de dames Van Beek en Bol en de heren Dam, Vos en R. Kok", ["Van Beek", "Bol", "Dam", "Vos", "R. Kok"]),
        ("Jan van Dam", ["Jan van Dam"]),
        ("Ebru Timmermans-Bol", ["Ebru Timmermans-Bol"]),
        ("McDonald, A.", ["McDonald, A."]),
    ],
)
def test_cuts_lists(text: str, names: list[object]) -> None:
    assert [name for _, name, _, _ in listed(text)] == names


def test_a_line_of_several_parts_is_one_person_where_each_line_is() -> None:
    text = "JB - Jan Bol, Weather Office, UK [WO], Chair\nED - Eva Dam, Weather Office, UK [WO]"
    assert [(organisation, role) for _, _, organisation, role in listed(text)] == [
        ("Weather Office, UK [WO]", "chair"),
        ("Weather Office, UK [WO]", None),
    ]
