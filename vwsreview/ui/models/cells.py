"""What one cell of a record shows in each role; the list of records and the record in full share it."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from vwsreview.domain.layers import BY_NAME, Key, Value
from vwsreview.domain.merging import CONFLICT_WITH
from vwsreview.domain.record import Record
from vwsreview.domain.versions import versions
from vwsreview.review.explaining import EXPLAINED, Explained, organisations_of
from vwsreview.ui.keys.key_words import key_words
from vwsreview.ui.look.theme import CONFLICT, Theme
from vwsreview.ui.models.roles import UNREAD_ROLE
from vwsreview.ui.wording.words import (
    ground_sentence,
    key_word,
    layer_word,
    review_word,
    row_words,
    value_words,
    words_language,
)

_TOLD = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole)


def key_cell(record: Record, key: Key, role: int, unread: str | None, theme: Theme | None) -> Any:
    """A value of a record; `unread` are words that were typed into the cell and not understood."""
    value = record.values.get(key.name)
    if role == Qt.ItemDataRole.DisplayRole:
        return value_words(record.layer, key.name, value) if unread is None else unread
    if role == Qt.ItemDataRole.EditRole:
        return editable(key, value) if unread is None else unread
    if role == Qt.ItemDataRole.ForegroundRole and unread is not None and theme is not None:
        return theme.brush("error")
    if role == UNREAD_ROLE:
        return unread
    if role in _TOLD:
        return _told(record, key, unread)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        words = value_words(record.layer, key.name, value) if unread is None else unread
        return f"{key_word(record.layer, key.name)}: {words}"
    return None


def summary(record: Record) -> str:
    """A record's values in one line; what is null or no goes unsaid."""
    layer = BY_NAME[record.layer]
    values = ((key, record.values.get(key.name)) for key in layer.keys)
    return " · ".join(
        row_words(layer.name, key.name, value) for key, value in values if value not in (None, False, [], "")
    )


def tip(record: Record) -> str:
    """A record in one line, for where only its place is shown."""
    words = summary(record)
    name = f"{layer_word(record.layer)}: {words}" if words else layer_word(record.layer)
    return "\n".join([f"{name} ({review_sentence(record)})", *explaining_sentences(record)])


def explaining_sentences(record: Record) -> list[str]:
    """What the organisations and grounds in a record stand for, a line each."""
    return [*map(organisation_sentence, organisations_of(record, words_language())), *ground_sentences(record)]


def organisation_sentence(explained: Explained) -> str:
    """An organisation's full name and what it is part of, or the names among which its words leave a choice."""
    written, names, parent = explained.written, explained.names, explained.parent
    if len(names) > 1:
        sentence = QCoreApplication.translate("Organisation", "{written} may be: {names}")
        return sentence.format(written=written, names=" · ".join(names))
    if parent:
        sentence = QCoreApplication.translate("Organisation", "{written}: {name}, part of {parent}")
        return sentence.format(written=written, name=names[0], parent=parent)
    return QCoreApplication.translate("Organisation", "{written}: {name}").format(written=written, name=names[0])


def ground_sentences(record: Record) -> list[str]:
    """What the grounds of a redaction mean, a line each; none for other layers and for grounds that no law knows."""
    grounds = record.values.get("ground")
    told = [ground_sentence(code) for code in grounds] if isinstance(grounds, list) else []
    return [sentence for sentence in told if sentence]


def conflict_sentences(record: Record) -> list[str]:
    """What to do about decisions that meet, or a proposal that is at odds with one."""
    if versions(record):
        sentence = QCoreApplication.translate("Note", "People decided differently; {key} shows it side by side.")
        return [sentence.format(key=key_words("show_pane/conflicts"))]
    if not is_at_odds(record):
        return []
    return [
        QCoreApplication.translate(
            "Note", "A person decided otherwise about these words. Accept one of the two and reject the other."
        )
    ]


def note_sentences(record: Record) -> list[str]:
    """What the extractor noted of a record, a line each, as long as nobody set its value by hand."""
    notes = record.extra.get("notes")
    if not isinstance(notes, list) or "value" in record.by_hand:
        return []
    told = {
        "weekday_disagrees": QCoreApplication.translate("Note", "The weekday is not the one of that day."),
        "uncertain_place": QCoreApplication.translate("Note", "Its words may have been meant elsewhere in the text."),
    }
    return [told[note] for note in notes if note in told]


def editable(key: Key, value: Value) -> Value:
    """What an editor begins with: a choice itself, a date as the guideline writes it, a list with commas."""
    if key.type in ("choice", "flag"):
        return value
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)


def origin_words(record: Record, key: str) -> str:
    """Where a value comes from, where that is worth saying."""
    if key in record.changed:
        return QCoreApplication.translate("Origin", "moved with the anchor date")
    if key in record.by_hand:
        return QCoreApplication.translate("Origin", "by hand")
    if key in record.computed:
        return QCoreApplication.translate("Origin", "from the anchor date")
    return ""


def is_at_odds(record: Record) -> bool:
    """Whether an extraction proposed it beside what a person decided otherwise, and nobody chose between the two."""
    return record.is_open and CONFLICT_WITH in record.extra


def shown_state(record: Record) -> str:
    """What a list or a text draws as the record's state: its review, or that people decided it differently."""
    return CONFLICT if versions(record) else record.review


def review_sentence(record: Record) -> str:
    """The state of a record in words, with what moved under it."""
    words = review_word(record.review)
    if versions(record):
        return QCoreApplication.translate("Origin", "{state}, in conflict").format(state=words)
    if record.changed:
        return QCoreApplication.translate("Origin", "{state}, moved with the anchor date").format(state=words)
    if is_at_odds(record):
        return QCoreApplication.translate("Origin", "{state}, at odds with a decision").format(state=words)
    return words


def review_font(record: Record) -> QFont | None:
    """Struck out where the record does not count, bold where a decision moved, is at odds or meets another one."""
    needs_a_look = bool(record.changed or versions(record)) or is_at_odds(record)
    if record.counts and not needs_a_look:
        return None
    font = QFont()
    font.setStrikeOut(not record.counts)
    font.setBold(needs_a_look)
    return font


def _told(record: Record, key: Key, unread: str | None) -> str:
    if unread is not None:
        return QCoreApplication.translate("Origin", "not understood: {words}").format(words=unread)
    words = value_words(record.layer, key.name, record.values.get(key.name))
    origin = origin_words(record, key.name)
    told = f"{words} ({origin})" if origin else words
    explains = key.name == "ground" or key.name in EXPLAINED.get(record.layer, ())
    return "\n".join([told, *explaining_sentences(record)]) if explains else told
