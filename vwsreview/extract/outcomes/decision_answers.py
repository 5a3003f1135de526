"""Answers to questions of working notes, which settle them."""

import re
from collections.abc import Iterator

from vwsreview.domain.span import trimmed
from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.text.sentences import Flow

_ANSWER = re.compile(r"(?:>\s*)?(?:Nee|Ja),\s+\S")


def answers(reading: Reading) -> Iterator[Found]:
    """The answer to a question in working notes: ``> Nee, beter om het intern te houden``."""
    if reading.kind != "minutes":
        return
    previous: Flow | None = None
    for flow in reading.flows:
        if flow.kind != "bullet":
            previous = None
            continue
        spans = [sentence.span for sentence in flow.sentences]
        asked = previous is not None and reading.text[previous.span.end - 1] == "?"
        for place, sentence in enumerate(spans):
            before = asked if place == 0 else reading.text[spans[place - 1].end - 1] == "?"
            match = _ANSWER.match(reading.text, *sentence)
            if before and match:
                yield Found(
                    *trimmed(
                        reading.text, reading.text.index(match.group().lstrip("> "), sentence.start), sentence.end
                    ),
                    {"explicit": False},
                )
        previous = flow


RULES = (
    Rule(
        "decision.answer", "decision", answers,
        examples=(
            ("# verslag\n\n- Het RIVM ook uitnodigen?\n - Nee, alleen intern.\n", "Nee, alleen intern."),
            ("# verslag\n\n- Kan dat? > Ja, het kan.\n", "Ja, het kan."),
        ),
        counter_examples=("# verslag\n\n- Nee, dat was het niet.\n",),
        gate=("nee,", "ja,"),
    ),
)  # fmt: skip
