"""A reviewer who knows the gold and presses keys: what is on the screen tells which ones."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt

from tests.benchmarks.keys.selecting import select_words
from tests.benchmarks.keys.tasks import LAYER, SPAN, differences, partners, same
from tests.benchmarks.keys.typist import Typist
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS, Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.review.overview import coverage
from vwsreview.review.overview.coverage import Cue
from vwsreview.ui.models.records_model import keys_of
from vwsreview.ui.slots.boundaries import Direction, Edge, Unit, moved
from vwsreview.ui.slots.span_chooser import A_PAGE, SpanChooser

Shift, Ctrl, Alt = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NO_KEY = Qt.KeyboardModifier.NoModifier
NUMBER = {layer.name: number for number, layer in enumerate(LAYERS, 1)}
FEW_MOVES = 1
"""With so few moves a reviewer does not look at the list of other boundaries."""
MOST_MOVES = 8
"""With more moves than this a reviewer selects the words anew."""
MOST_PAGES = 2
MOST_KEYS = 200
"""A record that takes more keys is not mastered by keyboard."""

MOVES: Mapping[tuple[Edge, Unit, Direction], tuple[Qt.Key, Qt.KeyboardModifier]] = {
    ("start", "word", "back"): (Qt.Key.Key_Left, Alt),
    ("start", "word", "on"): (Qt.Key.Key_Right, Alt),
    ("end", "word", "back"): (Qt.Key.Key_Left, Alt | Shift),
    ("end", "word", "on"): (Qt.Key.Key_Right, Alt | Shift),
    ("start", "character", "back"): (Qt.Key.Key_Up, Alt),
    ("start", "character", "on"): (Qt.Key.Key_Down, Alt),
    ("end", "character", "back"): (Qt.Key.Key_Up, Alt | Shift),
    ("end", "character", "on"): (Qt.Key.Key_Down, Alt | Shift),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one record took: keys, letters typed as text, and whether anything was typed at all."""

    keys: int
    letters: int


@dataclass
class Tally:
    """Costs by kind of work: ``right``, ``several``, ``missed``, ``made``, SPAN, LAYER, the name of a key …"""

    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kind: str, keys: int, letters: int = 0) -> None:
        self.costs[kind].append(Cost(keys, letters))


