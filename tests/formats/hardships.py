"""Exports that fare badly, in a process of their own: a disk that fills up, libraries that are not there.

``python -m tests.formats.hardships full DOSSIER FOLDER`` and ``… without DOSSIER FOLDER`` print a JSON object: what
came of each format, by its key.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

DISK = 1024
"""Bytes that a file may grow to: less than any export of the torture set needs."""


def main(kind: str, dossier: Path, folder: Path) -> dict[str, object]:
    """What came of each format."""
    if kind == "without":
        _take_away_libraries()
        return dict(_without(dossier, folder))
    return dict(_full(dossier, folder))


def _full(dossier: Path, folder: Path) -> Iterator[tuple[str, object]]:
    import resource

    from vwsreview.domain.problems import Problem
    from vwsreview.formats.catalogue import FORMATS
    from vwsreview.store.store import Store
    from vwsreview.workflow.delivery import export

    with Store.open(dossier, "read") as store:
        store.documents()
        for known in FORMATS:
            most = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (DISK, most[1]))
            try:
                list(export(store, known.key, folder / f"{known.key}{known.suffix}"))
                yield known.key, "written"
            except Problem as problem:
                yield known.key, problem.code
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, most)


def _take_away_libraries() -> None:
    """Let no library of an extra be found, before anything of ours is imported."""
    from vwsreview.formats.catalogue import FORMATS

    libraries = [
        library for known in FORMATS for library in (*known.libraries, *(one.library for one in known.readers))
    ]
    modules = {library.module for library in libraries if library is not None}
    early = modules & {name.partition(".")[0] for name in sys.modules}
    assert not early, f"{early} are imported with the catalogue"
    for module in modules:
        sys.modules[module] = None  # type: ignore[assignment] # how Python says: not to be found


def _without(dossier: Path, folder: Path) -> Iterator[tuple[str, object]]:
    from vwsreview.domain.problems import Problem
    from vwsreview.formats.catalogue import FORMATS
    from vwsreview.store.store import Store
    from vwsreview.workflow.delivery import export

    with Store.open(dossier, "read") as store:
        for known in FORMATS:
            going = export(store, known.key, folder / f"{known.key}{known.suffix}")
            try:
                while True:
                    next(going)
            except StopIteration as done:
                yield known.key, [[unread.library, unread.extra] for unread in done.value.unread]
            except Problem as problem:
                yield known.key, {"code": problem.code, **problem.parameters}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
