"""The day that a document's relative expressions count from, and the days that it could be as well.

Source: the guideline's `anchor_date`: of minutes and decision lists the meeting's date, of every other kind the
document's own; where that one is missing, the other; without either, none.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from vwsreview.domain.document import AnchorCandidate
from vwsreview.domain.timevalue import single_day
from vwsreview.extract.dates import anchor_head
from vwsreview.extract.dates.calendar_expressions import Clock, Day, Feast
from vwsreview.extract.dates.dates import FoundDate
from vwsreview.extract.kind import OF_MEETINGS

MOST_CANDIDATES = 8
MOST_READ = 50
"""So many dates from the beginning are looked at for candidates; a table of dates further down offers no anchor."""
_OTHERS = frozenset(("deadline", "reference", "attachments"))
"""Fields whose days are never the document's own."""


def choose(
    text: str, kind: str, fields: Sequence[tuple[str, int, int]], found: Sequence[FoundDate]
) -> tuple[str | None, tuple[AnchorCandidate, ...]]:
    """The anchor (a day as the guideline writes it, or None) and all candidates, the chosen one first.

    `fields` are the header's, each as name, start and end. Where they hold no day, the first one in the head of the
    document counts, then of a meeting the one that the first sentences give to it; days with a year come first.
    Reasons of candidates: ``meeting_date``, ``document_date``, ``title`` (a day in the head), ``text`` (a day in the
    first sentences, or a full day further down, which is only offered).
    """
    order = ("meeting_date", "document_date") if kind in OF_MEETINGS else ("document_date", "meeting_date")
    dated = {name: date for name in order if (date := _day_of_field(found, fields, name)) is not None}
    days = [date for date in found[:MOST_READ] if _day_of(date) is not None]
    others = _OTHERS if kind in OF_MEETINGS else _OTHERS | {"subject"}
    head = list(anchor_head.in_head(text, days, [(start, end) for name, start, end in fields if name in others]))
    known = next(filter(_is_full, map(_day_of, chain(dated.values(), head))), None)
    chosen = [_candidate(date, name, _with_year(date, known)) for name, date in dated.items()]
    if not chosen:
        chosen = [_candidate(date, "title", _day_of(date) or "") for date in _full_first(head)]
    if not chosen and kind in OF_MEETINGS:
        opening = _full_first(anchor_head.in_opening(text, days))
        chosen = [_candidate(date, "text", _day_of(date) or "") for date in opening]
    offered = (_candidate(date, "title", _day_of(date) or "") for date in head)
    candidates = _distinct(chain(chosen, offered, _in_text(days)))
    return (chosen[0].value if chosen else None), candidates


def unlabelled(
    text: str, kind: str, anchor: str | None, candidates: Sequence[AnchorCandidate]
) -> list[tuple[str, int, int]]:
    """The header's day that has no label, as a field would give it: name, start and end; none where all have one.

    ``Verslag van 3 mei 2021`` is the meeting's, ``Actielijst, stand per 3 mei 2021`` the document's own.
    """
    if anchor is None or candidates[0].reason not in ("title", "text"):
        return []
    start, end = candidates[0].start, candidates[0].end
    of_meeting = kind == "agenda" or (kind in OF_MEETINGS and not anchor_head.is_own(text, start))
    return [("meeting_date" if of_meeting else "document_date", start, end)]


def _full_first(days: Iterable[FoundDate]) -> list[FoundDate]:
    """Days with a year before those without one."""
    return sorted(days, key=lambda date: not _is_full(_day_of(date)))


def _is_full(day: str | None) -> bool:
    """Whether a day has its year."""
    return day is not None and day[0] != "X"


def _day_of_field(found: Sequence[FoundDate], fields: Sequence[tuple[str, int, int]], name: str) -> FoundDate | None:
    """The first full day that a field of this name holds, else the first day; None where none holds any."""
    spans = [(start, end) for label, start, end in fields if label == name]
    days = [date for span in spans if (date := _first_day(found, span)) is not None]
    return next(iter(_full_first(days)), None)


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


def _first_day(found: Sequence[FoundDate], span: tuple[int, int]) -> FoundDate | None:
    """The first single day in a field's value; dates are in the order of the text, and none inside another."""
    first = bisect_left(found, span[0], key=lambda date: date.start)
    inside = takewhile(lambda date: date.end <= span[1], (found[place] for place in range(first, len(found))))
    return next((date for date in inside if _day_of(date) is not None), None)


def _with_year(date: FoundDate, known: str | None) -> str:
    """A day without a year in the year that brings it nearest to the header's other date."""
    day = _day_of(date) or ""
    if known is None or not day.startswith("X"):
        return day
    return single_day(date.resolve(known).value) or day


def _candidate(date: FoundDate, reason: str, day: str) -> AnchorCandidate:
    return AnchorCandidate(day, reason, date.start, date.end)


def _in_text(days: Iterable[FoundDate]) -> Iterator[AnchorCandidate]:
    for date in days:
        if _is_full(day := _day_of(date)):
            yield _candidate(date, "text", day or "")


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
