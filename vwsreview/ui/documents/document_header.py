"""The line above a document: what it is, its anchor date, how far it is, what was said about it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from vwsreview.domain.document import Document
from vwsreview.ui.look.icons import tinted
from vwsreview.ui.wording.date_words import human_date
from vwsreview.ui.wording.words import kind_word, status_word


class ElidedLabel(QLabel):
    """A line that leaves out its middle where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


class DocumentHeader(QWidget):
    """The values are buttons: they open the menus of kind and status, and run the commands of the others."""

    def __init__(
        self, kinds: QMenu, statuses: QMenu, anchor: QAction, comment: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self.kind = _button(self.tr("Kind of document"), kinds)
        self.anchor = _button(self.tr("Anchor date"), anchor)
        self.status = _button(self.tr("Status of the review"), statuses)
        self.comment = _button(self.tr("Comment on the document"), comment)
        self.comment.setIcon(tinted("comment", self.palette()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 6, 3)
        layout.setSpacing(2)
        layout.addWidget(self._title, 1)
        for button in (self.kind, self.anchor, self.status, self.comment):
            layout.addWidget(button)
        self.show_document(None)

    def show_document(self, document: Document | None) -> None:
        """Show what is known of the document; nothing for None."""
        self._title.setText(document.name if document else "")
        for button in (self.kind, self.anchor, self.status, self.comment):
            button.setVisible(document is not None)
        if document is None:
            return
        self._title.setToolTip(document.source or document.name)
        self.kind.setText(f"{kind_word(document.kind)} ▾")
        anchored = self.tr("Anchor {day}").format(day=human_date(document.anchor_date or ""))
        self.anchor.setText(anchored if document.anchor_date else self.tr("No anchor date"))
        left = len(document.waived) if document.status == "done" else 0
        told = self.tr("{status}, %n left open", "", left) if left else "{status}"
        self.status.setText(f"{told.format(status=status_word(document.status))} ▾")
        self.comment.setText("●" if document.comment else "")
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.comment.setToolButtonStyle(beside if document.comment else alone)
        self.comment.setToolTip(document.comment or self.tr("Comment on the document"))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.comment.setIcon(tinted("comment", self.palette()))


def _button(tip: str, does: QMenu | QAction) -> QToolButton:
    button = QToolButton()
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if isinstance(does, QMenu):
        button.setMenu(does)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")  # the text has an arrow of its own
    else:
        button.clicked.connect(does.trigger)
    return button
