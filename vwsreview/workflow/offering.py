"""The formats that a person can choose from, without the modules that write them."""

from collections.abc import Sequence

from vwsreview.domain.exporting import Offered
from vwsreview.formats.catalogue import FORMATS
from vwsreview.formats.format import Format


def offered(formats: Sequence[Format] = FORMATS) -> tuple[Offered, ...]:
    """These formats, in their order; by default all of the catalogue."""
    return tuple(map(_offer, formats))


def _offer(chosen: Format) -> Offered:
    lacking = next((library for library in chosen.libraries if not library.is_there), None)
    if lacking is None:
        return Offered(chosen.key, chosen.name, chosen.suffix)
    return Offered(chosen.key, chosen.name, chosen.suffix, lacking.name, lacking.extra)
