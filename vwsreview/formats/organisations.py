"""The organisation of a record by its id in the gazetteer: one id, or several where the name is ambiguous."""

from vwsreview.domain.record import Record

KEY = "organisation_id"
"""Where a record's `extra` keeps it."""


def organisation_ids(record: Record) -> list[str]:
    """The ids of a record, none where what stands there is neither an id nor a list of them."""
    return ids_of(record.extra.get(KEY)) or []


def ids_of(told: object) -> list[str] | None:
    """The ids as a list, empty for nothing; None where what is told is neither an id nor a list of them."""
    ids = [] if told is None else [told] if isinstance(told, str) else told
    return list(ids) if isinstance(ids, list) and all(isinstance(id, str) and id for id in ids) else None
