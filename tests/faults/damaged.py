"""Damages dossiers in all kinds of ways, and sees that nothing worse comes of it than a message.

    python -m tests.faults.damaged 10000 [--seed N] [--from CASE]

Each damaged dossier is opened, read, searched, corrected, exported and checked; each of these works or raises a Problem
that has a sentence. Then it is rescued: every document whose pages are as they were comes out, and the new dossier is
clean. A child does the work; one that takes too long over a case is ended, and that is a finding too.
"""

import argparse
import multiprocessing
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.damaged_case import case, way_of
from tests.faults.originals import originals

SEED = 20_210_111
PATIENCE = 120.0
"""Seconds that a case may take; it takes less than one."""


def findings_of(first: int, behind: int, seed: int, told: Callable[[str], object]) -> Counter[str]:
    """Go through the cases; how many findings there are for each kind of damage, none included."""
    found: Counter[str] = Counter()
    while first < behind:
        for number, way, findings in _results(first, behind, seed):
            found[way] += len(findings)
            for finding in findings:
                told(f"case {number} of seed {seed}, {way}: {finding}")
            first = number + 1
    return found


def _results(first: int, behind: int, seed: int) -> Iterator[tuple[int, str, list[str]]]:
    """What the child tells of each case, until it hangs, which is told as a finding of the case after the last."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=_go_through, args=(theirs, first, behind, seed), daemon=True)
    child.start()
    theirs.close()
    number = first
    try:
        while number < behind:
            if not ours.poll(PATIENCE):
                yield number, "hang", [f"no answer after {PATIENCE} s"]
                return
            try:
                yield ours.recv()
            except EOFError:
                child.join()
                yield number, "crash", [f"the process ended with {child.exitcode}"]
                return
            number += 1
    finally:
        child.kill()
        child.join()


def _go_through(told: Connection, first: int, behind: int, seed: int) -> None:
    with TemporaryDirectory() as folder:
        made = originals(Path(folder))
        for number in range(first, behind):
            try:
                findings = list(case(number, seed, made))
            except Exception:  # noqa: BLE001 (whatever it is, it is a finding)
                findings = [traceback.format_exc()]
            told.send((number, way_of(number, made), findings))


def main(arguments: list[str] | None = None) -> int:
    """Go through the cases and print what was found; 1 where anything was."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.damaged", description=__doc__)
    parser.add_argument("cases", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--from", dest="first", type=int, default=0)
    options = parser.parse_args(arguments)
    begun = time.monotonic()
    found = findings_of(options.first, options.first + options.cases, options.seed, _complain)
    for way in sorted(found):
        print(f"{way:40}{found[way]:>8}")
    print(f"{options.cases} cases, {found.total()} findings, {time.monotonic() - begun:.0f} s (seed {options.seed})")
    return 1 if found.total() else 0


def _complain(finding: str) -> None:
    print(finding, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
