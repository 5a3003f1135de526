"""What labels of other tools become: JSON that a person wrote or a dossier kept."""

from collections.abc import Iterator
from itertools import chain

from tests.fuzz.laws import told
from tests.fuzz.mutating import json_texts, mutated_json
from tests.fuzz.target import Target
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.problems import Problem
from vwsreview.formats.json_checks import check_of
from vwsreview.workflow.receiving.mapping import COMMENT, OF_ANY_LAYER, mapping_of

ATTRIBUTES = ("name", "owners", "who", "comment", "due", "status", "")


def check(data: bytes) -> None:
    """A mapping that is understood is written so that it comes back, and leads to keys that there are."""
    text = data.decode("utf-8", "replace")
    try:
        mapping = mapping_of(text)
    except Problem as problem:
        assert problem.code == "bad_mapping"
        told(problem)
        return
    assert mapping_of(mapping.as_json()) == mapping
    for label, rule in mapping.rules.items():
        assert mapping.rule(label) == rule
        places = mapping.places(label, chain(ATTRIBUTES, rule.keys))
        if rule.layer is None:
            assert not places
            continue
        layer = BY_NAME[rule.layer]
        known = {key.name for key in layer.keys}
        assert {key for key in places.values() if key is not None} <= known | OF_ANY_LAYER | {COMMENT}
        for key, value in rule.values.items():
            assert check_of(layer.key(key))(value), (label, key, value)
    assert isinstance(mapping.is_complete(dict.fromkeys(mapping.rules, ATTRIBUTES)), bool)


def seeds() -> Iterator[bytes]:
    """Each way to write a rule."""
    yield b'{"Taak": {"layer": "action", "values": {"status": "done"}, "keys": {"wie": "owners", "x": null}}}'
    yield b'{"PER": "attendee", "MISC": null, "ns:date": {"layer": "date", "values": {"value": "2021-W05"}}}'
    yield b'{"a": {"layer": "attendee", "values": {"redacted": true, "role": null}, "keys": {"opm": "comment"}}}'


TARGET = Target("mappings", check, seeds, json_texts(tuple(seeds())), mutate=mutated_json)
