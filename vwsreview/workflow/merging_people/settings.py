"""What sets remember beside their documents, brought together: saved queries, answers to offers.

Settings are JSON objects and lists. Of a list every entry is kept; of an object every entry under its name, and where
a name says different things, all of them, numbered.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any


def united(base: Mapping[str, str], others: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """The settings of all sets; the base's come first and keep their names, the order of the others plays no part."""
    names = {name for settings in (base, *others) for name in settings}
    return {name: _one(base.get(name), {one[name] for one in others if name in one}) for name in sorted(names)}


def _one(own: str | None, theirs: set[str]) -> str:
    texts = ([own] if own is not None else []) + sorted(theirs - {own})
    values = [_read(text) for text in texts]
    if len(texts) == 1:
        return texts[0]
    first, rest = (values[0], values[1:]) if own is not None else (type(values[0])(), values)
    if all(isinstance(value, dict) for value in values):
        return _written(_entries(first, rest))
    if all(isinstance(value, list) for value in values):
        more = {_written(entry): entry for value in rest for entry in value if entry not in first}
        return _written([*first, *(more[key] for key in sorted(more))])
    return texts[0]


def _entries(first: Mapping[str, Any], rest: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The first ones as they are; then the others, each under its name or, where that is taken, with a number."""
    found = dict(first)
    for name in sorted({name for entries in rest for name in entries}):
        said = {_written(entries[name]): entries[name] for entries in rest if name in entries}
        for key in sorted(said):
            free, number = name, 1
            while free in found and found[free] != said[key]:
                number += 1
                free = f"{name} ({number})"
            found[free] = said[key]
    return found


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
