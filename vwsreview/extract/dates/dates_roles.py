"""What a date is for: the meeting's day, the document's, a last day, the next meeting, or a mere mention.

The header's fields come first, then the actions that are due on it, then the words in front of it in its sentence,
then a heading above its line.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from operator import itemgetter
from typing import NamedTuple, Protocol

from vwsreview.domain.span import Span
from vwsreview.extract.dates.calendar_context import sentence
from vwsreview.extract.dates.calendar_legible import Legible

_FIELD_ROLES = {"meeting_date": "meeting", "document_date": "document", "deadline": "deadline"}
_MEETING = (
    r"(?:[a-zà-ÿ\-]*(?:overleg|vergadering|bijeenkomst|staf|raad|groep|sessie|bespreking|team|teams|commissie|cie)"
    r"|meeting|call|mt|bo|dt|to|bao|alv|keer|afspraak)(?:-[a-z0-9]+)?"
)
_NEXT = re.compile(
    r"(?:(?:volgende?|(?:eerst|aan)?komende?|eerstvolgende?|nieuwe?|next|vervolg)[ -]{0,2}"
    rf"(?:(?!in |uit |van |sinds )[a-zà-ÿ\-]+ ){{0,5}}?{_MEETING}(?![a-zà-ÿ])"
    rf"|volg\. {_MEETING}|(?:spreken|zien|treffen) elkaar weer|datum volgend[a-z]* [a-z ]{{0,20}}|vergaderdata"
    r"|(?:volgende?|next) (?!week|maand|stap|actie|punt|vraag)[a-z][a-z0-9\-]{1,20}:)"
)
_NEXT_WORDS = ("volgend", "volg.", "elkaar weer", "komend", "nieuw", "next", "vervolg", "vergaderdata")
"""One of these stands in everything that `_NEXT` reads: a cheap look-up before it."""
_NOT_NEXT = re.compile(r"(?:voor|vóór|tijdens|in|op|na|richting|before) (?:het|de|een)? ?$")
_LONGEST_HEADING = 60
_DEADLINE_LABEL = re.compile(
    r"(?:uiterlijk|deadline|deadline reacties|gereed|terugkoppeling|vóór|termijn|reactietermijn|inleverdatum"
    r"|sluitingsdatum|no later than|before|by|due):?"
    r"(?: (?:is|op|om|loopt tot|van|in|voor|vóór|de|het|eind|graag|gesteld|vastgesteld|staat|ligt)){0,3} ?$"
)
_DEADLINE_SET = re.compile(r"deadline (?:[a-zà-ÿ\-]{1,30} ){1,14}(?:is|op|blijft|was|wordt) $")
_WITHIN = re.compile(r"(?:^|[^a-zà-ÿ])(?:binnen|within) (?:de |het |the |een )?$")
_DAYS_OR_LONGER = re.compile(r"(?:dag|dagen|wee?k|weken|weeks?|maand|maanden|months?|jaar|years?|days?)$")
_BEFORE = re.compile(r"(?:^|[^a-zà-ÿ])(?:voor|binnen|within) (?:de |het )?$")
_ASKS = re.compile(
    r"(?:aanmelden|aanvragen|indienen|reageren|reactie|aanleveren|aangeleverd|inleveren|betalen|toesturen|terug|gereed"
    r"|klaar|afgerond|ontvangen|verzoek|verzocht|gevraagd|graag|moet|moeten|dient|dienen|stuurt|sturen|levert|leveren"
    r"|stelt|stellen|stel|mailen|mailt|zullen|zal|opleveren|opstellen|verspreid|reactietermijn|bedoeling|willen"
    r"|geregeld|ronden)(?![a-zà-ÿ])"
)
_UNTIL = re.compile(r"(?:^|[^a-zà-ÿ])(?:tot|t/m|tot en met|until) (?:uiterlijk )?$")
_ANSWERS = re.compile(
    r"(?:aanmelden|aanmelding|aanmeldingen|inschrijven|inschrijving|opgeven|reageren|reacties?|indienen|betalen"
    r"|register|apply|respond)(?![a-zà-ÿ])"
)
_TIME_LABEL = re.compile(
    r"\n?(?:[^\n]{1,150} {2})?[*_|# \-]{0,4}(?:aanvang|tijd|tijdstip|begintijd|time)[*_]{0,2} ?[:|]? *"
)
_NO_DAY = re.compile(r"^[0-9]{4}$|jaar|zomer|herfst|winter|lente|kwartaal|q[1-4]")
"""No meeting takes place on a year or a season."""
_CLOCK_ALONE = re.compile(r"[0-9]{1,2}[:.hu][0-9l]{2}(?!\.|-[0-9]{2,4}$)")


class Spanned(Protocol):
    """Anything with offsets into a document's text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Role(NamedTuple):
    """What a date is for, and the words that say so where words do (offsets in the source)."""

    name: str
    cue: Span | None = None


_MENTION = Role("mention")


