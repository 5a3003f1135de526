"""The findings of the open document, worked out anew when the keys rest."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.review.checks.dossier_findings import FindingLine, lines

REST = 150
"""Milliseconds without a change after which the document is checked."""


class LiveFindings(QObject):
    """`changed` tells that the document was checked again. `read` gives the document as it is, None where none is."""

    changed = Signal()

    def __init__(self, read: Callable[[], AnnotatedDocument | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._lines: tuple[FindingLine, ...] = ()
        self._by_record: dict[str, list[FindingLine]] = {}
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._check)

    def check_later(self) -> None:
        """The document or a record changed: check again once the keys rest."""
        self._rest.start()

    def now(self) -> tuple[FindingLine, ...]:
        """The findings of the document as it is at this moment, in the order of the text."""
        if self._rest.isActive():
            self._check()
        return self._lines

    def lines(self) -> tuple[FindingLine, ...]:
        """The findings of the document as it was checked last."""
        return self._lines

    def of(self, record: str) -> list[FindingLine]:
        """What was found about a record when the document was checked last."""
        return self._by_record.get(record, [])

    def _check(self) -> None:
        self._rest.stop()
        document = self._read()
        self._lines = lines(document) if document is not None else ()
        self._by_record = {}
        for line in self._lines:
            for record in line.finding.records:
                self._by_record.setdefault(record, []).append(line)
        self.changed.emit()
