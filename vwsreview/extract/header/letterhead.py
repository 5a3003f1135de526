"""Who wrote a letter, a note or minutes, where no label says so: letterheads and signatures."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from vwsreview.domain.span import Span
from vwsreview.extract.header.addressees import LONGEST_LINE, block_from, is_address, ordinals, words_of
from vwsreview.extract.header.field_values import FURNITURE
from vwsreview.extract.header.header import field
from vwsreview.extract.header.header_below import block_span
from vwsreview.extract.reading import Column, Reading
from vwsreview.extract.redactions import redactions
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line, is_row
from vwsreview.extract.text.values import plain

_SIGNED = re.compile(
    r"(?:(?:[Mm]ede )?[Nn]amens (?:\w{1,3} ?\W?)?)?"
    r"(?:(?:[Dd]e |[Hh]et |[Tt]he )?(?:[Vv]oorzitter|[Ss]ecretaris|Chair)(?: van| of)? )?"
    r"(?:(?:[Dd]e|[Hh]et|[Tt]he) )?"
    r"(?P<unit>(?:Ministerie|Directie|Directoraat|Inspectie|Programmadirectie|Gemeente|Provincie|Waterschap|Afdeling|Ministry"
    r"|Department|Stichting|Vereniging|Team|Bureau|Programma)\s"
    r"|[Bb]urgemeester en wethouders|[Cc]ollege van|[Gg]edeputeerde [Ss]taten"
    r"|[Rr]aad van [Bb]estuur|(?:(?:[Dd]agelijks|[Aa]lgemeen) )?[Bb]estuur van|[Bb]oard of"
    r"|(?:[A-Z]\w+ ){1,4}(?:Directorate|Department)$)"
)
"""The organisation that signs; a minister and a director-general are functions, and no unit."""
_CLOSINGS = ("met vriendelijke groet", "hoogachtend", "yours sincerely", "yours faithfully", "kind regards")
_PART = re.compile(
    r"(?:(?:Programma|Project)?[Dd]irectie|Directoraat|Afdeling|Team|Programma|Bureau|Dienst|Sector|Cluster|Unit|Department"
    r"|Division|Directorate)\b|\w+bureau\b"
)
_UNIT_HEAD = re.compile(
    r"(?:Secretaris[ -]Generaal|(?:Programma-?|Project)?[Dd]irectie\s|Directoraat|DG\s"
    r"|(?:[A-Z]\w+ ){1,4}(?:Directorate|Department) $)"
)
_UNIT_OPENINGS = ("Secretaris", "Programma", "Project", "Directie", "directie", "Directoraat", "DG", "*", "_")
_ENDINGS = (" Directorate", " Department")
_MOST_LINES = 8
_LETTERHEAD, _SIGNATURE = 40, 8  # lines with words


def unit_block(reading: Reading) -> Iterator[Found]:
    """The block that names who wrote it: ``Directie Curatieve Zorg`` and the team below it."""
    if reading.kind == "email":
        return
    for column in reading.columns:
        last = -_LETTERHEAD
        for line in column.lines:
            opened = reading.text.startswith(_UNIT_OPENINGS, line.body) or reading.text.endswith(
                _ENDINGS, line.body, line.words
            )
            if not opened or line.ordinal <= last:
                continue
            if not _UNIT_HEAD.match(plain(words_of(reading, line)) + " "):
                continue
            block = _unit(reading, column, line)
            if block and (column.is_main or line.ordinal > last + 2):
                yield field(reading, "unit", block_span(reading, block), _takes(column, block))
            last = block[-1].ordinal if block else last


def part_of_a_body(reading: Reading) -> Iterator[Found]:
    """The first lines of a document: a body, and behind it or below it the part that wrote."""
    if reading.kind == "email":
        return
    known = reading.label_lines | reading.taken
    first = next((line for line in reading.lines if not line.blank and line.ordinal not in known), None)
    block = block_from(reading, first.ordinal) if first else []
    if len(block) > 1 and block[0].words - block[0].body < LONGEST_LINE and _is_ministry(reading, block[0]):
        return
    if block and _names_a_part(reading, block):
        yield field(reading, "unit", block_span(reading, block), tuple(line.ordinal for line in block))


def signature_unit(reading: Reading) -> Iterator[Found]:
    """The organisation on the lines below the closing words of a letter."""
    if reading.kind != "letter":
        return
    above = -1
    for closing in reading.filled:
        if not words_of(reading, closing).casefold().startswith(_CLOSINGS):
            continue
        for line in islice(reading.behind(closing.ordinal), _SIGNATURE):
            words = words_of(reading, line)
            signed = _SIGNED.match(words.lstrip("*_ "))
            if line.ordinal in reading.label_lines or words.endswith("."):
                break
            if line.ordinal <= above or signed is None or len(words) > 90:
                continue
            block = _signing(reading, line)
            above = block[-1].ordinal
            start = line.body + words.index(signed["unit"])
            end = block[-1].words
            end -= reading.text[end - 1] == ","
            yield field(reading, "unit", Span(start, end), tuple(part.ordinal for part in block))


def _unit(reading: Reading, column: Column, head: Line) -> list[Line]:
    """The lines of a unit from its head on; none where they read on into other words."""
    block: list[Line] = []
    apart = 2 * _MOST_LINES if reading.airy else _MOST_LINES
    for line in column.lines[head.ordinal : head.ordinal + 1 + apart]:
        if line.blank and reading.airy:
            continue
        words = plain(words_of(reading, line))
        beside = not column.is_main and bool(block) and not reading.lines[line.ordinal].blank
        if line.blank or beside or line.ordinal in column.label_lines or is_address(reading, line):
            break
        if FURNITURE.match(words) or words.startswith("Ministerie"):
            break
        odd = line.heading or line.bullet or line.number or is_row(reading.text, line) or len(words) > LONGEST_LINE
        if odd and reading.airy and block:
            break
        if odd or (words.endswith((".", "?", ",", ";", ":")) and not words.endswith("plv.")):
            return []
        block.append(line)
    if reading.airy and not _stands_among_addresses(reading, column, block):
        return []
    return block if len(block) <= _MOST_LINES else []


def _stands_among_addresses(reading: Reading, column: Column, block: Sequence[Line]) -> bool:
    """In a text with an empty line behind each, a line of prose may open as a unit does."""
    if not block:
        return False
    below = next((line for line in column.behind(block[-1].ordinal) if not line.blank), None)
    if below is None:
        return False
    named = below.heading or below.ordinal in column.label_lines or is_address(reading, below)
    return bool(named) or FURNITURE.match(words_of(reading, below)) is not None


def _signing(reading: Reading, line: Line) -> list[Line]:
    """The lines of an office that signs, up to the name; a line on its own where it needs no other."""
    block = [line]
    for following in reading.lines[line.ordinal + 1 : line.ordinal + 4]:
        wrapped = reading.text[block[-1].words - 1] == ","
        if following.blank or not wrapped or redactions.grounds(words_of(reading, following)):
            break
        block.append(following)
    return block


def _names_a_part(reading: Reading, block: Sequence[Line]) -> bool:
    """A body with a capital in front, and behind its comma or below it the name of a part."""
    words = [plain(words_of(reading, line)) for line in block]
    if len(words) > 3 or any(line.endswith((".", ":", "?", ";")) for line in words):
        return False
    first, _, rest = words[0].partition(", ")
    return first[:1].isupper() and any(_PART.match(part) for part in (rest, *words[1:]))


def _is_ministry(reading: Reading, line: Line) -> bool:
    """The block of a unit goes from the directorate-general down to the team (guideline)."""
    return words_of(reading, line).startswith(("Ministerie ", "Ministry "))


def _takes(column: Column, block: Sequence[Line]) -> tuple[int, ...]:
    return ordinals(block) if column.is_main else ()


RULES = (
    Rule(
        "field.signature_unit", "field", signature_unit,
        examples=(
            ("Geachte heer,\n\nDank.\n\nMet vriendelijke groet,\n\n5.1.2e\n\nMinisterie VWS\n", "Ministerie VWS"),
            (
                "Geacht bestuur,\n\nDank.\n\nHoogachtend,\n\nA. Bol\nDirectie Curatieve Zorg\n",
                "Directie Curatieve Zorg",
            ),
            (
                "Geachte heer,\n\nDank.\n\nHoogachtend,\n\nHet dagelijks bestuur van Waterschap Zee\n\nA. Bol\n",
                "dagelijks bestuur van Waterschap Zee",
            ),
            ("Geacht bestuur,\n\nDank.\n\nHoogachtend,\n\nA. Bol\n\nVoorzitter Raad van Bestuur\n", "Raad van Bestuur"),
        ),
        counter_examples=(
            "Geachte heer,\n\nHet ministerie dankt u.\n\nHoogachtend,\n\nA. Bol\n",
            "Geachte heer,\n\nde minister dankt u.\n",
            "Geachte heer,\n\nDank.\n\nHoogachtend,\n\nde directeur-generaal Water,\n\nA. Bol\n",
        ),
    ),
    Rule(
        "field.part_of_a_body", "field", part_of_a_body,
        examples=(
            ("Gemeente Oost\nAfdeling Zorg\n\n# verslag\n", "Gemeente Oost\nAfdeling Zorg"),
            ("Provincie Zee, Programma Dijken\n\n# verslag\n", "Provincie Zee, Programma Dijken"),
        ),
        counter_examples=("Gemeente Oost\nAfdeling Zorg dankt u.\n\n# verslag\n",),
    ),
    Rule(
        "field.unit_block", "field", unit_block,
        examples=(
            ("Ministerie van Zee,\nDirectie Dijken\nen Duinen\nPostbus 2\n\n# brief\n", "Directie Dijken\nen Duinen"),
            (
                "Ministry of Locks\n\nForeign Locks Directorate\nwww.locks.org\n\nDear Ann,\n",
                "Foreign Locks Directorate",
            ),
            (
                "# verslag\n\nDirectie Curatieve Zorg  \nTeam A\n\nDatum\n1 mei 2021\n",
                "Directie Curatieve Zorg  \nTeam A",
            ),
            (
                "**Secretaris Generaal / plv.  \nSecretaris Generaal**  \nDirectie Zaken\n\n",
                "Secretaris Generaal / plv.  \nSecretaris Generaal**  \nDirectie Zaken",
            ),
        ),
        counter_examples=(
            "Directie CZ stemt dit af.\n",
            "- Directie Curatieve Zorg\n",
            "Wij vragen de\nDirectie Dijken om dit\nna te gaan.\n",
        ),
    ),
)  # fmt: skip
