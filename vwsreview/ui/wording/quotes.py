"""Words of the text for lists, and with where they come from for the clipboard."""

from PySide6.QtCore import QCoreApplication

from vwsreview.domain.document import Document
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.ui.wording.words import key_word, layer_word, review_word, value_words

SHORT = 12
"""So many digits of a digest tell documents apart for people."""


def on_one_line(words: str) -> str:
    """The words of a text for a line of a list: without line ends, and without stars, which the page does not show."""
    return " ".join(words.replace("*", "").split())


def quote_with_source(document: Document, text: str, span: Span) -> str:
    """The words in quotation marks, and below them document, digest and place (code points, end exclusive)."""
    return f"“{span.of(text)}”\n{_source(document, span)}"


def record_with_source(document: Document, text: str, record: Record) -> str:
    """A record's layer, values and words, and where they stand."""
    lines = [f"{layer_word(record.layer)} ({review_word(record.review)})"]
    for key in BY_NAME[record.layer].keys:
        words = value_words(record.layer, key.name, record.values.get(key.name))
        if words:
            lines.append(f"{key_word(record.layer, key.name)}: {words}")
    if record.comment:
        lines.append(record.comment)
    return "\n".join([*lines, quote_with_source(document, text, record.span)])


def _source(document: Document, span: Span) -> str:
    return QCoreApplication.translate("Quotes", "{name}, sha256 {digest}, characters {start}–{end}").format(
        name=document.name, digest=document.sha256[:SHORT], start=span.start, end=span.end
    )
