"""The command check: is the dossier whole?"""

import argparse

from vwsreview.cli.terminal import FINE, REFUSED, complain, say
from vwsreview.store.store import Store


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
