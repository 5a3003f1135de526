"""IOB2: a file a layer, one token a line with its tag behind a tab, and beside them where each token stands.

An empty line parts lines of the text, but not inside a record; ``-DOCSTART-`` begins a document. Of records of a layer
that share a token the longest is tagged.
"""

from functools import partial

from vwsreview.domain.exporting import Words
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.iob2.places import expected
from vwsreview.formats.iob2.proving import plainly, read_back, with_spacy
from vwsreview.formats.iob2.writing import write

FORMAT = Format(
    "iob2",
    Words("IOB2, a file a layer", "IOB2, een bestand per laag"),
    "",
    write,
    expected,
    (
        Reader("iob2", partial(read_back, entities=plainly)),
        Reader("spacy", partial(read_back, entities=with_spacy), Library("spacy", "spacy", "spacy")),
    ),
)
