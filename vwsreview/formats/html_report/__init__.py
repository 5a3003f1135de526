"""A report for people: one HTML page that carries all it needs and runs nothing.

What a program can read of it stands where people read it too: a record's span in the marks of the text, its values in
the cells of the tables, where ``data`` and ``time`` elements tell what words such as "present" stand for.
"""

from dataclasses import replace

from vwsreview.domain.exporting import Exported, Words
from vwsreview.domain.layers import LAYERS
from vwsreview.formats.format import Format, Reader
from vwsreview.formats.html_report.history import told
from vwsreview.formats.html_report.reading import read
from vwsreview.formats.html_report.writing import write
from vwsreview.formats.images import Expected, Places, filled

_PLACES = Places(
    {
        "document": (
            "name", "sha256", "text", "kind", "language", "anchor_date", "anchor_by_hand", "status", "comment",
        ),
        **{layer.name: tuple(key.name for key in layer.keys) for layer in LAYERS},
    },
    everywhere=("review", "reviewer", "updated_at", "origin", "comment"),
    reasons={
        "id": Words("the report numbers the records anew", "het rapport nummert de vondsten opnieuw"),
        "proposal": Words("the history of decisions tells it in words", "de beslissingen vertellen het in woorden"),
        "": Words("not shown in a report for people", "niet getoond in een rapport voor mensen"),
    },
)  # fmt: skip


def _expected(exported: Exported) -> Expected:
    """What the places hold, and of every decision who took it, when, and which."""
    found = _PLACES.expected(exported)
    story = [[step.at, step.reviewer, step.label] for step in told(exported)]
    document = found.images[0]
    found.images[0] = replace(document, values=filled({**document.values, "history": story}))
    return found


FORMAT = Format(
    "html",
    Words("Report for people (HTML)", "Rapport voor mensen (HTML)"),
    ".html",
    write,
    _expected,
    (Reader("html.parser", read),),
    wants_history=True,
    remarks=(
        Words(
            "The report is one page; with thousands of documents a browser opens it slowly, so choose fewer then.",
            "Het rapport is één pagina; met duizenden documenten opent een browser die traag, kies er dan minder.",
        ),
    ),
)
