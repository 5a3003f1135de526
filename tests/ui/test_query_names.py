"""A query understands every word by which the window calls a key, a layer, a state or a choice."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from tests.ui.languages import spoken
from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES, LAYERS, REVIEW_STATES
from vwsreview.domain.query import Query
from vwsreview.domain.query_keys import KEYS
from vwsreview.domain.query_parser import parse
from vwsreview.ui.wording import words

ASKED_AS = {
    "field": {"name": "field"},
    "date": {"value": "date"},
    "action": {"explicit": "marked", "owners": "owner", "status": "progress"},
    "decision": {"explicit": "marked"},
}
"""Keys of the guideline that a query calls otherwise."""
NOT_BY_THEIR_HEADING = {("action", "status"): "a document has a status too"}


@pytest.mark.parametrize("language", ["nl_NL", "en_GB"])
def test_the_words_of_the_window_are_understood(qapp: QApplication, language: str) -> None:
    with spoken(qapp, QLocale(language)):
        for layer in LAYERS:
            for word in (words.layer_word(layer.name), words.layers_word(layer.name)):
                assert asked("layer", word) == parse(f"layer:{layer.name}")
            for key in layer.keys:
                name = ASKED_AS.get(layer.name, {}).get(key.name, key.name)
                if (layer.name, key.name) not in NOT_BY_THEIR_HEADING:
                    value = next(iter(KEYS[name].choices), "*")
                    assert parse(f"{words.key_word(layer.name, key.name)}:{value}") == parse(f"{name}:{value}")
                for choice in key.choices:
                    assert asked(name, words.choice_word(layer.name, key.name, choice)) == asked(name, choice)
        for key_name, choices, word_of in (
            ("review", REVIEW_STATES, words.review_word),
            ("kind", DOCUMENT_KINDS, words.kind_word),
            ("status", DOCUMENT_STATUSES, words.status_word),
        ):
            for choice in choices:
                assert asked(key_name, word_of(choice)) == asked(key_name, choice)


def asked(key: str, value: str) -> Query:
    return parse(f'{key}:"{value}"')
