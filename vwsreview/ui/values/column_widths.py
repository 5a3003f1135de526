"""How wide the columns of records are: values as wide as their words, the quote takes what is left."""

from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QStyle, QTableView

from vwsreview.domain.layers import BY_NAME
from vwsreview.ui.models.records_model import LAYER, QUOTE, STATE, SUMMARY, RecordsModel

STATE_WIDTH = 28
QUOTE_WIDTH = 100
"""Pixels that the quote keeps where the values leave it less; it stands in full below the list."""

WIDEST_TIME, WIDEST_SUMMARY, WIDEST_TEXT = 200, 170, 120
MEASURED_ROWS = 1_000
CELL_MARGIN = 12
"""Pixels that a cell adds to the width of its words."""


def fit_columns(table: QTableView, model: RecordsModel) -> None:
    """Size the columns of the list to what they hold now; of a long list, to what its first rows hold."""
    rows = range(min(model.rowCount(), MEASURED_ROWS))
    for column in range(model.columnCount()):
        table.setColumnWidth(column, _width(table, model, column, rows))
    fit_quote(table, model)


def widen_columns(table: QTableView, model: RecordsModel, rows: Collection[int]) -> None:
    """Make room for what these rows hold now; a column never becomes narrower while it is looked at."""
    for column in range(model.columnCount()):
        width = _width(table, model, column, rows)
        if width > table.columnWidth(column):
            table.setColumnWidth(column, width)
    fit_quote(table, model)


def fit_quote(table: QTableView, model: RecordsModel) -> None:
    """Give the quote what the other columns leave."""
    columns = range(model.columnCount())
    quote = next(column for column in columns if model.column_name(column) == QUOTE)
    taken = sum(table.columnWidth(column) for column in columns if column != quote)
    table.setColumnWidth(quote, max(QUOTE_WIDTH, table.viewport().width() - taken))


def width_of(table: QTableView, words: Iterable[str]) -> int:
    """The width of a column that shows these words, whatever they are."""
    return max(map(table.fontMetrics().horizontalAdvance, words), default=0) + CELL_MARGIN


def _width(table: QTableView, model: RecordsModel, column: int, rows: Collection[int]) -> int:
    name = model.column_name(column)
    if name == STATE:
        return STATE_WIDTH
    if name == QUOTE:
        return QUOTE_WIDTH
    words = width_of(table, model.texts(column, rows))
    if name == LAYER:
        return words + table.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize) + CELL_MARGIN // 2
    return min(words, _widest(model, name))


def _widest(model: RecordsModel, name: str) -> int:
    if model.layer is None or name == SUMMARY:
        return WIDEST_SUMMARY
    return WIDEST_TIME if BY_NAME[model.layer].key(name).type == "time" else WIDEST_TEXT
