"""A Dask cluster on the loopback interface, in processes of its own: its log is not the test's."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
STOPPING = 3
"""Seconds that a cluster may take to end."""

PROGRAM = """
import sys
from distributed import LocalCluster

if __name__ == "__main__":
    workers, *preload = sys.argv[1:]
    with LocalCluster(
        n_workers=int(workers), threads_per_worker=1, dashboard_address=None, host="127.0.0.1", preload=preload,
        local_directory=".",
    ) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@contextmanager
def cluster(
    folder: Path, *preload: str, workers: int = 2, deaths: int = 3
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The scheduler's address, and the process whose end is that of the cluster.

    Each worker imports the modules of `preload` first. Work that more than so many `deaths` interrupted is given up.
    """
    program = folder / "cluster.py"
    program.write_text(PROGRAM, encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(CHECKOUT),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": str(deaths),
    }
    with (folder / "cluster.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, str(program), str(workers), *preload], cwd=folder, env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
        )  # fmt: skip
        assert process.stdin is not None and process.stdout is not None
        try:
            address = process.stdout.readline().decode().strip()
            assert address.startswith("tcp://127.0.0.1:"), (folder / "cluster.log").read_text(encoding="utf-8")
            yield address, process
        finally:
            process.stdin.close()
            try:
                process.wait(STOPPING)
            except subprocess.TimeoutExpired:  # it waits long for workers that died; those that live go with it
                process.kill()
                process.wait()
            process.stdout.close()
