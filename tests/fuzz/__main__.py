"""Runs the fuzzers for a while: see `tests.fuzz` for what, and for the options."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import coverage

from tests.fuzz.keeping import CORPUS, FOUND, beginnings, fill, keep, kept
from tests.fuzz.phrases import dictionary
from tests.fuzz.replaying import needed
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS, by_name

_STATUS = re.compile(r"cov: (\d+) ft: (\d+)")
_EXECUTED = re.compile(r"number_of_executed_units: (\d+)")
ROUND = 180
"""Seconds that a target runs before it is the next one's turn."""


@dataclass(slots=True)
class Figures:
    """What became of one target: seconds, executions, the most edges and features seen, and what was found."""

    seconds: float = 0
    executions: int = 0
    edges: int = 0
    features: int = 0
    inputs: int = 0
    found: Counter[str] = field(default_factory=Counter)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz, print the table; exit code 1 where anything was found."""
    options = _options(arguments)
    targets = [by_name(name) for name in options.target] if options.target else list(TARGETS)
    figures = {target.name: Figures() for target in targets}
    options.work.mkdir(parents=True, exist_ok=True)
    (options.work / "words.dict").write_text(dictionary(), encoding="ascii")
    for target in targets:
        fill(options.work / "corpus" / target.name, beginnings(target))
    share = 60 * options.minutes * options.processes / len(targets)
    with ThreadPoolExecutor(options.processes) as threads:
        for seconds in _rounds(share):
            list(threads.map(lambda target, time=seconds: _run(target, time, options.work, figures), targets))
            print(_table(figures), flush=True)
    with ThreadPoolExecutor(options.processes) as threads:
        list(threads.map(lambda target: _replay(target, options.work), targets))
    if options.keep:
        for target in targets:
            _keep(target, options.work)
    print(_lines(options.work, targets))
    return 1 if any(each.found for each in figures.values()) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Run the fuzzers for a while.")
    parser.add_argument("--minutes", type=float, default=10, help="how long it takes in all (default 10)")
    parser.add_argument("--target", nargs="+", metavar="NAME", help="these only: " + ", ".join(t.name for t in TARGETS))
    parser.add_argument("--processes", type=int, default=max(1, (os.cpu_count() or 1) // 2), help="at the same time")
    parser.add_argument("--work", type=Path, default=Path("build/fuzz"), help="where the growing corpora are kept")
    parser.add_argument("--keep", action="store_true", help="replace tests/fuzz/corpus by what is needed of them")
    return parser.parse_args(arguments)


def _rounds(share: float) -> Iterator[float]:
    """A target's share of the time in turns, so that every one has had some whenever it is stopped."""
    while share > 0:
        yield min(share, ROUND)
        share -= ROUND


def _run(target: Target, seconds: float, work: Path, all_figures: dict[str, Figures]) -> None:
    """Let a target run for so long, also where it finds something in between."""
    figures = all_figures[target.name]
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 1:
        began = time.monotonic()
        folder = work / "artifacts" / target.name
        folder.mkdir(parents=True, exist_ok=True)
        said = _atheris(target, int(left), folder, work)
        figures.seconds += time.monotonic() - began
        figures.executions += sum(map(int, _EXECUTED.findall(said)))
        for edges, features in _STATUS.findall(said):
            figures.edges, figures.features = max(figures.edges, int(edges)), max(figures.features, int(features))
        for path in folder.iterdir():
            _take(target, path, figures, said)
    figures.inputs = len(kept(work / "corpus" / target.name))


def _atheris(target: Target, seconds: int, artifacts: Path, work: Path) -> str:
    """One process; what it said."""
    command = [
        sys.executable, "-m", "tests.fuzz.child", target.name, f"-max_total_time={seconds}", "-print_final_stats=1",
        f"-artifact_prefix={artifacts}{os.sep}", f"-dict={work / 'words.dict'}", "-use_value_profile=0", "-reload=0",
        str(work / "corpus" / target.name),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    return done.stderr + done.stdout


def _take(target: Target, path: Path, figures: Figures, said: str) -> None:
    """Keep a finding, made short; one that goes wrong where another did is only counted."""
    kind = path.name.partition("-")[0]
    what = kind
    if kind == "crash":
        command = [sys.executable, "-m", "tests.fuzz.shrinking", target.name, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        what = done.stdout.strip() or done.stderr.strip()[-200:] or said[-200:]
    if what not in figures.found and kind != "slow":
        kept_at = keep(path.read_bytes(), FOUND / target.name)
        print(f"{target.name}: {what}, see {kept_at}", flush=True)
    figures.found[what] += kind != "slow"
    path.unlink()


def _replay(target: Target, work: Path) -> None:
    """Measure which lines the corpus of a target reaches."""
    data = work / f"{target.name}.coverage"
    data.unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.replaying", target.name, str(work / "corpus" / target.name), str(data)]
    subprocess.run(command, check=True)


def _keep(target: Target, work: Path) -> None:
    """Put what is needed of a working corpus in the place of the one beside the tests."""
    shutil.rmtree(CORPUS / target.name, ignore_errors=True)
    inputs, seeds = kept(work / "corpus" / target.name), set(target.seeds())
    for name in needed(work / "corpus" / target.name, work / f"{target.name}.coverage"):
        if inputs[name] not in seeds:
            keep(inputs[name], CORPUS / target.name)


def _table(figures: dict[str, Figures]) -> str:
    rows = [("target", "seconds", "executions", "a second", "edges", "features", "inputs", "findings")]
    for name, one in figures.items():
        speed = f"{one.executions / one.seconds:.0f}" if one.seconds else "-"
        numbers = (f"{one.seconds:.0f}", one.executions, speed, one.edges, one.features, one.inputs, len(one.found))
        rows.append((name, *map(str, numbers)))
    total = sum(one.executions for one in figures.values())
    seconds = sum(one.seconds for one in figures.values())
    rows.append(("all", f"{seconds:.0f}", str(total), f"{total / max(1, seconds):.0f}", "", "", "", ""))
    return "\n".join(
        "".join(f"{cell:<20}" if not place else f"{cell:>11}" for place, cell in enumerate(row)) for row in rows
    )


def _lines(work: Path, targets: Sequence[Target]) -> str:
    """The lines of each room that the corpora reach together, of all that are statements."""
    measured = coverage.Coverage(data_file=str(work / "all.coverage"), source_pkgs=["vwsreview"], config_file=False)
    measured.combine([str(work / f"{target.name}.coverage") for target in targets], keep=True)
    reached, statements = Counter[str](), Counter[str]()
    for file in measured.get_data().measured_files():
        _, lines, _, missing, _ = measured.analysis2(file)
        room = Path(file).parts[Path(file).parts.index("vwsreview") + 1]
        statements[room] += len(lines)
        reached[room] += len(lines) - len(missing)
    rooms = (
        f"{room}: {reached[room]} of {count} lines ({reached[room] / count:.0%})"
        for room, count in sorted(statements.items())
    )
    return "Lines reached by replaying the corpora\n" + "\n".join(rooms)


if __name__ == "__main__":
    sys.exit(main())
