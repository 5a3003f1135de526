"""Header fields in the shapes that letters, minutes, notes and mails give them.

Labels and what they mean are lines in resources/gazetteers/header_labels.txt.
"""

from collections.abc import Iterator, Sequence, Set

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, title_words
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.labels import Label
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_ONE_LINE = frozenset(("contact", "document_date", "reference", "pages", "deadline", "meeting_date", "chair"))
_ONE_EACH = frozenset(("attachments", "copy_to"))
_PERSONS = frozenset(("chair", "minutes_taker"))


def field(reading: Reading, name: str, span: Span, takes: tuple[int, ...]) -> Found:
    """A field whose value is the span's words."""
    return Found(span.start, span.end, {"name": name, "value": plain(reading.words(span))}, takes=takes)


def front_matter(reading: Reading) -> Iterator[Found]:
    """YAML at the very top: `date`, and of minutes the `title` with the body and the day (guideline); no other key."""
    everything = tuple(range(reading.front))
    for line in reading.lines[1 : max(1, reading.front - 1)]:
        key, _, _ = reading.text[line.start : line.end].partition(":")
        span = trimmed(reading.text, min(line.start + len(key) + 1, line.end), line.end)
        if span.end - span.start > 1 and reading.text[span.start] in "\"'":
            span = trimmed(reading.text, span.start + 1, span.end - 1)
        if key == "date" and span.start < span.end:
            yield field(reading, "document_date", span, everything)
        elif key == "title" and reading.kind in OF_MEETINGS:
            title = title_words.read(reading.text, span)
            if title.name.start < title.name.end:
                yield field(reading, "meeting", title.name, everything)
            if title.date is not None:
                yield field(reading, "meeting_date", title.date, everything)


def labelled(reading: Reading) -> Iterator[Found]:
    """``Label<TAB>value``, ``Label: value``, ``| label | value |``, ``Betreft value``."""
    for label in reading.labels:
        if label.shape == "alone" or not label.names_field or _is_speaker(reading, label):
            continue
        if label.value.start >= label.value.end:
            continue
        for span in _parts(reading, label.meaning, label.value):
            yield field(reading, _name(reading, label.meaning), span, label.lines)


def label_then_value(reading: Reading) -> Iterator[Found]:
    """A label on a line of its own, its value on the next; several labels, then as many values in order."""
    alone = [label for label in reading.labels if label.value.start >= label.value.end]
    column: list[Label] = []
    for place, label in enumerate(alone):
        column.append(label)
        following = alone[place + 1] if place + 1 < len(alone) else None
        if following and _next_words(reading, label.line) == following.line and label.shape == "alone":
            continue
        yield from _column(reading, column)
        column = []


def _name(reading: Reading, meaning: str) -> str:
    """Minutes whose only date stands behind the bare label `Datum`: it is the meeting's (guideline)."""
    if meaning != "document_date" or reading.kind not in OF_MEETINGS:
        return meaning
    dated = "meeting_date" in reading.label_meanings or any(
        found.values["name"] == "meeting_date" for _, found in reading.found.get("field", ())
    )
    return meaning if dated else "meeting_date"


def _is_speaker(reading: Reading, label: Label) -> bool:
    """``Voorzitter: opent de vergadering`` in the body is a speaker, and no field."""
    if label.meaning not in _PERSONS:
        return False
    first = reading.words(label.value).split(" ")[0].casefold()
    opens_small = reading.text[label.value.start].islower() and first not in gazetteer.words("honorifics.txt")
    return label.shape == "colon" and (label.line > 60 or opens_small)


def _parts(reading: Reading, meaning: str, value: Span) -> list[Span]:
    """Attachments on one line stand apart by semicolons; every other value is one."""
    if meaning != "attachments":
        return [value]
    parts, start = [], value.start
    for piece in reading.words(value).split(";"):
        parts.append(trimmed(reading.text, start, start + len(piece)))
        start += len(piece) + 1
    return [part for part in parts if part.start < part.end]


def _next_words(reading: Reading, index: int) -> int | None:
    """The next line with words, at most two empty lines further; None where there is none."""
    for line in reading.lines[index + 1 : index + 4]:
        if not line.blank:
            return line.ordinal
    return None


def value_lines(reading: Reading, index: int, known: Set[int]) -> list[Line]:
    """The block of lines below a label, up to an empty line, a label, a heading or a table."""
    first = _next_words(reading, index)
    block: list[Line] = []
    for line in reading.lines[first:] if first is not None else ():
        if line.blank or line.heading or line.ordinal in known or is_row(reading.text, line) or len(block) == 12:
            break
        block.append(line)
    return block


