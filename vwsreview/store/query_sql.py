"""What of a query SQLite can decide: conditions that hold for all that the query asks for, and for as little else.

`Query` decides what is left. Nothing here may turn away what it would take.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from vwsreview.domain.query import Condition, Query, Wanted
from vwsreview.domain.query_traits import asked_traits
from vwsreview.domain.timevalue import days
from vwsreview.domain.wording import Words, folded, words_of
from vwsreview.store.conflicts import MARK as CONFLICT_MARK
from vwsreview.store.traits import traits_match

_VALUES = 'records."values"'
_QUOTE = 'folded(substr(texts.text, records.start + 1, records."end" - records.start))'
"""`folded` is that of `domain.wording`, which whoever runs the statement lends to SQLite."""
_NO_LETTER = "[^0-9a-z]"
_CUT = "length(texts.text) <> documents.length"
"""SQLite takes a zero character for the end of a text; what stands behind one is left for Python."""
_STATES = {"open": "review = 'proposed'", "decided": "review <> 'proposed'"}
_COLUMNS = {name: f"records.{name}" for name in ("comment", "rule", "reviewer", "confidence")}
_STORED = {
    "owner": "owners", "due": "due", "date": "value", "role": "role", "organisation": "organisation", "name": "name",
    "honorific": "honorific", "ground": "ground", "number": "number", "level": "level",
}  # fmt: skip
"""The keys of a record's values, as they stand in the column's JSON."""
_DAYS = {
    "<": "{day_to} < {first}",
    "<=": "{day_to} <= {last}",
    ">": "{day_from} > {last}",
    ">=": "{day_from} >= {first}",
    "=": "({day_from} = {first} AND {day_to} = {last})",
    ":": "({day_from} <= {last} AND {day_to} >= {first})",
}


@dataclass(slots=True)
class Narrowing:
    """Conditions to be joined by AND, for a SELECT from `documents` and `records`, with their parameters.

    `terms` are words of their texts, in the language of FTS5, and `traits` what the index `traits` has of documents
    with such records, where it tells anything. With `needs_texts` the conditions name `texts` too.
    """

    documents: list[str] = field(default_factory=lambda: ["NOT documents.removed"])
    terms: list[str] = field(default_factory=list)
    records: list[str] = field(default_factory=list)
    parameters: dict[str, object] = field(default_factory=dict)
    needs_texts: bool = False
    traits: str = ""

    def of_documents(self) -> str:
        """What holds of documents, but for the terms."""
        return " AND ".join(self.documents)

    def of_both(self) -> str:
        """What holds of documents and records."""
        return " AND ".join(dict.fromkeys(self.records + self.documents))

    def given(self, value: object) -> str:
        """A parameter with this value, as SQL names it: the same for the same value, so that conditions are alike."""
        for name, other in self.parameters.items():
            if other == value:
                return f":{name}"
        self.parameters[f"p{len(self.parameters)}"] = value
        return f":p{len(self.parameters) - 1}"

    def among(self, column: str, values: Iterable[str], negated: bool = False) -> str:
        """The column has one of these values, or none of them."""
        return f"{column} {'NOT ' if negated else ''}IN ({', '.join(map(self.given, values))})"

    def containing(self, words: Words) -> str:
        """The document's text has these words."""
        # With the plus SQLite makes a set of the numbers, and does not ask the index anew for every record.
        return f"+documents.number IN (SELECT rowid FROM search WHERE search MATCH {self.given(fts(words))})"

    def having(self, words: Words, column: str = _VALUES) -> str | None:
        """A column may have these words; None where SQL cannot tell.

        LIKE knows no other letters than those of ASCII, so values with any other are left for Python.
        """
        tokens = [folded(token) for token in words.tokens]
        if not all(token.isascii() for token in tokens):
            return None
        likes = " AND ".join(f"{column} LIKE {self.given(f'%{token}%')}" for token in tokens)
        return f"({likes} OR length(CAST({column} AS BLOB)) <> length({column}))"

    def said(self, words: Words) -> str:
        """The record's own words have these: no letter or digit of ASCII stands beside one of them."""
        ends = [_NO_LETTER] * (len(words.tokens) - 1) + ["" if words.prefix else _NO_LETTER]
        patterns = [f"*{_NO_LETTER}{folded(token)}{end}*" for token, end in zip(words.tokens, ends, strict=True)]
        globs = " AND ".join(f"' ' || {_QUOTE} || ' ' GLOB {self.given(pattern)}" for pattern in patterns)
        return f"({globs} OR {_CUT})"


def narrowing(query: Query) -> Narrowing:
    """All that SQL can decide of a query."""
    made = Narrowing(traits=traits_match(asked_traits(query)) if query.needs_records else "")
    for condition in query.conditions:
        if condition.about.of_record is None:
            _narrow_documents(made, condition)
        else:
            _narrow_records(made, condition)
    for term in query.terms:
        if term.negated:
            continue
        if not query.needs_records:
            made.terms.append(fts(term.words))
        elif (in_values := made.having(term.words)) is not None:
            made.needs_texts = True
            made.records.append(f"({in_values} OR {made.said(term.words)})")
    return made


