"""Loads a CAS of others with dkpro-cassis, after a look at what it could do to the program."""

import re
import warnings
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.parsers import expat

from vwsreview.domain.problems import Problem
from vwsreview.formats.bounds import MOST_STRUCTURES
from vwsreview.formats.cas.sources import Source
from vwsreview.formats.format import Library
from vwsreview.formats.json_text import loaded as loaded_json

CASSIS = Library("cassis", "dkpro-cassis", "cas")
MOST_TEXT = 5_000_000
"""Characters of a document: cassis keeps two entries in memory for each."""

_DEEPEST = 32
_NAME = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
"""The name of a type or a feature. cassis has Python run a class that it writes with these names in it, so nothing else
may come there."""
_OFFSET = re.compile(r"external offset \[(-?\d+)\]")
_MISSING_TYPE = re.compile(r"Type with name \[(.+?)\] not found")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A CAS. `bad_offsets` are those that begin no character; `missing` says of how many structures the type system
    lacks the type."""

    cas: Any
    bad_offsets: frozenset[int]
    missing: Counter[str]


def load(source: Source) -> Loaded:
    """The CAS of a source.

    Problems: ``no_type_system``, ``too_large``, ``too_many_parts``, ``bad_json``, ``not_utf8``, ``not_readable``
    with the reason."""
    from cassis.typesystem import TypeNotFoundError
    from lxml.etree import LxmlError

    if source.is_xml and source.types is None:
        raise Problem("no_type_system", path=source.place)
    _look(source)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            cas = _cas(source)
        except TypeNotFoundError as error:
            raise Problem("not_readable", path=source.place, reason=error.message) from error
        except (LxmlError, ValueError, LookupError, TypeError, AttributeError, RuntimeError, SyntaxError) as error:
            # cassis trusts that ids, types and references fit each other; where they do not, it stumbles anywhere.
            raise Problem("not_readable", path=source.place, reason=f"{type(error).__name__}: {error}") from error
    said = "\n".join(str(warning.message) for warning in told)
    return Loaded(cas, frozenset(map(int, _OFFSET.findall(said))), Counter(_MISSING_TYPE.findall(said)))


def _cas(source: Source) -> Any:
    from cassis import load_cas_from_json, load_cas_from_xmi, load_typesystem

    if not source.is_xml:
        return load_cas_from_json(BytesIO(source.data))
    types = load_typesystem(BytesIO(source.types or b""))
    return load_cas_from_xmi(BytesIO(source.data), typesystem=types, lenient=True)


def _look(source: Source) -> None:
    """Refuse what no CAS holds: a document type with its entities, deep nesting, a text beyond all measure, and names
    that are more than names."""
    if source.is_xml:
        _look_at_xml(source.types or b"", source.place)
        _look_at_xml(source.data, source.place)
        return
    found = loaded_json(source.data)
    types, structures = (_of(found, key) for key in ("%TYPES", "%FEATURE_STRUCTURES"))
    for name, told in types.items() if isinstance(types, dict) else ():
        features = told if isinstance(told, dict) else ()
        for one in (name, *(key for key in features if not key.startswith("%"))):
            _refuse_odd(one, source.place)
    rows = structures.values() if isinstance(structures, dict) else structures if isinstance(structures, list) else ()
    _refuse_many(len(rows), source.place)
    for row in rows:
        if isinstance(row, dict):
            _refuse_long(row.get("sofaString"), source.place)


def _of(found: object, key: str) -> Any:
    return found.get(key) if isinstance(found, dict) else None


def _look_at_xml(data: bytes, place: str) -> None:
    parser = expat.ParserCreate()
    inside: list[str] = []
    words, count = "", 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal words, count
        count += 1
        _refuse_many(count, place)
        if _is_named(inside):
            _refuse_odd(f"<{name}>", place)
        inside.append(name.rpartition(":")[2])
        words = ""
        if len(inside) > _DEEPEST:
            raise Problem("not_readable", path=place, reason=f"nested deeper than {_DEEPEST} levels")
        _refuse_long(attributes.get("sofaString"), place)

    def said(some: str) -> None:
        nonlocal words
        words += some

    def closed(name: str) -> None:
        if _is_named(inside):
            _refuse_odd(words.strip(), place)
        inside.pop()

    def declared(*what: object) -> None:
        raise Problem("not_readable", path=place, reason="it declares a document type")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = opened, closed, said
    parser.StartDoctypeDeclHandler = declared
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Problem("not_readable", path=place, reason=str(error)) from error


def _is_named(inside: list[str]) -> bool:
    """Whether this is the name of a type or a feature in a type system."""
    return inside[-1:] == ["name"] and inside[-2:-1] in (["typeDescription"], ["featureDescription"])


def _refuse_odd(name: str, place: str) -> None:
    if _NAME.fullmatch(name) is None:
        raise Problem("not_readable", path=place, reason=f"{name[:80]!r} names no type and no feature")


def _refuse_many(count: int, place: str) -> None:
    if count > MOST_STRUCTURES:
        raise Problem("too_many_parts", path=place, most=MOST_STRUCTURES)


def _refuse_long(text: object, place: str) -> None:
    if isinstance(text, str) and len(text) > MOST_TEXT:
        raise Problem("too_large", path=place, bytes=len(text), most=MOST_TEXT)
