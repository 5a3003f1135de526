"""From placed annotations to proposals of one document, and what of them does not fit."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from vwsreview.domain.document import Document
from vwsreview.domain.layers import BY_NAME, Layer, Value
from vwsreview.domain.receiving import NOTES, UNCERTAIN_PLACE, ReceiptLine, ReceiptReport
from vwsreview.domain.record import Record
from vwsreview.formats.foreign import ForeignDocument, Reading
from vwsreview.workflow.receiving.mapping import COMMENT, OF_THE_REVIEW, LabelMapping, LabelRule
from vwsreview.workflow.receiving.placing import Placed
from vwsreview.workflow.receiving.values import Unfit, fitted

Taken = Callable[[str], bool]
"""Whether an id is in use anywhere in the dossier."""

Makers = dict[str, set[str]]
"""Who said them, of the records that a file brought, by their ids; of annotators who marked by themselves only."""

FOREIGN = "foreign"
"""The key of a record's `extra` that keeps what a tool said of it and no layer has a place for."""

_OUR_ID = re.compile(r"[0-9A-Za-z_-]{8,64}")


class Proposals:
    """The proposals of one document of the dossier; `held` are the records that it has."""

    def __init__(
        self,
        document: Document,
        text: str,
        reading: Reading,
        mapping: LabelMapping,
        held: Iterable[Record],
        report: ReceiptReport,
        makers: Makers,
    ) -> None:
        self._document, self._text = document, text
        self._tool, self._is_sparse = reading.key, reading.sparse
        self._mapping = mapping
        self._report = report
        self._held: dict[tuple[str, int, int], list[Record]] = defaultdict(list)
        for record in held:
            self._held[record.layer, record.start, record.end].append(record)
        self._used = {record.id for records in self._held.values() for record in records}
        self._ids: dict[str, str] = {}
        self._makers = makers

    def of(self, foreign: ForeignDocument, places: Iterable[Placed], taken: Taken) -> list[Record]:
        """The records that are not there yet, with links among them and to those that are."""
        made: list[tuple[Placed, Record]] = []
        there: list[tuple[Placed, Record, Record]] = []
        for place in places:
            rule = self._mapping.rule(place.foreign.label)
            if rule is None or rule.layer is None:
                self._tell("unmapped", foreign, place, told=rule is None)
            elif place.outcome == "orphan":
                self._tell("orphan", foreign, place)
            else:
                record = self._record(foreign, place, rule, taken)
                agreed = _agreed(record, place, made, self._makers)
                known = agreed or self._known(record, place, rule)
                if place.foreign.id is not None:
                    self._ids[place.foreign.id] = (known or record).id
                who = None if place.foreign.prediction else place.foreign.by
                if known is not None:
                    others = self._makers.get(known.id, set()) - {who}
                    self._report.counts["agreed" if who and others else "known", record.layer] += 1
                    if who and others:
                        self._makers[known.id].add(who)
                    there.append((place, record, known))
                    continue
                self._used.add(record.id)
                self._tell(place.outcome, foreign, place, record, told=place.outcome != "added")
                for name, value in record.extra.get(FOREIGN, {}).items():
                    self._tell("value", foreign, place, record, f"{name}: {json.dumps(value, ensure_ascii=False)}")
                for key in place.lost:
                    self._tell("value", foreign, place, record, f"evidence: {key}")
                made.append((place, record))
                if who is not None:
                    self._makers[record.id] = {who}
        linked = [self._linked(foreign, place, record) for place, record in made]
        as_linked = {record.id: record for record in linked}
        for place, record, known in there:
            known = as_linked.get(known.id, known)
            for detail in _besides(self._linked(foreign, place, replace(record, id=known.id)), known):
                self._tell("left", foreign, place, known, detail)
        return linked

    def _known(self, record: Record, place: Placed, rule: LabelRule) -> Record | None:
        """The record of the dossier that says the same of the same words; none stands for two."""
        there = self._held[record.layer, record.start, record.end]
        keys = set(record.values)
        if self._is_sparse:
            keys &= {*rule.values, *(rule.keys.get(name, name) for name in place.foreign.values)}
        for known in there:
            if all(known.values.get(key) == record.values[key] for key in keys):
                there.remove(known)
                return known
        return None

    def _record(self, foreign: ForeignDocument, place: Placed, rule: LabelRule, taken: Taken) -> Record:
        layer = BY_NAME[str(rule.layer)]
        values: dict[str, Value] = {**layer.defaults(), **rule.values}
        extra: dict[str, Any] = {}
        remarks: list[str] = []
        said: set[str] = set()
        for name, value in place.foreign.values.items():
            key = rule.keys.get(name, name)
            if key is None or key in OF_THE_REVIEW or value in (None, "", []):
                continue
            if key == COMMENT:
                remarks.append("\n".join(value) if isinstance(value, list) else str(value))
                continue
            if key == "organisation_id":
                extra[key] = value[0] if isinstance(value, list) and len(value) == 1 else value
                continue
            try:
                if key in said:  # by another attribute that the mapping takes for the same
                    raise Unfit
                values[key] = fitted(layer.key(key), value)
                said.add(key)
            except (Unfit, KeyError):
                extra.setdefault(FOREIGN, {})[name] = value
        if place.outcome == "uncertain":
            extra[NOTES] = [UNCERTAIN_PLACE]
        return Record(
            id=self._id(place, layer, taken),
            document=self._document.id,
            layer=layer.name,
            start=place.start,
            end=place.end,
            values=values,
            origin=self._tool,
            confidence=place.foreign.score,
            comment="\n".join(remarks) or None,
            evidence={key: spans for name, spans in place.evidence.items() if (key := rule.keys.get(name, name))},
            extra=extra,
        )

    def _linked(self, foreign: ForeignDocument, place: Placed, record: Record) -> Record:
        rule = self._mapping.rule(place.foreign.label) or LabelRule(record.layer)
        links: dict[str, list[str]] = {}
        for name, ids in place.foreign.links.items():
            key = rule.keys.get(name, name)
            for id in ids:
                if key is not None and id in self._ids:
                    links.setdefault(key, []).append(self._ids[id])
                elif key is not None:
                    self._tell("link", foreign, place, record, f"{name}: {id}")
        return replace(record, links=links)

    def _id(self, place: Placed, layer: Layer, taken: Taken) -> str:
        """The id that the file gives, where it is like ours and free; else one that follows from the rest."""
        given = place.foreign.id
        if given is not None and _OUR_ID.fullmatch(given) and not taken(given) and given not in self._used:
            return given
        return next(id for id in self._derived(place, layer) if not taken(id) and id not in self._used)

    def _derived(self, place: Placed, layer: Layer) -> Iterator[str]:
        number = 0
        while True:
            words = f"{self._document.sha256} {self._tool} {layer.name} {place.start} {place.end} {number}"
            yield hashlib.sha256(words.encode()).hexdigest()[:32]
            number += 1

    def _tell(
        self,
        outcome: str,
        foreign: ForeignDocument,
        place: Placed,
        record: Record | None = None,
        detail: str = "",
        told: bool = True,
    ) -> None:
        self._report.counts[outcome, place.foreign.label if record is None else record.layer] += 1
        if told:
            quote = self._text[place.start : place.end] or place.foreign.quote or ""
            self._report.lines.append(
                ReceiptLine(
                    outcome, foreign.place, self._document.name, place.foreign.label, " ".join(quote.split()), detail,
                    place.start, place.end, self._document.id, "" if record is None else record.id,
                )
            )  # fmt: skip


def _agreed(record: Record, place: Placed, made: Iterable[tuple[Placed, Record]], makers: Makers) -> Record | None:
    """The new record that others said, and not this annotator, of the same words; none that one person said twice."""
    who = place.foreign.by
    if who is None or place.foreign.prediction:
        return None
    for _, other in made:
        if (
            (other.layer, other.start, other.end) == (record.layer, record.start, record.end)
            and other.values == record.values
            and who not in makers.get(other.id, {who})
        ):
            return other
    return None


def _besides(told: Record, known: Record) -> Iterator[str]:
    """What a file says of a record beyond what the dossier has of it."""
    if told.comment is not None and told.comment.split() != (known.comment or "").split():
        yield f"comment: {json.dumps(told.comment, ensure_ascii=False)}"
    for name, value in told.extra.get(FOREIGN, {}).items():
        if known.extra.get(FOREIGN, {}).get(name) != value:
            yield f"{name}: {json.dumps(value, ensure_ascii=False)}"
    for key, spans in told.evidence.items():
        if known.evidence.get(key) != spans:
            yield f"evidence: {key} {spans}"
    for key, ids in told.links.items():
        yield from (f"{key}: {id}" for id in ids if id not in known.links.get(key, ()))
