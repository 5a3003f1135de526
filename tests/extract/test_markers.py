"""Marks of actions inside a sentence and in front of it."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.outcomes import markers, owners


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat volgt (actie MEVA)", [["MEVA"]]),
        ("Dat volgt [AP Jansen, 10/2]", [["Jansen"]]),
        ("Dat volgt (AP: WJZ voor 10 februari)", [["WJZ"]]),
        ("Dat volgt **actie PZo/BPZ**", [["PZo", "BPZ"]]),
        ("Dat volgt (TODO Joris)", [["Joris"]]),
        ("Dat volgt (action: RDI) en dit (action: Nkom)", [["RDI"], ["Nkom"]]),
        ("De (actieve) leden", []),
        ("Dat (actie of niet) volgt", []),
        ("**Actie BPZ:** doen", []),
        ("De toezichthouder (AP wil meer weten)", []),
    ],
)
def test_marks_inside_a_sentence(text: str, expected: list[list[str]]) -> None:
    found = markers.inside(text, Span(0, len(text)))
    assert [owners.written(text, mark.owners(text)) for mark in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Actie: doen", []),
        ("**Actie waterschap:** doen", ["waterschap"]),
        ("AP 3 (mw. De Boer): doen", ["mw. De Boer"]),
        ("ACTION 31.2 (Nkom/Ofcom): do it", ["Nkom", "Ofcom"]),
        ("Actie – BPZ doet het", []),
        ("Actieplan: dit volgt", None),
        ("Actie is nodig: dat vond iedereen", None),
        ("De AP heeft vragen: welke", None),
    ],
)
def test_labels_in_front(text: str, expected: list[str] | None) -> None:
    found = markers.label(text, Span(0, len(text)))
    assert (None if found is None else owners.written(text, found.owners(text))) == expected
