"""The command reextract: the documents of a dossier extracted anew, what people decided stays."""

import argparse
from contextlib import closing

from vwsreview.cli.terminal import FINE, REFUSED, complain_of, progress, say
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.merging import MergeLine, MergeReport
from vwsreview.domain.reviewer import system_user
from vwsreview.domain.steps import Step
from vwsreview.store.store import Store
from vwsreview.workflow.reextraction import Renewed, extract_again


def reextract(options: argparse.Namespace) -> int:
    """Bring a dossier up to date with this version's extractor; print what changed, what needs a look first."""
    report = MergeReport()
    with Store.open(options.dossier, "write") as store:
        ids = [document.id for document in store.documents()]
        try:
            with closing(extract_again(store, ids, report=report)) as steps:
                for step in steps:
                    if isinstance(step, Step):
                        progress(step)
                    elif isinstance(step, Renewed) and step.merged.edit is not None:
                        store.apply(step.merged.edit, system_user())
        finally:
            _tell(report)
    return REFUSED if report.refused else FINE


def _tell(report: MergeReport) -> None:
    for line in report.sorted_lines():
        _say_line(line)
    for name in report.reopened:
        say("reopened", name=name)
    for refusal in report.refused:
        complain_of(refusal.problem, refusal.name)
    for layer in LAYERS:
        if any(report.count(outcome, layer.name) for outcome in ("conflict", "new", "updated", "gone", "agreed")):
            say("reextracted_layer", layer=layer.plural, **_counts(report, layer.name))
    say("reextracted", documents=report.documents, changed=len(report.changed), **_counts(report))


def _counts(report: MergeReport, layer: str | None = None) -> dict[str, object]:
    outcomes = ("conflict", "new", "updated", "gone", "agreed", "unchanged", "kept", "rejected")
    return {outcome: report.count(outcome, layer) for outcome in outcomes}


def _say_line(line: MergeLine) -> None:
    say(
        {
            "conflict": "merge_conflict",
            "anchor": "merge_anchor",
            "new": "merge_new",
            "updated": "merge_updated",
            "gone": "merge_gone",
            "agreed": "merge_agreed",
        }[line.outcome],
        name=line.name,
        start=line.start,
        end=line.end,
        layer=line.layer,
        quote=line.quote,
    )
