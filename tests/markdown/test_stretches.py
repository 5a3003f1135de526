"""A long text is parsed by stretches, as it would be in one go."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.markdown.documents import DOCUMENTS, WITH_FRONT_MATTER
from vwsreview.markdown.parser import Block, blocks
from vwsreview.markdown.stretches import LONGEST, STRETCH, stretch_at, stretches
from vwsreview.markdown.styles import Sheet

FENCED = st.lists(
    st.sampled_from(
        ("a", "b | c", "", "", "```", "~~~", "````", "``` x", "  ```", "- ```", "- a", "  - b", "> ```", "> a", "1. a",
         "```|", "--- |", "| - |", "---|---", "# kop", "#", " x", "\t```", "``` `", "-", "B.")
    ),
    max_size=24,
).map("\n".join)  # fmt: skip
"""What may keep a fence open or shut, or a depth in mind."""


def by_stretches(text: str, least: int) -> list[Block]:
    return [block for start, end in stretches(text, least) for block in blocks(text, start, end)]


@given(st.one_of(DOCUMENTS, WITH_FRONT_MATTER, FENCED), st.integers(1, 60))
@example("- a\n\n```\n  code\n```\n  - b\n\nc", 1)
@example("``` |\n--- |\n\na\n```\n\nb", 1)
@example("- ```\n  a\n\nb\n```\n\nc", 1)
def test_stretches_are_parsed_as_the_whole(text: str, least: int) -> None:
    assert by_stretches(text, least) == blocks(text)


@given(st.one_of(DOCUMENTS, WITH_FRONT_MATTER, FENCED), st.integers(1, 60))
def test_stretches_are_the_text(text: str, least: int) -> None:
    found = list(stretches(text, least))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start >= least for start, end in found[:-1])


@pytest.mark.parametrize("opening", ["```", "~~~~", "  ```", "text\n```"])
def test_a_fence_is_never_cut(opening: str) -> None:
    text = f"a\n\n{opening}\n" + "Code\n\n# x\n\n" * STRETCH + opening.rsplit("\n")[-1] + "\n\nb\n\nc"
    kinds = [block.kind for block in by_stretches(text, 1)]
    assert kinds[-3:] == ["fence", "paragraph", "paragraph"]
    assert kinds.count("fence") == 1


def test_the_stretch_at_a_place_is_the_one_that_holds_it() -> None:
    text = "Regel.\n\n" * STRETCH
    found = list(stretches(text))
    assert len(found) == len(text) // STRETCH
    for start, end in found:
        assert stretch_at(text, start) == stretch_at(text, end - 1) == (start, end)
    assert stretch_at(text, len(text)) == found[-1]
    assert stretch_at("", 0) == (0, 0)


def test_what_has_no_place_to_cut_is_cut_at_a_line() -> None:
    text = "| a | b |\n" * STRETCH
    found = list(stretches(text))
    assert all(end - start < LONGEST + STRETCH + 20 for start, end in found)
    assert all(text[end - 1] == "\n" for _, end in found)


def test_a_sheet_parses_what_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of ten million characters is styled as their beginning, and nothing between is parsed."""
    parsed: list[tuple[int, int]] = []

    def noted(text: str, start: int, end: int) -> list[Block]:
        parsed.append((start, end))
        return blocks(text, start, end)

    monkeypatch.setattr("vwsreview.markdown.styles.blocks", noted)
    text = "# Kop\n\nEen **vet** woord.\n\n" * 400_000
    sheet = Sheet(text)
    beginning, last = [sheet.line(number) for number in range(4)], [sheet.line(sheet.lines - 5 + at) for at in range(4)]
    assert [line.kind for line in beginning] == ["heading", "blank", "paragraph", "blank"]
    assert [line.kind for line in last] == [line.kind for line in beginning]
    assert [run.style for run in last[2].runs] == [run.style for run in beginning[2].runs] != []
    assert len(parsed) == 2 and all(end - start < 2 * STRETCH for start, end in parsed)
