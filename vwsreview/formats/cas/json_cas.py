"""A document's feature structures as UIMA JSON CAS 0.4.0, offsets in UTF-16 units."""

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

from vwsreview.domain.positions import Positions
from vwsreview.formats.cas.structures import SOFA, VIEW, Structure
from vwsreview.formats.cas.type_system import STRINGS, STRUCTURES, as_json


def json_cas(text: str, structures: list[Structure]) -> bytes:
    """The JSON of a document, with the type system in it."""
    positions = Positions(text)
    free = count(max((one.id for one in structures), default=SOFA) + 1)
    sofa = {"%ID": SOFA, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": VIEW, "mimeType": "text", "sofaString": text}
    rows = [sofa, *(row for one in structures for row in _objects(one, positions, free))]
    members = [one.id for one in structures if one.is_member]
    whole = {
        "%TYPES": as_json(),
        "%FEATURE_STRUCTURES": rows,
        "%VIEWS": {VIEW: {"%SOFA": SOFA, "%MEMBERS": members}},
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _objects(one: Structure, positions: Positions, free: Iterator[int]) -> Iterator[dict[str, Any]]:
    """A structure after the arrays that it refers to: in JSON each is a structure of its own."""
    row: dict[str, Any] = {"%ID": one.id, "%TYPE": one.type}
    if one.is_member:
        row["@sofa"] = SOFA
    if one.begin is not None and one.end is not None:
        row |= {"begin": positions.to_utf16(one.begin), "end": positions.to_utf16(one.end)}
    row |= {key: value for key, value in one.values.items() if not isinstance(value, list)}
    row |= {f"@{key}": id for key, id in one.references.items()}
    arrays = {key: (STRINGS, value) for key, value in one.values.items() if isinstance(value, list)}
    arrays |= {key: (STRUCTURES, ids) for key, ids in one.links.items()}
    for key, (type_, elements) in arrays.items():
        row[f"@{key}"] = next(free)
        yield {"%ID": row[f"@{key}"], "%TYPE": type_, "%ELEMENTS": elements}
    yield row
