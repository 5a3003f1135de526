"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as JSON-LD: a list with a page for each document.

The first annotation of a page describes the document, its text and what is said of it as a whole; each record is one
that classifies a stretch of it. What the recommendation has no property for has one of ours, in a namespace that the
file's own context declares. Offsets count code points, as the recommendation asks.
"""

from vwsreview.domain.exporting import Words
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.webannotation.foreign import read, recognises
from vwsreview.formats.webannotation.places import expected
from vwsreview.formats.webannotation.proving import read_back, read_by_pyld
from vwsreview.formats.webannotation.writing import write

FORMAT = Format(
    "webannotation",
    Words("W3C Web Annotation (JSON-LD)", "W3C-webannotaties (JSON-LD)"),
    ".jsonld",
    write,
    expected,
    (
        Reader("json", read_back),
        Reader("JSON-LD", read_by_pyld, Library("pyld", "PyLD", "webannotation")),
    ),
)
READING = Reading("webannotation", Words("W3C Web Annotation", "W3C-webannotatie"), recognises, read)
