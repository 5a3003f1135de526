"""A file of tokens and tags for each layer, and one that says where each token stands."""

import json
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from vwsreview.domain.exporting import DOCUMENT, Exported, Occasion
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.domain.span import Span
from vwsreview.formats.images import Image
from vwsreview.formats.iob2.tagging import Run, expected, runs, tags, tokens

OFFSETS = "offsets.jsonl"
BEGINNING = "-DOCSTART- -X- O O"
"""The line in front of each document, as CoNLL 2003 has it and spaCy expects it."""


def write(documents: Iterable[Exported], folder: Path, occasion: Occasion) -> Generator[str, None, None]:
    """``field.iob2``, ``attendee.iob2`` and so on, and ``offsets.jsonl`` with an object a document."""
    with ExitStack() as stack:
        sidecar = stack.enter_context(_opened(folder / OFFSETS, "w"))
        files = {layer.name: stack.enter_context(_opened(_path(folder, layer.name), "w")) for layer in LAYERS}
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


def read_back(folder: Path, entities: Callable[[list[str]], list[Run]]) -> Generator[list[Image], None, None]:
    """The images of each document; `entities` finds the runs of tokens in the tags of one.

    Problem: ``bad_value`` where a file has another number of tokens than the offsets beside it.
    """
    with ExitStack() as stack:
        sidecar = stack.enter_context(_opened(folder / OFFSETS, "r"))
        tagged = {layer.name: _tags(stack.enter_context(_opened(_path(folder, layer.name), "r"))) for layer in LAYERS}
        for line in sidecar:
            row = json.loads(line)
            told = row["tokens"]
            images = [Image(DOCUMENT, 0, row["length"], {"name": row["document"], "sha256": row["sha256"]})]
            for layer, of_layer in tagged.items():
                found = next(of_layer, [])
                if len(found) != len(told):
                    raise Problem("bad_value", key="tokens", value=row["document"])
                images += [Image(layer, told[run.first][0], told[run.behind - 1][1], {}) for run in entities(found)]
            yield images


def plainly(of_tokens: list[str]) -> list[Run]:
    """The runs that begin with B and go on with I."""
    found: list[Run] = []
    for number, tag in enumerate(of_tokens):
        if tag.startswith("B-"):
            found.append(Run(number, number + 1))
        elif tag.startswith("I-"):
            found[-1] = Run(found[-1].first, number + 1)
    return found


def with_spacy(of_tokens: list[str]) -> list[Run]:
    """The entities that spaCy finds, as its readers of CoNLL 2003 and IOB do."""
    from spacy.training import iob_to_biluo, tags_to_entities

    return [Run(first, last + 1) for _, first, last in tags_to_entities(iob_to_biluo(of_tokens))]


def _lines(text: str, told: list[Span], of_tokens: list[str]) -> Iterator[str]:
    yield f"{BEGINNING}\n\n"
    end = 0
    for token, tag in zip(told, of_tokens, strict=True):
        if "\n" in text[end : token.start] and end and not tag.startswith("I-"):
            yield "\n"
        yield f"{token.of(text)}\t{tag}\n"
        end = token.end
    yield "\n"


def _tags(file: TextIO) -> Iterator[list[str]]:
    """The tags of each document."""
    found: list[str] | None = None
    for line in file:
        if line == f"{BEGINNING}\n":
            if found is not None:
                yield found
            found = []
        elif found is not None and line != "\n":
            found.append(line.rstrip("\n").rpartition("\t")[2])
    if found is not None:
        yield found


def _path(folder: Path, layer: str) -> Path:
    return folder / f"{layer}.iob2"


def _opened(path: Path, mode: str) -> TextIO:
    return path.open(mode, encoding="utf-8", newline="\n")  # type: ignore[return-value] # text in both modes
