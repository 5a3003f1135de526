"""What the title of minutes, lists and notes tells: the body that met, the date, the subject."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import title_words
from vwsreview.extract.header.header import WIDE, field
from vwsreview.extract.header.title_top import top
from vwsreview.extract.header.title_words import Title
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line, cells, is_row
from vwsreview.extract.text.values import plain

_MEETING = re.compile(
    r"overleg|vergadering|team\b|\b(?:MT|DT|RvB|OR|MR|AB|DB|ALV|TO|BO)\b|stuurgroep|(?:raads)?commissie|college|raad\b|\braad|werkgroep|bijeenkomst|\bstaf|staf\b|kernteam"
    r"|crisisteam|projectgroep|regiegroep|klankbord|bestuur|beraad|tafel\b|platform|meeting|committee|board|group|council"
    r"|task ?force|gesprek|sessie|session|call\b",
    re.IGNORECASE,
)
_ANY_MEETING = frozenset((
    "vergadering", "openbarevergadering", "commissievergadering", "openbarecommissievergadering", "raadsvergadering",
    "openbareraadsvergadering", "bijeenkomst", "virtuelebijeenkomst", "digitalebijeenkomst", "overleg", "meeting", "",
))  # fmt: skip
"""Names of meetings that say nothing of the body, squeezed."""
TITLED = (*OF_MEETINGS, "agenda")
_STOP = re.compile(r"[.](?=\s+[A-Z*]|\s*$)")
_PLACE_LABEL = re.compile(
    r"[,;|(]\s*(?:Locatie|Plaats|Location|Venue):\s*(?P<place>[^,;|()\n]{2,60}?)(?=[.,;|)\s]*(?:\n|$)|[,;|])"
)
_GROUP = re.compile(
    r"overleg|vergadering|team|groep|commissie|bijeenkomst|beraad|platform|committee|group", re.IGNORECASE
)
_BOTH = 2
_APART = re.compile(r"[^|–—\s](?:[^|–—\s]|\s(?![|–—]\s))*")
_PREPOSITION = re.compile(
    r"(?:n\.a\.v\.|t\.b\.v\.|d\.d\.|uit|per|over|inzake|naar|via|in|bij|uit|aan|op|met|zie|about|from)\s"
)
"""Such words do not open the name of a body."""
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_LONGEST_TITLE = 160
_DEEPEST, _DEEPEST_DATED = 2, 4
"""The last line that names a body without a word for the kind of document; with a day it may stand further down."""


def title_of_minutes(reading: Reading) -> Iterator[Found]:
    """The body that met, the date and the place on the title line of minutes, agendas and lists of decisions."""
    if reading.kind not in TITLED:
        return
    below_title = False
    for place, line in enumerate(top(reading)):
        if line.bullet or line.number:
            continue
        span = _only_cell(reading, line) if is_row(reading.text, line) else _titled(reading, line)
        if span is None:
            continue
        title = title_words.read(reading.text, span)
        place = 0 if below_title else place
        below_title = bool(title.kind) and title.name.start >= title.name.end and title.date is None
        if not title.kind and not (title.date or _MEETING.search(reading.words(span))):
            continue
        if (
            not title.kind
            and not line.heading
            and (place > (_DEEPEST_DATED if title.date else _DEEPEST) or not _MEETING.search(reading.words(title.name)))
        ):
            continue
        if title.kind and not (title.name.start < title.name.end or title.date):
            continue
        if title_words.day(reading.text, span) or (not title.kind and _is_named(reading)):
            continue
        if not (title.kind or title.date or below_title) and _is_title_below(reading, line):
            continue
        yield from _title(reading, line, title)
        return


def _only_cell(reading: Reading, line: Line) -> Span | None:
    """``| Stuurgroep Dijken | |``: the body above the labels of a form."""
    filled = [cell for cell in cells(reading.text, line) if cell.start < cell.end]
    named = len(filled) == 1 and line.ordinal + 2 in reading.label_lines
    return filled[0] if named and _MEETING.search(reading.text, *filled[0]) else None


def _is_named(reading: Reading) -> bool:
    """Whether the front matter told the body already."""
    return any(found.values["name"] == "meeting" for found in reading.of("field"))


def _is_title_below(reading: Reading, line: Line) -> bool:
    """Whether one of the next lines is the title, with a day, or with a body below it: the name above is a sender's."""
    for below in islice(reading.behind(line.ordinal), 2):
        span = _titled(reading, below)
        title = title_words.read(reading.text, span) if span else None
        if span is None or title is None or title.kind not in OF_MEETINGS:
            continue
        other = reading.below(below)
        bare = title.name.start >= title.name.end and other is not None and other.ordinal not in reading.label_lines
        if title.date is not None or (bare and other is not None and _MEETING.search(_words(reading, other))):
            return True
    return False


