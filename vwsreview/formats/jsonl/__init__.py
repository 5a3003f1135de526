"""JSON Lines of vwsreview/1, the annotation guideline's interchange format: one object a document, one a line."""

from vwsreview.domain.exporting import Words
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.jsonl.foreign import read as read_foreign
from vwsreview.formats.jsonl.foreign import recognises
from vwsreview.formats.jsonl.objects import objects
from vwsreview.formats.jsonl.places import expected
from vwsreview.formats.jsonl.proving import read_back, read_by_jsonschema
from vwsreview.formats.jsonl.reading import VERSION, parse, read
from vwsreview.formats.jsonl.writing import write, write_file

__all__ = ["FORMAT", "READING", "VERSION", "objects", "parse", "read", "write"]

FORMAT = Format(
    "jsonl",
    Words("JSON Lines (vwsreview/1), everything", "JSON Lines (vwsreview/1), alles"),
    ".jsonl",
    write_file,
    expected,
    (
        Reader("vwsreview", read_back),
        Reader("jsonschema", read_by_jsonschema, Library("jsonschema", "jsonschema", "jsonl")),
    ),
)
READING = Reading("vwsreview", Words("vwsreview/1", "vwsreview/1"), recognises, read_foreign)
