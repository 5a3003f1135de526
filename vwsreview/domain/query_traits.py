"""What of records an index keeps for queries: a few words about each, its traits.

``owner=meva`` a word of a value (``owner=`` none, ``owner=*`` any), ``due=2021`` a year of a time,
``action:zorg`` a word of an action's own or of its values. A record that a query asks for has all the traits that
`asked_traits` tells of the query; one that has them need not be asked for.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from vwsreview.domain.layers import LAYERS
from vwsreview.domain.query import Condition, Query, Wanted
from vwsreview.domain.query_keys import KEYS, Found, QueryKey, texts_of
from vwsreview.domain.query_words import ANY
from vwsreview.domain.record import Record
from vwsreview.domain.timevalue import days
from vwsreview.domain.wording import Words, folded, words_of

SIGNS = "=:*"
"""What stands in a trait besides letters and digits."""
_MOST_ALTERNATIVES = 100
"""A question with more of them is not asked of the index."""
_WORD = re.compile(r"[^\W_]+")
_LAYERS = tuple(layer.name for layer in LAYERS)
_READ_OF = {
    layer: [
        (key, key.name, key.of_record) for key in KEYS.values() if key.of_record and layer in (key.layers or _LAYERS)
    ]
    for layer in _LAYERS
}
"""The keys that records of each layer have, with their names and what reads them."""


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait that a query asks for; with `prefix` any that begins so."""

    text: str
    prefix: bool = False


Alternatives = Sequence[Sequence[Trait]]
"""A record must have all traits of at least one."""


def traits_of(record: Record, own: str) -> set[str]:
    """All traits of a record whose own words, those of its span, are these."""
    traits = {f"{record.layer}:{word}" for text in (own, *texts_of(record)) for word in _words(text)}
    for key, name, read in _READ_OF.get(record.layer, ()):
        for said in _said(key, read(record)):
            traits.add(f"{name}={said}")
    return traits


def asked_traits(query: Query) -> list[Alternatives]:
    """What a record that the query asks for is sure to have."""
    layers = _layers(query)
    asked = [_of_condition(condition, layers) for condition in query.conditions if condition.about.of_record]
    asked += [_of_words(term.words, layers) for term in query.terms if not term.negated]
    return [some for some in asked if some is not None and 0 < len(some) <= _MOST_ALTERNATIVES and all(some)]


def _said(key: QueryKey, found: Found) -> list[str]:
    """What stands behind the key in the traits of these values."""
    said = [ANY if found else ""]
    if key.kind == "flag":
        said.append("yes" if found == (True,) else "no")
    elif key.kind == "days":
        said += chain.from_iterable(_years(str(value)) for value in found)
    elif key.kind in ("choice", "words") and key.of_record is not texts_of:
        for value in map(str, found):
            said += _words(value)
            if key.kind == "words" and key.choices and (choice := key.choice(folded(value))) is not None:
                said += _words(choice)
    return said


def _layers(query: Query) -> tuple[str, ...]:
    """The layers whose records the query may ask for."""
    layers = _LAYERS
    for condition in query.conditions:
        asked = [wanted.text for wanted in condition.wanted]
        if condition.key == "layer":
            layers = tuple(layer for layer in layers if (layer in asked) != condition.negated)
        elif condition.about.layers:
            layers = tuple(layer for layer in layers if layer in condition.about.layers)
    return layers


def _of_condition(condition: Condition, layers: Iterable[str]) -> Alternatives | None:
    """None where the index tells nothing of it."""
    if condition.negated:
        turned = _turned(condition)
        return None if turned is None else _of_condition(turned, layers)
    alternatives: list[Sequence[Trait]] = []
    for wanted in condition.wanted:
        some = _of_wanted(condition, wanted, layers)
        if some is None:
            return None
        alternatives += some
    return alternatives


def _turned(condition: Condition) -> Condition | None:
    """The same without the minus, where that can be said: of no value and any, yes and no."""
    opposites = {"none": Wanted(special="any"), "any": Wanted(special="none")}
    if len(condition.wanted) != 1:
        return None
    wanted = condition.wanted[0]
    if condition.about.kind == "flag":
        opposite = Wanted("no" if wanted.text == "yes" else "yes")
    elif wanted.special:
        opposite = opposites[wanted.special]
    else:
        return None
    return Condition(condition.key, condition.operator, (opposite,))


def _of_wanted(condition: Condition, wanted: Wanted, layers: Iterable[str]) -> Alternatives | None:
    key = condition.about
    if wanted.special:
        return [[Trait(f"{key.name}={ANY if wanted.special == 'any' else ''}")]]
    if key.kind == "flag":
        return [[Trait(f"{key.name}={wanted.text}")]]
    if key.kind == "days":
        return [[Trait(f"{key.name}={year}")] for year in _years(wanted.text)] if condition.operator in ":=" else None
    if key.kind == "number":
        return None
    if key.of_record is texts_of:
        words = words_of(wanted.text, wanted.prefix)
        return None if words is None else _of_words(words, layers)
    return [_all_of(f"{key.name}=", _words(wanted.text), wanted.prefix)]


def _of_words(words: Words, layers: Iterable[str]) -> Alternatives:
    """One alternative for each layer that may have them."""
    return [_all_of(f"{layer}:", _words(" ".join(words.tokens)), words.prefix) for layer in layers]


def _all_of(front: str, words: Sequence[str], prefix: bool) -> list[Trait]:
    """A trait for each word; of the last one the beginning is enough where `prefix` is true."""
    return [Trait(front + word, prefix and place == len(words)) for place, word in enumerate(words, 1)]


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _years(value: str) -> Iterator[str]:
    """The years of a time value, four digits each; none where it has no days."""
    known = days(value)
    if known is not None:
        first, last = sorted(int(day[:4]) for day in known)
        yield from (f"{year:04}" for year in range(first, last + 1))
