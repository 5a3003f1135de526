"""What the title of minutes, lists and notes tells: the body that met, the date, the subject."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.header import field
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.lines import Line
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_TITLE_WORD = re.compile(
    r"(?:[Cc]oncept[- ]?)?(?:[Vv]erslag|[Nn]otulen|[Bb]esluitenlijst|[Aa]ctielijst|[Aa]ctiepuntenlijst"
    r"|[Gg]espreksverslag)"
    r"(?:\s+(?:van\s+)?(?:de\s|het\s)?|$)"
)
_LONGEST = 200
_MEETING = re.compile(
    r"[Oo]verleg|[Vv]ergadering|[Tt]eam|MT|[Ss]tuurgroep|[Rr]aad|[Ww]erkgroep|[Bb]ijeenkomst|[Cc]ommissie|[Ss]taf"
)
_DATE_IN_TITLE = re.compile(
    r"[\s,(–-]+((?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
    r"\d{1,2}(?:\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
    r"|[-/]\d{1,2})"
    r"[^)]*)\)?$"
)


def title_of_minutes(reading: Reading) -> Iterator[Found]:
    """The body that met, and the date, on the title line of minutes, decision lists and action lists."""
    if reading.kind not in OF_MEETINGS:
        return
    taken = reading.taken
    for line in [line for line in reading.lines[:40] if not line.blank and line.index not in taken][:8]:
        span = trimmed(reading.text, line.body, line.words)
        words = reading.words(span)[:_LONGEST]
        opened = _TITLE_WORD.match(words)
        if line.heading and not opened:
            continue
        if not line.heading and (line.index > 4 or not _MEETING.search(words) or len(words) > 120):
            if line.index > 4:
                return
            continue
        yield from _title(reading, line, Span(span.start + (opened.end() if opened else 0), span.end))
        return


def title_of_note(reading: Reading) -> Iterator[Found]:
    """The title under the word ``nota`` without a label is the subject."""
    if reading.kind != "memo" or "subject" in reading.label_meanings:
        return
    lines = [line for line in reading.lines if not line.blank][:44]
    for place, line in enumerate(lines[:40]):
        if plain(reading.text[line.body : line.words]).casefold() not in ("nota", "annotatie"):
            continue
        for following in lines[place + 1 : place + 4]:
            words = reading.text[following.body : following.words]
            if words.startswith("(") or following.index in reading.taken:
                continue
            if not following.heading and not following.number and 8 < len(words) < 200 and not words.endswith("."):
                yield field(
                    reading, "subject", trimmed(reading.text, following.body, following.words), (following.index,)
                )
            return


def _title(reading: Reading, line: Line, span: Span) -> Iterator[Found]:
    words = reading.words(span)[:_LONGEST]
    dated = _DATE_IN_TITLE.search(words)
    name = trimmed(reading.text, span.start, span.start + dated.start() if dated else span.end)
    labelled_too = reading.label_meanings
    if name.start < name.end and "meeting" not in labelled_too:
        yield field(reading, "meeting", name, (line.index,))
    if dated and "meeting_date" not in labelled_too:
        span = trimmed(reading.text, span.start + dated.start(1), span.start + dated.end(1))
        yield field(reading, "meeting_date", span, (line.index,))


RULES = (
    Rule(
        "field.title_of_minutes", "field", title_of_minutes, 0.85,
        examples=(
            ("MT-overleg testen 22 maart 15.30u\n\nAanwezig: 5.1.2e\n", "22 maart 15.30u"),
            ("# Verslag Stuurgroep Zorg\n\nAanwezig: A. Bol\n", "Stuurgroep Zorg"),
            ("# Actielijst Regiegroep IC\n\nDatum: 3 mei 2021\n", "Regiegroep IC"),
        ),
        counter_examples=("# verslag\n\nBetreft\tOverleg CZ\n", "# nota\n\nOverleg van 3 mei\n"),
    ),
    Rule(
        "field.title_of_note", "field", title_of_note, 0.75,
        examples=(
            (
                "# nota\n\n(ter beslissing)\n\nVerlenging van de subsidie\n\n## 1 Aanleiding\n",
                "Verlenging van de subsidie",
            ),
            ("**nota**\n\nInzet op het overleg van morgen\n", "Inzet op het overleg van morgen"),
        ),
        counter_examples=("# nota\n\nBetreft\tSubsidie\n\nVerlenging van de subsidie\n",),
    ),
)  # fmt: skip
