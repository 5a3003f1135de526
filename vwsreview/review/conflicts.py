"""Deciding between what several reviewers made of one row, as merging their dossiers left it side by side.

A record with versions is open (``proposed``); its own content is one of them, the latest that stands. Every decision
on it (accept, reject, a value, a span, a layer) takes the versions out, for one person has decided then. These
functions are for who looks at the versions: `differing_keys` says in what they differ, `settle` takes one as it is,
`settle_values` puts one together key by key. For a document as a whole there are the same for its parts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.record import Record
from vwsreview.domain.versions import (
    REMOVED,
    PartVersion,
    Version,
    as_version,
    part_versions,
    versions,
    without_part,
)
from vwsreview.domain.versions import differing_keys as domain_differing_keys
from vwsreview.review import edits
from vwsreview.review.edits import Stamp

__all__ = [
    "REMOVED",
    "PartVersion",
    "Version",
    "conflicts",
    "differing_keys",
    "differing_parts",
    "part_versions",
    "settle",
    "settle_part",
    "settle_values",
    "versions",
]


def conflicts(records: Iterable[Record]) -> list[Record]:
    """The records that people decided differently, in the order given."""
    return [record for record in records if versions(record)]


def differing_keys(record: Record) -> tuple[str, ...]:
    """In what the versions of a record differ, as `domain.versions.differing_keys` names it."""
    return domain_differing_keys(versions(record))


def settle(document: Document, record: Record, version: Version, stamp: Stamp) -> Edit | None:
    """Decide that the record is as this version has it: in the set, rejected, or out altogether."""
    if version.review == REMOVED:
        return _named(edits.edit_of("settle", document, [Change(record, None)]), REMOVED)
    if not version.stands:
        return _named(edits.reject(document, [record], stamp), "rejected")
    return _settled(document, record, as_version(record, version), stamp)


def settle_values(
    document: Document, record: Record, version: Version, values: Mapping[str, Value], stamp: Stamp
) -> Edit | None:
    """Decide for layer and span of this version, with these values in the place of its own: each a key of its layer.

    A value that is not the version's counts as set by hand; KeyError for a key that the layer does not have.
    """
    after = as_version(record, version)
    for key in values:
        BY_NAME[after.layer].key(key)
    chosen = {key: value for key, value in values.items() if value != after.values.get(key)}
    after = replace(
        after,
        values={**after.values, **chosen},
        by_hand=(*(key for key in after.by_hand if key not in chosen), *chosen),
        computed=tuple(key for key in after.computed if key not in chosen),
        evidence={key: spans for key, spans in after.evidence.items() if key not in chosen},
        links={key: ids for key, ids in after.links.items() if key not in chosen},
    )
    return _settled(document, record, after, stamp)


def differing_parts(document: Document) -> tuple[str, ...]:
    """The parts of the document that people decided differently: ``kind``, ``anchor_date``, ``removed``."""
    return tuple(dict.fromkeys(version.key for version in part_versions(document)))


def settle_part(document: Document, version: PartVersion, text: str, records: Sequence[Record]) -> Edit | None:
    """Decide that this part of the document is as this version has it; values follow the anchor as ever."""
    if version.key == "kind":
        edit = edits.set_kind(document, str(version.value))
    elif version.key == "anchor_date":
        edit = edits.move_anchor(document, text, records, version.value if isinstance(version.value, str) else None)
    elif version.value:
        edit = edits.remove_document(document)
    else:
        edit = Edit("settle", (Change(document, without_part(document, REMOVED)),))
    return _named(edit, version.key)


def _settled(document: Document, record: Record, after: Record, stamp: Stamp) -> Edit | None:
    edit = edits.correct("settle", document, record, after, stamp)
    return _named(edit if edit is not None else edits.accept(document, [record], stamp), "")


def _named(edit: Edit | None, detail: str) -> Edit | None:
    return Edit("settle", edit.changes, detail) if edit is not None else None
