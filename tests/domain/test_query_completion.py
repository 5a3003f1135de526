"""What is offered while a query is typed."""

import pytest

from vwsreview.domain.query_completion import completions


@pytest.mark.parametrize(
    ("before", "dutch", "start", "expected"),
    [
        ("ow", False, 0, ["owner:"]),
        ("o", False, 0, []),
        ("vaccin ter", True, 7, ["termijn<"]),
        ("-eig", True, 0, ["-eigenaar:"]),
        ("laag:ac", True, 0, ["laag:actie"]),
        ("layer:action,da", False, 0, ["layer:action,date"]),
        ("owner:PZo,n", False, 0, ["owner:PZo,none"]),
        ("eigenaar:g", True, 0, ["eigenaar:geen"]),
        ("redacted:", False, 0, ["redacted:yes", "redacted:no"]),
        ("foo:", False, 0, []),
        ("", False, 0, []),
        ('"twee wo', True, 0, []),
        ("status:new ", False, 11, []),
    ],
)
def test_what_can_follow(before: str, dutch: bool, start: int, expected: list[str]) -> None:
    assert completions(before, dutch) == (start, expected)
