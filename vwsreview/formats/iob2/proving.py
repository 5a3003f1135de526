"""Reads tokens and tags back, by the offsets beside them; runs of tags by their letters or with spaCy."""

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from sys import intern
from typing import TextIO

from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.formats.images import Image
from vwsreview.formats.iob2.tagging import Run
from vwsreview.formats.iob2.writing import BEGINNING, OFFSETS, path_of

STRETCH = 1_000
"""Tags that spaCy is given at a time."""


def read_back(folder: Path, entities: Callable[[list[str]], list[Run]]) -> Generator[list[Image], None, None]:
    """The images of each document; `entities` finds the runs of tokens in the tags of one.

    Problem: ``bad_value`` where a file has other tokens than the offsets beside it or than another file, and where a
    tag names another layer.
    """
    with ExitStack() as stack:
        sidecar = stack.enter_context(_read(folder / OFFSETS))
        tagged = {layer.name: _tags(stack.enter_context(_read(path_of(folder, layer.name)))) for layer in LAYERS}
        for line in sidecar:
            row = json.loads(line)
            told, records, text = row["tokens"], list[Image](), None
            for layer, of_layer in tagged.items():
                words, tags = next(of_layer, ([], []))
                text = words if text is None else text
                if len(tags) != len(told) or words != text or not {"O", f"B-{layer}", f"I-{layer}"}.issuperset(tags):
                    raise Problem("bad_value", key=layer, value=row["document"])
                records += [Image(layer, told[run.first][0], told[run.behind - 1][1], {}) for run in entities(tags)]
            tokens = [[*place, word] for place, word in zip(told, text or [], strict=True)]
            values = {"name": row["document"], "sha256": row["sha256"], "tokens": tokens}
            yield [Image(DOCUMENT, 0, row["length"], values), *records]


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

    return [
        Run(start + first, start + last + 1)
        for start, behind in _stretches(of_tokens)
        for _, first, last in tags_to_entities(iob_to_biluo(of_tokens[start:behind]))
    ]


def _stretches(of_tokens: list[str]) -> Iterator[tuple[int, int]]:
    """Where to part the tags, never inside a run: spaCy takes them off the front of a list, which moves all others."""
    start = 0
    while start < len(of_tokens):
        behind = min(start + STRETCH, len(of_tokens))
        while behind < len(of_tokens) and of_tokens[behind].startswith("I-"):
            behind += 1
        yield start, behind
        start = behind


def _tags(file: TextIO) -> Iterator[tuple[list[str], list[str]]]:
    """The tokens of each document, and their tags. Each word is kept once, however often it stands there."""
    words, tags = list[str](), list[str]()
    in_document = False
    for line in file:
        if line == f"{BEGINNING}\n":
            if in_document:
                yield words, tags
            words, tags, in_document = [], [], True
        elif in_document and line != "\n":
            word, _, tag = line.rstrip("\n").rpartition("\t")
            words.append(intern(word))
            tags.append(intern(tag))
    if in_document:
        yield words, tags


def _read(path: Path) -> TextIO:
    return path.open(encoding="utf-8", newline="\n")
