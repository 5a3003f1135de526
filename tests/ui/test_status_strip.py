"""The progress of the set, counted anew only where something changed."""

from pytestqt.qtbot import QtBot

from vwsreview.domain.document import Document
from vwsreview.domain.listing import DocumentSummary
from vwsreview.ui.status_strip import SetProgress


def summary(name: str, records: int, open_: int, status: str = "new") -> DocumentSummary:
    return DocumentSummary(Document(name, name * 4, name, 1, status=status), records, open_)


def test_progress_counts_documents_and_records(qtbot: QtBot) -> None:
    progress = SetProgress()
    qtbot.addWidget(progress)
    progress.show_set([summary("a", 3, 3), summary("b", 2, 0, "done")])
    assert progress.text.text() == "1 of 2 documents done · 2 of 5 records decided"
    progress.update_document("a", summary("a", 3, 1, "done"))
    assert progress.text.text() == "2 of 2 documents done · 4 of 5 records decided"
    progress.update_document("b", None)
    assert progress.text.text() == "1 of 1 documents done · 2 of 3 records decided"
    progress.show_set([])
    assert progress.text.text() == "0 of 0 documents done · 0 of 0 records decided"
    progress.show_set(None)
    assert progress.isHidden()