def roles(
    readable: Legible,
    found: Sequence[Spanned],
    kind: str,
    fields: Sequence[tuple[str, int, int]],
    dues: Collection[tuple[int, int]] = (),
) -> list[Role]:
    """The role of each found date, in order; `readable` is the document's legible copy.

    `fields` are the header's, each as name, start and end; `dues` the spans of dates that some action's `due` takes.
    """
    given: list[Role] = []
    dated = _dated(kind, fields)
    meetings = sorted(readable.from_source(end) for name, _, end in fields if name == "meeting_date")
    previous_end = last_end = 0
    for date in found:
        start, end = readable.from_source(date.start), readable.from_source(date.end)
        if not _is_year(readable.text[start:end]):
            previous_end, last_end = last_end, end
        name = _by_field(date, dated)
        if name is None and (date.start, date.end) in dues:
            name = "deadline"
        if name is None and meetings and _stands_behind_the_meeting(readable.text, start, end, meetings):
            name = "meeting"
        given.append(Role(name) if name else _by_words(readable, start, end, previous_end))
    return given


def _dated(kind: str, fields: Sequence[tuple[str, int, int]]) -> list[tuple[int, int, str]]:
    """Start, end and role of the fields that give one, in order; of a thread of mails only the newest date does."""
    first_document = next((start for name, start, _ in fields if name == "document_date"), None)
    older = {start for name, start, _ in fields if name == "document_date" and kind == "email"} - {first_document}
    return sorted(
        (start, end, "mention" if start in older else _FIELD_ROLES[name])
        for name, start, end in fields
        if name in _FIELD_ROLES
    )


def _by_field(date: Spanned, dated: Sequence[tuple[int, int, str]]) -> str | None:
    """The role that the header gives."""
    place = bisect_right(dated, date.start, key=itemgetter(0)) - 1
    return dated[place][2] if place >= 0 and date.end <= dated[place][1] else None


def _stands_behind_the_meeting(text: str, start: int, end: int, meetings: Sequence[int]) -> bool:
    """A clock time on the header's line with the meeting's day, or behind a label of its own.

    ``12 juli 2023 - online, 14:30 - 15:30``; ``Aanvang: 19.30``. `meetings` are the ends of the days.
    """
    if _CLOCK_ALONE.match(text, start, end) is None:
        return False
    line = text.rfind("\n", max(0, start - 200), start)
    if _TIME_LABEL.fullmatch(text, max(line, 0), start):
        return True
    place = bisect_right(meetings, start) - 1
    return (line >= 0 or start < 200) and place >= 0 and line < meetings[place]


def _by_words(readable: Legible, start: int, end: int, previous_end: int) -> Role:
    text = readable.text
    before, behind = sentence(text, start, end)
    words = text[start:end]
    first = start - len(before)
    if not _NO_DAY.search(words):
        cue = _next_meeting(before, first, previous_end) or _heading_of_next_meeting(text, before, start)
        if cue is not None:
            return Role("next_meeting", Span(*readable.to_source(*cue)))
    asked = words.startswith("voor ") and " niet" not in behind[:16] and _ASKS.search(before + behind)
    if asked or words.startswith("vóór "):
        return Role("deadline", Span(*readable.to_source(start, start + 4)))
    cued = _deadline(before, behind, words)
    if cued is None:
        return _MENTION
    return Role("deadline", Span(*readable.to_source(first + cued.start(), first + len(before[: cued.end()].rstrip()))))


def _deadline(before: str, behind: str, words: str) -> re.Match[str] | None:
    """The words that make a date a last day."""
    near = max(0, len(before) - 40)
    if label := _DEADLINE_LABEL.search(before, near) or _deadline_set(before):
        return label
    if (within := _WITHIN.search(before, near)) and _DAYS_OR_LONGER.search(words):
        return within
    if (asked := _BEFORE.search(before, near)) and not _is_year(words) and _ASKS.search(before + behind):
        return asked
    until = _UNTIL.search(before, near)
    return until if until and _ANSWERS.search(before + behind) else None


def _deadline_set(before: str) -> re.Match[str] | None:
    """``de deadline voor de reviews is gesteld op``"""
    return _DEADLINE_SET.search(before) if "deadline" in before else None


def _next_meeting(before: str, first: int, previous_end: int) -> tuple[int, int] | None:
    """``volgend overleg`` in front with no other date between; `first` is where `before` begins."""
    if not any(word in before for word in _NEXT_WORDS):
        return None
    for found in _NEXT.finditer(before):
        if first + found.end() >= previous_end - 5 and not _NOT_NEXT.search(before[: found.start()]):
            return first + found.start(), first + len(before[: found.end()].rstrip())
    return None


def _heading_of_next_meeting(text: str, before: str, start: int) -> tuple[int, int] | None:
    """The same words as a heading of their own above the line that the date opens."""
    if before.strip(" -•|#>0123456789."):
        return None
    line = text.rfind("\n", max(0, start - 80), start)
    above = text[max(0, line - 2 * _LONGEST_HEADING) : max(0, line)].rstrip()
    begin = above.rfind("\n") + 1
    if line < 0 or len(above) - begin > _LONGEST_HEADING or above.endswith((".", ",")):
        return None
    found = _NEXT.search(above, begin)
    shift = max(0, line - 2 * _LONGEST_HEADING)
    return None if found is None else (shift + found.start(), shift + len(above[: found.end()].rstrip()))


def _is_year(words: str) -> bool:
    """A bare year: no meeting takes place on one."""
    return len(words) == 4 and words.isdigit()
