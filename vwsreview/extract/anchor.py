"""The day that a document's relative expressions count from, and the days that it could be as well.

Source: the guideline's `anchor_date`: of minutes and decision lists the meeting's date, of every other kind the
document's own; where that one is missing, the other; without either, none.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from vwsreview.domain.document import AnchorCandidate
from vwsreview.domain.timevalue import single_day
from vwsreview.extract.calendar import parse_anchor
from vwsreview.extract.calendar_expressions import Clock, Day, Feast
from vwsreview.extract.dates import FoundDate
from vwsreview.extract.kind import OF_MEETINGS

MOST_CANDIDATES = 8
MOST_READ = 50
"""So many dates from the beginning are looked at for candidates; a table of dates further down offers no anchor."""
_TITLE_LINES = 2


def choose(
    text: str, kind: str, fields: Sequence[tuple[str, int, int]], found: Sequence[FoundDate]
) -> tuple[str | None, tuple[AnchorCandidate, ...]]:
    """The anchor (a day as the guideline writes it, or None) and all candidates, the chosen one first.

    `fields` are the header's, each as name, start and end. Reasons of candidates: ``meeting_date``,
    ``document_date``, ``title`` (a day on the first lines), ``text`` (a full day further down, only offered).
    """
    order = ("meeting_date", "document_date") if kind in OF_MEETINGS else ("document_date", "meeting_date")
    spans = {name: next(((start, end) for label, start, end in fields if label == name), None) for name in order}
    dated = {name: date for name in order if (date := _first_day(found, spans[name])) is not None}
    days = [str(_day_of(date)) for date in dated.values()]
    known = next((day for day in days if parse_anchor(day) and day[0] != "X"), None)
    chosen = [_candidate(date, name, _with_year(date, known)) for name, date in dated.items()]
    candidates = _distinct(chain(chosen, _title(text, found), _in_text(found)))
    return (chosen[0].value if chosen else None), candidates


def newest_first(
    kind: str, fields: Sequence[tuple[str, int, int]], found: Sequence[FoundDate]
) -> Sequence[tuple[str, int, int]]:
    """The fields, of a thread of mails with the newest date in front: only that one counts (guideline, cases)."""
    dated = [(start, end) for name, start, end in fields if name == "document_date"]
    if kind != "email" or len(dated) < 2:
        return fields
    days = {span: date.resolve(None).value or "" for span in dated if (date := _first_day(found, span)) is not None}
    known = [span for span in days if days[span][:1] != "X"]
    if not known:
        return fields
    newest = max(known, key=lambda span: (days[span], -span[0]))
    return [("document_date", *newest), *(field for field in fields if field[1:] != newest)]


def _first_day(found: Iterable[FoundDate], span: tuple[int, int] | None) -> FoundDate | None:
    """The first single day in a field's value."""
    if span is None:
        return None
    inside = (date for date in found if span[0] <= date.start and date.end <= span[1])
    return next((date for date in inside if _day_of(date) is not None), None)


def _with_year(date: FoundDate, known: str | None) -> str:
    """A day without a year in the year that brings it nearest to the header's other date."""
    day = _day_of(date) or ""
    if known is None or not day.startswith("X"):
        return day
    return single_day(date.resolve(known).value) or day


def _candidate(date: FoundDate, reason: str, day: str) -> AnchorCandidate:
    return AnchorCandidate(day, reason, date.start, date.end)


def _title(text: str, found: Sequence[FoundDate]) -> Iterator[AnchorCandidate]:
    """Days on the first lines that hold words and are no sentences."""
    end, lines = 0, 0
    while lines < _TITLE_LINES and end < len(text):
        until = text.find("\n", end)
        until = len(text) if until < 0 else until
        line = text[end:until].strip()
        if line.endswith((".", ",", ":", ";")):
            break
        lines += bool(line)
        end = until + 1
    for date in takewhile(lambda date: date.end <= end, found):
        if (day := _day_of(date)) is not None:
            yield _candidate(date, "title", day)


def _in_text(found: Sequence[FoundDate]) -> Iterator[AnchorCandidate]:
    for date in found[:MOST_READ]:
        day = _day_of(date)
        if day is not None and not day.startswith("X"):
            yield _candidate(date, "text", day)


def _day_of(date: FoundDate) -> str | None:
    """The single day that a found date names without help, with ``XXXX`` for a missing year."""
    expression = date.said.parsed.expression
    day = expression.day if isinstance(expression, Clock) else expression
    return single_day(date.resolve(None).value) if isinstance(day, Day | Feast) else None


def _distinct(candidates: Iterable[AnchorCandidate]) -> tuple[AnchorCandidate, ...]:
    """Each value once, with its best reason; the first few."""
    first: dict[str, AnchorCandidate] = {}
    for candidate in candidates:
        first.setdefault(candidate.value, candidate)
        if len(first) == MOST_CANDIDATES:
            break
    return tuple(first.values())
