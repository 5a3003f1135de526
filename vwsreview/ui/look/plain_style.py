"""Words are words: nothing that a document says becomes rich text by itself.

Qt takes the text of a label or a tip for HTML where it looks like it, and looks for its pictures: a name such as
``<img src="//host/x.png">`` would have the system ask that host. The style meets every widget before its text is laid
out, tips too, and so says it once for all; who wants rich text must ask for it.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProxyStyle


class PlainStyle(QProxyStyle):
    """Fusion, with plain labels and tips."""

    def __init__(self) -> None:
        super().__init__("fusion")

    def polish(self, *target: Any) -> None:
        """Qt has three of that name: for a widget, the application and a palette."""
        for label in target:
            if isinstance(label, QLabel) and label.textFormat() == Qt.TextFormat.AutoText:
                label.setTextFormat(Qt.TextFormat.PlainText)
        super().polish(*target)
