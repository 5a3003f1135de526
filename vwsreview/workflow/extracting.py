"""The extraction of one source: what worker processes, of this machine or a cluster, are asked for."""

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.extract.extractor import extract
from vwsreview.sources.reading import SourceText


def extracted(source: SourceText) -> AnnotatedDocument:
    """The source as a document with proposals."""
    return extract(source.text, sha256=source.sha256, name=source.name, source=source.source)
