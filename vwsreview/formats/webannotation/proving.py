"""Reading back what was written: as plain JSON, and as linked data with PyLD."""

from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.problems import Problem
from vwsreview.formats.images import Image, filled
from vwsreview.formats.json_items import items
from vwsreview.formats.webannotation.annotation import own, several
from vwsreview.formats.webannotation.linked_data import expanded
from vwsreview.formats.webannotation.vocabulary import OWN, digest_of, id_of


def read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each page, whose quotes stand with 32 characters of context where the positions say."""
    for page in items(path):
        yield _images(iter(several(page["items"])))


def read_by_pyld(path: Path) -> Generator[list[Image], None, None]:
    """As above, of what a JSON-LD processor makes of each page: terms that no context declares are gone."""
    for page in items(path):
        yield _images(expanded(page))


def _images(annotations: Iterator[Any]) -> list[Image]:
    document: dict[str, Any] = next(annotations, {})
    target = document["target"]
    text = target["value"]
    said = {
        "name": target.get("label"),
        "sha256": digest_of(target["id"]),
        "text": text,
        "language": target.get("language"),
    }
    bodies = several(document["body"])
    told = own(_only(bodies, f"{OWN}Document"))
    candidates = [
        {"start": one["start"], "end": one["end"], "value": one[f"{OWN}value"], "reason": one[f"{OWN}reason"]}
        for one in told.pop("anchor_candidates", ())
    ]
    values = {**said, **told, "anchor_candidates": candidates, "comment": _body(bodies, "commenting")}
    return [
        Image(DOCUMENT, 0, len(text), filled(values)),
        *(_image(one, text, target["id"]) for one in annotations),
    ]


def _image(annotation: dict[str, Any], text: str, document: str) -> Image:
    position, quote = several(annotation["target"]["selector"])
    place = _agreed(text, position, quote)
    source = _iri(annotation["target"]["source"])
    are_selectors = [position["type"], quote["type"]] == ["TextPositionSelector", "TextQuoteSelector"]
    if place is None or source != document or not are_selectors:
        start, end, words = position["start"], position["end"], quote["exact"]
        raise Problem("quote_mismatch", line=0, document=source, start=start, end=end, quote=words)
    bodies = several(annotation["body"])
    layer = _body(bodies, "tagging")
    values = own(_only(bodies, f"{OWN}{layer.capitalize()}"))
    told = own(annotation)
    evidence = {
        one[f"{OWN}key"]: [[words["start"], words["end"]] for words in one[f"{OWN}words"]["@list"]]
        for one in told.pop("evidence", ())
    }
    links = {
        one[f"{OWN}key"]: [id_of(_iri(other)) for other in one[f"{OWN}to"]["@list"]] for one in told.pop("links", ())
    }
    creator = annotation["creator"]
    if creator["type"] != "Person" and creator["name"] != told["origin"]:
        raise Problem("bad_value", key="creator", value=creator["name"])
    common = {
        "id": id_of(annotation["id"]),
        "comment": _body(bodies, "commenting"),
        "reviewer": creator.get("nickname") if creator["type"] == "Person" else None,
        "updated_at": annotation.get("modified"),
        "evidence": evidence,
        "links": links,
    }
    return Image(layer, *place, filled({**values, **told, **common}))


def _only(bodies: Iterable[dict[str, Any]], kind: str) -> dict[str, Any]:
    """The one body of a type. Problem: ``bad_value`` where there are more or none."""
    found = [body for body in bodies if body["type"] == kind]
    if len(found) != 1:
        raise Problem("bad_value", key=kind, value=str(len(found)))
    return found[0]


def _body(bodies: Iterable[dict[str, Any]], purpose: str) -> Any:
    return next((body["value"] for body in bodies if body.get("purpose") == purpose), None)


def _iri(node: Any) -> str:
    return str(node if isinstance(node, str) else node["id"])


def _agreed(text: str, position: dict[str, Any], quote: dict[str, Any]) -> tuple[int, int] | None:
    """The place that the selectors of position and of quote agree on; None where they do not."""
    start, end = position["start"], position["end"]
    around = [quote.get("prefix", ""), quote["exact"], quote.get("suffix", "")]
    return (start, end) if around == [text[max(0, start - 32) : start], text[start:end], text[end : end + 32]] else None
