"""What a person corrected in a record, read from its history: what could be done in equal cases as well."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import Value
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.extract.redactions import redactions
from vwsreview.extract.text.values import plain
from vwsreview.review import edits
from vwsreview.review.edits import Stamp

Kind = Literal["organisation", "role", "owner", "number", "level", "span", "reject"]
Refusal = Literal["code", "several_owners", "no_owner", "nothing"]

_KEYS: dict[str, tuple[Kind, ...]] = {"attendee": ("organisation", "role"), "section": ("number", "level")}


@dataclass(frozen=True, slots=True)
class Correction:
    """`old` became `new` in a record of this layer whose words were `words` (folded).

    Of an owner both are the names themselves, `new` a list; of a span both are words, and `moved` tells by how many
    code points its edges went. `rule` is what found the record that was rejected, of an attendee `old` its presence.
    `said` are the words as they are written.
    """

    kind: Kind
    layer: str
    words: str
    old: Value
    new: Value
    rule: str | None = None
    moved: tuple[int, int] = (0, 0)
    record: str = ""
    document: str = ""
    said: str = ""

    def is_case(self, record: Record, piece: str, offset: int) -> bool:
        """Whether the same could be done in this record; `piece` is the text around it, which begins at `offset`."""
        if record.layer != self.layer or record.id == self.record or not record.counts:
            return False
        if self.kind == "owner":
            owners = record.values.get("owners")
            return isinstance(owners, list) and folded(str(self.old)) in map(folded, owners)
        if folded(_words(record.span, piece, offset)) != self.words:
            return False
        if self.kind == "reject":
            same_find = self.layer == "section" or record.rule == self.rule
            return same_find and record.values.get("presence") == self.old
        if self.kind == "span":
            return folded(_words(self._moved(record), piece, offset)) == folded(str(self.new))
        return _same(record.values.get(self.kind), self.old)

    def done_in(self, document: Document, record: Record, text: str, stamp: Stamp) -> Edit | None:
        """The edit that does the same in another record."""
        if self.kind == "reject":
            return edits.reject(document, [record], stamp)
        if self.kind == "span":
            return edits.set_span(document, record, text, *self._moved(record), stamp)
        if self.kind == "owner":
            return edits.set_value(document, record, "owners", self._owners(record), stamp)
        return edits.set_value(document, record, self.kind, self.new, stamp)

    def _moved(self, record: Record) -> Span:
        return Span(record.start + self.moved[0], record.end + self.moved[1])

    def _owners(self, record: Record) -> list[str]:
        """The record's owners with the new ones in the place of the old one, each once."""
        owners, new = record.values.get("owners"), self.new
        found: dict[str, None] = {}
        for owner in owners if isinstance(owners, list) else []:
            is_old = folded(owner) == folded(str(self.old))
            found.update(dict.fromkeys(new if is_old and isinstance(new, list) else [owner]))
        return list(found)


def folded(words: str) -> str:
    """Words as they are compared: without Markdown markers, white space and case folded (guideline: comparing)."""
    return plain(words).casefold()


def correction_of(record: Record, steps: Iterable[HistoryStep], text: str) -> Correction | Refusal:
    """What was corrected last in a record and could be in others, from its steps (newest first); else why not.

    A person whose name is redacted is nobody else's equal: equal codes are not equal people.
    """
    before = _states_before(record, steps)
    if not before:
        return "nothing"
    oldest = before[-1]
    said = oldest.span.of(text)
    if record.layer == "attendee" and (record.values.get("redacted") or redactions.grounds(said)):
        return "code"
    if record.review == "rejected":
        was_found = record.origin == "extractor" and record.rule is not None
        presence = record.values.get("presence")
        return _of(record, "reject", said, presence, None, record.rule) if was_found else "nothing"
    for state in before:
        made = _changed(record, state, oldest, text)
        if made is not None:
            return made
    return "nothing"


def _states_before(record: Record, steps: Iterable[HistoryStep]) -> list[Record]:
    """What the record was before each step that holds, newest first."""
    changes = (change for step in steps if not step.undone for change in step.changes)
    befores = (change.before for change in changes if change.row.id == record.id)
    return [before for before in befores if isinstance(before, Record)]


def _changed(record: Record, state: Record, oldest: Record, text: str) -> Correction | Refusal | None:
    """What this step changed, counted from what the record was at first; None where nothing of it is left."""
    said = oldest.span.of(text)
    if record.layer == "action" and state.values.get("owners") != record.values.get("owners"):
        return _owner(record, oldest, said)
    for key in _KEYS.get(record.layer, ()):
        old, new = oldest.values.get(key), record.values.get(key)
        if state.values.get(key) != new and not _same(old, new):
            return _of(record, key, said, old, new)
    if record.layer == "section" and state.span != record.span != oldest.span:
        moved = (record.start - oldest.start, record.end - oldest.end)
        return _of(record, "span", said, folded(said), folded(record.span.of(text)), moved=moved)
    return None


def _owner(record: Record, oldest: Record, said: str) -> Correction | Refusal | None:
    old, new = _list(oldest.values.get("owners")), _list(record.values.get("owners"))
    gone = [owner for owner in old if owner not in new]
    come = [owner for owner in new if owner not in old]
    if old == new:
        return None
    if any(redactions.grounds(owner) for owner in (*gone, *come)):
        return "code"
    if len(gone) != 1:
        return "several_owners" if gone else "no_owner"
    return _of(record, "owner", said, gone[0], come)


def _of(
    record: Record,
    kind: Kind,
    said: str,
    old: Value,
    new: Value,
    rule: str | None = None,
    moved: tuple[int, int] = (0, 0),
) -> Correction:
    written = " ".join(said.split())
    return Correction(kind, record.layer, folded(said), old, new, rule, moved, record.id, record.document, written)


def _words(span: Span, piece: str, offset: int) -> str:
    """The words of a span in a piece of the text; empty where they reach out of it."""
    start, end = span.start - offset, span.end - offset
    return piece[start:end] if 0 <= start <= end <= len(piece) else ""


def _same(one: Value, other: Value) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return folded(one) == folded(other)
    return one == other


def _list(value: Value) -> Sequence[str]:
    return value if isinstance(value, list) else []
