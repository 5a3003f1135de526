"""Checks of the grounds of redactions."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from vwsreview.domain.grounds import codes, ground
from vwsreview.domain.record import Record
from vwsreview.review.checks.finding import Finding, Fix, Matter, found
from vwsreview.review.checks.known_owners import distance


def unknown_code(matter: Matter) -> Iterator[Finding]:
    """A ground that is in neither law: often a misread letter."""
    used: Counter[str] | None = None
    for record in matter.of("redaction"):
        grounds = _grounds(record)
        for code in grounds:
            if ground(code) is not None:
                continue
            if used is None:
                used = Counter(code for other in matter.of("redaction") for code in _grounds(other))
            nearest = _nearest(code, used)
            yield found("unknown_code", record, _exchange(record, code, nearest), code, code=code, nearest=nearest)


def laws_mixed(matter: Matter) -> Iterator[Finding]:
    """A document is disclosed under one law; the codes of the other one are asked about."""
    used = Counter(law for record in matter.of("redaction") for code in _grounds(record) if (law := _law(code)))
    if len(used) < 2:
        return
    usual = "Woo" if used["Woo"] >= used["Wob"] else "Wob"
    for record in matter.of("redaction"):
        for code in _grounds(record):
            if _law(code) not in ("", usual):
                nearest = _counterpart(code, usual)
                told = {"code": code, "law": _law(code), "usual": usual, "nearest": nearest}
                yield found("laws_mixed", record, _exchange(record, code, nearest), f"{code}|{usual}", **told)


def _grounds(record: Record) -> list[str]:
    grounds = record.values.get("ground")
    return grounds if isinstance(grounds, list) else []


def _exchange(record: Record, code: str, other: str) -> Fix:
    """The record's grounds with another code in the place of this one, each once."""
    grounds = dict.fromkeys(other if known == code else known for known in _grounds(record))
    return Fix("set", record.id, "ground", [*grounds])


@cache
def _law(code: str) -> str:
    known = ground(code)
    return known.law if known is not None else ""


def _nearest(code: str, used: Counter[str]) -> str:
    """The code that is spelled most like it; of several the one that the document uses most."""
    return min(codes(), key=lambda known: (distance(code, known, len(code) + len(known)), -used[known]))


@cache
def _counterpart(code: str, law: str) -> str:
    """The code of the other law that protects the same; both say it in nearly the same words."""
    words = ground(code)
    meant = words.nl if words is not None else code
    return max(
        (known for known in codes() if _law(known) == law),
        key=lambda known: SequenceMatcher(None, meant, getattr(ground(known), "nl", "")).ratio(),
    )
