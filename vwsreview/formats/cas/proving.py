"""Reads an exported CAS with dkpro-cassis, by the type system in the file: a second opinion on what `writing` wrote."""

import json
from collections import defaultdict
from collections.abc import Collection, Generator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.formats.cas.type_system import (
    CANDIDATE,
    EVIDENCE,
    KEYS,
    METADATA,
    STRINGS,
    STRUCTURES,
    VALUES,
    layer_type,
)
from vwsreview.formats.cas.writing import TYPE_SYSTEM
from vwsreview.formats.images import Image, filled

_BUILT_IN = ("sofa", "begin", "end")


def read_xmi_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each XMI of the archive."""
    from cassis import load_cas_from_xmi, load_typesystem

    with ZipFile(path) as archive:
        types = load_typesystem(BytesIO(archive.read(TYPE_SYSTEM)))
        for name in archive.namelist():
            if name != TYPE_SYSTEM:
                # Trusted, for libxml2 otherwise refuses texts above 10 MB; we wrote the file a moment ago.
                yield _images(load_cas_from_xmi(BytesIO(archive.read(name)), typesystem=types, trusted=True))


def read_json_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each JSON CAS of the archive. Problem: ``bad_value`` where it tells other types than the file
    with the type system."""
    from cassis import load_cas_from_json, load_typesystem

    with ZipFile(path) as archive:
        described_beside = _described(load_typesystem(BytesIO(archive.read(TYPE_SYSTEM))))
        known: tuple[object, Any] = (None, None)
        for name in archive.namelist():
            if name == TYPE_SYSTEM:
                continue
            data = archive.read(name)
            described = json.loads(data)["%TYPES"]
            # Making types takes ten times as long as reading a document; equal descriptions make equal ones.
            types = known[1] if described == known[0] else None
            cas = load_cas_from_json(BytesIO(data), types, merge_typesystem=types is None)
            if types is None and _described(cas.typesystem) != described_beside:
                raise Problem("bad_value", key=TYPE_SYSTEM, value=name)
            known = (described, cas.typesystem)
            yield _images(cas)


def _described(types: Any) -> dict[str, dict[str, str]]:
    """Each type that is not UIMA's own, with the range of each of its features."""
    return {
        one.name: {feature.name: feature.rangeType.name for feature in one.all_features} for one in types.get_types()
    }


def _images(cas: Any) -> list[Image]:
    """Problem: ``bad_value`` where the metadata name another document, and where what is linked is in no index."""
    text = cas.sofa_string
    (values,) = cas.select(VALUES)
    candidates = [
        {"start": one.begin, "end": one.end, "value": one.value or "", "reason": one.reason or ""}
        for one in sorted(cas.select(CANDIDATE), key=lambda one: one.xmiID)
    ]
    told = {**_features(values, ()), "text": text, "anchor_candidates": candidates}
    (metadata,) = cas.select(METADATA)
    named = [metadata.documentTitle, metadata.documentId, metadata.language, metadata.begin, metadata.end]
    if named != [values.name or "", values.name or "", values.language or "", 0, len(text)]:
        raise Problem("bad_value", key="documentTitle", value=str(named)[:80])
    images = [Image(DOCUMENT, 0, len(text), filled(told))]
    indexed = {one.xmiID for one in cas.select(EVIDENCE)}
    for layer in LAYERS:
        for record in cas.select(layer_type(layer.name)):
            images.append(Image(layer.name, record.begin, record.end, filled(_features(record, indexed))))
    return images


def _features(structure: Any, indexed: Collection[int]) -> dict[str, Any]:
    """What the features hold that the type declares, by their names and ranges; a link stands in the feature of its
    role, where the type has one, and leads to words that are `indexed`."""
    found: dict[str, Any] = {}
    evidence: dict[str, list[list[int]]] = defaultdict(list)
    links: dict[str, list[str]] = defaultdict(list)
    for feature in structure.type.all_features:
        value = structure[feature.name]
        if feature.name in _BUILT_IN or value is None:
            continue
        if feature.rangeType.name == STRUCTURES:
            for link in value.elements:
                target, role = link.target, link.role or ""
                own = f"{role}_spans"
                if feature.name != (own if structure.type.get_feature(own) else "spans"):
                    raise Problem("bad_value", key=feature.name, value=role)
                if target.type.name == EVIDENCE:
                    if target.xmiID not in indexed or (target.key or "") != role:
                        raise Problem("bad_value", key=role, value=str(target.key)[:80])
                    evidence[role].append([target.begin, target.end])
                else:
                    links[role].append(target.id or "")
        elif feature.rangeType.name == STRINGS:
            found[feature.name] = [element or "" for element in value.elements]
        else:
            found[KEYS.get(feature.name, feature.name)] = value
    return {**found, "evidence": dict(evidence), "links": dict(links)}
