"""The lines of a JSON Lines file, undecoded."""

from collections.abc import Iterator
from pathlib import Path

from vwsreview.domain.disk import unread
from vwsreview.formats import bounds


def objects(path: Path) -> Iterator[tuple[int, bytes]]:
    """The objects of a file, undecoded, with their line: one a line, or the whole of a file that ends in ``.json``.

    So that who reads may go on after a line that `parse` refuses. Problems: ``no_such_file``, ``not_readable``,
    ``too_large``, ``too_many_parts``.
    """
    try:
        if path.suffix.lower() == ".json":
            yield 1, bounds.whole(path)
            return
        with path.open("rb") as file:
            yield from ((number, line) for number, line in bounds.lines(file, path.name) if line.strip())
    except OSError as error:
        raise unread(error, path) from error
