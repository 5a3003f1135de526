"""Work in processes: in order, bounded, and with what goes wrong kept to its own thing."""

import multiprocessing
import os
import re
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guarding.breaking import MARK
from vwsreview.domain.problems import Problem
from vwsreview.workflow.workers import AHEAD, in_order


def doubled(number: int) -> int:
    if number == 13:
        raise Problem("unlucky", number=number)
    if number == 14:
        raise ValueError('words of a document\n  File "secret.md", line 3, in words\n')
    if number == 15:
        os._exit(1)
    return 2 * number


def quoting(text: str) -> str:
    """Fails in the midst of a text, once with an error that cannot be sent to another process."""

    class Unsendable(Exception):
        pass

    raise (Unsendable if text.startswith("un") else ValueError)(text, {text: text.encode()})


def waiting_for_the_last(folder: Path) -> str:
    """The first of the line is done when the last is; the others at once."""
    folder, name = folder.parent, folder.name
    if name == "first":
        while not (folder / "last").exists():
            threading.Event().wait(0.01)
    (folder / name).touch()
    return name


def own_process(number: int) -> int:
    return os.getpid()


def niceness(number: int) -> int:
    return os.nice(0)


def waiting_for_ever(number: int) -> int:
    threading.Event().wait()
    return number


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_order_and_none_passes_through(processes: int) -> None:
    things = [3, None, 1, 2, None, *range(20, 40)]
    expected = [None if thing is None else (thing, 2 * thing) for thing in things]
    found = list(in_order(things, doubled, processes))
    assert [one for one in found if one] == [one for one in expected if one]
    assert found.count(None) >= expected.count(None)


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_costs_its_own_thing_only(processes: int) -> None:
    found = dict(result for result in in_order([12, 13, 14, 16], doubled, processes) if result)
    problems = {thing: result for thing, result in found.items() if isinstance(result, Problem)}
    assert {thing: problem.code for thing, problem in problems.items()} == {13: "unlucky", 14: "work_failed"}
    error = str(problems[14].parameters["error"])
    assert re.fullmatch(r"ValueError, test_workers\.py:\d+", error), error
    assert (found[12], found[16]) == (24, 32)


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_quotes_nothing_of_what_was_worked_at(processes: int, capfd: pytest.CaptureFixture[str]) -> None:
    texts = [f"{MARK} in a text", f"un{MARK}"]
    problems = [result[1] for result in in_order(texts, quoting, processes) if result]
    assert [problem.code for problem in problems if isinstance(problem, Problem)] == ["work_failed"] * 2
    for problem in problems:
        assert isinstance(problem, Problem)
        assert MARK not in "".join(traceback.format_exception(problem)) + repr(problem.parameters)
    assert MARK not in "".join(capfd.readouterr())


def test_a_process_that_dies_costs_its_own_thing_only() -> None:
    found = [result for result in in_order([*range(1, 6), 15, *range(6, 12), 15, 12], doubled, 2) if result]
    assert [thing for thing, _ in found] == [*range(1, 6), 15, *range(6, 12), 15, 12]
    for thing, result in found:
        if thing == 15:
            assert isinstance(result, Problem)
            assert result.code == "worker_died"
        else:
            assert result == 2 * thing


@pytest.mark.parametrize("processes", [1, 2])
def test_closing_stops_the_workers_and_reading_stays_ahead_by_little(processes: int) -> None:
    read: list[int] = []

    def things() -> Iterator[int]:
        for number in range(100, 100_000):
            read.append(number)
            yield number

    going = in_order(things(), doubled, processes)
    assert next(one for one in going if one)
    assert len(read) <= AHEAD
    assert (len(multiprocessing.active_children()) > 0) == (processes > 1)
    going.close()
    assert multiprocessing.active_children() == []
    assert list(going) == []


def test_a_caller_can_stop_in_the_midst_of_a_long_piece_of_work() -> None:
    going = in_order([1, 2, 3], waiting_for_ever, 2)
    assert next(going) is None
    assert multiprocessing.active_children()
    going.close()
    assert multiprocessing.active_children() == []


def test_the_others_go_on_while_the_first_takes_long(tmp_path: Path) -> None:
    names = ["first", *(str(number) for number in range(100)), "last"]
    found = [result for result in in_order([tmp_path / name for name in names], waiting_for_the_last, 2) if result]
    assert [result for _, result in found] == names


def test_workers_give_way_to_the_window() -> None:
    if sys.platform == "win32":
        pytest.skip("priority classes are not read here")
    (_, found), *_ = (result for result in in_order([1], niceness, 2) if result)
    assert isinstance(found, int) and found > os.nice(0)


_PARENT = """
from tests.workflow.test_workers import own_process
from vwsreview.workflow.workers import in_order

if __name__ == "__main__":
    going = in_order(range(1_000), own_process, 2)
    seen = set()
    while len(seen) < 2:
        if found := next(going):
            seen.add(found[1])
    print(*seen, flush=True)
    input()
"""


def test_no_worker_outlives_a_parent_that_was_killed(tmp_path: Path) -> None:
    """Whoever lives on holds the pipe open, so its end is the end of all of them."""
    script = tmp_path / "parent.py"
    script.write_text(_PARENT, encoding="utf-8")
    words = [sys.executable, str(script)]
    paths = os.pathsep.join([str(Path(__file__).resolve().parents[2]), os.environ.get("PYTHONPATH", "")])
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths}
    ) as parent:
        assert parent.stdout is not None
        assert len(parent.stdout.readline().split()) == 2
        parent.kill()
        rest, _ = parent.communicate(timeout=60)
    assert rest == ""
