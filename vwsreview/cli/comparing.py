"""The command evaluate: figures for a person or as JSON."""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from vwsreview.cli.terminal import FINE, REFUSED, complain_of, put, sentence
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.workflow.annotated import read_annotated
from vwsreview.workflow.evaluation import LayerReport, Miss, Report, compare, errors


def evaluate(options: argparse.Namespace) -> int:
    """Compare two sets; what cannot be read is told, and the figures are those of the rest."""
    refused: list[Refusal] = []
    gold, predicted = _set(options.gold, refused), _set(options.pred, refused)
    report = compare(gold, predicted)
    misses = list(errors(gold, predicted, BY_NAME[options.errors])) if options.errors else []
    if options.json:
        found = report.as_json() | ({"errors": [miss.as_json() for miss in misses]} if options.errors else {})
        put(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        put("\n".join([*_table(report), *_shares(report), *_lone(report), *map(_error, misses)]) + "\n")
    return REFUSED if refused else FINE


def _set(paths: list[Path], refused: list[Refusal]) -> list[AnnotatedDocument]:
    problems: list[Refusal] = []
    documents = list(read_annotated(paths, problems))
    for refusal in problems:
        complain_of(refusal.problem, refusal.name)
    if not documents and not problems:
        raise Problem("nothing_to_compare", path=", ".join(map(str, paths)))
    refused += problems
    return documents


def _table(report: Report) -> Iterator[str]:
    yield f"{'':<16}{'gold':>7}{'pred':>7}{'exact':>9}{'overlap':>9}{'value':>9}"
    for name, layer in report.layers.items():
        yield _line(name, layer)
    yield _line("marked action", report.marked_actions)


def _line(name: str, layer: LayerReport) -> str:
    counts = f"{layer.overlap.gold:>7}{layer.overlap.predicted:>7}"
    return f"{name:<16}{counts}{layer.exact.f1:>9.3f}{layer.overlap.f1:>9.3f}{layer.value.f1:>9.3f}"


def _shares(report: Report) -> Iterator[str]:
    """The keys whose agreement is told besides."""
    yield ""
    shares = {"kind": report.kind, "anchor": report.anchor}
    for layer, figures in report.layers.items():
        shares |= {f"{layer}.{key}": agreement for key, agreement in figures.keys.items()}
    for name, agreement in shares.items():
        yield f"{name:<24}{agreement.agreed:>6}/{agreement.total:<6}{agreement.share:>8.3f}"


def _lone(report: Report) -> Iterable[str]:
    return [
        *(sentence("only_gold", name=name) for name in report.only_gold),
        *(sentence("only_predicted", name=name) for name in report.only_predicted),
    ]


def _error(miss: Miss) -> str:
    """One line, its parts separated by tabs, with line feeds in the quote as JSON writes them."""
    quote, values = (json.dumps(part, ensure_ascii=False) for part in (miss.quote, miss.values))
    return "\t".join([miss.document, miss.side, f"{miss.start}-{miss.end}", quote, values, miss.rule or ""])
