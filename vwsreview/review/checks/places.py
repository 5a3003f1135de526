"""Check of records of other tools whose words were looked for."""

from collections.abc import Iterator

from vwsreview.domain.receiving import is_uncertain
from vwsreview.review.checks.finding import Finding, Fix, Matter, found


def place_uncertain(matter: Matter) -> Iterator[Finding]:
    """The words of a proposal may have been meant elsewhere: to accept it is to say that they were meant here."""
    for layer, records in matter.layers.items():
        for record in records:
            if record.is_open and is_uncertain(record):
                yield found("place_uncertain", record, Fix("accept", record.id), layer)
