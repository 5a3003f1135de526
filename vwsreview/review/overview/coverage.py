"""What of a document is still to be looked at: cues that no record answers, sections that nobody read, what was waived.

Cues come from `extract.cues.find(text)`, once a document; all else follows from the document's row and its records. The
edits keep what a reviewer says in the document's row (`answered_cues`, `sections_read`, `waived`), so each is one step
of the history, is undone like any other, and stands in the exports.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from vwsreview.domain.coverage import Answered, SectionRead, Waived, written
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.cues import Cue, find, find_by_stretch
from vwsreview.review import edits
from vwsreview.review.edits import Stamp

__all__ = [
    "Cue", "answer_cue", "find", "find_by_stretch", "make_of_cue", "mark_read", "open_cues", "record_span", "waive",
]  # fmt: skip

_OUTCOMES = ("action", "decision")
_NO_OUTCOMES = ("section", "redaction", "attendee")
"""Words that are a title, blacked out or a person hint at nothing to do."""
_DRAWN = ("added", "corrected")
"""How a record was judged whose bounds are a person's."""
_SURELY_A_TASK = 5
"""What the words of a task weigh where a decision alone does not answer them: it may give a task as well."""


class _Cover:
    """The stretches of a text that some records take, for the question whether one of them touches or holds another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        known = sorted(spans)
        self._known = known
        self._starts = [span.start for span in known]
        self._ends = list(accumulate((span.end for span in known), max))
        """The furthest end of all spans up to this one."""

    def touches(self, span: Span) -> bool:
        """Whether one of them shares a code point with the span."""
        place = bisect_left(self._starts, span.end)
        return place > 0 and self._ends[place - 1] > span.start

    def takes(self, span: Span) -> bool:
        """Whether those that touch the span share half of it; what is more than twice as long is no match for it.

        So nothing that begins further in front of it than that is looked at.
        """
        length, shared = span.end - span.start, 0
        place = bisect_left(self._starts, span.end)
        while place > 0 and self._starts[place - 1] > span.start - 2 * length:
            place -= 1
            one = self._known[place]
            if one.end - one.start <= 2 * length:
                shared += one.shared(span)
        return 2 * shared >= length

    def holds(self, span: Span) -> bool:
        """Whether one of them begins before the span and one reaches to its end."""
        place = bisect_right(self._starts, span.start)
        return place > 0 and self._ends[place - 1] >= span.end


def open_cues(document: Document, text: str, records: Iterable[Record], cues: Iterable[Cue]) -> list[Cue]:
    """The cues that wait for an answer, in the order of the text.

    `records` are all of the document's, rejected ones too: a cue is answered by records of its layer that take half of
    its unit, and by one of which a person drew the bounds that touches it; a cue of an action that is none too likely
    by a decision as well; by a reviewer who said that here is nothing (`answer_cue`); and by what the words are
    otherwise: page furniture, a title, a label's value, a person. Fast enough for a key press in a document of 5,000
    records.
    """
    spans: dict[str, list[Span]] = {}
    drawn: dict[str, list[Span]] = {}
    for record in records:
        spans.setdefault(record.layer, []).append(record.span)
        if record.review in _DRAWN:
            drawn.setdefault(record.layer, []).append(record.span)
    codes, dates = (_Cover(spans.get(layer, ())) for layer in ("redaction", "date"))
    tasks, decisions = (_Cover(spans.get(layer, ())) for layer in _OUTCOMES)
    outcomes = _Cover(span for layer in _OUTCOMES for span in spans.get(layer, ()))
    by_hand = _Cover(span for layer in _OUTCOMES for span in drawn.get(layer, ()))
    dates_by_hand, fields = _Cover(drawn.get("date", ())), _Cover(spans.get("field", ()))
    others = _Cover(span for layer in _NO_OUTCOMES for span in spans.get(layer, ()))
    named = _Cover(span for layer in ("field", "attendee") for span in spans.get(layer, ()))
    furniture = _Cover(document.furniture)
    answered = {(one.start, one.end, one.layer) for one in document.answered_cues}

    def is_open(cue: Cue) -> bool:
        if furniture.touches(cue.span):
            return False
        if cue.kind == "place" and named.touches(cue.unit):
            return False
        if cue.layer == "redaction":
            return not codes.touches(cue.span)
        if cue.layer == "date":
            return not (dates.takes(cue.unit) or dates_by_hand.touches(cue.unit))
        touching = by_hand.touches(cue.span) or fields.touches(cue.span) or fields.touches(_middle(cue.unit))
        known = tasks if cue.weight >= _SURELY_A_TASK else outcomes
        return not (touching or known.takes(cue.unit) or others.holds(cue.span))

    def beside_a_decision(cue: Cue) -> Cue:
        """The cue of a decision that is there already asks for the action beside it."""
        there = cue.layer == "decision" and decisions.takes(cue.unit)
        return cue._replace(layer="action", kind="task") if there else cue

    waiting = (cue for cue in cues if (cue.start, cue.end, cue.layer) not in answered and is_open(cue))
    asked = (beside_a_decision(cue) for cue in waiting)
    return [cue for cue in asked if (cue.start, cue.end, cue.layer) not in answered]


def _middle(unit: Span) -> Span:
    """What every stretch holds that takes at least half of a unit."""
    middle = (unit.start + unit.end) // 2
    return Span(middle, middle + 1)


def record_span(text: str, cue: Cue) -> Span:
    """What a record made of the cue takes: the sentence, bullet or row, the date's expression, the run of codes."""
    return trimmed(text, *cue.unit)


