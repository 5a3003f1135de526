"""What a reviewer does to the people of a document: one value for several, splitting, joining, adding a list.

Pure functions that build one Edit each, or None where nothing would change. Equal redaction codes are never taken for
equal people: nothing here looks at another record because its words are the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.record import Record, in_document_order
from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.suggest import Suggestion, suggest
from vwsreview.review import edits
from vwsreview.review.edits import Stamp

LAYER = "attendee"
PRESENCES = BY_NAME[LAYER].key("presence").choices
_OF_ALL = ("organisation", "presence")
"""Keys that say the same of everybody in one entry; the others are one person's."""
_APART = frozenset(",;\n")


def attendees(records: Iterable[Record]) -> list[Record]:
    """The attendees among some records, in document order."""
    return sorted((record for record in records if record.layer == LAYER), key=in_document_order)


def presence_after(presence: Value, step: int = 1) -> str:
    """The next presence in the guideline's order, past the end from the beginning; -1 the one before."""
    here = PRESENCES.index(presence) if isinstance(presence, str) and presence in PRESENCES else -step
    return PRESENCES[(here + step) % len(PRESENCES)]


def set_values(document: Document, records: Iterable[Record], key: str, value: Value, stamp: Stamp) -> Edit | None:
    """Give a key of several records one value, as `edits.set_value` does for one."""
    changes = [
        change
        for record in records
        for change in _of_records(edits.set_value(document, record, key, value, stamp))
    ]  # fmt: skip
    return edits.edit_of("set_value", document, changes, key)


def typed_role(words: str) -> str:
    """The guideline's role for words of an attendance list (``vz``, ``notulist``), else the words themselves."""
    return gazetteer.table("roles.txt").get(gazetteer.squeezed(words), words)


def organisations(records: Iterable[Record]) -> list[str]:
    """What may be typed as an organisation: those of the document's people and owners, the most frequent first, then
    the abbreviations of the gazetteer."""
    times: dict[str, int] = {}
    for record in records:
        if record.counts:
            for words in _bodies(record):
                times[words] = times.get(words, 0) + 1
    here = sorted(times, key=lambda words: -times[words])
    return list(dict.fromkeys([*here, *gazetteer.abbreviations()]))


def split(document: Document, text: str, record: Record, spans: Sequence[Span], stamp: Stamp) -> Edit | None:
    """Make several people of one, each with the words of a span; None for fewer than two spans.

    The first keeps the record with its proposal, the others are the reviewer's own. Values are read from the new words,
    but for what a person set: a presence and an organisation are everybody's, the rest the first one's.
    """
    if len(spans) < 2:
        return None
    read = _read(document, text, record, spans)
    set_before = {key: record.values[key] for key in record.by_hand}
    for_all = {key: value for key, value in set_before.items() if key in _OF_ALL}
    after = _with_values(replace(record, start=spans[0].start, end=spans[0].end), read[0], set_before)
    others = [
        _with_values(_added(document, span, stamp), suggestion, for_all)
        for span, suggestion in zip(spans[1:], read[1:], strict=True)
    ]
    changes = _of_records(edits.correct("split_person", document, record, after, stamp))
    changes += [Change(None, other) for other in others]
    return edits.edit_of("split_person", document, changes, str(len(spans)))


def join(
    document: Document, text: str, chosen: Iterable[Record], records: Iterable[Record], stamp: Stamp
) -> Edit | None:
    """Make one person of neighbours; None for fewer than two, or where somebody else stands between them.

    The first one's record stays, from the first word to the last. What the extractor proposed of the others is
    rejected, what a person made of them is gone. Values are read from the new words, but for what a person set.
    """
    people = attendees(chosen)
    if len(people) < 2 or not are_neighbours(people, records):
        return None
    first, *others = people
    span = trimmed(text, first.start, max(person.end for person in people))
    (read,) = _read(document, text, first, [span])
    set_before = {key: person.values[key] for person in reversed(people) for key in person.by_hand}
    joined = _with_values(replace(first, start=span.start, end=span.end), read, set_before)
    changes = _of_records(edits.correct("join_people", document, first, joined, stamp))
    ours = [Change(other, None) for other in others if other.origin == "reviewer"]
    theirs = edits.reject(document, [other for other in others if other.origin != "reviewer"], stamp)
    return edits.edit_of("join_people", document, [*changes, *ours, *_of_records(theirs)], str(len(people)))


def are_neighbours(people: Sequence[Record], records: Iterable[Record]) -> bool:
    """Whether nobody else who counts stands between these, which are in document order."""
    ids = {person.id for person in people}
    between = Span(people[0].start, max(person.end for person in people))
    return not any(other.counts and other.id not in ids and between.touches(other.span) for other in attendees(records))


def add_people(
    document: Document, text: str, records: Sequence[Record], spans: Iterable[Span], stamp: Stamp
) -> Edit | None:
    """A new attendee of each span, with the values that its words suggest; one edit. None without any new span."""
    known = list(records)
    taken = {record.span for record in attendees(records) if record.counts}
    changes: list[Change] = []
    for span in sorted(set(spans) - taken):
        person = _with_values(_added(document, span, stamp), suggest(LAYER, text, *span, document, known), {})
        known.append(person)
        changes.append(Change(None, person))
    return edits.edit_of("add_people", document, changes, str(len(changes)))


def _read(document: Document, text: str, record: Record, spans: Sequence[Span]) -> list[Suggestion]:
    """What the words of each part say. Who stands beside another with no comma between has the organisation of the
    last of them (guideline: ``Dhr. A en/of Dhr. B (FMS)``); a heading's is everybody's."""
    found = [suggest(LAYER, text, *span, document, [_counting(record)]) for span in spans]
    given = record.values.get("organisation")
    heading = given if isinstance(given, str) and given not in record.span.of(text) else None
    behind: Value = None
    for number in range(len(spans) - 1, -1, -1):
        if number + 1 < len(spans) and _APART & set(text[spans[number].end : spans[number + 1].start]):
            behind = None
        own = found[number].values["organisation"]
        behind = own if own is not None else behind
        found[number] = replace(
            found[number], values={**found[number].values, "organisation": behind if behind is not None else heading}
        )
    return found


def _with_values(record: Record, read: Suggestion, set_before: Mapping[str, Value]) -> Record:
    """The record with the values that were read, but for what a person set."""
    values = {**read.values, **set_before}
    stays = record.values.get("organisation") == values["organisation"]
    return replace(
        record,
        values=values,
        evidence={key: spans for key, spans in read.evidence.items() if key not in set_before},
        links={},
        by_hand=tuple(set_before),
        extra={key: value for key, value in record.extra.items() if stays or key != "organisation_id"},
    )


def _added(document: Document, span: Span, stamp: Stamp) -> Record:
    return Record(
        str(uuid4()), document.id, LAYER, span.start, span.end, {},
        origin="reviewer", review="added", reviewer=stamp.reviewer, updated_at=stamp.at,
    )  # fmt: skip


def _counting(record: Record) -> Record:
    """The record as one whose presence holds for others, also where it was rejected."""
    return replace(record, review="proposed")


def _of_records(edit: Edit | None) -> list[Change]:
    """The changes of records in an edit; whether the document is put in review is said once for all of them."""
    return [change for change in edit.changes if isinstance(change.row, Record)] if edit is not None else []


def _bodies(record: Record) -> Sequence[str]:
    if record.layer == LAYER:
        organisation = record.values.get("organisation")
        return [organisation] if isinstance(organisation, str) and organisation else []
    owners = record.values.get("owners")
    return owners if isinstance(owners, list) else []
