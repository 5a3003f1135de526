"""What reviewers are asked of a document and of a record, and what each of them says.

- Every key of a layer is a question, be it a choice or written. Answers are compared as they are for value F1
  (`matching.normalised`): case, markers and white space make no difference, and lists (owners, grounds) are sets:
  another set is another answer. That no value is given is an answer too.
- Which layer a record is of is a question of its own (``record.layer``), and so are kind, anchor date and status of a
  document (``document.kind``).
"""

from collections.abc import Iterator, Mapping

from vwsreview.domain.agreement import DOCUMENT, LAYER, RECORD, KeyOfLayer
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS, Value
from vwsreview.workflow.agreement.units import Unit

Row = tuple[AnnotatedDocument | None, ...]
"""One document as each reviewer has it; None for who has not."""
Said = Mapping[int, Value]
"""What the reviewers say to one question, by their numbers."""

OF_DOCUMENT = ("kind", "anchor_date", "status")
QUESTIONS: tuple[KeyOfLayer, ...] = (
    *((DOCUMENT, key) for key in OF_DOCUMENT),
    (RECORD, LAYER),
    *((layer.name, key.name) for layer in LAYERS for key in layer.keys),
)


def of_document(row: Row) -> Iterator[tuple[KeyOfLayer, Said]]:
    """Every question about a document, answered by those who have it."""
    for key in OF_DOCUMENT:
        yield (DOCUMENT, key), {number: getattr(one.document, key) for number, one in enumerate(row) if one is not None}


def of_unit(unit: Unit) -> Iterator[tuple[KeyOfLayer, Said]]:
    """Which layer it is, and every key of each layer that somebody names, answered by those who name it."""
    records = {number: record for number, record in enumerate(unit) if record is not None}
    named = {number: record.layer for number, record in records.items()}
    yield (RECORD, LAYER), named
    for layer in (layer for layer in LAYERS if layer.name in named.values()):
        same = {number: record for number, record in records.items() if record.layer == layer.name}
        for key in layer.keys:
            yield (layer.name, key.name), {number: record.values.get(key.name) for number, record in same.items()}
