"""What a reviewer may do to a document, drawn by hypothesis."""

from collections.abc import Sequence

from hypothesis import strategies as st

from tests.review.examples import STAMP
from vwsreview.domain.document import Document
from vwsreview.domain.edit import Edit
from vwsreview.domain.layers import BY_NAME, DOCUMENT_KINDS
from vwsreview.domain.record import Record
from vwsreview.review import edits
from vwsreview.review.edits import Stamp

DAYS = ("2021-01-11", "2021-06-01", "2020-12-31")
WHAT = ("accept", "reject", "reopen", "value", "span", "layer", "comment", "add", "anchor", "kind")


def drawn_edit(
    draw: st.DrawFn, here: Document, text: str, records: Sequence[Record], stamp: Stamp = STAMP
) -> Edit | None:
    """Any decision or correction of one record or of the document; None where it changes nothing."""
    what = draw(st.sampled_from(WHAT))
    if what == "anchor":
        return edits.move_anchor(here, text, records, draw(st.sampled_from(DAYS)))
    if what == "kind":
        return edits.set_kind(here, draw(st.sampled_from(DOCUMENT_KINDS)))
    if what == "add" or not records:
        start = draw(st.integers(0, len(text) - 8))
        layer = draw(st.sampled_from(sorted(BY_NAME)))
        return edits.add_record(here, text, records, layer, start, start + draw(st.integers(3, 8)), stamp)
    return _of_record(draw, what, here, text, records, stamp)


def _of_record(
    draw: st.DrawFn, what: str, here: Document, text: str, records: Sequence[Record], stamp: Stamp
) -> Edit | None:
    record = draw(st.sampled_from(list(records)))
    if what == "accept":
        return edits.accept(here, [record], stamp)
    if what == "reject":
        return edits.reject(here, [record], stamp)
    if what == "reopen":
        return edits.reopen(here, [record], stamp)
    if what == "value":
        key = draw(st.sampled_from(BY_NAME[record.layer].keys)).name
        return edits.set_value(here, record, key, draw(st.sampled_from([None, "2021", "MEVA", True])), stamp)
    if what == "span":
        return edits.set_span(here, record, text, max(0, record.start - draw(st.integers(0, 9))), record.end, stamp)
    if what == "layer":
        return edits.set_layer(here, record, draw(st.sampled_from(sorted(BY_NAME))), text, records, stamp)
    return edits.set_comment(record, draw(st.sampled_from(["", "hm"])), stamp)
