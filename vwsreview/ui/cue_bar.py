"""The line below the text that says what the cue at hand is, and what its keys do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from vwsreview.review.overview.coverage import Cue
from vwsreview.ui.look.theme import Theme
from vwsreview.ui.wording.words import layer_word

ICON = 12


class CueBar(QFrame):
    """Shown while a cue is at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cue: Cue | None = None
        self._theme: Theme | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._icon, self.words = QLabel(), QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        self.hide()

    def show_cue(self, cue: Cue, text: str, others: int) -> None:
        """Say what the cue is, and how many others are open."""
        self._cue = cue
        said = self.tr("“{words}”: {layer}?").format(words=cue.span.of(text), layer=layer_word(cue.layer))
        left = self.tr("%n more open cue(s)", "", others)
        keys = self.tr("A: make it · X: nothing here · 1–7: another layer · Q: next cue")
        self.words.setText(f"{said}  ({left})  ·  {keys}")
        self.setAccessibleName(self.words.text())
        self._show_icon()
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self._theme = theme
        self._show_icon()

    def _show_icon(self) -> None:
        if self._cue is not None and self._theme is not None:
            self._icon.setPixmap(self._theme.layer_icon(self._cue.layer).pixmap(ICON, ICON))
