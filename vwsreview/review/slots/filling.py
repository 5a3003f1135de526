"""Selected words of the text as the value of a key, with the words themselves as its evidence."""

from vwsreview.domain.document import Document
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.dates import calendar
from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.outcomes import owners
from vwsreview.extract.redactions import redactions
from vwsreview.extract.text.values import plain
from vwsreview.review.slots.slot import Candidate
from vwsreview.review.slots.typed import once


def filled(
    record: Record, key: str, text: str, span: Span, document: Document, adding: bool = False
) -> Candidate | None:
    """What the words at a span give as a value: times resolved, owners parted, codes as their grounds.

    With `adding` a list keeps what it holds. None where the words say nothing for this key, as for a choice that is
    not named in them.
    """
    inside = trimmed(text, *span)
    if inside.start == inside.end:
        return None
    kind = BY_NAME[record.layer].key(key)
    if kind.type == "list":
        return _listed(record, key, text, inside, adding)
    if kind.type == "time":
        return _time(record, text, inside, document)
    words = plain(inside.of(text))
    value: Value = words
    if kind.type in ("choice", "choice_or_text"):
        choice = gazetteer.table("roles.txt").get(squeezed(words)) if key == "role" else None
        value = choice or (words if kind.type == "choice_or_text" else None)
    elif kind.type == "number":
        value = int(words) if words.isdecimal() and int(words) > 0 else None
    elif kind.type == "flag":
        value = True
    return Candidate(value, words, "selected", (inside,)) if value not in (None, "") else None


def _listed(record: Record, key: str, text: str, span: Span, adding: bool) -> Candidate | None:
    if key == "ground":
        spans = [span]
        parts = redactions.grounds(span.of(text))
    else:
        spans = owners.split(text, span) or [span]
        parts = owners.written(text, spans)
    if not parts:
        return None
    before = record.values.get(key)
    known = [Span(*pair) for pair in record.evidence.get(key, ())] if adding else []
    kept = [*before] if adding and isinstance(before, list) else []
    value = once([*kept, *parts]) if key == "owners" else list(dict.fromkeys((*kept, *parts)))
    return Candidate(value, ", ".join(parts), "selected", tuple(sorted({*known, *spans})))


def _time(record: Record, text: str, span: Span, document: Document) -> Candidate | None:
    found = calendar.resolve(text, *span, document.anchor_date)
    if found is None:
        return None
    value = found.value if record.layer == "date" else calendar.due(text, *span, document.anchor_date)
    following: dict[str, Value] = {"type": found.type} if record.layer == "date" else {}
    return Candidate(value, plain(span.of(text)), "selected", (span,), following=following) if value else None
