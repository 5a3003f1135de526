"""What became of a file of another tool, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from vwsreview.domain.receiving import ReceiptLine, ReceiptReport, is_certain
from vwsreview.ui.wording.quotes import on_one_line

_OUTCOMES = {
    "unmatched": QT_TRANSLATE_NOOP("Receipt", "The document is not here, nor its text in the file"),
    "changed": QT_TRANSLATE_NOOP("Receipt", "The text has changed; its records were looked for by their words"),
    "orphan": QT_TRANSLATE_NOOP("Receipt", "Not taken: the words are not in the text"),
    "unmapped": QT_TRANSLATE_NOOP("Receipt", "Not taken: the label is not known here"),
    "uncertain": QT_TRANSLATE_NOOP("Receipt", "Taken, perhaps meant elsewhere"),
    "value": QT_TRANSLATE_NOOP("Receipt", "Values that do not fit, kept beside the record"),
    "link": QT_TRANSLATE_NOOP("Receipt", "Links that lead nowhere here"),
    "left": QT_TRANSLATE_NOOP("Receipt", "Said besides of records that are there already, which stay as they are"),
    "document_value": QT_TRANSLATE_NOOP("Receipt", "Said otherwise of the document, which stays as it is"),
    "moved": QT_TRANSLATE_NOOP("Receipt", "Taken where the words stand now"),
}
"""In the order in which they want a look."""

_UNITS = {
    "code_points": QT_TRANSLATE_NOOP("Receipt", "It counts in characters"),
    "utf16": QT_TRANSLATE_NOOP("Receipt", "It counts in UTF-16 units"),
    "bytes": QT_TRANSLATE_NOOP("Receipt", "It counts in bytes"),
}
_MATCHES = {
    "digest": QT_TRANSLATE_NOOP("Receipt", "{count} by digest"),
    "text": QT_TRANSLATE_NOOP("Receipt", "{count} by text"),
    "changed": QT_TRANSLATE_NOOP("Receipt", "{count} by name, with another text"),
    "new": QT_TRANSLATE_NOOP("Receipt", "{count} new"),
    "unmatched": QT_TRANSLATE_NOOP("Receipt", "{count} not found"),
}

_PARTS = {
    "line": QT_TRANSLATE_NOOP("Receipt", "line {number}"),
    "task": QT_TRANSLATE_NOOP("Receipt", "task {number}"),
    "example": QT_TRANSLATE_NOOP("Receipt", "example {number}"),
    "document": QT_TRANSLATE_NOOP("Receipt", "document {number}"),
}
"""What formats call a part of their files."""


def outcome_groups(report: ReceiptReport) -> list[tuple[str, list[ReceiptLine]]]:
    """What does not fit, with a title for each way in which it does not; what wants a look comes first."""
    groups = {outcome: [line for line in report.lines if line.outcome == outcome] for outcome in _OUTCOMES}
    return [(f"{_told(_OUTCOMES[outcome])} ({len(lines)})", lines) for outcome, lines in groups.items() if lines]


def unit_sentence(unit: str, agreed: int, quoted: int) -> str:
    """In which unit a file counts, and how many of its quotes bear that out."""
    if not quoted:
        return QCoreApplication.translate("Receipt", "It quotes no words; its offsets are taken for characters.")
    certain = is_certain(agreed, quoted)
    told = _told(_UNITS[unit]) if certain else QCoreApplication.translate("Receipt", "It is not certain what it counts")
    borne_out = QCoreApplication.translate("Receipt", "{agreed} of {quoted} quotes stand where it says")
    return f"{told}: {borne_out.format(agreed=agreed, quoted=quoted)}."


def receipt_sentence(report: ReceiptReport) -> str:
    """What a file brought, in one sentence for the status bar."""
    return _ReceiptSentence().sentence(report)


def receipt_sentences(report: ReceiptReport) -> str:
    """The same with how documents were found, and the unit of its offsets."""
    found = [_told(_MATCHES[how]).format(count=report.documents[how]) for how in _MATCHES if report.documents[how]]
    documents = QCoreApplication.translate("Receipt", "Documents: {found}.").format(found=", ".join(found))
    unit = unit_sentence(report.unit, report.agreed, report.quoted)
    return " ".join([receipt_sentence(report), *([documents] if found else []), unit])


def line_words(line: ReceiptLine) -> tuple[str, str, str]:
    """A line: the words it is about (else what it says), its label with what it says, and the document with the place
    in the file."""
    quote = on_one_line(line.quote)
    said = [part for part in (line.label, line.detail if quote else "") if part]
    where = [part for part in (line.document, place_words(line.place)) if part]
    return quote or line.detail or line.document, ": ".join(said), " · ".join(dict.fromkeys(where))


def place_words(place: str) -> str:
    """Where in a file something stands: a part with its number; what is no such part as it is written."""
    part, _, number = place.partition(" ")
    known = _PARTS.get(part) if number.isdecimal() else None
    return place if known is None else _told(known).format(number=number)


def _told(words: object) -> str:
    return QCoreApplication.translate("Receipt", str(words))


class _ReceiptSentence(QObject):
    def sentence(self, report: ReceiptReport) -> str:
        parts = [self.tr("%n proposal(s) taken in", "", report.count("added", "moved", "uncertain"))]
        if moved := report.count("moved", "uncertain"):
            parts.append(self.tr("%n of them looked for by their words", "", moved))
        if known := report.count("known"):
            parts.append(self.tr("%n there already", "", known))
        if lost := report.count("orphan", "unmapped"):
            parts.append(self.tr("%n not taken", "", lost))
        if agreed := report.count("agreed"):
            parts.append(self.tr("%n said by another annotator as well", "", agreed))
        if rejected := report.count("rejected"):
            parts.append(self.tr("%n rejected there, not taken", "", rejected))
        told = f"{report.file}: {', '.join(parts)}."
        return f"{told} {self.tr('Stopped before the end.')}" if report.cancelled else told
