"""What people decided differently, in words: parts of a record or a document, and what somebody says of them."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from vwsreview.domain.merging_people import Told
from vwsreview.domain.span import Span
from vwsreview.domain.versions import LAYER, REMOVED, REVIEW, SPAN
from vwsreview.review.side_by_side import COMMENT
from vwsreview.ui.wording.date_words import human_date
from vwsreview.ui.wording.quotes import on_one_line
from vwsreview.ui.wording.words import key_word, kind_word, layer_word, review_word, value_words

NOTHING = "–"


def part_words(layer: str, part: str) -> str:
    """What a part is called; `layer` is empty for a document's."""
    own = {
        REVIEW: QCoreApplication.translate("Conflict", "State"),
        LAYER: QCoreApplication.translate("Conflict", "Layer"),
        SPAN: QCoreApplication.translate("Conflict", "Words"),
        COMMENT: QCoreApplication.translate("Conflict", "Comment"),
        "kind": QCoreApplication.translate("Conflict", "Kind"),
        "anchor_date": QCoreApplication.translate("Conflict", "Anchor date"),
        REMOVED: QCoreApplication.translate("Conflict", "In the set"),
    }
    return own[part] if part in own else key_word(layer, part)


def told_words(layer: str, part: str, told: Told, text: str) -> str:
    """What somebody says of a part; words of the document's `text` as they stand there."""
    if isinstance(told, tuple):
        return f"“{on_one_line(Span(*told).of(text))}”"
    if part == REMOVED:
        return QCoreApplication.translate("Conflict", "no") if told else QCoreApplication.translate("Conflict", "yes")
    if told is None:
        return NOTHING
    if part == REVIEW:
        return state_words(str(told))
    if part == LAYER:
        return layer_word(str(told))
    if part == COMMENT:
        return str(told)
    if not layer:
        return human_date(str(told)) if part == "anchor_date" else kind_word(str(told))
    return value_words(layer, part, told) or NOTHING


def state_words(review: str) -> str:
    """The state in which somebody left a record."""
    return QCoreApplication.translate("Conflict", "taken out") if review == REMOVED else review_word(review)


def person_words(reviewer: str | None) -> str:
    """Who decided."""
    return reviewer or QCoreApplication.translate("Conflict", "somebody")


def short_moment(at: str | None) -> str:
    """When somebody decided, as short as it can be in the head of a column; nothing where nobody knows."""
    when = QDateTime.fromString(at or "", Qt.DateFormat.ISODate)
    return QLocale().toString(when.toLocalTime(), "d MMM HH:mm") if when.isValid() else ""
