"""Reads tokens and tags back, by the offsets beside them; runs of tags by their letters or with spaCy."""

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.formats.images import Image
from vwsreview.formats.iob2.tagging import Run
from vwsreview.formats.iob2.writing import BEGINNING, OFFSETS, path_of


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
            told, records, texts = row["tokens"], list[Image](), list[list[str]]()
            for layer, of_layer in tagged.items():
                found = next(of_layer, [])
                tags = [tag for _, tag in found]
                texts.append([word for word, _ in found])
                if (
                    len(tags) != len(told)
                    or texts[-1] != texts[0]
                    or not {"O", f"B-{layer}", f"I-{layer}"}.issuperset(tags)
                ):
                    raise Problem("bad_value", key=layer, value=row["document"])
                records += [Image(layer, told[run.first][0], told[run.behind - 1][1], {}) for run in entities(tags)]
            tokens = [[*place, word] for place, word in zip(told, texts[0], strict=True)]
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

    return [Run(first, last + 1) for _, first, last in tags_to_entities(iob_to_biluo(of_tokens))]


def _tags(file: TextIO) -> Iterator[list[tuple[str, str]]]:
    """The tokens of each document, each with its tag."""
    found: list[tuple[str, str]] | None = None
    for line in file:
        if line == f"{BEGINNING}\n":
            if found is not None:
                yield found
            found = []
        elif found is not None and line != "\n":
            word, _, tag = line.rstrip("\n").rpartition("\t")
            found.append((word, tag))
    if found is not None:
        yield found


def _read(path: Path) -> TextIO:
    return path.open(encoding="utf-8", newline="\n")
