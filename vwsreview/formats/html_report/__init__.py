"""A report for people: one HTML page that carries all it needs and runs nothing.

What a program can read of it stands where people read it too: a record's span in the marks of the text, its values in
the cells of the tables, where ``data`` and ``time`` elements tell what words such as "present" stand for.
"""

from vwsreview.domain.exporting import Words
from vwsreview.formats.format import Format, Reader
from vwsreview.formats.html_report.places import expected
from vwsreview.formats.html_report.proving import read_back
from vwsreview.formats.html_report.writing import write

FORMAT = Format(
    "html",
    Words("Report for people (HTML)", "Rapport voor mensen (HTML)"),
    ".html",
    write,
    expected,
    (Reader("html.parser", read_back),),
    wants_history=True,
    remarks=(
        Words(
            "The report is one page; with thousands of documents a browser opens it slowly, so choose fewer then.",
            "Het rapport is één pagina; met duizenden documenten opent een browser die traag, kies er dan minder.",
        ),
    ),
)
