"""The report's own words, in the language of who reads it."""

import json
from functools import cache
from typing import Any

from vwsreview.domain.layers import BY_NAME
from vwsreview.resources import resource


class Vocabulary:
    """Words by key, as `resources/formats/html_report.json` has them; KeyError where it has none."""

    def __init__(self, language: str) -> None:
        self.language = "nl" if language == "nl" else "en"

    def word(self, key: str, **given: object) -> str:
        """The words of a key, with what is given filled in."""
        words = str(_words()[key][self.language])
        return words.format(**given) if given else words

    def words(self, key: str) -> list[str]:
        """The list of words of a key, as the months."""
        return list(_words()[key][self.language])

    def known(self, key: str, otherwise: str) -> str:
        """The words of a key, or what was written where there is none."""
        return self.word(key) if key in _words() else otherwise

    def key(self, layer: str, key: str) -> str:
        """A key of a layer, as a column is headed."""
        return self.word(f"key.{layer}.{key}")

    def tag(self, layer: str) -> str:
        """The two letters that stand for a layer."""
        return self.word(f"layer.{layer}")[:2]

    def layers(self) -> dict[str, str]:
        """All layers by name, in the guideline's order."""
        return {name: self.word(f"layers.{name}") for name in BY_NAME}


@cache
def _words() -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = json.loads(resource("formats/html_report.json").read_text(encoding="utf-8"))
    return words
