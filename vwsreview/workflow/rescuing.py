"""Brings out of a damaged dossier all that can be read, into a new one. The damaged file is only read.

Where nothing is found to be wrong with it, the new one is a copy. Else every page is read by itself. Documents come
out as they were imported, with their history, where both agree with the digest that the dossier keeps of each import;
the others come out as they are now, without the steps that led there.
"""

import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.rescuing import Lost, OtherWayOut, RescueReport
from vwsreview.domain.steps import Step
from vwsreview.formats.files import replacing
from vwsreview.store.copies import contents_of, made_at, newest_good_copy
from vwsreview.store.importing import LARGEST_BATCH
from vwsreview.store.rescue.documents import FoundDocument, found_documents
from vwsreview.store.rescue.gathering import Found, gather
from vwsreview.store.rescue.pages import Pages
from vwsreview.store.rescue.totals import found_settings, missing_steps, records_there_were, refuse_unusable
from vwsreview.store.store import Store

_STEP = 256
"""Pages after which a step is told."""
_UNREADABLE = ("damaged_dossier", "not_a_dossier", "newer_dossier", "not_writable")
"""Why a copy cannot be opened that was just made; a damaged header may tell SQLite that nobody can write the file."""


def rescue(damaged: Path, target: Path) -> Generator[Step, None, RescueReport]:
    """Write the new dossier; steps while it runs, returns the report. The target is there wholly or not at all.

    Problems: ``no_such_file``, ``not_readable``, ``file_exists`` (the target), ``newer_dossier``,
    ``nothing_to_rescue``, and those of `formats.files.replacing`.
    """
    if not damaged.is_file():
        raise Problem("no_such_file", path=str(damaged))
    if target.exists():
        raise Problem("file_exists", path=str(target))
    report = RescueReport(copy=_other_way_out(damaged))
    with Pages(damaged) as pages, replacing(target) as made:
        report.log_torn = pages.log.torn > 0
        report.undamaged = yield from _copied(pages, made)
        if not report.undamaged:
            _remove_but(made.parent, None)
            yield from _rebuilt(pages, made, report)
        report.documents, report.records, report.steps, report.settings = contents_of(made)
        if report.undamaged:
            report.found_steps = report.steps
        _remove_but(made.parent, made)
    return report


def _other_way_out(damaged: Path) -> OtherWayOut | None:
    copy = newest_good_copy(damaged)
    if copy is None:
        return None
    contents = contents_of(copy)
    return OtherWayOut(copy, made_at(copy).isoformat(), contents.documents, contents.records)


def _copied(pages: Pages, made: Path) -> Generator[Step, None, bool]:
    """Copy the file as its last commit left it; whether nothing is wrong with the copy."""
    with made.open("xb") as file:
        made.chmod(0o600)
        for number in range(1, pages.count + 1):
            if number % _STEP == 1:
                yield Step(number - 1, pages.count, pages.path.name)
            file.write(pages.page(number) or bytes(pages.page_size))
    try:
        with Store.open(made, "write") as store:
            return next(iter(store.check()), None) is None
    except Problem as problem:
        if problem.code not in _UNREADABLE:
            raise
        return False


def _rebuilt(pages: Pages, made: Path, report: RescueReport) -> Generator[Step, None, None]:
    found = yield from gather(pages, made.with_name("found"))
    with closing(found.connection):
        refuse_unusable(found)
        try:
            yield from _built(found, made, report, with_history=True)
        except (Problem, sqlite3.IntegrityError) as problem:
            if isinstance(problem, Problem) and problem.code not in ("conflict", "damaged_dossier"):
                raise
            _remove_but(made.parent, made.with_name("found"))
            yield from _built(found, made, report, with_history=False)


def _built(found: Found, made: Path, report: RescueReport, with_history: bool) -> Generator[Step, None, None]:
    """Write what was found; without its history where that turned out not to fit."""
    report.unsure, report.named, report.lost = [], [], []
    with Store.create(made) as store:
        builder = _Builder(store, report, with_history)
        batch: list[FoundDocument] = []
        for done, one in enumerate(found_documents(found)):
            yield Step(done, None, one.name)
            if isinstance(one, Lost):
                report.lost.append(one)
                continue
            batch.append(one)
            if len(batch) == LARGEST_BATCH:
                builder.add(batch)
                batch = []
        builder.add(batch)
        report.found_steps, report.missing_steps = found.count("history"), missing_steps(found)
        store.restore_history(found.connection, builder.restored, branches={"history", "changes"} <= found.whole)
        for name, value in found_settings(found):
            store.set_setting(name, value)
    report.lost_records = records_there_were(found) - contents_of(made).records


class _Builder:
    """Writes documents into the new dossier; `restored` are those that stand there as they were imported."""

    def __init__(self, store: Store, report: RescueReport, with_history: bool) -> None:
        self._store = store
        self._report = report
        self._with_history = with_history
        self.restored: list[str] = []

    def add(self, batch: list[FoundDocument]) -> None:
        """Write documents; where one cannot be written beside the others, what of it can."""
        try:
            self._store.add_documents([self._rows(one) for one in batch])
        except Problem as problem:
            if problem.code not in ("known_document", "known_record"):
                raise
            for one in batch:
                self.add([one]) if len(batch) > 1 else self._add_what_is_new(one)
            return
        for one in batch:
            if one.imported is not None and self._with_history:
                self.restored.append(one.now.document.id)
            else:
                self._tell(one)

    def _rows(self, one: FoundDocument) -> AnnotatedDocument:
        return one.imported if one.imported is not None and self._with_history else one.now

    def _add_what_is_new(self, one: FoundDocument) -> None:
        """Leave out records whose id another document has; a document of the same content is there already."""
        new = {record.id: record for record in one.now.records if self._store.record(record.id) is None}
        try:
            self._store.add_documents([replace(one.now, records=tuple(new.values()))])
        except Problem as problem:
            if problem.code != "known_document":
                raise
            self._report.lost.append(Lost(one.name, one.number, "twice"))
        else:
            self._tell(one)

    def _tell(self, one: FoundDocument) -> None:
        (self._report.named if one.is_named else self._report.unsure).append(one.name)


def _remove_but(folder: Path, kept: Path | None) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path != kept:
            path.unlink()
