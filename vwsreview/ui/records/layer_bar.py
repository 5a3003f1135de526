"""The layers as a bar of buttons, each with the number of its records that nobody decided yet."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from vwsreview.domain.layers import LAYERS
from vwsreview.domain.record import Record
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.wording.words import layers_word

BUTTONS_IN_A_ROW = 4
ALL = ""
MOST_IN_FULL = 9_999


def _short(number: int) -> str:
    """A number in little room: exact up to four digits, then in thousands; the tip has all of it."""
    return str(number) if number <= MOST_IN_FULL else f"{QLocale().toString(number // 1000)}k"


class LayerBar(QWidget):
    """`layer_chosen` carries the layer's name, empty for all layers. Two rows, so that every layer is in sight."""

    layer_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Layers"))
        self._open: Counter[str] = Counter()
        self._total: Counter[str] = Counter()
        self._chosen = ALL
        self._group = QButtonGroup(self)
        self._buttons = {name: self._button(name) for name in (ALL, *(layer.name for layer in LAYERS))}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for place, button in enumerate(self._buttons.values()):
            grid.addWidget(button, place // BUTTONS_IN_A_ROW, place % BUTTONS_IN_A_ROW)
        self.show_counts(())
        self._group.buttonToggled.connect(self._on_button_toggled)
        self._buttons[ALL].setChecked(True)

    def layer(self) -> str | None:
        """The layer that is chosen; None for all."""
        return self._chosen or None

    def choose(self, layer: str | None) -> None:
        """Choose a layer, or all."""
        self._buttons[layer or ALL].setChecked(True)

    def choose_next(self, step: int = 1) -> None:
        """Choose the layer after this one, or with -1 the one before; past the end it begins again."""
        names = list(self._buttons)
        self.choose(names[(names.index(self.layer() or ALL) + step) % len(names)])

    def show_counts(self, records: Iterable[Record]) -> None:
        """Count the records that are open, a layer and all."""
        self._open, self._total = Counter(), Counter()
        self.count_anew((None, record) for record in records)

    def total(self) -> int:
        """How many records were counted of the chosen layer, or of all."""
        return self._total[self._chosen] if self._chosen else self._total.total()

    def count_anew(self, changes: Iterable[tuple[Record | None, Record | None]]) -> None:
        """Count what these records were no longer, but what they are; None where there was or is none."""
        for change in changes:
            for record, by in zip(change, (-1, 1), strict=True):
                if record is not None:
                    self._total[record.layer] += by
                    self._open[record.layer] += by * record.is_open
        self._show_counted()

    def _show_counted(self) -> None:
        for name, button in self._buttons.items():
            words = layers_word(name) if name else self.tr("All")
            number = self._open[name] if name else self._open.total()
            total = self._total[name] if name else self._total.total()
            button.setText(f"{words} {_short(number)}" if number else words)
            told = self.tr("{layer}: {open} of {total} to decide")
            told = told.format(layer=words, open=QLocale().toString(number), total=QLocale().toString(total))
            button.setToolTip(told)
            button.setAccessibleName(told)

    def set_theme(self, theme: Theme) -> None:
        """Give each layer the colour of its marks."""
        for name, button in self._buttons.items():
            if name:
                button.setIcon(theme.layer_icon(name))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"layer/{name}")
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(QSize(10, 10))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button)
        return button

    def _on_button_toggled(self, button: QToolButton, checked: bool) -> None:
        font = button.font()
        font.setBold(checked)
        button.setFont(font)
        if checked:
            self._chosen = next(name for name, one in self._buttons.items() if one is button)
            self.layer_chosen.emit(self._chosen)
