"""The organisation of a record by its id in the gazetteer: one id, or several where the name is ambiguous."""

from vwsreview.domain.record import Record

KEY = "organisation_id"


def organisation_ids(record: Record) -> list[str]:
    """The ids, none where what stands there is neither an id nor a list of them."""
    told = record.extra.get(KEY)
    ids = [told] if isinstance(told, str) else told
    return list(ids) if isinstance(ids, list) and all(isinstance(id, str) and id for id in ids) else []
