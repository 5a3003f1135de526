"""Where in a text the grammar looks for an expression: everywhere one can begin, and hardly anywhere else."""

import re

import pytest

from vwsreview.extract.dates.calendar_grammar import parse_at
from vwsreview.extract.dates.calendar_legible import legible
from vwsreview.extract.dates.calendar_patterns import one_of
from vwsreview.extract.dates.calendar_phrases import PHRASES
from vwsreview.extract.dates.calendar_places import places

EXAMPLES = [written for phrase in PHRASES for written, _ in phrase.examples]


@pytest.mark.parametrize("written", EXAMPLES)
def test_where_an_expression_begins_is_a_place(written: str) -> None:
    text = legible(f"(zie {written} hierboven)").text
    words = (word.start() for word in re.finditer(r"[^\W_]+", text))
    assert next(start for start in words if parse_at(text, start)) in places(text)


@pytest.mark.parametrize(
    "text",
    ["de vergadering", "in de zaal", "een voorstel", "om de zorg", "voor het bestuur", "dit stuk", "zo snel mogelijk",
     "12 personen", "3. opening", "artikel 5.1 lid 2", "010 1234567", "zaal 4 |", "eerste versie", "volgende punt",
     "voor een groot deel", "artikel 5.1. lid 2", "2e) (10)", "3.200 brieven", "9-mailwisseling",
     "een goede keuze", "h. de boer", "q&a", "lid a. en b."],
)  # fmt: skip
def test_words_that_only_point_and_bare_numbers_are_no_places(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "begun"),
    [("op 3\nmei", ["3", "mei"]), ("van de week", ["de", "week"]), ("om de twee maanden", ["om", "de", "twee"]),
     ("vergaderzaal3 mei", ["mei"]), ("week 8 en 9", ["week", "8", "9"]), ("a.s. dinsdag", ["a", "dinsdag"]),
     ("2e helft", ["2e"]), ("in two weeks", ["in", "two"]), ("goede vrijdag", ["goede", "vrijdag"]),
     ("verslag_mei", []), ("_mei_", ["mei"]), ("5.1.2e 3 mei", ["3", "mei"])],
)  # fmt: skip
def test_what_a_place_looks_like(text: str, begun: list[str]) -> None:
    words = [re.match(r"[^\W_]+", text[place:]) for place in places(text)]
    assert [word[0] for word in words if word] == begun


def test_redaction_codes_are_no_places() -> None:
    assert places("5.1.2e 5.1.2.e 5.1.5 10.2.g") == []


def test_an_alternation_takes_the_longest_word() -> None:
    words = ["mei", "me", "maart", "mrt", "goede vrijdag", "goede", "a.s."]
    pattern = re.compile(one_of(words))
    assert [found[0] for found in map(pattern.match, [*words, "meisje", "goede dag"]) if found] == [
        "mei", "me", "maart", "mrt", "goede vrijdag", "goede", "a.s.", "mei", "goede",
    ]  # fmt: skip
    assert not pattern.match("aXs.")
    assert not pattern.match("m")
