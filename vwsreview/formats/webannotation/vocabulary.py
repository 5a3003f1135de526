"""The terms that annotations are written in: the recommendation's and ours."""

from urllib.parse import quote, unquote

from vwsreview.domain.exporting import DOCUMENT, Exported, Words
from vwsreview.domain.layers import LAYERS
from vwsreview.formats import organisations
from vwsreview.formats.images import Expected, Image, Places

ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"
"""The recommendation's context. It is never fetched: ``resources/formats/web_annotation_terms.jsonld`` has what is
used of it."""
OWN = "vws:"
CONTEXT = [ANNOTATIONS, {"vws": "urn:vwsreview:ns#"}]
ABOUT_DOCUMENT = ("kind", "anchor_date", "anchor_by_hand", "status")
ABOUT_RECORD = ("origin", "review", "confidence", "rule", "by_hand", "computed", "changed")

PLACES = Places(
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
    found = PLACES.expected(exported)
    known = {record.id: organisations.organisation_ids(record) for record in exported.annotated.records}
    for place, image in enumerate(found.images):
        if ids := known.get(image.values.get("id", "")):
            found.images[place] = Image(image.layer, image.start, image.end, {**image.values, organisations.KEY: ids})
            found.losses[PLACES.loss(image.layer, organisations.KEY)] -= 1
    found.losses = +found.losses
    return found


def document_iri(sha256: str) -> str:
    """What names a document: the digest of its file."""
    return f"urn:sha256:{sha256}"


def digest_of(iri: str) -> str:
    """The digest that a document is named by."""
    return iri.removeprefix("urn:sha256:")


def record_iri(document: str, id: str) -> str:
    """What names the annotation of a record: a fragment of its document's IRI."""
    return f"{document}#record-{quote(id, safe='')}"


def id_of(iri: str) -> str:
    """The id of the record whose annotation this is."""
    return unquote(iri.partition("#record-")[2])
