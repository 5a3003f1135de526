"""Seeds: inputs of our own that the fuzzers begin from. No text of real documents is among them."""

from collections.abc import Iterator

from tests.formats.torture import SOURCES
from vwsreview.resources import resource


def sources(longest: int) -> Iterator[bytes]:
    """Pieces of the samples, and the sources that were made to break formats."""
    for path in sorted(resource("samples").iterdir()):
        data = path.read_bytes()
        for start in range(0, len(data), longest):
            yield data[start : start + longest]
    yield from (source.data for source in SOURCES if len(source.data) <= longest)
