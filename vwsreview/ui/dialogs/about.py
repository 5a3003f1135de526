"""What this program is, its version and licence, and where its things are kept."""

from PySide6.QtCore import QStandardPaths, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from vwsreview import __version__
from vwsreview.ui.dialogs.buttons import button_row


class AboutDialog(QDialog):
    """A few lines that can be selected and copied into a message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About vwsreview"))
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
        title = QLabel(f"vwsreview {__version__}")
        font = title.font()
        font.setPointSizeF(1.4 * font.pointSizeF())
        title.setFont(font)
        text = QLabel(
            "\n".join([
                self.tr("Turns released Dutch government documents into reviewed, trustworthy data."),
                "",
                self.tr("Licence: MIT. It works without a network and fetches nothing."),
                self.tr("Qt {version}; settings and reports of faults: {folder}").format(
                    version=qVersion(), folder=folder
                ),
            ])
        )  # fmt: skip
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = button_row(self, QDialogButtonBox.StandardButton.Close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
