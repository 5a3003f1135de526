"""Driving work that is told in steps."""

from collections.abc import Generator
from typing import TypeVar

Returned = TypeVar("Returned")


def returned(steps: Generator[object, None, Returned]) -> Returned:
    """What the work gives at its end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Returned = end.value
            return found
