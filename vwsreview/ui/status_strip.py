"""What is always in sight below: how far the set is, that all is saved, what is under way."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from vwsreview.domain.listing import DocumentSummary
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
    """Documents done of all, records decided of all; fed with the summaries that changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, tuple[bool, int, int]] = {}
        self.text = QLabel()
        self._bar = ThinBar()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        layout.addWidget(self._bar)
        self.hide()

    def show_set(self, summaries: Iterable[DocumentSummary] | None) -> None:
        """Count anew; None while no dossier is open."""
        self.setVisible(summaries is not None)
        self._counts = {summary.document.id: _counted(summary) for summary in summaries or ()}
        self._show()

    def update_document(self, document: str, summary: DocumentSummary | None) -> None:
        """Count one document anew; None where it left the set."""
        self._counts.pop(document, None)
        if summary is not None:
            self._counts[document] = _counted(summary)
        self._show()

    def _show(self) -> None:
        done = sum(is_done for is_done, _, _ in self._counts.values())
        records = sum(records for _, records, _ in self._counts.values())
        decided = sum(decided for _, _, decided in self._counts.values())
        number = QLocale().toString
        self.text.setText(
            self.tr("{done} of {documents} documents done · {decided} of {records} records decided").format(
                done=number(done), documents=number(len(self._counts)), decided=number(decided), records=number(records)
            )
        )
        self._bar.show_share(decided / records if records else 0.0)


def _counted(summary: DocumentSummary) -> tuple[bool, int, int]:
    return summary.document.status == "done", summary.records, summary.records - summary.open


class JobStrip(QWidget):
    """The work that is under way, with a way to stop it."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 10)
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
        layout.addWidget(stop)
        self.hide()

    def show_work(self, title: str) -> None:
        """Say what has begun."""
        self._title = title
        self._stop.setToolTip(f"{self.tr('Stop the work in progress')}  ({key_words('cancel_job')})")
        self._text.setText(title)
        self._bar.setRange(0, 0)
        self.show()

    def show_step(self, done: int, total: int | None) -> None:
        """Say how far it is."""
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        number = QLocale().toString
        self._text.setText(f"{self._title} {number(done)}" + (f" / {number(total)}" if total else ""))
