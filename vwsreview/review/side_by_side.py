"""What several people made of a record or of a document, as columns beside each other, and what is to come of it.

A column is a person, a row a part: the state, the layer, the words, a value. The outcome takes each row from one of
the columns; `edit` decides for it. Both kinds are values: `take` and `take_all` give another one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, Self

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.merging_people import Told
from vwsreview.domain.record import Record
from vwsreview.domain.versions import LAYER, REVIEW, SPAN
from vwsreview.review import conflicts
from vwsreview.review.conflicts import PartVersion, Version
from vwsreview.review.edits import Stamp

COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Column:
    """Who, and when (ISO 8601 with offset); None where nobody knows."""

    reviewer: str | None
    at: str | None


class Sides(Protocol):
    """A record or a document, side by side."""

    @property
    def layer(self) -> str:
        """The layer whose keys the rows name; empty for a document."""

    @property
    def columns(self) -> Sequence[Column]:
        """The people."""

    @property
    def rows(self) -> Sequence[str]:
        """The parts, as `domain.versions` names them."""

    def has(self, row: str, column: int) -> bool:
        """Whether that person says anything of that part."""

    def says(self, row: str, column: int) -> Told:
        """What that person says of that part."""

    def differs(self, row: str) -> bool:
        """Whether people say different things of that part."""

    def source(self, row: str) -> int | None:
        """The column from which the outcome takes that part; None where it is not taken from one."""

    def outcome(self, row: str) -> Told:
        """What the outcome says of that part."""

    def take(self, row: str, column: int) -> Self:
        """The same with one part taken from that column, where it has any."""

    def take_all(self, column: int) -> Self:
        """The same with all parts taken from that column."""

    def edit(self, annotated: AnnotatedDocument, stamp: Stamp) -> Edit | None:
        """Decide for the outcome."""


@dataclass(frozen=True, slots=True)
class RecordSides:
    """A record; parts in `taken` come from the column named there, all others from the column `whole`."""

    record: Record
    versions: tuple[Version, ...]
    whole: int
    taken: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, record: Record) -> "RecordSides | None":
        """The record as merging left it, with its present content as the outcome; None where nobody differs."""
        found = conflicts.versions(record)
        same = [number for number, version in enumerate(found) if version.stands and _content(version) == _of(record)]
        return cls(record, found, same[-1] if same else 0) if found else None

    @property
    def layer(self) -> str:
        return self.versions[self._from(LAYER)].layer

    @property
    def columns(self) -> Sequence[Column]:
        return [Column(version.reviewer, version.updated_at) for version in self.versions]

    @property
    def rows(self) -> Sequence[str]:
        told = any(version.comment for version in self.versions)
        return [REVIEW, LAYER, SPAN, *(key.name for key in BY_NAME[self.layer].keys), *([COMMENT] if told else [])]

    def has(self, row: str, column: int) -> bool:
        return row in (REVIEW, LAYER, SPAN, COMMENT) or self.versions[column].layer == self.layer

    def says(self, row: str, column: int) -> Told:
        version = self.versions[column]
        parts: Mapping[str, Told] = {
            REVIEW: version.review,
            LAYER: version.layer,
            SPAN: (version.start, version.end),
            COMMENT: version.comment,
        }
        return parts[row] if row in parts else version.values.get(row) if self.has(row, column) else None

    def differs(self, row: str) -> bool:
        return row in conflicts.differing_keys(self.record)

    def source(self, row: str) -> int | None:
        return self._from(row) if row != COMMENT else None

    def outcome(self, row: str) -> Told:
        return self.record.comment if row == COMMENT else self.says(row, self._from(row))

    def take(self, row: str, column: int) -> "RecordSides":
        if row == COMMENT or not self.has(row, column):
            return self
        if row == LAYER and self.versions[column].layer != self.layer:
            kept = {part: self._from(part) for part in (REVIEW, SPAN)}
            return replace(self, whole=column, taken=kept)
        return replace(self, taken={**self.taken, row: column})

    def take_all(self, column: int) -> "RecordSides":
        return replace(self, whole=column, taken={})

    def edit(self, annotated: AnnotatedDocument, stamp: Stamp) -> Edit | None:
        state = self.versions[self._from(REVIEW)]
        if not state.stands:
            return conflicts.settle(annotated.document, self.record, state, stamp)
        words = self.versions[self._from(SPAN)]
        base = replace(self.versions[self._from(LAYER)], start=words.start, end=words.end)
        keys = [key.name for key in BY_NAME[base.layer].keys]
        values = {key: self.versions[self._from(key)].values.get(key) for key in keys}
        return conflicts.settle_values(annotated.document, self.record, base, values, stamp)

    def _from(self, row: str) -> int:
        return self.taken.get(row, self.whole)


@dataclass(frozen=True, slots=True)
class DocumentSides:
    """A document's kind, anchor date, and whether it is out; each part in `taken` comes from that column."""

    document: Document
    columns: Sequence[Column]
    said: Mapping[tuple[str, int], PartVersion]
    taken: Mapping[str, int]

    @classmethod
    def of(cls, document: Document) -> "DocumentSides | None":
        """The document as merging left it, with what it has now as the outcome; None where nobody differs."""
        people: list[str | None] = []
        times: list[str | None] = []
        said: dict[tuple[str, int], PartVersion] = {}
        for one in conflicts.part_versions(document):
            free = (n for n, person in enumerate(people) if person == one.reviewer and (one.key, n) not in said)
            column = next(free, len(people))
            if column == len(people):
                people.append(one.reviewer)
                times.append(None)
            times[column] = max(filter(None, (times[column], one.updated_at)), default=None)
            said[one.key, column] = one
        columns = [Column(person, at) for person, at in zip(people, times, strict=True)]
        now = {"kind": document.kind, "anchor_date": document.anchor_date, conflicts.REMOVED: document.removed}
        taken = {key: column for (key, column), one in said.items()}
        taken |= {key: column for (key, column), one in said.items() if one.value == now[key]}
        return cls(document, columns, said, taken) if said else None

    @property
    def layer(self) -> str:
        return ""

    @property
    def rows(self) -> Sequence[str]:
        return conflicts.differing_parts(self.document)

    def has(self, row: str, column: int) -> bool:
        return (row, column) in self.said

    def says(self, row: str, column: int) -> Told:
        return self.said[row, column].value if self.has(row, column) else None

    def differs(self, row: str) -> bool:
        return True

    def source(self, row: str) -> int | None:
        return self.taken[row]

    def outcome(self, row: str) -> Told:
        return self.says(row, self.taken[row])

    def take(self, row: str, column: int) -> "DocumentSides":
        return replace(self, taken={**self.taken, row: column}) if self.has(row, column) else self

    def take_all(self, column: int) -> "DocumentSides":
        return replace(self, taken={**self.taken, **{row: column for row in self.rows if self.has(row, column)}})

    def edit(self, annotated: AnnotatedDocument, stamp: Stamp) -> Edit | None:
        """One edit for all parts; values follow the anchor date as ever."""
        document, changes = annotated.document, list[Change]()
        for row, column in self.taken.items():
            step = conflicts.settle_part(document, self.said[row, column], annotated.text, annotated.records)
            for change in step.changes if step is not None else ():
                if isinstance(change.after, Document):
                    document = change.after
                else:
                    changes.append(change)
        if document == annotated.document:
            return None
        return Edit("settle", (*changes, Change(annotated.document, document)), "")


def _content(version: Version) -> tuple[object, ...]:
    return version.layer, version.start, version.end, dict(version.values)


def _of(record: Record) -> tuple[object, ...]:
    return record.layer, record.start, record.end, dict(record.values)
