"""Writes a file of tokens and tags for each layer, and one that says where each token stands."""

import json
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.span import Span
from vwsreview.formats.iob2.places import expected
from vwsreview.formats.iob2.tagging import runs, tags, tokens

OFFSETS = "offsets.jsonl"
BEGINNING = "-DOCSTART- -X- O O"
"""The line in front of each document, as CoNLL 2003 has it and spaCy expects it."""


def path_of(folder: Path, layer: str) -> Path:
    """The file with the tags of a layer."""
    return folder / f"{layer}.iob2"


def write(documents: Iterable[Exported], folder: Path, occasion: Occasion) -> Generator[str, None, None]:
    """``field.iob2``, ``attendee.iob2`` and so on, and ``offsets.jsonl`` with an object a document."""
    with ExitStack() as stack:
        sidecar = stack.enter_context(_new(folder / OFFSETS))
        files = {layer.name: stack.enter_context(_new(path_of(folder, layer.name))) for layer in LAYERS}
        for exported in documents:
            document, text = exported.annotated.document, exported.annotated.text
            told = tokens(text)
            row = {"document": document.name, "sha256": document.sha256, "length": len(text), "tokens": told}
            sidecar.write(json.dumps(row, ensure_ascii=False) + "\n")
            images = expected(exported).images
            for layer, file in files.items():
                spans = [Span(image.start, image.end) for image in images if image.layer == layer]
                file.writelines(_lines(text, told, tags(layer, runs(spans, told), len(told))))
            yield exported.name


def _lines(text: str, told: list[Span], of_tokens: list[str]) -> Iterator[str]:
    yield f"{BEGINNING}\n\n"
    end = 0
    for token, tag in zip(told, of_tokens, strict=True):
        if "\n" in text[end : token.start] and end and not tag.startswith("I-"):
            yield "\n"
        yield f"{token.of(text)}\t{tag}\n"
        end = token.end
    yield "\n"


def _new(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="\n")
