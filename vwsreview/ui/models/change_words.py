"""What a change of the history did to its row, old → new in words."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.ui.models.cells import summary
from vwsreview.ui.wording.date_words import human_date
from vwsreview.ui.wording.quotes import on_one_line
from vwsreview.ui.wording.words import key_word, kind_word, layer_word, review_word, status_word, value_words

NOTHING = "–"
LONGEST_QUOTE = 60


def change_words(change: Change, text: str) -> str:
    """All that a change did; `text` is that of its document."""
    return _ChangeWords().sentence(change, text)


def quote(record: Record, text: str) -> str:
    """The record's words on one line, cut where they are long."""
    words = on_one_line(record.span.of(text))
    return words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 1]}…"


class _ChangeWords(QObject):
    def sentence(self, change: Change, text: str) -> str:
        before, after = change.before, change.after
        if isinstance(before, Record) and isinstance(after, Record):
            return "; ".join(self._of_record(before, after, text)) or self.tr("nothing that is shown")
        if isinstance(before, Document) and isinstance(after, Document):
            return "; ".join(self._of_document(before, after)) or self.tr("nothing that is shown")
        row = change.row
        what = summary(row) if isinstance(row, Record) and row.layer in BY_NAME else ""
        if before is None:
            return self.tr("new: {what}").format(what=what) if what else self.tr("new")
        return self.tr("taken out: {what}").format(what=what) if what else self.tr("taken out")

    def _of_record(self, before: Record, after: Record, text: str) -> Iterator[str]:
        if before.review != after.review:
            yield f"{review_word(before.review)} → {review_word(after.review)}"
        if before.layer != after.layer:
            yield f"{layer_word(before.layer)} → {layer_word(after.layer)}"
        else:
            for key in BY_NAME[after.layer].keys if after.layer in BY_NAME else ():
                old, new = before.values.get(key.name), after.values.get(key.name)
                if old != new:
                    pair = self._pair(value_words(before.layer, key.name, old), value_words(after.layer, key.name, new))
                    yield f"{key_word(after.layer, key.name)}: {pair}"
        if before.span != after.span:
            yield self.tr("words: {pair}").format(
                pair=self._pair(f"“{quote(before, text)}”", f"“{quote(after, text)}”")
            )
        if before.comment != after.comment:
            yield self.tr("comment: {pair}").format(pair=self._pair(before.comment, after.comment))

    def _of_document(self, before: Document, after: Document) -> Iterator[str]:
        if before.kind != after.kind:
            yield self.tr("kind: {pair}").format(pair=self._pair(kind_word(before.kind), kind_word(after.kind)))
        if before.anchor_date != after.anchor_date:
            yield self.tr("anchor date: {pair}").format(pair=self._pair(*map(_day, (before, after))))
        if before.status != after.status:
            words = self._pair(status_word(before.status), status_word(after.status))
            yield self.tr("status: {pair}").format(pair=words)
        if before.comment != after.comment:
            yield self.tr("comment: {pair}").format(pair=self._pair(before.comment, after.comment))
        if before.removed != after.removed:
            yield self.tr("taken out of the set") if after.removed else self.tr("back in the set")
        yield from self._of_kept(before, after)

    def _of_kept(self, before: Document, after: Document) -> Iterator[str]:
        """What is kept with the document besides: how many entries there were and are."""
        names = {
            "sections_read": self.tr("sections read: {pair}"),
            "answered_cues": self.tr("cues answered: {pair}"),
            "waived": self.tr("findings waived: {pair}"),
            "findings_waived": self.tr("findings that are right as they are: {pair}"),
            "furniture": self.tr("lines that say nothing of the matter: {pair}"),
        }
        for key, sentence in names.items():
            old, new = before.extra.get(key), after.extra.get(key)
            if old != new:
                yield sentence.format(pair=self._pair(_count(old), _count(new)))

    def _pair(self, old: str | None, new: str | None) -> str:
        return f"{old or NOTHING} → {new or NOTHING}"


def _day(document: Document) -> str:
    return human_date(document.anchor_date) if document.anchor_date else ""


def _count(value: Any) -> str:
    return str(len(value)) if isinstance(value, list | dict) else str(0)
