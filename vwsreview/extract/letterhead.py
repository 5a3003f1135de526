"""Who wrote and who gets a letter or a note, where no label says so: letterheads, addressees, signatures."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import redactions, title_words
from vwsreview.extract.field_values import FURNITURE
from vwsreview.extract.header import field
from vwsreview.extract.header_below import block_span
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.reading import Column, Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_SIGNED = re.compile(
    r"(?:(?:[Mm]ede )?[Nn]amens (?:\w{1,3} ?\W?)?)?"
    r"(?:(?:[Dd]e |[Hh]et |[Tt]he )?(?:[Vv]oorzitter|[Ss]ecretaris|Chair)(?: van| of)? )?"
    r"(?:(?:[Dd]e|[Hh]et|[Tt]he) )?"
    r"(?P<unit>(?:Ministerie|Directie|Directoraat|Inspectie|Programmadirectie|Gemeente|Provincie|Waterschap|Afdeling|Ministry"
    r"|Department|Stichting|Vereniging)\s|[Bb]urgemeester en wethouders|[Cc]ollege van|[Gg]edeputeerde [Ss]taten"
    r"|[Rr]aad van [Bb]estuur|[Bb]estuur van|[Dd]agelijks [Bb]estuur|[Bb]oard of)"
)
"""The organisation that signs; a minister and a director-general are functions, and no unit."""
_CLOSINGS = ("met vriendelijke groet", "hoogachtend", "yours sincerely", "yours faithfully", "kind regards")
_GREETINGS = ("geacht", "beste ", "dear ", "dag ", "l.s.")
_PART = re.compile(
    r"(?:(?:Programma|Project)?[Dd]irectie|Directoraat|Afdeling|Team|Programma|Bureau|Dienst|Sector|Cluster|Unit|Department"
    r"|Division|Directorate)\b|\w+bureau\b"
)
_UNIT_HEAD = re.compile(r"(?:Secretaris[ -]Generaal|(?:Programma-?|Project)?[Dd]irectie\s|Directoraat|DG\s)")
_UNIT_OPENINGS = ("Secretaris", "Programma", "Project", "Directie", "directie", "Directoraat", "DG", "*", "_")
_OFFICE = re.compile(r"(?:Aan )?(?:de |De )?(?:[Mm]inister|[Ss]taatssecretaris|M[A-Z]{2,4}\b|Stas)(?:\s|$)")
_ADDRESSED = re.compile(
    r"(?P<to>Aan )?(?:(?:[Dd]e|[Hh]et) )?(?:[Vv]oorzitter(?:s)? van de (?:Tweede|Eerste) Kamer|[Mm]inister (?:van|voor)"
    r"|[Ss]taatssecretaris (?:van|voor)|[Cc]ollege van [Bb]|[Bb]urgemeester|[Gg]emeenteraad|[Rr]aad van)"
)
_PERSONAL = re.compile(r"(?:attn\.|t\.a\.v\.|ter attentie van|mevrouw|mevr\.|mw\.|de heer|dhr\.)", re.IGNORECASE)
_SENDER = re.compile(r"(?:Ministerie|Directie|Directoraat|Retour|Welzijn)")
_ADDRESS = re.compile(
    r"(?:Postbus|P\.O\. Box|[1-9]\d{3}\s?[A-Z]{2}\b|[1-9]\d{3,4} [A-Z]{3,}"
    r"|\S+(?: \S+){0,3} \d{1,4}(?:[a-z]|-\d{1,4})?$)"
)
_ADDRESS_BEHIND = re.compile(r"\s(?:Postbus\s\d|[1-9]\d{3}\s?[A-Z]{2}\b)")
_TOP, _LETTERHEAD, _SIGNATURE = 30, 40, 8  # lines with words
_LONGEST = 70


def unit_block(reading: Reading) -> Iterator[Found]:
    """The block that names who wrote it: ``Directie Curatieve Zorg`` and the team below it."""
    if reading.kind == "email":
        return
    for column in reading.columns:
        last = -_LETTERHEAD
        for line in column.lines:
            if not reading.text.startswith(_UNIT_OPENINGS, line.body) or line.ordinal <= last:
                continue
            if not _UNIT_HEAD.match(plain(_words(reading, line)) + " "):
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
    block = _block(reading, first.ordinal) if first else []
    if len(block) > 1 and block[0].words - block[0].body < _LONGEST and _is_ministry(reading, block[0]):
        return
    if block and _names_a_part(reading, block):
        yield field(reading, "unit", block_span(reading, block), tuple(line.ordinal for line in block))


def signature_unit(reading: Reading) -> Iterator[Found]:
    """The organisation on the lines below the closing words of a letter."""
    if reading.kind != "letter":
        return
    above = -1
    for closing in reading.filled:
        if not _words(reading, closing).casefold().startswith(_CLOSINGS):
            continue
        for line in islice(reading.behind(closing.ordinal), _SIGNATURE):
            words = _words(reading, line)
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


def addressee(reading: Reading) -> Iterator[Found]:
    """An addressee without a label: the office at the top of a note or a letter, what stands above a postal address."""
    lines = list(islice(reading.behind(reading.front - 1), _TOP))
    if reading.kind == "memo":
        yield from _office(reading, lines[:20])
    elif reading.kind == "letter" and "recipient" not in reading.label_meanings:
        head = list(takewhile(lambda line: not _words(reading, line).casefold().startswith(_GREETINGS), lines))
        blocks = [line for line in head if _opens_address(reading, line)]
        own = blocks[:1] if len(blocks) > 1 and blocks[0] is head[0] else []
        for line in head:
            if addressed := _ADDRESSED.match(_words(reading, line)):
                yield _addressed(reading, line, len(addressed["to"] or ""))
                return
            if line in blocks and line not in own:
                block = _block(reading, line.ordinal)
                stop = next(place for place, part in enumerate(block) if _is_address(reading, part))
                yield field(reading, "recipient", block_span(reading, block[:stop]), _ordinals(block[:stop]))
                return


def _office(reading: Reading, lines: Sequence[Line]) -> Iterator[Found]:
    for line in lines:
        words = _words(reading, line)
        if _OFFICE.match(words) and not title_words.opening(words) and len(words) < 90 and not words.endswith("."):
            start = line.body + (len("Aan ") if words.startswith("Aan ") else 0)
            yield field(reading, "recipient", trimmed(reading.text, start, line.words), (line.ordinal,))
            return


def _addressed(reading: Reading, line: Line, skipped: int) -> Found:
    """An office, up to its postal address, with the names and the rest of the office on the lines below it."""
    behind = _ADDRESS_BEHIND.search(reading.text, line.body, line.words)
    block = [line]
    for below in reading.lines[line.ordinal + 1 : line.ordinal + 5] if behind is None else ():
        if below.blank:
            if reading.airy:
                continue
            break
        words = _words(reading, below)
        if below.ordinal in reading.label_lines or _is_address(reading, below) or FURNITURE.match(words):
            break
        if reading.airy and not _PERSONAL.match(words):
            break
        block.append(below)
    end = behind.start() if behind else block[-1].words
    return field(reading, "recipient", trimmed(reading.text, line.body + skipped, end), _ordinals(block))


def _unit(reading: Reading, column: Column, head: Line) -> list[Line]:
    """The lines of a unit from its head on; none where they read on into other words."""
    block: list[Line] = []
    for line in column.lines[head.ordinal : head.ordinal + 9]:
        words = plain(_words(reading, line))
        beside = not column.is_main and bool(block) and not reading.lines[line.ordinal].blank
        if line.blank or beside or line.ordinal in column.label_lines or _is_address(reading, line):
            break
        if FURNITURE.match(words) or words.startswith("Ministerie"):
            break
        odd = line.heading or line.bullet or line.number or is_row(reading.text, line) or len(words) > _LONGEST
        if odd or (words.endswith((".", "?", ",", ";", ":")) and not words.endswith("plv.")):
            return []
        block.append(line)
    if reading.airy and not _stands_among_addresses(reading, column, block):
        return []
    return block if len(block) <= 8 else []


def _stands_among_addresses(reading: Reading, column: Column, block: Sequence[Line]) -> bool:
    """In a text with an empty line behind each, a line of prose may open as a unit does."""
    if not block:
        return False
    below = next((line for line in column.behind(block[-1].ordinal) if not line.blank), None)
    return below is not None and (below.ordinal in column.label_lines or _is_address(reading, below))


def _signing(reading: Reading, line: Line) -> list[Line]:
    """The lines of an office that signs, up to the name; a line on its own where it needs no other."""
    block = [line]
    for following in reading.lines[line.ordinal + 1 : line.ordinal + 4]:
        wrapped = reading.text[block[-1].words - 1] == ","
        if following.blank or not wrapped or redactions.grounds(_words(reading, following)):
            break
        block.append(following)
    return block


def _block(reading: Reading, place: int) -> list[Line]:
    """Neighbouring lines from `place` on that are no labels, headings, bullets or rows."""
    known = reading.label_lines
    block: list[Line] = []
    for line in reading.lines[place : place + 9]:
        odd = line.heading or line.bullet or line.number or line.ordinal in known or is_row(reading.text, line)
        if line.blank or odd or line.words - line.body > _LONGEST:
            break
        block.append(line)
    return block


def _names_a_part(reading: Reading, block: Sequence[Line]) -> bool:
    """A body with a capital in front, and behind its comma or below it the name of a part."""
    words = [plain(_words(reading, line)) for line in block]
    if len(words) > 3 or any(line.endswith((".", ":", "?", ";")) for line in words):
        return False
    first, _, rest = words[0].partition(", ")
    return first[:1].isupper() and any(_PART.match(part) for part in (rest, *words[1:]))


def _is_ministry(reading: Reading, line: Line) -> bool:
    """The block of a unit goes from the directorate-general down to the team (guideline)."""
    return _words(reading, line).startswith(("Ministerie ", "Ministry "))


def _opens_address(reading: Reading, line: Line) -> bool:
    """Whether a block begins here that has names first and then a street, post box or postcode."""
    above = reading.lines[line.ordinal - 1] if line.ordinal else None
    apart = above is None or above.blank or above.ordinal in reading.label_lines
    if above is not None and not apart and not FURNITURE.match(reading.text, above.start):
        return False
    words = [plain(_words(reading, part)) for part in _block(reading, line.ordinal)]
    if len(words) < 2 or _ADDRESS.match(words[0]) or _SENDER.match(words[0]) or FURNITURE.match(words[0]):
        return False
    return any(_ADDRESS.match(part) for part in words[1:])


def _is_address(reading: Reading, line: Line) -> bool:
    return bool(_ADDRESS.match(plain(_words(reading, line))))


def _words(reading: Reading, line: Line) -> str:
    return reading.text[line.body : line.words]


def _ordinals(block: Sequence[Line]) -> tuple[int, ...]:
    return tuple(line.ordinal for line in block)


def _takes(column: Column, block: Sequence[Line]) -> tuple[int, ...]:
    return _ordinals(block) if column.is_main else ()


RULES = (
    Rule(
        "field.addressee", "field", addressee,
        examples=(
            ("Minister MZS\ncc. DGCZ\n\n# nota\n", "Minister MZS"),
            (
                "> Retouradres Postbus 20350\n\nZorgbond Oost\nPostbus 3\n1234 AB STAD\n\nGeacht bestuur,\n",
                "Zorgbond Oost",
            ),
            ("> Retouradres Postbus 1\nVNW\nT.a.v. A. Bol\nPostbus 3\n\nGeacht bestuur,\n", "VNW\nT.a.v. A. Bol"),
            (
                "GEMEENTE ZEE\nPostbus 1\n\n     Dijkclub\n     t.a.v. A. Bol\n     Kerkpad 7\n\nGeachte heer,\n",
                "Dijkclub\n     t.a.v. A. Bol",
            ),
            ("Aan de minister van Zee\nPostbus 3\n\nGeachte mevrouw Bol,\n", "de minister van Zee"),
            ("TER BESLISSING\n\nAan de minister\n\n# nota\n", "de minister"),
        ),
        counter_examples=(
            "Geachte heer,\n\nHet college van B en W dankt u.\n",
            "# verslag\n\nMinister MZS opent.\n", "Retouradres Postbus 1\n\nPostbus 3\n",
        ),
    ),
    Rule(
        "field.signature_unit", "field", signature_unit,
        examples=(
            ("Geachte heer,\n\nDank.\n\nMet vriendelijke groet,\n\n5.1.2e\n\nMinisterie VWS\n", "Ministerie VWS"),
            (
                "Geacht bestuur,\n\nDank.\n\nHoogachtend,\n\nA. Bol\nDirectie Curatieve Zorg\n",
                "Directie Curatieve Zorg",
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
