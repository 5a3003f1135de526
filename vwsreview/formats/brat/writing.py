"""Writing a collection of brat: texts, annotations and settings."""

import re
from collections.abc import Generator, Iterable, Iterator
from itertools import count
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.formats.brat import configuration
from vwsreview.formats.brat.names import ORDER, escaped, stem
from vwsreview.formats.brat.places import NOTE, attributes, note, references, relations, type_name

_LINE_END = re.compile("[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Where brat's own reader, Python's codecs, ends a line of an annotation file."""
_NO_NAME = re.compile(r"[%\s\x00-\x1f\x7f-\x9f]")


def write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    """Each document's text and annotations, in the folders that its name says."""
    _put(target / "annotation.conf", configuration.annotation())
    _put(target / "visual.conf", configuration.visual())
    taken: set[str] = set()
    with (target / ORDER).open("w", encoding="utf-8", newline="\n") as order:
        for exported in documents:
            path = stem(exported.annotated.document, taken)
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            _put(target / f"{path}.txt", exported.annotated.text)
            _put(target / f"{path}.ann", "".join(f"{line}\n" for line in _lines(exported.annotated)))
            order.write(f"{path}\n")
            yield exported.name


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _lines(annotated: AnnotatedDocument) -> Iterator[str]:
    numbers = {letter: count(1) for letter in "ANR#"}
    for number, record in enumerate(annotated.records, start=1):
        fragments = list(_fragments(annotated.text, record.start, record.end))
        offsets = ";".join(f"{start} {end}" for start, end in fragments)
        yield f"T{number}\t{record.layer} {offsets}\t{' '.join(annotated.text[start:end] for start, end in fragments)}"
        for key, value in attributes(record):
            yield f"A{next(numbers['A'])}\t{type_name(record.layer, key)} T{number} {value}"
        for key, value in references(record):
            entry = f"{type_name(record.layer, key)}:{_name(value)}"
            yield f"N{next(numbers['N'])}\tReference T{number} {entry}\t{note(value) or _name(value)}"
        if comment := note(record.comment):
            yield f"#{next(numbers['#'])}\t{NOTE} T{number}\t{comment}"
    for source, key, target in relations(annotated):
        yield f"R{next(numbers['R'])}\t{key} Arg1:T{source + 1} Arg2:T{target + 1}"


def _fragments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines that a span runs over, without empty ones between; where it begins or ends with a line end the first
    or the last one is empty, for brat counts a fragment's offsets and not its letters."""
    breaks = [match.start() for match in _LINE_END.finditer(text, start, end)]
    starts, ends = [start, *(place + 1 for place in breaks)], [*breaks, end]
    for first, last in zip(starts, ends, strict=True):
        if first < last or first == start or last == end:
            yield first, last


def _name(value: str) -> str:
    """A value as the name of an entry, which holds no white space."""
    return _NO_NAME.sub(lambda found: escaped(found[0]), value)
