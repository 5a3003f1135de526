"""Agenda items, numbered headings and titled parts."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import labels, redactions, section_series
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.section_headings import below_title
from vwsreview.extract.section_numbers import Depths
from vwsreview.extract.section_openings import hours_end, without_tail
from vwsreview.extract.section_run_ins import before_text
from vwsreview.extract.section_words import (
    LONGEST,
    MARKER,
    SENTENCE,
    is_known,
    is_letterhead,
    is_readable,
    is_sentence,
    reads_on,
)

_SPEAKER = re.compile(r"[A-Z]{2,3} ?[–-] ")
_GLUED = re.compile(r"\d{1,2}[.)](?=[A-Z])")
_SHORT, _MOST_ANNOUNCED = 70, 6
_TOP = 30  # lines; bold lines above the first label are the title
_TITLED = re.compile(
    r"(?:[-*+•–·][ \t]+)?(?P<mark>\*{1,3}|_{1,3})(?P<title>[^*_\n]{2,120})(?P=mark)(?P<rest>[^\n]{0,40})$"
)
_LENGTH = re.compile(
    r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:[–-]{1,2}\s*)?(?:\(?(?:max\.?\s)?\d{1,3}\s?(?:min\w*\.?|['’])\)?)?\.?$"
)
"""Who leads an item and how long it takes, behind its title."""


def numbered_titles(reading: Reading) -> Iterator[Found]:
    """``1. Mededelingen``, ``2. **Evaluatie**``, ``- **3. Planning**``: numbered lines that read as a title."""
    first_heading = min((line.ordinal for line in below_title(reading)), default=len(reading.lines))
    depths, outer = Depths(), None
    in_front = before_text(reading)
    announced = {line.ordinal for line in _below_agenda(reading)}
    for line in reading.filled:
        if line.number is None or line.heading or line.ordinal in reading.taken_lines or line.quoted:
            continue
        span = without_tail(reading.text, line.body, line.words)
        marked = reading.text[line.number_start - 1 : line.body].count("*") or reading.text.startswith(
            ("*", "_"), line.body
        )
        loose = reading.kind in ("email", "letter") or (reading.airy and reading.kind in ("memo", "other"))
        if not marked and loose and not _names_paragraph(reading, line):
            continue
        title = in_front.get(line.ordinal) or (span if line.ordinal in announced else None)
        if span.start < span.end and (title or _is_title(reading, line, span, bool(marked))):
            outer = line.indent if outer is None else min(outer, line.indent)
            inside = line.number[0].isdigit() and line.indent > outer + 1
            level = (line.ordinal > first_heading) + depths.of(line.number) + inside
            yield Found(*(title or span), {"number": line.number, "level": level})


def marked_titles(reading: Reading) -> Iterator[Found]:
    """A bold or italic line of its own, also as a bullet: ``**Vervolg**``, ``- *Bekostiging*``."""
    earlier = reading.of("section")
    numbered = any(found.values["number"] for found in earlier)
    if reading.kind == "email":
        return
    first_label = min(reading.label_lines, default=0)
    for line in reading.filled:
        if line.heading or line.number or line.quoted or line.words - line.body > LONGEST:
            continue
        if line.ordinal < first_label < _TOP:
            continue
        match = None if is_row(reading.text, line) else _TITLED.match(reading.text, line.body, line.words)
        if not match or not _stands_alone(reading, line, match["rest"].strip()):
            continue
        words = match["title"].strip()
        known = labels.meaning(words)
        headed = known == "-" and not line.bullet and words[-1] != ":" and is_known(words)
        if not headed and (known or line.ordinal in reading.skipped):
            continue
        italic = match["mark"] in ("*", "_") and not line.bullet
        if is_letterhead(words) or not is_readable(words) or MARKER.match(words):
            continue
        if words.endswith(",") or words.endswith(":") != italic or (italic and not _followed_by_bullets(reading, line)):
            continue
        glued = _GLUED.match(words)
        span = trimmed(reading.text, match.start("title") + (glued.end() if glued else 0), match.end("title"))
        numbered = numbered or glued is not None
        inside = numbered or (bool(earlier) and earlier[0].start < line.start)
        level = 2 if inside and (line.bullet or italic) else 1
        yield Found(*span, {"number": glued.group().strip() if glued else None, "level": level})


def agenda_bullets(reading: Reading) -> Iterator[Found]:
    """Bullets below the items of an agenda, or below the heading ``Agenda``, are items of their own."""
    for line in reading.filled if reading.kind == "agenda" else _below_agenda(reading):
        start = hours_end(reading.text, line.body, line.words) or line.body
        stop = _LENGTH.search(reading.text, start, line.words)
        span = without_tail(reading.text, start, stop.start() if stop else line.words)
        short = 2 < span.end - span.start <= LONGEST and not SENTENCE.search(reading.words(span))
        if line.bullet and not line.number and short and line.ordinal not in reading.skipped:
            level = 2 if line.indent or reading.kind != "agenda" else 1
            yield Found(*span, {"number": None, "level": level})


def _below_agenda(reading: Reading) -> Iterator[Line]:
    """The bullets and the numbered lines right below a heading ``Agenda`` of minutes."""
    inside = False
    for line in reading.filled:
        if line.heading:
            words = squeezed(reading.text[line.body : line.words])
            inside = "agenda" in words and not any(other in words for other in ("punt", "verslag", "notulen"))
        elif inside and (line.bullet or line.number) and not is_row(reading.text, line):
            yield line
        else:
            inside = False


def _is_title(reading: Reading, line: Line, span: Span, marked: bool) -> bool:
    words = reading.words(span)
    if len(words) > LONGEST or is_row(reading.text, line) or not is_readable(words):
        return False
    if marked or is_known(words):
        return True
    if _SPEAKER.match(words):
        return False
    if line.ordinal in reading.skipped or reads_on(reading, line) or _announces(words):
        return False
    named = line.indent > 0 and len(words) < _SHORT and _names_paragraph(reading, line)
    if not (words[0].isupper() or words[0].isdigit() or words[0] in "'\"‘“" or named):
        return False
    return not is_sentence(words.rstrip(".") if named else words) or _followed_by_bullets(reading, line)


def _announces(words: str) -> bool:
    """``Het team gaat akkoord met een onderzoek naar:``: many words and a colon open a list."""
    return words.endswith(":") and words.count(" ") > _MOST_ANNOUNCED


def _names_paragraph(reading: Reading, line: Line) -> bool:
    """Whether a short numbered line stands above text that is no item itself."""
    below = reading.below(line)
    words = reading.text[line.body : line.words]
    if below is None or below.number or below.heading or len(words) > _SHORT or words[-1] in ",;:":
        return False
    adjoining = below.bullet or below.indent <= line.indent
    return adjoining and not reading.text[below.body].islower()


def _followed_by_bullets(reading: Reading, line: Line) -> bool:
    following = [other for other in reading.lines[line.ordinal + 1 : line.ordinal + 4] if not other.blank]
    return bool(following) and following[0].bullet and not following[0].number


def _ends_paragraph(reading: Reading, line: Line) -> bool:
    """Whether the line above a title ends a sentence, and a sentence begins below it, with no empty lines at all."""
    above, below = reading.above(line), reading.below(line)
    if above is None or below is None or reading.text[above.words - 1] not in ".?!":
        return False
    return below.bullet or below.words - below.body > _SHORT


def _stands_alone(reading: Reading, line: Line, rest: str) -> bool:
    """Whether nothing but a code stands behind the title; a letter's has empty lines or bullets around it."""
    if rest and not redactions.are_codes(rest):
        return False
    if line.bullet:
        return True
    if not rest and reading.kind == "letter" and _ends_paragraph(reading, line):
        return True
    if not rest and reading.kind != "letter" and reading.text[line.body] == "*":
        return line.ordinal == 0 or reading.lines[line.ordinal - 1].blank or _ends_paragraph(reading, line)
    around = reading.lines[max(0, line.ordinal - 1) : line.ordinal] + reading.lines[line.ordinal + 1 : line.ordinal + 2]
    return all(other.blank or other.bullet for other in around)


