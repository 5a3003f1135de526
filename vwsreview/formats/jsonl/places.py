"""What vwsreview/1 has a place for: everything."""

from vwsreview.domain.exporting import Exported
from vwsreview.formats.images import Expected, images_of


def expected(exported: Exported) -> Expected:
    """All that there is to say of a document and its records."""
    return Expected(list(images_of(exported.annotated)))
