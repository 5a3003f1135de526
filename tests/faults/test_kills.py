"""No decision that was reported as done is lost when the process is killed; `python -m tests.faults.kills 1000` is the
long form."""

import os

import pytest

from tests.faults.rounds import sums_of


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_no_decision_is_lost_when_the_process_is_killed() -> None:
    """In a process of its own, for one with threads and windows is not to be forked."""
    killed, _, reported, findings = sums_of("kills", 40)
    assert killed >= 40 and reported > 40 and findings == 0
