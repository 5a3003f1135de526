"""Changes to an input in the terms of its syntax: bytes changed at random hardly ever are JSON or XML again."""

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any
from xml.etree import ElementTree

from hypothesis import strategies as st

from tests.fuzz.parcels import Parcel, packed, unpacked
from tests.fuzz.phrases import PHRASES

Place = tuple[Any, Any]
"""A list or an object, and the index or the key of one of its items."""

VALUES = (
    None, True, False, 0, 1, -1, 2, 0.5, 1e300, 2**31, 2**63, -(2**70), "", "x", "accepted", "rejected", "proposed",
    "field", "action", "date", "2021-01-11", "XXXX-06-14", "2021-W05/2021-W06", "P2W", "R/P1W", "5.1.2e", "🙂",
    "e\u0301", "\u0000", "utf-16", [], {}, [[]], [None], [0, 1], [[0, 1]], ["x", "y"], {"x": []}, {"": None},
)  # fmt: skip
"""What may stand anywhere."""


def mutated_json(data: bytes, random: Random) -> bytes | None:
    """One to three places of the JSON in a text, or on one of its lines, changed."""
    lines = data.splitlines(keepends=True)
    number = random.randrange(len(lines)) if lines else 0
    for start, end in ((0, len(lines)), (number, number + 1)):
        try:
            whole = json.loads(b"".join(lines[start:end]))
        except (ValueError, RecursionError):
            continue
        for _ in range(random.randint(1, 3)):
            whole = _changed(whole, random)
        told = json.dumps(whole, ensure_ascii=random.random() < 0.2).encode("utf-8", "replace")
        return b"".join((*lines[:start], told, b"\n" if end < len(lines) else b"", *lines[end:]))
    return None


def _changed(whole: Any, random: Random) -> Any:
    places = list(_places(whole))
    if not places:
        return deepcopy(random.choice(VALUES))
    inside, key = random.choice(places)
    other, where = random.choice(places)
    match random.randrange(7):
        case 0:
            inside[key] = deepcopy(random.choice(VALUES))
        case 1:
            del inside[key]
        case 2:
            inside[key] = deepcopy(other[where])
        case 3 if isinstance(inside, list):
            inside.insert(key, deepcopy(inside[key]))
        case 3 if isinstance(inside, dict):
            inside[str(where)] = inside.pop(key)
        case 4:
            inside[key] = [inside[key]]
        case _:
            inside[key] = _near(inside[key], random)
    return whole


def _places(whole: Any) -> Iterator[Place]:
    pairs = whole.items() if isinstance(whole, dict) else enumerate(whole) if isinstance(whole, list) else ()
    for key, one in list(pairs):
        yield whole, key
        yield from _places(one)


def _near(value: Any, random: Random) -> Any:
    """Another value of the same kind."""
    match value:
        case bool():
            return not value
        case int() | float():
            return value + random.choice((-1, 1, 2, 1000, 0.5))
        case str():
            return mutated_words(value, random)
    return deepcopy(random.choice(VALUES))


def mutated_words(text: str, random: Random) -> str:
    """A text with one of our words put in, or a stretch left out or there twice."""
    start = random.randint(0, len(text))
    end = random.randint(start, min(len(text), start + 12))
    return text[:start] + random.choice((random.choice(PHRASES), "", text[start:end] * 2)) + text[end:]


def mutated_xml(data: bytes, random: Random) -> bytes | None:
    """One to three attributes, texts or elements changed."""
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    for _ in range(random.randint(1, 3)):
        elements = list(root.iter())
        one, other = random.choice(elements), random.choice(elements)
        match random.randrange(6):
            case 0 if one.attrib:
                name = random.choice(list(one.attrib))
                one.set(name, _legal(mutated_words(one.attrib[name], random)))
            case 1 if one.attrib:
                del one.attrib[random.choice(list(one.attrib))]
            case 2 if one.attrib and other.attrib:
                one.set(random.choice(list(one.attrib)), random.choice(list(other.attrib.values())))
            case 3 if len(one):
                one.remove(random.choice(list(one)))
            case 4 if other is not root:
                one.append(ElementTree.fromstring(ElementTree.tostring(other)))
            case _:
                one.text = _legal(mutated_words(one.text or "", random))
    return ElementTree.tostring(root, encoding="utf-8")


def _legal(text: str) -> str:
    return re.sub("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "?", text)


def mutated_text(data: bytes, random: Random) -> bytes | None:
    """A text with a line moved, left out or there twice, or with other words."""
    lines = data.decode("utf-8", "replace").splitlines(keepends=True)
    if not lines:
        return None
    number, other = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(4):
        case 0:
            lines[number] = mutated_words(lines[number], random)
        case 1:
            lines.insert(other, lines[number])
        case 2:
            del lines[number]
        case _:
            cells = re.split(r"([\t,;|])", lines[number])
            place = random.randrange(len(cells))
            cells[place] = mutated_words(cells[place], random)
            lines[number] = "".join(cells)
    return "".join(lines).encode()


OF_SUFFIX = {
    ".json": mutated_json,
    ".jsonl": mutated_json,
    ".jsonld": mutated_json,
    ".xml": mutated_xml,
    ".xmi": mutated_xml,
}


def mutated_parcel(data: bytes, random: Random) -> bytes | None:
    """One file of a parcel changed as its name says; now and then one left out, or under another's name."""
    parcel = unpacked(data)
    names = list(parcel.files)
    if not names:
        return None
    files, name = dict(parcel.files), random.choice(names)
    if len(names) > 1 and random.random() < 0.05:
        files[random.choice(names)] = files.pop(name)
    else:
        change = OF_SUFFIX.get(f".{name.rpartition('.')[2].lower()}", mutated_text)
        changed = change(files[name], random)
        if changed is None:
            return None
        files[name] = changed
    return packed(Parcel(parcel.kind, files))


def changed_often(
    seeds: tuple[bytes, ...], mutate: Callable[[bytes, Random], bytes | None]
) -> st.SearchStrategy[bytes]:
    """Seeds changed in some places."""

    def changed(seed: bytes, number: int, times: int) -> bytes:
        random = Random(number)
        for _ in range(times):
            seed = mutate(seed, random) or seed
        return seed

    return st.builds(changed, st.sampled_from(seeds), st.integers(0, 2**32), st.integers(0, 6))


def json_texts(seeds: tuple[bytes, ...]) -> st.SearchStrategy[bytes]:
    """JSON like these."""
    return changed_often(seeds, mutated_json)
