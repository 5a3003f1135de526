"""Header fields whose label and value stand on lines of their own: below each other, or in columns."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.header.field_values import FURNITURE, fits, is_anonymised, only_codes
from vwsreview.extract.header.header import counts, field, name_of, parts
from vwsreview.extract.header.label import Label
from vwsreview.extract.reading import Column, Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line, is_row

_ONE_LINE = frozenset(
    (
        "contact",
        "document_date",
        "reference",
        "pages",
        "deadline",
        "meeting_date",
        "chair",
        "meeting_place",
        "minutes_taker",
    )
)
_PLAIN = frozenset(("document_date", "reference", "pages", "deadline", "meeting_date"))
_ONE_EACH = frozenset(("attachments", "copy_to"))
_PERSONAL = ("t.a.v.", "ter attentie van", "mevrouw", "mevr.", "mw.", "de heer", "dhr.")
_MOST_BLANK = 2
_FEWEST = 2
_MOST_LINES = 12
_LONGEST, _LONGEST_VALUE = 120, 400
_MOST_BROKEN, _LONGEST_BROKEN = 3, 50
_ORGANISATIONS = frozenset(("sender", "unit"))
_RULE = frozenset("-_=* ")
_SENTENCE_END = re.compile(r"[a-z)]{3}[.?!] (?=[A-Z])")
_PAGE_END = re.compile(r"Pagina\s+\d")
_FEWEST_PAIRS = 3
_UPWARD = frozenset(("subject", "contact", "meeting", "sender", "recipient"))
"""Labels of forms whose values may stand above them."""
_MOST_FURNITURE = 6
_HEADER = 48  # lines with words


def label_then_value(reading: Reading) -> Iterator[Found]:
    """A label on a line of its own, its value on the next; several labels, then as many values in order."""
    for column in reading.columns:
        taken = reading.taken if column.is_main else frozenset[int]()
        alone = [label for label in column.labels if label.value.start >= label.value.end and label.line not in taken]
        group: list[Label] = []
        for place, label in enumerate(alone):
            group.append(label)
            following = alone[place + 1] if place + 1 < len(alone) else None
            if following and _next_words(column, label.line) == following.line and label.shape == "alone":
                continue
            yield from _of_group(reading, column, group)
            group = []


def value_then_label(reading: Reading) -> Iterator[Found]:
    """Scans that read a form's right column first: the value stands on the line above its label."""
    column = reading.columns[0]
    filled = list(islice(reading.behind(reading.front - 1), _HEADER))
    known = column.label_lines
    below_values = _stand_below_values(reading, column)
    alone = {
        label.line: label for label in column.labels
        if label.shape == "alone" and label.names_field and (below_values or label.meaning in _UPWARD)
    }  # fmt: skip
    pairs = [
        (alone[line.ordinal], above, below)
        for first, above, line, below in zip(filled, filled[1:], filled[2:], filled[3:], strict=False)
        if line.ordinal in alone and above.ordinal not in known and not _has_value(reading, column, first, above)
    ]
    if below_values or any(_points_up(reading, known, *pair) for pair in pairs):
        for label, above, _ in pairs:
            if fits(label.meaning, _words(reading, above)):
                span = trimmed(reading.text, above.number_start, above.words)
                yield field(reading, name_of(reading, label), span, (above.ordinal, label.line), label)


def _stand_below_values(reading: Reading, column: Column) -> bool:
    """Whether labels stand right below a line, with an empty line on either side of the two: several in a text."""
    lines, known = column.lines, column.label_lines
    pairs = [
        label for label in column.labels
        if label.shape == "alone" and 1 < label.line < min(len(lines) - 1, reading.front + _HEADER)
        and not lines[label.line - 1].blank and label.line - 1 not in known
        and lines[label.line - 2].blank and lines[label.line + 1].blank
    ]  # fmt: skip
    return len(pairs) >= _FEWEST_PAIRS


def _has_value(reading: Reading, column: Column, line: Line, below: Line) -> bool:
    """Whether a line is a label of its own, and the line below it its value."""
    label = next((label for label in column.labels if label.line == line.ordinal and label.shape == "alone"), None)
    return label is not None and label.meaning in _PLAIN and fits(label.meaning, _words(reading, below))


