"""How the attachments that a label names are told apart."""

import pytest

from vwsreview.domain.span import Span
from vwsreview.extract.header import attachments


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("kaart; raming", ["kaart", "raming"]),
        ("1. kaart<br>2. raming", ["kaart", "raming"]),
        ("A kaart – B raming – C brief", ["kaart", "raming", "brief"]),
        ("kaart (1), raming (2)", ["kaart (1)", "raming (2)"]),
        ("a. kaart", ["kaart"]),
        ("2", ["2"]),
        ("kaart van sluis A – deel B", ["kaart van sluis A – deel B"]),
        ("kaart, raming", ["kaart, raming"]),
    ],
)
def test_parts(value: str, names: list[str]) -> None:
    assert [value[start:end] for start, end in attachments.split(value, Span(0, len(value)))] == names
