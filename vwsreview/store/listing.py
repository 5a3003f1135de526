"""The table `listing`: what a list of documents sorts, filters and counts by, a narrow row a document.

All of it follows from documents and records. Triggers keep the counts; the rest is written with the document.
"""

from vwsreview.domain.document import Document
from vwsreview.domain.timevalue import days
from vwsreview.store.connection import Connection, SqlRow

LISTING_COLUMNS = (
    "number", "name", "kind", "status", "anchor_date", "first_day", "removed", "records", "open",
)  # fmt: skip
INSERT_LISTED = "INSERT INTO listing VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)"
"""Takes the document's number and `listed_row`; its records are counted as they come."""
UPDATE_LISTED = """UPDATE listing SET (name, kind, status, anchor_date, first_day, removed) = (?, ?, ?, ?, ?, ?)
    WHERE number = (SELECT number FROM documents WHERE id = ?)"""
_DERIVED = """SELECT number, casefolded(name), kind, status, anchor_date, first_day(anchor_date), removed,
    coalesce(counted, 0), coalesce(undecided, 0)
    FROM documents LEFT JOIN (
        SELECT document, count(*) AS counted, sum(review = 'proposed') AS undecided FROM records GROUP BY document
    ) ON document = documents.id"""


def listed_row(document: Document) -> SqlRow:
    """What a document brings to its row; the name is folded, so that its order is the same on every machine."""
    return (
        document.name.casefold(),
        document.kind,
        document.status,
        document.anchor_date,
        _first_day(document.anchor_date),
        int(document.removed),
    )


def fill(connection: Connection) -> None:
    """Make the whole table anew, inside the caller's transaction."""
    _define_functions(connection)
    connection.run("DELETE FROM listing")
    connection.run(f"INSERT INTO listing {_DERIVED}")


def disagreeing(connection: Connection) -> list[int]:
    """The numbers of documents whose rows are not what follows from documents and records."""
    _define_functions(connection)
    kept = "SELECT * FROM listing"
    apart = f"SELECT * FROM ({_DERIVED} EXCEPT {kept}) UNION SELECT * FROM ({kept} EXCEPT {_DERIVED})"
    return [number for (number,) in connection.rows(f"SELECT DISTINCT number FROM ({apart}) ORDER BY number")]


def _define_functions(connection: Connection) -> None:
    connection.raw.create_function("casefolded", 1, _casefolded, deterministic=True)
    connection.raw.create_function("first_day", 1, _first_day, deterministic=True)


def _casefolded(name: object) -> str | None:
    """A name for comparing; None for what only a damaged file has there."""
    return name.casefold() if isinstance(name, str) else None


def _first_day(anchor_date: object) -> str | None:
    """The first day (ISO 8601) of an anchor date; None where it names none."""
    known = days(anchor_date) if isinstance(anchor_date, str) else None
    return known[0] if known is not None else None
