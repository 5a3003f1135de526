"""All cues of a text."""

from vwsreview.extract.cues import codes, moments, outcomes
from vwsreview.extract.cues.cue import Cue
from vwsreview.extract.text import lines


def find(text: str) -> tuple[Cue, ...]:
    """The cues in the order of the text: at most one for an action or a decision in a sentence, bullet or row, one for
    each run of words that may be a date, one for each run of redaction codes.

    Linear in the text; a page of 4 kB takes a few milliseconds, so it is asked once a document. Whether a cue has been
    answered by a record or by a person is none of its business: see `review.overview.coverage`.
    """
    found = lines.split(text)
    return tuple(sorted((*outcomes.find(text, found), *moments.find(text), *codes.find(text, found))))
