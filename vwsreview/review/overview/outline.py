"""A document in parts: the text under each section's title, whether it was read, and what is still open in it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vwsreview.domain.coverage import SectionRead
from vwsreview.domain.document import Document
from vwsreview.domain.record import Record, in_document_order
from vwsreview.review.overview.coverage import Cue


@dataclass(frozen=True, slots=True)
class Part:
    """The text from a section's title to the next title, in code points; `section` is None for what stands before the
    first title, and for the whole of a document without any.

    `records` counts all that are part of the set, `open` those that nobody decided, both by where they begin; `cues`
    are the open ones. `read` tells who read the part and when, None while nobody did.
    """

    section: Record | None
    start: int
    end: int
    records: int
    open: int
    cues: tuple[Cue, ...]
    read: SectionRead | None

    @property
    def id(self) -> str | None:
        """The id of the section's record, as `coverage.mark_read` takes it."""
        return self.section.id if self.section is not None else None


def parts(document: Document, records: Iterable[Record], cues: Iterable[Cue]) -> list[Part]:
    """The document's parts in the order of the text; `cues` are the open ones.

    Nothing stands before the first title where no record or cue does: then there is no such part.
    """
    counting = sorted((record for record in records if record.counts), key=in_document_order)
    sections = [record for record in counting if record.layer == "section"]
    starts = [record.start for record in sections]
    known = Counter(bisect_right(starts, record.start) for record in counting)
    waiting = Counter(bisect_right(starts, record.start) for record in counting if record.is_open)
    hints: dict[int, list[Cue]] = {}
    for cue in cues:
        hints.setdefault(bisect_right(starts, cue.start), []).append(cue)
    read = {one.section: one for one in document.sections_read}
    ends = [*starts, document.length]
    found = [
        Part(section, starts[place - 1] if place else 0, ends[place], known[place], waiting[place],
             tuple(hints.get(place, ())), read.get(section.id if section is not None else None))
        for place, section in enumerate([None, *sections])
    ]  # fmt: skip
    beginning = found[0]
    return found if not sections or beginning.records or beginning.cues else found[1:]


def part_at(among: Sequence[Part], offset: int) -> Part | None:
    """The part in which a code point stands: the last one that begins at or before it; None where there are none."""
    place = bisect_right([part.start for part in among], offset)
    return among[max(0, place - 1)] if among else None


def count_read(among: Iterable[Part]) -> int:
    """How many of the parts were read."""
    return sum(part.read is not None for part in among)
