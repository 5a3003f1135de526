"""The items of a large JSON list, one after another, without the whole in memory."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from vwsreview.domain.disk import unread
from vwsreview.domain.problems import Problem
from vwsreview.formats.bounds import LONGEST, MOST_VALUES
from vwsreview.formats.json_text import loaded, refuse_many

CHUNK = 1 << 20
"""Characters that are read at a time; an item that is longer is read in steps that double."""

_BETWEEN = " \t\r\n,"
_DECODER = json.JSONDecoder()


def items(path: Path, longest: int = LONGEST) -> Iterator[Any]:
    """The items of the list in a file, or the values that stand one behind another in it.

    Problems: ``no_such_file``, ``not_readable``, ``not_utf8``, ``bad_json``.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _items(file, longest)
    except OSError as error:
        raise unread(error, path) from error
    except UnicodeDecodeError as error:
        raise Problem("not_utf8", offset=error.start) from error


def _items(file: TextIO, longest: int) -> Iterator[Any]:
    text = file.read(CHUNK).lstrip(_BETWEEN)
    in_list = text.startswith("[")
    if text and text[0] not in "[{":
        raise Problem("bad_json", reason="neither a list nor an object")
    place = int(in_list)
    while True:
        while place < len(text) and text[place] in _BETWEEN:
            place += 1
        if in_list and text.startswith("]", place):
            if (text[place + 1 :] + file.read(CHUNK)).strip():
                raise Problem("bad_json", reason="something stands behind the list")
            return
        refuse_many(text, place, 2 * MOST_VALUES)  # half of it may be of the next item
        try:
            _, end = _DECODER.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            more = file.read(max(CHUNK, len(text) - place)) if len(text) - place < longest else ""
            if not more:
                if in_list or place < len(text):
                    raise Problem("bad_json", reason=str(error)) from error
                return
            text, place = text[place:] + more, 0
        else:
            item, place = text[place:end], end
            if len(item) > CHUNK:  # whoever has it has no memory for it twice
                text, place = text[place:], 0
            yield loaded(item)
