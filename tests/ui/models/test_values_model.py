"""The values of one record, a row a key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.review.examples import only, records
from vwsreview.review.dossier import Dossier
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.models.values_model import NAME, ORIGIN, VALUE, ValuesModel
from vwsreview.ui.values.value_entry import ValueEntry

FRIDAY = only(records(), "date", "vrijdag")
ATTENDEE = only(records(), "attendee", "J. de Vries (RIVM)")


@pytest.fixture
def model(dossier: Dossier) -> Iterator[ValuesModel]:
    entry = ValueEntry()
    entry.show_dossier(dossier)
    model = ValuesModel(entry)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_theme(Theme.named("dark"))
    model.show(FRIDAY)
    yield model
    del tester


def rows(model: ValuesModel) -> list[tuple[str, str, str]]:
    return [
        tuple(model.index(row, column).data() for column in (NAME, VALUE, ORIGIN)) for row in range(model.rowCount())
    ]


def test_each_key_with_its_value_and_where_it_comes_from(model: ValuesModel) -> None:
    assert [row[0] for row in rows(model)] == ["Type", "Date", "Role"]
    assert rows(model)[1][2] == "from the anchor date"
    assert rows(model)[2] == ("Role", "deadline", "")


def test_another_record_of_the_same_layer_is_no_reset(model: ValuesModel) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show(only(records(), "date", "22 maart"))
    assert resets == [] and "2021" in rows(model)[1][1]
    model.show(ATTENDEE)
    assert resets == [1] and len(rows(model)) == 6
    model.show(None)
    assert rows(model) == []


def test_only_values_are_edited(model: ValuesModel) -> None:
    flags = [model.flags(model.index(0, column)) & Qt.ItemFlag.ItemIsEditable for column in (NAME, VALUE, ORIGIN)]
    assert [bool(flag) for flag in flags] == [False, True, False]
