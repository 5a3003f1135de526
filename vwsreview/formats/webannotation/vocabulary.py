"""The terms that annotations are written in: the recommendation's and ours."""

from urllib.parse import quote, unquote

ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"
"""The recommendation's context. It is never fetched: ``resources/formats/web_annotation_terms.jsonld`` has what is
used of it."""
OWN = "vws:"
OURS = "urn:vwsreview:ns#"
CONTEXT = [ANNOTATIONS, {"vws": OURS}]
ABOUT_DOCUMENT = ("kind", "anchor_date", "anchor_by_hand", "status")
ABOUT_RECORD = ("origin", "review", "confidence", "rule", "by_hand", "computed", "changed")


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
