"""Commands that work on a dossier: import, check."""

import argparse
from contextlib import closing

from vwsreview.cli.terminal import FINE, REFUSED, complain, complain_of, progress, say
from vwsreview.domain.edit import Edit
from vwsreview.domain.reviewer import system_user
from vwsreview.domain.steps import IntakeReport, Step
from vwsreview.store.store import Store
from vwsreview.workflow.intake import intake


def import_sources(options: argparse.Namespace) -> int:
    """Make or extend a dossier; print what was added, brought back, skipped, changed, refused.

    A dossier that is not there yet is made with the first document, so that a mistyped source leaves nothing.
    """
    store = Store.open(options.dossier, "write") if options.dossier.exists() else None
    report = IntakeReport()
    try:
        with closing(intake(options.sources, store.digests() if store else {}, report=report)) as steps:
            for step in steps:
                if isinstance(step, Step):
                    progress(step)
                elif isinstance(step, list):
                    store = store or Store.create(options.dossier)
                    store.add_documents(step)
                elif isinstance(step, Edit) and store is not None:  # only a dossier that was there knows documents
                    store.apply(step, system_user())
    finally:
        if store is not None:
            store.close()
        _tell(report)
    return REFUSED if report.refused or report.changed else FINE


def check(options: argparse.Namespace) -> int:
    """SQLite's own check, every span in its text, the history replayed; what is wrong goes to standard error."""
    with Store.open(options.dossier, "read") as store:
        findings = 0
        for finding in store.check():
            complain("finding", code=finding.code, subject=finding.subject, detail=finding.detail)
            findings += 1
        if findings:
            complain("not_clean", path=options.dossier, count=findings)
            return REFUSED
        say("clean", path=options.dossier, count=len(store.documents()))
    return FINE


def _tell(report: IntakeReport) -> None:
    for name in report.added:
        say("added", name=name)
    for name in report.restored:
        say("restored", name=name)
    for name in report.skipped:
        say("skipped", name=name)
    for name in report.changed:
        complain("changed", name=name)
    for refusal in report.refused:
        complain_of(refusal.problem, refusal.name)
    say(
        "imported",
        added=len(report.added),
        skipped=len(report.skipped),
        changed=len(report.changed),
        refused=len(report.refused),
    )
