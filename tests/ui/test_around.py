"""Words with what stands beside them, as a list shows them."""

from vwsreview.domain.span import Span
from vwsreview.ui.dialogs.around import around


def test_the_line_is_shown_without_markers_and_bars() -> None:
    text = "Kop\n| **Nota** | 11-2-2022 | Loopt |\n"
    start = text.index("11-2")
    assert around(text, Span(start, start + 9)) == "Nota · 11-2-2022 · Loopt"


def test_of_a_long_line_a_piece_is_shown() -> None:
    text = "a" * 99 + " hier " + "b" * 99
    assert around(text, Span(100, 104), 3) == "… aa hier bb …"