def _words(reading: Reading, line: Line) -> str:
    return reading.text[line.body : min(line.words, line.body + _LONGEST_TITLE)]


def running_title(reading: Reading) -> Iterator[Found]:
    """The body and the day in a head or foot that stands on several pages: each time it stands there."""
    if reading.kind not in OF_MEETINGS:
        return
    taken = reading.taken
    short = list(_short(reading))
    seen = Counter(reading.text[line.body : line.words] for line in short)
    for line in short:
        if seen[reading.text[line.body : line.words]] < 2 or line.ordinal in taken:
            continue
        title = title_words.read(reading.text, Span(line.body, line.words))
        if title.date is not None and title.name.end < title.date.start and _MEETING.search(reading.words(title.name)):
            yield field(reading, "meeting", title.name, (line.ordinal,))
            yield field(reading, "meeting_date", _with_year(reading, line, title.date), (line.ordinal,))


def title_of_note(reading: Reading) -> Iterator[Found]:
    """The title under the word ``nota`` without a label is the subject."""
    if reading.kind != "memo" or "subject" in reading.label_meanings:
        return
    lines = reading.filled[:44]
    for place, line in enumerate(lines[:40]):
        title, tab, _ = reading.text[line.body : line.words].partition("\t")
        if plain(title).casefold() not in ("nota", "annotatie"):
            continue
        if tab:
            beside = trimmed(reading.text, line.body + len(title), line.words)
            yield field(reading, "subject", beside, (line.ordinal,))
            return
        for following in lines[place + 1 : place + 4]:
            words = reading.text[following.body : following.words]
            if words.startswith("(") or following.ordinal in reading.taken:
                continue
            if not following.heading and not following.number and 8 < len(words) < 200 and not words.endswith("."):
                yield field(
                    reading, "subject", trimmed(reading.text, following.body, following.words), (following.ordinal,)
                )
            return


def _short(reading: Reading) -> Iterator[Line]:
    for line in reading.behind(reading.front - 1):
        if line.words - line.body <= 60 and reading.text[line.words - 1] not in ".:;,|":
            yield line


def _titled(reading: Reading, line: Line) -> Span | None:
    """What may be a title: a heading or a short line, or the first sentence of a line that opens as a title does."""
    span = trimmed(reading.text, line.body, line.words)
    gap = WIDE.search(reading.text, *span)
    span = trimmed(reading.text, span.start, gap.start()) if gap else span
    words = reading.words(span)
    opened = title_words.opening(words)
    stop = (
        _STOP.search(words, opened[1])
        if opened and opened[0] in OF_MEETINGS and not words[opened[1] :].startswith(":")
        else None
    )
    if stop and stop.start() <= _LONGEST_TITLE:
        return Span(span.start, span.start + stop.start())
    prose = words[-1:] in ".:;," and not line.heading
    return None if prose or len(words) > _LONGEST_TITLE else span


