"""Imports that were begun and did not come to their end: what they were asked to do stands in the dossier until then.

An import goes on by being asked for again, for what is in is skipped; so this only has to remember the question.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vwsreview.store.store import Store

SETTING = "unfinished_imports"


@dataclass(frozen=True, slots=True)
class UnfinishedImport:
    """`paths` are absolute; `files` were found below them; `before` is how many documents there were then."""

    paths: tuple[Path, ...]
    files: int
    before: int

    def documents(self, store: Store) -> int:
        """How many documents came in since."""
        return max(0, store.document_count() - self.before)


def unfinished_imports(store: Store) -> list[UnfinishedImport]:
    """In the order in which they were begun; what is damaged is none."""
    try:
        told = json.loads(store.setting(SETTING) or "[]")
        return [_import_of(one) for one in told]
    except (TypeError, ValueError):
        return []


def begin_import(store: Store, paths: Iterable[Path], files: int) -> None:
    """Remember what is about to be taken in; one that goes on keeps how many documents there were before it."""
    asked = tuple(path.absolute() for path in paths)
    there = unfinished_imports(store)
    before = next((one.before for one in there if one.paths == asked), store.document_count())
    others = [one for one in there if one.paths != asked]
    _write(store, [*others, UnfinishedImport(asked, files, before)])


def end_import(store: Store, paths: Iterable[Path]) -> None:
    """Forget an import: all is in, or it is given up."""
    asked = tuple(path.absolute() for path in paths)
    there = unfinished_imports(store)
    if any(one.paths == asked for one in there):
        _write(store, [one for one in there if one.paths != asked])


def _import_of(told: object) -> UnfinishedImport:
    """ValueError for what is none."""
    match told:
        case {"paths": list(paths), "files": int(files), "before": int(before)}:
            return UnfinishedImport(tuple(map(Path, map(str, paths))), files, before)
    raise ValueError("no unfinished import")


def _write(store: Store, imports: Sequence[UnfinishedImport]) -> None:
    if not imports:
        store.forget_setting(SETTING)
        return
    told = [{"paths": [*map(str, one.paths)], "files": one.files, "before": one.before} for one in imports]
    store.set_setting(SETTING, json.dumps(told, ensure_ascii=False))
