"""Which documents to export."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vwsreview.domain.problems import Problem
from vwsreview.domain.query_parser import parse
from vwsreview.ui.searching.query_line import QueryLine
from vwsreview.ui.values.choice_box import ChoiceBox
from vwsreview.ui.wording.query_sentences import query_sentence

LONGEST_NAME = 40
"""Code points of a name that are shown; what is longer loses its middle."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """What the reviewer has before him: the id and the name of the open document, the ids of the documents in the list
    where a filter leaves some out, and the saved queries by name."""

    document: tuple[str, str] | None = None
    listed: frozenset[str] | None = None
    saved: Mapping[str, str] = field(default_factory=dict)


class _Which(Enum):
    IDS = "ids"
    QUERY = "query"
    TYPED = "typed"


class DocumentsChoice(QWidget):
    """All, the open one, those of the list, those of a saved or a typed query. `changed` tells of another choice."""

    changed = Signal()

    def __init__(self, at_hand: AtHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = ChoiceBox()
        self.which.setAccessibleName(self.tr("Which documents"))
        self.which.setMinimumContentsLength(16)
        self.which.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.line = QueryLine()
        self.line.setAccessibleName(self.tr("Query that the documents match"))
        self.line.set_hints(self.tr("kind:minutes, week"))
        self.message = QLabel()
        self.message.setWordWrap(True)
        self._fill(at_hand)
        self.which.currentIndexChanged.connect(self._on_changed)
        self.line.textChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.which, self.line, self.message):
            column.addWidget(widget)
        self._on_changed()

    def documents(self) -> frozenset[str] | None:
        """The ids of the chosen documents; None where they are not chosen by id."""
        which, value = self.which.currentData()
        return value if which is _Which.IDS else None

    def query(self) -> str:
        """The query that chooses them, as far as one does."""
        which, value = self.which.currentData()
        return self.line.text().strip() if which is _Which.TYPED else value if which is _Which.QUERY else ""

    def is_ready(self) -> bool:
        """Whether what is chosen can be used."""
        return self._why_not() == "" and (not self._is_typed() or self.query() != "")

    def _fill(self, at_hand: AtHand) -> None:
        add = self.which.addItem
        add(self.tr("All documents"), (_Which.IDS, None))
        if at_hand.document is not None:
            id, name = at_hand.document
            add(self.tr("The open one: {name}").format(name=_shortened(name)), (_Which.IDS, frozenset({id})))
        if at_hand.listed is not None:
            words = self.tr("The %n document(s) in the list", "", len(at_hand.listed))
            add(words, (_Which.IDS, at_hand.listed))
        for name, query in at_hand.saved.items():
            add(self.tr("Saved filter: {name}").format(name=_shortened(name)), (_Which.QUERY, query))
        add(self.tr("Those that match a query"), (_Which.TYPED, None))

    def _is_typed(self) -> bool:
        return self.which.currentData()[0] is _Which.TYPED

    def _why_not(self) -> str:
        try:
            parse(self.query())
        except Problem as problem:
            return query_sentence(problem)
        return ""

    def _on_changed(self) -> None:
        self.line.setVisible(self._is_typed())
        why_not = self._why_not()
        self.message.setText(why_not)
        self.message.setVisible(why_not != "")
        self.changed.emit()


def _shortened(name: str) -> str:
    half = LONGEST_NAME // 2
    return name if len(name) <= LONGEST_NAME else f"{name[: half - 1]}…{name[-half:]}"
