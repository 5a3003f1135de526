"""What an import takes of all that it meets, and in its report why the rest was not taken."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Protocol

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import IntakeReport, Refusal
from vwsreview.store.met_records import MetRecords


class Known(Protocol):
    """What is there already; a Store answers so."""

    def by_digest(self, sha256: str) -> Document | None:
        """The document of these bytes, also a removed one."""

    def sources(self) -> Collection[str]:
        """The paths that the documents of the set were read from."""

    def known_record(self, ids: Sequence[str]) -> str | None:
        """One of these ids that a record has; None where there is none."""


class NothingKnown:
    """Where there is no dossier yet."""

    def by_digest(self, sha256: str) -> Document | None:
        """None."""
        return None

    def sources(self) -> Collection[str]:
        """None."""
        return ()

    def known_record(self, ids: Sequence[str]) -> str | None:
        """None."""
        return None


class Sieve:
    """Of an import it keeps the digests that it met, nothing that grows with the records."""

    def __init__(self, known: Known, report: IntakeReport) -> None:
        self.handled = 0
        """Files that are done with."""
        self.report = report
        self._known = known
        self._sources = known.sources()
        self._met: set[bytes] = set()
        self._records = MetRecords()
        self._returning: list[Edit] = []

    def takes(self, name: str, sha256: str, source: str | None) -> bool:
        """Whether a document is new, by its bytes and by the file that it was read from."""
        digest = bytes.fromhex(sha256)
        there = self._known.by_digest(sha256) if digest not in self._met else None
        if there is not None and there.removed:
            self._met.add(digest)
            back = replace(there, removed=False)
            self._returning.append(Edit("restore_document", (Change(there, back),), there.name))
            return False
        if there is not None or digest in self._met:
            self.report.skipped.append(name)
            return False
        # Whoever removed the old text from the set may take the new one in.
        if source in self._sources:
            self.report.changed.append(name)
            return False
        self._met.add(digest)
        return True

    def takes_records(self, document: AnnotatedDocument) -> bool:
        """Whether no other document has records of the same ids, as hand-made ones may; refuses it if so."""
        ids = [record.id for record in document.records]
        known = self._known.known_record(ids) or self._records.first_met(ids)
        if known is not None:
            name = document.document.name
            self.refuses(name, Problem("known_record", name=name, record=known))
            return False
        self._records.meet(ids)
        return True

    def returning(self) -> list[Edit]:
        """What brings removed documents back whose bytes were met since the last call."""
        edits, self._returning = self._returning, []
        return edits

    def refuses(self, name: str, problem: Problem) -> None:
        """Leave it, and say why."""
        self.report.refused.append(Refusal(name, problem))
