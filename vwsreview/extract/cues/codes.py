"""Cues of redactions: codes of the grounds of the Woo and the Wob, however they are spelled."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span
from vwsreview.extract.cues.cue import Cue
from vwsreview.extract.redactions.citations import Citations
from vwsreview.extract.redactions.ground_spellings import Trust, readable
from vwsreview.extract.text.lines import Line, tables

_JOINT = re.compile(r"[ \t\u00a0]*(?:\*{1,3}[ \t\u00a0]*\*{0,3})?[ \t\u00a0]*")


def find(text: str, lines: Sequence[Line]) -> Iterator[Cue]:
    """Each run of codes that can be read, but where a law is cited."""
    citations: Citations | None = None
    run: Span | None = None
    for code in readable(text):
        citations = citations or Citations(text, lines, tables(text, lines))
        is_article = code.form == "long" or text[code.start] in "aA"
        if code.trust is Trust.DOUBTFUL or citations.holds(code.start, code.end, is_article):
            continue
        if run is not None and _JOINT.fullmatch(text, run.end, code.start):
            run = Span(run.start, code.end)
            continue
        if run is not None:
            yield Cue(*run, "code", "redaction", run)
        run = Span(code.start, code.end)
    if run is not None:
        yield Cue(*run, "code", "redaction", run)
