"""Compares what a file gives back with what it must: the proof that an export holds."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from zipfile import BadZipFile

from vwsreview.domain.exporting import DOCUMENT, Exported, LayerLine, Loss
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.formats.format import Format
from vwsreview.formats.images import Image, marks

_GIVEN_UP = (ValueError, LookupError, EOFError, SyntaxError, BadZipFile)
"""What readers raise over a file that is not whole; the errors of lxml, pyarrow and openpyxl are these."""


class Proof:
    """Counts, a layer at a time, over all documents and readers."""

    def __init__(self, chosen: Format) -> None:
        self.readers = [reader for reader in chosen.readers if reader.missing is None]
        self.unread = [missing for reader in chosen.readers if (missing := reader.missing) is not None]
        self._expected = chosen.expected
        self._written: Counter[str] = Counter()
        self._read_back: Counter[str] = Counter()
        self._different: Counter[str] = Counter()
        self._lost: Counter[Loss] = Counter()
        self._first: tuple[str, str, str] | None = None

    def walk(self, documents: Iterable[Exported], path: Path) -> Generator[str, None, None]:
        """Read the file at `path` with every reader beside the `documents` it was made of; yields the name of each.

        A document that gives no image is in no file. Problem: ``read_back_refused`` where a reader gives up.
        """
        with ExitStack() as stack:
            files = [(reader.name, stack.enter_context(closing(reader.read(path)))) for reader in self.readers]
            for exported in documents:
                expected = self._expected(exported)
                self._lost.update(expected.losses)
                self._written.update(image.layer for image in expected.images)
                if expected.images:
                    self._compare(exported.name, expected.images, ((name, _next(name, file)) for name, file in files))
                yield exported.name
            self._compare("", [], ((name, left) for name, file in files for left in file))

    def refuse_differences(self) -> None:
        """Problem ``read_back_differs``, with the first document that differs, where any did."""
        if self._first is not None:
            reader, document, layer = self._first
            count = self._different.total()
            raise Problem("read_back_differs", reader=reader, document=document, layer=layer, count=count)

    def lines(self) -> tuple[LayerLine, ...]:
        """A line for the documents as a whole and one for each layer, in the guideline's order."""
        return tuple(
            LayerLine(
                layer,
                self._written[layer],
                self._read_back[layer],
                self._different[layer],
                {loss: count for loss, count in self._lost.items() if loss.layer == layer},
            )
            for layer in (DOCUMENT, *(layer.name for layer in LAYERS))
        )

    def _compare(self, document: str, expected: list[Image], read: Iterable[tuple[str, list[Image]]]) -> None:
        wanted = marks(expected)
        for reader, images in read:
            if reader == self.readers[0].name:
                self._read_back.update(image.layer for image in images)
            if marks(images) != wanted:
                self._tell_apart(document, reader, _counted(expected), _counted(images))

    def _tell_apart(
        self, document: str, reader: str, wanted: Counter[tuple[str, str]], found: Counter[tuple[str, str]]
    ) -> None:
        missing, foreign = _by_layer(wanted - found), _by_layer(found - wanted)
        for layer in missing | foreign:
            self._different[layer] += max(missing[layer], foreign[layer])
            self._first = self._first or (reader, document, layer)


def _counted(images: list[Image]) -> Counter[tuple[str, str]]:
    return Counter((image.layer, image.mark()) for image in images)


def _by_layer(marks: Counter[tuple[str, str]]) -> Counter[str]:
    return Counter(layer for layer, _ in marks.elements())


def _next(reader: str, file: Iterator[list[Image]]) -> list[Image]:
    """The images of the reader's next document; none where the file ends."""
    try:
        return next(file, [])
    except Problem as problem:
        raise Problem("read_back_refused", reader=reader, reason=problem.code) from problem
    except _GIVEN_UP as error:
        raise Problem("read_back_refused", reader=reader, reason=type(error).__name__) from error
