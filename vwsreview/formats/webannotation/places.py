"""What annotations have a property for, and what is lost."""

from vwsreview.domain.exporting import DOCUMENT, Exported, Words
from vwsreview.domain.layers import LAYERS
from vwsreview.formats import organisations
from vwsreview.formats.images import Expected, Image, Places
from vwsreview.formats.webannotation.vocabulary import ABOUT_DOCUMENT, ABOUT_RECORD

_PLACES = Places(
    {
        DOCUMENT: (*ABOUT_DOCUMENT, "name", "sha256", "text", "language", "comment", "anchor_candidates"),
        **{layer.name: [key.name for key in layer.keys] for layer in LAYERS},
    },
    everywhere=(*ABOUT_RECORD, "id", "comment", "reviewer", "updated_at", "evidence", "links"),
    reasons={
        "proposal": Words(
            "an annotation has no property for what it was before", "een annotatie zegt niet wat zij eerder was"
        ),
        "": Words("no term of the vocabulary", "geen term in het vocabulaire"),
    },
)


def expected(exported: Exported) -> Expected:
    """What must come back of a document; ids of organisations as well, where they are such."""
    found = _PLACES.expected(exported)
    known = {record.id: organisations.organisation_ids(record) for record in exported.annotated.records}
    for place, image in enumerate(found.images):
        if ids := known.get(image.values.get("id", "")):
            found.images[place] = Image(image.layer, image.start, image.end, {**image.values, organisations.KEY: ids})
            found.losses[_PLACES.loss(image.layer, organisations.KEY)] -= 1
    found.losses = +found.losses
    return found
