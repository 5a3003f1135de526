"""The command agreement: how far reviewers agree, as tables for a person and lines for programs, or as JSON."""

import argparse
import json
from collections.abc import Iterator, Mapping

from vwsreview.cli.terminal import FINE, REFUSED, complain_of, one_line, put, sentence, with_progress
from vwsreview.domain.agreement import AgreementReport, Coefficient, Disagreement, KeyOfLayer, PairAgreement
from vwsreview.domain.steps import Refusal
from vwsreview.workflow.agreement.measuring import agreement_of_files


def agreement(options: argparse.Namespace) -> int:
    """Compare two reviewers or more. What cannot be read is told, and the figures are those of the rest."""
    refused: list[Refusal] = []
    try:
        report = with_progress(agreement_of_files([options.first, *options.others], options.reviewed_only, refused))
    finally:
        for refusal in refused:
            complain_of(refusal.problem, refusal.name)
    if options.layer:
        report = report.only(options.layer)
    if options.json:
        put(json.dumps(report.as_json(), ensure_ascii=False, indent=1) + "\n")
    else:
        put("\n".join(_lines(report)) + "\n")
    return REFUSED if report.refused or not report.documents else FINE


def _lines(report: AgreementReport) -> Iterator[str]:
    if report.documents:
        yield from _tables(report)
    else:
        yield sentence("none_in_common")
    yield from (
        sentence("agreement_lone", reviewer=report.reviewers[number], name=name) for number, name in report.lone
    )
    if report.documents:
        yield sentence("disagreements", count=len(report.disagreements))
        yield from map(_disagreement, report.disagreements)


def _tables(report: AgreementReport) -> Iterator[str]:
    for pair in report.pairs:
        yield from _pair(report, pair)
    yield sentence("agreement_all", reviewers=len(report.reviewers), documents=report.documents)
    yield from _coefficients("alpha", report.alphas)
    yield ""


def _pair(report: AgreementReport, pair: PairAgreement) -> Iterator[str]:
    one, other = (report.reviewers[number] for number in pair.reviewers)
    yield sentence("agreement_pair", one=one, other=other, documents=pair.documents)
    if not pair.documents:
        yield ""
        return
    figures = f"{sentence('column_exact'):>9}{sentence('column_overlap'):>9}{sentence('column_value'):>9}"
    yield f"{'':<22}{sentence('column_records'):>15}{figures}"
    for layer, scores in pair.layers.items():
        records = "{}/{}".format(*scores.records)
        figures = f"{scores.exact:>9.3f}{scores.overlap:>9.3f}{scores.value:>9.3f}"
        yield f"{layer:<22}{records:>15}{figures if any(scores.records) else '  ' + sentence('no_records')}"
    yield ""
    yield from _coefficients("kappa", pair.kappas)
    yield ""


def _coefficients(name: str, coefficients: Mapping[KeyOfLayer, Coefficient]) -> Iterator[str]:
    """A line each; what has no value says why."""
    yield f"{'':<22}{sentence('column_agreed'):>15}{name:>9}"
    for (layer, key), found in coefficients.items():
        agreed = f"{found.agreed}/{found.units}"
        yield f"{f'{layer}.{key}':<22}{agreed:>15}{_figure(found)}"


def _figure(found: Coefficient) -> str:
    if found.value is not None:
        return f"{found.value:>9.3f}"
    return "  " + (sentence("always_same") if found.units else sentence("no_units"))


def _disagreement(one: Disagreement) -> str:
    """Document, place, words, layer, key, and what each says, separated by tabs; values as JSON writes them."""
    said = [_said(one, number) for number in range(len(one.says))]
    place = f"{one.start}-{one.end}"
    return "\t".join([one_line(one.document), place, _json(one.quote), one.layer, one.key or "record", *said])


def _said(one: Disagreement, number: int) -> str:
    if one.documents[number] is None:
        return sentence("no_document")
    return sentence("no_record") if number in one.missing else _json(one.says[number])


def _json(thing: object) -> str:
    return json.dumps(thing, ensure_ascii=False)
