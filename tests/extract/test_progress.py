"""States in cells and in remarks behind bullets."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.outcomes import progress


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Gereed (verzonden 4/4)", "done"),
        ("✔", "done"),
        ("is afgerond", "done"),
        ("ja", "done"),
        ("Vervallen", "cancelled"),
        ("n.v.t., afgevoerd", "cancelled"),
        ("Loopt", "open"),
        ("nog niet gereed", "open"),
        ("gereed zodra de brief er is", "open"),
        ("", "open"),
    ],
)
def test_a_cell_tells_the_state(words: str, expected: str) -> None:
    assert progress.status_of(words) == expected


@pytest.mark.parametrize(
    ("text", "left", "status"),
    [
        ("Zaal huren – Jansen – gereed", "Zaal huren – Jansen", "done"),
        ("Zaal huren (vervallen)", "Zaal huren", "cancelled"),
        ("Zaal huren. Loopt.", "Zaal huren", "open"),
        ("Zaal huren (gereed 26-06)", "Zaal huren (gereed 26-06)", "open"),
        ("De brief is gereed", "De brief is gereed", "open"),
    ],
)
def test_a_remark_stays_outside_and_tells_the_state(text: str, left: str, status: str) -> None:
    span, said = progress.remark(text, Span(0, len(text)))
    assert (span.of(text), said) == (left, status)
