from pathlib import Path

import pytest
from hypothesis import given

from tests.markdown.documents import WITH_FRONT_MATTER
from vwsreview.markdown.parser import blocks


def found(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("een\ntwee\n\ndrie", [("paragraph", "een\ntwee"), ("paragraph", "drie")]),
        ("# Titel #\ntekst", [("heading", "Titel"), ("paragraph", "tekst")]),
        ("#geen titel", [("paragraph", "#geen titel")]),
        ("- een\n- twee\n  verder", [("bullet", "een"), ("bullet", "twee\n  verder")]),
        ("- een\n - twee", [("bullet", "een"), ("bullet", "twee")]),
        ("• een\n• twee", [("bullet", "een"), ("bullet", "twee")]),
        ("1. een\n2) twee", [("bullet", "een"), ("bullet", "twee")]),
        ("5.1.2e is weg", [("paragraph", "5.1.2e is weg")]),
        ("tekst\n---\ntekst", [("paragraph", "tekst"), ("rule", "---"), ("paragraph", "tekst")]),
        ("tekst\n===", [("paragraph", "tekst\n===")]),
        ("> citaat", [("paragraph", "citaat")]),
        ("```\ncode\n```", [("fence", "code")]),
        ("    vier spaties", [("paragraph", "vier spaties")]),
        ("[x]: http://example.org", [("paragraph", "[x]: http://example.org")]),
        ("<div>\n# geen html", [("paragraph", "<div>"), ("heading", "geen html")]),
        ("---\ntitle: x\n---\n# A", [("front_matter", "---\ntitle: x\n---"), ("heading", "A")]),
        ("| a | b |\n|---|---|\n| c | |", [("row", "a | b"), ("delimiter", "---|---"), ("row", "c |")]),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_one_space_already_makes_a_bullet_deeper() -> None:
    text = "- a\n - b\n   - c\n- d\n\nTekst\n\n - e"
    assert [block.level for block in blocks(text) if block.kind == "bullet"] == [0, 1, 2, 0, 0]


def test_rows_know_their_table_and_the_header() -> None:
    text = "| a |\n|---|\n| b |\n\ntekst\n\n| c |\n|---|"
    rows = [(block.table, block.header) for block in blocks(text) if block.kind == "row"]
    assert rows == [(0, True), (0, False), (26, True)]


@given(WITH_FRONT_MATTER)
def test_blocks_are_in_order_and_none_in_another(text: str) -> None:
    edge = 0
    for block in blocks(text):
        assert edge <= block.start <= block.end <= len(text)
        edge = block.end


def test_every_word_of_the_real_releases_stands_in_a_block(shared: Path) -> None:
    for path in [*shared.glob("seeds/*.txt"), *shared.glob("gold/**/*.md")]:
        text = path.read_text(encoding="utf-8")
        inside = [False] * len(text)
        for block in blocks(text):
            inside[block.start : block.end] = [True] * (block.end - block.start)
        lost = {text[at] for at in range(len(text)) if not inside[at] and text[at].isalpha()}
        assert not lost, f"{path.name}: {lost}"


def test_only_line_feeds_end_lines() -> None:
    assert found("a\rb\n\n# c") == [("paragraph", "a\rb"), ("heading", "c")]


def test_rules_need_no_neighbours() -> None:
    assert found("a\n\n-\t-\t-\n\nb") == [("paragraph", "a"), ("rule", "-\t-\t-"), ("paragraph", "b")]
