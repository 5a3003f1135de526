"""Who wrote and who gets a letter or a note, where no label says so: letterheads, addressees, signatures."""

import re
from collections.abc import Iterator, Sequence, Set

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import redactions, title_words
from vwsreview.extract.header import block_span, field
from vwsreview.extract.lines import Line, is_row
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.values import plain

_SIGNED = re.compile(
    r"(?:Ministerie|Directie|Directoraat|Inspectie|Programmadirectie|Gemeente|Provincie|Afdeling|Ministry|Department)\s"
    r"|(?:[Dd]e |[Hh]et |[Tt]he )?(?:[Mm]inister|[Ss]taatssecretaris|[Bb]urgemeester en wethouders|[Cc]ollege van"
    r"|[Dd]irecteur|[Ii]nspecteur|[Ss]ecretaris-generaal|[Ss]tate [Ss]ecretary|[Gg]edeputeerde [Ss]taten)\b"
)
_CLOSINGS = ("met vriendelijke groet", "hoogachtend", "yours sincerely", "yours faithfully", "kind regards")
_PART = re.compile(
    r"(?:(?:Programma|Project)?[Dd]irectie|Directoraat|Afdeling|Team|Programma|Bureau|Dienst|Sector|Cluster|Unit|Department"
    r"|Division|Directorate)\b|\w+bureau\b"
)
_UNIT_HEAD = re.compile(
    r"(?:Secretaris[ -]Generaal|(?:Programma-?|Project)?[Dd]irectie\s|Directoraat|Inspectie\s|DG\s)"
)
_OFFICE = re.compile(r"(?:Aan )?(?:de |De )?(?:[Mm]inister|[Ss]taatssecretaris|M[A-Z]{2,4}\b|Stas)(?:\s|$)")
_SENDER = re.compile(r"(?:Ministerie|Directie|Directoraat|Retour|Welzijn)")
_ADDRESS = re.compile(r"(?:Postbus|[1-9]\d{3}\s?[A-Z]{2}\b|\S+(?: \S+){0,3} \d{1,4}[a-z]?$)")


def unit_block(reading: Reading) -> Iterator[Found]:
    """The block that names who wrote it: ``Directie Curatieve Zorg`` and the team below it."""
    if reading.kind == "email":
        return
    known = reading.label_lines | reading.taken
    above, behind = False, 0
    for line in reading.filled:
        if line.ordinal < behind:
            continue
        block = _block(reading, line.ordinal, known)
        if block and (_is_unit_block(reading, block) or (not above and _names_a_part(reading, block))):
            yield field(reading, "unit", block_span(reading, block), tuple(line.ordinal for line in block))
        above = above or bool(block)
        behind = line.ordinal + len(block)


def signature_unit(reading: Reading) -> Iterator[Found]:
    """The ministry or directorate on the last lines of a letter, below the closing words and the name."""
    if reading.kind != "letter":
        return
    last = reading.filled[-14:]
    closed, above = False, -1
    for line in last:
        words = reading.text[line.body : line.words].strip("* ")
        if closed and line.ordinal > above and _SIGNED.match(words) and not words.endswith(".") and len(words) < 80:
            block = _signing(reading, line)
            span = block_span(reading, block)
            above = block[-1].ordinal
            end = span.end - (reading.text[span.end - 1] == ",")
            yield field(reading, "unit", Span(span.start, end), tuple(part.ordinal for part in block))
        closed = closed or words.casefold().startswith(_CLOSINGS)


def _signing(reading: Reading, line: Line) -> list[Line]:
    """The lines of an office that signs, up to the name; a line on its own where it needs no other."""
    block = [line]
    for following in reading.lines[line.ordinal + 1 : line.ordinal + 4]:
        wrapped = reading.text[block[-1].words - 1] == ","
        if following.blank or not wrapped or redactions.grounds(reading.text[following.body : following.words]):
            break
        block.append(following)
    return block


def addressee(reading: Reading) -> Iterator[Found]:
    """An addressee without a label: above the first ``cc.`` of a note, above the first postal address of a letter."""
    lines = reading.filled[:25]
    if reading.kind == "memo":
        for line in lines[:12]:
            words = reading.text[line.body : line.words]
            if _OFFICE.match(words) and not title_words.opening(words) and len(words) < 90 and not words.endswith("."):
                start = line.body + (len("Aan ") if words.startswith("Aan ") else 0)
                yield field(reading, "recipient", trimmed(reading.text, start, line.words), (line.ordinal,))
                return
    if reading.kind == "letter":
        for line in lines:
            if _opens_address(reading, line):
                yield from _address_block(reading, line)
                return


