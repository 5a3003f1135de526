"""Writes doccano's lines, and beside them in which unit they count."""

import json
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported, Occasion
from vwsreview.domain.positions import Positions
from vwsreview.formats.doccano.graph import METADATA, graph_of, metadata_of
from vwsreview.formats.doccano.units import UNIT, UTF_16


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
