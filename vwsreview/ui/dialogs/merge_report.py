"""What came of the work of several people: what they agree on, and every conflict with who said what."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from vwsreview.domain.exporting import first_names
from vwsreview.domain.merging_people import PeopleConflict, PeopleReport, Saying
from vwsreview.ui.dialogs.buttons import add_action, button_row
from vwsreview.ui.dialogs.leading_lines import LINE_ROLE, first_items, go_to_first, line_item
from vwsreview.ui.dialogs.sizes import fit
from vwsreview.ui.look.plain_label import plain_label
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.models.history_model import moment
from vwsreview.ui.wording.conflict_words import part_words, person_words, told_words
from vwsreview.ui.wording.quotes import on_one_line
from vwsreview.ui.wording.words import layer_word


class MergeReportDialog(QDialog):
    """`open_wanted` asks for the merged dossier, with the PeopleConflict of the list to go to, or None."""

    open_wanted = Signal(object)

    def __init__(self, report: PeopleReport, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Merged"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sentence = plain_label(self._sentence(target))
        self.lines = self._made_lines()
        buttons = button_row(self, QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        add_action(buttons, self.tr("&Copy the list")).clicked.connect(self._on_copy_clicked)
        self.open_button = buttons.addButton(
            self.tr("&Open the merged dossier"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.open_button.setDefault(True)
        self.accepted.connect(self._on_accepted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.sentence)
        layout.addWidget(self.lines, 1)
        layout.addWidget(buttons)
        fit(self, 860, 480)
        self.open_button.setFocus()

    def _sentence(self, target: Path) -> str:
        report = self._report
        told = [
            (report.documents, self.tr("%n document(s)", "", report.documents)),
            (report.new_documents, self.tr("%n of them new", "", report.new_documents)),
            (report.agreed, self.tr("%n decided alike by several people", "", report.agreed)),
            (report.taken, self.tr("%n taken from one of them", "", report.taken)),
            (report.added, self.tr("%n record(s) that the base does not have", "", report.added)),
        ]
        parts = [words for count, words in told if count]
        parts.append(self.tr("%n in conflict", "", len(report.conflicts)))
        sentences = [f"{', '.join(parts)}.", self.tr("Written to {path}.").format(path=target)]
        if report.removed:
            removed = self.tr(
                "%n document(s) removed by somebody and left by the others: {names}.", "", len(report.removed)
            )
            sentences.append(removed.format(names=first_names(report.removed)))
        if report.conflicts:
            sentences.append(self.tr("Conflicts are decided there, in the pane Conflicts."))
        return " ".join(sentences)

    def _made_lines(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Conflicts"))
        tree.setHeaderLabels([self.tr("Words"), self.tr("What people say"), self.tr("Document")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setItemDelegate(RoomyLines(tree))
        tree.addTopLevelItems(first_items(self._report.conflicts, self._line))
        tree.header().resizeSection(0, 240)
        tree.header().resizeSection(1, 380)
        tree.activated.connect(self.accept)
        go_to_first(tree)
        tree.setVisible(bool(self._report.conflicts))
        return tree

    def _line(self, conflict: PeopleConflict) -> QTreeWidgetItem:
        return line_item([self._words(conflict), sayings_words(conflict), conflict.name], conflict)

    def _words(self, conflict: PeopleConflict) -> str:
        if conflict.record is None:
            return self.tr("The document as a whole")
        return f"{layer_word(conflict.layer)}: {on_one_line(conflict.quote)}"

    def _on_accepted(self) -> None:
        self.open_wanted.emit(self.lines.currentIndex().siblingAtColumn(0).data(LINE_ROLE))

    def _on_copy_clicked(self) -> None:
        rows = ((self._words(one), sayings_words(one), one.name) for one in self._report.conflicts)
        QGuiApplication.clipboard().setText("\n".join(map("\t".join, rows)))


def sayings_words(conflict: PeopleConflict) -> str:
    """Who says what of each part: ``Role: chair (Anne, 3/2/26 10:00) | guest (Bram, …)``."""
    parts = dict.fromkeys(saying.key for saying in conflict.sayings)
    told = (
        f"{part_words(conflict.layer, part)}: "
        + " | ".join(_said(conflict, saying) for saying in conflict.sayings if saying.key == part)
        for part in parts
    )
    return "; ".join(told)


def _said(conflict: PeopleConflict, saying: Saying) -> str:
    if isinstance(saying.value, tuple):
        value = "{}–{}".format(*saying.value)
    else:
        value = told_words(conflict.layer, saying.key, saying.value, "")
    when = f", {moment(saying.at)}" if saying.at else ""
    return f"{value} ({person_words(saying.reviewer)}{when})"
