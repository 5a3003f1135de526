"""Whole dossiers that are damaged in many ways: every document has words of its own, all over its text."""

import hashlib
import re
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from tests.store.samples import OLDEST, accepting
from vwsreview.domain.document import AnnotatedDocument, Document, document_id
from vwsreview.domain.edit import Change, Edit
from vwsreview.domain.record import Record
from vwsreview.store.store import Store

PAGE = 4_096
_FRAME, _LOG_HEADER = 24 + PAGE, 32
_WORD = re.compile(rb"q([0-9]+)x[0-9]+z")


@dataclass(frozen=True)
class Original:
    """A dossier's file with the log beside it (empty where there is none); `pages` are those of each document."""

    name: str
    data: bytes
    log: bytes
    pages: Mapping[str, frozenset[int]]
    """By the document's id the numbers of the pages that hold its row and its text."""

    def documents_whole_in(self, data: bytes, log: bytes) -> set[str]:
        """The ids of the documents all of whose pages are in this file (and log) as they were."""
        ours, theirs = _frames(self.log, len(self.log)), _frames(self.log, _same(self.log, log))

        def is_as_it_was(number: int) -> bool:
            place = slice((number - 1) * PAGE, number * PAGE)
            was = self.log[ours[number]] if number in ours else self.data[place]
            now = log[theirs[number]] if number in theirs else data[place]
            return was == now

        return {id_ for id_, pages in self.pages.items() if all(map(is_as_it_was, pages))}


def originals(folder: Path) -> list[Original]:
    """Make them: a few documents, many, one with work still in its log, and one of the first version."""
    return [
        _original(folder / "few.dossier", documents=5, words=900, kept_open=False),
        _original(folder / "log.dossier", documents=8, words=300, kept_open=True),
        _original(folder / "many.dossier", documents=150, words=60, kept_open=False),
        _taken(OLDEST.name, OLDEST.read_bytes(), b"", folder),
    ]


def _original(path: Path, documents: int, words: int, kept_open: bool) -> Original:
    with Store.create(path) as store:
        made = [_annotated(number, words * (1 + number % 3)) for number in range(1, documents + 1)]
        for first in range(0, len(made), 25):
            store.add_documents(made[first : first + 25])
        _work(store, made)
        if kept_open:
            data, log = path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()
    if not kept_open:
        data, log = path.read_bytes(), b""
    return _taken(path.name, data, log, path.parent)


def _annotated(number: int, words: int) -> AnnotatedDocument:
    text = " ".join(f"q{number}x{place}z" for place in range(words)) + "\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha256), sha256, f"q{number}x0z.md", len(text), extra={"sections_read": [1]})
    places = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)][: 12 + number % 5]
    records = tuple(
        Record(f"{document.id}-{place}", document.id, "action", *span, {"owners": ["MEVA"]}, rule="sends")
        for place, span in enumerate(places)
    )
    return AnnotatedDocument(document, text, records)


def _work(store: Store, made: list[AnnotatedDocument]) -> None:
    """Decisions of all kinds: rows changed, added, deleted, grown; steps undone, and a branch that was left."""
    for number, annotated in enumerate(made[::2]):
        first, second, *rest = annotated.records
        store.apply(accepting([first, *rest[:3]]), "Anna")
        store.apply(Edit("delete", (Change(second, None),)), "Bram")
        decided = replace(annotated.document, status="done", comment="afgerond " * (number % 9))
        store.apply(Edit("set_status", (Change(annotated.document, decided),)), "Anna")
        added = replace(first, id=f"{first.id}-made", origin="reviewer", review="added", comment="lang " * 200)
        store.apply(Edit("add_record", (Change(None, added),)), "Anna")
        if number % 3 == 0:
            store.undo("Bram")
            store.apply(accepting([rest[4]]), "Bram")
    store.undo("Anna")
    store.set_setting("saved_queries", "[]")


def _taken(name: str, data: bytes, log: bytes, folder: Path) -> Original:
    """The file with the pages of its documents: those of two trees in which its words are."""
    path = folder / f"looked-at-{name}"
    path.write_bytes(data)
    path.with_name(path.name + "-wal").write_bytes(log)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        ids = dict(raw.execute("SELECT number, id FROM documents"))
        trees = raw.execute("SELECT pageno FROM dbstat WHERE name IN ('documents', 'texts')").fetchall()
        names = {} if b"q1x0z" in data + log else dict(raw.execute("SELECT id, sha256 FROM documents"))
    whole = path.read_bytes()
    shutil.rmtree(folder / f"{path.name}.copies", ignore_errors=True)
    pages: dict[str, set[int]] = defaultdict(set)
    for (number,) in trees:
        page = whole[(number - 1) * PAGE : number * PAGE]
        for found in _WORD.findall(page):
            pages[ids[int(found)]].add(number)
        for id_, sha256 in names.items():  # a small dossier, whose documents and texts fill one page each
            if sha256.encode() in page or b"Geachte" in page:
                pages[id_].add(number)
    assert set(pages) == set(ids.values())
    return Original(name, data, log, {id_: frozenset(found) for id_, found in pages.items()})


def _frames(log: bytes, length: int) -> dict[int, slice]:
    """Where in the first bytes of a log each page stands, up to the last commit; a log begun anew leaves old frames."""
    found: dict[int, slice] = {}
    waiting: dict[int, slice] = {}
    for start in range(_LOG_HEADER, length - _FRAME + 1, _FRAME):
        if log[start + 8 : start + 16] != log[16:24]:
            break
        waiting[int.from_bytes(log[start : start + 4], "big")] = slice(start + 24, start + _FRAME)
        if any(log[start + 4 : start + 8]):
            found |= waiting
            waiting = {}
    return found


def _same(one: bytes, other: bytes) -> int:
    """How many bytes at the beginning are equal; what is before a log's header ends is as good as nothing."""
    if one == other:
        return len(one)
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
