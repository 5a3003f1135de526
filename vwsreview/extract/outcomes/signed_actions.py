"""Actions that a sign in front or behind marks: a code, a pin, an arrow."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract.outcomes import doers, markers, progress, tasks
from vwsreview.extract.outcomes.actions import action
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

_NUMBERED = re.compile(r"(?:A\d{1,2}(?:[.:)]|(?=\s))(?: \([^()\n]{1,15}\))?|A:|!{2,3})[*_]{0,2}\s*")
_PIN = re.compile(r"[*_]{0,2}(?::pushpin:|:point_right:|📌|👉)[*_ ]*")
_NOTED = re.compile(
    r"als actie(?:punt)? (?:mee|op|ge)\w+|(?:meegenomen|opgenomen|genoteerd|opgepakt) als actie(?:punt)?(?!\w)"
    r"|(?:op|aan) de actielijst (?:gezet|geplaatst|toegevoegd)"
)
_ARROW = re.compile(r"\s?(?:->|=>|→|➔|⇒)\s?(?P<owner>[^\n→>]{1,60})$")


def numbered(reading: Reading) -> Iterator[Found]:
    """``A3. BPZ to book a room``, ``A3: BPZ huurt een zaal``: a code for an action, with somebody to do it."""
    for flow in reading.flows:
        code = _NUMBERED.match(reading.text, *flow.span) if flow.kind in ("text", "bullet") else None
        sentence = next((sentence for sentence in flow.sentences if code and sentence.span.end > code.end()), None)
        if code is None or sentence is None:
            continue
        span = trimmed(reading.text, max(code.end(), sentence.span.start), sentence.span.end)
        span, status = progress.remark(reading.text, span)
        if tasks.plainly_named(reading.text, span):
            given = tasks.named(reading.text, span)
            yield action(reading, span, given, explicit=trimmed(reading.text, *code.span()), status=status)


def pinned(reading: Reading) -> Iterator[Found]:
    """``:pushpin: Zaal huren``, ``→ BPZ huurt een zaal``: a sign in front; an arrow needs somebody who does it."""
    for flow in reading.flows:
        pin = _PIN.match(reading.text, *flow.span) or markers.POINTS_AT.match(reading.text, *flow.span)
        if pin is None:
            continue
        arrow = markers.POINTS_AT.match(pin[0]) is not None
        label = markers.label(reading.text, Span(pin.end(), flow.span.end))
        if label is not None:
            span = trimmed(reading.text, label.span.end, flow.span.end)
            given = label.owners(reading.text) or tasks.named(reading.text, span)
            yield action(reading, span, given, explicit=trimmed(reading.text, pin.start(), label.span.end))
            continue
        speaker = tasks.head(reading.text, trimmed(reading.text, pin.end(), flow.span.end))
        spans = [trimmed(reading.text, max(pin.end(), span.start), span.end) for span, *_ in flow.sentences]
        if speaker and spans:
            spans = [Span(spans[0].start, spans[-1].end)]
        for span in spans:
            if span.start < span.end and (not arrow or doers.doer(reading.text, span) is not None):
                given = speaker or tasks.named(reading.text, span)
                yield action(reading, span, given, explicit=None if arrow else trimmed(reading.text, *pin.span()))


def noted(reading: Reading) -> Iterator[Found]:
    """``Dit wordt als actiepunt meegenomen``: the sentence says so itself."""
    for flow in reading.flows:
        for sentence in flow.sentences:
            found = _NOTED.search(reading.text, *sentence.span) if sentence.holds(("als actie", "actielijst")) else None
            if found is not None and flow.kind in ("text", "bullet"):
                given = tasks.by(reading.text, sentence.span)
                yield action(reading, sentence.span, given, explicit=Span(*found.span()))


def with_arrow(reading: Reading) -> Iterator[Found]:
    """``Zaal huren -> BPZ``: a bullet that points at who is to do it."""
    for flow in reading.flows:
        found = (
            _ARROW.search(reading.text, max(flow.span.start, flow.span.end - 70), flow.span.end)
            if flow.kind == "bullet"
            else None
        )
        if found is None:
            continue
        given = tasks.trailing(reading.text, Span(flow.span.start, found.end()))
        if given:
            yield action(reading, flow.span, given, explicit=Span(*found.span()))


RULES = (
    Rule(
        "action.numbered", "action", numbered,
        examples=(
            ("# minutes\n\nA1. BPZ to book a room.\nA2. CZ to call.\n", "BPZ to book a room."),
            ("# verslag\n\n- A3: CZ stuurt de stukken rond.\n", "CZ stuurt de stukken rond."),
            ("# verslag\n\nA7 (wk 22)  offertes vragen – De Lange – afgedaan\n", "offertes vragen – De Lange"),
            ("# verslag\n\n!! WJZ: rappelleren\n", "WJZ: rappelleren"),
        ),
        counter_examples=("# verslag\n\nA1. Inleiding\n", "# verslag\n\nA12 Den Haag is vol.\n"),
        gate=(*(f"a{digit}" for digit in range(1, 10)), "a:", "!!"),
    ),
    Rule(
        "action.pinned", "action", pinned,
        examples=(
            ("# verslag\n\n:pushpin: **Een zaal huren.**\n", "Een zaal huren."),
            ("# verslag\n\n📌 BPZ: Wij huren een zaal. Dat kan nu.\n", "BPZ: Wij huren een zaal. Dat kan nu."),
            ("# verslag\n\n=> CZ stuurt de stukken rond.\n", "CZ stuurt de stukken rond."),
        ),
        counter_examples=("# verslag\n\n-> U kunt dit aangeven.\n", "# verslag\n\n→ Het gaat goed.\n"),
        gate=(":pushpin:", ":point_right:", "📌", "👉", "->", "=>", "→", "➔", "⇒"),
    ),
    Rule(
        "action.noted", "action", noted,
        examples=(
            ("# verslag\n\nDit wordt meegenomen als actiepunt.\n", "Dit wordt meegenomen als actiepunt."),
            ("# verslag\n\nHet plan is op de actielijst gezet.\n", "Het plan is op de actielijst gezet."),
        ),
        counter_examples=("# verslag\n\nDe actielijst is besproken.\n", "# verslag\n\nAls actieve leden.\n"),
        gate=("als actie", "actielijst"),
    ),
    Rule(
        "action.with_arrow", "action", with_arrow,
        examples=(
            ("# verslag\n\n- Zaal huren voor eind juni -> 5.1.2e\n", "Zaal huren voor eind juni -> 5.1.2e"),
            ("# verslag\n\n- Plan delen met de regio's → BPZ, 3 mei\n", "Plan delen met de regio's → BPZ, 3 mei"),
        ),
        counter_examples=("# verslag\n\n- Minder druk -> het gaat beter\n", "# verslag\n\n- Week 3 -> week 4\n"),
        gate=("->", "=>", "→", "➔", "⇒"),
    ),
)  # fmt: skip
