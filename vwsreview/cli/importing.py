"""The command import: documents, sets, and annotations of other tools into a dossier."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from vwsreview.cli.terminal import FINE, REFUSED, complain, complain_of, progress, say
from vwsreview.domain.disk import unread
from vwsreview.domain.edit import Edit
from vwsreview.domain.problems import Problem
from vwsreview.domain.receiving import ReceiptLine, ReceiptReport, is_certain
from vwsreview.domain.reviewer import system_user
from vwsreview.domain.steps import Found, IntakeReport, Step
from vwsreview.formats.bounds import whole
from vwsreview.formats.catalogue import reading_by_key
from vwsreview.store.importing import made_ready
from vwsreview.store.store import Store
from vwsreview.workflow.intake import intake
from vwsreview.workflow.receiving.mapping import LabelMapping, keep_mapping, kept_mapping, mapping_of
from vwsreview.workflow.receiving.receive import receive
from vwsreview.workflow.receiving.sources import Annotations, left_over, told_apart
from vwsreview.workflow.unfinished import begin_import, end_import


def import_sources(options: argparse.Namespace) -> int:
    """Make or extend a dossier; print what was added, brought back, skipped, changed, refused.

    Files of other tools come in after the documents, for they may be about these. So does a set of ours about
    documents that the dossier has already: what it says of them are proposals here. Problem: ``nothing_to_take_in``.
    """
    given = None if options.mapping is None else mapping_of(_text_of(options.mapping))
    wanted = None if options.source_format is None else reading_by_key(options.source_format)
    documents, annotations = told_apart(options.sources, wanted)
    report = IntakeReport()
    fine = True
    with _dossier(options.dossier) as store:
        try:
            _take_in(store, documents, report, options.sources)
        except KeyboardInterrupt:
            if report.added:
                complain("go_on_later", path=options.dossier)
            raise
        finally:
            if documents:
                _tell(report)
        for one in left_over(annotations, report):
            fine &= _receive(store, one, given)
        end_import(store, options.sources)
    if report.is_empty and not annotations:
        raise Problem("nothing_to_take_in", path=", ".join(map(str, options.sources)))
    return FINE if fine and not report.refused and not report.changed else REFUSED


@contextmanager
def _dossier(path: Path) -> Iterator[Store]:
    """The dossier, made where it is not there; one that was made and got no document goes again."""
    is_new = not path.exists()
    store = Store.create(path) if is_new else Store.open(path, "write")
    try:
        yield store
    finally:
        is_empty = is_new and store.document_count() == 0
        store.close()
        if is_empty:
            path.unlink(missing_ok=True)


def _take_in(store: Store, sources: Sequence[Path], report: IntakeReport, asked: Sequence[Path]) -> None:
    """The dossier remembers what was `asked` for until all of it is in: a window can then go on with it as well."""
    with closing(intake(sources, store, report=report, make=made_ready)) as steps:
        for step in steps:
            if isinstance(step, Step):
                progress(step)
            elif isinstance(step, Found):
                begin_import(store, asked, step.files)
            elif isinstance(step, list):
                store.add_documents(step)
            elif isinstance(step, Edit):
                store.apply(step, system_user())


def _receive(store: Store, annotations: Annotations, given: LabelMapping | None) -> bool:
    """Take in a file of another tool; False where it could not be used."""
    path, reading = annotations.path, annotations.reading
    report = ReceiptReport(path.name, reading.key)
    if given is not None:
        keep_mapping(store, reading.key, given)
    try:
        with closing(receive(store, path, reading, kept_mapping(store, reading.key), report)) as steps:
            for step in steps:
                if isinstance(step, Step):
                    progress(step)
                elif isinstance(step, Edit):
                    store.apply(step, system_user())
                else:
                    store.add_documents(step)
    except Problem as problem:
        complain_of(problem, path.name)
        return False
    finally:
        _tell_receipt(report)
    return not report.refused and not report.documents["unmatched"]


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
    for name in report.passed_over:
        complain("passed_over", name=name)
    say(
        "imported",
        added=len(report.added),
        skipped=len(report.skipped),
        changed=len(report.changed),
        refused=len(report.refused),
    )


def _tell_receipt(report: ReceiptReport) -> None:
    for line in report.lines:
        _complain_of_line(line, report.file)
    for refusal in report.refused:
        says_file = refusal.name == report.file or refusal.name.startswith(f"{report.file}:")
        complain_of(refusal.problem, refusal.name if says_file else f"{report.file}: {refusal.name}")
    if report.documents.total():
        _tell_unit(report)
    say(
        "received",
        file=report.file,
        known=sum(report.documents[how] for how in ("digest", "text", "changed")),
        new=report.documents["new"],
        unmatched=report.documents["unmatched"],
        added=report.count("added", "moved", "uncertain"),
        moved=report.count("moved", "uncertain"),
        uncertain=report.count("uncertain"),
        there=report.count("known"),
        orphans=report.count("orphan"),
        unmapped=report.count("unmapped"),
    )
    if agreed := report.count("agreed"):
        say("receipt_agreed", file=report.file, count=agreed)
    if rejected := report.count("rejected"):
        say("receipt_rejected", file=report.file, count=rejected)


def _tell_unit(report: ReceiptReport) -> None:
    """In which unit the file counts, and what bears that out."""
    if not report.quoted:
        say("unit_unknown", file=report.file, tool=report.tool)
        return
    unit = report.unit if is_certain(report.agreed, report.quoted) else ""
    say(
        {"code_points": "unit_code_points", "utf16": "unit_utf16", "bytes": "unit_bytes", "": "unit_uncertain"}[unit],
        file=report.file,
        tool=report.tool,
        agreed=report.agreed,
        quoted=report.quoted,
    )


def _complain_of_line(line: ReceiptLine, file: str) -> None:
    complain(
        {
            "moved": "receipt_moved",
            "uncertain": "receipt_uncertain",
            "orphan": "receipt_orphan",
            "unmapped": "receipt_unmapped",
            "value": "receipt_value",
            "link": "receipt_link",
            "left": "receipt_left",
            "changed": "receipt_changed",
            "unmatched": "receipt_unmatched",
            "document_value": "receipt_document_value",
        }[line.outcome],
        document=line.document or file,
        place=line.place,
        label=line.label,
        quote=line.quote,
        start=line.start,
        end=line.end,
        detail=line.detail,
    )


def _text_of(path: Path) -> str:
    """Problems: those of `disk.unread`, ``not_utf8``, ``too_large``."""
    try:
        return whole(path).decode("utf-8-sig")
    except OSError as error:
        raise unread(error, path) from error
    except UnicodeDecodeError as error:
        raise Problem("not_utf8", path=str(path), offset=error.start) from error
