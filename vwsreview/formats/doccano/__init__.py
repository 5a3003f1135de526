"""doccano: JSON Lines of spans and of relations between them, as its release 1.8.4 imports and exports them.

doccano stores offsets as it gets them: programs read them as code points, its own page as UTF-16 units. Hence two
formats; each line and the file beside them say which unit they count in.
"""

from functools import partial

from vwsreview.domain.exporting import Words
from vwsreview.formats.doccano.foreign import read, recognises
from vwsreview.formats.doccano.places import expected
from vwsreview.formats.doccano.proving import read_back
from vwsreview.formats.doccano.units import CODE_POINTS, UTF_16
from vwsreview.formats.doccano.writing import write
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format, Reader

DOCCANO = Format(
    "doccano",
    Words("doccano, offsets in code points", "doccano, posities in codepunten"),
    ".jsonl",
    partial(write, unit=CODE_POINTS),
    expected,
    (Reader("json", read_back),),
    remarks=(
        Words(
            "Offsets count code points. doccano's own page counts UTF-16 units: to annotate there, take doccano-utf16.",
            "Posities tellen codepunten. doccano zelf telt UTF-16-eenheden: neem doccano-utf16 om daar te annoteren.",
        ),
    ),
)
DOCCANO_UTF16 = Format(
    "doccano-utf16",
    Words("doccano, offsets in UTF-16 units", "doccano, posities in UTF-16-eenheden"),
    ".jsonl",
    partial(write, unit=UTF_16),
    expected,
    (Reader("json", read_back),),
    remarks=(
        Words(
            "Offsets count UTF-16 units, as doccano's own page does.",
            "Posities tellen UTF-16-eenheden, zoals doccano zelf.",
        ),
    ),
)
READING = Reading("doccano", Words("doccano", "doccano"), recognises, read, sparse=True)
