"""What PyLD, a JSON-LD processor, makes of a page, and that again in the terms of the context."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from vwsreview.domain.problems import Problem
from vwsreview.formats.webannotation.annotation import several
from vwsreview.formats.webannotation.vocabulary import ANNOTATIONS, OURS, OWN
from vwsreview.resources import resource

TERMS = "formats/web_annotation_terms.jsonld"
PIECE = 100
"""Annotations that the processor is given at a time; it needs many times their memory."""


def expanded(page: Mapping[str, Any]) -> Iterator[Any]:
    """The annotations of a page, expanded to IRIs, which drops what no context declares, with terms for these IRIs.

    The processor could compact them too, which takes longer than expanding them.
    """
    from pyld import jsonld

    annotations = several(page["items"])
    for first in range(0, len(annotations), PIECE):
        piece = {**page, "items": annotations[first : first + PIECE]}
        (whole,) = jsonld.expand(piece, {"documentLoader": loader()})
        yield from several(_in_terms(whole)["items"])


@cache
def loader() -> Any:
    """Gives the one context that is written, from our own resources; anything else is an error."""
    from pyld.documentloader.frozen import FrozenDocumentLoader

    return FrozenDocumentLoader(documents={ANNOTATIONS: resource(TERMS)})


def _in_terms(thing: Any) -> Any:
    """What is expanded, with terms for IRIs; a single thing by itself, where expanded it is a list of one."""
    if not isinstance(thing, dict):
        return _term(thing)
    if "@value" in thing:
        return thing["@value"]
    if "@list" in thing:
        return {"@list": [_in_terms(one) for one in thing["@list"]]}
    if thing.keys() == {"@id"}:
        return _term(thing["@id"])
    found: dict[str, Any] = {}
    for key, things in thing.items():
        told = [_in_terms(one) for one in several(things)]
        found[_term(key)] = told[0] if len(told) == 1 else told
    return found


def _term(iri: str) -> str:
    """Problem: ``bad_value`` for one of our terms that no context declares, which stays as it was written."""
    if iri.startswith(OWN):
        raise Problem("bad_value", key="@context", value=iri)
    return OWN + iri.removeprefix(OURS) if iri.startswith(OURS) else _terms().get(iri, iri)


@cache
def _terms() -> dict[str, str]:
    """The context's terms by IRI."""
    context = json.loads(resource(TERMS).read_text(encoding="utf-8"))["@context"]
    names = {term: told if isinstance(told, str) else told["@id"] for term, told in context.items()}
    return {_full(name, names): term for term, name in names.items()}


def _full(name: str, names: Mapping[str, str]) -> str:
    prefix, colon, rest = name.partition(":")
    return names[prefix] + rest if colon and prefix in names else name
