"""Reading the records of a large document in a thread with a store of its own, in pages, so that keys stay quick."""

from functools import partial
from pathlib import Path

from vwsreview.review.jobs.job import Work
from vwsreview.review.jobs.latest import Latest
from vwsreview.store.store import Store

PAGE = 500
"""Records that are handed over at once; to take them in takes some ten milliseconds."""


class RecordReading(Latest):
    """Reads one document at a time. `yielded` carries a list of records, in document order page after page; `ready`
    tells that all came. Of a document that was left nothing comes any more."""

    def read(self, path: Path, document_id: str) -> None:
        """Read the records of this document of the dossier at `path`."""
        self.ask(partial(_pages, path, document_id))


def _pages(path: Path, document_id: str) -> Work:
    with Store.open(path, "read") as store:
        yield from store.record_pages(document_id, PAGE)
