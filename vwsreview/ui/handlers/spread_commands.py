"""What the commands do that spread a correction to equal cases, and the hint that there are some."""

from collections.abc import Callable

from vwsreview.domain.edit import Changed
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.review.jobs.job import Job
from vwsreview.review.spreading.applying import body_in, cases_job, keep_memory, memory_of, spread_over
from vwsreview.review.spreading.cases import Case, equal_cases
from vwsreview.review.spreading.correction import Correction, Refusal, correction_of
from vwsreview.review.spreading.memory import Answer, never, not_here
from vwsreview.ui.dialogs.remembered import RememberedDialog
from vwsreview.ui.dialogs.spread import SpreadDialog
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.keys.shortcuts import Shortcuts
from vwsreview.ui.wording.correction_words import correction_sentence, refusal_sentence
from vwsreview.ui.workspace import Workspace


class SpreadCommands(Handler):
    """The record meant is the one that was just corrected, as long as that was the last step, else the one in hand."""

    def __init__(self, workspace: Workspace, shortcuts: Shortcuts) -> None:
        super().__init__(workspace)
        self._shortcuts = shortcuts
        self._just_changed: str | None = None
        self._hinted: tuple[str, str] | None = None
        self._correction: Correction | None = None
        self._job: Job | None = None
        workspace.rows_changed.connect(self._on_rows_changed)
        workspace.findings.changed.connect(self._on_rested)
        workspace.state_changed.connect(self._on_state_changed)

    def spread_correction(self) -> None:
        """Show the equal cases of what was corrected."""
        record = self._meant()
        correction = self._correction_of(record) if record is not None else "nothing"
        if not isinstance(correction, Correction):
            self.told.emit(refusal_sentence(correction))
            return
        dossier = self._workspace.desk().dossier
        if not memory_of(dossier).offers(correction):
            self.told.emit(self.tr("You answered “never” to this; Edit, Remembered answers takes that back"))
            return
        self._correction = correction
        document = dossier.store.document(correction.document)
        here = self._offered(correction, equal_cases(correction, dossier.store.annotated(document.id)))
        body = body_in(dossier, document.id)
        self._dialog = SpreadDialog(correction, document, here, body, self._window)
        self._dialog.accepted.connect(self._on_accepted)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.not_here.connect(self._on_not_here)
        self._dialog.never.connect(self._on_never)
        self._job = cases_job(dossier, correction, self)
        self._job.yielded.connect(self._on_cases_found)
        self._job.finished.connect(self._on_cases_ended)
        self._job.failed.connect(self._on_failed)
        self._job.start()
        self._dialog.open()

    def remembered_answers(self) -> None:
        """Show what was answered with "not here" and "never"."""
        dossier = self._workspace.dossier
        if dossier is not None:
            dialog = RememberedDialog(memory_of(dossier).answers, not dossier.read_only, self._window)
            dialog.revoked.connect(self._on_revoked)
            dialog.open()

    def _meant(self) -> Record | None:
        dossier = self._workspace.desk().dossier
        self._on_rested()  # the key may come before the keys rest
        last = dossier.store.next_undo()
        if self._hinted is not None and last is not None and last.id == self._hinted[0]:
            return dossier.store.record(self._hinted[1])
        return self._workspace.panel.current()

    def _correction_of(self, record: Record) -> Correction | Refusal:
        store = self._workspace.desk().dossier.store
        return correction_of(record, store.history(record=record.id), store.text(record.document))

    def _corrects(self, step: HistoryStep, record: Record, text: str) -> bool:
        """Whether this very step made a correction; an acceptance later on is none."""
        return isinstance(correction_of(record, [step], text), Correction)

    def _offered(self, correction: Correction, cases: list[Case]) -> list[Case]:
        """The cases to which nobody said "not here"."""
        memory = memory_of(self._workspace.desk().dossier)
        return [case for case in cases if memory.offers_here(correction, case)]

    def _on_rows_changed(self, changed: Changed) -> None:
        one = len(changed.records) == 1 and not changed.everything
        self._just_changed = next(iter(changed.records)) if one else None

    def _on_rested(self) -> None:
        """The keys rest: if a record was corrected and others are equal to it, say so."""
        record_id, self._just_changed = self._just_changed, None
        if record_id is None or self._workspace.document_id is None or self._workspace.desk().dossier.read_only:
            return
        desk = self._workspace.desk()
        record, last = desk.dossier.store.record(record_id), desk.dossier.store.next_undo()
        if record is None or last is None or record.document != desk.document.id:
            return
        correction = self._correction_of(record) if self._corrects(last, record, desk.text) else "nothing"
        if not isinstance(correction, Correction) or not memory_of(desk.dossier).offers(correction):
            return
        self._hinted = (last.id, record_id)
        alike = [one for one in desk.records if one.is_open and correction.is_case(one, desk.text, 0)]
        if alike:
            key = self._shortcuts.words("spread_correction")
            self.told.emit(self.tr("{key}: %n more like this", "", len(alike)).format(key=key))

    def _on_cases_found(self, cases: list[Case]) -> None:
        if self._correction is not None:
            self._dialog.add_cases(self._offered(self._correction, cases))

    def _on_cases_ended(self, complete: bool | None) -> None:
        self._job = None
        self._dialog.end(bool(complete))

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, Problem):
            raise error
        self._dialog.reject()
        self._workspace.problem_met.emit(error)

    def _on_state_changed(self) -> None:
        """A dossier that is closed is not looked through any more."""
        if self._job is not None and self._workspace.dossier is None:
            self._dialog.reject()

    def _on_dialog_finished(self) -> None:
        if self._job is not None:
            self._job.close()
            self._job = None

    def _on_accepted(self) -> None:
        correction, cases = self._correction, self._dialog.ticked()
        if correction is None:
            return
        edit = spread_over(self._workspace.desk().dossier, correction, cases)
        if self._workspace.do(edit) and edit is not None:
            records = sum(isinstance(change.row, Record) for change in edit.changes)
            documents = len({change.row.document for change in edit.changes if isinstance(change.row, Record)})
            done = self.tr("Done in %n more record(s)", "", records)
            where = self.tr("of %n document(s); one undo takes it all back", "", documents)
            self.told.emit(f"{done} {where}")

    def _on_not_here(self, case: Case) -> None:
        if self._correction is not None:
            self._remember(not_here(self._correction, case))

    def _on_never(self) -> None:
        if self._correction is not None:
            self._remember(never(self._correction))
            told = self.tr("Never offered again: {correction}").format(correction=correction_sentence(self._correction))
            self.told.emit(told)

    def _remember(self, answer: Answer) -> None:
        dossier = self._workspace.desk().dossier
        self._keep(lambda: keep_memory(dossier, memory_of(dossier).with_answer(answer)))

    def _on_revoked(self, answer: Answer) -> None:
        dossier = self._workspace.dossier
        if dossier is not None:
            self._keep(lambda: keep_memory(dossier, memory_of(dossier).without(answer)))

    def _keep(self, written: Callable[[], None]) -> None:
        try:
            written()
        except Problem as problem:
            self._workspace.problem_met.emit(problem)
