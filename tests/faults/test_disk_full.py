"""A full disk costs nothing but what was to be written; `python -m tests.faults.disk_full 300` is the long form."""

import sys

import pytest

from tests.faults.rounds import sums_of


@pytest.mark.skipif(sys.platform == "win32", reason="nothing can be mounted and unmounted there")
def test_a_full_disk_loses_nothing_and_the_work_goes_on() -> None:
    """In a process of its own, which mounts a small disk where it may."""
    full, _, reported, findings = sums_of("disk_full", 50)
    assert full > 10 and reported > 40 and findings == 0
