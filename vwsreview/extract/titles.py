"""What the title of minutes, lists and notes tells: the body that met, the date, the subject."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import trimmed
from vwsreview.extract import title_words
from vwsreview.extract.header import field
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.title_words import Title
from vwsreview.extract.values import plain

_MEETING = re.compile(
    r"overleg|vergadering|team\b|\bMT\b|stuurgroep|raad\b|\braad|werkgroep|bijeenkomst|commissie|\bstaf|staf\b|kernteam"
    r"|crisisteam|projectgroep|regiegroep|klankbord|bestuur|beraad|tafel\b|platform|meeting|committee|board|group|council"
    r"|task ?force|gesprek|sessie|session|call\b",
    re.IGNORECASE,
)
_TOP = 40
_LONGEST_TITLE = 120


def title_of_minutes(reading: Reading) -> Iterator[Found]:
    """The body that met, and the date, on the title line of minutes, decision lists and action lists."""
    if reading.kind not in OF_MEETINGS:
        return
    taken = reading.taken
    for place, line in enumerate(
        [line for line in reading.lines[:_TOP] if not line.blank and line.ordinal not in taken][:8]
    ):
        span = trimmed(reading.text, line.body, line.words)
        if line.bullet or line.number or is_row(reading.text, line) or span.end - span.start > _LONGEST_TITLE:
            continue
        title = title_words.read(reading.text, span)
        prose = reading.text[span.end - 1] in ".:;," and not line.heading
        if prose or (not title.kind and not (title.date or _MEETING.search(reading.words(span)))):
            continue
        if not title.kind and not line.heading and (place > 2 or not _MEETING.search(reading.words(title.name))):
            continue
        if title.kind and not (title.name.start < title.name.end or title.date):
            continue
        yield from _title(reading, line, title)
        return


def title_of_note(reading: Reading) -> Iterator[Found]:
    """The title under the word ``nota`` without a label is the subject."""
    if reading.kind != "memo" or "subject" in reading.label_meanings:
        return
    lines = reading.filled[:44]
    for place, line in enumerate(lines[:40]):
        if plain(reading.text[line.body : line.words]).casefold() not in ("nota", "annotatie"):
            continue
        for following in lines[place + 1 : place + 4]:
            words = reading.text[following.body : following.words]
            if words.startswith("(") or following.ordinal in reading.taken:
                continue
            if not following.heading and not following.number and 8 < len(words) < 200 and not words.endswith("."):
                yield field(
                    reading, "subject", trimmed(reading.text, following.body, following.words), (following.ordinal,)
                )
            return


def dateline(reading: Reading) -> Iterator[Found]:
    """``Den Haag, 3 maart 2021`` on a line of its own at the top, where no label gives the document's date."""
    if reading.kind in OF_MEETINGS or "document_date" in reading.label_meanings:
        return
    taken = reading.taken
    for line in reading.filled[:25]:
        if line.bullet or line.heading or line.ordinal in taken or is_row(reading.text, line):
            continue
        date = title_words.dateline(reading.text, trimmed(reading.text, line.body, line.words))
        if date is not None:
            yield field(reading, "document_date", date, (line.ordinal,))
            return


def _title(reading: Reading, line: Line, title: Title) -> Iterator[Found]:
    labelled_too = reading.label_meanings
    if title.name.start < title.name.end and "meeting" not in labelled_too:
        yield field(reading, "meeting", title.name, (line.ordinal,))
    if title.date is not None and "meeting_date" not in labelled_too:
        yield field(reading, "meeting_date", title.date, (line.ordinal,))


RULES = (
    Rule(
        "field.title_of_minutes", "field", title_of_minutes, 0.85,
        examples=(
            ("MT-overleg testen 22 maart 15.30u\n\nAanwezig: 5.1.2e\n", "22 maart 15.30u"),
            ("# Verslag Stuurgroep Zorg\n\nAanwezig: A. Bol\n", "Stuurgroep Zorg"),
            ("# Actielijst Regiegroep IC\n\nDatum: 3 mei 2021\n", "Regiegroep IC"),
            ("# Bestuurlijk overleg Wonen – 9 maart 2022\n\n**Aanwezig:** A. Bol\n", "Bestuurlijk overleg Wonen"),
            ("Kernteam Testen, ma 7/11/22 8:30u\n\nAanwezig: A. Bol\n", "ma 7/11/22 8:30u"),
            ("# MINUTES OF THE DATA BOARD, 14 May 2024\n\nPresent: A. Bol\n", "DATA BOARD"),
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
    Rule(
        "field.dateline", "field", dateline, 0.8,
        examples=(
            ("Gemeente Oost\n\nDen Haag, 3 maart 2021\n\nGeachte heer,\n\nDank.\n", "3 maart 2021"),
            ("Dear Ann,\n\n14 May 2024\n\nThank you.\n\nYours sincerely,\n", "14 May 2024"),
        ),
        counter_examples=(
            "Datum: 1 mei 2021\n\n3 maart 2021\n\nGeachte heer,\n",
            "Geachte heer,\n\nOp 3 maart 2021 spraken wij elkaar.\n",
        ),
    ),
)  # fmt: skip
