"""A correction that can be spread, and why another cannot, in plain words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vwsreview.domain.layers import Value
from vwsreview.ui.wording.words import choice_word, layer_word

if TYPE_CHECKING:  # its module brings the extractor in, which is not to be waited for before the first paint
    from vwsreview.review.spreading.correction import Correction, Refusal


def correction_sentence(correction: "Correction") -> str:
    """What was corrected, from what to what."""
    told = _CorrectionSentences()
    return told.sentence(correction.kind, correction.layer, correction.said, correction.old, correction.new)


def correction_kind(kind: str) -> str:
    """What kind of correction it is, in a word or two."""
    return _CorrectionSentences().kind(kind)


def answer_sentence(parts: dict[str, Value]) -> str:
    """A remembered correction, from the parts that are kept of it."""
    kind, layer, words = (str(parts.get(part, "")) for part in ("kind", "layer", "words"))
    return _CorrectionSentences().sentence(kind, layer, words, parts.get("old"), parts.get("new"))


def refusal_sentence(refusal: "Refusal") -> str:
    """Why what was done to a record is not offered for others."""
    return _CorrectionSentences().refusal(refusal)


class _CorrectionSentences(QObject):
    def sentence(self, kind: str, layer: str, words: str, old: Value, new: Value) -> str:
        told = {"words": words, "old": self._value(kind, old), "new": self._value(kind, new)}
        sentence = {
            "organisation": self.tr("“{words}”: organisation {old} becomes {new}"),
            "role": self.tr("“{words}”: role {old} becomes {new}"),
            "owner": self.tr("Owner {old} becomes {new}"),
            "number": self.tr("Section “{words}”: number {old} becomes {new}"),
            "level": self.tr("Section “{words}”: level {old} becomes {new}"),
            "span": self.tr("Section “{old}” becomes “{new}”"),
            "reject": self.tr("“{words}” is rejected: {layer}"),
        }.get(kind, kind)
        return sentence.format(layer=layer_word(layer).lower() if layer else "", **told)

    def kind(self, kind: str) -> str:
        words: dict[str, str] = {
            "organisation": self.tr("organisation"),
            "role": self.tr("role"),
            "owner": self.tr("owner"),
            "number": self.tr("section number"),
            "level": self.tr("section level"),
            "span": self.tr("section title"),
            "reject": self.tr("false find"),
        }
        return words.get(kind, kind)

    def refusal(self, refusal: "Refusal") -> str:
        return {
            "code": self.tr("Not offered for others: equal codes are not equal people"),
            "several_owners": self.tr("Not offered for others: more than one owner changed at once"),
            "no_owner": self.tr("Not offered for others: no owner was replaced"),
            "nothing": self.tr("Nothing was corrected in this record that others could have as well"),
        }[refusal]

    def _value(self, kind: str, value: Value) -> str:
        if kind == "role" and isinstance(value, str):
            return choice_word("attendee", "role", value)
        if isinstance(value, list):
            return ", ".join(value) or self.tr("nobody")
        return str(value) if value not in (None, "") else self.tr("none")
