"""CSV: a table of the documents and one of each layer, for spreadsheets and statistics.

A cell that a spreadsheet would run as a formula gets an apostrophe in front; JSON Lines has every value as it is.
"""

import csv
import unicodedata
from collections.abc import Generator, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from vwsreview.domain.disk import unwritten
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.domain.record import Record
from vwsreview.formats.files import need_folder, replacing

DOCUMENT_COLUMNS = (
    "document", "sha256", "kind", "language", "anchor_date", "status", "comment", "length",
)  # fmt: skip
BEFORE_VALUES = ("document", "sha256", "layer", "id", "quote", "start", "end")
AFTER_VALUES = ("origin", "review", "confidence", "rule", "comment", "reviewer", "updated_at")
FORMULA_SIGNS = "=+-@"
LIST_SEPARATOR = "; "


def write(
    documents: Iterable[AnnotatedDocument], target: Path, bom: bool = False, delimiter: str = ","
) -> Generator[str, None, None]:
    """Write ``documents.csv`` and a table a layer into the folder `target`, which is made where it is not there.

    Every table is written before the first takes its place. Yields the name of each document once it is written.
    Problems: those of `formats.files.replacing`.
    """
    need_folder(target.parent)
    try:
        target.mkdir(exist_ok=True)
    except OSError as error:
        raise unwritten(error, target) from error
    columns = {layer.plural: _columns(layer.name) for layer in LAYERS}
    with ExitStack() as stack:
        tables = {}
        for name, header in {"documents": DOCUMENT_COLUMNS, **columns}.items():
            path = stack.enter_context(replacing(target / f"{name}.csv"))
            file = stack.enter_context(path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline=""))
            tables[name] = csv.writer(file, delimiter=delimiter)
            tables[name].writerow(header)
        for document in documents:
            tables["documents"].writerow(_cells(_document_row(document), DOCUMENT_COLUMNS))
            for record in document.records:
                plural = BY_NAME[record.layer].plural
                tables[plural].writerow(_cells(_record_row(document, record), columns[plural]))
            yield document.document.name


def harmless(cell: str) -> str:
    """The cell as a spreadsheet takes it for text.

    White space, invisible signs and full-width forms in front do not keep every spreadsheet from running a
    formula, and a tab or a carriage return may be dropped before the cell is looked at.
    """
    for sign in cell:
        plain = unicodedata.normalize("NFKC", sign)
        if plain[0] in FORMULA_SIGNS:
            return "'" + cell
        if not plain.isspace() and unicodedata.category(sign)[0] != "C":
            break
    return "'" + cell if cell.startswith(("\t", "\r", "\n")) else cell


def _columns(layer: str) -> tuple[str, ...]:
    return (*BEFORE_VALUES, *(key.name for key in BY_NAME[layer].keys), *AFTER_VALUES)


def _document_row(annotated: AnnotatedDocument) -> Mapping[str, Any]:
    document = annotated.document
    return {name: getattr(document, name) for name in DOCUMENT_COLUMNS if name != "document"} | {
        "document": document.name
    }


def _record_row(annotated: AnnotatedDocument, record: Record) -> Mapping[str, Any]:
    own = ("layer", "id", "start", "end", *AFTER_VALUES)
    return {
        "document": annotated.document.name,
        "sha256": annotated.document.sha256,
        "quote": record.span.of(annotated.text),
        **{name: getattr(record, name) for name in own},
        **record.values,
    }


def _cells(row: Mapping[str, Any], columns: tuple[str, ...]) -> list[str]:
    return [harmless(_text_of(row[column])) for column in columns]


def _text_of(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return LIST_SEPARATOR.join(str(item) for item in value)
    return str(value)
