"""The figures of an agreement as one table, a row a figure, for spreadsheets and statistics."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from vwsreview.domain.agreement import AgreementReport, Coefficient, KeyOfLayer
from vwsreview.formats.cells import harmless
from vwsreview.formats.files import replacing

COLUMNS = ("reviewers", "layer", "key", "figure", "value", "undefined", "units", "agreed", "records", "other_records")
BETWEEN = " + "
"""Between the names of reviewers."""
Row = dict[str, object]


def save_figures(report: AgreementReport, target: Path) -> None:
    """Write the table as CSV, wholly or not at all. Problems: those of `formats.files.replacing`."""
    with replacing(target) as path, path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(figures(report))


def figures(report: AgreementReport) -> Iterator[Row]:
    """F1 and kappa of each two reviewers, then alpha of all; what has no value says why."""
    for pair in report.pairs:
        names = _names(report.reviewers[number] for number in pair.reviewers)
        for layer, scores in pair.layers.items():
            records = dict(zip(("records", "other_records"), scores.records, strict=True))
            for figure in ("exact", "overlap", "value"):
                found = {"figure": f"f1_{figure}", "value": getattr(scores, figure)}
                yield {"reviewers": names, "layer": layer, **found, **records}
        yield from _coefficients(names, "kappa", pair.kappas)
    yield from _coefficients(_names(iter(report.reviewers)), "alpha", report.alphas)


def _coefficients(names: str, figure: str, coefficients: Mapping[KeyOfLayer, Coefficient]) -> Iterator[Row]:
    for (layer, key), found in coefficients.items():
        yield {"reviewers": names, "layer": layer, "key": key, "figure": figure, **found.as_json()}


def _names(names: Iterator[str]) -> str:
    return harmless(BETWEEN.join(names))
