"""Cues: hints inside the text, one for an action or a decision in a unit, the same every time."""

from collections import Counter

from tests.fuzz.phrases import TEXTS, text_of
from tests.fuzz.samples import sources
from tests.fuzz.target import Target
from vwsreview.extract.cues import find

LAYERS = {"action", "decision", "date", "redaction"}


def check(data: bytes) -> None:
    """All cues of a text."""
    text = text_of(data)
    found = find(text)
    assert find(text) == found and list(found) == sorted(found)
    for cue in found:
        assert 0 <= cue.start < cue.end <= len(text), cue
        assert 0 <= cue.unit.start < cue.unit.end <= len(text), cue
        assert cue.span.touches(cue.unit) or "\n" not in text[cue.end : cue.unit.start].strip(), cue
        assert cue.layer in LAYERS and cue.span.of(text).strip(), cue
    units = Counter(cue.unit for cue in found if cue.layer in ("action", "decision"))
    assert all(count == 1 for count in units.values()), units


TARGET = Target("cues", check, lambda: sources(2_000), TEXTS)
