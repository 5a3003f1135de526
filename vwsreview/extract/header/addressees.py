"""Who gets a letter or a note, where no label says so."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from vwsreview.domain.span import trimmed
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.header import title_words
from vwsreview.extract.header.field_values import FURNITURE
from vwsreview.extract.header.header import field
from vwsreview.extract.header.header_below import block_span
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.lines import Line, is_row
from vwsreview.extract.text.values import plain

_GREETINGS = ("geacht", "beste ", "dear ", "dag ", "l.s.")
_OFFICE = re.compile(r"(?:Aan )?(?:de |De )?(?:[Mm]inister|[Ss]taatssecretaris|M[A-Z]{2,4}\b|Stas)(?:\s|$)")
_ADDRESSED = re.compile(
    r"(?P<to>Aan |To )?(?:(?:[Dd]e|[Hh]et) )?(?:the (?:Director|Minister|Secretary|Chair|President|Board|Members)\b"
    r"|[Vv]oorzitter(?:s)? van de (?:Tweede|Eerste) Kamer|[Mm]inister (?:van|voor)"
    r"|[Ss]taatssecretaris (?:van|voor)|[Cc]ollege van [Bb]|[Bb]urgemeester|[Gg]emeenteraad|[Rr]aad van)"
)
_PERSONAL = re.compile(r"(?:attn\.|t\.a\.v\.|ter attentie van|mevrouw|mevr\.|mw\.|de heer|dhr\.)", re.IGNORECASE)
_SENDER = re.compile(r"(?:Ministerie|Directie|Directoraat|Retour|Welzijn)")
_ADDRESS = re.compile(
    r"(?:Postbus|P\.O\. Box|[1-9]\d{3}\s?[A-Z]{2}\b|[1-9]\d{3,4} [A-Z]{3,}"
    r"|\S+(?: \S+){0,3} \d{1,4}(?:[a-z]|-\d{1,4})?$)"
)
_ADDRESS_BEHIND = re.compile(r"\s(?:Postbus\s\d|[1-9]\d{3}\s?[A-Z]{2}\b)")
_POSTED = frozenset(("aantekenen", "aangetekend", "peraangetekendepost", "perpost", "peremail", "persoonlijk", "spoed"))
"""How a letter is sent, above its address."""
_TOP = 30  # lines with words
LONGEST_LINE = 70
"""Longer lines belong to no address and to no letterhead."""


def addressee(reading: Reading) -> Iterator[Found]:
    """An addressee without a label: the office at the top of a note or a letter, what stands above a postal address."""
    lines = list(islice(reading.behind(reading.front - 1), _TOP))
    if reading.kind == "memo":
        yield from _office(reading, lines[:20])
    elif reading.kind == "letter" and "recipient" not in reading.label_meanings:
        head = list(takewhile(lambda line: not words_of(reading, line).casefold().startswith(_GREETINGS), lines))
        blocks = [line for line in head if _opens_address(reading, line)]
        own = blocks[:1] if len(blocks) > 1 and blocks[0] is head[0] else []
        for line in head:
            if addressed := _ADDRESSED.match(words_of(reading, line)):
                yield _addressed(reading, line, len(addressed["to"] or ""))
                return
        for line in [line for line in blocks if line not in own][:1]:
            block = block_from(reading, line.ordinal)
            stop = next(place for place, part in enumerate(block) if is_address(reading, part))
            names = [part for part in block[:stop] if squeezed(words_of(reading, part)) not in _POSTED]
            if names:
                yield field(reading, "recipient", block_span(reading, names), ordinals(block[:stop]))


def _office(reading: Reading, lines: Sequence[Line]) -> Iterator[Found]:
    for line in lines:
        words = words_of(reading, line)
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
        words = words_of(reading, below)
        if below.ordinal in reading.label_lines or is_address(reading, below) or FURNITURE.match(words):
            break
        if reading.airy and not (_PERSONAL.match(words) or words[0].islower()):
            break
        block.append(below)
    end = behind.start() if behind else block[-1].words
    return field(reading, "recipient", trimmed(reading.text, line.body + skipped, end), ordinals(block))


def _opens_address(reading: Reading, line: Line) -> bool:
    """Whether a block begins here that has names first and then a street, post box or postcode."""
    above = reading.above(line)
    near = above is not None and (reading.airy or above.ordinal == line.ordinal - 1)
    known = above is not None and (above.ordinal in reading.label_lines or is_address(reading, above))
    if above is not None and near and not known and not FURNITURE.match(reading.text, above.start):
        return False
    words = [plain(words_of(reading, part)) for part in block_from(reading, line.ordinal)]
    if len(words) < 2 or _ADDRESS.match(words[0]) or _SENDER.match(words[0]) or FURNITURE.match(words[0]):
        return False
    return any(_ADDRESS.match(part) for part in words[1:])


def block_from(reading: Reading, place: int) -> list[Line]:
    """Neighbouring lines from `place` on that are no labels, headings, bullets or rows.

    In a text with an empty line behind each line those that follow each other are neighbours.
    """
    known = reading.label_lines
    block: list[Line] = []
    for line in islice(reading.behind(place - 1), 9) if reading.airy else reading.lines[place : place + 9]:
        odd = line.heading or line.bullet or line.number or line.ordinal in known or is_row(reading.text, line)
        if line.blank or odd or line.words - line.body > LONGEST_LINE:
            break
        block.append(line)
    return block


def is_address(reading: Reading, line: Line) -> bool:
    """Whether a line holds a street with its number, a post box or a postcode."""
    return bool(_ADDRESS.match(plain(words_of(reading, line))))


def words_of(reading: Reading, line: Line) -> str:
    """The words of a line, without what stands at its head."""
    return reading.text[line.body : line.words]


def ordinals(block: Sequence[Line]) -> tuple[int, ...]:
    """The numbers of the lines."""
    return tuple(line.ordinal for line in block)


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
            ("To the Director of the Dike Institute\n\nDear Director,\n", "the Director of the Dike Institute"),
            ("> Retouradres Postbus 1\n\nAANTEKENEN\nDijkclub\nKade 12\n\nGeachte heer,\n", "Dijkclub"),
            ("TER BESLISSING\n\nAan de minister\n\n# nota\n", "de minister"),
        ),
        counter_examples=(
            "Geachte heer,\n\nHet college van B en W dankt u.\n",
            "# verslag\n\nMinister MZS opent.\n", "Retouradres Postbus 1\n\nPostbus 3\n",
        ),
    ),
)  # fmt: skip
