"""Labels of attendance lists that are put together: ``Overige aanwezigen``, ``Aanwezig namens VWS``.

The usual ones are whole lines in resources/gazetteers/header_labels.txt; here a label may have any of the words of
attendance_words.txt, one of which says that people are listed, and a number of an agenda item.
"""

import re
from functools import cache
from typing import NamedTuple

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer

LONGEST = 80
_WORD = re.compile(r"[\w'’.-]+")
_SENDER = re.compile(r"\b(?:namens|vanuit|from|on behalf of|van)[ \u00a0](?:(?:de|het|the)[ \u00a0])?")
_FRONT = re.compile(r"(?:namens|vanuit|van de zijde van|van de kant van)[ \u00a0](?:(?:de|het)[ \u00a0])?")
_BLANK = re.compile(r"[ \u00a0]+")
_SAY_SO = (
    "aanw", "afw", "erbij", "afgem", "afm", "afbericht", "afzeg", "verhinder", "present", "deeln", "deelg", " deel",
    "genodigd", "gast", "guest", "toehoord", "observ", "punt", "zijde", "item", "attend", "particip", "absen", "apolog",
    "regret", "excus", "invite", "inschrijv", "ingeschr", "aanm", "aangem",
)  # fmt: skip
"""A quick look for one of the words that say so."""
_OPENINGS = frozenset((
    "wie", "who", "namens", "vanuit", "van", "alleen", "aanwezig", "only", "bij", "voor", "tijdens", "for", "at", "aan",
    "hieraan", "nemen", "namen",
))  # fmt: skip
"""The first words of the shapes below, besides those of the list."""
_AT_AN_ITEM = re.compile(
    r"(?:alleen |aanwezig |only )?(?:bij|voor|tijdens|for|at) "
    r"(?:agenda)?(?:punt|punten|onderdeel|item|items) [\d., en&-]{1,12}"
)
_TAKE_PART = re.compile(
    r"(?:aan (?:het|dit) [a-z]{4,20} |hieraan )?(?P<verb>nemen|namen) [a-z ]{0,40}deel(?: aan (?:het|dit) [a-z]{4,20})?"
)
_SIDE = re.compile(r"(?:van|namens)(?: de)? [\w-]{2,20}zijde")
"""``Van werkgeverszijde``."""
_QUESTIONS = {"wie?": "present", "who?": "present", "wie niet?": "absent", "who not?": "absent"}
_STRONGEST_LAST = ("present", "guest", "expected", "+expected", "+partial", "absent", "+absent")


class AttendanceLabel(NamedTuple):
    """What a label says of those listed, and where it names their organisation."""

    presence: str
    organisation: Span | None


def may_say_so(words: str) -> bool:
    """A quick look whether a label of a list may open these words."""
    folded = words.casefold()
    return _may_open(folded) and ("?" in folded or any(map(folded.__contains__, _SAY_SO)))


def _may_open(folded: str) -> bool:
    """Whether the first word is a number, or one that such a label begins with."""
    first = _WORD.search(folded)
    return first is not None and (first.group().isdigit() or gazetteer.squeezed(first.group()) in _first_words())


@cache
def _first_words() -> frozenset[str]:
    return _OPENINGS.union(gazetteer.table("attendance_words.txt"))


def read(text: str, span: Span) -> AttendanceLabel | None:
    """What these words say as a label; None where they are something else."""
    if span.end - span.start > LONGEST:
        return None
    folded = text[span.start : span.end].casefold()
    if not _may_open(folded):
        return None
    if asked := _asked(folded):
        return AttendanceLabel(asked, None)
    if not any(map(folded.__contains__, _SAY_SO)):
        return None
    presence = _presence(folded)
    if presence is not None:
        return AttendanceLabel(presence, None)
    if front := _FRONT.match(folded):
        return _behind_sender(text, Span(span.start + front.end(), span.end))
    sender = _SENDER.search(folded)
    presence = _presence(folded[: sender.start()]) if sender else None
    if sender is None or presence is None:
        return _before_organisation(text, span)
    organisation = trimmed(text, span.start + sender.end(), span.end)
    named = gazetteer.is_organisation(text[organisation.start : organisation.end].rstrip(" :"))
    return AttendanceLabel(presence, organisation) if named else None


def bare(words: str) -> str | None:
    """What a label says of those listed, where it names no organisation; None where the words are no such label."""
    if len(words) > LONGEST:
        return None
    folded = words.casefold()
    if not _may_open(folded):
        return None
    return _asked(folded) or (_presence(folded) if any(map(folded.__contains__, _SAY_SO)) else None)


def _asked(folded: str) -> str | None:
    """``Wie?`` as a label."""
    return _QUESTIONS.get(folded.strip("*_: ")) if "?" in folded else None


def _behind_sender(text: str, span: Span) -> AttendanceLabel | None:
    """``VWS waren aanwezig`` of ``Van de zijde van VWS waren aanwezig``."""
    for blank in _BLANK.finditer(text, *span):
        said = _presence(text[blank.end() : span.end].casefold())
        if said is not None:
            return AttendanceLabel(said, Span(span.start, blank.start()))
    return None


def _before_organisation(text: str, span: Span) -> AttendanceLabel | None:
    """``Deelnemers RIVM``."""
    for blank in _BLANK.finditer(text, *span):
        words = text[blank.end() : span.end].rstrip(" :")
        letters = words.isalpha() and words.isupper() and not text[span.start : blank.start()].isupper()
        named = letters or gazetteer.is_organisation(words)
        said = _presence(text[span.start : blank.start()].casefold()) if named else None
        if said is not None:
            return AttendanceLabel(said, trimmed(text, blank.end(), span.end))
    return None


def presence(words: str) -> str | None:
    """What a label says of those listed, without its organisation; None where the words are no such label."""
    label = read(words, Span(0, len(words)))
    return label.presence if label else None


def _presence(folded: str) -> str | None:
    if _SIDE.fullmatch(folded.strip(" :=")):
        return "present"
    if _AT_AN_ITEM.fullmatch(folded.strip()):
        return "partial"
    if taking := _TAKE_PART.fullmatch(folded.strip(" :")):
        return "present" if taking["verb"] == "namen" else "expected"
    known = gazetteer.table("attendance_words.txt")
    told = set()
    for match in _WORD.finditer(folded):
        if match.group().isdigit():
            continue
        meaning = known.get(gazetteer.squeezed(match.group()))
        if meaning is None:
            return None
        told.add(meaning)
    if not any(word and word[0] not in "+-" for word in told):
        return None
    return next(word for word in reversed(_STRONGEST_LAST) if word in told).removeprefix("+")
