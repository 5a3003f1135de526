"""What a date is for: the meeting's day, the document's, a last day, the next meeting, or a mere mention."""

import re
from collections.abc import Collection, Sequence
from typing import Protocol

from vwsreview.extract.calendar_context import sentence
from vwsreview.extract.calendar_legible import Legible

_FIELD_ROLES = {"meeting_date": "meeting", "document_date": "document", "deadline": "deadline"}
_MEETING = (
    r"(?:[a-zà-ÿ\-]*(?:overleg|vergadering|bijeenkomst|staf|raad|groep|sessie|bespreking|team|teams|mt|bo|keer|afspraak)"
    r"|meeting)"
)
_NEXT = re.compile(
    rf"(?:(?:volgende?|eerstvolgende?|nieuwe?|next|vervolg)[ -]{{0,2}}(?:[a-zà-ÿ\-]+ ){{0,5}}?{_MEETING}(?![a-zà-ÿ])"
    r"|datum volgend[a-z]* [a-z ]{0,20}|vergaderdata)"
)
_NOT_NEXT = re.compile(r"(?:voor|vóór|tijdens|in|op|na|richting|before) (?:het|de|een)? ?$")
_DEADLINE_LABEL = re.compile(
    r"(?:uiterlijk|deadline|deadline reacties|gereed|terugkoppeling|vóór|termijn|reactietermijn|inleverdatum"
    r"|sluitingsdatum|no later than|before|by|due):?(?: (?:is|op|om|loopt tot|van|in|voor|vóór|de|het|eind|graag))? ?$"
)
_BEFORE = re.compile(r"(?:^|[^a-zà-ÿ])(?:voor|binnen) (?:de |het )?$")
_ASKS = re.compile(
    r"(?:aanmelden|aanvragen|indienen|reageren|reactie|aanleveren|aangeleverd|inleveren|betalen|toesturen|terug|gereed"
    r"|klaar|afgerond|ontvangen|verzoek|graag|moet|moeten|dient|dienen|stuurt|sturen|levert|leveren|stelt|stellen|stel|mailen"
    r"|mailt|zullen|zal|opleveren|opstellen|verspreid|reactietermijn)(?![a-zà-ÿ])"
)


class Spanned(Protocol):
    """Anything with offsets into a document's text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def roles(
    readable: Legible,
    found: Sequence[Spanned],
    kind: str,
    fields: Sequence[tuple[str, int, int]],
    dues: Collection[tuple[int, int]] = (),
) -> list[str]:
    """The role of each found date, in order; `readable` is the document's legible copy.

    `fields` are the header's, each as name, start and end; `dues` the spans of dates that some action's `due` takes.
    """
    given: list[str] = []
    previous_end = last_end = 0
    for date in found:
        start, end = readable.from_source(date.start), readable.from_source(date.end)
        if not _is_year(readable.text[start:end]):
            previous_end, last_end = last_end, end
        given.append(
            _by_field(date, kind, fields)
            or ("deadline" if (date.start, date.end) in dues else None)
            or _by_sentence(readable.text, start, end, previous_end)
        )
    return given


def _by_field(date: Spanned, kind: str, fields: Sequence[tuple[str, int, int]]) -> str | None:
    """The role that the header gives; of a thread of mails only the newest one's date is the document's."""
    first_document = next((start for name, start, _ in fields if name == "document_date"), None)
    for name, start, end in fields:
        if name in _FIELD_ROLES and start <= date.start and date.end <= end:
            if name == "document_date" and kind == "email" and start != first_document:
                return "mention"
            return _FIELD_ROLES[name]
    return None


def _by_sentence(text: str, start: int, end: int, previous_end: int) -> str:
    before, behind = sentence(text, start, end)
    if not _is_year(text[start:end]) and _is_next_meeting(before, start, previous_end):
        return "next_meeting"
    close = before[-40:]
    if _DEADLINE_LABEL.search(close):
        return "deadline"
    return "deadline" if _BEFORE.search(close) and _ASKS.search(before + behind) else "mention"


def _is_next_meeting(before: str, start: int, previous_end: int) -> bool:
    """Whether `volgend overleg` stands in front with no other date between."""
    for found in _NEXT.finditer(before):
        if start - len(before) + found.end() >= previous_end - 5 and not _NOT_NEXT.search(before[: found.start()]):
            return True
    return False


def _is_year(words: str) -> bool:
    """A bare year: no meeting takes place on one."""
    return len(words) == 4 and words.isdigit()
