"""The command evaluate: figures for a person or as JSON."""

import argparse
import json
from collections.abc import Iterable, Iterator

from vwsreview.cli.sets import annotated, extracted
from vwsreview.cli.terminal import FINE, REFUSED, put, sentence
from vwsreview.domain.layers import BY_NAME
from vwsreview.workflow.evaluation import Miss, Report, compare, compare_by_kind, compare_by_rule, errors
from vwsreview.workflow.figures import LayerReport, RuleScore


def evaluate(options: argparse.Namespace) -> int:
    """Compare two sets, or one with what is extracted from its texts.

    What cannot be read or extracted is told, and the figures are those of the rest.
    """
    gold, refused = annotated(options.gold)
    if options.pred:
        predicted, unread = annotated(options.pred)
        refused += unread
    else:
        gold, predicted, untold = extracted(gold)
        refused += untold
    report, kinds = compare(gold, predicted), compare_by_kind(gold, predicted)
    rules = compare_by_rule(gold, predicted)
    misses = list(errors(gold, predicted, BY_NAME[options.errors])) if options.errors else []
    if options.json:
        found = report.as_json()
        found["kinds"] = {kind: of_kind.as_json() for kind, of_kind in kinds.items()}
        found["rules"] = [rule.as_json() for rule in rules]
        if options.errors:
            found["errors"] = [miss.as_json() for miss in misses]
        put(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        parts = [*_table("", report), *_shares(report), *_lone(report)]
        parts += _kinds(kinds) if options.by_kind else []
        parts += _rules(rules) if options.by_rule else []
        put("\n".join([*parts, *map(_error, misses)]) + "\n")
    return REFUSED if refused else FINE


def _table(title: str, report: Report) -> Iterator[str]:
    yield f"{title:<20}{'gold':>7}{'pred':>7}{'exact':>9}{'overlap':>9}{'value':>9}{'precision':>11}{'recall':>9}"
    for name, layer in report.layers.items():
        yield _line(name, layer)
    yield _line("marked action", report.marked_actions)


def _line(name: str, layer: LayerReport) -> str:
    counts = f"{layer.value.gold:>7}{layer.value.predicted:>7}"
    scores = f"{layer.exact.f1:>9.3f}{layer.overlap.f1:>9.3f}{layer.value.f1:>9.3f}"
    return f"{name:<20}{counts}{scores}{layer.value.precision:>11.3f}{layer.value.recall:>9.3f}"


def _shares(report: Report) -> Iterator[str]:
    """The keys whose agreement is told besides."""
    yield ""
    shares = {"kind": report.kind, "anchor": report.anchor}
    for layer, figures in report.layers.items():
        shares |= {f"{layer}.{key}": agreement for key, agreement in figures.keys.items()}
    for name, agreement in shares.items():
        yield f"{name:<24}{agreement.agreed:>6}/{agreement.total:<6}{agreement.share:>8.3f}"


def _lone(report: Report) -> Iterator[str]:
    yield from (sentence("only_gold", name=name) for name in report.only_gold)
    yield from (sentence("only_predicted", name=name) for name in report.only_predicted)


def _kinds(kinds: dict[str, Report]) -> Iterator[str]:
    for kind, report in kinds.items():
        yield ""
        yield from _table(f"{kind} ({report.documents})", report)


def _rules(rules: Iterable[RuleScore]) -> Iterator[str]:
    """Recall is the rule's part of its layer's: the share of gold that it found."""
    yield ""
    yield f"{'rule':<36}{'found':>7}{'right':>7}{'precision':>11}{'recall':>9}"
    for rule in rules:
        yield f"{rule.rule:<36}{rule.found:>7}{rule.right:>7}{rule.precision:>11.3f}{rule.recall:>9.3f}"


def _error(miss: Miss) -> str:
    """One line, its parts separated by tabs, with line feeds in the quote as JSON writes them."""
    quote, values = (json.dumps(part, ensure_ascii=False) for part in (miss.quote, miss.values))
    return "\t".join([miss.document, miss.side, f"{miss.start}-{miss.end}", quote, values, miss.rule or ""])
