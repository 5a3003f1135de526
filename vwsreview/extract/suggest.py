"""A first guess at the values of a record that a person makes of selected words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from vwsreview.domain.document import Document
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span
from vwsreview.extract.dates import dates, dues
from vwsreview.extract.dates.calendar import resolve
from vwsreview.extract.dates.calendar_legible import legible
from vwsreview.extract.dates.dates_roles import roles
from vwsreview.extract.header import labels
from vwsreview.extract.outcomes import actions, decisions, owners
from vwsreview.extract.people import attendance_lists, persons
from vwsreview.extract.redactions import redactions
from vwsreview.extract.rule import as_lists
from vwsreview.extract.text import lines
from vwsreview.extract.text.values import plain


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Values for every key of the layer; `computed` keys follow the anchor; `evidence` as in a record."""

    values: dict[str, Value]
    computed: tuple[str, ...] = ()
    evidence: dict[str, list[list[int]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Selection:
    """The selected words with all that a guess may use."""

    text: str
    span: Span
    document: Document
    records: Sequence[Record]

    @property
    def words(self) -> str:
        return self.span.of(self.text)


def suggest(layer: str, text: str, start: int, end: int, document: Document, records: Sequence[Record]) -> Suggestion:
    """The guess for a record of that layer; where the words tell nothing, the layer's defaults."""
    guess = _GUESSES[layer](_Selection(text, Span(start, end), document, records))
    return replace(guess, values={**BY_NAME[layer].defaults(), **guess.values})


def _field(selected: _Selection) -> Suggestion:
    """The words are the value; a label on the line, or alone on the one above, names the field."""
    known = _label_before(selected)
    name: dict[str, Value] = {"name": known} if known else {}
    return Suggestion({**name, "value": plain(selected.words)})


def _attendee(selected: _Selection) -> Suggestion:
    """The person that the words name; presence as the nearest attendee above has it."""
    person = persons.read(selected.text, selected.span)
    said = _nearest(selected, "attendee")
    listed = said.values.get("presence") if said is not None else None
    usual = attendance_lists.presence(selected.document.kind)
    if person is None:
        return Suggestion({"presence": listed or usual})
    values = {**person.values, "presence": person.presence or listed or usual}
    return Suggestion(values, (), as_lists(person.evidence))


def _date(selected: _Selection) -> Suggestion:
    """The expression resolved against the document's anchor."""
    found = resolve(selected.text, *selected.span, selected.document.anchor_date)
    fields = [(str(one.values.get("name")), one.start, one.end) for one in selected.records if one.layer == "field"]
    due = {
        (span[0], span[1]) for one in selected.records if one.layer == "action" for span in one.evidence.get("due", ())
    }
    role = roles(
        legible(selected.text), [selected.span], selected.document.kind, sorted(fields, key=lambda one: one[1]), due
    )[0]
    if found is None:
        return Suggestion({"role": role.name})
    computed = ("value",) if found.relative else ()
    return Suggestion({"type": found.type, "value": found.value, "role": role.name}, computed)


def _action(selected: _Selection) -> Suggestion:
    """Owners from the marker or the subject, due from the dates in the words."""
    given, mark = actions.owners_and_mark(selected.text, selected.span)
    shift = selected.span.start
    inside = [replace(date, start=date.start + shift, end=date.end + shift) for date in dates.find(selected.words)]
    due = dues.choose(selected.text, selected.span, None, inside, selected.document.anchor_date)
    evidence = {"owners": list(given)} if given else {}
    if mark is not None:
        evidence["explicit"] = [mark]
    if due is not None:
        evidence["due"] = [Span(due.date.start, due.date.end)]
    values: dict[str, Value] = {
        "explicit": mark is not None,
        "owners": owners.written(selected.text, given),
        "due": due.value if due else None,
    }
    return Suggestion(values, ("due",) if due is not None and due.relative else (), as_lists(evidence))


def _decision(selected: _Selection) -> Suggestion:
    mark = decisions.mark(selected.text, selected.span)
    return Suggestion({"explicit": mark is not None}, (), as_lists({"explicit": [mark]} if mark else {}))


def _redaction(selected: _Selection) -> Suggestion:
    return Suggestion({"ground": list(redactions.grounds(selected.words))})


def _section(selected: _Selection) -> Suggestion:
    """The number in front on the line; the level of the section above, or of its own hashes."""
    line = _lines_around(selected)[-1]
    above = _nearest(selected, "section")
    level = above.values.get("level") if above is not None else 1
    return Suggestion({"number": line.number, "level": level})


def _lines_around(selected: _Selection) -> list[lines.Line]:
    """The line of the selection's start and the three above, with offsets of the whole text."""
    first = selected.span.start
    for _ in range(4):
        first = selected.text.rfind("\n", 0, max(0, first - 1)) + 1
    end = selected.text.find("\n", selected.span.start)
    piece = selected.text[first : end if end >= 0 else len(selected.text)]
    return [_moved(line, first) for line in lines.split(piece)]


def _moved(line: lines.Line, by: int) -> lines.Line:
    return line._replace(
        start=line.start + by, end=line.end + by, body=line.body + by, words=line.words + by,
        number_start=line.number_start + by,
    )  # fmt: skip


def _label_before(selected: _Selection) -> str | None:
    *above, line = _lines_around(selected)
    label = labels.of(selected.text, line)
    if label is not None and label.value.start <= selected.span.start:
        return label.meaning if label.names_field else None
    for other in reversed(above):
        label = None if other.blank else labels.of(selected.text, other)
        if label is not None and label.shape == "alone" and label.names_field:
            return label.meaning
        if not other.blank:
            return None
    return None


def _nearest(selected: _Selection, layer: str) -> Record | None:
    """The last record of a layer that begins before the selection, else the first behind it."""
    every = sorted((one for one in selected.records if one.layer == layer and one.counts), key=lambda one: one.start)
    above = [one for one in every if one.start < selected.span.start]
    return above[-1] if above else every[0] if every else None


_GUESSES: dict[str, Callable[[_Selection], Suggestion]] = {
    "field": _field,
    "attendee": _attendee,
    "date": _date,
    "action": _action,
    "decision": _decision,
    "redaction": _redaction,
    "section": _section,
}
