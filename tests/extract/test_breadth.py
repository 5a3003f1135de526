"""How much of an outside set of Dutch expressions the grammar reads; the floor only rises."""

import pytest

from tests.extract.breadth import RECOGNIZERS, main, outcomes


@pytest.mark.skipif(not RECOGNIZERS.exists(), reason="the outside set is not here")
def test_half_of_the_outside_expressions_are_found_with_an_accepted_value(capsys: pytest.CaptureFixture[str]) -> None:
    everything = list(outcomes())
    assert len(everything) == 782
    assert sum(outcome.right for outcome in everything) >= 410
    main()
    assert "| all | 782 |" in capsys.readouterr().out
