"""What the commands on findings do: going from one to the next, and settling the one at hand."""

from vwsreview.review.checks.dossier_findings import FindingLine
from vwsreview.review.checks.fixes import fix, waive
from vwsreview.ui.handlers.handler import Handler
from vwsreview.ui.keys.shortcuts import Shortcuts
from vwsreview.ui.session import Session
from vwsreview.ui.wording.finding_words import finding_sentence, fix_words
from vwsreview.ui.workspace import Workspace


class CheckCommands(Handler):
    """The finding at hand is the one that was gone to, else the first about the record in hand."""

    def __init__(self, workspace: Workspace, session: Session, shortcuts: Shortcuts) -> None:
        super().__init__(workspace)
        self._pane = pane = workspace.checks
        self._session = session
        self._shortcuts = shortcuts
        self._gone_to: FindingLine | None = None
        pane.fix_wanted.connect(self._on_fix_wanted)
        pane.keep_wanted.connect(self._on_keep_wanted)
        shortcuts.changed.connect(self._name_keys)
        workspace.panel.detail.ask_checks(self._asked)
        workspace.findings.changed.connect(workspace.panel.detail.show_checks)
        self._name_keys()

    def next_finding(self) -> None:
        """Go to the finding after this place."""
        self._go(1)

    def previous_finding(self) -> None:
        """Go to the finding before this place."""
        self._go(-1)

    def fix_finding(self) -> None:
        """Do what is offered about the finding at hand."""
        if not self._open_chosen():
            self._fix(self._at_hand())

    def keep_finding(self) -> None:
        """Remember that the words are right as they are."""
        if not self._open_chosen():
            self._keep(self._at_hand())

    def check_dossier(self) -> None:
        """Open the pane on the findings of all documents."""
        self._pane.whole.setChecked(True)
        self._workspace.side.show_pane("checks")

    def _go(self, step: int) -> None:
        lines = self._workspace.findings.now()
        if not lines:
            self.told.emit(self.tr("Nothing was found in this document"))
            return
        here = self._at_hand()
        if here is not None and here in lines:
            at = lines.index(here) + step
        else:
            place = self._workspace.place()
            after = next((at for at, line in enumerate(lines) if line.finding.span.start >= place), len(lines))
            at = after if step > 0 else after - 1
        self._go_to(lines[at % len(lines)], at % len(lines) + 1, len(lines))

    def _go_to(self, line: FindingLine, number: int, count: int) -> None:
        self._workspace.show_record(line.document, line.finding.records[0])
        self._gone_to = line
        self._pane.show_line(line)
        told = self.tr("{number} of {count}: {sentence} {key}: {fix}").format(
            number=number,
            count=count,
            sentence=finding_sentence(line.finding),
            key=self._shortcuts.words("fix_finding"),
            fix=fix_words(line.finding),
        )
        self.told.emit(told)

    def _at_hand(self) -> FindingLine | None:
        """What was gone to, as long as its record is in hand; else the first finding about the record in hand."""
        record = self._workspace.panel.current()
        if record is None:
            return None
        about = [line for line in self._workspace.findings.now() if record.id in line.finding.records]
        if self._gone_to in about:
            return self._gone_to
        return about[0] if about else None

    def _open_chosen(self) -> bool:
        """With the keyboard in the list its line is meant; one of another document is opened first, so that nobody
        settles what is not in sight."""
        line = self._pane.line() if self._pane.list.hasFocus() else None
        if line is None:
            return False
        here = line.document == self._workspace.document_id
        self._bring(line)
        return not here

    def _fix(self, line: FindingLine | None) -> None:
        if line is None:
            self._tell_none()
            return
        if line.finding.fix.does == "ask":
            self._workspace.panel.open_slot(line.finding.fix.key)
            return
        desk = self._workspace.desk()
        if self._workspace.do(fix(line.finding, desk.document, desk.records, desk.stamp)):
            self._go_on(line, self.tr("Done: {fix}").format(fix=fix_words(line.finding)))

    def _keep(self, line: FindingLine | None) -> None:
        if line is None:
            self._tell_none()
        elif self._workspace.do(waive(line.finding, self._workspace.desk().document)):
            self._go_on(line, self.tr("It stays as it is, and is not asked again"))

    def _go_on(self, settled: FindingLine, told: str) -> None:
        """On to the next finding where the reviewer walks from one to the next."""
        self.told.emit(told)
        if self._session.advance and settled is self._gone_to and self._workspace.findings.now():
            self._go(1)

    def _tell_none(self) -> None:
        key = self._shortcuts.words("next_finding")
        self.told.emit(self.tr("Nothing was found about this record; {key} goes to the next finding").format(key=key))

    def _on_fix_wanted(self, line: FindingLine) -> None:
        self._bring(line)
        self._fix(line)

    def _on_keep_wanted(self, line: FindingLine) -> None:
        self._bring(line)
        self._keep(line)

    def _bring(self, line: FindingLine) -> None:
        self._workspace.show_record(line.document, line.finding.records[0])
        self._gone_to = line

    def _asked(self, record: str) -> list[str]:
        """What the checks ask about a record, with the fix and its key."""
        key = self._shortcuts.words("fix_finding")
        lines = self._workspace.findings.of(record)
        return [f"{finding_sentence(line.finding)} {key}: {fix_words(line.finding)}" for line in lines]

    def _name_keys(self) -> None:
        self._pane.show_keys(self._shortcuts.words("fix_finding"), self._shortcuts.words("keep_finding"))
