"""Cues of dates: what the grammar reads, and beside that words and numbers which tell of a moment or a period."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from vwsreview.domain.span import Span
from vwsreview.extract.cues.cue import Cue
from vwsreview.extract.dates import calendar_words as words
from vwsreview.extract.dates import dates

_NEAR = re.compile(r"[ \n\t*_.,/–-]{0,3}(?:(?:om|van|tot|t/m|en|uur|de|at|of|to|the) ?)?[*_]{0,2}")


def _one_of(known: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, known), key=len, reverse=True))


_MONTHS = [name for name in words.MONTHS if name not in ("mei", "may", "march", "maart")]
_SHORT = _one_of((*words.SHORT_MONTHS, "mei", "may", "march", "maart"))
_MONTH = _one_of(words.MONTHS)
_LOOK_ALIKES = {"a": "aá", "b": "bh", "e": "eécèë", "i": "iíl1j!", "l": "l1i", "n": "nri", "o": "o0", "u": "uúüv"}
_DAMAGED = "|".join("".join(f"[{_LOOK_ALIKES.get(sign, sign)}]" for sign in name) for name in words.MONTHS)
"""Names of months as scans leave them."""
_SCHOOL_YEARS = "|".join(f"(?:20)?{year}/(?:20)?{year + 1}" for year in range(15, 31))
_KINDS = {
    "month": rf"(?:[0-3]?\d(?:e|ste|de|st|nd|rd|th)? ?)?(?:{_one_of(_MONTHS)})(?: \d{{4}})?"
    rf"|[0-3]?\d(?:e|ste|de)? (?:{_SHORT})(?:\.? \d{{4}})?|(?:{_SHORT}) \d{{1,4}}|(?:maart|mei)|mid-(?:{_MONTH})"
    rf"|(?:{_SHORT})[/-](?:{_SHORT})|[0-3]?\d (?:{_DAMAGED})(?: \d{{4}})?",
    "weekday": rf"(?:{_one_of(words.WEEKDAYS)})(?:ochtend|middag|avond)?"
    r"|(?:uiterlijk|vóór|op|a\.s\.|next) (?:ma|di|wo|do|vr|za|zo|mon|tues?|wed|thur?s?|fri)"
    r"|(?:ma|di|wo|do|vr)(?:[/-]| en )(?:di|wo|do|vr|za)|(?:ma|di|wo|do|vr|za|zo)\.? [012]?\d[.:][0-5]\d"
    r"|(?:ma|di|wo|vr)(?= (?:klaar|gereed|\d)|\.? ?[,;|)~\t\n])",
    "day": rf"(?:{_one_of(word for word in words.DAY_WORDS if word not in ('morgen', 'heden'))})"
    r"|morgen(?! (?:was|is))|(?:op|vóór|per|vanaf|tot) de [12]?\d(?:e|ste)|(?:het|dit|vorig|volgend) weekend"
    r"|(?<=')s (?:ochtends|morgens|middags|avonds|nachts|maandags|dinsdags|woensdags|donderdags|vrijdags)"
    r"|the [1-3]?\d(?:st|nd|rd|th)(?! [a-z])"
    r"|(?:begin|eind|medio|half|ultimo) (?:van |of )?(?:week|maand|jaar|kwartaal|[12]\d{3})",
    "number": rf"(?=\d)(?:{_SCHOOL_YEARS})|[0-3]?\d 20[0-3]\d"
    r"|[0-3lIO]?[\dlIO][-/.][01lIO]?[\dlIO][-/.]2[0O][\dlIO]{2}"
    r"|[0-3]?\d[-/]\s{0,4}[01]?\d[-/]\s{0,4}(?:\d{4}|\d\d)|[01]\d-\d{4}|\d{4}-\d\d-\d\d"
    r"|20[0-3]\d[/.][01]\d[/.][0-3]\d|[01]?\d/20[0-3]\d"
    r"|(?:(?<=op |jk |ór |an |/m )|(?<=per |tot )|(?<=voor )|(?<=[\t(]))[0-3]?\d[-/](?:0?[1-9]|1[0-2])"
    r"(?! deel)",  # also: uiterlijk, van, vóór
    "clock": r"[0-2]?\d[.:]{1,2}[0-5]\d ?(?:uur|u|h|hrs)|[0-2]?\d ?uur"
    r"|(?:0[7-9]|1\d|2[0-3])[.:][0-5]\d(?=[),;|]| [-–])",
    "length": r"(?:\d{1,2}|een|één|anderhalve|twee|drie|vier|vijf|zes|acht|tien|half) (?:werk)?"
    r"(?:dag|dagen|week|weken|maand|maanden|uren|minuten|kwartier)(?: of (?:twee|drie|vier|zes|acht))?",
    "part": r"(?:in|tijdens|deze|die|met een \w+) (?:de )?(?:ochtend|middag|avond)",
    "period": r"(?:week|wk\.?) \d{1,2}|q[1-4]|kwartaal [1-4]|h[12] 20\d\d|[1-4]e kw|(?:einde|begin) jaar|jaareinde"
    r"|(?<=[a-z] )20[0-3]\d|(?:eerste|tweede|derde|vierde|laatste) kwartaal"
    r"|(?:zomer|kerst|herfst|voorjaars|krokus|mei)reces|jaren (?:vijftig|zestig|zeventig|tachtig|negentig)"
    rf"|(?:{_one_of(words.SEASONS.keys() - {'spring', 'fall'})})"
    r"|(?:volgende|komende|deze|afgelopen|vorige|aanstaande|next|this|last)"
    r" (?:week|maand|kwartaal|month|quarter|weekend)"
    r"|(?:binnen|over|within|in) (?:\d{1,2}|een|twee|drie|vier|vijf|zes|acht|tien|two|three|four) "
    r"(?:dag|dagen|werkdagen|week|weken|maand|maanden|jaar|days|weeks|months)",
}
_ANY = re.compile(
    r"(?<![\w./:@#€-])(?=\w)(?:"
    + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items())
    + r")(?![\w/%-]|[.:]\d)|(?<![\w./:-])(?P<quarter>q[1-4])(?=-[a-z])",
    re.IGNORECASE,
)

_NAME = re.compile(r"[A-Z][a-z]+")
"""``T. Maart``, ``mevrouw Van der Zomer``: months and seasons are written small where they are none."""


def find(text: str) -> Iterator[Cue]:
    """What the grammar reads, and each run of such words of which it does not read half."""
    read = [Cue(found.start, found.end, "read", "date", Span(found.start, found.end)) for found in dates.find(text)]
    yield from read
    starts = [cue.start for cue in read]
    for cue in _runs(text):
        place = bisect_left(starts, cue.end) - 1
        shared = 0
        while place >= 0 and read[place].end > cue.start:
            shared += read[place].span.shared(cue.span)
            place -= 1
        if 2 * shared < cue.end - cue.start and not _NAME.fullmatch(text, *cue.span):
            yield cue


def _runs(text: str) -> Iterator[Cue]:
    """Runs of words with nothing but a blank or a small word between them."""
    cue: Cue | None = None
    for found in _ANY.finditer(text):
        kind = found.lastgroup
        assert kind is not None  # each branch has a name
        if cue is not None and _NEAR.fullmatch(text, cue.end, found.start()):
            cue = Cue(cue.start, found.end(), cue.kind, "date", Span(cue.start, found.end()))
            continue
        if cue is not None:
            yield cue
        cue = Cue(found.start(), found.end(), kind, "date", Span(*found.span()))
    if cue is not None:
        yield cue
