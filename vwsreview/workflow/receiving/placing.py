"""Where the annotations of one document belong in our text, and what is taken of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from vwsreview.formats.foreign import ForeignDocument, ForeignRecord
from vwsreview.workflow.receiving.anchoring import Anchored, Normalised, anchored, found, normal
from vwsreview.workflow.receiving.units import converter, same_words


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation with its place in our text: `outcome` is ``added`` where it stands as the file says, ``moved``
    or ``uncertain`` where its words were looked for, ``orphan`` where they are not to be found (then both are 0).
    `evidence` are the spans of its evidence in our text, as far as they are sure; `lost` the keys that have others."""

    foreign: ForeignRecord
    start: int
    end: int
    outcome: str
    evidence: Mapping[str, list[list[int]]] = field(default_factory=dict)
    lost: tuple[str, ...] = ()


def placed(foreign: ForeignDocument, ours: str, unit: str) -> Iterator[Placed]:
    """Every annotation of a document with its place in our text, for a file that counts in `unit`."""
    there = _There(ours if foreign.text is None else foreign.text, ours, unit)
    for record in foreign.records:
        place = _placed(record, there)
        yield there.with_evidence(place) if record.evidence and place.outcome != "orphan" else place


class _There:
    """The text that a file is about, and where its places are in ours."""

    def __init__(self, theirs: str, ours: str, unit: str) -> None:
        self.theirs, self.ours = theirs, ours
        self.unchanged = normal(theirs) == ours
        self.convert, self._normalised = converter(theirs, unit), Normalised(theirs)

    def in_ours(self, start: int, end: int) -> Anchored | None:
        """Where words of their text, in code points, stand in ours."""
        if not self.unchanged:
            return anchored(self.theirs, start, end, self.ours)
        return Anchored(self._normalised.at(start), self._normalised.at(end), certain=True)

    def with_evidence(self, place: Placed) -> Placed:
        """With the spans of its evidence that are sure."""
        found: dict[str, list[list[int]]] = {}
        lost: dict[str, None] = {}
        for key, spans in place.foreign.evidence.items():
            for told in spans:
                start, end = map(self.convert, told)
                known = start is not None and end is not None and start < end
                span = self.in_ours(start or 0, end or 0) if known else None
                if span is not None and span.certain:
                    found.setdefault(key, []).append([span.start, span.end])
                else:
                    lost[key] = None
        return replace(place, evidence=found, lost=tuple(lost))


def _placed(record: ForeignRecord, there: _There) -> Placed:
    start, end = there.convert(record.start), there.convert(record.end)
    if start is None or end is None or start >= end or not _agrees(record, there.theirs[start:end]):
        return _by_quote(record, there.ours)
    place = there.in_ours(start, end)
    if place is None:
        return _orphan(replace(record, quote=there.theirs[start:end]))  # said of one that is not found
    if there.unchanged:
        return Placed(record, place.start, place.end, "added")
    return _moved(record, place.start, place.end, place.certain)


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
