"""What a person answered to the offer of a correction: "not here" and "never". It is kept with the set, as JSON.

Nothing in it is an id of a record, so it holds after a new extraction as well.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from vwsreview.review.spreading.cases import Case
from vwsreview.review.spreading.correction import Correction

SETTING = "spread_answers"


@dataclass(frozen=True, slots=True)
class Answer:
    """`never`: this correction is offered nowhere any more. `not_here`: not in this place of this document.

    `correction` is the correction's kind, layer, words, old and new value and rule, as JSON.
    """

    answer: Literal["never", "not_here"]
    correction: str
    sha256: str = ""
    name: str = ""
    place: str = ""

    def parts(self) -> dict[str, Any]:
        """The correction's parts by name."""
        found = json.loads(self.correction)
        return found if isinstance(found, dict) else {}


def never(correction: Correction) -> Answer:
    """This correction is never offered again."""
    return Answer("never", signature(correction))


def not_here(correction: Correction, case: Case) -> Answer:
    """This case is never offered again for this correction."""
    return Answer("not_here", signature(correction), case.sha256, case.name, case.place)


def signature(correction: Correction) -> str:
    """What tells a correction from others, as JSON. The words of an owner's action play no part."""
    words = "" if correction.kind == "owner" else correction.words
    parts = {
        "kind": correction.kind, "layer": correction.layer, "words": words,
        "old": correction.old, "new": correction.new, "rule": correction.rule,
    }  # fmt: skip
    return json.dumps(parts, ensure_ascii=False, sort_keys=True)


class SpreadMemory:
    """The answers of a set, in the order in which they were given."""

    def __init__(self, answers: Iterable[Answer] = ()) -> None:
        self.answers = list(dict.fromkeys(answers))
        self._nevers = {answer.correction for answer in self.answers if answer.answer == "never"}
        self._places = {
            (answer.correction, answer.sha256, answer.place) for answer in self.answers if answer.answer == "not_here"
        }

    def offers(self, correction: Correction) -> bool:
        """Whether the correction may be offered at all."""
        return signature(correction) not in self._nevers

    def offers_here(self, correction: Correction, case: Case) -> bool:
        """Whether it may be offered in this place."""
        return (signature(correction), case.sha256, case.place) not in self._places

    def with_answer(self, answer: Answer) -> "SpreadMemory":
        """The same and this answer."""
        return SpreadMemory([*self.answers, answer])

    def without(self, answer: Answer) -> "SpreadMemory":
        """The same without this answer: it is offered again."""
        return SpreadMemory(one for one in self.answers if one != answer)

    def written(self) -> str:
        """The text that is kept in the set."""
        rows = [[one.answer, one.correction, one.sha256, one.name, one.place] for one in self.answers]
        return json.dumps(rows, ensure_ascii=False)


def read(kept: str | None) -> SpreadMemory:
    """What was kept; damaged parts read as nothing."""
    try:
        rows = json.loads(kept or "[]")
    except ValueError:
        return SpreadMemory()
    return SpreadMemory(Answer(*row) for row in rows if _is_sound(row)) if isinstance(rows, list) else SpreadMemory()


def _is_sound(row: object) -> bool:
    if not isinstance(row, list) or len(row) != 5 or not all(isinstance(part, str) for part in row):
        return False
    if row[0] not in ("never", "not_here"):
        return False
    try:
        return isinstance(json.loads(row[1]), dict)
    except ValueError:
        return False
