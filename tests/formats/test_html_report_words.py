"""The report speaks as the window does, in both languages."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from tests.ui.languages import spoken
from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES, LAYERS, REVIEW_STATES
from vwsreview.formats.html_report.dates import human_date, human_moment
from vwsreview.formats.html_report.history import sentence
from vwsreview.formats.html_report.vocabulary import Vocabulary
from vwsreview.resources import resource
from vwsreview.ui.wording import date_words, sentences, words

DATES = (
    "2021-01-11", "2021-01-11T10:00/2021-01-11T10:30", "XXXX-03-22T15:30", "XXXX-WXX-3", "2021-02-03TMO", "2021-W05",
    "2021-03", "2021-03-21/2021-03-31", "2020-12-20/2021-01-03", "2021-01-29/2021-03-12", "2021-Q2", "2021-SU", "2021",
    "2021-09-01/2021-12-31", "P2W", "P1D", "PT15M", "P1Y2M", "R/P6W", "XXXX-06-14", "XXXX-02-29", "2021-02-30",
    "T10:00", "XXXX-Q3", "geen datum", "2020/2021",
)  # fmt: skip
EDITS = (
    ("accept", "", ""), ("accept_all", "12", ""), ("set_value", "role", "date"), ("set_value", "", ""),
    ("set_layer", "action", ""), ("add_record", "attendee", ""), ("answer_cue", "date", ""),
    ("mark_read", "unread", ""), ("mark_read", "", ""), ("set_status", "done", ""), ("set_kind", "memo", ""),
    ("move_anchor", "2021-01-11", ""),
    ("move_anchor", "", ""), ("undo_step", "set_value:owners", "action"), ("spread", "owner", ""),
    ("onbekend", "x", ""),
)  # fmt: skip


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    """The window's language for a while."""
    with spoken(qapp, QLocale(request.param)):
        yield request.param


def test_words_of_the_guideline_are_the_windows_own(language: str) -> None:
    report = Vocabulary(language)
    for layer in LAYERS:
        assert report.word(f"layer.{layer.name}") == words.layer_word(layer.name)
        assert report.word(f"layers.{layer.name}") == words.layers_word(layer.name)
        for key in layer.keys:
            assert report.key(layer.name, key.name) == words.key_word(layer.name, key.name)
            for choice in key.choices:
                told = report.word(f"choice.{layer.name}.{key.name}.{choice}")
                assert told == words.choice_word(layer.name, key.name, choice)
    for group, keys, word in (
        ("review", REVIEW_STATES, words.review_word),
        ("kind", DOCUMENT_KINDS, words.kind_word),
        ("status", DOCUMENT_STATUSES, words.status_word),
    ):
        assert [report.word(f"{group}.{key}") for key in keys] == [word(key) for key in keys]


@pytest.mark.parametrize("value", DATES)
def test_dates_are_said_as_the_window_says_them(value: str, language: str) -> None:
    assert human_date(value, Vocabulary(language)) == date_words.human_date(value)


@pytest.mark.parametrize("edit", EDITS, ids="-".join)
def test_decisions_are_named_as_the_window_names_them(edit: tuple[str, str, str], language: str) -> None:
    assert sentence(*edit, Vocabulary(language)) == sentences.edit_sentence(*edit)


def test_every_word_is_there_in_both_languages() -> None:
    told = json.loads(resource("formats/html_report.json").read_text(encoding="utf-8"))
    for key, both in told.items():
        assert set(both) == {"en", "nl"}, key
        assert all(both.values()), key


def test_layers_have_letters_of_their_own() -> None:
    for language in ("nl", "en"):
        assert len({Vocabulary(language).tag(layer.name) for layer in LAYERS}) == len(LAYERS)


def test_what_is_no_moment_is_not_made_one() -> None:
    assert human_moment("2021-02-03T10:00:00+01:00", Vocabulary("nl"))
    for at in (
        "gisteren",
        "2021-02-03",
        "2021-13-03T10:00:00+01:00",
        "0001-01-01T00:00:00+14:00",
        "2021-02-03\n10:00Z",
    ):
        assert human_moment(at, Vocabulary("nl")) is None
