"""Lines and the tables they make."""

from vwsreview.extract.text import lines


def test_a_rule_without_any_row_is_no_table() -> None:
    text = "| --- | --- |\n\n| a | b |\n| - | - |\n"
    (table,) = lines.tables(text, lines.split(text))
    assert [cell.of(text) for cell in table[0].cells] == ["a", "b"]


def test_a_line_of_more_bars_than_any_table_has_is_one_cell() -> None:
    text = "|" + "a|" * 400
    assert lines.cells(text, lines.split(text)[0]) == [(0, len(text))]
    assert len(lines.cells(text[:101], lines.split(text[:101])[0])) == 50
