"""Lines and the tables they make."""

from vwsreview.extract.text import lines


def test_a_rule_without_any_row_is_no_table() -> None:
    text = "| --- | --- |\n\n| a | b |\n| - | - |\n"
    (table,) = lines.tables(text, lines.split(text))
    assert [cell.of(text) for cell in table[0].cells] == ["a", "b"]
