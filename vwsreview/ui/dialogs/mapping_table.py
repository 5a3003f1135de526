"""The labels of another tool's file with their attributes, and what each is here."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.review.jobs.receiving import APART, COMMENT, LabelMapping, LabelRule, Survey
from vwsreview.ui.look.roomy_lines import RoomyLines
from vwsreview.ui.values.delegates import ChoiceEditor, Hint
from vwsreview.ui.wording.words import key_word, layer_word

THEIRS, OURS, TIMES = range(3)
"""Columns."""
WIDTHS = {OURS: 240, TIMES: 80}
"""Pixels; the first has the rest."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAME_ROLE, VALUE_ROLE, CHOICES_ROLE = (Qt.ItemDataRole.UserRole + number for number in range(3))
"""Of the first column what the file calls it; of the second what was chosen, and words and values to choose from."""

UNDECIDED = "?"
"""Nobody said yet what a label is; its records are listed and not taken."""
BESIDE = ""
"""An attribute that no key of the layer holds is kept beside the record."""
LEFT_OUT = None

Choices = list[tuple[str, Any]]


class MappingTable(QTreeWidget):
    """A line a label, below it its attributes. Enter, F2 or a double click opens the choices of a line.

    `decided` tells that another layer was chosen.
    """

    decided = Signal()

    def __init__(self, survey: Survey, mapping: LabelMapping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapping = mapping
        self.setAccessibleName(self.tr("Labels and attributes"))
        self.setHeaderLabels([self.tr("In the file"), self.tr("Here"), self.tr("Times")])
        self.setAlternatingRowColors(True)
        self.setItemDelegate(RoomyLines(self))
        choices = _ChoiceDelegate(self)
        choices.chosen.connect(self._on_chosen)
        self.setItemDelegateForColumn(OURS, choices)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        for label, count in survey.labels.most_common():
            self._add(label, count, survey.attributes.get(label, {}))
        self.expandAll()
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(THEIRS, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            self.header().resizeSection(column, width)
        self.headerItem().setTextAlignment(TIMES, RIGHT)
        self.itemActivated.connect(self._on_activated)
        self._to_first_question()

    def mapping(self) -> LabelMapping:
        """What was chosen; rules of labels that this file does not have stay."""
        rules = dict(self._mapping.rules)
        for label, item in self._labels():
            layer = item.data(OURS, VALUE_ROLE)
            if layer != UNDECIDED:
                rules[label] = self._rule(label, layer, item)
        return LabelMapping(rules)

    def undecided(self) -> list[str]:
        """The labels of which nobody said what they are."""
        return [label for label, item in self._labels() if item.data(OURS, VALUE_ROLE) == UNDECIDED]

    def _add(self, label: str, count: int, attributes: Mapping[str, int]) -> None:
        rule = self._mapping.rule(label)
        item = self._line(label, count)
        self.addTopLevelItem(item)
        for name, times in attributes.items():
            if name not in APART:
                item.addChild(self._line(name, times))
        layers: Choices = [(layer_word(layer.name), layer.name) for layer in LAYERS]
        choices: Choices = [*layers, (self.tr("leave out"), LEFT_OUT)]
        if rule is None:
            choices = [(self.tr("? choose a layer"), UNDECIDED), *choices]
        item.setData(OURS, CHOICES_ROLE, choices)
        _choose(item, UNDECIDED if rule is None else rule.layer)
        self._offer_keys(label, item)

    def _line(self, name: str, count: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem([name, "", QLocale().toString(count)])
        item.setData(THEIRS, NAME_ROLE, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setTextAlignment(TIMES, RIGHT)
        item.setToolTip(THEIRS, name)
        return item

    def _offer_keys(self, label: str, item: QTreeWidgetItem) -> None:
        """Offer the keys of the label's layer for its attributes, beginning with what they are at first sight."""
        layer = item.data(OURS, VALUE_ROLE)
        attributes = _children(item)
        known = BY_NAME.get(layer or "")
        names = [child.data(THEIRS, NAME_ROLE) for child in attributes]
        rule = self._mapping.rule(label)
        mapping = self._mapping if rule is not None and rule.layer == layer else LabelMapping({label: LabelRule(layer)})
        places = mapping.places(label, names) if known is not None else {}
        for name, child in zip(names, attributes, strict=True):
            child.setHidden(known is None)
            if known is not None:
                keys: Choices = [(key_word(known.name, key.name), key.name) for key in known.keys]
                own = any(key.name == name for key in known.keys)
                beside: Choices = [] if own else [(self.tr("keep beside the record"), BESIDE)]
                remark = (self.tr("comment"), COMMENT)
                child.setData(OURS, CHOICES_ROLE, [*keys, remark, *beside, (self.tr("leave out"), LEFT_OUT)])
                _choose(child, places.get(name, BESIDE))

    def _rule(self, label: str, layer: str | None, item: QTreeWidgetItem) -> LabelRule:
        if layer is LEFT_OUT:
            return LabelRule(LEFT_OUT)
        before = self._mapping.rule(label)
        if before is None or before.layer != layer:
            before = LabelRule(layer)
        keys = dict(before.keys)
        for child in _children(item):
            name, key = child.data(THEIRS, NAME_ROLE), child.data(OURS, VALUE_ROLE)
            keys.pop(name, None)
            if key not in (BESIDE, name):
                keys[name] = key
        return LabelRule(layer, before.values, keys)

    def _labels(self) -> list[tuple[str, QTreeWidgetItem]]:
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [(item.data(THEIRS, NAME_ROLE), item) for item in items if item is not None]

    def _to_first_question(self) -> None:
        items = [item for _, item in self._labels()]
        open_ones = [item for item in items if item.data(OURS, VALUE_ROLE) == UNDECIDED]
        for item in (open_ones or items)[:1]:
            self.setCurrentItem(item, OURS)

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        self.editItem(item, OURS)

    def _on_chosen(self, index: QModelIndex, value: str | None) -> None:
        item = self.itemFromIndex(index)
        _choose(item, value)
        if item.parent() is None:
            self._offer_keys(item.data(THEIRS, NAME_ROLE), item)
            self.decided.emit()


class _ChoiceDelegate(RoomyLines):
    """Opens the choices of a line. `chosen` carries its index and the value."""

    chosen = Signal(object, object)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = ChoiceEditor(parent)
        editor.setAccessibleName(str(index.sibling(index.row(), THEIRS).data()))
        for words, value in index.data(CHOICES_ROLE):
            editor.addItem(words, value)
        editor.setMaxVisibleItems(editor.count())
        editor.ended.connect(self._on_ended)
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, ChoiceEditor):
            editor.setCurrentIndex(max(0, editor.findText(str(index.data()))))

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, ChoiceEditor):
            self.chosen.emit(index, editor.currentData())

    def _on_ended(self, editor: ChoiceEditor, hint: Hint) -> None:
        if hint != Hint.RevertModelCache:
            self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for child in map(item.child, range(item.childCount())) if child is not None]


def _choose(item: QTreeWidgetItem, value: str | None) -> None:
    words = next(words for words, choice in item.data(OURS, CHOICES_ROLE) if choice == value)
    item.setData(OURS, VALUE_ROLE, value)
    item.setText(OURS, words)
