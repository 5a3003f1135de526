"""Reads back what was written: with our own reader, and by its JSON Schema and Python's own JSON alone."""

import json
from collections.abc import Generator, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from vwsreview.domain.exporting import DOCUMENT
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.formats.images import Image, filled, images_of, with_extra
from vwsreview.formats.jsonl.objects import objects
from vwsreview.formats.jsonl.reading import parse
from vwsreview.resources import resource

SCHEMA = "vwsreview-1.schema.json"
_OF_THE_FORMAT = ("format", "document", *(layer.plural for layer in LAYERS))
_OF_THE_SPAN = ("start", "end", "quote")


def read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each line, by our own reader."""
    for line, raw in objects(path):
        yield list(images_of(parse(raw, line)))


def read_by_jsonschema(path: Path) -> Generator[list[Image], None, None]:
    """The images of each line, each of which follows the schema and quotes what stands at its offsets.

    Problem ``against_schema`` or ``quote_mismatch`` where it does not, with the `line`.
    """
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            row = json.loads(line)
            fault = next(_validator().iter_errors(row), None)
            if fault is not None:
                raise Problem("against_schema", line=number, place=fault.json_path)
            yield list(_images(row, number))


def _images(row: dict[str, Any], number: int) -> Iterator[Image]:
    text = row["text"]
    own = {key: value for key, value in row.items() if key not in _OF_THE_FORMAT}
    yield Image(DOCUMENT, 0, len(text), filled(with_extra({"name": row["document"]}, own)))
    for layer in LAYERS:
        for record in row[layer.plural]:
            start, end = record["start"], record["end"]
            if record["quote"] != text[start:end]:
                raise Problem(
                    "quote_mismatch", line=number, document=row["document"], start=start, end=end, quote=record["quote"]
                )
            values = {key: value for key, value in record.items() if key not in _OF_THE_SPAN}
            yield Image(layer.name, start, end, filled(values))


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    schema = json.loads(resource(f"formats/{SCHEMA}").read_text(encoding="utf-8"))
    return Draft202012Validator(_written_out(schema, schema["$defs"]))


def _written_out(part: Any, definitions: Mapping[str, Any]) -> Any:
    """With what references stand for in their place: jsonschema would look each of them up anew for each record."""
    if isinstance(part, list):
        return [_written_out(inner, definitions) for inner in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _written_out(definitions[part["$ref"].removeprefix("#/$defs/")], definitions)
    return {key: _written_out(inner, definitions) for key, inner in part.items()}
