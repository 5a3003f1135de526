"""Check of records of one layer that share words."""

from collections.abc import Iterator

from vwsreview.domain.record import Record
from vwsreview.review.checks.finding import Finding, Fix, Matter, found


def records_overlap(matter: Matter) -> Iterator[Finding]:
    """Two records of one layer say something of the same words: one of them is likely to be too much.

    Fields are asked about only where they are of the same name: the title of minutes holds the body and its day.
    """
    for layer, records in matter.layers.items():
        furthest: dict[object, Record] = {}
        for record in records:
            kind = record.values.get("name") if layer == "field" else None
            before = furthest.get(kind)
            if before is not None and record.start < before.end:
                weaker, other = _weaker_first(before, record)
                clash = f"{other.start}-{other.end}"
                yield found("overlap", weaker, Fix("reject", weaker.id), clash, (other,), layer=layer)
            if before is None or record.end > before.end:
                furthest[kind] = record


def _weaker_first(one: Record, other: Record) -> tuple[Record, Record]:
    """What nobody decided goes before what somebody did, then the less sure one, then the shorter one."""
    weaker, stronger = sorted((other, one), key=_weight)
    return weaker, stronger


def _weight(record: Record) -> tuple[bool, float, int]:
    sure = record.confidence if record.confidence is not None else 1.0
    return record.stands, sure, record.end - record.start
