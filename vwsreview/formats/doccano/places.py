"""What doccano has a place for, and what is lost: spans and relations, and nothing that hangs on a span."""

from collections.abc import Iterator

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Loss, Words
from vwsreview.domain.record import Record
from vwsreview.formats.doccano.graph import METADATA, graph_of, images, metadata_of, spoken, standing
from vwsreview.formats.images import Expected, document_values, images_of, record_values

_NO_SLOT = Words("doccano's spans have a label and no values", "fragmenten hebben in doccano een label en geen waarden")
_NO_METADATA = Words("not among the metadata that is written", "hoort niet bij de metadata die wordt geschreven")
_NOT_SPOKEN = Words(
    "only the words of owners and due dates become relations",
    "alleen de woorden van eigenaren en einddata worden relaties",
)
_GONE = Words("what it points at is not in the export", "waar het naar wijst, zit niet in de export")
_REJECTED = Words(
    "doccano would take a rejected record for one that stands", "doccano ziet geen verschil met een vondst die blijft"
)
_NO_TEXT = Words("doccano refuses an empty text", "doccano weigert een lege tekst")


def expected(exported: Exported) -> Expected:
    """What doccano must give back of a document, and what it has no place for."""
    annotated = exported.annotated
    found = Expected()
    if not annotated.text:
        found.losses.update(Loss(image.layer, RECORD, _NO_TEXT) for image in images_of(annotated))
        return found
    found.images = images(annotated.text, metadata_of(annotated), *graph_of(annotated))
    records = standing(annotated)
    ids = {record.id for record in records}
    found.losses.update(_document_losses(annotated))
    found.losses.update(Loss(record.layer, RECORD, _REJECTED) for record in annotated.records if not record.counts)
    found.losses.update(loss for record in records for loss in _record_losses(record, ids, annotated.text))
    return found


def _document_losses(annotated: AnnotatedDocument) -> Iterator[Loss]:
    kept = {"text", *METADATA.values()}
    for key in document_values(annotated.document, annotated.text):
        if key not in kept:
            yield Loss(DOCUMENT, key, _NO_METADATA)


def _record_losses(record: Record, ids: set[str], text: str) -> Iterator[Loss]:
    for key in record_values(record):
        if key == "links":
            if not ids.issuperset(other for others in record.links.values() for other in others):
                yield Loss(record.layer, key, _GONE)
        elif key == "evidence":
            spans = {(name, *span) for name, spans in record.evidence.items() for span in spans}
            if not spans.issubset(spoken(record, text)):
                yield Loss(record.layer, key, _NOT_SPOKEN)
        else:
            yield Loss(record.layer, key, _NO_SLOT)
