"""Any words selected by keys: found by their first letters, then as a unit, or up to their last words."""

from PySide6.QtCore import Qt

from tests.benchmarks.keys.typist import Typist
from vwsreview.domain.span import Span, trimmed
from vwsreview.markdown.units import block_at, unit_at
from vwsreview.ui.page import find
from vwsreview.ui.page.document_view import DocumentView

MOST_LETTERS = 40
A_LETTER = 0.2
"""What typing one more letter of words that one reads costs, against a press of Enter and a look."""

UP_TO_THE_END = 2.5
"""What it costs to extend the selection from the first letters to the last words."""


def select_words(typist: Typist, wanted: Span) -> None:
    """Select a span of the open document, looking for its beginning from the caret on; stars at its end stay out."""
    view = typist.window.workspace.view
    wanted = trimmed(view.text, *wanted)
    words, times = _cheapest(view.text, wanted, _begin(view))
    typist.press(Qt.Key.Key_Slash)
    typist.type(words)
    for _ in range(times):
        typist.press(Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_Escape)
    units = [unit_at(view.text, wanted.start)]
    block = block_at(view.text, wanted.start)
    if block is not None:
        units.append(Span(block.start, block.end))
    if view.selected_span() != wanted and wanted in units:
        for _ in range(units.index(wanted) + 1):
            if view.selected_span() != wanted:
                typist.press(Qt.Key.Key_S)
    if view.selected_span() != wanted:
        _extend(typist, wanted)
    assert view.selected_span() == wanted, f"{wanted.of(view.text)!r} cannot be selected"


def _begin(view: DocumentView) -> int:
    """Where looking begins: at the selection's start, else at the caret."""
    selected = view.selected_span()
    return selected.start if selected is not None else view.caret_offset()


def _cheapest(text: str, wanted: Span, here: int) -> tuple[str, int]:
    """The first letters to type, and how often Enter goes on, until the place is found that begins the span."""
    first_line = " ".join(wanted.of(text).split("\n")[0].split())
    best: tuple[float, str, int] | None = None
    for length in range(1, min(len(first_line), MOST_LETTERS) + 1):
        starts = [one.start for one in find.matches(text, first_line[:length])]
        here = next((start for start in starts if start >= here), starts[0])  # a word that grows stays where it is
        if wanted.start in starts and first_line[length - 1] != " ":
            times = (starts.index(wanted.start) - starts.index(here)) % len(starts)
            rest = 0 if length == wanted.end - wanted.start else UP_TO_THE_END
            cost = times + length * A_LETTER + rest
            if best is None or cost < best[0]:
                best = cost, first_line[:length], times
    assert best is not None, f"{wanted.of(text)!r} cannot be found"
    return best[1:]


def _extend(typist: Typist, wanted: Span) -> None:
    """Up to the shortest last words that do not stand between."""
    view = typist.window.workspace.view
    text = view.text
    place = wanted.end
    while True:
        place = max(wanted.start, max(text.rfind(sign, wanted.start, place - 1) for sign in " \n") + 1)
        words = " ".join(text[place : wanted.end].split())
        first = next((one for one in find.matches(text, words) if one.start >= wanted.start), None)
        if place <= wanted.start or (first is not None and first.end == wanted.end):
            break
    typist.press(Qt.Key.Key_Period)
    typist.type(words)
    typist.press(Qt.Key.Key_Escape)