class Reviewer:
    """Turns the proposals of each document into the gold."""

    def __init__(self, typist: Typist, gold: Iterable[AnnotatedDocument]) -> None:
        self.typist = typist
        self.tally = Tally()
        self._gold = {annotated.document.name: annotated for annotated in gold}
        self._workspace = typist.window.workspace
        self._panel = self._workspace.panel

    # what is on the screen

    @property
    def _document_id(self) -> str | None:
        return self._workspace.document_id

    def _wanted(self) -> AnnotatedDocument:
        return self._gold[self._workspace.desk().document.name]

    def _records(self) -> list[Record]:
        """All records that count."""
        return [record for record in self._workspace.desk().records if record.counts]

    def _record(self, identity: str) -> Record:
        record = self._workspace.desk().dossier.store.record(identity)
        assert record is not None
        return record

    # a document

    def work(self) -> None:
        """All documents, one after the other, as the loop leads."""
        waiting = set(self._gold)
        while waiting:
            name = self._wanted().document.name
            if name in waiting:
                waiting.discard(name)
                self._work_on_document()
            else:
                self._counted("document", lambda: self.typist.press(Qt.Key.Key_PageDown, Ctrl))

    def _work_on_document(self) -> None:
        here, gold = self._document_id, self._wanted()
        self._set_document()
        self._partner = dict(partners(self._records(), gold.records))
        self._make_by_hand(led=self._led_by_cues())
        while self._document_id == here and self._decide():
            pass
        while self._missing(gold) and self._document_id != here:  # a cue that was to lead there closed by itself
            self._counted("document", lambda: self.typist.press(Qt.Key.Key_PageUp, Ctrl))
        if self._document_id == here:
            self._make_by_hand(led=[])
            self._counted("document", lambda: self.typist.press(Qt.Key.Key_Return, Ctrl))

    def _counted(self, kind: str, does: Callable[[], None]) -> None:
        keys, letters = self.typist.keys, self.typist.letters
        does()
        self.tally.add(kind, self.typist.keys - keys, self.typist.letters - letters)

    def _set_document(self) -> None:
        """The kind from its menu, the anchor in its dialog."""
        document, wanted = self._workspace.desk().document, self._wanted().document
        keys, letters = self.typist.keys, self.typist.letters
        if document.kind != wanted.kind:
            self.typist.command(f"set_kind/{wanted.kind}")
        if document.anchor_date != wanted.anchor_date:
            self.typist.press(Qt.Key.Key_D)
            self.typist.type(wanted.anchor_date or "")
            self.typist.press(Qt.Key.Key_Return)
        assert self._workspace.desk().document.anchor_date == wanted.anchor_date
        if self.typist.keys > keys:
            self.tally.add("document", self.typist.keys - keys, self.typist.letters - letters)

    # the queue

    def _decide(self) -> bool:
        """What the loop shows: a record or a cue; False where it shows nothing that is open."""
        cue = self._workspace.cue
        if cue is not None:
            self._answer(cue)
            return True
        record = self._panel.current()
        if record is None or not record.is_open:
            return self._go_to_open()
        keys, letters = self.typist.keys, self.typist.letters
        wanted = self._partner.get(record.id)
        if wanted is None:
            self.typist.press(Qt.Key.Key_X)
            kind = "false"
        else:
            kind = _kind(differences(record, wanted))
            self._make_right(record.id, wanted)
        self.tally.add(kind, self.typist.keys - keys, self.typist.letters - letters)
        return True

    def _go_to_open(self) -> bool:
        """N goes to the next open record, else Q to the next open cue; False where nothing is open."""
        keys = self.typist.keys
        if any(record.is_open for record in self._records()):
            self.typist.press(Qt.Key.Key_N)
        elif self._workspace.cues.now():
            self.typist.press(Qt.Key.Key_Q)
        else:
            return False
        self.tally.add("going", self.typist.keys - keys)
        return True

    def _make_right(self, identity: str, wanted: Record) -> None:
        """Correct the record that is in hand until it says what the gold says; then it is decided and left."""
        begun = self.typist.keys
        while self.typist.keys - begun < MOST_KEYS:
            record = self._record(identity)
            wrong = differences(record, wanted)
            if not wrong:
                if record.is_open:
                    self.typist.press(Qt.Key.Key_A)
                elif self._in_hand() == identity and any(one.is_open for one in self._records()):
                    self.typist.press(Qt.Key.Key_N)
                return
            self._return_to(identity)
            stay = len(wrong) > 1 or wrong == (LAYER,)
            if wrong[0] == LAYER:
                self.typist.digit(NUMBER[wanted.layer], Ctrl)
            elif wrong[0] == SPAN:
                self._set_span(record, wanted.span, stay)
            else:
                self._set_value(record, wrong[0], wanted.values.get(wrong[0]), stay)
        raise AssertionError(f"{self._record(identity)} did not become {wanted} in {MOST_KEYS} keys")

    def _return_to(self, identity: str) -> None:
        """The record is the current one again, where a decision went on by itself too early."""
        tries = 0
        while self._in_hand() != identity:
            self.typist.press(Qt.Key.Key_P, Shift)
            tries += 1
            assert tries < MOST_KEYS, "the record cannot be reached"

    # one value

    def _set_span(self, record: Record, wanted: Span, stay: bool) -> None:
        """By moves where a few lead there, else by digit, else by more moves, else by words that are looked for."""
        moves = _moves(self._workspace.view.text, record.span, wanted)
        if (moves is None or len(moves) > FEW_MOVES) and self._choose_span(wanted, stay):
            return
        if moves is not None and len(moves) <= MOST_MOVES:
            for key, modifiers in moves:
                self.typist.press(key, modifiers)
        else:
            select_words(self.typist, wanted)
            self.typist.press(Qt.Key.Key_W)

    def _choose_span(self, wanted: Span, stay: bool) -> bool:
        """By the list of other boundaries; False where it does not offer the span on its first pages."""
        self.typist.press(Qt.Key.Key_B)
        chooser = self._workspace.view.findChild(SpanChooser)
        if chooser is None or not chooser.isVisible():
            return False
        offered = chooser.offered()
        place = offered.index(wanted) if wanted in offered else MOST_PAGES * A_PAGE
        if place >= MOST_PAGES * A_PAGE:
            self.typist.press(Qt.Key.Key_Escape)
            return False
        for _ in range(place // A_PAGE):
            self.typist.press(Qt.Key.Key_B)
        self.typist.digit(place % A_PAGE + 1, Ctrl if stay else NO_KEY)
        return True

    def _in_hand(self) -> str | None:
        record = self._panel.current()
        return record.id if record is not None else None

    def _set_value(self, record: Record, key: str, wanted: Value, stay: bool) -> None:
        slot = self._panel.detail.slot
        if slot.key is None:
            self.typist.press(Qt.Key.Key_E)
        names = keys_of(record.layer)
        assert slot.key is not None, "E opens a slot"
        steps = names.index(key) - names.index(slot.key)
        for _ in range(abs(steps)):
            if steps > 0:
                self.typist.press(Qt.Key.Key_Tab)
            else:
                self.typist.press(Qt.Key.Key_Backtab, Shift)
        model = slot.list.model()
        digits = [digit for digit in range(10) if (one := model.of_digit(digit)) and same(one.value, wanted)]
        if digits:
            self.typist.digit(digits[0], Ctrl if stay and not isinstance(wanted, list) else NO_KEY)
            return
        if isinstance(wanted, list) and self._toggle(record.id, key, wanted):
            self.typist.press(Qt.Key.Key_Return)
            return
        words = ", ".join(wanted) if isinstance(wanted, list) else str(wanted if wanted is not None else "")
        self.typist.press(Qt.Key.Key_Space)
        self.typist.type(words)
        self.typist.press(Qt.Key.Key_Return, Shift)

    def _toggle(self, identity: str, key: str, wanted: Sequence[str]) -> bool:
        """Owners or grounds added and taken out one by one; False where one is not offered."""
        model = self._panel.detail.slot.list.model()
        for _ in range(2 * len(wanted) + 4):
            present = self._record(identity).values.get(key)
            present = present if isinstance(present, list) else []
            if sorted(present) == sorted(wanted):
                return True
            singles = {
                one.value[0]: digit
                for digit in range(1, 10)
                if (one := model.of_digit(digit)) and isinstance(one.value, list) and len(one.value) == 1
            }
            other = [part for part in (*wanted, *present) if (part in wanted) != (part in present)]
            if any(part not in singles for part in other):
                return False
            self.typist.digit(singles[other[0]], Ctrl)
        return False

    # what was missed

    def _answer(self, cue: Cue) -> None:
        """Make the record that was missed there, or say that there is none."""
        keys, letters = self.typist.keys, self.typist.letters
        missing = self._missing_under(cue)
        if not missing:
            self.typist.press(Qt.Key.Key_X)
            self.tally.add("cue", self.typist.keys - keys)
            return
        self._make(missing[0], lambda: self._answer_with(cue, missing[0]))
        self.tally.add("missed", self.typist.keys - keys, self.typist.letters - letters)

    def _answer_with(self, cue: Cue, wanted: Record) -> None:
        """The record that the cue offers, where its words are about right; else one of words that are looked for."""
        offered = coverage.record_span(self._workspace.view.text, cue)
        if wanted.span.start != offered.start and wanted.span.end != offered.end:
            select_words(self.typist, wanted.span)
            self.typist.digit(NUMBER[wanted.layer])
        elif wanted.layer == cue.layer:
            self.typist.press(Qt.Key.Key_A)
        else:
            self.typist.digit(NUMBER[wanted.layer])

    def _led_by_cues(self) -> list[Record]:
        """What was missed and will be made when the loop comes to its cue."""
        return [missing[0] for cue in self._workspace.cues.now() if (missing := self._missing_under(cue))]

    def _make_by_hand(self, led: Sequence[Record]) -> None:
        """What was missed, but for what the loop leads to."""
        for wanted in self._missing():
            if wanted in led:
                continue
            keys, letters = self.typist.keys, self.typist.letters
            select_words(self.typist, wanted.span)
            self._make(wanted, lambda wanted=wanted: self.typist.digit(NUMBER[wanted.layer]))
            self.tally.add("missed", self.typist.keys - keys, self.typist.letters - letters)

    def _make(self, wanted: Record, press: Callable[[], None]) -> None:
        document, store = self._document_id, self._workspace.desk().dossier.store
        assert document is not None
        before = {record.id for record in store.records(document)}
        press()
        made = next((record for record in store.records(document) if record.id not in before), None)
        assert made is not None, f"{wanted} was not made of {self._workspace.view.selected_span()}"
        self._partner[made.id] = wanted
        self._make_right(made.id, wanted)

    def _missing_under(self, cue: Cue) -> list[Record]:
        """What was missed at a cue, what the cue hints at first."""
        missing = [record for record in self._missing() if record.span.shared(cue.span)]
        return sorted(missing, key=lambda record: (record.layer != cue.layer, record.end - record.start))

    def _missing(self, gold: AnnotatedDocument | None = None) -> list[Record]:
        """Records of the gold (of the document at hand) that nothing becomes, in reading order."""
        made = {(one.layer, one.start, one.end) for one in self._partner.values()}
        return [one for one in (gold or self._wanted()).records if (one.layer, one.start, one.end) not in made]


def _kind(wrong: Sequence[str]) -> str:
    return "right" if not wrong else wrong[0] if len(wrong) == 1 else "several"


def _moves(text: str, span: Span, wanted: Span) -> list[tuple[Qt.Key, Qt.KeyboardModifier]] | None:
    """The moves of the boundaries that lead to a span, by words and then by characters; None where none do."""
    made: list[tuple[Qt.Key, Qt.KeyboardModifier]] = []
    edges: tuple[Edge, ...] = ("start", "end")
    for edge in edges:
        for unit in ("word", "character"):
            while _place(span, edge) != _place(wanted, edge) and len(made) < MOST_KEYS:
                direction: Direction = "on" if _place(span, edge) < _place(wanted, edge) else "back"
                further = moved(text, span, edge, unit, direction)
                too_far = (_place(further, edge) > _place(wanted, edge)) == (direction == "on")
                if further == span or (too_far and _place(further, edge) != _place(wanted, edge)):
                    break
                span = further
                made.append(MOVES[edge, unit, direction])
    return made if span == wanted else None


def _place(span: Span, edge: Edge) -> int:
    return span.start if edge == "start" else span.end
