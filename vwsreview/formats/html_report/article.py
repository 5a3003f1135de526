"""One document of the report: what it is, its text with the marks, its tables, what was decided."""

from collections.abc import Iterator

from vwsreview.domain.exporting import Exported
from vwsreview.domain.layers import LAYERS
from vwsreview.formats.html_report import history, tables
from vwsreview.formats.html_report.language import language_tag
from vwsreview.formats.html_report.marks import Marked, marked, paragraphs
from vwsreview.formats.html_report.markup import data, said
from vwsreview.formats.html_report.values import day_cell, known_cell
from vwsreview.formats.html_report.vocabulary import Vocabulary

HEADER = "field"
"""The layer that stands in front of the text."""


def article(exported: Exported, number: int, words: Vocabulary) -> Iterator[str]:
    """The parts of the so-manyth document, in the order of the page."""
    annotated = exported.annotated
    text, place = annotated.text, f"d{number}"
    marks = marked(annotated.records, number, words)
    yield f'<article id="{place}" aria-labelledby="{place}-name">\n<header>\n'
    yield f'<p class="eyebrow">{words.word("document")} {number}</p>\n'
    yield f'<h2 id="{place}-name" data-key="name">{said(annotated.document.name)}</h2>\n'
    yield f"<dl>\n{''.join(_facts(exported, words))}</dl>\n</header>\n"
    if not marks:
        yield f"<p>{words.word('no_records')}</p>\n"
    yield from _tables(marks, text, words, header=True)
    tag = language_tag(annotated.document.language)
    language = f' lang="{tag}"' if tag else ""
    yield f'<section aria-labelledby="{place}-text">\n<h3 id="{place}-text">{words.word("text")}</h3>\n'
    yield f'<div class="text" data-key="text"{language}>'
    yield from paragraphs(text, marks)
    yield "</div>\n</section>\n"
    yield from _tables(marks, text, words, header=False)
    yield history.table(exported, {mark.record.id: mark for mark in marks}, words)
    yield f'<p class="back"><a href="#contents">{words.word("back")}</a></p>\n</article>\n'


def _tables(marks: list[Marked], text: str, words: Vocabulary, *, header: bool) -> Iterator[str]:
    for layer in LAYERS:
        own = [mark for mark in marks if mark.record.layer == layer.name]
        if own and (layer.name == HEADER) is header:
            yield tables.table(layer.name, own, text, words)


def _facts(exported: Exported, words: Vocabulary) -> Iterator[str]:
    """What is said of the document as a whole; nothing that is empty."""
    document = exported.annotated.document
    facts = {
        "kind": known_cell("kind", document.kind, words),
        "status": known_cell("status", document.status, words),
        "anchor_date": day_cell(document.anchor_date, words) if document.anchor_date else "",
        "anchor_by_hand": data("true", words.word("flag.true")) if document.anchor_by_hand else "",
        "language": said(document.language),
        "digest": f"<code>{said(document.sha256)}</code>",
        "comment": said(document.comment) if document.comment else "",
    }
    for name, shown in facts.items():
        if shown:
            key = "sha256" if name == "digest" else name
            yield f'<div class="{name}"><dt>{words.word(name)}</dt><dd data-key="{key}">{shown}</dd></div>\n'
