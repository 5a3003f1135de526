"""The preview of a correction in equal cases: what is ticked is done, in one step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.document import Document
from vwsreview.review.spreading.cases import Case
from vwsreview.review.spreading.correction import Correction
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.models.cases_model import CasesModel
from vwsreview.ui.panes.case_delegate import CaseDelegate
from vwsreview.ui.wording.correction_words import correction_sentence

HERE, BODY, DOSSIER = 0, 1, 2


class SpreadDialog(QDialog):
    """Space ticks, Enter does it, 1 to 3 choose how far; X and Shift+X answer "not here" and "never".

    `not_here` carries a Case, `never` comes with the dialog closed: whoever opened it remembers both.
    """

    not_here = Signal(object)
    never = Signal()

    def __init__(
        self,
        correction: Correction,
        document: Document,
        here: Sequence[Case],
        body: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document.id
        self._body = body
        self._cases: tuple[list[Case], list[Case], list[Case]] = (list(here), list(here) if body else [], list(here))
        self._complete: bool | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The same in equal cases"))
        sentence = plain_label(correction_sentence(correction))
        bold = sentence.font()
        bold.setBold(True)
        sentence.setFont(bold)
        self._scopes = QButtonGroup(self)
        self._model = CasesModel(self)
        self.list = self._made_list()
        self._told = QLabel()
        self._told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(sentence)
        layout.addLayout(self._made_scopes())
        layout.addWidget(self.list, 1)
        layout.addWidget(self._told)
        layout.addWidget(self._made_buttons())
        fit(self, 760, 460)
        self._model.ticks_changed.connect(self._show_told)
        self._scopes.idClicked.connect(self._on_scope_clicked)
        self._go_to(HERE if here else DOSSIER)
        self.list.setFocus()

    def add_cases(self, cases: Sequence[Case]) -> None:
        """More cases of the dossier; those of the document at hand are here already."""
        others = [case for case in cases if case.record.document != self._document]
        same_body = [case for case in others if self._body and case.body == self._body]
        self._cases[DOSSIER].extend(others)
        self._cases[BODY].extend(same_body)
        self._model.add({BODY: same_body, DOSSIER: others}.get(self._scopes.checkedId(), []))
        if not self.list.currentIndex().isValid():
            self._go_to_row(0)
        self._show_told()

    def end(self, complete: bool) -> None:
        """No more cases come; `complete` tells whether these are all there are."""
        self._complete = complete
        self._show_told()

    def ticked(self) -> list[Case]:
        """The cases in which the same is to be done."""
        return self._model.ticked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it, from the list as well; while nothing is ticked it does nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply.click()
        else:
            super().keyPressEvent(event)

    def _made_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(CaseDelegate(view))
        view.setUniformItemSizes(True)
        view.setAlternatingRowColors(True)
        view.setAccessibleName(self.tr("Equal cases"))
        return view

    def _made_scopes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for scope in (HERE, BODY, DOSSIER):
            button = QRadioButton()
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setEnabled(scope != BODY or bool(self._body))
            self._scopes.addButton(button, scope)
            row.addWidget(button)
            QShortcut(QKeySequence(str(scope + 1)), self, button.click)
        row.addStretch()
        return row

    def _made_buttons(self) -> QDialogButtonBox:
        row = button_row(self)
        self._apply = row.addButton(
            self.tr("Do it in the ticked ones  (Enter)"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._apply.setDefault(True)
        self._skip = self._action(row, self.tr("Not here  (X)"), "X")
        self._skip.clicked.connect(self._on_not_here_clicked)
        self._action(row, self.tr("Never  (Shift+X)"), "Shift+X").clicked.connect(self._on_never_clicked)
        cancel = row.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())
        cancel.setAutoDefault(False)
        return row

    def _action(self, row: QDialogButtonBox, words: str, key: str) -> QPushButton:
        button = add_action(row, words)
        QShortcut(QKeySequence(key), self, button.click)
        return button

    def _go_to(self, scope: int) -> None:
        self._scopes.button(scope).setChecked(True)
        self._model.show(self._cases[scope])
        self._go_to_row(0)
        self._show_told()

    def _go_to_row(self, row: int) -> None:
        """To the first case from this row on that can be ticked, else to the last one before it."""
        rows = range(self._model.rowCount())
        open_rows = [at for at in rows if self._model.case(at).record.is_open]
        after = next((at for at in open_rows if at >= row), open_rows[-1] if open_rows else None)
        if after is not None:
            self.list.setCurrentIndex(self._model.index(after))

    def _show_told(self) -> None:
        names = (
            self.tr("1: in this document ({count})"),
            self.tr("2: in the documents of this body ({count})"),
            self.tr("3: in the dossier ({count})"),
        )
        for scope, name in enumerate(names):
            open_cases = sum(case.record.is_open for case in self._cases[scope])
            self._scopes.button(scope).setText(name.format(count=open_cases))
        ticked, rows = len(self._model.ticked()), self._model.rowCount()
        decided = rows - sum(self._model.case(row).record.is_open for row in range(rows))
        nothing = not rows and self._complete is not None
        parts = [self.tr("There is none.") if nothing else self.tr("%n case(s) ticked.", "", ticked)]
        if decided:
            parts.append(self.tr("%n decided already; what was decided stays.", "", decided))
        if self._complete is None:
            parts.append(self.tr("Looking for more …"))
        elif not self._complete:
            parts.append(self.tr("There are more; these are the first."))
        self._told.setText(" ".join(parts))
        self._apply.setEnabled(ticked > 0)
        self._skip.setEnabled(self.list.currentIndex().isValid())

    def _on_scope_clicked(self, scope: int) -> None:
        self._go_to(scope)
        self.list.setFocus()

    def _on_not_here_clicked(self) -> None:
        row = self.list.currentIndex().row()
        case = self._model.case(row)
        for cases in self._cases:
            if case in cases:
                cases.remove(case)
        self._model.remove(row)
        self._go_to_row(row)
        self._show_told()
        self.not_here.emit(case)

    def _on_never_clicked(self) -> None:
        self.reject()
        self.never.emit()
