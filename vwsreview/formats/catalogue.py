"""The formats that sets are written in and read from: a new one is a word here and a module beside this one."""

from pathlib import Path

from vwsreview.domain.problems import Problem
from vwsreview.formats import (
    brat,
    cas,
    csv_tables,
    docbin,
    doccano,
    html_report,
    ics,
    iob2,
    jsonl,
    label_studio,
    parquet,
    prodigy,
    webannotation,
    xlsx,
)
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format

FORMATS: tuple[Format, ...] = (
    jsonl.FORMAT,
    label_studio.FORMAT,
    csv_tables.CSV,
    csv_tables.CSV_BOM,
    csv_tables.CSV_EXCEL,
    xlsx.FORMAT,
    parquet.FORMAT,
    ics.FORMAT,
    cas.XMI,
    cas.JSON,
    docbin.FORMAT,
    brat.FORMAT,
    webannotation.FORMAT,
    doccano.DOCCANO,
    doccano.DOCCANO_UTF16,
    iob2.FORMAT,
    html_report.FORMAT,
)

READINGS: tuple[Reading, ...] = (
    jsonl.READING,
    label_studio.READING,
    doccano.READING,
    cas.READING,
    brat.READING,
    webannotation.READING,
    prodigy.READING,
    csv_tables.READING,
)
"""Asked one after the other whether a file is theirs."""


def by_key(key: str) -> Format:
    """The format of that key. Problem: ``no_such_format``."""
    for known in FORMATS:
        if known.key == key:
            return known
    raise Problem("no_such_format", format=key, known=", ".join(known.key for known in FORMATS))


def recognised(path: Path) -> Reading | None:
    """The format that a file, folder or archive of annotations is in; None where it is none that can be read."""
    return next((reading for reading in READINGS if reading.recognises(path)), None)


def reading_by_key(key: str) -> Reading:
    """The format to read with that key. Problem: ``no_such_format``."""
    for known in READINGS:
        if known.key == key:
            return known
    raise Problem("no_such_format", format=key, known=", ".join(known.key for known in READINGS))