def fts(words: Words) -> str:
    """Words in the language of FTS5, quoted, so that nothing in them is taken for an operator."""
    return '"' + " ".join(words.tokens) + '"' + (" *" if words.prefix else "")


def _narrow_documents(made: Narrowing, condition: Condition) -> None:
    if condition.key in ("kind", "status"):
        made.documents.append(made.among(f"documents.{condition.key}", _texts(condition), condition.negated))
    elif condition.key == "text" and not condition.negated and condition.operator == ":":
        words = [words_of(wanted.text, wanted.prefix) for wanted in condition.wanted if not wanted.special]
        if len(words) == len(condition.wanted):
            made.documents.append(_any_of(made.containing(some) for some in words if some is not None))
    elif condition.key == "anchor" and not condition.negated and not any(one.special for one in condition.wanted):
        parts = [_on_days(made, condition, wanted, *2 * ("documents.anchor_date",)) for wanted in condition.wanted]
        made.documents.append(_any_of([*parts, "length(documents.anchor_date) <> 10"]))


def _narrow_records(made: Narrowing, condition: Condition) -> None:
    about = condition.about
    if about.layers:
        made.records.append(made.among("records.layer", about.layers))
    if condition.key in _EXACTLY:
        made.records.append(_EXACTLY[condition.key](made, condition))
        return
    turned = {"none": "any", "any": "none"}
    if not condition.negated:
        parts = [_value(made, condition, wanted) for wanted in condition.wanted]
    elif len(condition.wanted) == 1 and condition.wanted[0].special:
        parts = [_filled(made, condition.key, turned[condition.wanted[0].special])]
    else:
        parts = []
    known = [part for part in parts if part is not None]
    if known and len(known) == len(parts):
        made.records.append(_any_of(known))


def _value(made: Narrowing, condition: Condition, wanted: Wanted) -> str | None:
    """What holds where one of the values fits."""
    about = condition.about
    if wanted.special:
        return _filled(made, condition.key, wanted.special)
    if about.kind == "days":
        return _on_days(made, condition, wanted, "records.day_from", "records.day_to")
    if condition.key == "confidence":
        operator = "=" if condition.operator == ":" else condition.operator
        return f"records.confidence {operator} {made.given(float(wanted.text))}"
    if about.kind == "choice":
        return f"{_VALUES} LIKE {made.given(f'%{wanted.text}%')}"
    if about.kind == "words" and not about.choices:
        words = words_of(wanted.text, wanted.prefix)
        return None if words is None else made.having(words, _COLUMNS.get(condition.key, _VALUES))
    return None


def _on_days(made: Narrowing, condition: Condition, wanted: Wanted, day_from: str, day_to: str) -> str:
    """How days from one column to the other stand to those that are wanted."""
    first, last = map(made.given, days(wanted.text) or ("", ""))
    return _DAYS[condition.operator].format(first=first, last=last, day_from=day_from, day_to=day_to)


def _filled(made: Narrowing, key: str, special: str) -> str | None:
    """What holds where a key has a value, or has none: an empty text or list is none either."""
    if key in _COLUMNS:
        column = _COLUMNS[key]
        return f"{column} IS NOT NULL" if special == "any" else f"({column} IS NULL OR {column} = '')"
    if key not in _STORED:
        return None
    stands = f'*"{_STORED[key]}":'
    if special == "any":
        return f"{_VALUES} NOT GLOB {made.given(stands + 'null*')}"
    text, listed = made.given(stands + '"[^"]*'), made.given(stands + '[[]"[^"]*')
    return f"({_VALUES} NOT GLOB {text} AND {_VALUES} NOT GLOB {listed})"


def _layer(made: Narrowing, condition: Condition) -> str:
    return made.among("records.layer", _texts(condition), condition.negated)


def _review(made: Narrowing, condition: Condition) -> str:
    parts = [_STATES.get(state) or f"review = {made.given(state)}" for state in _texts(condition)]
    return f"NOT {_any_of(parts)}" if condition.negated else _any_of(parts)


def _changed(made: Narrowing, condition: Condition) -> str:
    parts = [f"records.changed IS {'NOT ' if wanted == 'yes' else ''}NULL" for wanted in _texts(condition)]
    return f"NOT {_any_of(parts)}" if condition.negated else _any_of(parts)


def _conflict(made: Narrowing, condition: Condition) -> str:
    """Only where the further keys of a row may hold versions; whether they do, and where none are, Python tells."""
    asked = ["no"] if condition.negated else ["yes"]
    return f"instr(records.extra, {made.given(CONFLICT_MARK)})" if _texts(condition) == asked else "TRUE"


_EXACTLY: Mapping[str, Callable[[Narrowing, Condition], str]] = {
    "layer": _layer,
    "review": _review,
    "changed": _changed,
    "conflict": _conflict,
}
"""Conditions on columns of their own, of which SQL says more than of values."""


def _texts(condition: Condition) -> list[str]:
    return [wanted.text for wanted in condition.wanted]


def _any_of(parts: Iterable[str]) -> str:
    return f"({' OR '.join(parts)})"