def _block(reading: Reading, place: int, known: Set[int]) -> list[Line]:
    """Neighbouring lines from `place` on that are no labels, headings, bullets or rows."""
    block: list[Line] = []
    for line in reading.lines[place : place + 9]:
        odd = line.heading or line.bullet or line.number or line.ordinal in known or is_row(reading.text, line)
        if line.blank or odd or line.words - line.body > 70:
            break
        block.append(line)
    return block


def _is_unit_block(reading: Reading, block: Sequence[Line]) -> bool:
    words = [plain(reading.text[line.body : line.words]) for line in block]
    if not _UNIT_HEAD.match(words[0] + " ") or len(block) > 8:
        return False
    return all(not line.endswith((".", "?", ",", ";")) or line.endswith("plv.") for line in words)


def _names_a_part(reading: Reading, block: Sequence[Line]) -> bool:
    """The first lines of a document: a body, and behind it or below it the part that wrote."""
    words = [plain(reading.text[line.body : line.words]) for line in block]
    if len(words) > 3 or any(line.endswith((".", ":", "?", ";")) for line in words):
        return False
    first, _, rest = words[0].partition(", ")
    return first[:1].isupper() and any(_PART.match(part) for part in (rest, *words[1:]))


def _opens_address(reading: Reading, line: Line) -> bool:
    """Whether a block begins here that has names first and then a street, post box or postcode."""
    above = reading.lines[line.ordinal - 1] if line.ordinal else None
    if above is not None and not above.blank and above.ordinal not in reading.label_lines:
        return False
    block = _block(reading, line.ordinal, reading.label_lines)
    words = [plain(reading.text[part.body : part.words]) for part in block]
    if len(words) < 2 or _ADDRESS.match(words[0]) or _SENDER.match(words[0]):
        return False
    return any(_ADDRESS.match(part) for part in words[1:])


def _address_block(reading: Reading, line: Line) -> Iterator[Found]:
    block = _block(reading, line.ordinal, reading.label_lines)
    stop = next(place for place, part in enumerate(block) if _is_address(reading, part))
    yield field(reading, "recipient", block_span(reading, block[:stop]), tuple(part.ordinal for part in block))


def _is_address(reading: Reading, line: Line) -> bool:
    return bool(_ADDRESS.match(plain(reading.text[line.body : line.words])))


RULES = (
    Rule(
        "field.addressee", "field", addressee,
        examples=(
            ("Minister MZS\ncc. DGCZ\n\n# nota\n", "Minister MZS"),
            (
                "> Retouradres Postbus 20350\n\nZorgbond Oost\nPostbus 3\n1234 AB STAD\n\nGeacht bestuur,\n",
                "Zorgbond Oost",
            ),
        ),
        counter_examples=("# verslag\n\nMinister MZS opent.\n", "Retouradres Postbus 1\n\nPostbus 3\n"),
    ),
    Rule(
        "field.unit_block", "field", unit_block,
        examples=(
            ("Gemeente Oost\nAfdeling Zorg\n\n# verslag\n", "Gemeente Oost\nAfdeling Zorg"),
            (
                "# verslag\n\nDirectie Curatieve Zorg  \nTeam A\n\nDatum\n1 mei 2021\n",
                "Directie Curatieve Zorg  \nTeam A",
            ),
            (
                "**Secretaris Generaal / plv.  \nSecretaris Generaal**  \nDirectie Zaken\n\n",
                "Secretaris Generaal / plv.  \nSecretaris Generaal**  \nDirectie Zaken",
            ),
        ),
        counter_examples=("Directie CZ stemt dit af.\n", "- Directie Curatieve Zorg\n"),
    ),
    Rule(
        "field.signature_unit", "field", signature_unit,
        examples=(
            ("Geachte heer,\n\nDank.\n\nMet vriendelijke groet,\n\n5.1.2e\n\nMinisterie VWS\n", "Ministerie VWS"),
            (
                "Geacht bestuur,\n\nDank.\n\nHoogachtend,\n\nA. Bol\nDirectie Curatieve Zorg\n",
                "Directie Curatieve Zorg",
            ),
        ),
        counter_examples=(
            "Geachte heer,\n\nHet ministerie dankt u.\n\nHoogachtend,\n\nA. Bol\n",
            "Geachte heer,\n\nde minister dankt u.\n",
        ),
    ),
)  # fmt: skip
