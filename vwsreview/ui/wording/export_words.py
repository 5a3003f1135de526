"""What became of an export, and what in it would tell who a person is, in words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from vwsreview.domain.exporting import DOCUMENT, RECORD, ExportReport, LayerLine, Unread, WrittenFile
from vwsreview.domain.layers import BY_NAME
from vwsreview.ui.wording.words import key_word, layers_word, words_language

_KINDS = {
    "name": QT_TRANSLATE_NOOP("Identifying", "name"),
    "email": QT_TRANSLATE_NOOP("Identifying", "e-mail address"),
    "phone": QT_TRANSLATE_NOOP("Identifying", "telephone"),
    "number": QT_TRANSLATE_NOOP("Identifying", "number of a person or an account"),
}
_KEYS = {
    RECORD: QT_TRANSLATE_NOOP("Exported", "the record as a whole"),
    "anchor_candidates": QT_TRANSLATE_NOOP("Exported", "candidates for the anchor date"),
    "anchor_date": QT_TRANSLATE_NOOP("Exported", "anchor date"),
    "by_hand": QT_TRANSLATE_NOOP("Exported", "values set by hand"),
    "changed": QT_TRANSLATE_NOOP("Exported", "values that moved with the anchor date"),
    "comment": QT_TRANSLATE_NOOP("Exported", "comment"),
    "computed": QT_TRANSLATE_NOOP("Exported", "values that follow the anchor date"),
    "confidence": QT_TRANSLATE_NOOP("Exported", "confidence"),
    "evidence": QT_TRANSLATE_NOOP("Exported", "words that gave a value"),
    "furniture": QT_TRANSLATE_NOOP("Exported", "page heads and feet"),
    "id": QT_TRANSLATE_NOOP("Exported", "number of the record"),
    "kind": QT_TRANSLATE_NOOP("Exported", "kind"),
    "language": QT_TRANSLATE_NOOP("Exported", "language"),
    "links": QT_TRANSLATE_NOOP("Exported", "links"),
    "organisation_id": QT_TRANSLATE_NOOP("Exported", "number of the organisation"),
    "origin": QT_TRANSLATE_NOOP("Exported", "origin"),
    "proposal": QT_TRANSLATE_NOOP("Exported", "what was proposed first"),
    "review": QT_TRANSLATE_NOOP("Exported", "state of the review"),
    "reviewer": QT_TRANSLATE_NOOP("Exported", "reviewer"),
    "rule": QT_TRANSLATE_NOOP("Exported", "rule"),
    "sha256": QT_TRANSLATE_NOOP("Exported", "digest"),
    "status": QT_TRANSLATE_NOOP("Exported", "status"),
    "text": QT_TRANSLATE_NOOP("Exported", "text"),
    "updated_at": QT_TRANSLATE_NOOP("Exported", "time of the decision"),
}


def kind_of_person_words(kind: str) -> str:
    """What kind of words tell who a person is."""
    return QCoreApplication.translate("Identifying", str(_KINDS[kind]))


def exported_layer_words(layer: str) -> str:
    """The records of a layer, or the documents as such."""
    if layer == DOCUMENT:
        return QCoreApplication.translate("Exported", "Documents")
    return layers_word(layer) if layer in BY_NAME else layer


def exported_key_words(layer: str, key: str) -> str:
    """A key of a layer, of a record or of a document; one that has no words here as it is written."""
    if layer in BY_NAME and any(known.name == key for known in BY_NAME[layer].keys):
        return key_word(layer, key)
    return QCoreApplication.translate("Exported", str(_KEYS[key])) if key in _KEYS else key


def loss_sentences(line: LayerLine) -> Iterator[str]:
    """What of a layer is lost, and why: a sentence a reason."""
    number = QLocale().toString
    for reason, keys in line.lost_by_reason().items():
        told = (f"{exported_key_words(line.layer, key)} ({number(count)})" for key, count in keys.most_common())
        yield f"{', '.join(told)}: {reason.of(words_language())}"


def figure_titles() -> list[str]:
    """What the figures of a layer are called, the layer first."""
    return [
        QCoreApplication.translate("Exported", "Layer"),
        QCoreApplication.translate("Exported", "Written"),
        QCoreApplication.translate("Exported", "Read back"),
        QCoreApplication.translate("Exported", "Different"),
        QCoreApplication.translate("Exported", "Lost"),
    ]


def figures(line: LayerLine) -> list[str]:
    """A layer with its figures, as `figure_titles` calls them."""
    numbers = (line.written, line.read_back, line.different, sum(line.lost.values()))
    return [exported_layer_words(line.layer), *map(QLocale().toString, numbers)]


def told_groups(report: ExportReport) -> list[tuple[str, Sequence[Sequence[str]]]]:
    """Who read it back, who could not, the files and what else to know: groups with a title and lines of parts."""
    several = len(report.files) > 1
    groups: list[tuple[str, Sequence[Sequence[str]]]] = [
        (QCoreApplication.translate("Exported", "Read back by"), [[reader] for reader in report.readers]),
        (QCoreApplication.translate("Exported", "Not asked"), [[_unread_sentence(one)] for one in report.unread]),
        (QCoreApplication.translate("Exported", "Files"), [_file_words(file) for file in report.files]),
        (QCoreApplication.translate("Exported", "Digest of all files"), [[_digest_words(report.digest)]] * several),
        (QCoreApplication.translate("Exported", "Other files that stay in the folder"), _others(report)),
        (
            QCoreApplication.translate("Exported", "To know"),
            [[remark.of(words_language())] for remark in report.remarks],
        ),
    ]
    return [(title, rows) for title, rows in groups if rows]


def export_text(report: ExportReport) -> str:
    """The whole report as text, the parts of a line separated by tabs."""
    rows: list[Sequence[str]] = [[export_sentence(report)], figure_titles()]
    for line in report.lines:
        if line.written or line.lost:
            rows += [figures(line), *(["", sentence] for sentence in loss_sentences(line))]
    for title, told in told_groups(report):
        rows += [[title], *(["", *parts] for parts in told)]
    return "\n".join(map("\t".join, rows))


def _unread_sentence(unread: Unread) -> str:
    sentence = QCoreApplication.translate(
        "Exported", "{reader} was not asked, for {library} is not installed: pip install 'vwsreview[{extra}]'"
    )
    return sentence.format(reader=unread.reader, library=unread.library, extra=unread.extra)


def _file_words(file: WrittenFile) -> list[str]:
    return [file.name, QLocale().formattedDataSize(file.size), _digest_words(file.sha256)]


def _others(report: ExportReport) -> list[list[str]]:
    return [[report.first_others]] if report.others else []


def _digest_words(sha256: str) -> str:
    return f"sha256 {sha256}"


def export_sentence(report: ExportReport) -> str:
    """An export in one sentence, for the status bar and above its report."""
    return _ExportSentence().sentence(report)


class _ExportSentence(QObject):
    def sentence(self, report: ExportReport) -> str:
        records = sum(line.written for line in report.lines if line.layer != DOCUMENT)
        lost = sum(sum(line.lost.values()) for line in report.lines)
        told = [
            self.tr("%n document(s) exported to {path}", "", report.documents).format(path=report.target),
            self.tr("%n record(s), all read back the same", "", records),
        ]
        if lost:
            told.append(self.tr("%n value(s) without a place in this format", "", lost))
        if report.others:
            told.append(self.tr("%n other file(s) stay in the folder", "", len(report.others)))
        return "; ".join(told)
