"""The figures of an agreement as a table."""

import csv
from pathlib import Path

import pytest

from tests.workflow.agreement_example import agreement_report
from vwsreview.domain.problems import Problem
from vwsreview.workflow.agreement.table import COLUMNS, save_figures


def test_every_figure_is_a_row_and_what_has_no_value_says_why(tmp_path: Path) -> None:
    report = agreement_report()
    save_figures(report, tmp_path / "uit.csv")
    with (tmp_path / "uit.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 3 * 7 * 3 + 4 * len(report.alphas)
    found = {(row["reviewers"], row["layer"], row["key"], row["figure"]): row for row in rows}
    everybody = "anna.dossier + bert.jsonl + carla.dossier"
    owners = found[everybody, "action", "owners", "alpha"]
    assert (float(owners["value"]), owners["units"], owners["agreed"]) == (pytest.approx(0), "1", "0")
    kind = found["anna.dossier + bert.jsonl", "document", "kind", "kappa"]
    assert (kind["value"], kind["undefined"]) == ("", "always_same")
    decisions = found["anna.dossier + carla.dossier", "decision", "", "f1_overlap"]
    assert (decisions["value"], decisions["records"], decisions["other_records"]) == ("0.0", "1", "0")


def test_a_name_that_a_spreadsheet_would_run_does_not_begin_a_cell(tmp_path: Path) -> None:
    report = agreement_report()
    report.reviewers = ("=1+1.dossier", *report.reviewers[1:])
    save_figures(report, tmp_path / "uit.csv")
    assert "\n=1+1" not in (tmp_path / "uit.csv").read_text(encoding="utf-8")


def test_no_folder_no_file(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no_such_folder"):
        save_figures(agreement_report(), tmp_path / "weg" / "uit.csv")
