"""Which candidates typed words mean: ``me`` is MEVA."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vwsreview.domain.layers import Key, Value
from vwsreview.review.slots.slot import Candidate


@dataclass(frozen=True, slots=True)
class Matches:
    """What fits the typed words, and the one that Enter takes."""

    found: Sequence[Candidate]
    best: Candidate | None


def matching(
    key: Key, candidates: Sequence[Candidate], shown: Callable[[Candidate], str], words: str, value: Value
) -> Matches:
    """Candidates that begin with the typed words, then those of which another word does; `value` is what the words
    give as they are, None where they give nothing.

    What was typed as a whole comes before what merely begins so; a date that is understood is that date.
    """
    typed = words.casefold()
    begin = [one for one in candidates if any(said.startswith(typed) for said in _said(one, shown))]
    within = [one for one in candidates if one not in begin and any(f" {typed}" in said for said in _said(one, shown))]
    found = [*begin, *within]
    if key.type in ("choice", "flag"):
        return Matches(found, found[0] if found else None)
    literal = Candidate(value, reason="typed") if value not in (None, "", []) else None
    if literal is None:
        return Matches(found, begin[0] if begin else None)
    whole = next((one for one in begin if typed in _said(one, shown)), None)
    if key.type == "time":
        return Matches([literal, *(one for one in found if one.value != value)], literal)
    return Matches([*found, literal], whole or (begin[0] if begin else literal))


def _said(candidate: Candidate, shown: Callable[[Candidate], str]) -> tuple[str, ...]:
    """The candidate's value as people and as the guideline write it, and its words: what one may begin to type."""
    value = candidate.value if isinstance(candidate.value, str) else ""
    return shown(candidate).casefold(), candidate.words.casefold(), value.casefold()
