"""The command export: the set in a format, and the proof that it came back."""

import argparse
from collections import Counter

from vwsreview.cli.terminal import FINE, complain, language, say, with_progress
from vwsreview.domain.exporting import ExportReport, LayerLine, Selection
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export as exported

MOST_FILES = 12
"""Of more files than this only the digest of their list is told."""


def export(options: argparse.Namespace) -> int:
    """Write the set in a format of the catalogue; print a line a layer, who read it back, and the digest."""
    selection = Selection(reviewed_only=options.reviewed_only)
    with Store.open(options.dossier, "any") as store:
        _tell(with_progress(exported(store, options.format, options.output, selection, language())))
    return FINE


def _tell(report: ExportReport) -> None:
    for line in report.lines:
        if line.written or line.lost:
            _tell_layer(line)
    for remark in report.remarks:
        say("remark", text=remark.of(language()))
    for unread in report.unread:
        complain("unread", reader=unread.reader, library=unread.library, extra=unread.extra)
    for file in report.files if 1 < len(report.files) <= MOST_FILES else ():
        say("exported_file", name=file.name, digest=file.sha256)
    say("exported", count=report.documents, path=report.target, readers=", ".join(report.readers), digest=report.digest)


def _tell_layer(line: LayerLine) -> None:
    lost = sum(line.lost.values())
    say(
        "exported_layer",
        layer=line.layer,
        written=line.written,
        read_back=line.read_back,
        different=line.different,
        lost=lost,
    )
    reasons: dict[str, Counter[str]] = {}
    for loss, count in line.lost.items():
        reasons.setdefault(loss.reason.of(language()), Counter())[loss.key] += count
    for reason, keys in reasons.items():
        told = ", ".join(f"{key} ({count})" for key, count in keys.most_common())
        say("exported_lost", keys=told, reason=reason)
