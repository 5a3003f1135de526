"""Agenda items, numbered headings and titled parts."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.sections import section_marked, section_series
from vwsreview.extract.sections.section_headings import below_title
from vwsreview.extract.sections.section_numbers import Depths
from vwsreview.extract.sections.section_openings import hours_end, without_leader, without_tail
from vwsreview.extract.sections.section_run_ins import before_text
from vwsreview.extract.sections.section_surroundings import (
    Numbered,
    followed_by_bullets,
    in_lists,
    is_bold,
    names_paragraph,
    reads_on,
)
from vwsreview.extract.sections.section_words import (
    LONGEST,
    SENTENCE,
    is_known,
    is_readable,
    is_sentence,
    is_title_case,
)
from vwsreview.extract.text.lines import Line, is_row

_SPEAKER = re.compile(r"[A-Z]{2,3} ?[–-] ")
_SHORT, _MOST_ANNOUNCED = 70, 6
_LONGEST_LABEL = 20
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
    plain = [line for line in reading.filled if line.number and not line.heading and line.ordinal not in in_front]
    listed = in_lists(reading, [_numbered(reading, line) for line in plain if not is_bold(reading, line)])
    for line in reading.filled:
        if line.number is None or line.heading or line.ordinal in reading.taken_lines or line.quoted:
            continue
        span = without_tail(reading.text, line.body, line.words)
        if reading.kind == "agenda":
            span = without_leader(reading.text, span)
        marked = reading.text[line.number_start - 1 : line.body].count("*") or reading.text.startswith(
            ("*", "_"), line.body
        )
        loose = reading.kind in ("email", "letter") or (reading.airy and reading.kind in ("memo", "other"))
        if not marked and line.ordinal in listed - announced:
            continue
        if not marked and loose and not names_paragraph(reading, line):
            continue
        title = in_front.get(line.ordinal) or (span if line.ordinal in announced else None)
        if span.start < span.end and (title or _is_title(reading, line, span, bool(marked))):
            outer = line.indent if outer is None else min(outer, line.indent)
            inside = line.number[0].isdigit() and line.indent > outer + 1
            level = (line.ordinal > first_heading) + depths.of(line.number) + inside
            yield Found(*(title or span), {"number": line.number, "level": level})


def _numbered(reading: Reading, line: Line) -> Numbered:
    return Numbered(line, line.number or "", without_tail(reading.text, line.body, line.words))


def agenda_bullets(reading: Reading) -> Iterator[Found]:
    """Bullets below the items of an agenda, or below the heading ``Agenda``, are items of their own."""
    for line in reading.filled if reading.kind == "agenda" else _below_agenda(reading):
        if not line.bullet or line.number or line.ordinal in reading.skipped:
            continue
        start = hours_end(reading.text, line.body, line.words) or line.body
        stop = _LENGTH.search(reading.text, max(start, line.words - LONGEST), line.words)
        span = without_tail(reading.text, start, stop.start() if stop else line.words)
        if 2 < span.end - span.start <= LONGEST and not SENTENCE.search(reading.words(span)):
            level = 2 if line.indent or reading.kind != "agenda" else 1
            yield Found(*span, {"number": None, "level": level})


def agenda_lines(reading: Reading) -> Iterator[Found]:
    """``Opening``, ``Sluis Oost``, ``Rondvraag``: lines of an agenda without any mark, two of them known as items."""
    if reading.kind != "agenda":
        return
    run: list[Span] = []
    known = 0
    for line in (*reading.filled, None):
        if line is not None and _is_bare(reading, line):
            run.append(without_tail(reading.text, line.body, line.words))
            known += is_known(reading.words(run[-1]))
            continue
        if len(run) > known > 1:
            for title in run:
                yield Found(*without_leader(reading.text, title), {"number": None, "level": 1})
        run, known = [], 0


def _is_bare(reading: Reading, line: Line) -> bool:
    """Whether the words of a line may be an item and nothing stands in front of them."""
    words = reading.text[line.body : line.words]
    odd = line.heading or line.number or line.bullet or line.quoted or line.ordinal in reading.skipped
    return not odd and len(words) <= _SHORT and is_title_case(words) and not is_sentence(words) and words[-1] != ":"


def _below_agenda(reading: Reading) -> Iterator[Line]:
    """The bullets and the numbered lines right below a heading ``Agenda`` of minutes."""
    inside = False
    for line in reading.filled:
        if line.heading:
            words = squeezed(reading.text[line.body : line.words])
            inside = "agenda" in words and not any(other in words for other in ("punt", "verslag", "notulen"))
        elif not inside and line.words - line.body <= _LONGEST_LABEL:
            inside = _is_agenda(reading.text[line.body : line.words])
        elif inside and (line.bullet or line.number) and not is_row(reading.text, line):
            yield line
        else:
            inside = False


def _is_agenda(words: str) -> bool:
    """Whether words say that the items of an agenda follow; most others are told by their first two letters."""
    if words[:2].isalpha() and words[:2].casefold() != "ag":
        return False
    return squeezed(words) in ("agenda", "agendapunten", "agendaitems")


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
    named = line.indent > 0 and len(words) < _SHORT and names_paragraph(reading, line)
    if line.number is not None and line.number[0].islower() and not is_title_case(words):
        return False
    if not (words[0].isupper() or words[0].isdigit() or words[0] in "'\"‘“" or named):
        return False
    return not is_sentence(words.rstrip(".") if named else words) or followed_by_bullets(reading, line)


def _announces(words: str) -> bool:
    """``Het team gaat akkoord met een onderzoek naar:``: many words and a colon open a list."""
    return words.endswith(":") and words.count(" ") > _MOST_ANNOUNCED


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
    *section_marked.RULES,
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
    Rule(
        "section.agenda_line", "section", agenda_lines,
        examples=(
            ("Agenda sluizen\n\nDatum: 3 mei 2019\n\nOpening\nSluis Oost\nRondvraag\n", "Sluis Oost"),
            ("Agenda sluizen\n\nDatum: 3 mei 2019\n\nOpening\n\nBruggen\n\nSluiting\n", "Sluiting"),
        ),
        counter_examples=(
            "Agenda sluizen\n\nDatum: 3 mei 2019\n\nSluis Oost\nSluis West\n",
            "# verslag\n\nOpening\nSluis Oost\nRondvraag\n",
        ),
    ),
)  # fmt: skip
