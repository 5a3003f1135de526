"""People listed as present, absent or expected: after a label, below a label or heading, in tables and groups."""

import re
from collections.abc import Iterator, Sequence

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, people, redactions
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.labels import Label
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.persons import Person
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_NO_ORGANISATIONS = frozenset(map(gazetteer.squeezed, (
    "overig", "overigen", "extern", "intern", "online", "fysiek", "gasten", "overige deelnemers", "digitaal", "leden",
    "deelnemers", "aanwezig", "vaste leden", "agendaleden", "toehoorders", "via Teams", "via Webex", "op locatie",
    "in person", "remote", "guests", "members", "others", "other", "external", "internal",
    "externen", "internen", "medewerkers",
)))  # fmt: skip
_LONGEST_GROUP = 40
_TOP = 12
_BOX = re.compile(r"\[(?P<mark>[ xXvV✓✔-]?)\]\s*|(?P<sign>[✓✔✗✘])\s*")


def after_label(reading: Reading) -> Iterator[Found]:
    """``Aanwezig<TAB>A (X), B (Y)`` and the same behind a colon or in a cell, with lines that run on below."""
    for label in reading.labels:
        if not label.names_people or label.shape in ("alone", "bare"):
            continue
        if label.value.start >= label.value.end:
            continue
        takes = [label.line]
        yield from _records(reading, label.meaning, label.value, None, takes)
        for line in _running_on(reading, label.line):
            takes.append(line.ordinal)
            yield from _records(reading, label.meaning, Span(line.body, line.words), None, [line.ordinal])


def below_label(reading: Reading) -> Iterator[Found]:
    """A label or heading (``Aanwezig``, ``## 2 Deelnemers overleg``) with the people on the lines below it."""
    for label in reading.labels:
        empty = label.value.start >= label.value.end
        if label.names_people and empty and label.shape in ("alone", "colon"):
            yield from _below(reading, label)


def after_unknown_label(reading: Reading) -> Iterator[Found]:
    """``Erbij waren: A (CZ), B (VGP), C``: at the top of minutes, behind words that are no known label."""
    if reading.kind not in OF_MEETINGS or "@present" in reading.label_meanings:
        return
    for line in reading.filled[:_TOP]:
        head, colon, _ = reading.text[line.body : line.words].partition(":")
        if not colon or len(head) > _LONGEST_GROUP or line.ordinal in reading.label_lines or line.heading:
            continue
        span = trimmed(reading.text, line.body + len(head) + 1, line.words)
        listed = people.listed(reading.text, span)
        if len(listed) > 2 and 2 * reading.words(span).count("(") > len(listed) and not _is_prose(reading.words(span)):
            yield from _records(reading, "@present", span, None, [line.ordinal])
            return


def presence(kind: str, said: str = "present") -> str:
    """What a list says of those in it; a note or an agenda tells whom it expects (guideline)."""
    said = "present" if said == "guest" else said
    return "expected" if said == "present" and kind in ("memo", "agenda") else said


def record(person: Person, said: str, takes: Sequence[int] = ()) -> Found:
    """The record of one person."""
    values = {**person.values, "presence": person.presence or said}
    return Found(person.start, person.end, values, person.evidence, tuple(takes))


def _records(
    reading: Reading, meaning: str, span: Span, organisation: str | None, takes: Sequence[int], apart: bool = False
) -> Iterator[Found]:
    group, rest = _group(reading, span)
    said = meaning.removeprefix("@")
    if box := _BOX.match(reading.text, *rest):
        rest = Span(box.end(), rest.end)
        said = said if (box["mark"] or box["sign"] or "") in tuple("xXvV✓✔") else "absent"
    listed = people.listed(reading.text, rest, group or organisation, apart and rest.start == span.start)
    for person in listed:
        if said == "guest" and person.values["role"] is None:
            person.values["role"] = "guest"
        yield record(person, presence(reading.kind, said), takes)


def _group(reading: Reading, span: Span) -> tuple[str | None, Span]:
    """``RIVM: A, B``: the heading gives the organisation, but for one that names none (``Overig``)."""
    head, colon, _ = reading.words(span).partition(":")
    if not colon or len(head) > _LONGEST_GROUP or "," in head or "(" in head:
        return None, span
    rest = trimmed(reading.text, span.start + len(head) + 1, span.end)
    name = plain(head)
    return (name if _names_organisation(name) else None), rest


