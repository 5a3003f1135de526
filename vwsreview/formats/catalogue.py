"""The formats that sets are written in, as one tuple: a new one is a word here and a module beside this one."""

from vwsreview.domain.problems import Problem
from vwsreview.formats import csv_tables, jsonl
from vwsreview.formats.format import Format

FORMATS: tuple[Format, ...] = (jsonl.FORMAT, csv_tables.CSV, csv_tables.CSV_BOM, csv_tables.CSV_EXCEL)


def by_key(key: str) -> Format:
    """The format of that key. Problem: ``no_such_format``."""
    for known in FORMATS:
        if known.key == key:
            return known
    raise Problem("no_such_format", format=key, known=", ".join(known.key for known in FORMATS))
