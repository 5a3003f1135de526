"""What several reviewers made of one row, kept side by side until one of them decides.

Kept under the key `versions` of the interchange format; what another program wrote there otherwise reads as nothing.
A row with versions is open: a record is ``proposed``, a document's versions name the key that they are about.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from vwsreview.domain.document import Document
from vwsreview.domain.fitting import is_extent
from vwsreview.domain.layers import BY_NAME, LAYERS, REVIEW_STATES, Value
from vwsreview.domain.record import Record

VERSIONS = "versions"
REMOVED = "removed"
"""The `review` of a version in which a person took the record out altogether; its content is what was there before."""
PARTS = ("kind", "anchor_date", REMOVED)
"""What people may decide differently of a document as a whole."""

_STATES = frozenset({*REVIEW_STATES, REMOVED})


@dataclass(frozen=True, slots=True)
class Version:
    """A record as one reviewer left it; `updated_at` is ISO 8601 with offset. The other parts are the record's."""

    reviewer: str | None
    updated_at: str | None
    review: str
    layer: str
    start: int
    end: int
    values: Mapping[str, Value]
    comment: str | None = None
    evidence: Mapping[str, list[list[int]]] = field(default_factory=dict)
    links: Mapping[str, list[str]] = field(default_factory=dict)
    by_hand: tuple[str, ...] = ()
    computed: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether the reviewer left the record in the set."""
        return self.review not in ("rejected", REMOVED)


@dataclass(frozen=True, slots=True)
class PartVersion:
    """What one reviewer decided of a document: `key` is one of PARTS, `value` what that part holds."""

    key: str
    value: str | bool | None
    reviewer: str | None
    updated_at: str | None


REVIEW, LAYER, SPAN = "review", "layer", "span"
"""What versions may differ in besides the keys of their layer."""


def versions(record: Record) -> tuple[Version, ...]:
    """The versions of a record that nobody decided between yet; none for every other record."""
    found = (_version(one) for one in _listed(record))
    return tuple(version for version in found if version is not None)


def part_versions(document: Document) -> tuple[PartVersion, ...]:
    """The same of a document, in the order of their keys."""
    found = (_part_version(one) for one in _listed(document))
    return tuple(version for version in found if version is not None)


def version_of(record: Record) -> Version:
    """The record as it is, as a version."""
    return Version(
        record.reviewer, record.updated_at, record.review, record.layer, record.start, record.end, record.values,
        record.comment, record.evidence, record.links, record.by_hand, record.computed,
    )  # fmt: skip


def as_version(record: Record, version: Version) -> Record:
    """The record with layer, span and values of a version; its state of review and its comment stay."""
    return replace(
        record,
        layer=version.layer,
        start=version.start,
        end=version.end,
        values=version.values,
        evidence=version.evidence,
        links=version.links,
        by_hand=version.by_hand,
        computed=version.computed,
    )


def with_versions(record: Record, found: Iterable[Version]) -> Record:
    """The record with these versions side by side; each once, in an order that hangs on nothing but them."""
    return replace(record, extra={**record.extra, VERSIONS: written(found)})


def without_versions(record: Record) -> Record:
    """The record as one that is decided."""
    if VERSIONS not in record.extra:
        return record
    return replace(record, extra={key: value for key, value in record.extra.items() if key != VERSIONS})


def with_part_versions(document: Document, found: Iterable[PartVersion]) -> Document:
    """The document with these versions in the place of those that it had."""
    rows = written(found)
    extra = {key: value for key, value in document.extra.items() if key != VERSIONS}
    return replace(document, extra={**extra, VERSIONS: rows} if rows else extra)


def without_part(document: Document, key: str) -> Document:
    """The document as one of which this part is decided."""
    if VERSIONS not in document.extra:
        return document
    return with_part_versions(document, (one for one in part_versions(document) if one.key != key))


def differing_keys(found: Sequence[Version]) -> tuple[str, ...]:
    """In what versions differ: ``review`` (in the set or not), ``layer``, ``span``, keys of their layers.

    A version that does not stand says nothing of the others.
    """
    standing = [version for version in found if version.stands]
    differing = [REVIEW] if 0 < len(standing) < len(found) else []
    differing += [LAYER] if len({version.layer for version in standing}) > 1 else []
    differing += [SPAN] if len({(version.start, version.end) for version in standing}) > 1 else []
    layers = {version.layer for version in standing}
    keys = dict.fromkeys(key.name for layer in LAYERS if layer.name in layers for key in layer.keys)
    return (
        *differing,
        *(key for key in keys if any(v.values.get(key) != standing[0].values.get(key) for v in standing)),
    )


V = TypeVar("V", Version, PartVersion)


def written(found: Iterable[V]) -> list[dict[str, Any]]:
    """The versions as the interchange format has them: empty parts left out, each once, by time and person."""
    rows = {version_key(version): version for version in found}
    order = sorted((one.updated_at or "", one.reviewer or "", key) for key, one in rows.items())
    return [_row(rows[key]) for _, _, key in order]


def version_key(version: Version | PartVersion) -> str:
    """A text that is equal for equal versions and no others."""
    return json.dumps(_row(version), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


_NEEDED = frozenset({"reviewer", "updated_at", "review", "layer", "start", "end", "values", "key", "value"})


def _row(version: Version | PartVersion) -> dict[str, Any]:
    parts = {name: getattr(version, name) for name in version.__dataclass_fields__}
    return {
        name: list(part) if isinstance(part, tuple) else dict(part) if isinstance(part, Mapping) else part
        for name, part in parts.items()
        if name in _NEEDED or part
    }


def _listed(row: Record | Document) -> list[Any]:
    told = row.extra.get(VERSIONS)
    return told if isinstance(told, list) else []


def _version(told: object) -> Version | None:
    """The version that `_row` wrote; None for anything else."""
    if not isinstance(told, dict) or not _is_one_of(told.get("layer"), BY_NAME):
        return None
    if not _is_one_of(told.get("review"), _STATES) or not is_extent(told.get("start"), told.get("end")):
        return None
    given = {"comment": None, "evidence": {}, "links": {}, "by_hand": [], "computed": [], **told}
    try:
        sound = all(isinstance(given[name], dict) for name in ("values", "evidence", "links"))
        sound = sound and all(_are_words(given[name]) for name in ("by_hand", "computed"))
        sound = sound and all(isinstance(given[name], str | None) for name in ("reviewer", "updated_at", "comment"))
        if not sound:
            return None
        lists = {name: tuple(given[name]) for name in ("by_hand", "computed")}
        return Version(**{name: given[name] for name in Version.__dataclass_fields__} | lists)
    except KeyError:
        return None


def _is_one_of(word: object, words: Collection[str]) -> bool:
    return isinstance(word, str) and word in words


def _are_words(told: object) -> bool:
    return isinstance(told, list) and all(isinstance(one, str) for one in told)


def _part_version(told: object) -> PartVersion | None:
    if not isinstance(told, dict) or not _is_one_of(told.get("key"), PARTS):
        return None
    key, value, reviewer, at = told["key"], told.get("value"), told.get("reviewer"), told.get("updated_at")
    if (
        not isinstance(value, str | bool | None)
        or not isinstance(reviewer, str | None)
        or not isinstance(at, str | None)
    ):
        return None
    return PartVersion(key, value, reviewer, at)
