"""What tells images apart."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.examples import documents, example, record
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.exporting import Exported
from vwsreview.formats.catalogue import FORMATS
from vwsreview.formats.format import Format
from vwsreview.formats.images import Image, filled, images_of, marks


@given(documents(), st.randoms())
def test_equal_images_have_equal_marks_whatever_their_order(document: AnnotatedDocument, chance: Any) -> None:
    images = list({(image.layer, image.start, image.end): image for image in images_of(document)}.values())
    shuffled = [
        Image(image.layer, image.start, image.end, dict(reversed(image.values.items())))
        for image in chance.sample(images, len(images))
    ]
    assert marks(shuffled) == marks(images)


@pytest.mark.parametrize(
    "other",
    [
        Image("date", 0, 5, {"level": 1, "value": "a"}),
        Image("section", 1, 5, {"level": 1, "value": "a"}),
        Image("section", 0, 6, {"level": 1, "value": "a"}),
        Image("section", 0, 5, {"level": True, "value": "a"}),
        Image("section", 0, 5, {"level": 1.0, "value": "a"}),
        Image("section", 0, 5, {"level": "1", "value": "a"}),
        Image("section", 0, 5, {"level": 1}),
    ],
)
def test_other_images_have_other_marks(other: Image) -> None:
    image = Image("section", 0, 5, {"level": 1, "value": "a"})
    assert other.mark() != image.mark()
    assert marks([other]) != marks([image])
    assert marks([image, image]) != marks([image])


def test_only_what_says_something_fills_an_image() -> None:
    nothing = {"a": None, "b": False, "c": "", "d": [], "e": {}, "f": ()}
    assert filled({**nothing, "g": 0, "h": 0.0, "i": True, "j": [None]}) == {"g": 0, "h": 0.0, "i": True, "j": [None]}


def test_a_key_of_ours_and_an_unknown_one_of_its_name_hide_neither() -> None:
    attendee = record("attendee", "WJZ", values={"name": "WJZ"}, extra={"name": "daarnaast", "zaal": "3"})
    whole, image = images_of(example((attendee,), extra={"name": "elders"}))
    assert (whole.values["name"], whole.values["extra.name"]) == ("map/verslag.md", "elders")
    assert (image.values["name"], image.values["extra.name"], image.values["zaal"]) == ("WJZ", "daarnaast", "3")


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.key)
def test_every_format_that_loses_an_unknown_key_of_a_known_name_says_so(format: Format) -> None:
    attendee = record("attendee", "WJZ", values={"name": "WJZ"}, extra={"name": "daarnaast"}, review="accepted")
    found = format.expected(Exported(example((attendee,), extra={"name": "elders"})))
    kept = sum(image.values.get("extra.name") is not None for image in found.images)
    lost = sum(count for loss, count in found.losses.items() if loss.key in ("name", "extra.name", "record"))
    assert kept + lost >= 2
