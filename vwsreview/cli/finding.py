"""The command find: what a query finds in a dossier, a line a hit."""

import argparse
import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from vwsreview.cli.terminal import FINE, one_line, put
from vwsreview.domain.listing import Hit, RecordHit
from vwsreview.domain.query_parser import parse
from vwsreview.store.store import Store


def find(options: argparse.Namespace) -> int:
    """Print the hits in the order of documents and text: records where the query asks for them, else places."""
    query = parse(options.query)
    shown = _as_json if options.json else _as_line
    with Store.open(options.dossier, "read") as store:
        found = (hit for hit in store.finding(query) if hit is not None)
        for hit, quote in _quoted(store, islice(found, options.limit)):
            put(shown(hit, quote) + "\n")
    return FINE


def _quoted(store: Store, hits: Iterator[Hit]) -> Iterator[tuple[Hit, str]]:
    """Each hit with the words it is about; a document's text is read once."""
    document, text = "", ""
    for hit in hits:
        if hit.document != document:
            document, text = hit.document, store.text(hit.document)
        yield hit, text[hit.start : hit.end]


def _as_line(hit: Hit, quote: str) -> str:
    """Document, place, layer, words, values and review, separated by tabs; of a place in the text what is around it."""
    if isinstance(hit, RecordHit):
        rest = [hit.record.layer, _json(quote), _json(hit.record.values), hit.record.review]
    else:
        rest = ["text", _json(quote), _json(hit.snippet), ""]
    return "\t".join([one_line(hit.name), f"{hit.start}-{hit.end}", *rest])


def _as_json(hit: Hit, quote: str) -> str:
    """Offsets in code points of the document's text."""
    found: dict[str, Any] = {"document": hit.name, "start": hit.start, "end": hit.end, "quote": quote}
    if isinstance(hit, RecordHit):
        record = hit.record
        found |= {"layer": record.layer, "id": record.id, "review": record.review, "values": dict(record.values)}
    return _json(found | {"snippet": hit.snippet})


def _json(thing: object) -> str:
    return json.dumps(thing, ensure_ascii=False)
