"""Whose history is listed: three buttons of which one is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from vwsreview.ui.session import Session

SCOPES = ("record", "document", "dossier")


class HistoryScope(QWidget):
    """`chosen` tells that the reviewer wants another history; which one is kept in the session."""

    chosen = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._group = QButtonGroup(self)
        names = {
            "record": (self.tr("Record"), self.tr("What was done to the record")),
            "document": (self.tr("Document"), self.tr("What was done in the document")),
            "dossier": (self.tr("Dossier"), self.tr("What was done in the dossier")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for number, scope in enumerate(SCOPES):
            button = QRadioButton(names[scope][0])
            button.setToolTip(names[scope][1])
            button.setAccessibleDescription(names[scope][1])
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        kept = session.history_scope
        self._group.button(SCOPES.index(kept if kept in SCOPES else "document")).setChecked(True)
        self._give_focus_to_the_chosen()
        self._group.idClicked.connect(self._on_clicked)

    @property
    def scope(self) -> str:
        """A word of `SCOPES`."""
        return SCOPES[max(0, self._group.checkedId())]

    def choose(self, scope: str) -> None:
        """List this history, as if its button were clicked."""
        self._group.button(SCOPES.index(scope)).setChecked(True)
        self._on_clicked()

    def buttons(self) -> list[QAbstractButton]:
        """The buttons in the order in which Tab walks them."""
        return self._group.buttons()

    def _on_clicked(self) -> None:
        self._session.history_scope = self.scope
        self._give_focus_to_the_chosen()
        self.chosen.emit()

    def _give_focus_to_the_chosen(self) -> None:
        """Tab stops at one of the three, the arrows go on from there; Qt does so only once one of them has focus."""
        for button in self._group.buttons():
            chosen = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
