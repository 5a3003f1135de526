"""What tells images apart."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.examples import documents
from vwsreview.domain.document import AnnotatedDocument
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
