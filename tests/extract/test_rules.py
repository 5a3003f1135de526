"""Every rule finds its examples and leaves its counter-examples alone."""

from collections import Counter

import pytest

from vwsreview.domain.layers import BY_NAME
from vwsreview.extract.rule import Found, Rule
from vwsreview.extract.rules import STAGES, read

RULES = [rule for stage in STAGES for rule in stage]
EXAMPLES = [(rule, text, quote) for rule in RULES for text, quote in rule.examples]
COUNTER_EXAMPLES = [(rule, text) for rule in RULES for text in rule.counter_examples]


def found_by(name: str, text: str) -> list[Found]:
    """What the rule of that name finds in a text, with all the others at work too."""
    return [found for kept in read(text).found.values() for rule, found in kept if rule.name == name]


@pytest.mark.parametrize(
    ("rule", "text", "quote"), EXAMPLES, ids=[f"{rule.name}-{text!r}" for rule, text, _ in EXAMPLES]
)
def test_a_rule_finds_its_example(rule: Rule, text: str, quote: str) -> None:
    assert quote in [text[found.start : found.end] for found in found_by(rule.name, text)]


@pytest.mark.parametrize(
    ("rule", "text"), COUNTER_EXAMPLES, ids=[f"{rule.name}-{text!r}" for rule, text in COUNTER_EXAMPLES]
)
def test_a_rule_leaves_its_counter_example(rule: Rule, text: str) -> None:
    assert [text[found.start : found.end] for found in found_by(rule.name, text)] == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_is_whole(rule: Rule) -> None:
    assert len(rule.examples) >= 2
    assert len(rule.counter_examples) >= 1
    assert rule.layer in BY_NAME
    assert rule.name.startswith(rule.layer)
    assert all(word == word.casefold() for word in rule.gate)
    assert rule.find.__doc__


def test_names_are_given_once() -> None:
    assert {name for name, count in Counter(rule.name for rule in RULES).items() if count > 1} == set()


def test_values_are_the_layers_keys() -> None:
    for rule, text, _ in EXAMPLES:
        for found in found_by(rule.name, text):
            assert set(found.values) == {key.name for key in BY_NAME[rule.layer].keys}
