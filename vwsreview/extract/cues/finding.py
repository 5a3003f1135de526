"""All cues of a text."""

from collections.abc import Iterator

from vwsreview.domain.span import Span
from vwsreview.extract.cues import codes, moments, outcomes
from vwsreview.extract.cues.cue import Cue
from vwsreview.extract.text import lines

STRETCH = 200_000
"""Code points; a longer text is looked through in stretches, so that whoever waits can do something in between."""
_PARAGRAPH = "\n\n"


def find(text: str) -> tuple[Cue, ...]:
    """The cues in the order of the text: at most one for an action or a decision in a sentence, bullet or row, one for
    each run of words that may be a date, one for each run of redaction codes.

    Linear in the text; a page of 4 kB takes a few milliseconds, so it is asked once a document. Whether a cue has been
    answered by a record or by a person is none of its business: see `review.overview.coverage`.
    """
    return tuple(cue for found in find_by_stretch(text) for cue in found)


def find_by_stretch(text: str) -> Iterator[tuple[Cue, ...]]:
    """The same, a stretch of a long text at a time."""
    for start, end in _stretches(text):
        words = text[start:end]
        found = lines.split(words)
        cues = sorted((*outcomes.find(words, found), *moments.find(words), *codes.find(words, found)))
        yield tuple(_moved(cue, start) for cue in cues) if start else tuple(cues)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """From the end of a paragraph to the end of another; without paragraphs the text is one stretch."""
    start = 0
    while len(text) - start > STRETCH and (end := text.find(_PARAGRAPH, start + STRETCH)) >= 0:
        yield start, end + len(_PARAGRAPH)
        start = end + len(_PARAGRAPH)
    yield start, len(text)


def _moved(cue: Cue, by: int) -> Cue:
    start, end = cue.unit
    return cue._replace(start=cue.start + by, end=cue.end + by, unit=Span(start + by, end + by))
