"""Reads lists of documents from the table `listing`: their order, a page of lines, what is left, totals.

A document is a number here, for a list of a hundred thousand of them is read at every letter that filters it.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from vwsreview.domain.layers import DOCUMENT_STATUSES
from vwsreview.domain.listing import DocumentSummary, Listing, Totals, Unfinished
from vwsreview.store.connection import Connection, SqlRow
from vwsreview.store.rows import DOCUMENT_COLUMNS, document_of

SUMMARY_COLUMNS = ", ".join([*(f'documents."{column}"' for column in DOCUMENT_COLUMNS), "records", "open"])
"""What `summary_of` takes, from `documents` and `listing` together."""

_ORDERS = {
    "arrival": "number",
    "name": "listing.name",
    "kind": "instr(:kinds, char(10) || kind || char(10))",
    "oldest": "coalesce(first_day, '9999')",
    "newest": "-CAST(replace(coalesce(first_day, '0'), '-', '') AS INTEGER)",
    "status": f"instr('{' '.join(DOCUMENT_STATUSES)}', status)",
    "open": "-open",
}
"""By what each order sorts, smallest first; documents at the same place keep the order in which they came."""
_AMONG = "IN (SELECT value FROM json_each(:among))"


class Lists:
    """The lists of one dossier. Problems are those of every reading."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def numbers(self, listing: Listing) -> list[int]:
        """The documents of a list in its order."""
        conditions, given = _conditions(listing)
        sql = f"SELECT number FROM listing WHERE {conditions} ORDER BY {_ORDERS[listing.order]}, number"
        return [number for (number,) in self._connection.rows(sql, given)]

    def places(self, listing: Listing, among: Collection[int]) -> list[tuple[Any, int]]:
        """Those of these documents that the list shows, each with that by which it is sorted, in its order."""
        conditions, given = _conditions(listing)
        order = _ORDERS[listing.order]
        sql = f"SELECT {order}, number FROM listing WHERE {conditions} AND number {_AMONG} ORDER BY {order}, number"
        return self._connection.rows(sql, given | {"among": json.dumps(list(among))})

    def place(self, listing: Listing, number: int) -> tuple[Any, int]:
        """By what a document is sorted, also one that the list does not show (any more)."""
        sql = f"SELECT {_ORDERS[listing.order]}, number FROM listing WHERE number = :number"
        return self._connection.rows(sql, {"kinds": _lines(listing.kinds), "number": number})[0]

    def lines(self, numbers: Sequence[int]) -> dict[int, DocumentSummary]:
        """A line for each of these documents."""
        sql = f"SELECT number, {SUMMARY_COLUMNS} FROM documents JOIN listing USING (number) WHERE number {_AMONG}"
        given = {"among": json.dumps(numbers)}
        return dict(self._connection.read(lambda row: (int(row[0]), summary_of(row[1:])), sql, given))

    def numbers_of(self, ids: Iterable[str]) -> dict[str, int]:
        """The numbers of documents by their ids, also of removed ones."""
        sql = f"SELECT id, number FROM documents WHERE id {_AMONG}"
        return dict(self._connection.rows(sql, {"among": json.dumps(list(ids))}))

    def present(self, numbers: Collection[int]) -> set[int]:
        """Those of these documents that were not removed."""
        sql = f"SELECT number FROM listing WHERE number {_AMONG} AND NOT removed"
        return {number for (number,) in self._connection.rows(sql, {"among": json.dumps(list(numbers))})}

    def ids(self, numbers: Sequence[int]) -> list[str]:
        """The ids of documents, in no order."""
        sql = f"SELECT id FROM documents WHERE number {_AMONG}"
        return [id_ for (id_,) in self._connection.rows(sql, {"among": json.dumps(numbers)})]

    def unfinished(self, numbers: Sequence[int]) -> list[Unfinished]:
        """Those of these documents that are not done, in the same order."""
        sql = """SELECT documents.id, open FROM json_each(:numbers) AS wanted
            CROSS JOIN listing ON listing.number = wanted.value JOIN documents USING (number)
            WHERE listing.status <> 'done' AND NOT listing.removed ORDER BY wanted.key"""
        return self._connection.read(lambda row: Unfinished(*row), sql, {"numbers": json.dumps(numbers)})

    def named(self, beginning: str) -> set[int]:
        """The documents whose names begin so, in letters of either case."""
        folded = beginning.casefold()
        sql = "SELECT number FROM listing WHERE substr(name, 1, ?) = ? AND NOT removed"
        return {number for (number,) in self._connection.rows(sql, (len(folded), folded))}

    def count(self) -> int:
        """How many documents the set has."""
        [(count,)] = self._connection.rows("SELECT count(*) FROM listing WHERE NOT removed")
        return int(count)

    def totals(self) -> Totals:
        """How far the set is."""
        sql = """SELECT count(*), coalesce(sum(status = 'done'), 0), coalesce(sum(records), 0), coalesce(sum(open), 0)
            FROM listing WHERE NOT removed"""
        return self._connection.read(lambda row: Totals(*row), sql)[0]

    def kinds(self) -> list[str]:
        """The kinds that documents of the set have, in no order."""
        return [kind for (kind,) in self._connection.rows("SELECT DISTINCT kind FROM listing")]

    def anchor_dates(self) -> list[str]:
        """The anchor dates that documents of the set have, in no order."""
        sql = "SELECT DISTINCT anchor_date FROM listing WHERE anchor_date IS NOT NULL"
        return [value for (value,) in self._connection.rows(sql)]


def summary_of(row: SqlRow) -> DocumentSummary:
    """The line that SUMMARY_COLUMNS tell of."""
    return DocumentSummary(document_of(row[:-2]), row[-2], row[-1])


def _conditions(listing: Listing) -> tuple[str, dict[str, str]]:
    """What holds of a line that a list shows, in SQL, with its parameters."""
    holds, parameters = ["NOT removed"], {"kinds": _lines(listing.kinds)}
    if listing.status is not None:
        holds.append("status = :status")
        parameters["status"] = listing.status
    if listing.only is not None:
        holds.append("number IN (SELECT value FROM json_each(:only))")
        parameters["only"] = json.dumps(list(listing.only))
    for place, word in enumerate(listing.words):
        parameters |= {
            f"word{place}": word.text,
            f"kinds{place}": json.dumps(word.kinds),
            f"dates{place}": json.dumps(word.dates),
        }
        holds.append(f"""(instr(name, :word{place})
            OR kind IN (SELECT value FROM json_each(:kinds{place}))
            OR anchor_date IN (SELECT value FROM json_each(:dates{place})))""")
    return " AND ".join(holds), parameters


def _lines(kinds: Iterable[str]) -> str:
    """Kinds in their order, each between two ends of lines."""
    return "\n".join(("", *kinds, ""))
