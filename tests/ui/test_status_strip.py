"""The progress of the set."""

from pytestqt.qtbot import QtBot

from vwsreview.domain.listing import Totals
from vwsreview.ui.status_strip import SetProgress


def test_progress_tells_of_documents_and_records(qtbot: QtBot) -> None:
    progress = SetProgress()
    qtbot.addWidget(progress)
    progress.show_set(Totals(documents=2, done=1, records=5, open=3))
    assert progress.text.text() == "1 of 2 documents done · 2 of 5 records decided"
    progress.show_set(Totals(0, 0, 0, 0))
    assert progress.text.text() == "0 of 0 documents done · 0 of 0 records decided"
    progress.show_set(None)
    assert progress.isHidden()
