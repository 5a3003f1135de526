"""The tables of docs/extraction.md and where they stand."""

from tests.extract.breadth import Outcome
from tests.figures.__main__ import BEGIN, END, PAGE, SETS, between_marks, figures, read


def test_only_what_stands_between_the_marks_is_written() -> None:
    page = PAGE.read_text(encoding="utf-8")
    once = between_marks(page, "| a |")
    assert once == between_marks(between_marks(page, "something else"), "| a |")
    assert once.startswith(page[: page.index(BEGIN)]) and once.endswith(page[page.index(END) :])
    assert f"{BEGIN}\n\n| a |\n\n{END}" in once


def test_every_table_is_one() -> None:
    outside = [
        Outcome("op 1 mei", "1 mei", "date", True, "2021-05-01", ("2021-05-01",), "2021-05-01"),
        Outcome("straks", "straks", "time", False, None, ("2021-05-01T12:00",), "2021-05-01"),
    ]
    lines = list(figures({"Ours": read(SETS["Written by us"])}, outside))
    titles = [line for line in lines if line.startswith("#")]
    assert [title.split(",")[0] for title in titles] == [
        "### Ours: 16 documents",
        "### Value F1 by kind",
        "### Confidence",
        "### Breadth of the date grammar",
    ]
    width = 0
    for before, line in zip(["", *lines], lines, strict=False):
        if line.startswith("|"):
            width = line.count("|") if not before else width
            assert line.count("|") == width, line
    assert lines[-4:] == [
        "| date | 1 | 1 | 1 | 1.000 |",
        "| time | 1 | 0 | 0 | 0.000 |",
        "| all | 2 | 1 | 1 | 0.500 |",
        "",
    ]
