"""The command rescue: what can be read of a damaged dossier, in a new one."""

import argparse

from vwsreview.cli.terminal import FINE, REFUSED, complain, say, with_progress
from vwsreview.domain.rescuing import Lost, RescueReport
from vwsreview.workflow.rescuing import rescue as rescue_dossier


def rescue(options: argparse.Namespace) -> int:
    """Write the new dossier; what came out goes to standard output, what is missing to standard error."""
    report = with_progress(rescue_dossier(options.damaged, options.output))
    counts = {"documents": report.documents, "records": report.records, "steps": report.steps}
    if report.undamaged:
        say("rescue_undamaged", damaged=options.damaged, path=options.output, **counts)
    else:
        say("rescued", path=options.output, settings=report.settings, **counts)
    for lost in report.lost:
        _tell_lost(lost)
    for name in report.named:
        complain("rescue_named", name=name)
    for name in report.unsure:
        complain("rescue_unsure", name=name)
    _tell_missing(report)
    if report.copy is not None and not report.is_complete:
        better = report.copy_is_better
        complain(
            "rescue_copy_better" if better else "rescue_copy",
            copy=report.copy.path,
            at=report.copy.at,
            documents=report.copy.documents,
            records=report.copy.records,
        )
    return FINE if report.is_complete else REFUSED


def _tell_lost(lost: Lost) -> None:
    name = lost.name or "?"
    match lost.reason:
        case "no_text":
            complain("rescue_no_text", name=name, number=lost.number)
        case "torn_text":
            complain("rescue_torn_text", name=name, number=lost.number)
        case "no_row":
            complain("rescue_no_row", name=name, number=lost.number)
        case "twice":
            complain("rescue_twice", name=name, number=lost.number)


def _tell_missing(report: RescueReport) -> None:
    if report.lost_records:
        complain("rescue_records", count=report.lost_records)
    if report.found_steps > report.steps or report.missing_steps:
        complain("rescue_steps", steps=report.steps, found=report.found_steps, missing=report.missing_steps)
    if report.log_torn:
        complain("rescue_log")
