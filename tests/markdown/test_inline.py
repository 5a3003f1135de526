import pytest
from hypothesis import given

from tests.markdown.documents import DOCUMENTS
from vwsreview.markdown.inline import LONGEST_INLINE, inline_runs


def runs(text: str) -> list[tuple[str, str]]:
    return [(run.style, text[run.start : run.end]) for run in inline_runs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gewoon", []),
        ("**vet**", [("marker", "**"), ("bold", "vet"), ("marker", "**")]),
        ("*schuin*", [("marker", "*"), ("italic", "schuin"), ("marker", "*")]),
        ("~~weg~~", [("marker", "~~"), ("strike", "weg"), ("marker", "~~")]),
        ("`a`", [("marker", "`"), ("code", "a"), ("marker", "`")]),
        ("``a`b``", [("marker", "``"), ("code", "a`b"), ("marker", "``")]),
        ("\\*", [("marker", "\\")]),
        ("&amp; *b*", [("marker", "*"), ("italic", "b"), ("marker", "*")]),
        ("[a](u 't')", [("marker", "["), ("link", "a"), ("marker", "](u 't')")]),
        ("x <http://u>", [("link", "<http://u>")]),
        ("x ![a](u)", [("html", "![a](u)")]),
        ("<b>x</b>", []),
        ("a  \nb\\\n*c*", [("marker", "\\"), ("marker", "*"), ("italic", "c"), ("marker", "*")]),
        ("**open", []),
        ("5 * 3 * 2", []),
    ],
)
def test_runs(text: str, expected: list[tuple[str, str]]) -> None:
    assert runs(text) == expected


def test_runs_nest() -> None:
    assert ("bold", "a _b_") in runs("**a _b_**")
    assert ("italic", "b") in runs("**a _b_**")


@given(DOCUMENTS)
def test_runs_lie_in_the_text_and_markers_are_marks_of_markdown(text: str) -> None:
    for run in inline_runs(text, 0, len(text)):
        assert 0 <= run.start < run.end <= len(text)
        if run.style == "marker":
            assert text[run.start] in "*_~`[]\\"


def test_a_very_long_block_stays_plain() -> None:
    assert inline_runs("*a* " * LONGEST_INLINE, 0, 4 * LONGEST_INLINE) == []
