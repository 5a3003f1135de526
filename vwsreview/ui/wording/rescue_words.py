"""What came out of a damaged dossier, in words."""

from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.domain.rescuing import Lost, OtherWayOut, RescueReport
from vwsreview.ui.models.history_model import moment

Group = tuple[str, list[tuple[str, str]]]


def rescue_sentences(report: RescueReport, target: Path) -> str:
    """What came out and where it is, what is missing as numbers tell, and whether a copy holds more."""
    return _Words().sentences(report, target)


def rescue_groups(report: RescueReport) -> list[Group]:
    """The documents that are missing or not wholly sure: titles, each with names and what is the matter."""
    return _Words().groups(report)


class _Words(QObject):
    def sentences(self, report: RescueReport, target: Path) -> str:
        counts = ", ".join(
            (
                self.tr("%Ln document(s)", "", report.documents),
                self.tr("%Ln record(s)", "", report.records),
                self.tr("%Ln step(s) of the history", "", report.steps),
            )
        )
        if report.undamaged:
            told = self.tr("Nothing is wrong with this dossier. {path} is a copy of it: {counts}.")
        else:
            told = self.tr("Brought out into {path}: {counts}. The damaged dossier was left as it is.")
        parts = [told.format(path=target, counts=counts), *self._missing(report)]
        if report.copy is not None and not report.is_complete:
            parts.append(self._copy(report.copy, report.copy_is_better))
        return "\n".join(parts)

    def groups(self, report: RescueReport) -> list[Group]:
        found = [
            (self.tr("Missing"), [self._lost(lost) for lost in report.lost]),
            (
                self.tr("Only the text"),
                [(name, self.tr("Name, kind and decisions were lost; it has new ones")) for name in report.named],
            ),
            (
                self.tr("To be looked at"),
                [(name, self.tr("Records may be missing or older, characters wrong")) for name in report.unsure],
            ),
        ]
        return [(f"{title} ({len(rows)})", rows) for title, rows in found if rows]

    def _missing(self, report: RescueReport) -> list[str]:
        told = []
        if report.lost_records:
            told.append(self.tr("%Ln record(s) are missing.", "", report.lost_records))
        if left_out := report.found_steps - report.steps + report.missing_steps:
            told.append(
                self.tr(
                    "%Ln step(s) of the history are not kept; what they did cannot be undone any more.", "", left_out
                )
            )
        if report.log_torn:
            told.append(self.tr("The log beside the dossier is damaged, so what was decided last may be missing."))
        return told

    def _copy(self, copy: OtherWayOut, better: bool) -> str:
        if better:
            told = self.tr("The copy of {at} holds more: {counts}. It lacks what was decided since. It is {name}.")
        else:
            told = self.tr("There is a copy of {at} as well: {counts}. It is {name}.")
        counts = f"{self.tr('%Ln document(s)', '', copy.documents)}, {self.tr('%Ln record(s)', '', copy.records)}"
        return told.format(at=moment(copy.at), counts=counts, name=copy.path.name)

    def _lost(self, lost: Lost) -> tuple[str, str]:
        reasons = {
            "no_text": self.tr("Its text is lost"),
            "torn_text": self.tr("Its text is not whole"),
            "no_row": self.tr("Nothing more of it is left"),
            "twice": self.tr("Another document has the same content"),
        }
        return lost.name or self.tr("Document {number}").format(number=lost.number), reasons[lost.reason]