def _names_organisation(name: str) -> bool:
    return gazetteer.squeezed(name) not in _NO_ORGANISATIONS


def _running_on(reading: Reading, index: int) -> Iterator[Line]:
    """Lines right below a list in one line that go on with it: indented or behind a comma, and no label."""
    previous = reading.lines[index]
    for line in reading.lines[index + 1 : index + 40]:
        if line.blank or line.bullet or line.heading or line.number or line.ordinal in reading.label_lines:
            return
        if is_row(reading.text, line) or not (line.indent or reading.text[previous.words - 1] in ",;"):
            return
        yield line
        previous = line


def _below(reading: Reading, label: Label) -> Iterator[Found]:
    lines = list(_lines_below(reading, label))
    spans = [_words_of(reading, line) for line in lines]
    entries = [
        span for line, span in zip(lines, spans, strict=True) if not line.heading and reading.words(span)[-1:] != ":"
    ]
    apart = (len(entries) > 1 or any(line.bullet for line in lines)) and _one_a_line(reading, entries)
    group: str | None = None
    for place, (line, span) in enumerate(zip(lines, spans, strict=True)):
        following = lines[place + 1] if place + 1 < len(lines) else None
        if line.heading or _is_group(reading, line, span, following):
            name = plain(reading.words(span).rstrip(":* "))
            group = name if _names_organisation(name) else None
        else:
            yield from _records(reading, label.meaning, span, group, [line.ordinal], apart)


def _lines_below(reading: Reading, label: Label) -> Iterator[Line]:
    """The lines of a list below its label: people, groups and the headings below the label's own; tables left out."""
    level = reading.lines[label.line].heading
    blanks, started, numbered = 0, False, False
    rest = reading.lines[label.line + 1 : label.line + 200]
    for place, line in enumerate(rest):
        if line.blank:
            blanks += 1
            continue
        if is_row(reading.text, line):
            blanks, started = 0, True
            continue
        following = next((other for other in rest[place + 1 : place + 3] if not other.blank), None)
        span = _words_of(reading, line)
        if line.ordinal in reading.label_lines or (line.heading and not 0 < level < line.heading):
            return
        if line.number and not numbered and (started or blanks > 1):
            return
        group = bool(line.heading) or _is_group(reading, line, span, following)
        if blanks > 1 and not group:
            return
        goes_on = started and (not blanks or line.bullet) and not _is_title(reading, span)
        if not (group or goes_on or _is_entry(reading, span)):
            return
        if line.heading and (following is None or not _is_entry(reading, _words_of(reading, following))):
            return
        numbered = numbered or bool(line.number)
        blanks, started = 0, True
        yield line


def _words_of(reading: Reading, line: Line) -> Span:
    return trimmed(reading.text, line.body, line.words)


def _one_a_line(reading: Reading, entries: Sequence[Span]) -> bool:
    """Whether each line holds one person at most, so that a comma parts name and organisation."""
    return all(people.is_single(reading.text, people.cut(reading.text, entry, ",")) for entry in entries)


def _is_group(reading: Reading, line: Line, span: Span, following: Line | None) -> bool:
    """A heading inside a list: ``RIVM:``, ``**VWS**`` above bullets, ``- RIVM`` above bullets that are set in."""
    words = plain(reading.words(span))
    if not words or len(words) > _LONGEST_GROUP or "," in words or "(" in words:
        return False
    if words.endswith(":"):
        return True
    if following is None or not following.bullet:
        return False
    if line.bullet:
        return following.indent > line.indent
    key = gazetteer.squeezed(words)
    return key in _NO_ORGANISATIONS or gazetteer.is_organisation(words)


def _is_entry(reading: Reading, span: Span) -> bool:
    """Whether a line reads as people and not as prose."""
    words = reading.words(span)
    if len(words) > 400 or words.endswith(("?", "!")) or _is_prose(words) or _is_title(reading, span):
        return False
    read = people.listed(reading.text, span)
    known = sum(1 for person in read if _is_known(person))
    return bool(read) and known * 2 >= len(read)


