"""Running sentences that say outright who is there: ``Minister van Ark is niet aanwezig bij dit overleg``."""

import re
from collections.abc import Iterator
from itertools import chain

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.kind import OF_MEETINGS
from vwsreview.extract.people import people, person_words, persons
from vwsreview.extract.people.attendance_lists import presence, record
from vwsreview.extract.people.attendance_openings import behind_lists
from vwsreview.extract.people.attendance_phrases import (
    OTHER_MEETING,
    SAYING,
    SAYS,
    SAYS_OF_ONE_INSIDE,
    TAKES_PART,
    TAKING_PART,
)
from vwsreview.extract.people.person import Person
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.sentences import Sentence
from vwsreview.extract.text.values import plain

_LONGEST_SUBJECT = 120
_LEADS = re.compile(r"(?:(?:Ook|Verder|Tevens|En|De|Het|de|het)[ \u00a0])+")
_INITIALS_BEHIND = re.compile(r"\(([A-Z][A-Za-z]{1,4})\b")


def said_of_one(reading: Reading) -> Iterator[Found]:
    """The subject of a sentence that says who is absent, comes later, leaves or is replaced."""
    saying = reading.here(SAYING)
    for flow in reading.flows:
        if flow.kind == "heading":
            continue
        for sentence in flow.sentences:
            if sentence.holds(saying):
                yield from _of_sentence(reading, sentence)
    for piece in behind_lists(reading):
        sentence = Sentence(piece, reading.words(piece).casefold())
        if sentence.holds(saying):
            yield from _of_sentence(reading, sentence)


def taking_part(reading: Reading) -> Iterator[Found]:
    """``Naar verwachting nemen deel: A, B en C.``, ``Aan het overleg namen deel: A en B.``"""
    for flow in reading.flows:
        for sentence in flow.sentences:
            match = TAKES_PART.search(reading.text, *sentence.span) if sentence.holds(TAKING_PART) else None
            if match is None:
                continue
            said = presence(reading.kind) if "namen" in match.group() or reading.kind in OF_MEETINGS else "expected"
            end = sentence.span.end - (reading.text[sentence.span.end - 1] == ".")
            for person in people.listed(reading.text, Span(match.end(), end)):
                yield record(person, said, Span(*match.span()))


def _of_sentence(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    found = list(_said_in(reading, sentence))
    if found and not OTHER_MEETING.search(reading.text, *sentence.span):
        yield from found


def _said_in(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    span = sentence.span
    for pattern, said in SAYS_OF_ONE_INSIDE:
        if match := pattern.search(reading.text, *span):
            cue = trimmed(reading.text, match.end("who"), match.end())
            sender = Span(*match.span("sender")) if "sender" in pattern.groupindex else None
            yield from _people(reading, Span(*match.span("who")), said, cue, sender)
            return
    phrases = [phrase for phrase in SAYS if sentence.holds(phrase.cues)]
    said_here = [(match, phrase.said) for phrase in phrases if (match := phrase.pattern.search(reading.text, *span))]
    if said_here:
        match, said = min(said_here, key=lambda found: found[0].start())
        yield from _people(reading, trimmed(reading.text, span.start, match.start()), said, Span(*match.span()))


def _people(reading: Reading, subject: Span, said: str, cue: Span, sender: Span | None = None) -> Iterator[Found]:
    start = reading.text.rfind("\n", *subject) + 1  # a title may stand on the line above
    subject = trimmed(reading.text, max(start, subject.start), subject.end)
    lead = _LEADS.match(reading.text, *subject)
    if lead and not person_words.is_redacted(lead.group()):
        subject = Span(lead.end(), subject.end)
    if not 0 < subject.end - subject.start <= _LONGEST_SUBJECT:
        return
    known = reading.drawn_from("attendee", _known_initials)
    found = people.listed(reading.text, subject)
    lettered = any(_word(reading, person) in known for person in found)
    if found and all(persons.is_certain(person) or _word(reading, person) in known for person in found):
        for person in found:
            if lettered and _word(reading, person).isupper():
                person.values["name"], person.values["organisation"] = _word(reading, person), None
                person.evidence.clear()
            if sender is not None and person.values["organisation"] is None:
                person.values["organisation"] = plain(reading.words(sender))
                person.evidence["organisation"] = [sender]
            yield record(person, said, cue)


def _word(reading: Reading, person: Person) -> str:
    return reading.text[person.start : person.end]


def _known_initials(reading: Reading) -> frozenset[str]:
    """Letters that stand in brackets behind the names of a list and are nobody's organisation there."""
    listed = ((found, reading.words(found)) for found in reading.of("attendee"))
    return frozenset(chain.from_iterable(
        (letters for letters in _INITIALS_BEHIND.findall(words) if letters != found.values["organisation"])
        for found, words in listed
    ))  # fmt: skip


RULES = (
    Rule(
        "attendee.said_of_one", "attendee", said_of_one,
        examples=(
            ("# nota\n\nMinister van Ark is **niet** aanwezig bij dit overleg.\n", "Minister van Ark"),
            ("# verslag\n\nDe staatssecretaris sluit niet aan vanwege de ministerraad.\n", "staatssecretaris"),
            ("# nota\n\n5.1.2e 5.1.2e sluit mogelijk later aan vanwege de file.\n", "5.1.2e 5.1.2e"),
            ("# verslag\n\nJan Kok, Eva Dam en Mia Vos hebben zich afgemeld.\n", "Mia Vos"),
            ("# verslag\n\nOmdat Eva Dam niet aanwezig is, schuift dit punt door.\n", "Eva Dam"),
            ("# verslag\n\nToegelicht door Jan omdat Eva niet aanwezig kon zijn.\n", "Eva"),
            ("# verslag\n\nAanwezig: Jan Bol (JB), Eva Dam (ED)\n\nJB en ED haken om 15.00 uur af.\n", "JB"),
            ("# verslag\n\nVan mw. E. Dam is bericht van verhindering ontvangen.\n", "mw. E. Dam"),
            ("# verslag\n\n5.1.2e (CZ) sluit vanaf 16.40 uur aan.\n", "5.1.2e (CZ)"),
        ),
        counter_examples=(
            "# nota\n\nHet rapport is niet aanwezig in het dossier.\n",
            "# nota\n\nDGCZ sluit niet aan bij de planning.\n",
            "# verslag\n\n- 5.1.2e is van 18 juli t/m 5 augustus afwezig.\n",
            "# verslag\n\nEva Dam is volgende week afwezig.\n",
            "# verslag\n\nDe cijfers komen later.\n",
            "# verslag\n\nDat kan niet omdat er geen geld aanwezig is.\n",
            "# verslag\n\nHet OMT komt om 16.00 uur bij elkaar.\n",
            "# verslag\n\nHij laat weten dat hij verhinderd is.\n",
        ),
        gate=SAYING,
    ),
    Rule(
        "attendee.expected_in_a_sentence", "attendee", taking_part,
        examples=(
            ("# nota\n\nNaar verwachting nemen deel: mevr. 5.1.2e (SER) en dhr. 5.1.2e (WRR).\n", "mevr. 5.1.2e (SER)"),
            ("# nota\n\nAan tafel nemen deel: minister LZS, dr. 5.1.2e (WRR).\n", "minister LZS"),
            ("# verslag\n\nNaast het RIVM namen deel: Jan Bol (NHG) en Eva Dam.\n", "Eva Dam"),
        ),
        counter_examples=("# nota\n\nVeel burgers nemen deel aan het onderzoek.\n",),
        gate=TAKING_PART,
    ),
)  # fmt: skip
