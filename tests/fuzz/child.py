"""One process of atheris on one target: ``python -m tests.fuzz.child TARGET [libFuzzer's options and folders]``."""

import sys
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["vwsreview"]):
    from tests.fuzz.targets import by_name

from tests.fuzz.target import Target

PLAIN = 0.2
"""So often libFuzzer's own changes are made where a target has some of its own, so that what is no JSON is met too."""


def main(name: str, options: list[str]) -> None:
    """Fuzz until libFuzzer's options say that it is enough."""
    target = by_name(name)
    limits = [f"-max_len={target.longest}", f"-timeout={target.seconds}", "-rss_limit_mb=3000"]

    def mutated(data: bytes, longest: int, seed: int) -> bytes:
        return _mutated(target, data, longest, Random(seed))

    own = {"custom_mutator": mutated} if target.mutate is not None else {}
    atheris.Setup([str(Path(sys.argv[0])), *limits, *options], target.check, internal_libfuzzer=True, **own)
    atheris.Fuzz()


def _mutated(target: Target, data: bytes, longest: int, random: Random) -> bytes:
    found = target.mutate(data, random) if target.mutate is not None and random.random() > PLAIN else None
    return found if found and len(found) <= longest else bytes(atheris.Mutate(data, longest))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
