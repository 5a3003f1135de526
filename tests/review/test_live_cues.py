"""The open cues of the open document, worked out when the keys rest, of long texts in a thread."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.review.examples import TEXT, document, records
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.review.overview import coverage
from vwsreview.review.overview.live_cues import LONG, MANY, LiveCues

DOCUMENT = AnnotatedDocument(document(), TEXT, tuple(records()))


class Open:
    """A document that is open; `document` may become another."""

    def __init__(self, shown: AnnotatedDocument | None) -> None:
        self.document = shown

    def read(self) -> AnnotatedDocument | None:
        return self.document


@pytest.fixture
def bare() -> AnnotatedDocument:
    return replace(DOCUMENT, records=())


def test_what_is_asked_at_once_holds_at_once(qapp: object, bare: AnnotatedDocument) -> None:
    shown = Open(bare)
    live = LiveCues(shown.read)
    live.look_later()
    assert live.now() == coverage.open_cues(bare.document, TEXT, (), coverage.find(TEXT))
    shown.document = DOCUMENT
    live.look_later()
    assert live.cues() != [] and live.now() == []
    assert [part.section is None for part in live.parts()] == [True, False]


def test_they_follow_when_the_keys_rest(qtbot: QtBot, bare: AnnotatedDocument) -> None:
    shown = Open(bare)
    live = LiveCues(shown.read)
    with qtbot.waitSignal(live.changed):
        live.look_later()
    assert live.cues()
    shown.document = None
    with qtbot.waitSignal(live.changed):
        live.look_later()
    assert live.cues() == [] and live.parts() == []


def test_cues_of_a_long_text_come_from_a_thread(qtbot: QtBot) -> None:
    text = "Graag stuurt BPZ de brief door.\n\n" * (LONG // 30)
    long_one = AnnotatedDocument(document(text), text)
    live = LiveCues(Open(long_one).read)
    live.look_later()
    qtbot.waitUntil(lambda: bool(live.cues()))
    assert live.cues() == list(coverage.find(text))
    live.close()


def test_who_cannot_wait_does_not(qtbot: QtBot) -> None:
    text = "Graag stuurt BPZ de brief door.\n\n" * (LONG // 30)
    shown = Open(AnnotatedDocument(document(text), text))
    live = LiveCues(shown.read)
    with qtbot.waitSignal(live.changed):
        live.look_later()
    assert live.now() == list(coverage.find(text))
    shown.document = DOCUMENT
    live.look_later()
    assert live.now() == []
    live.close()


def test_the_parts_follow_a_decision_that_leaves_the_cues_as_they_are(qtbot: QtBot) -> None:
    shown = Open(DOCUMENT)
    live = LiveCues(shown.read)
    live.look_later()
    cues, waiting = live.now(), sum(part.open for part in live.parts())
    accepted = tuple(replace(record, review="accepted") for record in DOCUMENT.records)
    assert waiting == sum(record.is_open for record in DOCUMENT.records) > 0
    shown.document = replace(DOCUMENT, records=accepted)
    with qtbot.waitSignal(live.changed):
        live.look_later()
    assert live.now() is cues
    assert sum(part.open for part in live.parts()) == 0
    shown.document = replace(DOCUMENT, records=())
    live.look_later()
    assert live.now() == coverage.open_cues(DOCUMENT.document, TEXT, (), coverage.find(TEXT)) != []


def test_which_cues_are_open_among_very_many_records_comes_from_a_thread(qtbot: QtBot) -> None:
    plain = [replace(DOCUMENT.records[0], id=f"r{number}") for number in range(MANY)]
    shown = Open(replace(DOCUMENT, records=tuple(plain)))
    live = LiveCues(shown.read)
    with qtbot.waitSignal(live.changed):
        live.look_later()
    waiting = coverage.open_cues(DOCUMENT.document, TEXT, plain, coverage.find(TEXT))
    assert live.cues() == waiting != []
    live.look_later()
    assert live.now() == waiting
    live.close()
