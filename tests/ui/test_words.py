"""Every key and choice of the guideline has words."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from tests.ui.languages import spoken
from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES, FIELD_NAMES, LAYERS, REVIEW_STATES, Key, Layer
from vwsreview.ui.wording import words

KEYS = [(layer, key) for layer in LAYERS for key in layer.keys]


@pytest.mark.parametrize(("layer", "key"), KEYS, ids=[f"{layer.name}.{key.name}" for layer, key in KEYS])
def test_every_key_and_choice_has_words(layer: Layer, key: Key) -> None:
    assert words.key_word(layer.name, key.name)
    for choice in key.choices:
        assert "_" not in words.choice_word(layer.name, key.name, choice)
    shown = [words.choice_word(layer.name, key.name, choice) for choice in key.choices]
    assert len(set(shown)) == len(shown)


def test_every_layer_state_kind_status_and_field_has_words() -> None:
    for layer in LAYERS:
        assert words.layer_word(layer.name) != words.layers_word(layer.name)
    assert all(words.review_word(state) for state in REVIEW_STATES)
    assert all(words.kind_word(kind) for kind in DOCUMENT_KINDS)
    assert all(words.status_word(status) for status in DOCUMENT_STATUSES)
    assert all(words.choice_word("field", "name", name) != name for name in FIELD_NAMES)


def test_what_the_guideline_does_not_know_stays_as_it_was_written() -> None:
    assert words.choice_word("attendee", "role", "secretaris") == "secretaris"
    assert words.kind_word("rapport") == "rapport"


def test_values_in_words() -> None:
    assert words.value_words("attendee", "organisation", None) == ""
    assert words.value_words("attendee", "redacted", True) == "yes"
    assert words.value_words("action", "owners", ["MEVA", "BPZ"]) == "MEVA, BPZ"
    assert words.value_words("redaction", "ground", ["5.1.2e", "out_of_scope"]) == "5.1.2e, out of scope"
    assert words.value_words("date", "role", "next_meeting") == "next meeting"
    assert words.value_words("section", "level", 2) == "2"
    assert "2021" in words.value_words("action", "due", "2021-02-01")


def test_a_flag_in_a_row_is_said_by_its_name_or_not_at_all() -> None:
    assert words.row_words("attendee", "redacted", True) == "redacted"
    assert words.row_words("action", "explicit", True) == "marked"
    assert words.row_words("action", "explicit", False) == ""
    assert words.row_words("attendee", "presence", "absent") == "absent"


def test_a_ground_is_told_in_the_language_of_the_program(qapp: QApplication) -> None:
    with spoken(qapp, QLocale("nl_NL")):
        assert words.ground_sentence("5.1.2e").startswith("5.1.2e: de eerbiediging van de persoonlijke levenssfeer (")
        assert words.ground_sentence("out_of_scope") == "buiten verzoek: de passage valt buiten het verzoek"
    with spoken(qapp, QLocale("en_GB")):
        assert words.ground_sentence("10.2e") == "10.2e: respect for private life (Wob 10 lid 2 onder e)"
    assert words.ground_sentence("5.1.2z") == ""
