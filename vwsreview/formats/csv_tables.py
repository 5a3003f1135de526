"""CSV: a table of the documents and one of each layer, for spreadsheets and statistics.

A cell that a spreadsheet would run as a formula gets an apostrophe in front; JSON Lines has every value as it is.
"""

import csv
import unicodedata
from collections.abc import Generator, Iterable, Mapping
from contextlib import ExitStack
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, Exported, Occasion, Words
from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.domain.record import Record
from vwsreview.formats.format import Format, Reader
from vwsreview.formats.images import Image, Places, filled

DOCUMENT_COLUMNS = (
    "document", "sha256", "kind", "language", "anchor_date", "status", "comment", "length",
)  # fmt: skip
BEFORE_VALUES = ("document", "sha256", "layer", "id", "quote", "start", "end")
AFTER_VALUES = ("origin", "review", "confidence", "rule", "comment", "reviewer", "updated_at")
FORMULA_SIGNS = "=+-@"
LIST_SEPARATOR = "; "


def _write(
    documents: Iterable[Exported], folder: Path, occasion: Occasion, bom: bool, delimiter: str
) -> Generator[str, None, None]:
    """``documents.csv`` and a table a layer."""
    columns = {layer.plural: _columns(layer.name) for layer in LAYERS}
    with ExitStack() as stack:
        tables = {}
        for name, header in {"documents": DOCUMENT_COLUMNS, **columns}.items():
            encoding = "utf-8-sig" if bom else "utf-8"
            file = stack.enter_context((folder / f"{name}.csv").open("w", encoding=encoding, newline=""))
            tables[name] = csv.writer(file, delimiter=delimiter)
            tables[name].writerow(header)
        for exported in documents:
            document = exported.annotated
            tables["documents"].writerow(_cells(_document_row(document), DOCUMENT_COLUMNS))
            for record in document.records:
                plural = BY_NAME[record.layer].plural
                tables[plural].writerow(_cells(_record_row(document, record), columns[plural]))
            yield exported.name


def _read_back(folder: Path, delimiter: str) -> Generator[list[Image], None, None]:
    """The documents by their table, each with the rows of the other tables that name its digest."""
    with ExitStack() as stack:
        tables = {}
        for name in ("documents", *(layer.plural for layer in LAYERS)):
            file = stack.enter_context((folder / f"{name}.csv").open(encoding="utf-8-sig", newline=""))
            tables[name] = groupby(csv.DictReader(file, delimiter=delimiter), itemgetter("sha256"))
        waiting = {layer: next(tables[layer.plural], None) for layer in LAYERS}
        for sha256, (row,) in ((digest, list(rows)) for digest, rows in tables["documents"]):
            images = [Image(DOCUMENT, 0, int(row["length"]), filled({"sha256": sha256}))]
            for layer in LAYERS:
                at_hand = waiting[layer]
                if at_hand is not None and at_hand[0] == sha256:
                    images += [
                        Image(layer.name, int(one["start"]), int(one["end"]), {"id": one["id"]}) for one in at_hand[1]
                    ]
                    waiting[layer] = next(tables[layer.plural], None)
            yield images


def _format(key: str, name: Words, bom: bool, delimiter: str) -> Format:
    return Format(
        key,
        name,
        "",
        partial(_write, bom=bom, delimiter=delimiter),
        _PLACES.expected,
        (Reader("csv", partial(_read_back, delimiter=delimiter)),),
    )


_PLACES = Places(
    {DOCUMENT: ("sha256",), **{layer.name: ("id",) for layer in LAYERS}},
    reasons={"": Words("not compared yet", "nog niet vergeleken")},
)
CSV = _format("csv", Words("CSV", "CSV"), False, ",")
CSV_BOM = _format("csv-bom", Words("CSV, UTF-8 BOM", "CSV, UTF-8 BOM"), True, ",")
CSV_EXCEL = _format("csv-excel", Words("CSV for Excel", "CSV voor Excel"), True, ";")


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
