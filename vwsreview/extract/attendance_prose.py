"""Running sentences that say outright who is there: ``Minister van Ark is niet aanwezig bij dit overleg``."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer, people, redactions
from vwsreview.extract.attendance_lists import record
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_SAYS = (
    (
        re.compile(
            r"(?:is|zijn)[ \u00a0](?:(?:vandaag|helaas|ook)[ \u00a0])?"
            r"\*{0,2}niet\*{0,2}[ \u00a0](?:aanwezig|bij dit overleg)"
        ),
        "absent",
    ),
    (re.compile(r"(?:is|zijn)[ \u00a0](?:helaas[ \u00a0])?(?:verhinderd|afwezig)"), "absent"),
    (re.compile(r"heeft[ \u00a0]zich[ \u00a0]afgemeld|kan niet aanwezig zijn"), "absent"),
    (re.compile(r"(?:sluit|sluiten|schuift)[ \u00a0](?:mogelijk[ \u00a0])?later[ \u00a0]aan"), "partial"),
    (re.compile(r"(?:sluit|sluiten)[ \u00a0](?:helaas[ \u00a0])?niet[ \u00a0]aan(?![ \u00a0](?:bij|op)\b)"), "absent"),
    (re.compile(r"laat zich vervangen"), "deputised"),
)
_SAYING = (
    "aanwezig",
    "bij dit overleg",
    "verhinderd",
    "afwezig",
    "afgemeld",
    "sluit",
    "schuift",
    "laat zich vervangen",
)
"""Every sentence that says so has one of these."""
_TAKING_PART = ("deel:", "deel aan")
_EXPECTED = re.compile(r"nemen (?:naar verwachting )?deel:|nemen (?:naar verwachting )?deel aan het overleg:")
_OTHER_MEETING = re.compile(r"is van .{2,40} afwezig|volgende (?:week|keer|overleg)")


def said_of_one(reading: Reading) -> Iterator[Found]:
    """The subject of a sentence that says who is absent, comes later or is replaced."""
    cues = reading.here(_SAYING)
    prose = (sentence for flow in reading.flows if flow.kind != "heading" for sentence in flow.sentences)
    for sentence in prose:
        if sentence.holds(cues):
            yield from _one(reading, sentence.span)


def expected_in_a_sentence(reading: Reading) -> Iterator[Found]:
    """``Naar verwachting nemen deel: A, B en C.``"""
    for flow in reading.flows:
        for sentence in flow.sentences:
            match = _EXPECTED.search(reading.text, *sentence.span) if sentence.holds(_TAKING_PART) else None
            if match is None:
                continue
            end = sentence.span.end - (reading.text[sentence.span.end - 1] == ".")
            for person in people.listed(reading.text, Span(match.end(), end)):
                yield record(person, "expected")


def _one(reading: Reading, sentence: Span) -> Iterator[Found]:
    if _OTHER_MEETING.search(reading.text, *sentence):
        return
    for pattern, presence in _SAYS:
        match = pattern.search(reading.text, *sentence)
        if match is None:
            continue
        subject = trimmed(reading.text, sentence.start, match.start())
        for article in ("De ", "Het ", "de ", "het "):
            if reading.words(subject).startswith(article):
                subject = Span(subject.start + len(article), subject.end)
        if not _is_somebody(reading.words(subject)):
            return
        for person in people.listed(reading.text, subject):
            yield record(person, presence)
        return


def _is_somebody(words: str) -> bool:
    """A short subject that names a person, a function or an organisation: no pronoun, no clause."""
    if not words or len(words) > 60 or words.count(" ") > 5:
        return False
    if redactions.grounds(words):
        return True
    first = words.split()[0].casefold()
    named = first in gazetteer.words("honorifics.txt") or first in gazetteer.words("functions.txt")
    return (
        named
        or gazetteer.is_organisation(words)
        or bool(re.match(r"(?:[A-Z]\.){1,3} ?\S+$|[A-Z][a-z]+ (?:van |de |der )*[A-Z]\w+$", words))
    )


RULES = (
    Rule(
        "attendee.said_of_one", "attendee", said_of_one,
        examples=(
            ("# nota\n\nMinister van Ark is **niet** aanwezig bij dit overleg.\n", "Minister van Ark"),
            ("# verslag\n\nDe staatssecretaris sluit niet aan vanwege de ministerraad.\n", "staatssecretaris"),
            ("# nota\n\n5.1.2e 5.1.2e sluit mogelijk later aan vanwege de file.\n", "5.1.2e 5.1.2e"),
        ),
        counter_examples=(
            "# nota\n\nHet rapport is niet aanwezig in het dossier.\n",
            "# nota\n\nDGCZ sluit niet aan bij de planning.\n",
            "# verslag\n\n- 5.1.2e is van 18 juli t/m 5 augustus afwezig.\n",
        ),
        gate=_SAYING,
    ),
    Rule(
        "attendee.expected_in_a_sentence", "attendee", expected_in_a_sentence,
        examples=(
            ("# nota\n\nNaar verwachting nemen deel: mevr. 5.1.2e (SER) en dhr. 5.1.2e (WRR).\n", "mevr. 5.1.2e (SER)"),
            ("# nota\n\nAan tafel nemen deel: minister LZS, dr. 5.1.2e (WRR).\n", "minister LZS"),
        ),
        counter_examples=("# nota\n\nVeel burgers nemen deel aan het onderzoek.\n",),
        gate=_TAKING_PART,
    ),
)  # fmt: skip
