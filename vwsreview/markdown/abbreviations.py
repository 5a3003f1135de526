"""Words whose full stop ends no sentence. New ones are lines in resources/gazetteers/abbreviations.txt."""

from functools import cache

from vwsreview.resources import resource

_EDGES = ".'’"


def is_abbreviation(word: str) -> bool:
    """Whether the word, with or without its full stop, is one of the list; in capitals or small letters."""
    return word.strip(_EDGES).casefold() in _known()


@cache
def _known() -> frozenset[str]:
    lines = resource("gazetteers/abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip(f" {_EDGES}").casefold() for line in lines if line and not line.startswith("#"))
