"""The UIMA types of an exported document, as INCEpTION takes them for layers of its own.

What INCEpTION reads of a type system stands in its class TypeSystemAnalysis: a span layer is a direct subtype of
Annotation with features that are strings, numbers, flags, string arrays or links; a link is a subtype of TOP with the
features ``role`` and ``target``. A document metadata layer is a subtype of AnnotationBase.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from vwsreview.domain.layers import BY_NAME, LAYERS, KeyType, Layer
from vwsreview.formats import organisations

STRING, BOOLEAN, INTEGER, FLOAT = "uima.cas.String", "uima.cas.Boolean", "uima.cas.Integer", "uima.cas.Float"
STRINGS, STRUCTURES = "uima.cas.StringArray", "uima.cas.FSArray"
TOP, ANNOTATION, ANNOTATION_BASE = "uima.cas.TOP", "uima.tcas.Annotation", "uima.cas.AnnotationBase"
CUSTOM = "webanno.custom."
VALUES, EVIDENCE, CANDIDATE = f"{CUSTOM}DocumentValues", f"{CUSTOM}Evidence", f"{CUSTOM}AnchorCandidate"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
SLOTS = {"action": ("owners", "due")}
"""Keys with a link feature of their own; the words and records of all other keys share the feature ``spans``."""
RENAMED = {"type": "timex_type"}
"""Keys whose feature has another name: programs in Python cannot call a feature ``type``, and cassis warns of it."""
KEYS = {feature: key for key, feature in RENAMED.items()}

_RANGES: dict[KeyType, str] = {"flag": BOOLEAN, "number": INTEGER, "list": STRINGS}
_OF_A_RECORD = {
    **dict.fromkeys(("id", "origin", "review", "rule", "comment", "reviewer", "updated_at"), STRING),
    "confidence": FLOAT,
    **dict.fromkeys(("by_hand", "computed", "changed"), STRINGS),
}
_OF_A_LAYER = {"attendee": {organisations.KEY: STRINGS}}
_OF_A_DOCUMENT = {
    **dict.fromkeys(("name", "sha256", "kind", "language", "anchor_date", "status", "comment"), STRING),
    "anchor_by_hand": BOOLEAN,
}
_OF_METADATA = {
    **dict.fromkeys(("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri"), STRING),
    "isLastSegment": BOOLEAN,
}


@dataclass(frozen=True, slots=True)
class TypeDescription:
    """A type: its name, that of its super type, and for each feature its range. `links` gives the features that are
    arrays of links the type of their elements."""

    name: str
    super_type: str
    ranges: dict[str, str]
    links: dict[str, str]


def layer_type(layer: str) -> str:
    """The type of a layer's records: ``webanno.custom.Action``."""
    return CUSTOM + layer.capitalize()


def value_ranges(layer: Layer) -> dict[str, str]:
    """The keys of a layer that have a feature for their value, with its range."""
    return {
        **{key.name: _RANGES.get(key.type, STRING) for key in layer.keys},
        **_OF_A_RECORD,
        **_OF_A_LAYER.get(layer.name, {}),
    }


def document_ranges() -> dict[str, str]:
    """The features of the document's own values, with their ranges."""
    return dict(_OF_A_DOCUMENT)


def link_feature(layer: str, key: str) -> str:
    """The feature that links a record to the words and records that gave it the value of this key."""
    return f"{key}_spans" if key in SLOTS.get(layer, ()) else "spans"


def link_types(layer: str) -> dict[str, str]:
    """The link features of a layer and the types of their links: ``webanno.custom.ActionOwnersLink``."""
    keys = {f"{key}_spans": key for key in SLOTS.get(layer, ())} | {"spans": "spans"}
    return {feature: f"{layer_type(layer)}{key.capitalize()}Link" for feature, key in keys.items()}


def types() -> Iterator[TypeDescription]:
    """Every type that is not UIMA's own."""
    for layer in LAYERS:
        links = link_types(layer.name)
        values = {RENAMED.get(key, key): range_ for key, range_ in value_ranges(layer).items()}
        yield TypeDescription(layer_type(layer.name), ANNOTATION, {**values, **dict.fromkeys(links, STRUCTURES)}, links)
        for link in links.values():
            yield TypeDescription(link, TOP, {"role": STRING, "target": ANNOTATION}, {})
    yield TypeDescription(EVIDENCE, ANNOTATION, {"key": STRING}, {})
    yield TypeDescription(CANDIDATE, ANNOTATION, {"value": STRING, "reason": STRING}, {})
    yield TypeDescription(VALUES, ANNOTATION_BASE, _OF_A_DOCUMENT, {})
    yield TypeDescription(METADATA, "uima.tcas.DocumentAnnotation", _OF_METADATA, {})


def as_xml() -> str:
    """The type system as UIMA describes it: what stands in ``TypeSystem.xml``."""
    described = "".join(_type_element(one) for one in types())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n'
        f"<types>\n{described}</types>\n</typeSystemDescription>\n"
    )


def as_json() -> dict[str, dict[str, object]]:
    """The type system as UIMA JSON CAS has it in ``%TYPES``."""
    return {one.name: _type_object(one) for one in types()}


def story() -> frozenset[str]:
    """The features that tell of a record's making and review, and are no values of its layer."""
    return frozenset(_OF_A_RECORD) - {"comment"}


def layer_of(type_name: str) -> Layer | None:
    """The layer whose records are of that type; None where it is no type of ours."""
    return BY_NAME.get(type_name.removeprefix(CUSTOM).lower()) if type_name.startswith(CUSTOM) else None


def _type_element(one: TypeDescription) -> str:
    features = "".join(
        f"<featureDescription><name>{escape(name)}</name><description/><rangeTypeName>{range_}</rangeTypeName>"
        + (f"<elementType>{one.links[name]}</elementType>" if name in one.links else "")
        + "</featureDescription>\n"
        for name, range_ in one.ranges.items()
    )
    return (
        f"<typeDescription><name>{one.name}</name><description/><supertypeName>{one.super_type}</supertypeName>\n"
        f"<features>\n{features}</features>\n</typeDescription>\n"
    )


def _type_object(one: TypeDescription) -> dict[str, object]:
    features = {
        name: {"%NAME": name, "%RANGE": f"{one.links[name]}[]" if name in one.links else _json_range(range_)}
        for name, range_ in one.ranges.items()
    }
    return {"%NAME": one.name, "%SUPER_TYPE": one.super_type, **features}


def _json_range(range_: str) -> str:
    return f"{STRING}[]" if range_ == STRINGS else range_
