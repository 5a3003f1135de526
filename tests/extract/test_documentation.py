"""The example of docs/extraction.md is a rule that works."""

import re
from pathlib import Path
from typing import Any

from vwsreview.extract.reading import Reading
from vwsreview.extract.rule import Found, Rule

PAGE = Path(__file__).resolve().parents[2] / "docs" / "extraction.md"


def test_the_example_of_the_page_finds_its_examples() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {"Reading": Reading, "Found": Found, "Rule": Rule}
    exec("from collections.abc import Iterator\n" + code, names)
    rule = names["RULE"]

    def found(text: str) -> list[str]:
        return [text[one.start : one.end] for one in rule.find(Reading(text))]

    assert all(found(text) == [quote] for text, quote in rule.examples)
    assert all(found(text) == [] for text in rule.counter_examples)
    assert all(any(word in text.casefold() for word in rule.gate) for text, _ in rule.examples)
