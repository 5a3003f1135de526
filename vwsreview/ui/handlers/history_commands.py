"""What the commands do that go back: an older step, a state of the history, the extractor's proposal."""

from functools import partial

from vwsreview.domain.edit import Edit
from vwsreview.domain.listing import HistoryStep, Way
from vwsreview.domain.problems import Problem
from vwsreview.review.dossier import Dossier
from vwsreview.review.past.reverting import revert_document, revert_record
from vwsreview.review.past.taking_back import Dependence, take_back
from vwsreview.ui.dialogs.messages import ask
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.keys.key_words import key_words
from vwsreview.ui.models.history_model import moment
from vwsreview.ui.panes.history_pane import HistoryPane
from vwsreview.ui.wording.sentences import step_sentence
from vwsreview.ui.workspace import Workspace


class HistoryCommands(Handler):
    """Runs the commands on the step that is selected in the pane, and those that revert."""

    def __init__(self, workspace: Workspace, pane: HistoryPane) -> None:
        super().__init__(workspace)
        self._pane = pane
        pane.take_back_wanted.connect(self._take_back)
        pane.go_to_wanted.connect(self._ask_to_go_to)

    def take_back_step(self) -> None:
        """Take the selected step back as a new step."""
        step = self._selected()
        if step is not None:
            self._take_back(step)

    def go_to_step(self) -> None:
        """Make everything as it was after the selected step."""
        step = self._selected()
        if step is not None:
            self._ask_to_go_to(step)

    def revert_record(self) -> None:
        """Back to what the extractor proposed for the selected record; one that a person made goes."""
        record = self._workspace.panel.current()
        if record is None:
            return
        desk = self._workspace.desk()
        given = desk.dossier.store.as_given(record.document)
        edit = revert_record(desk.document, record, given, desk.text)
        if edit is None:
            self.told.emit(self.tr("The record is as the extractor proposed it"))
        elif self._workspace.do(edit):
            taken_out = edit.changes[0].after is None
            self.told.emit(
                self.tr("A person had made the record; it is taken out")
                if taken_out
                else self.tr("The record is as the extractor proposed it, and open again")
            )

    def revert_document(self) -> None:
        """Ask, and put the whole document back to what the extractor proposed."""
        edit = self._document_edit()
        if edit is None:
            self.told.emit(self.tr("The document is as it was imported"))
            return
        name = self._workspace.desk().document.name
        sentence = self.tr("Take back every decision in {name}, and what was added there? (%n change(s))", "",
                           len(edit.changes))  # fmt: skip
        hint = self.tr("Comments stay. {undo} brings it all back.").format(undo=key_words("undo"))
        ask(self._workspace, f"{sentence.format(name=name)}\n\n{hint}", self.tr("&Revert"), self._on_revert_wanted)

    def _document_edit(self) -> Edit | None:
        desk = self._workspace.desk()
        return revert_document(desk.document, desk.records, desk.dossier.store.as_given(desk.document.id), desk.text)

    def _on_revert_wanted(self) -> None:
        if self._workspace.document_id is not None and self._workspace.do(self._document_edit()):
            self.told.emit(self.tr("The document is as it was imported"))

    def _selected(self) -> HistoryStep | None:
        step = self._pane.step() if self._pane.isVisible() else None
        if step is None:
            told = self.tr("Select a step in the history first ({pane})")
            self.told.emit(told.format(pane=key_words("show_pane/history")))
        return step

    def _take_back(self, step: HistoryStep) -> None:
        dossier = self._workspace.dossier
        now = dossier.store.step(step.id) if dossier is not None else None
        if dossier is None or now is None:
            return
        if now.undone:
            self.told.emit(self.tr("This step is taken back already"))
            return
        found = take_back(dossier.store, now)
        if isinstance(found, Dependence):
            self._offer_later_step(now, found)
        elif found is None:
            self.told.emit(self.tr("Nothing of this step is left to take back"))
        elif self._workspace.do(found):
            self.told.emit(self.tr("Taken back: {step}").format(step=step_sentence(now)))

    def _offer_later_step(self, step: HistoryStep, found: Dependence) -> None:
        later = found.step
        sentence = self.tr(
            "“{step}” cannot be taken back alone: “{later}” of {when} ({who}) came after it in the same place. "
            "Take that one back first."
        ).format(step=step_sentence(step), later=step_sentence(later), when=moment(later.at), who=later.reviewer)
        ask(self._workspace, sentence, self.tr("&Show that step"), partial(self._pane.show_step, later.id))

    def _ask_to_go_to(self, step: HistoryStep) -> None:
        dossier = self._workspace.dossier
        if dossier is None:
            return
        way = dossier.store.way_to(step.id)
        if way == Way(0, 0):
            self.told.emit(self.tr("This is the present state"))
            return
        sentence = self.tr("Make everything as it was after “{step}” of {when}?").format(
            step=step_sentence(step), when=moment(step.at)
        )
        parts = [self.tr("%n step(s) are taken back", "", way.undone)] if way.undone else []
        parts += [self.tr("%n step(s) are done again", "", way.redone)] if way.redone else []
        hint = self.tr("Nothing is lost: you can come back the same way.")
        ask(
            self._workspace,
            f"{sentence}\n\n{'; '.join(parts)}. {hint}",
            self.tr("&Go there"),
            partial(self._go_to, dossier, step),
        )

    def _go_to(self, dossier: Dossier, step: HistoryStep) -> None:
        if dossier is not self._workspace.dossier or not self._workspace.commit_pending():
            return
        try:
            dossier.go_to(step.id)
        except Problem as problem:
            self._workspace.problem_met.emit(problem)
            return
        self.told.emit(self.tr("Everything is as it was after: {step}").format(step=step_sentence(step)))
        self._pane.show_step(step.id)
