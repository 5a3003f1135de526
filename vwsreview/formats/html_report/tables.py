"""The records of a layer as a table, with ways to and from the text."""

from collections.abc import Sequence

from vwsreview.domain.layers import BY_NAME, EXTRACTOR
from vwsreview.domain.record import Record
from vwsreview.formats.html_report.marks import Marked
from vwsreview.formats.html_report.markup import said
from vwsreview.formats.html_report.values import known_cell, moment_cell, value_cell
from vwsreview.formats.html_report.vocabulary import Vocabulary
from vwsreview.formats.images import filled


def table(layer: str, marks: Sequence[Marked], text: str, words: Vocabulary) -> str:
    """A row a record. A column in which no record has anything is left out."""
    told = {key for mark in marks for key in filled(mark.record.values)}
    keys = [key.name for key in BY_NAME[layer].keys if key.name in told]
    commented = any(mark.record.comment for mark in marks)
    heads = [words.word("number"), words.word("words"), *(words.key(layer, key) for key in keys)]
    heads += [words.word("review"), *([words.word("comment")] if commented else [])]
    head = "".join(f'<th scope="col">{word}</th>' for word in heads)
    rows = "".join(_row(mark, keys, commented, text, words) for mark in marks)
    caption = f'{words.word(f"layers.{layer}")} <span class="count">{len(marks)}</span>'
    return (
        f'<table class="records {layer}" data-layer="{layer}"><caption>{caption}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
    )


def _row(mark: Marked, keys: Sequence[str], commented: bool, text: str, words: Vocabulary) -> str:
    record = mark.record
    cells = [_cell("quote", words.word("words"), said(record.span.of(text)))]
    for key in keys:
        shown = value_cell(record.layer, key, record.values.get(key), words)
        cells.append(_cell(key, words.key(record.layer, key), shown))
    cells.append(f'<td class="decided" data-label="{words.word("review")}">{_decided(record, words)}</td>')
    if commented:
        cells.append(_cell("comment", words.word("comment"), said(record.comment) if record.comment else ""))
    return (
        f'<tr id="{mark.place}-row" data-record="{mark.name}">'
        f'<th scope="row"><a class="tag {record.layer}" href="#{mark.place}">{mark.tag}</a></th>{"".join(cells)}</tr>\n'
    )


def _decided(record: Record, words: Vocabulary) -> str:
    """The state of review, who left it so and when, and where the record comes from, unless it is the extractor's."""
    shown = [
        f'<span class="state {record.review}" data-key="review">{known_cell("review", record.review, words)}</span>'
    ]
    if record.reviewer:
        shown.append(f'<span data-key="reviewer">{said(record.reviewer)}</span>')
    if record.updated_at:
        shown.append(f'<span data-key="updated_at">{moment_cell(record.updated_at, words)}</span>')
    if record.origin != EXTRACTOR:
        shown.append(f'<span data-key="origin">{known_cell("origin", record.origin, words)}</span>')
    return " ".join(shown)


def _cell(key: str, label: str, shown: str) -> str:
    return f'<td data-key="{key}" data-label="{label}">{shown}</td>'
