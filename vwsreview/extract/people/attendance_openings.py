"""Sentences and headings that open with who is there: ``Aanwezig waren A, B en C.``, ``# Aanwezigen A, B``."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.people import attendance_labels, people, persons
from vwsreview.extract.people.attendance_lists import presence, record
from vwsreview.extract.people.person import Person
from vwsreview.extract.people.person_forms import SENDS
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_CUES = (
    "aanwezig",
    "aanw.",
    "afw.",
    "afwezig",
    "afgemeld",
    "verhinderd",
    "present",
    "attend",
    "deelnemer",
    "apologies",
    "regrets",
)
"""Every such opening has one of these."""
_WORD = re.compile(r"[\w'’.-]+[ \u00a0]*:?|\([^()]{1,40}\)[ \u00a0]*:?")
_OF_THE_LIST = frozenset(("dames", "heren", "mesdames", "namens", "vanuit"))
"""These open what is listed: behind the first surnames stand alone, behind the last a sender."""
_MOST_WORDS, _LONGEST_OPENING = 9, 60
_STATES = re.compile(r"\b(?:zijn|waren|is|was|hebben|were|are)\b|:$")
_BEHIND_A_STOP = re.compile(r"[.;][ \u00a0](?=[*_]{0,2}[A-Z])")


def opening_of_a_sentence(reading: Reading) -> Iterator[Found]:
    """A sentence, a heading or what stands behind a stop in the title line."""
    for span, kind in _candidates(reading):
        opened = opening(reading, span)
        if opened is None:
            continue
        said, cue, rest = opened
        whole = kind == "heading" or reading.text[span.end - 1] != "."
        if not whole and not _STATES.search(reading.words(cue)):
            continue
        listed = [one for sender, part in _by_sender(reading, rest) for one in _listed(reading, part, sender)]
        if listed and all(map(persons.is_certain, listed)):
            for person in listed:
                yield record(person, presence(reading.kind, said), cue)


def _by_sender(reading: Reading, rest: Span) -> Iterator[tuple[Span | None, Span]]:
    """``namens de gemeente mevrouw A, en namens het bestuur de heer B``: each sender with those it sends."""
    senders = list(SENDS.finditer(reading.text, *rest))
    if not senders or senders[0].start() > rest.start:
        yield None, rest
        return
    for sender, end in zip(senders, [*(other.start() for other in senders[1:]), rest.end], strict=True):
        yield Span(*sender.span("body")), trimmed(reading.text, sender.end(), end)


def _listed(reading: Reading, part: Span, sender: Span | None) -> list[Person]:
    found = people.listed(reading.text, part, reading.words(sender) if sender else None)
    for person in found:
        if sender is not None and person.values["organisation"] == reading.words(sender):
            person.evidence["organisation"] = [sender]
    return found


def _candidates(reading: Reading) -> Iterator[tuple[Span, str]]:
    cues = reading.here(_CUES)
    for flow in reading.flows:
        for sentence in flow.sentences:
            if sentence.holds(cues):
                for part in _lists_of(reading, sentence.span):
                    if _has_one(reading.text[part.start : part.start + _LONGEST_OPENING], cues):
                        yield part, flow.kind
    for piece in behind_lists(reading):
        if _has_one(reading.words(piece), cues):
            heading = reading.text.rfind("#", reading.text.rfind("\n", 0, piece.start) + 1, piece.start) >= 0
            yield piece, "heading" if heading else "text"


def _has_one(words: str, cues: Sequence[str]) -> bool:
    folded = words.casefold()
    return any(cue in folded for cue in cues)


def _lists_of(reading: Reading, sentence: Span) -> Iterator[Span]:
    """A sentence, cut in front of each further line that opens a list: ``Aanwezig A`` above ``Afwezig B``."""
    starts = [sentence.start]
    place = reading.text.find("\n", *sentence)
    while place >= 0:
        if opening(reading, Span(place + 1, sentence.end)) is not None:
            starts.append(place + 1)
        place = reading.text.find("\n", place + 1, sentence.end)
    for start, end in pairwise([*starts, sentence.end]):
        yield trimmed(reading.text, start, end)


def behind_lists(reading: Reading) -> Iterator[Span]:
    """The sentences of lines that are no running text: a title that goes on, the lines of a list."""
    for ordinal in sorted(reading.taken_lines - reading.label_lines):
        line = reading.lines[ordinal]
        if not line.blank:
            starts = [match.end() for match in _BEHIND_A_STOP.finditer(reading.text, line.body, line.words)]
            for start, end in pairwise([line.body, *starts, line.words]):
                yield trimmed(reading.text, start, end)


def opening(reading: Reading, span: Span) -> tuple[str, Span, Span] | None:
    """What the longest label at the beginning says, its span, and the list behind it; None without any."""
    if not attendance_labels.may_say_so(
        reading.text[span.start : min(span.end, span.start + attendance_labels.LONGEST)]
    ):
        return None
    found: tuple[str, Span, Span] | None = None
    for place, match in enumerate(_WORD.finditer(reading.text, *span)):
        if place == _MOST_WORDS or (found is not None and found[1].end < match.start() - 2):
            break
        cue = trimmed(reading.text, span.start, match.end())
        if match.group().strip() in _OF_THE_LIST:
            break
        said = attendance_labels.bare(reading.words(cue))
        if said is not None:
            end = span.end - (reading.text[span.end - 1] == ".")
            found = said.removeprefix("+"), cue, trimmed(reading.text, cue.end, end)
            if reading.text[cue.end - 1] == ":":
                break
    return found if found is not None and found[2].start < found[2].end else None


RULES = (
    Rule(
        "attendee.opening_of_a_sentence", "attendee", opening_of_a_sentence,
        examples=(
            ("# verslag\n\nAanwezig waren DGCZ, 5.1.2e (VWS), RIVM en het Veiligheidsberaad.\n", "Veiligheidsberaad"),
            ("# verslag\n\nDe tekst. Afwezig met bericht zijn Jan Bol en mw. E. Dam (CZ).\n", "mw. E. Dam (CZ)"),
            ("# Notulen\n\n## Aanwezigen Jan Bol, 5.1.2e\n\nTekst\n", "5.1.2e"),
            ("# verslag\n\nMede aanwezig Jan Bol (wethouder)\n\nTekst\n", "Jan Bol (wethouder)"),
            (
                "# verslag\n\nAanwezig zijn namens de raad mevrouw Bol, de heren Vos en Dam en namens PG dhr. Kok.\n",
                "heren Vos",
            ),
            ("# verslag\n\nAanw. A. Bol, B. Dam (vz.)\n\nTekst\n", "B. Dam (vz.)"),
            ("Geacht bestuur,\n\nDank. Daarbij waren aanwezig J. Wit en dhr. P. Kok (RDW).\n", "J. Wit"),
            ("# Minutes\n\nPresent were Ann Reed, Jo Bloom and Tom Hall.\n", "Tom Hall"),
        ),
        counter_examples=(
            "# verslag\n\nAanwezig zijn nog veel risico's in de planning.\n",
            "# verslag\n\nIn het dossier zijn aanwezig: drie rapporten en een bijlage.\n",
            "# verslag\n\nDeelnemers Jan en Eva geven aan dat de planning niet klopt.\n",
        ),
        gate=_CUES,
    ),
)  # fmt: skip
