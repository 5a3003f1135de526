"""Lines around the title that hold nothing but a day, a place or a name."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.header import title_words
from vwsreview.extract.header.header import field
from vwsreview.extract.header.title_top import top
from vwsreview.extract.header.titles import TITLED
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.people import names
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import is_row

_BY = re.compile(r"(?:[Dd]oor|[Bb]y):?\s(?P<name>[^\n]{3,60})")
_BY_LINES = 4
_LAST = 8  # lines with words, where a letter may tell place and day below the signature


def day_of_meeting(reading: Reading) -> Iterator[Found]:
    """A day on a line of its own below the title of minutes, also as a heading: ``### 10 april 2025``."""
    if reading.kind not in TITLED or "meeting_date" in reading.label_meanings:
        return
    front = reading.lines[reading.front - 1].end if reading.front else 0
    if any(found.values["name"] == "meeting_date" and found.start >= front for found in reading.of("field")):
        return
    for line in top(reading)[:6]:
        day = None if line.bullet else _day_of(reading, trimmed(reading.text, line.number_start, line.words))
        if day is not None:
            yield field(reading, "meeting_date", day[0], (line.ordinal,))
            if day[1] is not None and "meeting_place" not in reading.label_meanings:
                yield field(reading, "meeting_place", day[1], (line.ordinal,))
            return


def _day_of(reading: Reading, span: Span) -> tuple[Span, Span | None] | None:
    """The day of a line that begins with it, or of a title that names no body: ``Verslag van 7 juni 2019``."""
    day = title_words.day(reading.text, span)
    if day is None and title_words.opening(reading.words(span)) and reading.words(span)[-1] not in ".:;,":
        title = title_words.read(reading.text, span)
        return (title.date, title.place) if title.date and title.name.start >= title.name.end else None
    return day


def day_above_title(reading: Reading) -> Iterator[Found]:
    """A day above the title of minutes that tells the meeting's day itself: the document's own."""
    line = next(reading.behind(reading.front - 1), None)
    below = reading.below(line) if line else None
    if reading.kind not in OF_MEETINGS or line is None or below is None or line.ordinal in reading.taken:
        return
    day = title_words.day(reading.text, trimmed(reading.text, line.number_start, line.words))
    if day is None:
        return
    title = title_words.read(reading.text, Span(below.body, below.words))
    if title.kind in OF_MEETINGS and title.date is not None:
        yield field(reading, "document_date", day[0], (line.ordinal,))


def by_line(reading: Reading) -> Iterator[Found]:
    """``door A. Bol`` below the title of minutes."""
    if reading.kind not in OF_MEETINGS or "minutes_taker" in reading.label_meanings:
        return
    for line in top(reading)[:_BY_LINES]:
        match = _BY.fullmatch(reading.text, line.body, line.words)
        if match is not None and names.may_be(match["name"]):
            yield field(reading, "minutes_taker", trimmed(reading.text, *match.span("name")), (line.ordinal,))
            return


def dateline(reading: Reading) -> Iterator[Found]:
    """``Den Haag, 3 maart 2021`` on a line of its own at the top, where no label gives the document's date."""
    if reading.kind in OF_MEETINGS or "document_date" in reading.label_meanings:
        return
    taken = reading.taken
    last = [line for line in reading.filled[25:][-_LAST:] if "," in reading.text[line.body : line.words]]
    for line in (*reading.filled[:25], *last):
        if line.bullet or line.heading or line.ordinal in taken or is_row(reading.text, line):
            continue
        date = title_words.dateline(reading.text, trimmed(reading.text, line.body, line.words))
        if date is not None:
            yield field(reading, "document_date", date, (line.ordinal,))
            return


RULES = (
    Rule(
        "field.day_of_meeting", "field", day_of_meeting,
        examples=(
            ("# Werkoverleg sluizen\n\n### 7 juni 2019\n\nAanwezig: A. Bol\n", "7 juni 2019"),
            ("# Minutes of the Harbour Board\nJune 7, 2019\n\nPresent: A. Bol\n", "June 7, 2019"),
            ("# Verslag\n\nVerslag van het werkoverleg sluizen.\n> dd 7-6-2019 - online\n", "7-6-2019"),
            ("# Minutes\n\n#### June 7, 2019 - via telephone\n", "telephone"),
            ("Dijkberaad\n\nVrijdag 7 juni 2019 om 8.30u (bellen)\n\nLeden: A. Bol\n", "Vrijdag 7 juni 2019 om 8.30u"),
        ),
        counter_examples=(
            "# Verslag\n\nVergaderdatum: 7 juni 2019\n\n8 juni 2019\n",
            "# Verslag\n\nOp 7 juni 2019 is er overleg.\n",
            "# Verslag Dijkberaad\n\nVerslag van 7 juni 2019 vastgesteld.\n",
        ),
    ),
    Rule(
        "field.day_above_title", "field", day_above_title,
        examples=(
            ("### 8 juni 2019\n\n# Verslag stafoverleg 7 juni\n", "8 juni 2019"),
            ("8 June 2019\n\nMinutes of the Dike Board, 7 June 2019\n", "8 June 2019"),
        ),
        counter_examples=("### 7 juni 2019\n\n# Verslag stafoverleg\n",),
    ),
    Rule(
        "field.by_line", "field", by_line,
        examples=(
            ("# Verslag stafoverleg 7 juni\n\n##### door Piet Bol\n", "Piet Bol"),
            ("# Minutes of the Dike Board, 7 June 2019\n\nby Ann Lock\n", "Ann Lock"),
        ),
        counter_examples=("# Verslag stafoverleg 7 juni\n\ndoor de sluis\n",),
    ),
    Rule(
        "field.dateline", "field", dateline,
        examples=(
            ("Gemeente Oost\n\nDen Haag, 3 maart 2021\n\nGeachte heer,\n\nDank.\n", "3 maart 2021"),
            ("Geachte heer,\n\n" + "Dank u.\n\n" * 30 + "A. Bol\nAssen, 7 juni 2019\n", "7 juni 2019"),
            ("Dear Ann,\n\n14 May 2024\n\nThank you.\n\nYours sincerely,\n", "14 May 2024"),
        ),
        counter_examples=(
            "Datum: 1 mei 2021\n\n3 maart 2021\n\nGeachte heer,\n",
            "Geachte heer,\n\nOp 3 maart 2021 spraken wij elkaar.\n",
        ),
    ),
)  # fmt: skip
