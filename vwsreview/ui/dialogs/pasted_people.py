"""A pasted list of names before it is taken: where each stands in the text, and which do not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vwsreview.review.attendance.pasted_people import Pasted
from vwsreview.ui.dialogs.around import around
from vwsreview.ui.dialogs.buttons import button_row
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.roomy_lines import RoomyLines


class PastedPeopleDialog(QDialog):
    """A line for each name with a box to tick; Enter takes those that are ticked."""

    def __init__(self, text: str, pasted: Pasted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pasted = pasted
        self.setWindowTitle(self.tr("Pasted names"))
        told = QLabel(self.tr("%n of these names stand(s) in the text and become(s) an attendee there.", "",
                              len(pasted.found)))  # fmt: skip
        told.setWordWrap(True)
        self.names = QTreeWidget()
        self.names.setAccessibleName(self.tr("Pasted names"))
        self.names.setHeaderLabels([self.tr("Name"), self.tr("Place in the text")])
        self.names.setRootIsDecorated(False)
        self.names.setItemDelegate(RoomyLines(self.names))
        for found in pasted.found:
            item = self._added(found.name, around(text, found.span))
            item.setCheckState(0, Qt.CheckState.Checked)
        for name in pasted.known:
            self._added(name, self.tr("an attendee already")).setDisabled(True)
        for name in pasted.missing:
            self._added(name, self.tr("does not stand in the text")).setDisabled(True)
        self.names.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.names.setCurrentIndex(self.names.model().index(0, 0))
        buttons = button_row(self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(pasted.found))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(told)
        layout.addWidget(self.names, 1)
        layout.addWidget(buttons)
        fit(self, 620, 420)

    def chosen(self) -> Pasted:
        """The list without the names that were not ticked."""
        ticked = [self._is_ticked(row) for row in range(len(self._pasted.found))]
        found = tuple(one for one, taken in zip(self._pasted.found, ticked, strict=True) if taken)
        return Pasted(found, self._pasted.known, self._pasted.missing)

    def _is_ticked(self, row: int) -> bool:
        item = self.names.topLevelItem(row)
        return item is not None and item.checkState(0) == Qt.CheckState.Checked

    def _added(self, name: str, place: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.names, [name, place])
        item.setToolTip(1, place)
        return item
