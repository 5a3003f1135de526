"""What vwsreview/1 has a place for: everything, but what has the name of a key of its layer and is none."""

from dataclasses import replace

from vwsreview.domain.exporting import Exported, Loss, Words
from vwsreview.formats.images import EXTRA, Expected, images_of

_TAKEN = Words("the layer has a key of that name", "de laag heeft een sleutel met die naam")


def expected(exported: Exported) -> Expected:
    """All that there is to say of a document and its records."""
    # The document's own name stands under another key, so that one of that name has its place.
    whole, *images = images_of(exported.annotated)
    found = Expected([whole])
    for image, record in zip(images, exported.annotated.records, strict=True):
        hidden = [key for key in record.extra if f"{EXTRA}{key}" in image.values]
        if hidden:
            found.losses.update(Loss(image.layer, key, _TAKEN) for key in hidden)
            gone = {f"{EXTRA}{key}" for key in hidden}
            image = replace(image, values={key: value for key, value in image.values.items() if key not in gone})
        found.images.append(image)
    return found
