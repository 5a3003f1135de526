"""What was found besides the documents, and how much must have been there."""

from vwsreview.domain.problems import Problem
from vwsreview.store.identity import VERSION
from vwsreview.store.rescue.documents import MOST_TIMES
from vwsreview.store.rescue.gathering import Found


def refuse_unusable(found: Found) -> None:
    """Problem newer_dossier where a later version of the program wrote it; nothing_to_rescue where nothing is ours."""
    path = str(found.path)
    if found.count("_sqlite_migrations") > VERSION:
        raise Problem("newer_dossier", path=path, version=found.count("_sqlite_migrations"), known=VERSION)
    if not any(map(found.count, ("documents", "texts", "records", "changes"))):
        raise Problem("nothing_to_rescue", path=path)


def found_settings(found: Found) -> list[tuple[str, str]]:
    """Name and value of each setting."""
    return [(str(name), str(value)) for name, value in found.connection.rows("SELECT name, value FROM settings")]


def records_there_were(found: Found) -> int:
    """How many records the dossier had, as far as its lists tell; at least those that were found."""
    ((listed, seen),) = found.connection.rows("SELECT (SELECT sum(records) FROM listing), (SELECT count(*) FROM seen)")
    told = [listed or 0] * ("listing" in found.whole) + [seen] * ("seen" in found.whole)
    return max(found.count("records"), *told, 0)


def missing_steps(found: Found) -> int:
    """How many steps the numbers tell of that were not found."""
    rows = found.connection.rows("SELECT number FROM history UNION SELECT step FROM changes")
    numbers = [number for (number,) in rows]
    last = max((number for number in numbers if number <= MOST_TIMES * len(numbers)), default=0)
    return max(0, last - found.count("history"))
