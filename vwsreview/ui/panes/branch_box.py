"""What was undone before working on, and can be had again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from vwsreview.domain.listing import Branch
from vwsreview.ui.models.history_model import moment, step_sentence


class BranchBox(QComboBox):
    """The branches that were left; hidden where there are none. `chosen` carries the id of a branch's last step."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._branches: Sequence[Branch] = ()
        self.setAccessibleName(self.tr("Branches that were left"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """List these; none of them is chosen."""
        self._branches = branches
        self.clear()
        for branch in branches:
            self.addItem(self._words(branch))
        self.setVisible(bool(branches))
        self.setCurrentIndex(-1)
        self.setPlaceholderText(self.tr("%n branch(es) can be had again", "", len(branches)))

    def _words(self, branch: Branch) -> str:
        when = moment(branch.tip.left_at or branch.tip.at)
        what = step_sentence(branch.tip)
        words = self.tr("left on {when}: %n step(s), last {what}", "", branch.steps).format(when=when, what=what)
        return self.tr("{branch} (redo leads there)").format(branch=words) if branch.next else words

    def _on_activated(self, number: int) -> None:
        self.chosen.emit(self._branches[number].tip.id)