def _points_up(reading: Reading, known: Set[int], label: Label, above: Line, below: Line) -> bool:
    """Whether the line above a label can be its value and the one below it cannot."""
    over, under = _words(reading, above), _words(reading, below)
    if below.ordinal in known or not fits(label.meaning, over):
        return False
    return not fits(label.meaning, under) or (label.meaning == "contact" and only_codes(over) and not only_codes(under))


def block_span(reading: Reading, block: Sequence[Line]) -> Span:
    """From the first to the last word of neighbouring lines."""
    end = block[-1].words
    return trimmed(reading.text, block[0].number_start, end - (reading.text[end - 1] == ","))


def _words(reading: Reading, line: Line) -> str:
    return reading.text[line.number_start : line.words]


def _next_words(column: Column, index: int) -> int | None:
    """The next line with words, at most two empty lines further; None where there is none."""
    following = column.lines[index + 1 : index + 2 + _MOST_BLANK]
    return next((line.ordinal for line in following if not line.blank), None)


def _of_group(reading: Reading, column: Column, group: Sequence[Label]) -> Iterator[Found]:
    """Labels in one column, values in the next: in order. Without as many values the last label takes them."""
    values = list(islice(_candidates(reading, column, group[-1]), len(group)))
    if len(group) == 1 or len(values) < len(group):
        yield from _below(reading, column, group[-1])
        return
    for label, line in _in_order(reading, group, values):
        if label.names_field:
            takes = (label.line, line.ordinal) if column.is_main else ()
            yield field(
                reading,
                name_of(reading, label),
                block_span(reading, [line]),
                takes,
                label,
            )


def _in_order(reading: Reading, group: Sequence[Label], values: Sequence[Line]) -> Iterator[tuple[Label, Line]]:
    """Each value for the next label that it fits; a label that it does not fit stays empty."""
    labels = iter(group)
    for line in values:
        for label in labels:
            if not label.names_field or fits(label.meaning, _words(reading, line)):
                yield label, line
                break


def _candidates(reading: Reading, column: Column, label: Label) -> Iterator[Line]:
    """The lines below a label that may hold values, furniture left out, up to a label, a heading or a table."""
    furniture = 0
    for line in column.behind(label.line):
        if _is_empty(reading, line):
            continue
        ruled = _RULE.issuperset(_words(reading, line))
        headed = line.heading and not _may_be_value(reading, label, line)
        ended = ruled or headed or _PAGE_END.match(_words(reading, line)) or furniture > _MOST_FURNITURE
        if ended or line.ordinal in column.label_lines or is_row(reading.text, line):
            return
        if FURNITURE.match(_words(reading, line)):
            furniture += 1
        else:
            yield line


def _may_be_value(reading: Reading, label: Label, line: Line) -> bool:
    """Whether a converter made a heading of a value: a date, a number, or something short in a scanned form."""
    words = _words(reading, line)
    scanned = reading.airy and label.meaning in _ORGANISATIONS and 1 < len(words) < _LONGEST_BROKEN // 2
    return scanned or (label.meaning in _PLAIN and fits(label.meaning, words))


def _is_empty(reading: Reading, line: Line) -> bool:
    """Whether a line holds nothing that can be read: a lost bullet, one letter of a heading, a name made unreadable."""
    if line.blank:
        return True
    words = _words(reading, line)
    if line.heading and sum(map(str.isalnum, words)) < _FEWEST:
        return True
    return is_anonymised(words) or not (any(map(str.isalnum, words)) or _RULE.issuperset(words))


def _below(reading: Reading, column: Column, label: Label) -> Iterator[Found]:
    if label.shape not in ("alone", "colon") or not counts(reading, label):
        return
    name = name_of(reading, label)
    block = _block(reading, column, label)
    if not block or _is_prose(reading, block) or not fits(name, _words(reading, block[0])):
        return
    takes = (label.line, *(line.ordinal for line in block)) if column.is_main else ()
    if name in _ONE_EACH:
        for line in block[:1] if _words(reading, block[0]).isdigit() else block:
            for span in parts(reading, name, block_span(reading, [line])):
                yield field(reading, name, span, takes, label)
    else:
        yield field(reading, name, block_span(reading, block), takes, label)


