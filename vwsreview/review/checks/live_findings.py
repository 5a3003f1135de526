"""The findings of the open document, worked out anew when the keys rest."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.steps import Step
from vwsreview.review.checks.dossier_findings import FindingLine, lines
from vwsreview.review.jobs.job import Work
from vwsreview.review.jobs.latest import Latest

REST = 150
"""Milliseconds without a change after which the document is checked."""

MANY = 6_000
"""Records of a document that is checked in a thread: a key is never to wait for that."""


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
        self._checking = Latest(self)
        self._checking.ready.connect(self._take)

    def check_later(self) -> None:
        """The document or a record changed: check again once the keys rest."""
        self._rest.start()

    def now(self) -> tuple[FindingLine, ...]:
        """The findings of the document as it is at this moment, in the order of the text."""
        if self._rest.isActive() or self._checking.busy:
            self._check(wait=True)
        return self._lines

    def lines(self) -> tuple[FindingLine, ...]:
        """The findings of the document as it was checked last."""
        return self._lines

    def of(self, record: str) -> list[FindingLine]:
        """What was found about a record when the document was checked last."""
        return self._by_record.get(record, [])

    def close(self) -> None:
        """Wait until nothing is checked in a thread any more. For a dossier that is closed."""
        self._rest.stop()
        self._checking.close()

    def _check(self, *, wait: bool = False) -> None:
        self._rest.stop()
        self._checking.stop()
        document = self._read()
        if document is not None and len(document.records) > MANY and not wait:
            self._checking.ask(partial(_checked, document))
        else:
            self._take(lines(document) if document is not None else ())

    def _take(self, found: tuple[FindingLine, ...]) -> None:
        self._lines = found
        self._by_record = {}
        for line in self._lines:
            for record in line.finding.records:
                self._by_record.setdefault(record, []).append(line)
        self.changed.emit()


def _checked(document: AnnotatedDocument) -> Work:
    """Check a document, for a thread."""
    yield Step(0, 1, "")  # a generator, as a Job wants it
    return lines(document)
