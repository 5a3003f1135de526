"""Which records to export, and how much of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QGroupBox, QVBoxLayout, QWidget

from vwsreview.domain.exporting import Selection
from vwsreview.domain.layers import LAYERS
from vwsreview.ui.wording.words import layers_word

COLUMNS = 2


class LayerBoxes(QGroupBox):
    """A box a layer. `changed` tells that one was ticked or not any more."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Layers"))
        grid = QGridLayout(self)
        self.boxes = {layer.name: QCheckBox(layers_word(layer.name)) for layer in LAYERS}
        for number, box in enumerate(self.boxes.values()):
            box.setChecked(True)
            box.toggled.connect(self.changed)
            grid.addWidget(box, number // COLUMNS, number % COLUMNS)

    def layers(self) -> frozenset[str]:
        """Those that are ticked."""
        return frozenset(layer for layer, box in self.boxes.items() if box.isChecked())

    def tick(self, layers: frozenset[str]) -> None:
        """Tick these and no others."""
        for layer, box in self.boxes.items():
            box.setChecked(layer in layers)


class ContentsChoice(QWidget):
    """What of the documents goes out. `changed` tells of another choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reviewed_only = QCheckBox(self.tr("Only records that a person &decided"))
        self.rejected = QCheckBox(self.tr("&Rejected records too"))
        self.organisations_only = QCheckBox(self.tr("&Organisations only: no names, no contact data"))
        self.layers = LayerBoxes()
        self.layers.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.reviewed_only, self.rejected, self.organisations_only, self.layers):
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