def _column(reading: Reading, column: Sequence[Label]) -> Iterator[Found]:
    known = reading.label_lines
    if len(column) > 1:
        yield from _columns(reading, column, known)
        return
    label = column[0]
    if not label.names_field or label.shape not in ("alone", "colon"):
        return
    block = value_lines(reading, label.line, known)
    if not block or _is_prose(reading, block):
        return
    takes = (label.line, *(line.ordinal for line in block))
    name = _name(reading, label.meaning)
    if name in _ONE_EACH:
        for line in block:
            yield field(reading, name, trimmed(reading.text, line.body, line.words), takes)
    elif name in _ONE_LINE:
        yield field(reading, name, trimmed(reading.text, block[0].body, block[0].words), takes)
    else:
        yield field(reading, name, block_span(reading, block), takes)


def _columns(reading: Reading, column: Sequence[Label], known: Set[int]) -> Iterator[Found]:
    """Labels in one column, values in the next: in order. Without as many values the last label takes them."""
    values: list[Line] = []
    for line in reading.lines[column[-1].line + 1 :]:
        if line.heading or line.ordinal in known or is_row(reading.text, line) or len(values) == len(column):
            break
        if not line.blank:
            values.append(line)
    if len(values) < len(column):
        if values:
            yield from _column(reading, column[-1:])
        return
    for label, line in zip(column, values, strict=True):
        if label.names_field:
            span = trimmed(reading.text, line.body, line.words)
            yield field(reading, _name(reading, label.meaning), span, (label.line, line.ordinal))


def _is_prose(reading: Reading, block: Sequence[Line]) -> bool:
    words = block_span(reading, block)
    return words.end - words.start > 400 or reading.words(words).count(". ") > 1


def block_span(reading: Reading, block: Sequence[Line]) -> Span:
    """From the first to the last word of neighbouring lines."""
    return trimmed(reading.text, block[0].body, block[-1].words)


RULES = (
    Rule(
        "field.front_matter", "field", front_matter,
        examples=(
            ("---\ntitle: Verslag werkgroep\ndate: 2021-03-04\n---\n# Verslag\n", "2021-03-04"),
            ("---\ndate: '3 mei 2022'\nslug: x\n---\n", "3 mei 2022"),
            ("---\ntitle: Notulen bestuursvergadering 7 juni 2010\n---\n# Sluizen\n", "7 juni 2010"),
        ),
        counter_examples=(
            "# Kop\n---\ndate: 2021-03-04\n---\n",
            '---\ntitle: "Antwoord op vragen van 7 juni"\nauthor: A. Bol\n---\nGeacht bestuur,\n\nDank.\n',
        ),
    ),
    Rule(
        "field.labelled", "field", labelled,
        examples=(
            ("Betreft\tOverleg zorgcapaciteit\n", "Overleg zorgcapaciteit"),
            ("**Vergaderdatum:** 3 maart 2021  \n**Kenmerk:** 12-CZ\n", "12-CZ"),
            ("| Locatie | Zaal 3 |\n| --- | --- |\n", "Zaal 3"),
            ("Betreft Annotatie stuurgroep\nVergaderplaats Webex\n", "Webex"),
            ("Overleg\n: Kernteam zorg\n", "Kernteam zorg"),
            ("| Datum | Locatie |\n| --- | --- |\n| 3 mei 2021 | Zaal 3 |\n", "Zaal 3"),
            ("Datum: 3 mei 2021 Locatie: Zaal 3\n", "3 mei 2021"),
            ("- **Datum:** 4 maart 2022\n- **Locatie:** Teams\n", "Teams"),
            ("Plaats    : Den Haag\n", "Den Haag"),
        ),
        counter_examples=(
            "Betreft\t\n",
            "| Kenmerk | Besluit |\n| --- | --- |\n| 25-01 | Vastgesteld |\n| 25-02 | Aangehouden |\n",
            "- Locatie: zoeken we nog\n\ntekst\n",
            "Betreft het volgende: wij zien het anders.\n",
            "Voorzitter: opent de vergadering.\n",
        ),
    ),
    Rule(
        "field.label_then_value", "field", label_then_value,
        examples=(
            ("**Datum**\n\n4 april 2021\n", "4 april 2021"),
            ("Bijlage(n)\n- Notulen\n- Agenda\n", "Agenda"),
            ("Kenmerk\nDatum\n\n12-34-CZ\n5 mei 2021\n", "5 mei 2021"),
        ),
        counter_examples=("**Datum**\n\n# Kop\n", "Wij vragen om de datum\n4 april\n"),
    ),
)  # fmt: skip
