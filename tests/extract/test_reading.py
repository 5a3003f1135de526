"""Which cues a text holds: parts of words, and words with what stands between them."""

import pytest

from vwsreview.extract.reading import Reading


@pytest.mark.parametrize(
    ("cue", "held"),
    [
        ("vast", True),
        ("astgesteld", True),
        ("gesteld.", True),
        (" is ", True),
        ("is vast", True),
        ("verslagis", False),
        ("besloten", False),
        ("vast.", False),
    ],
)
def test_a_cue_is_held_as_it_stands_in_the_text(cue: str, held: bool) -> None:
    reading = Reading("Het VERSLAG is vastgesteld.\n")
    assert reading.holds([cue]) is held
    assert reading.here([cue]) == ((cue,) if held else ())
