"""Reads lines back as plain JSON, in the unit that the file beside them tells."""

import json
from collections.abc import Generator
from pathlib import Path

from vwsreview.domain.problems import Problem
from vwsreview.formats.doccano.graph import METADATA, Entity, Relation, images
from vwsreview.formats.doccano.units import CODE_POINTS, UNIT, UTF_16, code_points_in
from vwsreview.formats.doccano.writing import beside
from vwsreview.formats.images import Image, filled


def read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each line, by the unit that the file beside it tells; Problem ``bad_value`` for half a
    sign, an id that is not the next number, and a line that counts otherwise."""
    unit = json.loads(beside(path).read_bytes())[UNIT]
    with path.open("rb") as file:
        for line in file:
            row = json.loads(line)
            place = code_points_in(row["text"], unit)
            entities = [
                Entity(one["label"], place(one["start_offset"]), place(one["end_offset"])) for one in row["entities"]
            ]
            if [one["id"] for one in row["entities"]] != [*range(len(entities))]:
                raise Problem("bad_value", key="id", value=row["document"])
            if row[UNIT] != unit or unit not in (CODE_POINTS, UTF_16):
                raise Problem("bad_value", key=UNIT, value=row[UNIT])
            relations = [Relation(one["from_id"], one["to_id"], one["type"]) for one in row["relations"]]
            said = filled({key: row[name] for name, key in METADATA.items()})
            yield images(row["text"], said, entities, relations)
