"""Puts into docs/formats.md what the formats themselves say: what each has no place for, and why.

    python packaging/formats.py           write it
    python packaging/formats.py --check   say (exit code 1) whether the page is older than the formats

It is found out with one document of which every value is filled; what is lost because of a text or of other records
(a nested record in IOB2, a control sign in XML) is for the page's author to tell.
"""

import argparse
import re
import sys
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from vwsreview.domain.document import AnchorCandidate, AnnotatedDocument, Document, document_id  # noqa: E402  (only from the root)
from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported, Loss  # noqa: E402
from vwsreview.domain.layers import BY_NAME, LAYERS, Key  # noqa: E402
from vwsreview.domain.record import Record  # noqa: E402
from vwsreview.formats.catalogue import FORMATS  # noqa: E402
from vwsreview.formats.format import Format  # noqa: E402

TARGET = ROOT / "docs" / "formats.md"
BLOCK = re.compile(r"(?s)(<!-- lost: ([\w-]+) -->\n).*?(<!-- end -->)")
TEXT = "een twee drie vier vijf zes zeven"
"""A word for each layer: a record that ends inside one is lost in some formats."""
SHA256 = "0" * 64
_SAMPLES: dict[str, Any] = {"flag": True, "number": 1, "list": ["LZ"], "time": "2021-04-01"}


def filled_document() -> AnnotatedDocument:
    """A document with a record of each layer, every value of them filled."""
    document = Document(
        document_id(SHA256), SHA256, "verslag.md", len(TEXT), kind="minutes", anchor_date="2021-03-01",
        anchor_by_hand=True, anchor_candidates=(AnchorCandidate("2021-03-01", "label", 0, 1),), status="done",
        comment="let op", extra={"furniture": [[0, 1]]},
    )  # fmt: skip
    words = zip(LAYERS, TEXT.split(), strict=True)
    records = tuple(_record(layer.name, layer.keys, TEXT.index(word), len(word)) for layer, word in words)
    return AnnotatedDocument(document, TEXT, records)


def _record(layer: str, keys: Iterable[Key], start: int, length: int) -> Record:
    values = {key.name: key.choices[0] if key.choices else _SAMPLES.get(key.type, "woorden") for key in keys}
    found = Record(
        id=layer, document=document_id(SHA256), layer=layer, start=start, end=start + length, values=values,
        review="corrected", confidence=0.5, rule="een.regel", comment="let op", reviewer="An",
        updated_at="2021-03-02T10:00:00+01:00", evidence={"value": [[0, 1]]}, by_hand=("value",), computed=("value",),
        changed=("value",), proposal={"layer": layer, "start": start, "end": start + length, "values": values},
    )  # fmt: skip
    if layer == "attendee":
        return replace(found, extra={"organisation_id": "VWS/WJZ"})
    return replace(found, links={"owners": ["attendee"], "due": ["date"]}) if layer == "action" else found


def lost(known: Format) -> str:
    """A table of what that document loses in the format."""
    rows: dict[tuple[str, str], list[str]] = {}
    for (key, reason), layers in _grouped(known.expected(Exported(filled_document())).losses).items():
        rows.setdefault((_where(layers), reason), []).append(key)
    lines = [f"| {', '.join(keys)} | {where} | {reason} |" for (where, reason), keys in rows.items()]
    return "\n".join(("| lost | of | why |", "| --- | --- | --- |", *lines) if lines else ("Nothing.",)) + "\n"


def _grouped(losses: Iterable[Loss]) -> dict[tuple[str, str], set[str]]:
    """The layers by what they lose and why; keys that a layer has to itself are one where it loses them all."""
    found: dict[tuple[str, str], set[str]] = {}
    told = {(loss.layer, loss.key): loss.reason.en for loss in losses}
    for (layer, key), reason in told.items():
        own = [one.name for one in BY_NAME[layer].keys] if layer in BY_NAME else []
        if key in own and all(told.get((layer, one)) == reason for one in own):
            name = "its values"
        else:
            name = "the record itself" if key == RECORD else f"`{key}`"
        found.setdefault((name, reason), set()).add(layer)
    return found


def _where(layers: Collection[str]) -> str:
    named = [layer.name for layer in LAYERS if layer.name in layers]
    told = ["records of every layer"] if len(named) == len(LAYERS) else [f"`{name}`" for name in named]
    return ", ".join(["the document"] * (DOCUMENT in layers) + told)


def renewed(page: str) -> str:
    """The page with its tables as the formats are now."""
    tables = {known.key: lost(known) for known in FORMATS}
    return BLOCK.sub(lambda found: f"{found[1]}{tables[found[2]]}{found[3]}", page)


def main() -> int:
    parser = argparse.ArgumentParser(description="tables of docs/formats.md")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where the page is old")
    options = parser.parse_args()
    page = TARGET.read_text(encoding="utf-8")
    if options.check:
        return int(renewed(page) != page)
    TARGET.write_text(renewed(page), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
