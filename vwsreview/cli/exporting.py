"""The command export: the set in a format, and the proof that it came back."""

import argparse
from collections.abc import Sequence
from contextlib import closing
from fnmatch import fnmatch

from vwsreview.cli.terminal import FINE, complain, language, progress, say, with_progress
from vwsreview.domain.exporting import ExportReport, LayerLine, Selection
from vwsreview.domain.identifying import Identifying
from vwsreview.domain.problems import Problem
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export as exported
from vwsreview.workflow.delivery import people
from vwsreview.workflow.saved_queries import saved_queries

MOST_FILES = 12
"""Of more files than this only the digest of their list is told."""


def export(options: argparse.Namespace) -> int:
    """Write the set in a format of the catalogue; print a line a layer, who read it back, and the digest.

    With ``--list-people`` nothing is written: it prints what ``--organisations-only`` would leave out.
    """
    with Store.open(options.dossier, "any") as store:
        selection = _selection(store, options)
        if options.list_people:
            _list_people(store, selection)
        else:
            _tell(with_progress(exported(store, options.format, options.output, selection, language())))
    return FINE


def _selection(store: Store, options: argparse.Namespace) -> Selection:
    """What was asked for. Problems: ``no_such_query``, ``no_such_document``."""
    query = options.query or ""
    if options.saved is not None:
        saved = saved_queries(store)
        if options.saved not in saved:
            raise Problem("no_such_query", name=options.saved, known=", ".join(saved))
        query = f"{query} {saved[options.saved]}".strip()
    return Selection(
        reviewed_only=options.reviewed_only,
        rejected=options.rejected,
        layers=frozenset(options.layers) if options.layers else None,
        query=query,
        documents=_documents(store, options.documents) if options.documents else None,
        organisations_only=options.organisations_only,
    )


def _documents(store: Store, patterns: Sequence[str]) -> frozenset[str]:
    """The ids of the documents whose names these are, or match."""
    documents = store.documents()
    found: set[str] = set()
    for pattern in patterns:
        ids = {document.id for document in documents if document.name == pattern or fnmatch(document.name, pattern)}
        if not ids:
            raise Problem("no_such_document", name=pattern)
        found |= ids
    return frozenset(found)


def _list_people(store: Store, selection: Selection) -> None:
    """A line for each place: the document, where, of what kind, the words."""
    found: list[Identifying] = []
    with closing(people(store, selection)) as steps:
        for step in steps:
            if isinstance(step, Identifying):
                found.append(step)
            else:
                for one in found:
                    words = " ".join(one.words.split())
                    say("person", document=step.subject, start=one.start, end=one.end, kind=one.kind, words=words)
                found.clear()
                progress(step)


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
    if report.others:
        complain("others_stay", count=len(report.others), path=report.target, names=report.first_others)
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
    for reason, keys in line.lost_by_reason().items():
        told = ", ".join(f"{key} ({count})" for key, count in keys.most_common())
        say("exported_lost", keys=told, reason=reason.of(language()))
