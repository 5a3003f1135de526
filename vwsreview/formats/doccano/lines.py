"""Writing doccano's lines, and reading them back."""

import json
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.positions import Positions
from vwsreview.domain.problems import Problem
from vwsreview.formats.doccano.graph import METADATA, UNIT, UTF_16, Entity, Relation, graph_of, images, metadata_of
from vwsreview.formats.images import Image, filled


def write(documents: Iterable[Exported], target: Path, occasion: Occasion, unit: str) -> Generator[str, None, None]:
    """A line for each document that has a text, and beside the file one that tells the unit and the project's settings.

    All is ASCII, for doccano guesses a file's encoding, and wrongly so; every line has the same keys, for else doccano
    takes none of them.
    """
    about = {
        "format": "doccano JSONL with relations",
        UNIT: unit,
        "tried_with": "doccano 1.8.4",
        "project": {
            "type": "SequenceLabeling",
            "use_relation": True,
            "allow_overlapping": True,
            "grapheme_mode": False,
        },
        "dossier": occasion.dossier,
        "made": occasion.at,
    }
    beside(target).write_text(json.dumps(about, indent=2) + "\n", encoding="ascii", newline="\n")
    with target.open("w", encoding="ascii", newline="\n") as file:
        for exported in documents:
            if exported.annotated.text:
                file.write(json.dumps(_row(exported.annotated, unit), allow_nan=False) + "\n")
            yield exported.name


def beside(path: Path) -> Path:
    """The file that tells the unit of the offsets."""
    return path.with_name(f"{path.name}.about.json")


def read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each line, by the unit that the file beside it tells; Problem ``bad_value`` for half a sign."""
    unit = json.loads(beside(path).read_bytes())[UNIT]
    with path.open("rb") as file:
        for line in file:
            row = json.loads(line)
            place = places(row["text"], unit)
            entities = {
                one["id"]: Entity(one["label"], place(one["start_offset"]), place(one["end_offset"]))
                for one in row["entities"]
            }
            relations = [Relation(one["from_id"], one["to_id"], one["type"]) for one in row["relations"]]
            said = filled({key: row[name] for name, key in METADATA.items()})
            yield images(row["text"], said, [entities[number] for number in range(len(entities))], relations)


def places(text: str, unit: str) -> Callable[[int], int]:
    """From an offset in a unit to the code point there, counted in the bytes and not as the writer counts.

    Problem ``bad_value`` inside a surrogate pair.
    """
    if unit != UTF_16 or text.isascii():
        return lambda offset: offset
    units = text.encode("utf-16-le")

    def code_point(offset: int) -> int:
        try:
            return len(units[: 2 * offset].decode("utf-16-le"))
        except UnicodeDecodeError as error:
            raise Problem("bad_value", key="offset", value=str(offset)) from error

    return code_point


def _row(annotated: AnnotatedDocument, unit: str) -> dict[str, Any]:
    entities, relations = graph_of(annotated)
    place = Positions(annotated.text).to_utf16 if unit == UTF_16 else int
    said = metadata_of(annotated)
    return {
        "text": annotated.text,
        "entities": [
            {"id": number, "label": label, "start_offset": place(start), "end_offset": place(end)}
            for number, (label, start, end) in enumerate(entities)
        ],
        "relations": [
            {"id": number, "from_id": source, "to_id": target, "type": kind}
            for number, (source, target, kind) in enumerate(relations)
        ],
        **{name: said.get(key) for name, key in METADATA.items()},
        UNIT: unit,
    }
