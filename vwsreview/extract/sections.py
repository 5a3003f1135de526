"""Agenda items, numbered headings and titled parts."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import labels, redactions
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_LONGEST = 160
_TOP = 30  # lines; bold lines above the first label are the title
_TITLED = re.compile(
    r"(?:[-*+•–·][ \t]+)?(?P<mark>\*{1,3}|_{1,3})(?P<title>[^*_\n]{2,120})(?P=mark)(?P<rest>[^\n]{0,40})$"
)
_SENTENCE = re.compile(r"[a-z)\d’'\"][.!?;,]\s*$|[.!?]\s+[A-Z]")
_NUMBER = frozenset(("nr", "no", "nummer"))
_ITEM = frozenset(("onderwerp", "agendapunt", "agendapunten", "bespreekpunt"))
_BESIDE = frozenset(("nr", "no", "nummer", "tijd", "tijdstip", "doel", "bijlage"))
_FURNITURE = re.compile(r"(?:Directie|Team|Secretaris|Ministerie|Afdeling|Bureau|Pagina|Programmadirectie|Inspectie)\b")


def headings(reading: Reading) -> Iterator[Found]:
    """Markdown headings, but for the title: the first heading level below it is 1."""
    lines = [line for line in reading.lines if line.heading and not line.blank]
    title = _title(reading, lines)
    depths = sorted({line.heading for line in lines if line is not title})
    for line in lines:
        span = trimmed(reading.text, line.body, line.words)
        if line is title or span.start >= span.end or line.index in reading.taken_lines:
            continue
        yield Found(*span, {"number": line.number, "level": depths.index(line.heading) + 1})


def numbered_titles(reading: Reading) -> Iterator[Found]:
    """``1. Mededelingen``, ``2. **Evaluatie**``, ``- **3. Planning**``: numbered lines that read as a title."""
    nested = any(line.heading for line in _below_title(reading))
    for line in reading.lines:
        if line.number is None or line.heading or line.index in reading.taken_lines or line.quoted:
            continue
        span = trimmed(reading.text, line.body, line.words)
        marked = reading.text[line.number_start - 2 : line.body].count("*") or reading.text.startswith(
            ("*", "_"), line.body
        )
        if not marked and reading.kind in ("email", "letter"):
            continue
        if span.start < span.end and _is_title(reading, line, span, bool(marked)):
            number = line.number.rstrip(".)")
            deeper = number.count(".") + (number[-1].isalpha() and len(number) > 1)
            yield Found(*span, {"number": line.number, "level": 1 + nested + deeper})


def marked_titles(reading: Reading) -> Iterator[Found]:
    """A bold or italic line of its own, also as a bullet: ``**Vervolg**``, ``- *Bekostiging*``."""
    numbered = any(found.values["number"] for found in reading.of("section"))
    if reading.kind == "email":
        return
    first_label = min(reading.label_lines, default=0)
    for line in reading.lines:
        if line.blank or line.heading or line.number or line.quoted or line.words - line.body > _LONGEST:
            continue
        if line.index < first_label < _TOP:
            continue
        if line.index in reading.skipped or is_row(reading.text, line):
            continue
        match = _TITLED.match(reading.text, line.body, line.words)
        if not match or not _stands_alone(reading, line, match["rest"].strip()):
            continue
        words = match["title"].strip()
        if (
            labels.meaning(words)
            or _FURNITURE.match(words)
            or words.endswith((":", ","))
            or redactions.are_codes(words)
        ):
            continue
        if match["mark"] in ("*", "_") and not line.bullet:
            continue
        span = trimmed(reading.text, match.start("title"), match.end("title"))
        yield Found(*span, {"number": None, "level": 2 if line.bullet and numbered else 1})


def agenda_bullets(reading: Reading) -> Iterator[Found]:
    """Bullets below the items of an agenda are items of their own."""
    if reading.kind != "agenda":
        return
    for line in reading.lines:
        span = trimmed(reading.text, line.body, line.words)
        short = 2 < span.end - span.start <= _LONGEST and not _SENTENCE.search(reading.words(span))
        if line.bullet and short and line.index not in reading.skipped:
            yield Found(*span, {"number": None, "level": 2 if line.indent else 1})


def agenda_rows(reading: Reading) -> Iterator[Found]:
    """The items in a table with a column ``Onderwerp`` or ``Agendapunt`` and a number or a time beside it."""
    for table in reading.tables:
        head: dict[str, int] = {}
        for _, row in table:
            columns = {key: place for place, cell in enumerate(row) if (key := squeezed(reading.words(cell)[:20]))}
            if not head and columns.keys() & _ITEM and columns.keys() & _BESIDE:
                head = columns
            elif head:
                yield from _item(reading, row, head)


def _item(reading: Reading, row: list[Span], head: dict[str, int]) -> Iterator[Found]:
    title = next(row[place] for key, place in head.items() if key in _ITEM) if len(row) >= len(head) else Span(0, 0)
    numbers = [reading.words(row[place]) for key, place in head.items() if key in _NUMBER and place < len(row)]
    if title.start < title.end:
        yield Found(*title, {"number": numbers[0] if numbers and numbers[0] else None, "level": 1})


def _title(reading: Reading, lines: list[Line]) -> Line | None:
    """The first heading is the document's title where it has no number and stands above all others."""
    if not lines or lines[0].number:
        return None
    first, *others = lines
    alone = all(line.heading > first.heading for line in others)
    apart = bool(others) and all(line.number for line in others if line.heading == first.heading)
    return first if alone or apart or first.index in reading.taken_lines else None


