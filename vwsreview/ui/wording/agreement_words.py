"""Figures and disagreements of several reviewers in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from vwsreview.domain.agreement import DOCUMENT, LAYER, RECORD, SPAN, Coefficient, Disagreement
from vwsreview.domain.layers import Value
from vwsreview.ui.wording.date_words import human_date
from vwsreview.ui.wording.quotes import on_one_line
from vwsreview.ui.wording.words import key_word, kind_word, layer_word, layers_word, status_word, value_words


def group_words(layer: str) -> str:
    """What is asked about: the records of a layer, or what stands in its place."""
    if layer == DOCUMENT:
        return QCoreApplication.translate("Agreement", "Documents")
    return QCoreApplication.translate("Agreement", "All records") if layer == RECORD else layers_word(layer)


def question_words(layer: str, key: str) -> str:
    """What is asked: a key of a layer, or what stands in its place."""
    own = {
        (DOCUMENT, "kind"): QCoreApplication.translate("Agreement", "Kind"),
        (DOCUMENT, "anchor_date"): QCoreApplication.translate("Agreement", "Anchor date"),
        (DOCUMENT, "status"): QCoreApplication.translate("Agreement", "Status"),
        (RECORD, LAYER): QCoreApplication.translate("Agreement", "Layer"),
    }
    return own[layer, key] if (layer, key) in own else key_word(layer, key)


def difference_words(one: Disagreement) -> str:
    """What a disagreement is about: ``Attendee: Presence``."""
    if one.key is None:
        asked = QCoreApplication.translate("Agreement", "there or not")
    elif one.key == SPAN:
        asked = QCoreApplication.translate("Agreement", "which words")
    else:
        asked = question_words(one.layer, one.key)
    group = {
        DOCUMENT: QCoreApplication.translate("Agreement", "Document"),
        RECORD: QCoreApplication.translate("Agreement", "Record"),
    }
    return f"{group.get(one.layer) or layer_word(one.layer)}: {asked}"


def said_words(one: Disagreement, reviewer: int) -> str:
    """What a reviewer says."""
    if one.documents[reviewer] is None:
        return QCoreApplication.translate("Agreement", "no document")
    if reviewer in one.missing:
        return QCoreApplication.translate("Agreement", "no record")
    return _value_words(one, one.says[reviewer]) or QCoreApplication.translate("Agreement", "nothing")


def figure_words(value: float) -> str:
    """A figure with three decimals, as the language writes it."""
    return QLocale().toString(value, "f", 3)


def coefficient_words(found: Coefficient) -> str:
    """Its value, or why it has none."""
    if found.value is not None:
        return figure_words(found.value)
    if found.units:
        return QCoreApplication.translate("Agreement", "always the same")
    return QCoreApplication.translate("Agreement", "nothing to compare")


def share_words(agreed: int, units: int) -> str:
    """How many of how many."""
    number = QLocale().toString
    return QCoreApplication.translate("Agreement", "{agreed} of {units}").format(
        agreed=number(agreed), units=number(units)
    )


def _value_words(one: Disagreement, value: Value) -> str:
    if value is None:
        return ""
    if one.key in (None, SPAN):
        return on_one_line(str(value))
    if one.layer == RECORD:
        return layer_word(str(value))
    if one.layer == DOCUMENT:
        return _of_document(str(one.key), str(value))
    return value_words(one.layer, str(one.key), value)


def _of_document(key: str, value: str) -> str:
    if key == "anchor_date":
        return human_date(value)
    return kind_word(value) if key == "kind" else status_word(value)