RULES = (
    Rule(
        "section.numbered", "section", numbered_titles,
        examples=(
            ("# agenda\n\n1. Opening\n   10.00 uur\n\n2. Rondvraag\n", "Rondvraag"),
            ("# agenda\n\n1. Opening\n2. W.v.t.t.k.\n", "W.v.t.t.k."),
            ("# verslag\n\n1. Opening. De voorzitter opent.\n\n2. Sluis; De sluis lekt.\n", "Sluis"),
            ("Van: A\nAan: B\nOnderwerp: x\n\nHallo,\n\n1) Sluis Oost\nDe sluis lekt al een week.\n", "Sluis Oost"),
            ("# verslag\n\n- **3. Afhandeling klachten**\n- Er zijn klachten.\n", "Afhandeling klachten"),
        ),
        counter_examples=(
            "# verslag\n\n1. de cijfers worden nog gecontroleerd.\n",
            "# verslag\n\n5.1.2e. belt\n",
            "# nota\n\n1. Wij vragen u de brief aan het water-\nschap te onder-\ntekenen.\n",
            "Geachte heer,\n\n1. Bediening van de sluis\n2. Onderhoud van de brug\n",
        ),
    ),
    *section_series.RULES,
    Rule(
        "section.marked", "section", marked_titles,
        examples=(
            ("# verslag\n\n**Vervolg**\n\nWe gaan door.\n", "Vervolg"),
            ("# minutes\n\n**Next meeting**\nTuesday 7 June 2019.\n", "Next meeting"),
            ("# verslag\n\n1. **Monitor**\n- *Koppeling met NZa*\n - tekst\n", "Koppeling met NZa"),
        ),
        counter_examples=(
            "# verslag\n\n**Let op**: morgen dicht.\n",
            "# verslag\n\n**Aanwezig**\n\n- A. Bol\n\nA. Bol opent.\n",
            "# verslag\n\n**Directie Curatieve Zorg**\n\n**Datum**\n\n1 mei\n",
        ),
        gate=("*", "_"),
    ),
    Rule(
        "section.agenda_bullet", "section", agenda_bullets,
        examples=(
            ("# agenda\n\n1. Opschaling\n   - Inrichting per 2023\n", "Inrichting per 2023"),
            ("# agenda\n\n- Opening\n- Rondvraag\n", "Rondvraag"),
            ("# Harbour\n\n## Agenda\n\n* Locks (A. Bol) - 10 minutes\n\n## Participants\n\n* A. Bol\n", "Locks"),
        ),
        counter_examples=(
            "# verslag\n\n- Opening\n",
            "# agenda\n\n- De minister opent de bijeenkomst. Daarna is er koffie.\n",
        ),
    ),
)  # fmt: skip
