"""What joins two points, and what the ends take from each other."""

import pytest

from vwsreview.extract.dates import dates


def values(text: str, anchor: str = "2021-02-03") -> list[str | None]:
    return [date.resolve(anchor).value for date in dates.find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("van april tot het einde van juni", "2021-04/2021-06-30"), ("2014 tot en met mei 2018", "2014/2018-05"),
     ("tussen 15 en 27 juli", "2021-07-15/2021-07-27"), ("tussen\n15 en 27 juli", "2021-07-15/2021-07-27"),
     ("26 juni tot 28 juni 2020", "2020-06-26/2020-06-28"), ("van november tot februari 2022", "2021-11/2022-02"),
     ("28 december 2020 t/m 3 januari", "2020-12-28/2021-01-03"), ("6/7 oktober 2021", "2021-10-06/2021-10-07"),
     ("week 8 t/m 10", "2021-W08/2021-W10"), ("van Q1 tot Q3 2022", "2022-Q1/2022-Q3"),
     ("14 to 25 July 2025", "2025-07-14/2025-07-25")],
)  # fmt: skip
def test_one_stretch(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("in december/januari", ["2021-12", "2021-01"]), ("in maart en april 2022", ["2022-03", "2022-04"]),
     ("3 en 10 mei", ["2021-05-03", "2021-05-10"]), ("dinsdag tot het weekend", ["2021-02-09"]),
     ("van 2018 tot 1950 personen", ["2018"])],
)  # fmt: skip
def test_two_points_or_one(text: str, expected: list[str]) -> None:
    assert values(text) == expected
