"""Parquet files, opened again with pyarrow: columns of their own types, in groups."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats import examples
from tests.formats.examples import example, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats import parquet
from vwsreview.formats.parquet import FORMAT
from vwsreview.formats.tables.columns import TABLES

pyarrow = pytest.importorskip("pyarrow")
OCCASION = Occasion("proef", "nl", "2026-03-01T10:00:00+01:00")


def write(documents: list[AnnotatedDocument], folder: Path) -> list[Exported]:
    exported = [Exported(document) for document in documents]
    assert list(FORMAT.write(exported, folder, OCCASION)) == [one.name for one in exported]
    return exported


def opened(folder: Path, name: str) -> Any:
    from pyarrow.parquet import ParquetFile

    return ParquetFile(folder / f"{name}.parquet")


def test_columns_have_their_types(tmp_path: Path) -> None:
    values = {"owners": ["LZ", "PZo; BPZ"], "due": "2021-W13"}
    moment = "2026-03-01T10:00:00.123456+01:00"
    found = record("action", "LZ stuurt", values=values, confidence=0.5, review="accepted", updated_at=moment)
    write([example((found,))], tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"{table.name}.parquet" for table in TABLES}
    with opened(tmp_path, "actions") as file:
        kinds = {field.name: str(field.type) for field in file.schema_arrow}
        (row,) = file.read().to_pylist()
    assert (kinds["start"], kinds["explicit"], kinds["confidence"]) == ("int64", "bool", "double")
    assert kinds["owners"].startswith("list<")
    assert (kinds["due_first"], kinds["updated_at"]) == ("date32[day]", "timestamp[us, tz=UTC]")
    assert (row["owners"], row["explicit"], row["due_last"]) == (["LZ", "PZo; BPZ"], False, date(2021, 4, 4))
    assert row["updated_at"] == datetime(2026, 3, 1, 9, 0, 0, 123456, tzinfo=UTC)
    assert (row["comment"], row["owner_records"]) == (None, [])


@pytest.mark.parametrize(
    ("moment", "kept", "lost"),
    [
        ("2026-03-01T09:00:00+00:00", "2026-03-01T09:00:00+00:00", False),
        ("2026-03-01T10:00:00+01:00", "2026-03-01T09:00:00+00:00", True),
        ("2026-03-01T10:00:00", None, True),
        ("gisteren", None, True),
        ("0001-01-01T00:00:00+01:00", None, True),
    ],
)
def test_what_a_timestamp_cannot_say_is_told(moment: str, kept: str | None, lost: bool) -> None:
    expected = FORMAT.expected(Exported(example((record("date", "1 april", updated_at=moment),))))
    assert expected.images[1].values.get("updated_at") == kept
    assert ("updated_at" in {loss.key for loss in expected.losses}) is lost


@pytest.mark.parametrize(("level", "kept"), [(2**63 - 1, True), (2**63, False), (-(2**63), True), (0, True)])
def test_whole_numbers_have_64_bits(level: int, kept: bool, tmp_path: Path) -> None:
    (exported,) = write([example((record("section", "Verslag", values={"level": level}),))], tmp_path)
    expected = FORMAT.expected(exported)
    assert ("level" in expected.images[1].values) is kept
    assert ("level" in {loss.key for loss in expected.losses}) is not kept
    assert list(FORMAT.readers[0].read(tmp_path)) == [expected.images]


def test_rows_are_written_group_by_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "GROUP", 2)
    records = tuple(record("section", "Verslag", id=str(number)) for number in range(5))
    (exported,) = write([example(records)], tmp_path)
    with opened(tmp_path, "sections") as file:
        assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [2, 2, 1]
    assert list(FORMAT.readers[0].read(tmp_path)) == [FORMAT.expected(exported).images]


@settings(max_examples=20)
@given(documents=st.lists(examples.documents(), max_size=2, unique_by=lambda one: one.document.sha256))
def test_all_that_has_a_column_comes_back(documents: list[AnnotatedDocument], tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("parquet")
    exported = write(documents, folder)
    found = [{image.mark() for image in images} for images in FORMAT.readers[0].read(folder)]
    assert found == [{image.mark() for image in FORMAT.expected(one).images} for one in exported]
