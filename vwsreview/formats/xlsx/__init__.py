"""Excel: one workbook, a sheet a table. Texts are texts, whatever they begin with; days are days."""

from vwsreview.domain.exporting import Words
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.xlsx.places import expected
from vwsreview.formats.xlsx.proving import read_back
from vwsreview.formats.xlsx.writing import write

_OPENPYXL = Library("openpyxl", "openpyxl", "xlsx")
FORMAT = Format(
    "xlsx",
    Words("Excel workbook, a sheet a layer", "Excel-werkmap, een blad per laag"),
    ".xlsx",
    write,
    expected,
    (Reader("openpyxl", read_back, _OPENPYXL),),
    (_OPENPYXL,),
)
