"""Reading CAS files: ours, and those of INCEpTION and DKPro with layers of their own."""

from collections import Counter, defaultdict
from collections.abc import Generator, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from vwsreview.domain.layers import Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal
from vwsreview.formats.cas.loading import CASSIS, Loaded, load
from vwsreview.formats.cas.sources import Source, sources
from vwsreview.formats.cas.type_system import (
    ANNOTATION,
    CANDIDATE,
    EVIDENCE,
    KEYS,
    METADATA,
    STRUCTURES,
    VALUES,
    layer_of,
    story,
)
from vwsreview.formats.foreign import DOCUMENT_KEYS, ForeignDocument, ForeignRecord, share

_BUILT_IN = ("sofa", "begin", "end")
_TEXT = "uima.cas.Sofa"
_DOCUMENT_ANNOTATION = "uima.tcas.DocumentAnnotation"
_NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
_NOT_ANNOTATED = ("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.", "de.tudarmstadt.ukp.clarin.webanno.api.type.")
"""Tokens and sentences, which every CAS of INCEpTION has, and what it notes of itself."""

_UNKNOWN_LANGUAGE = "x-unspecified"


def read(path: Path) -> Generator[ForeignDocument | Refusal, None, None]:
    """The documents in the order of the file. Offsets are code points, for cassis converts them.

    A Refusal for each CAS that cannot be loaded and for all of its structures that are no annotations of its text.
    Problems: ``missing_library``, ``no_such_file``, ``not_readable``, ``too_large``.
    """
    CASSIS.need()
    for source in sources(path):
        if isinstance(source, Refusal):
            yield source
            continue
        try:
            loaded = load(source)
        except Problem as problem:
            yield Refusal(source.place, problem)
            continue
        document = _Document(source, loaded)
        yield document.read()
        yield from (Refusal(source.place, problem) for problem in document.problems())


class _Document:
    """One CAS while it is read, with what cannot be taken over."""

    def __init__(self, source: Source, loaded: Loaded) -> None:
        self._source = source
        self._cas = loaded.cas
        self._bad_offsets = loaded.bad_offsets
        self._text: str = loaded.cas.sofa_string or ""
        self._unknown: Counter[str] = loaded.missing.copy()
        self._problems: list[Problem] = []
        self._rejected: list[str] = []
        structures = [one for one in loaded.cas.select_all_fs() if one.type.name != _TEXT]
        self._annotations = {one.xmiID: one for one in structures if self._is_annotated(one)}
        self._others = [one for one in structures if one.xmiID not in self._annotations]

    def read(self) -> ForeignDocument:
        """The document with its annotations, by their place."""
        records = tuple(record for one in self._annotations.values() if (record := self._record(one)) is not None)
        told: dict[str, Value] = {}
        for one in self._others:
            told |= self._of_document(one)
        for view in self._cas.views[1:]:
            self._unknown[f"view {view.sofa.sofaID}"] += len(view.get_all_fs())
        name, sha256 = told.get("name"), told.get("sha256")
        return ForeignDocument(
            place=self._source.place,
            name=name if isinstance(name, str) else PurePosixPath(self._source.place).stem,
            sha256=sha256 if isinstance(sha256, str) else None,
            text=self._text,
            values={key: told[key] for key in DOCUMENT_KEYS if told.get(key)},
            records=records,
            rejected=tuple(self._rejected),
        )

    def problems(self) -> Iterator[Problem]:
        """What is not among the records."""
        yield from self._problems
        for what, count in self._unknown.items():
            yield Problem("part_unknown", place=self._source.place, content=f"{count} × {what}")

    def _is_annotated(self, one: Any) -> bool:
        types = self._cas.typesystem
        return (
            types.is_instance_of(one.type, ANNOTATION)
            and not types.is_instance_of(one.type, _DOCUMENT_ANNOTATION)
            and not one.type.name.startswith(_NOT_ANNOTATED)
            and one.type.name not in (EVIDENCE, CANDIDATE)
        )

    def _record(self, one: Any) -> ForeignRecord | None:
        values, links = self._features(one)
        ours = layer_of(one.type.name)
        if ours is not None and values.get("review") == "rejected":
            self._rejected.append(ours.name)
            return None
        if not self._is_placed(one):
            self._problems.append(
                Problem("span_outside_text", document=self._source.place, start=one.begin, end=one.end)
            )
            return None
        score = values.pop("confidence", None)
        label = values.pop("value", None) if one.type.name == _NAMED_ENTITY else None
        return ForeignRecord(
            label=str(label) if label else one.type.name,
            start=one.begin,
            end=one.end,
            quote=self._text[one.begin : one.end],
            values={key: value for key, value in values.items() if ours is None or key not in story()},
            id=self._id(one),
            links={role: tuple(ids) for role, ids in links.items()},
            score=share(score),
            prediction=values.get("review") == "proposed",
            by=None if ours else self._source.by,
        )

    def _is_placed(self, one: Any) -> bool:
        if not (type(one.begin) is type(one.end) is int):
            return False  # cassis takes what JSON has there
        return 0 <= one.begin < one.end <= len(self._text) and self._bad_offsets.isdisjoint((one.begin, one.end))

    def _id(self, one: Any) -> str:
        own = getattr(one, "id", None) if layer_of(one.type.name) else None
        return str(own or one.xmiID)

    def _features(self, one: Any) -> tuple[dict[str, Any], dict[str, list[str]]]:
        """The values of an annotation, and the ids of the annotations that it refers to."""
        values: dict[str, Any] = {}
        links: dict[str, list[str]] = defaultdict(list)
        for feature in one.type.all_features:
            if feature.name in _BUILT_IN or (value := one[feature.name]) is None:
                continue
            name = feature.name.removesuffix("_")
            if isinstance(value, str | bool | int | float):
                values[KEYS.get(name, name)] = value
            elif feature.rangeType.name == STRUCTURES:
                for element in value.elements or ():
                    self._link(name, element, links)
            elif isinstance(elements := getattr(value, "elements", None), list):
                # In XMI an empty text is an empty element, which comes back as None.
                values[name] = ["" if element is None else str(element) for element in elements]
            else:
                self._link(name, value, links)
        return values, links

    def _link(self, name: str, target: Any, links: dict[str, list[str]]) -> None:
        """A reference to an annotation, at once or by way of a link with a role."""
        role = name
        if target is not None and target.xmiID not in self._annotations and hasattr(target, "target"):
            role, target = getattr(target, "role", None) or name, target.target
        if target is not None and target.xmiID in self._annotations:
            links[role].append(self._id(target))
        elif target is not None and target.type.name != EVIDENCE:
            self._unknown[f"{name} → {target.type.short_name}"] += 1

    def _of_document(self, one: Any) -> dict[str, Value]:
        """What a structure without a place says of the document as a whole, under our keys."""
        values = {key: value for key, value in self._features(one)[0].items() if isinstance(value, str)}
        name = one.type.name
        if name == VALUES:
            return dict(values)
        if self._cas.typesystem.is_instance_of(one.type, _DOCUMENT_ANNOTATION):
            title = values.get("documentTitle") or values.get("documentId")
            language = values.get("language")
            told = {"name": title, "language": None if language == _UNKNOWN_LANGUAGE else language}
            return {key: value for key, value in told.items() if value}
        if not name.startswith((*_NOT_ANNOTATED, "uima.")) and name not in (EVIDENCE, CANDIDATE, METADATA):
            for key, value in values.items():
                self._problems.append(Problem("said_of_document", key=f"{one.type.short_name}.{key}", value=value))
            if not values:
                self._unknown[one.type.short_name] += 1
        return {}
