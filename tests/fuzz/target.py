"""What a target of the fuzzers is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from hypothesis.strategies import SearchStrategy

Mutate = Callable[[bytes, Random], bytes | None]
"""Changes an input in one place, in the terms of its own syntax; None where it cannot read it."""


@dataclass(frozen=True, slots=True)
class Target:
    """One door of the program that takes what others wrote.

    `check` states the laws: it returns where they hold for these bytes, and raises whatever it likes where they do
    not. It depends on the bytes alone. `seeds` are inputs to begin from, `structured` gives those that a random string
    of bytes never becomes. `longest` is the most bytes of an input, `seconds` what one may take before it counts as
    a hang: far more than any takes, for the machine may be busy.
    """

    name: str
    check: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    structured: SearchStrategy[bytes]
    longest: int = 2_000
    seconds: int = 20
    mutate: Mutate | None = None