def answer_cue(document: Document, cue: Cue, stamp: Stamp) -> Edit | None:
    """A reviewer looked, and here is no record; None where that was said before. Label ``answer_cue``."""
    known = document.answered_cues
    if any((one.start, one.end, one.layer) == (cue.start, cue.end, cue.layer) for one in known):
        return None
    answer = Answered(cue.start, cue.end, cue.layer, stamp.reviewer, stamp.at)
    return _told("answer_cue", document, {"answered_cues": written((*known, answer))}, cue.layer)


def make_of_cue(document: Document, text: str, records: Sequence[Record], cue: Cue, stamp: Stamp) -> Edit | None:
    """The record that a cue hints at, with the values that its words suggest; None where the layer has it already.

    It is the same edit as for selected words (label ``add_record``); its first change is the new record.
    """
    span = record_span(text, cue)
    return edits.add_record(document, text, records, cue.layer, span.start, span.end, stamp)


def mark_read(document: Document, section: str | None, stamp: Stamp, read: bool = True) -> Edit | None:
    """A section was read, or is to be read again; None where nothing would change. Label ``mark_read``.

    `section` is the id of its record, None for the text in front of the first section.
    """
    others = tuple(one for one in document.sections_read if one.section != section)
    if read == (len(others) < len(document.sections_read)):
        return None
    now = (*others, SectionRead(section, stamp.reviewer, stamp.at)) if read else others
    return _told("mark_read", document, {"sections_read": written(now)}, "read" if read else "unread")


def waive(document: Document, records: Iterable[Record], cues: Iterable[Cue], stamp: Stamp) -> Edit:
    """Close the document although something is open, and keep what: one step with its status. Label ``waive``.

    `cues` are the open ones. What was waived before and is open still keeps its reviewer and time.
    """
    before = {(one.record, one.start, one.end, one.layer): one for one in document.waived}
    left: list[tuple[str | None, int, int, str]] = [
        *((record.id, record.start, record.end, record.layer) for record in records if record.is_open),
        *((None, cue.start, cue.end, cue.layer) for cue in cues),
    ]
    now = [before.get(one) or Waived(*one, stamp.reviewer, stamp.at) for one in left]
    closed = replace(document, status="done", extra=_kept(document.extra, {"waived": written(now)}))
    return Edit("waive", (Change(document, closed),), str(len(left)))


def _told(label: str, document: Document, told: Mapping[str, Any], detail: str) -> Edit | None:
    """One more thing that is kept in the document's row; the first one puts it in review."""
    after = replace(document, extra=_kept(document.extra, told))
    if document.status == "new":
        after = replace(after, status="in_review")
    return Edit(label, (Change(document, after),), detail)


def _kept(extra: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """What the row keeps with these keys anew; an empty list is left out."""
    return {key: value for key, value in {**extra, **told}.items() if value != [] or key not in told}
