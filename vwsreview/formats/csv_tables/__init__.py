"""CSV: a table of the documents and one of each layer, for spreadsheets and statistics.

A cell that a spreadsheet would run as a formula gets an apostrophe in front (`cells`). Where the delimiter is the
semicolon, numbers have a decimal comma: a spreadsheet that expects the one expects the other, and takes 0.717 for 717.
"""

from functools import partial

from vwsreview.domain.exporting import Words
from vwsreview.formats.csv_tables.foreign import read, recognises
from vwsreview.formats.csv_tables.proving import read_back
from vwsreview.formats.csv_tables.writing import write
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format, Reader
from vwsreview.formats.tables.places import expected


def _format(key: str, name: Words, bom: bool, delimiter: str) -> Format:
    return Format(
        key,
        name,
        "",
        partial(write, bom=bom, delimiter=delimiter),
        expected,
        (Reader("csv", partial(read_back, delimiter=delimiter)),),
        remarks=(_REMARK,),
    )


_REMARK = Words(
    "Cells that a spreadsheet might run as a formula begin with an apostrophe.",
    "Cellen die een rekenblad als formule zou kunnen uitvoeren, beginnen met een apostrof.",
)
CSV = _format("csv", Words("CSV, a table a layer (UTF-8, comma)", "CSV, een tabel per laag (UTF-8, komma)"), False, ",")
CSV_BOM = _format(
    "csv-bom",
    Words("CSV, a table a layer (UTF-8 with mark, comma)", "CSV, een tabel per laag (UTF-8 met merkteken, komma)"),
    True,
    ",",
)
CSV_EXCEL = _format(
    "csv-excel",
    Words("CSV for Excel, a table a layer (semicolon)", "CSV voor Excel, een tabel per laag (puntkomma)"),
    True,
    ";",
)
READING = Reading("csv", Words("CSV tables of vwsreview", "CSV-tabellen van vwsreview"), recognises, read)
