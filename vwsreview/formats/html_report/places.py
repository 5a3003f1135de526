"""What a report for people shows of a document, and what stays out."""

from dataclasses import replace

from vwsreview.domain.exporting import DOCUMENT, Exported, Words
from vwsreview.domain.layers import LAYERS
from vwsreview.formats.html_report.history import told
from vwsreview.formats.images import Expected, Places, filled

_PLACES = Places(
    {
        DOCUMENT: (
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


def expected(exported: Exported) -> Expected:
    """What the places hold, and of every decision who took it, when, and which."""
    found = _PLACES.expected(exported)
    story = [[step.at, step.reviewer, step.label] for step in told(exported)]
    document = found.images[0]
    found.images[0] = replace(document, values=filled({**document.values, "history": story}))
    return found
