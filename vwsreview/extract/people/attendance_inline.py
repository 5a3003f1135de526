"""Attendance lists whose labels stand inside a line: ``… te Ede Aanwezig: A, B Afwezig: C Notulist: D 1. Opening``."""

import re
from collections.abc import Iterator
from itertools import islice

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.header import labels
from vwsreview.extract.people import attendance_labels, people
from vwsreview.extract.people.attendance_lists import Listing, records
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_CUES = ("aanwezig", "afwezig", "afgemeld", "verhinderd", "present", "attend", "deelnemer", "apologies", "regrets")
_COLON = re.compile(r":(?=[ \u00a0])")
_WORD_STARTS = re.compile(r"(?<![\w'’.-])[A-Z]")
_LONGEST, _MOST_COLONS = 60, 100
_ENDS = re.compile(
    r"(?<![A-Z])(?<!mw)(?<!mr)(?<!dr)(?<!ir)(?<!dhr)(?<!drs)(?<!ing)(?<!mevr)(?<!prof)"
    r"[.?!][ \u00a0](?=[A-Z][a-z]+[ \u00a0][a-z])|[ \u00a0]\d{1,2}\.[ \u00a0](?=[A-Z])"
)
"""Where a sentence or the first item of the agenda follows a list; the stop of an initial or a title ends none."""
_SENDS = re.compile(r"Namens[ \u00a0](?:(?:de|het)[ \u00a0])?")


def inside_a_line(reading: Reading) -> Iterator[Found]:
    """Each label of an attendance list that does not open its line, with what follows up to the next label."""
    for line in reading.filled:
        if line.words - line.body < _LONGEST or reading.text.find(":", line.body, line.words) < 0:
            continue
        folded = reading.folded[line.body : line.words] if len(reading.folded) == len(reading.text) else ""
        if folded and not any(cue in folded for cue in _CUES):
            continue
        yield from _of_line(reading, Span(line.body, line.words))


def _of_line(reading: Reading, line: Span) -> Iterator[Found]:
    colons = islice(_COLON.finditer(reading.text, *line), _MOST_COLONS)
    heads = [head for colon in colons if (head := _head(reading, line, colon.start()))]
    listing: Listing | None = None
    for place, (label, said) in enumerate(heads):
        if label.start == line.start:  # a label in front is read elsewhere
            listing = Listing(said, label) if said else None
            continue
        end = heads[place + 1][0].start if place + 1 < len(heads) else line.end
        value = trimmed(reading.text, label.end + 1, end)
        listing = Listing(said, label) if said else _of_group(reading, listing, label)
        if listing is not None and value.start < value.end:
            value = _up_to_prose(reading, value)
            listed = people.listed(reading.text, value)
            if listed:
                yield from records(reading, listing, value, ())


def _head(reading: Reading, line: Span, colon: int) -> tuple[Span, str | None] | None:
    """The label before a colon and what it says of people; None for other words, presence None for other labels."""
    first = max(line.start, colon - _LONGEST)
    for start in _WORD_STARTS.finditer(reading.text, first, colon):
        span = Span(start.start(), colon)
        label = attendance_labels.read(reading.text, span)
        if label is not None:
            return span, label.presence
        words = reading.words(span)
        if labels.meaning(words) or gazetteer.squeezed(words) in gazetteer.table("roles.txt") or _SENDS.match(words):
            return span, None
    return None


def _of_group(reading: Reading, listing: Listing | None, label: Span) -> Listing | None:
    """``Namens de directie: A``: people of the list before it, from an organisation of their own."""
    sender = _SENDS.match(reading.text, *label)
    if listing is None or sender is None:
        return None
    return Listing(listing.said, listing.cue, Span(sender.end(), label.end))


def _up_to_prose(reading: Reading, value: Span) -> Span:
    end = _ENDS.search(reading.text, *value)
    return Span(value.start, end.start()) if end else value


RULES = (
    Rule(
        "attendee.inside_a_line", "attendee", inside_a_line,
        examples=(
            ("Notulen van 3 mei 2021 te Ede Aanwezig: Jan Bol, Eva Dam Afwezig: Mia Vos Notulist: Kees\n", "Mia Vos"),
            ("Verslag overleg 3 mei te Ede. Aanwezig: Jan Bol, Eva Dam. Namens de school: Mia Vos.\n", "Mia Vos"),
            ("Op 3 mei was er een gesprek. Daarbij waren aanwezig: J. Wit en dhr. P. Kok (RDW).\n", "J. Wit"),
        ),
        counter_examples=(
            "# Verslag\n\nDe voorzitter vraagt wie afwezig zijn en noemt de punten: planning, geld en mensen.\n",
            "# Verslag\n\nDe deelnemers van het onderzoek hebben drie wensen: rust, reinheid en regelmaat.\n",
        ),
        gate=_CUES,
    ),
)  # fmt: skip
