"""What is always in sight below: how far the set is, that all is saved, what is under way."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from vwsreview.domain.listing import Totals
from vwsreview.ui.keys.key_words import key_words

REST_ALPHA = 70


class ThinBar(QWidget):
    """A share of a whole as a thin line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedSize(110, 16)

    def show_share(self, share: float) -> None:
        """Show a share between 0 and 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line = self.rect().adjusted(0, 6, 0, -6)
        rest = self.palette().color(QPalette.ColorRole.WindowText)
        rest.setAlpha(REST_ALPHA)
        painter.setBrush(rest)
        painter.drawRoundedRect(line, 2, 2)
        line.setWidth(round(line.width() * self._share))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(line, 2, 2)


class SetProgress(QWidget):
    """Documents done of all, records decided of all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self._bar = ThinBar()
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        layout.addWidget(self._bar)
        self.hide()

    def show_set(self, totals: Totals | None) -> None:
        """Tell how far a set is; None while no dossier is open."""
        if totals is None:
            self.hide()
            return
        decided, number = totals.records - totals.open, QLocale().toString
        self.text.setText(
            self.tr("{done} of {documents} documents done · {decided} of {records} records decided").format(
                done=number(totals.done),
                documents=number(totals.documents),
                decided=number(decided),
                records=number(totals.records),
            )
        )
        self._bar.show_share(decided / totals.records if totals.records else 0.0)

    def fit_into(self, width: int) -> None:
        """Show the words, and the line too, where they find room in so many pixels."""
        room = self._row.contentsMargins()
        words = self.text.sizeHint().width() + room.left() + room.right()
        self._bar.setVisible(words + self._row.spacing() + self._bar.width() <= width)
        self.setVisible(words <= width)


class JobStrip(QWidget):
    """The work that is under way, with ways to stop it and to let it rest. `pause_clicked` asks for the one or the
    other: to rest, or to go on."""

    cancelled = Signal()
    pause_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 10)
        self.pause = QToolButton()
        self.pause.setAutoRaise(True)
        self.pause.clicked.connect(self.pause_clicked)
        stop = QToolButton()
        stop.setText(self.tr("Stop"))
        self._stop = stop
        stop.setAutoRaise(True)
        stop.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addWidget(self._bar)
        layout.addWidget(self.pause)
        layout.addWidget(stop)
        self.hide()

    def show_work(self, title: str, in_one_go: bool = False) -> None:
        """Say what has begun; work `in_one_go` cannot rest."""
        self._title, self._reached = title, ""
        self.pause.setVisible(not in_one_go)
        self._stop.setToolTip(f"{self.tr('Stop the work in progress')}  ({key_words('cancel_job')})")
        self._bar.setRange(0, 0)
        self.show_paused(False)
        self.show()

    def show_paused(self, paused: bool) -> None:
        """Say whether it rests, and what the button does about that."""
        self._paused = paused
        self._bar.setEnabled(not paused)
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        tip = self.tr("Go on with the work in progress") if paused else self.tr("Let the work in progress rest")
        self.pause.setToolTip(f"{tip}  ({key_words('pause_job')})")
        self._say()

    def show_step(self, done: int, total: int | None) -> None:
        """Say how far it is."""
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        number = QLocale().toString
        self._reached = f" {number(done)} / {number(total)}" if total else f" {number(done)}" if done else ""
        self._say()

    def _say(self) -> None:
        title = self.tr("{work} (paused)").format(work=self._title) if self._paused else self._title
        self._text.setText(title + self._reached)
