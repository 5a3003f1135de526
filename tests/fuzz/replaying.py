"""Which lines of ours inputs reach: ``python -m tests.fuzz.replaying TARGET FOLDER DATA``, a process a target.

Measured by coverage.py from before our packages are imported; each input of the folder is a context of the data.
"""

import sys
from contextlib import suppress
from pathlib import Path

import coverage

from tests.fuzz.keeping import kept


def main(name: str, folder: Path, data_file: Path) -> None:
    """Measure what the inputs of a folder reach, one after another, shortest first."""
    measured = coverage.Coverage(data_file=str(data_file), source_pkgs=["vwsreview"], config_file=False)
    measured.start()
    from tests.fuzz.targets import by_name

    target = by_name(name)
    for path, data in sorted(kept(folder).items(), key=lambda pair: (len(pair[1]), pair[0])):
        measured.switch_context(path)
        with suppress(Exception):  # what fails is told elsewhere; here it counts what was reached
            target.check(data)
    measured.stop()
    measured.save()


def needed(folder: Path, data_file: Path) -> list[str]:
    """The inputs, shortest first, of which each reaches a line that none before it reached."""
    data = coverage.CoverageData(str(data_file))
    data.read()
    reached: dict[str, set[tuple[str, int]]] = {}
    for file in data.measured_files():
        for line, contexts in data.contexts_by_lineno(file).items():
            for context in contexts:
                reached.setdefault(context, set()).add((file, line))
    known, names = set(reached.get("", ())), list[str]()
    for name, _ in sorted(kept(folder).items(), key=lambda pair: (len(pair[1]), pair[0])):
        if not reached.get(name, set()) <= known:
            known |= reached[name]
            names.append(name)
    return names


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