def _is_prose(words: str) -> bool:
    """``DGCZ opent de vergadering.``: a full stop without any bracket, and a word in small letters."""
    return words.endswith(".") and "(" not in words and bool(re.search(r" [a-z]{3,} ", words)) and words.count(",") < 2


def _is_title(reading: Reading, span: Span) -> bool:
    """A bold line without a bar in it opens the next part."""
    return reading.text.startswith("**", max(0, span.start - 2)) and not redactions.grounds(reading.words(span)[:80])


def _is_known(person: Person) -> bool:
    values = person.values
    name = values["name"]
    if values["redacted"] or values["honorific"] or values["role"]:
        return True
    organisation = values["organisation"]
    if isinstance(organisation, str) and name is None:
        return gazetteer.is_organisation(organisation) or len(organisation) < 25
    return isinstance(name, str) and len(name) < 45


RULES: tuple[Rule, ...] = (
    Rule(
        "attendee.after_label", "attendee", after_label,
        examples=(
            ("# verslag\n\nAanwezig\tDGCZ, 5.1.2e 5.1.2e (WJZ), A. Bol (BPZ, verslag)\n", "5.1.2e 5.1.2e (WJZ)"),
            ("Aanwezig: 5.1.2e 5.1.2e (DCo, 5.1.2e2e (BPZ)\n", "5.1.2e2e (BPZ)"),
            ("Afwezig: Dhr. A. Bol en mevr. B. Dam (FMS)\n", "Dhr. A. Bol"),
            ("Aanwezig: 5.1.2e, 5.1.2e\n 5.1.2e (verslag)\n", "5.1.2e (verslag)"),
            ("Attendees: Jo Bloom, Ofcom; Ann Reed, RDI (minutes)\n", "Ann Reed, RDI (minutes)"),
            ("Aanwezig: A. Bol (CZ) i.p.v. 5.1.2e, de Vries, J. (via Teams)\n", "de Vries, J."),
            ("| Aanwezig | Afwezig |\n| --- | --- |\n| A. Bol, CZ<br>B. Dam, MEVA | 5.1.2e |\n", "A. Bol, CZ"),
        ),
        counter_examples=("Afwezig\t\n", "Aanwezig:\n\n# Kop\n"),
    ),
    Rule(
        "attendee.below_label", "attendee", below_label,
        examples=(
            ("# nota\n\n## 2 Deelnemers overleg\n\nDhr. 5.1.2e en/ of Dhr. 5.1.2e (FMS)\n", "Dhr. 5.1.2e (FMS)"),
            ("**Aanwezig**\n\nVWS: 5.1.2e (voorzitter)\nRIVM: 5.1.2e\n", "5.1.2e (voorzitter)"),
            ("Aanwezig:\n- A. Bol (CZ)\n- MMZS\n", "MMZS"),
            ("## Participants\n\n* Jo Bloom, Ofcom (chair)\n* Ann Reed, RDI\n", "Jo Bloom, Ofcom (chair)"),
            ("Deelnemers:\n\n**RIVM**\n- Bol, A.\n- mw. C. Dam – arts\n", "Bol, A."),
            ("## Aanwezig\n\n### Online\n- A. Bol (CZ)\n\n## 1. Opening\n", "A. Bol (CZ)"),
        ),
        counter_examples=(
            "## Deelnemers\n\nHet aantal deelnemers aan de proef is nog niet bekend.\n",
            "## Deelnemers\n\n### Opzet van de proef\n\nDe proef begint in mei. Dan volgt de rest.\n",
        ),
    ),
    Rule(
        "attendee.after_unknown_label", "attendee", after_unknown_label,
        examples=(
            ("Kernteam Zorg, 3 mei 2021\n\nErbij: 5.1.2e (CZ), A. Bol (VGP, vz), C. Dam (RIVM)\n", "C. Dam (RIVM)"),
            ("# Minutes Data Board\n\nAt the table: A. Bol (RDI), B. Reed (Ofcom), C. Hall (BIPT)\n", "A. Bol (RDI)"),
        ),
        counter_examples=(
            "# verslag\n\nBesproken: de cijfers, de planning, de kosten\n",
            "# verslag\n\nAanwezig: A. Bol (CZ)\nTer info: B. Dam (VGP), C. Dam (CZ), D. Dam (MEVA)\n",
        ),
    ),
)  # fmt: skip
