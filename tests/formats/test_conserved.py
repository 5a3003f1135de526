"""Whatever a document and its records say is either expected to come back or counted as lost, in every format."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.formats import sets, torture
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import DOCUMENT, RECORD, Exported
from vwsreview.formats.catalogue import FORMATS
from vwsreview.formats.format import Format
from vwsreview.formats.images import Image, filled, images_of

ELSEWHERE = {
    "csv": {"name": "document", "organisation_id": "organisation_ids", "links": "owner_records"},
    "brat": {"links": "links"},
    "doccano": {"links": "links", "evidence": "links"},
}
"""Where a family of formats keeps a key under another name or in another form, so that values cannot be compared."""
FAMILIES = {"csv-bom": "csv", "csv-excel": "csv", "xlsx": "csv", "parquet": "csv", "doccano-utf16": "doccano"}


def told(image: Image) -> Iterator[tuple[str, int, int, str, str]]:
    """Each thing that an image says."""
    for key, value in image.values.items():
        yield image.layer, image.start, image.end, key, json.dumps(plainly(key, value), sort_keys=True)


def plainly(key: str, value: Any) -> Any:
    """One id as a list of it, links without their order, and of a proposal what is filled in."""
    match key:
        case "organisation_id":
            return [value] if isinstance(value, str) else value
        case "links":
            return {name: sorted(ids) for name, ids in value.items()}
        case "proposal" if isinstance(value.get("values"), dict):
            return {**value, "values": filled(value["values"])}
    return value


def unaccounted(known: Format, document: AnnotatedDocument) -> Counter[tuple[str, str]]:
    """Layers and keys of what is neither expected nor lost, with how often."""
    expected = known.expected(Exported(document))
    elsewhere = ELSEWHERE.get(FAMILIES.get(known.key, known.key), {})
    whole = Counter(one for image in images_of(document) for one in told(image))
    there = Counter(one for image in expected.images for one in told(image))
    missing: Counter[tuple[str, str]] = Counter()
    for (layer, start, end, key, value), count in whole.items():
        if key in elsewhere and (there_at(expected.images, layer, start, end, elsewhere[key])):
            continue
        missing[layer, key] += max(0, count - there[layer, start, end, key, value])
    lost: Counter[tuple[str, str]] = Counter()
    gone: Counter[str] = Counter()
    for loss, count in expected.losses.items():
        if loss.key == RECORD:
            gone[loss.layer] += count
        else:
            lost[loss.layer, loss.key] += count
    return Counter({place: count - lost[place] - gone[place[0]] for place, count in missing.items()}) + Counter()


def there_at(images: list[Image], layer: str, start: int, end: int, key: str) -> bool:
    """Whether something is expected there under that key."""
    return any((one.layer, one.start, one.end) == (layer, start, end) and key in one.values for one in images)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[AnnotatedDocument]:
    return [*torture.documents(tmp_path_factory.mktemp("torture")), *list(sets.gold(sets.GOLD))[:3]]


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_nothing_is_left_out_without_a_word(known: Format, documents: list[AnnotatedDocument]) -> None:
    for document in documents:
        assert not unaccounted(known, document), document.document.name


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
def test_nothing_is_called_lost_that_comes_back_wholly(known: Format, documents: list[AnnotatedDocument]) -> None:
    for document in documents:
        expected = known.expected(Exported(document))
        chosen = Counter((image.layer, key) for image in images_of(document) for key in image.values)
        chosen += Counter((image.layer, RECORD) for image in images_of(document))
        chosen += Counter((image.layer, key) for image in expected.images for key in image.values)  # columns of tables
        for loss, count in expected.losses.items():
            assert 0 < count <= chosen[loss.layer, loss.key], f"{document.document.name}: {loss.layer} {loss.key}"


def test_the_measure_finds_what_is_left_out(documents: list[AnnotatedDocument]) -> None:
    """A format that says neither is found out."""
    jsonl = FORMATS[0]

    def silent(exported: Exported) -> Any:
        found = jsonl.expected(exported)
        for number, image in enumerate(found.images):
            found.images[number] = replace(
                image, values={key: one for key, one in image.values.items() if key != "rule"}
            )
        return found

    broken = replace(jsonl, expected=silent)
    assert any(unaccounted(broken, document)["date", "rule"] for document in documents)
    assert DOCUMENT not in {layer for document in documents for layer, _ in unaccounted(broken, document)}
