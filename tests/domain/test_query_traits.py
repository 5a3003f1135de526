"""The traits of records, and those that a query asks for."""

import pytest

from vwsreview.domain.query_parser import parse
from vwsreview.domain.query_traits import asked_traits, traits_of
from vwsreview.domain.record import Record

ACTION = Record(
    "r", "d", "action", 0, 5, {"owners": ["Directie PZo"], "due": "2020-12-30/2021-01-02", "explicit": True},
    comment="Één keer",
)  # fmt: skip


def test_the_traits_of_a_record() -> None:
    traits = traits_of(ACTION, "Zorg-plan")
    assert {"action:zorg", "action:plan", "action:pzo", "owner=directie", "owner=pzo", "owner=*"} <= traits
    assert {"due=2020", "due=2021", "marked=yes", "layer=action", "review=open", "comment=een", "rule="} <= traits
    assert not {"owner=", "due=2022", "marked=no", "role=", "comment=één"} & traits


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("owner:PZo,MEVA", [[["owner=pzo"], ["owner=meva"]]]),
        ('owner:"Directie PZo"', [[["owner=directie", "owner=pzo"]]]),
        ("owner:P*", [[["owner=p~"]]]),
        ("owner:none", [[["owner="]]]),
        ("-owner:*", [[["owner="]]]),
        ("-owner:PZo", []),
        ("due<2021", []),
        ("due:2021-02", [[["due=2021"]]]),
        ("-marked:yes", [[["marked=no"]]]),
        ("confidence<0.1", []),
        ("owner:* zorg", [[["owner=*"]], [["action:zorg"]]]),
        ("layer:date -zorg", [[["layer=date"]]]),
        ("layer:date,action value:zo*", [[["layer=date"], ["layer=action"]], [["date:zo~"], ["action:zo~"]]]),
        ("layer:date owner:x zorg", [[["layer=date"]], [["owner=x"]]]),
    ],
)
def test_what_a_query_asks_for(typed: str, asked: list[list[list[str]]]) -> None:
    told = [
        [[trait.text + "~" * trait.prefix for trait in traits] for traits in alternatives]
        for alternatives in asked_traits(parse(typed))
    ]
    assert [sorted(alternatives) for alternatives in told] == [sorted(alternatives) for alternatives in asked]


def test_a_question_with_very_many_answers_is_left_to_the_query() -> None:
    assert asked_traits(parse("owner:" + ",".join(f"a{number}" for number in range(101)))) == []