def _title(reading: Reading, line: Line, title: Title) -> Iterator[Found]:
    known = reading.label_meanings & {str(found.values["name"]) for found in reading.of("field")}
    name, takes = title.name, [line.ordinal]
    if squeezed(reading.words(name)) in _ANY_MEETING:
        body = _body_near(reading, line)
        name = _body_within(reading, Span(body.body, body.words)) if body else Span(name.start, name.start)
        takes += [body.ordinal] if body else []
    elif title.kind is None:
        name = _body_within(reading, name)
    named = bool(title.kind) or _MEETING.search(reading.words(name)) is not None
    if name.start < name.end and named and "meeting" not in known and not _PREPOSITION.match(reading.words(name)):
        yield field(reading, "meeting", name, tuple(takes))
    if title.date is not None and "meeting_date" not in known:
        yield field(reading, "meeting_date", title.date, tuple(takes))
    place = title.place or _place_beside(reading, line)
    if place is not None and "meeting_place" not in known:
        yield field(reading, "meeting_place", place, tuple(takes))


def _place_beside(reading: Reading, line: Line) -> Span | None:
    """``Verslag Stuurgroep d.d. 3 mei 2018, aanvang 19.30 uur, Locatie: dorpshuis.``"""
    match = _PLACE_LABEL.search(reading.text, line.body, min(line.words, line.body + 2 * _LONGEST_TITLE))
    return trimmed(reading.text, *match.span("place")) if match else None


def _body_near(reading: Reading, line: Line) -> Line | None:
    """The body below or above a title that names none: ``Besluitenlijst vergadering`` / ``Commissie Wonen``."""
    for near in (reading.above(line), reading.below(line)):
        if near is None or near.ordinal in reading.label_lines or near.words - near.body > 90:
            continue
        close = abs(near.ordinal - line.ordinal) <= 3 and reading.text[near.words - 1] not in ".:;,?"
        odd = near.number or near.bullet or ":" in reading.text[near.body : near.words]
        if close and not odd and _MEETING.search(reading.text, near.body, near.words):
            return near
    return None


def _body_within(reading: Reading, span: Span) -> Span:
    """Of an organisation and its body on one line the body: ``Gemeente Oost | Commissie Groen``, ``Raad – team A``."""
    pieces = [Span(*match.span()) for match in _APART.finditer(reading.text, *span)]
    if len(pieces) != _BOTH:
        return span
    groups, bodies = ([bool(words.search(reading.text, *piece)) for piece in pieces] for words in (_GROUP, _MEETING))
    if groups == [False, True] or bodies == [False, True]:
        return trimmed(reading.text, *pieces[1])
    return trimmed(reading.text, *pieces[0]) if bodies == [True, False] else span


def _with_year(reading: Reading, line: Line, date: Span) -> Span:
    """The date up to the year that the scan put on the next line."""
    below = next((other for other in reading.lines[line.ordinal + 1 : line.ordinal + 3] if not other.blank), None)
    if below is None or date.end < line.words or not _YEAR_ALONE.fullmatch(reading.text, below.body, below.words):
        return date
    return Span(date.start, below.words)


