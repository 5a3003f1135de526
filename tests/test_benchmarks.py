"""What the table of the benchmarks says of a row; the figures themselves belong to no test."""

import pytest

from tests.benchmarks.__main__ import PARTS, main
from tests.benchmarks.row import SLOWER, row, table


def line_of(measured: float, limit: float | None = None, before: float | None = None) -> str:
    known = {} if before is None else {"saving": before}
    return table([row("saving", measured, 2.0, limit, "twice")], known).splitlines()[-1]


def test_a_row_tells_its_ratio_and_what_else_there_is_to_say() -> None:
    assert line_of(3.0) == "| saving (twice) | 3.00 | 2.00 | 1.50 |  |  |  |"


@pytest.mark.parametrize(("measured", "told"), [(4.0, "kept"), (4.02, "**broken**")])
def test_a_promise_is_kept_up_to_its_limit(measured: float, told: str) -> None:
    assert f"| 2.00 | {told} |" in line_of(measured, limit=2.0)


@pytest.mark.parametrize(("measured", "told"), [(2 * SLOWER, "1.00 |"), (2 * SLOWER + 0.1, "1.00 **slower** |")])
def test_a_ratio_that_has_grown_is_told(measured: float, told: str) -> None:
    assert line_of(measured, before=1.0).endswith(told)


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["scale", "nonsense"])
    assert ended.value.code == 2
    assert "no such part: nonsense" in capsys.readouterr().err
    assert "scale" in PARTS
