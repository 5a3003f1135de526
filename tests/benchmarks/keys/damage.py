"""Proposals with mistakes in them, by a fixed seed: as extractors make them, and of every kind."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import BY_NAME, LAYERS, Value
from vwsreview.domain.record import Record
from vwsreview.domain.span import Span, trimmed
from vwsreview.domain.timevalue import single_day
from vwsreview.ui.slots.boundaries import Direction, Edge, moved

SHARES = {"dropped": 0.08, "boundary": 0.10, "layer": 0.02, "value": 0.10}
"""Of all proposals; the rest stays as it was."""
MORE_MISREAD = {"action": 0.4, "attendee": 0.3}
"""Of these layers so many have a wrong value, for it is their values that count."""
FALSE_FINDS = 0.05
"""So many records that are none are added for each proposal."""
FARTHEST = 5
"""Words by which a boundary is off, at most."""


def damaged(proposals: AnnotatedDocument, seed: int) -> AnnotatedDocument:
    """The document with its proposals damaged; the same seed gives the same damage."""
    chance = random.Random(f"{seed} {proposals.document.name}")
    text, records = proposals.text, proposals.records
    kept: list[Record] = []
    for record in records:
        kind = _kind(record.layer, chance)
        if kind == "dropped":
            continue
        if kind == "boundary":
            record = _off(record, text, chance)
        elif kind == "value":
            record = _misread(record, records, chance)
        elif kind == "layer":
            layer = chance.choice([layer.name for layer in LAYERS if layer.name != record.layer])
            record = replace(record, layer=layer, values=BY_NAME[layer].defaults(), evidence={}, computed=())
        kept.append(record)
    kept += [_false(proposals, number, chance) for number in range(round(len(records) * FALSE_FINDS))]
    return replace(proposals, records=tuple(_without_twins(kept)))


def _kind(layer: str, chance: random.Random) -> str | None:
    drawn = chance.random()
    for kind, usual in SHARES.items():
        share = MORE_MISREAD.get(layer, usual) if kind == "value" else usual
        if drawn < share:
            return kind
        drawn -= share
    return None


def _off(record: Record, text: str, chance: random.Random) -> Record:
    """One edge, or both, some words too far or too near."""
    span = record.span
    for edge in chance.choice((("start",), ("end",), ("start", "end"))):
        direction = chance.choice(("back", "on"))
        for _ in range(chance.randint(1, FARTHEST)):
            span = _step(text, span, edge, direction)
    return replace(record, start=span.start, end=span.end)


def _step(text: str, span: Span, edge: str, direction: str) -> Span:
    edges: dict[str, Edge] = {"start": "start", "end": "end"}
    directions: dict[str, Direction] = {"back": "back", "on": "on"}
    return moved(text, span, edges[edge], "word", directions[direction])


def _misread(record: Record, records: Sequence[Record], chance: random.Random) -> Record:
    """A compared value that is another one of the document's, or none, or a little off."""
    keys = BY_NAME[record.layer].compared
    if not keys:
        return record
    key = chance.choice(keys)
    value = record.values.get(key)
    made: list[Callable[[], Value]] = [lambda: _of_others(record, key, records, chance), lambda: _off_by_some(value)]
    other = chance.choice(made)()
    kind = BY_NAME[record.layer].key(key)
    if kind.type == "choice":
        other = chance.choice([choice for choice in kind.choices if choice != value])
    if other == value or (other is None and not kind.nullable):
        return record
    without = {name: spans for name, spans in record.evidence.items() if name != key}
    computed = tuple(name for name in record.computed if name != key)
    return replace(record.with_values(**{key: other}), evidence=without, computed=computed)


def _of_others(record: Record, key: str, records: Sequence[Record], chance: random.Random) -> Value:
    others = [one.values.get(key) for one in records if one.layer == record.layer and one.id != record.id]
    return chance.choice(others) if others else None


def _off_by_some(value: Value) -> Value:
    """A day another year, a list one shorter; anything else is none."""
    day = single_day(value) if isinstance(value, str) else None
    if day is not None and day[:4].isdecimal():
        year = int(day[:4]) + 1
        return f"{year}{str(value)[4:]}" if not str(value)[4:].startswith("-02-29") else None
    return value[1:] if isinstance(value, list) else None


def _false(proposals: AnnotatedDocument, number: int, chance: random.Random) -> Record:
    """Some words that are no record of the layer."""
    text = proposals.text
    span = Span(0, 0)
    while span.start == span.end:
        start = chance.randrange(len(text))
        span = trimmed(text, start, min(len(text), start + chance.randint(5, 60)))
    layer = chance.choice(LAYERS)
    return Record(
        f"{proposals.document.id}-false-{number}", proposals.document.id, layer.name, span.start, span.end,
        layer.defaults(), rule="damage", confidence=0.5,
    )  # fmt: skip


def _without_twins(records: Sequence[Record]) -> list[Record]:
    """No layer has a span twice, for that no reviewer could make."""
    return list({(record.layer, record.start, record.end): record for record in records}.values())
