"""The pane in which words are looked for in all documents of the dossier."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vwsreview.domain.listing import SearchHit

PAUSE = 200
"""Milliseconds without a key after which the search begins by itself."""

MOST = 200
NAME_WIDTH = 190
BEFORE_SHARE = 0.4
"""Of the room behind the name, so much at most for what stands before the words."""

HIT = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """One row a place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits: list[SearchHit] = []

    def show_hits(self, hits: list[SearchHit]) -> None:
        """Put these places in the list."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{hit.name}: {hit.snippet}"
        return hit if role == HIT else None


class HitDelegate(QStyledItemDelegate):
    """The document's name, and the words in bold inside what stands around them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: SearchHit = index.data(HIT)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(option.palette.color(role))
        box = option.rect.adjusted(12, 0, -8, 0)
        metrics = option.fontMetrics
        name = metrics.elidedText(hit.name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH - 16)
        align = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(QRect(box.left(), box.top(), NAME_WIDTH, box.height()), align, name)
        left = box.left() + NAME_WIDTH
        end = hit.snippet_start + hit.end - hit.start
        before, after = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight
        for words, bold, elide, share in (
            (hit.snippet[: hit.snippet_start], False, before, BEFORE_SHARE),
            (hit.snippet[hit.snippet_start : end], True, after, 1.0),
            (hit.snippet[end:], False, after, 1.0),
        ):
            font = option.font
            font.setBold(bold)
            painter.setFont(font)
            room = round(max(0, box.right() - left) * share)
            shown = painter.fontMetrics().elidedText(words.replace("\n", " "), elide, room)
            painter.drawText(QRect(left, box.top(), room, box.height()), align, shown)
            left += painter.fontMetrics().horizontalAdvance(shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(400, option.fontMetrics.height() + 8)


class SearchPane(QWidget):
    """A line for the words and a list of places; `chosen` carries the SearchHit to open."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search: Callable[[str], list[SearchHit]] | None = None
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find in all documents; vacc* finds what begins so"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(360)
        self._told = QLabel()
        close = QToolButton()
        close.setText("✕")
        close.setToolTip(self.tr("Close  (Esc)"))
        close.setAccessibleName(self.tr("Close"))
        close.setAutoRaise(True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.close_pane)
        self._model = HitModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)
        self.words.textChanged.connect(self._pause.start)
        top = QHBoxLayout()
        top.setContentsMargins(12, 5, 8, 5)
        top.setSpacing(12)
        top.addWidget(self.words, 2)
        top.addWidget(self._told, 1)
        top.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list)
        self.hide()

    def search_in(self, search: Callable[[str], list[SearchHit]] | None) -> None:
        """Look in this dossier from now on; `search` gives the places of words."""
        self._search = search
        self._model.show_hits([])
        self._told.clear()
        if search is None:
            self.hide()

    def open_pane(self, words: str = "") -> None:
        """Show the pane, with these words if there are any, ready to type."""
        self.show()
        if words and "\n" not in words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_pane(self) -> None:
        """Put the pane away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typing = event.key(), self.words.hasFocus()
        if key == Qt.Key.Key_Escape:
            self.close_pane()
        elif key == Qt.Key.Key_Down and typing and self._model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentIndex(self._model.index(0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and typing:
            self._look()
            if self._model.rowCount():
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                self.list.setCurrentIndex(self._model.index(0))
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self._pause.stop()
        words = self.words.text().strip()
        hits = self._search(words) if self._search is not None and words else []
        self._model.show_hits(hits)
        more = len(hits) >= MOST
        told = self.tr("The first %n place(s)", "", len(hits)) if more else self.tr("%n place(s)", "", len(hits))
        self._told.setText(told if words else "")

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(HIT))
