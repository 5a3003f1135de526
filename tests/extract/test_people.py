"""Lists of people."""

from vwsreview.domain.span import Span
from vwsreview.extract.people.people import listed


def test_a_megabyte_of_commas_lists_nobody() -> None:
    """Nobody writes such a list, and reading it would take minutes."""
    names = "A. Bol (CZ), "
    short, long = names * 3, names * 80_000
    assert len(listed(short, Span(0, len(short) - 2))) == 3
    assert listed(long, Span(0, len(long))) == []