def _below_title(reading: Reading) -> list[Line]:
    lines = [line for line in reading.lines if line.heading and not line.blank]
    title = _title(reading, lines)
    return [line for line in lines if line is not title]


def _is_title(reading: Reading, line: Line, span: Span, marked: bool) -> bool:
    words = reading.words(span)
    if len(words) > _LONGEST or is_row(reading.text, line):
        return False
    if marked:
        return True
    if line.index in reading.skipped or not (words[0].isupper() or words[0].isdigit() or words[0] in "'\"‘“"):
        return False
    return not _SENTENCE.search(words) or _followed_by_bullets(reading, line)


def _followed_by_bullets(reading: Reading, line: Line) -> bool:
    following = [other for other in reading.lines[line.index + 1 : line.index + 4] if not other.blank]
    return bool(following) and following[0].bullet


def _stands_alone(reading: Reading, line: Line, rest: str) -> bool:
    """Whether nothing but a code stands behind the title, and for a plain line nothing on its neighbours."""
    if rest and not redactions.are_codes(rest):
        return False
    if line.bullet:
        return True
    around = reading.lines[max(0, line.index - 1) : line.index] + reading.lines[line.index + 1 : line.index + 2]
    return all(other.blank or other.bullet for other in around)


RULES = (
    Rule(
        "section.heading", "section", headings, 0.95,
        examples=(
            ("# Verslag\n\n## 1 Opening\n\ntekst\n\n## 2 Sluiting\n", "Sluiting"),
            ("# nota\n\n### Advies\n", "Advies"),
        ),
        counter_examples=("# verslag\n\ntekst\n", "tekst # geen kop\n"),
        gate=("#",),
    ),
    Rule(
        "section.numbered", "section", numbered_titles, 0.9,
        examples=(
            ("# agenda\n\n1. Opening\n   10.00 uur\n\n2. Rondvraag\n", "Rondvraag"),
            ("# verslag\n\n- **3. Afhandeling klachten**\n- Er zijn klachten.\n", "Afhandeling klachten"),
        ),
        counter_examples=("# verslag\n\n1. de cijfers worden nog gecontroleerd.\n", "# verslag\n\n5.1.2e. belt\n"),
    ),
    Rule(
        "section.marked", "section", marked_titles, 0.8,
        examples=(
            ("# verslag\n\n**Vervolg**\n\nWe gaan door.\n", "Vervolg"),
            ("# verslag\n\n1. **Monitor**\n- *Koppeling met NZa*\n - tekst\n", "Koppeling met NZa"),
        ),
        counter_examples=(
            "# verslag\n\n**Let op**: morgen dicht.\n",
            "# verslag\n\n**Directie Curatieve Zorg**\n\n**Datum**\n\n1 mei\n",
        ),
        gate=("*", "_"),
    ),
    Rule(
        "section.agenda_row", "section", agenda_rows, 0.85,
        examples=(
            ("# agenda\n\n| Nr. | Onderwerp | Tijd |\n| --- | --- | --- |\n| 1 | Opening | 15.00 |\n", "Opening"),
            ("# agenda\n\n| Tijd | Agendapunt |\n| --- | --- |\n| 10.00 | Rondvraag |\n", "Rondvraag"),
        ),
        counter_examples=("| Onderwerp | Verslag stuurgroep |\n| --- | --- |\n| Locatie | Zaal 3 |\n",),
        gate=("onderwerp", "agendapunt", "bespreekpunt"),
    ),
    Rule(
        "section.agenda_bullet", "section", agenda_bullets, 0.75,
        examples=(
            ("# agenda\n\n1. Opschaling\n   - Inrichting per 2023\n", "Inrichting per 2023"),
            ("# agenda\n\n- Opening\n- Rondvraag\n", "Rondvraag"),
        ),
        counter_examples=(
            "# verslag\n\n- Opening\n",
            "# agenda\n\n- De minister opent de bijeenkomst. Daarna is er koffie.\n",
        ),
    ),
)  # fmt: skip
