"""brat: a text and an annotation file for each document, as https://brat.nlplab.org/standoff.html describes them.

A record is a text-bound annotation (T), in pieces where it runs over line ends. Values from a closed list are
attributes (A), always with a value, each key once, for brat keeps one of a type. All other values, one or several, are
normalisations (N): a reference to an entry by that name. Links are relations (R), a comment is a note (#).
"""

from vwsreview.domain.exporting import Words
from vwsreview.formats.brat.foreign import read, recognises
from vwsreview.formats.brat.places import expected
from vwsreview.formats.brat.proving import read_back
from vwsreview.formats.brat.writing import write
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format, Reader

FORMAT = Format(
    "brat",
    Words("brat standoff, a folder", "brat-standoff, een map"),
    "",
    write,
    expected,
    (Reader("standoff", read_back),),
    remarks=(
        Words(
            "Copy the folder into brat's data folder; its settings lie beside the documents.",
            "Zet de map in de gegevensmap van brat; de instellingen liggen bij de documenten.",
        ),
    ),
)
READING = Reading("brat", Words("brat standoff", "brat-standoff"), recognises, read)
