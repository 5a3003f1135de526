"""The value that is most likely wrong: one that moved, has a note, is empty, has no words; else the usual one."""

from dataclasses import replace

import pytest

from tests.review.examples import TEXT, only, records
from vwsreview.domain.layers import BY_NAME, LAYERS
from vwsreview.domain.record import Record
from vwsreview.review.loop.doubt import most_doubtful_key, wants_a_look


def action() -> Record:
    return only(records(), "action", "MEVA stuurt de nota uiterlijk vrijdag (actie MEVA)")


def test_what_moved_with_the_anchor_comes_first() -> None:
    assert most_doubtful_key(replace(action(), changed=("due",))) == "due"


def test_a_note_speaks_of_the_value() -> None:
    date = only(records(), "date", "vrijdag")
    assert most_doubtful_key(replace(date, extra={"notes": ["weekday_disagrees"]})) == "value"
    assert most_doubtful_key(date.with_values(value=None)) == "value"
    assert most_doubtful_key(date) == "role"


def test_what_is_empty_before_what_has_no_words() -> None:
    proven = replace(action(), evidence={"due": [[1, 2]], "owners": [[1, 2]]})
    assert most_doubtful_key(proven.with_values(owners=[])) == "owners"
    assert most_doubtful_key(replace(proven, evidence={"owners": [[1, 2]]})) == "due"
    assert most_doubtful_key(proven) == "owners"


def test_what_a_person_set_is_doubted_last() -> None:
    assert most_doubtful_key(replace(action(), by_hand=("owners",), evidence={})) == "due"
    everything = tuple(key.name for key in BY_NAME["redaction"].keys)
    redaction = only(records(), "redaction", "5.1.2e")
    assert most_doubtful_key(replace(redaction, by_hand=everything)) == "ground"


@pytest.mark.parametrize("layer", [layer.name for layer in LAYERS])
def test_every_layer_has_a_key_in_doubt(layer: str) -> None:
    record = Record("x", "d", layer, 0, 4, BY_NAME[layer].defaults())
    assert most_doubtful_key(record) in {key.name for key in BY_NAME[layer].keys}


def test_a_new_record_without_its_main_value_wants_a_look() -> None:
    assert not wants_a_look(action())
    assert wants_a_look(action().with_values(owners=[]))
    assert wants_a_look(only(records(), "field", "Overleg testlijn"))
    assert not wants_a_look(only(records(), "decision", TEXT[TEXT.index("Morgen") : TEXT.index("akkoord.") + 8]))
