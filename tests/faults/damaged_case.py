"""One damaged dossier: whatever is done with it works or says what is the matter, and rescue gets out what is there."""

import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from tests.faults.damage import WAYS
from tests.faults.originals import Original
from tests.test_problems import LINE, WINDOW
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.listing import Listing
from vwsreview.domain.problems import Problem
from vwsreview.domain.query_parser import parse
from vwsreview.store.opening import Access
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import export
from vwsreview.workflow.rescuing import rescue

SENTENCES = {*WINDOW, *LINE}
ACCESSES: tuple[Access, ...] = ("write", "read", "any")
Result = TypeVar("Result")


def case(number: int, seed: int, originals: list[Original]) -> Iterator[str]:
    """What is not as it must be in the damaged dossier of this number; exceptions are for the caller to tell."""
    chance = Random(f"{seed} {number}")
    original = originals[number % len(originals)]
    way = WAYS[number // len(originals) % len(WAYS)]
    data, log = way(original, chance, originals)
    with TemporaryDirectory() as name:
        path = Path(name, "damaged.dossier")
        _put(path, data, log)
        yield from _used(path, ACCESSES[number % 3])
        for left in path.parent.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        _put(path, data, log)
        yield from _rescued(path, original.documents_whole_in(data, log))
        if path.read_bytes() != data:
            yield "rescue changed the damaged file"


def way_of(number: int, originals: list[Original]) -> str:
    """How the dossier of this number is damaged."""
    return f"{originals[number % len(originals)].name} {WAYS[number // len(originals) % len(WAYS)].__name__}"


def _put(path: Path, data: bytes, log: bytes) -> None:
    path.write_bytes(data)
    if log:
        path.with_name(path.name + "-wal").write_bytes(log)


def _used(path: Path, access: Access) -> Iterator[str]:
    """Open it and do everything; after a Problem that follows."""
    problems: list[Problem] = []

    def tried(act: Callable[[], Result]) -> Result | None:
        try:
            return act()
        except Problem as problem:
            problems.append(problem)
        return None

    store = tried(lambda: Store.open(path, access))
    if store is not None:
        with closing(store):
            _use(store, tried, path.with_name("export.jsonl"))
    yield from (f"no sentence for {problem}" for problem in problems if problem.code not in SENTENCES)


def _use(store: Store, tried: Callable[[Callable[[], Any]], Any], target: Path) -> None:
    documents = tried(store.documents) or []
    tried(store.summaries)
    tried(lambda: store.lists.lines(store.lists.numbers(Listing())))
    tried(lambda: store.history(limit=50))
    tried(store.branches)
    tried(store.conflicts)
    tried(lambda: store.find(parse("q1x1z MEVA")))
    tried(lambda: store.find(parse("owner:MEVA")))
    for document in documents[:3] + documents[-2:]:
        tried(lambda: store.text(document.id))  # noqa: B023 (called at once)
        tried(lambda: store.as_given(document.id))  # noqa: B023
        records = tried(lambda: store.records(document.id)) or []  # noqa: B023
        if not store.read_only and records:
            decided = replace(records[0], review="accepted", comment="?")
            tried(lambda: store.apply(Edit("accept", (Change(records[0], decided),)), "Anna"))  # noqa: B023
    if not store.read_only:
        for move in (store.undo, store.undo, store.redo):
            tried(lambda: move("Anna"))  # noqa: B023
        tried(lambda: store.set_setting("a", "b"))
    tried(lambda: walked(export(store, "jsonl", target)))
    tried(lambda: list(store.check()))


def _rescued(path: Path, whole: set[str]) -> Iterator[str]:
    target = path.with_name("new.dossier")
    try:
        report = walked(rescue(path, target))
    except Problem as problem:
        if whole or problem.code not in SENTENCES:
            yield f"rescue gives {problem} and {len(whole)} documents are whole"
        return
    with Store.open(target, "write") as store:
        yield from (f"the rescued dossier is not clean: {finding}" for finding in store.check())
        missing = whole - {document.id for document in store.digests().values()}
        if missing:
            yield f"rescue leaves out {sorted(missing)} of {len(whole)} whole documents: {report}"
        if report.documents != len(store.digests()):
            yield f"the report tells of {report.documents} documents"


def walked(steps: Generator[Any, None, Result]) -> Result:
    """What long work returns."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
