"""The open document is checked when the keys rest, and at once for whoever asks now."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.review.troubled import troubled
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.review.checks.live_findings import MANY, LiveFindings

CODES = ["due_before_meeting", "interval_reversed", "weekday_disagrees", "no_owner"]


class Shown:
    """What a window shows."""

    def __init__(self, document: AnnotatedDocument | None) -> None:
        self.document = document
        self.read = 0

    def __call__(self) -> AnnotatedDocument | None:
        self.read += 1
        return self.document


def codes(live: LiveFindings) -> list[str]:
    return [line.finding.code for line in live.lines()]


def test_many_changes_are_checked_once(qtbot: QtBot) -> None:
    shown = Shown(troubled())
    live = LiveFindings(shown)
    with qtbot.waitSignal(live.changed):
        for _ in range(5):
            live.check_later()
    assert (codes(live), shown.read) == (CODES, 1)


def test_who_asks_now_does_not_wait(qtbot: QtBot) -> None:
    shown = Shown(troubled())
    live = LiveFindings(shown)
    assert live.now() == ()
    live.check_later()
    assert [line.finding.code for line in live.now()] == CODES
    live.now()
    assert shown.read == 1


def test_a_record_knows_its_findings_and_a_closed_document_has_none(qtbot: QtBot) -> None:
    document = troubled()
    shown = Shown(document)
    live = LiveFindings(shown)
    live.check_later()
    line = live.now()[0]
    assert live.of(line.finding.records[0]) == [line]
    assert live.of(document.records[0].id) == []
    shown.document = replace(document, records=())
    live.check_later()
    assert live.now() == ()
    shown.document = None
    live.check_later()
    assert live.now() == ()


def test_a_document_with_very_many_records_is_checked_in_a_thread(qtbot: QtBot) -> None:
    one = troubled()
    plain = [replace(one.records[0], id=f"r{number}", layer="field", values={}) for number in range(MANY)]
    shown = Shown(replace(one, records=(*one.records, *plain)))
    live = LiveFindings(shown)
    with qtbot.waitSignal(live.changed):
        live.check_later()
    in_thread = live.lines()
    assert set(CODES) <= set(codes(live))
    live.check_later()
    assert live.now() == in_thread
    with qtbot.waitSignal(live.changed):
        live.check_later()
        qtbot.wait(200)
        shown.document = None  # left while it is checked
        live.check_later()
    qtbot.waitUntil(lambda: live.lines() == ())
    live.close()
