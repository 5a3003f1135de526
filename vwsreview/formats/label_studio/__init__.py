"""Label Studio: tasks with predictions and annotations, and the labelling configuration beside them.

`layout` says what stands where, `writing` and `configuration` write it, `places` tells what must come back; `proving`
and `validating` read it back, `foreign` takes in the files of others. Facts about Label Studio were tried
with release 1.23.2; its offsets are code points.
"""

from vwsreview.domain.exporting import Words
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.label_studio.foreign import read, recognises
from vwsreview.formats.label_studio.places import expected
from vwsreview.formats.label_studio.proving import read_back
from vwsreview.formats.label_studio.validating import read_by_sdk
from vwsreview.formats.label_studio.writing import write

FORMAT = Format(
    "label-studio",
    Words(
        "Label Studio, tasks with predictions and annotations", "Label Studio, taken met voorspellingen en annotaties"
    ),
    ".json",
    write,
    expected,
    (
        Reader("vwsreview", read_back),
        Reader("label-studio-sdk", read_by_sdk, Library("label_studio_sdk", "label-studio-sdk", "label-studio")),
    ),
)
READING = Reading("label-studio", Words("Label Studio", "Label Studio"), recognises, read)
