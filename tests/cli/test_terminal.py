"""Every message has a sentence, in both languages, that names the same things."""

import ast
import json
import re
from pathlib import Path

import pytest

from vwsreview.resources import resource

PACKAGE = Path(__file__).resolve().parents[2] / "vwsreview"
ROOMS = ("domain", "sources", "extract", "formats", "workflow", "store", "cli")
SENTENCES: dict[str, dict[str, str]] = json.loads(resource("cli_sentences.json").read_text(encoding="utf-8"))
SAYING = {"Problem", "say", "complain", "sentence"}


def spoken_codes() -> set[str]:
    """The codes that the rooms behind the command line raise or say, where they stand as plain words."""
    found: set[str] = set()
    for path in (path for room in ROOMS for path in (PACKAGE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
                found |= {word.value for word in node.args[:1] if isinstance(word, ast.Constant)}
    return found


def test_every_code_has_a_sentence() -> None:
    assert spoken_codes() - set(SENTENCES) == set()


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_name_the_same_things_in_one_line(code: str) -> None:
    texts = SENTENCES[code]
    assert set(texts) == {"en", "nl"}
    english, dutch = (sorted(re.findall(r"{(\w+)}", texts[language])) for language in ("en", "nl"))
    assert english == dutch
    assert "\n" not in texts["en"] + texts["nl"]
