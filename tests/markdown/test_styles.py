from pathlib import Path

from hypothesis import given

from tests.markdown.documents import WITH_FRONT_MATTER
from vwsreview.domain.span import Span
from vwsreview.markdown.styles import Sheet, runs


@given(WITH_FRONT_MATTER)
def test_runs_lie_in_their_line(text: str) -> None:
    sheet = Sheet(text)
    start = 0
    lines = text.split("\n")
    assert sheet.lines == len(lines)
    for number, line in enumerate(lines):
        style = sheet.line(number)
        for run in style.runs:
            assert start <= run.start < run.end <= start + len(line)
        assert start <= style.hang <= start + len(line)
        for cell in style.cells:
            assert start <= cell.start <= cell.end <= start + len(line)
        start += len(line) + 1


@given(WITH_FRONT_MATTER)
def test_nothing_that_is_no_mark_is_collapsed(text: str) -> None:
    for run in runs(text):
        words = text[run.start : run.end]
        if run.style == "marker" and not words.startswith("]("):
            assert not set(words) & set("abcdefghijklmnopqrstuvwxyz0123456789"), words
        if run.style == "table_bar":
            assert all(letter.isspace() or letter in "|:->" for letter in words), words


def test_a_line_of_furniture_is_styled_as_such() -> None:
    text = "tekst\n**Pagina** 2 van 4\n\nslot"
    sheet = Sheet(text, [Span(6, 24), Span(25, 25)])
    styles = [{run.style for run in sheet.line(number).runs} for number in range(sheet.lines)]
    assert styles == [set(), {"marker", "bold", "furniture"}, set(), set()]


def test_cells_of_a_row() -> None:
    text = "| a | b \\| c |  | **d** |\n|---|:-:|--:|---|\n| 1 |"
    sheet = Sheet(text)
    assert [cell.of(text) for cell in sheet.line(0).cells] == ["a", "b \\| c", "", "**d**"]
    assert sheet.alignments(1) == ["left", "centre", "right", "left"]
    assert sheet.table_lines(2) == range(3)


def test_a_bullet_collapses_its_indentation_and_hangs_behind_its_sign() -> None:
    text = "- een\n - twee"
    style = Sheet(text).line(1)
    assert (style.kind, style.level) == ("bullet", 1)
    assert [(run.style, text[run.start : run.end]) for run in style.runs] == [("marker", " "), ("bullet", "-")]
    assert text[style.hang :] == "twee"


def test_header_lines_hang_behind_their_tab() -> None:
    text = "Betreft\tCovidstaf\nAanwezig\tMMZS"
    assert text[Sheet(text).line(1).hang :] == "MMZS"


def test_heading_marks_and_trailing_spaces_are_collapsed() -> None:
    text = "## Kop ##\ntekst  \nverder"
    collapsed = [text[run.start : run.end] for run in runs(text) if run.style == "marker"]
    assert collapsed == ["## ", " ##", "  "]


def test_a_heading_in_a_list_item_keeps_its_number() -> None:
    text = "1. ## Kop"
    found = [(run.style, text[run.start : run.end]) for run in runs(text)]
    assert found == [("heading2", "1. ## Kop"), ("number", "1."), ("marker", " ## ")]


def test_real_releases_have_styles(shared: Path) -> None:
    for path in [*shared.glob("seeds/*.txt"), *shared.glob("gold/**/*.md")]:
        text = path.read_text(encoding="utf-8")
        for run in runs(text):
            assert text[run.start : run.end].strip() or run.style in ("marker", "table_bar", "bold"), path.name
            assert "\n" not in text[run.start : run.end]


def test_brackets_and_stars_without_end_do_not_hang() -> None:
    """Quadratic nesting would take minutes, and end in the time limit of the test."""
    runs("[" * 9_000 + "\n\n" + "*a_" * 3_000 + "\n\n" + "`" * 5_000 + "a" + "`" * 4_999 + "\n\n" + "|" * 9_000)
