"""A fault report says where, and never what a document says."""

import sys
from pathlib import Path

import pytest

from vwsreview.ui.fault_report import KEPT, FaultReport

SECRET = "vertrouwelijk zinnetje"


def fail() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise RuntimeError(SECRET) from error


def report_of_failure(hook: FaultReport) -> None:
    try:
        fail()
    except RuntimeError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        hook(kind, error, trace)


def test_a_report_names_the_place_and_no_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[Path | None] = []
    report_of_failure(FaultReport(tmp_path / "reports", told.append))
    assert told[0] is not None
    report = told[0].read_text(encoding="utf-8")
    assert "RuntimeError" in report
    assert "ValueError" in report
    assert "test_fault_report.py" in report
    assert SECRET not in report
    assert capsys.readouterr().err == report


def test_only_the_last_reports_are_kept(tmp_path: Path) -> None:
    for number in range(KEPT + 2):
        (tmp_path / f"20200101-{number:03}.txt").touch()
    report_of_failure(FaultReport(tmp_path, lambda path: None))
    assert len(list(tmp_path.iterdir())) == KEPT


def test_without_a_place_to_write_it_is_told_all_the_same(tmp_path: Path) -> None:
    told: list[Path | None] = []
    (tmp_path / "file").touch()
    report_of_failure(FaultReport(tmp_path / "file", told.append))
    assert told == [None]


def test_a_fault_while_telling_does_not_tell_again(tmp_path: Path) -> None:
    told: list[Path | None] = []

    def tell(path: Path | None) -> None:
        told.append(path)
        report_of_failure(hook)

    hook = FaultReport(tmp_path, tell)
    report_of_failure(hook)
    assert len(told) == 1