def _block(reading: Reading, column: Column, label: Label) -> list[Line]:
    """The lines of a label's value: neighbours, or in a text with an empty line behind each those that belong on."""
    block: list[Line] = []
    one = label.meaning in _ONE_LINE
    for line in islice(_candidates(reading, column, label), 1 if one else _MOST_LINES):
        first = block[0] if block else None
        if first is None:
            between = column.lines[label.line + 1 : line.ordinal]
            if not reading.airy and sum(other.blank for other in between) > _MOST_BLANK:
                return []
            apart = not all(_is_empty(reading, other) for other in between)
            if apart and label.meaning == "attachments" and not _words(reading, line).isdigit():
                return []
        elif reading.airy:
            personal = _words(reading, line).casefold().startswith(_PERSONAL)
            between = column.lines[block[-1].ordinal + 1 : line.ordinal]
            if not all(_is_empty(reading, other) for other in between) or len(_words(reading, line)) > _LONGEST:
                break
            if not (label.meaning in _ONE_EACH or (label.meaning == "recipient" and personal)):
                return _up_to_label(reading, column, block[0]) if label.meaning in _ORGANISATIONS else block
        elif line.ordinal > block[-1].ordinal + 1:
            break
        block.append(line)
    return block


def _up_to_label(reading: Reading, column: Column, first: Line) -> list[Line]:
    """The short lines of a name that was broken, where a label ends them soon; else the first line alone."""
    block: list[Line] = []
    for line in column.behind(first.ordinal - 1):
        if line.ordinal in column.label_lines:
            return block
        words = _words(reading, line)
        coded = bool(block) and (only_codes(words) or "@" in words)
        if not _is_empty(reading, line) and not coded:
            block.append(line)
            if len(block) > _MOST_BROKEN or len(_words(reading, line)) > _LONGEST_BROKEN or line.heading:
                break
    return [first]


def _is_prose(reading: Reading, block: Sequence[Line]) -> bool:
    words = " ".join(reading.text[line.body : line.words] for line in block)
    return len(words) > _LONGEST_VALUE or len(_SENTENCE_END.findall(words)) > 1


RULES = (
    Rule(
        "field.value_then_label", "field", value_then_label,
        examples=(
            ("# Voorlegger\n\nHerstel sluizen\n\nOnderwerp\n\n5.1.2e\n\nOpsteller\n\nTekst.\n", "Herstel sluizen"),
            ("# Voorlegger\n\nHerstel sluizen\n\nOnderwerp\n\n5.1.2e\n\nOpsteller\n\nTekst.\n", "5.1.2e"),
            (
                "# Verslag\n\nStaf\nOverleg\n\n7 juni 2019\nDatum overleg\n\nZaal 3\nPlaats\n\nA. Bol\nVoorzitter\n",
                "7 juni 2019",
            ),
        ),
        counter_examples=(
            "# Verslag\n\nStafoverleg\n\nDatum overleg\n7 juni 2019\n\nLocatie\nZaal 3\n\nVoorzitter\nA. Bol\n",
            "# Voorlegger\n\nOnderwerp\n\nHerstel sluizen\n\nOpsteller\n\n5.1.2e\n",
        ),
    ),
    Rule(
        "field.label_then_value", "field", label_then_value,
        examples=(
            ("**Datum**\n\n4 april 2021\n", "4 april 2021"),
            ("Bijlage(n)\n- Notulen\n- Agenda\n", "Agenda"),
            ("Kenmerk\nDatum\n\n12-34-CZ\n5 mei 2021\n", "5 mei 2021"),
            ("Inlichtingen bij\ndrs. P. de Bol\nadviseur\n\nDatum\n1 mei 2021\n", "drs. P. de Bol"),
            ("Ons kenmerk\n\nPostbus 12\n\n## SL/12/B\n\nGeacht bestuur,\n", "SL/12/B"),
        ),
        counter_examples=(
            "Bijlage(n)\nCorrespondentie uitsluitend\nrichten aan het retouradres\nPagina 1 van 3\n",
            "Locatie\nPostbus 12, 1234 AB Assen\n",
            "**Datum**\n\n# Kop\n", "Wij vragen om de datum\n4 april\n"),
    ),
)  # fmt: skip
