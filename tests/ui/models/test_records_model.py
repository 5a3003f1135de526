"""The list of records: what its cells say, and that it reads again only what changed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.review.examples import TEXT, only, record, records
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.record import in_document_order
from vwsreview.review.dossier import Dossier
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.records_model import QUOTE, STATE, RecordsModel, columns_of
from vwsreview.ui.values.value_entry import ValueEntry

ALL = records()
FRIDAY = only(ALL, "date", "vrijdag")


@pytest.fixture
def model(qapp: object) -> Iterator[RecordsModel]:
    entry = ValueEntry()
    model = RecordsModel(entry)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_theme(Theme.named("light"))
    model.show(ALL, TEXT, None)
    yield model
    del tester


def cells(model: RecordsModel, column: int) -> list[Any]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def spoken(model: RecordsModel) -> list[str]:
    """The signals of the model from now on, by name."""
    said: list[str] = []
    model.modelReset.connect(lambda: said.append("reset"))
    model.dataChanged.connect(lambda first, last, roles: said.append(f"changed {first.row()}-{last.row()}"))
    model.rowsInserted.connect(lambda parent, first, last: said.append(f"inserted {first}"))
    model.rowsRemoved.connect(lambda parent, first, last: said.append(f"removed {first}"))
    model.rowsMoved.connect(lambda *moved: said.append(f"moved {moved[1]}"))
    return said


def rows_found(model: RecordsModel) -> list[int | None]:
    """Where the model finds each of its records by its id."""
    return [model.row_of(model.record(row).id) for row in range(model.rowCount())]


def test_all_layers_stand_in_document_order(model: RecordsModel) -> None:
    assert model.rowCount() == len(ALL)
    assert [model.record(row) for row in range(model.rowCount())] == ALL
    assert cells(model, 2)[0] == "Overleg testlijn"
    assert cells(model, 3)[0] == "Subject · Overleg testlijn"


def test_words_are_shown_as_the_page_shows_them(model: RecordsModel) -> None:
    text = "**5.1.2e** **5.1.2e**\n(MEVA)"
    codes = record("redaction", "5.1.2e** **5.1.2e", text)
    model.show([codes], text, None)
    (words,) = cells(model, columns_of(None).index(QUOTE))
    assert words == "5.1.2e 5.1.2e"


@pytest.mark.parametrize("layer", [layer.name for layer in LAYERS])
def test_a_layer_has_a_column_for_each_key(model: RecordsModel, layer: str) -> None:
    model.show(ALL, TEXT, layer)
    assert {model.record(row).layer for row in range(model.rowCount())} == {layer}
    assert columns_of(layer)[:2] == (STATE, QUOTE)
    keys = {key.name for key in next(one for one in LAYERS if one.name == layer).keys}
    assert set(columns_of(layer)[2:]) == keys
    headings = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        for column in range(model.columnCount())
    ]
    assert all(headings) and len(set(headings)) == len(headings)


def test_a_value_is_shown_in_words_and_edited_as_the_guideline_writes_it(model: RecordsModel) -> None:
    model.show(ALL, TEXT, "date")
    row, column = model.row_of(FRIDAY.id), model.column_of("value")
    assert row is not None and column is not None
    index = model.index(row, column)
    assert "2021" in index.data() and index.data() != "2021-01-15"
    assert index.data(Qt.ItemDataRole.EditRole) == "2021-01-15"
    assert "anchor" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_state_of_review_is_told_by_sign_words_and_strike(model: RecordsModel) -> None:
    rejected = replace(FRIDAY, review="rejected")
    model.update({rejected.id: rejected})
    row = model.row_of(rejected.id)
    assert row is not None
    sign, words = model.index(row, 0), model.index(row, 2)
    assert not sign.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert sign.data(Qt.ItemDataRole.AccessibleTextRole) == "rejected"
    assert words.data(Qt.ItemDataRole.FontRole).strikeOut()
    moved = replace(FRIDAY, changed=("value",))
    model.update({moved.id: moved})
    assert "anchor" in sign.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.data(Qt.ItemDataRole.FontRole).bold()


def test_a_changed_row_alone_is_told(model: RecordsModel) -> None:
    row = model.row_of(FRIDAY.id)
    said = spoken(model)
    model.update({FRIDAY.id: replace(FRIDAY, review="accepted")})
    assert said == [f"changed {row}-{row}"]


def test_rows_come_and_go_in_their_places(model: RecordsModel) -> None:
    said = spoken(model)
    new = record("date", "MEVA")
    model.update({new.id: new})
    row = model.row_of(new.id)
    assert row is not None and said == [f"inserted {row}"]
    shown = [model.record(number) for number in range(model.rowCount())]
    assert shown == sorted([*ALL, new], key=in_document_order)
    assert rows_found(model) == list(range(len(ALL) + 1))
    model.update({new.id: None})
    assert model.row_of(new.id) is None and rows_found(model) == list(range(len(ALL)))
    assert said[-1] == f"removed {row}" and model.rowCount() == len(ALL)


def test_a_record_whose_span_moves_takes_its_place(model: RecordsModel) -> None:
    said = spoken(model)
    held = [(QPersistentModelIndex(model.index(row, 0)), model.record(row).id) for row in range(model.rowCount())]
    for start in (len(TEXT) - 6, 0):
        moved = replace(FRIDAY, start=start, end=start + 5)
        model.update({FRIDAY.id: moved})
        shown = [model.record(number) for number in range(model.rowCount())]
        assert shown == sorted([moved if one.id == moved.id else one for one in ALL], key=in_document_order)
        assert all(model.record(index.row()).id == id_ for index, id_ in held), "a selection goes with its rows"
        assert rows_found(model) == list(range(len(ALL)))
    assert [words.split()[0] for words in said] == ["moved", "changed"] * 2


def test_a_record_that_changes_its_layer_leaves_the_list_of_the_old_one(model: RecordsModel) -> None:
    model.show(ALL, TEXT, "date")
    rows = model.rowCount()
    model.update({FRIDAY.id: replace(FRIDAY, layer="section", values={"number": None, "level": 1})})
    assert model.rowCount() == rows - 1 and model.row_of(FRIDAY.id) is None


def test_values_are_editable_only_in_a_layer_of_a_dossier_that_can_be_written(
    model: RecordsModel, dossier: Dossier
) -> None:
    entry = ValueEntry()
    model = RecordsModel(entry)
    model.show(ALL, TEXT, "date")
    column = model.column_of("role")
    assert column is not None
    editable = Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, column)) & editable
    entry.show_dossier(dossier)
    assert model.flags(model.index(0, column)) & editable
    assert not model.flags(model.index(0, 0)) & editable
    model.show(ALL, TEXT, None)
    assert not any(model.flags(model.index(0, column)) & editable for column in range(model.columnCount()))


def test_a_flag_shows_as_its_name_and_reads_as_yes_or_no_in_the_editor(model: RecordsModel) -> None:
    model.show(ALL, TEXT, "attendee")
    column = model.column_of("redacted")
    assert column is not None
    assert set(cells(model, column)) == {"redacted", ""}
    assert {model.index(row, column).data(Qt.ItemDataRole.EditRole) for row in range(model.rowCount())} == {True, False}
