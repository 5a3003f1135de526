"""Out of a dossier in every format that can be read, and into a new dossier: the same records."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SHARED
from tests.formats import sets
from tests.formats.round_trips import received
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, Exported, Selection
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.record import Record
from vwsreview.formats.catalogue import FORMATS, READINGS, recognised
from vwsreview.formats.format import Format
from vwsreview.formats.images import Image, filled
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export
from vwsreview.workflow.selecting import Selected

ONLY_READ = {"spacy"}
TOOLS = {reading.key for reading in READINGS} - ONLY_READ - {"vwsreview"} | {"jsonl"}
READABLE = [known for known in FORMATS if known.key in TOOLS or known.key.partition("-")[0] in TOOLS]
Places = Mapping[str, tuple[str, int, int]]


def test_every_tool_that_is_read_is_written_as_well() -> None:
    assert {known.key for known in READABLE} >= TOOLS


@pytest.mark.parametrize("name", sets.SETS)
@pytest.mark.parametrize("known", READABLE, ids=lambda known: known.key)
def test_what_was_exported_comes_back_into_a_new_dossier(
    known: Format, name: str, tmp_path: Path, shared: Path
) -> None:
    dossier, target = sets.dossier(name, tmp_path / "set.dossier", SHARED), tmp_path / f"uit{known.suffix}"
    with Store.open(dossier, "read") as store:
        for _ in export(store, known.key, target):
            pass
        documents = list(Selected(store, Selection()))
    expected = {one.name: known.expected(one).images for one in documents}
    keys = kept_keys(image for images in expected.values() for image in images)
    wanted = {
        one.name: Counter(
            said(image, keys, places(one.annotated.records)) for image in expected[one.name] if image.layer != DOCUMENT
        )
        for one in documents
        if expected[one.name]
    }
    reading = recognised(target)
    assert reading is not None
    back, report = received(target, reading, tmp_path, without_text(documents, expected))
    found = {
        name: Counter(said(image_of(record), keys, places(records)) for record in records)
        for name, records in back.items()
    }
    assert {
        name: (wanted[name] - found[name], found[name] - wanted[name]) for name in wanted if found[name] != wanted[name]
    } == {}
    assert found == wanted and not report.refused


def without_text(documents: Iterable[Exported], expected: Mapping[str, Iterable[Image]]) -> Iterator[AnnotatedDocument]:
    """The documents whose text the file does not have: only a dossier that has them can take their records."""
    for one in documents:
        images = expected[one.name]
        if images and not any("text" in image.values for image in images):
            yield replace(one.annotated, records=())


def kept_keys(images: Iterable[Image]) -> dict[str, set[str]]:
    """For each layer the keys of its own, and the links, that a format has a place for."""
    kept: dict[str, set[str]] = defaultdict(set)
    for image in images:
        if image.layer != DOCUMENT:
            kept[image.layer] |= image.values.keys() & {"links", *(key.name for key in BY_NAME[image.layer].keys)}
    return kept


def places(records: Iterable[Record]) -> Places:
    return {record.id: (record.layer, record.start, record.end) for record in records}


def image_of(record: Record) -> Image:
    return Image(record.layer, record.start, record.end, filled({**record.values, "links": dict(record.links)}))


def said(image: Image, keys: Mapping[str, set[str]], at: Places) -> str:
    """What a record says of its words, by the keys that are kept: links lead to places, what is not said is as new."""
    whole: dict[str, Any] = {**BY_NAME[image.layer].defaults(), **image.values}
    kept = {key: value for key, value in whole.items() if key in keys[image.layer]}
    if "links" in kept:
        kept["links"] = filled({key: sorted(ends(ids, at)) for key, ids in kept["links"].items()})
    return Image(image.layer, image.start, image.end, filled(kept)).mark()


def ends(ids: Iterable[Any], at: Places) -> list[list[Any]]:
    """Where links lead to: formats without ids name the place, some of them also words that are no record."""
    found = [list(at[id]) if isinstance(id, str) else list(id) for id in ids]
    return [place for place in found if place[0] in BY_NAME]
