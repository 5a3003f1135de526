"""Which records to export, and how much of them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vwsreview.domain.exporting import Selection
from vwsreview.domain.layers import LAYERS
from vwsreview.ui.wording.words import layers_word

LAYER_ROLE = Qt.ItemDataRole.UserRole


class LayerBoxes(QListWidget):
    """A line a layer, each with a box that Space ticks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Layers"))
        for layer in LAYERS:
            item = QListWidgetItem(layers_word(layer.name))
            item.setData(LAYER_ROLE, layer.name)
            item.setCheckState(Qt.CheckState.Checked)
            self.addItem(item)
        self.setCurrentRow(0)

    def layers(self) -> frozenset[str]:
        """Those that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return frozenset(item.data(LAYER_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked)

    def tick(self, layers: frozenset[str]) -> None:
        """Tick these and no others."""
        for row in range(self.count()):
            item = self.item(row)
            ticked = item.data(LAYER_ROLE) in layers
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def sizeHint(self) -> QSize:
        height = self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ContentsChoice(QWidget):
    """What of the documents goes out. `changed` tells of another choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reviewed_only = QCheckBox(self.tr("Only records that a person &decided"))
        self.rejected = QCheckBox(self.tr("&Rejected records too"))
        self.organisations_only = QCheckBox(self.tr("&Organisations only: no names, no contact data"))
        self.layers = LayerBoxes()
        title = QLabel(self.tr("&Layers"))
        title.setBuddy(self.layers)
        self.layers.itemChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.reviewed_only, self.rejected, self.organisations_only, title, self.layers):
            column.addWidget(widget)
        column.addStretch()

    def is_ready(self) -> bool:
        """Whether anything is chosen."""
        return bool(self.layers.layers())

    def selection(self, documents: frozenset[str] | None, query: str) -> Selection:
        """What was chosen, of these documents."""
        layers = self.layers.layers()
        return Selection(
            reviewed_only=self.reviewed_only.isChecked(),
            rejected=self.rejected.isChecked(),
            layers=None if len(layers) == len(LAYERS) else layers,
            query=query,
            documents=documents,
            organisations_only=self.organisations_only.isChecked(),
        )

    def show_selection(self, selection: Selection) -> None:
        """Choose again what was chosen before, documents apart."""
        self.reviewed_only.setChecked(selection.reviewed_only)
        self.rejected.setChecked(selection.rejected)
        self.organisations_only.setChecked(selection.organisations_only)
        self.layers.tick(frozenset(layer.name for layer in LAYERS) if selection.layers is None else selection.layers)
