"""Where the annotations of one document belong in our text, and what is taken of each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.workflow.receiving.anchoring import Normalised, anchored, found, normal
from vwsreview.workflow.receiving.units import converter, same_words


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation with its place in our text: `outcome` is ``added`` where it stands as the file says, ``moved``
    or ``uncertain`` where its words were looked for, ``orphan`` where they are not to be found (then both are 0)."""

    foreign: ForeignRecord
    start: int
    end: int
    outcome: str


def placed(foreign: ForeignDocument, ours: str, unit: str) -> Iterator[Placed]:
    """Every annotation of a document with its place in our text, for a file that counts in `unit`."""
    theirs = ours if foreign.text is None else foreign.text
    unchanged = normal(theirs) == ours
    convert, normalised = converter(theirs, unit), Normalised(theirs)
    for record in foreign.records:
        start, end = convert(record.start), convert(record.end)
        if start is None or end is None or start >= end or not _agrees(record, theirs[start:end]):
            yield _by_quote(record, ours)
        elif unchanged:
            yield Placed(record, normalised.at(start), normalised.at(end), "added")
        else:
            place = anchored(theirs, start, end, ours)
            words = replace(record, quote=theirs[start:end])  # said of one that is not found
            yield _orphan(words) if place is None else _moved(record, place.start, place.end, place.certain)


def _agrees(record: ForeignRecord, words: str) -> bool:
    """Whether the file does not say that other words stand there."""
    return record.quote is None or same_words(words, record.quote)


def _by_quote(record: ForeignRecord, ours: str) -> Placed:
    """For offsets that do not hold: where the quoted words stand, sure only if they do so once."""
    place = found(record.quote or "", record.before, record.behind, record.start, ours)
    return _orphan(record) if place is None else _moved(record, place.start, place.end, place.certain)


def _moved(record: ForeignRecord, start: int, end: int, certain: bool) -> Placed:
    return Placed(record, start, end, "moved" if certain else "uncertain")


def _orphan(record: ForeignRecord) -> Placed:
    return Placed(record, 0, 0, "orphan")