RULES = (
    Rule(
        "field.title_of_minutes", "field", title_of_minutes,
        examples=(
            ("MT-overleg testen 22 maart 15.30u\n\nAanwezig: 5.1.2e\n", "22 maart 15.30u"),
            ("# Verslag Stuurgroep Zorg\n\nAanwezig: A. Bol\n", "Stuurgroep Zorg"),
            ("# Actielijst Regiegroep IC\n\nDatum: 3 mei 2021\n", "Regiegroep IC"),
            ("# Bestuurlijk overleg Wonen – 9 maart 2022\n\n**Aanwezig:** A. Bol\n", "Bestuurlijk overleg Wonen"),
            ("Kernteam Testen, ma 7/11/22 8:30u\n\nAanwezig: A. Bol\n", "ma 7/11/22 8:30u"),
            ("# MINUTES OF THE DATA BOARD, 14 May 2024\n\nPresent: A. Bol\n", "DATA BOARD"),
            (
                "Notulen bestuur Sluiswacht, 7 juni 2010 gehouden bij Dijkhuis in Assen. Er is koffie.\n",
                "Dijkhuis in Assen",
            ),
            ("Verslag AB vergadering Sluis d.d. 7 juni 2018, Aanvang: 19 uur, Locatie: Dijkhuis.\n", "Dijkhuis"),
            ("Dijkraad\n\nBESLUITENLIJST\n119e overleg Dijkraad\n\nDatum: 7 juni 2019\n", "119e overleg Dijkraad"),
            ("MR\n\nNotulen vergadering 7 juni 2018\n\nAanwezig: A. Bol\n", "MR"),
            ("# Minutes of the second meeting of the Harbour Board, June 7, 2019\n", "Harbour Board"),
            ("# Verslag van de vergadering van de Commissie Groen d.d. 7 juni 2019\n", "Commissie Groen"),
            ("Zeebond – projectteam Sluis\nOverlegnotities\n\nDatum: 7-6-2019\n", "projectteam Sluis"),
            ("Dijkberaad\n\nVerslag 7 juni 2019 - concept\n\nAanwezig: A. Bol\n", "Dijkberaad"),
            ("# Verslag Dijkberaad (week 23), *7 juni 2019* (9.00--9.40)\n", "7 juni 2019* (9.00--9.40)"),
            ("Not. Dijkberaad – 7/6/19 – 10.00u-11.30u – Assen\n", "7/6/19 – 10.00u-11.30u"),
            ("DIJKBERAAD\n\nVerslag van vrijdag 7 juni 2019, 15 tot 16 uur\n", "vrijdag 7 juni 2019, 15 tot 16 uur"),
            ("Notulen van de 4e vergadering van de Dijkraad, gehouden op 7 juni 2019\n", "Dijkraad"),
            ("Meeting of the Lock Committee\nHeld on Friday 7 June 2019 at the Dike House\n", "Lock Committee"),
            (
                "# Agenda\n\n| Dijkberaad Zee | |\n| --- | --- |\n| Vergaderdatum | 7 juni 2019 |\n",
                "Dijkberaad Zee",
            ),
            ("Dijkberaad, aantekeningen\n\n7 juni 2019\n", "Dijkberaad"),
            ("# Actielijst Dijkberaad (bijgewerkt 7 juni 2019)\n", "Dijkberaad"),
            ("BESLUITENLIJST COMMISSIEVERGADERING\n\nCommissie Groen\n\nDatum 7 juni 2019\n", "Commissie Groen"),
        ),
        counter_examples=("# verslag\n\nBetreft\tOverleg CZ\n", "# nota\n\nOverleg van 3 mei\n"),
    ),
    Rule(
        "field.running_title", "field", running_title,
        examples=(
            ("# Actielijst\n\nA belt.\n\nDT 7 juni\n\n2019\n\nB belt.\n\nDT 7 juni\n\n2019\n", "7 juni\n\n2019"),
            ("# Verslag\n\nA belt.\n\nStafoverleg 7 juni 2019\n\nB belt.\n\nStafoverleg 7 juni 2019\n", "Stafoverleg"),
        ),
        counter_examples=("# Verslag\n\nHet overleg is op 7 juni.\n\nA belt.\n\nHet overleg is op 7 juni.\n",),
    ),
    Rule(
        "field.title_of_note", "field", title_of_note,
        examples=(
            (
                "# nota\n\n(ter beslissing)\n\nVerlenging van de subsidie\n\n## 1 Aanleiding\n",
                "Verlenging van de subsidie",
            ),
            ("**nota**\n\nInzet op het overleg van morgen\n", "Inzet op het overleg van morgen"),
            ("Aan de minister\n\nnota\t\tHerstel van de sluizen\n", "Herstel van de sluizen"),
        ),
        counter_examples=("# nota\n\nBetreft\tSubsidie\n\nVerlenging van de subsidie\n",),
    ),
)  # fmt: skip
