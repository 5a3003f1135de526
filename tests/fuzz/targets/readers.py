"""The readers of other tools' files, each a target: documents and refusals, and a dossier that stays whole.

An input is a parcel: a file, a folder or a ZIP, as the tool leaves them.
"""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from tests.formats.examples import example, record
from tests.formats.round_trips import OCCASION
from tests.fuzz.keeping import SEEDS, kept
from tests.fuzz.laws import told, valid_document
from tests.fuzz.mutating import changed_often, mutated_parcel
from tests.fuzz.parcels import Parcel, laid_out, packed, unpacked
from tests.fuzz.target import Target
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.edit import Edit
from vwsreview.domain.exporting import Exported
from vwsreview.domain.problems import Problem
from vwsreview.domain.receiving import ReceiptReport
from vwsreview.domain.steps import Refusal
from vwsreview.extract.extractor import extract
from vwsreview.formats import jsonl
from vwsreview.formats.catalogue import FORMATS, READINGS
from vwsreview.formats.foreign import ForeignDocument, Reading
from vwsreview.store.store import Store
from vwsreview.workflow.receiving.mapping import LabelMapping, LabelRule
from vwsreview.workflow.receiving.receive import receive

ANY_LABEL = LabelRule("action", {"status": "done"}, {"wie": "owners"})
SHORT = "Overleg 🙂 11 januari 2021\nAanwezig: dhr. Bol (RIVM), 5.1.2e\n- Actie: LZ stuurt vóór 1 april de slides.\n"


def check(data: bytes, reading: Reading) -> None:
    """The file is recognised or not, read or refused, and whatever of it comes into a dossier is as ours are."""
    with tempfile.TemporaryDirectory() as folder:
        path = laid_out(unpacked(data), Path(folder))
        if path is None:
            return
        for known in READINGS:
            assert isinstance(known.recognises(path), bool)
        first = _read(reading, path)
        assert _read(reading, path) == first
        for thing in first:
            if isinstance(thing, ForeignDocument):
                _foreign(thing)
        if any(isinstance(thing, ForeignDocument) for thing in first):
            _received(reading, path, Path(folder) / "set.dossier")


def _read(reading: Reading, path: Path) -> list[ForeignDocument | str]:
    """What a reader gives; what it refuses as it is told."""
    found: list[ForeignDocument | str] = []
    try:
        for thing in reading.read(path):
            if isinstance(thing, Refusal):
                told(thing.problem)
                found.append(f"{thing.name}: {thing.problem}")
            else:
                found.append(thing)
    except Problem as problem:
        told(problem)
        found.append(str(problem))
    return found


def _foreign(document: ForeignDocument) -> None:
    """The types that are promised, and texts that can be kept."""
    texts: list[object] = [document.place, document.name, document.sha256, document.text, *document.rejected]
    for one in document.records:
        assert type(one.start) is type(one.end) is int, one
        assert isinstance(one.label, str) and (one.score is None or 0 <= one.score <= 1), one
        texts += [one.label, one.quote, one.id, one.by, one.before, one.behind]
        for name, ids in one.links.items():
            assert isinstance(ids, tuple)
            texts += [name, *ids]
        for name, value in one.values.items():
            texts.append(name)
            json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    for text in texts:
        assert text is None or isinstance(text, str), text
        (text or "").encode()


def _received(reading: Reading, path: Path, dossier: Path) -> None:
    """Taken in with a rule for every label, into a dossier that knows one of the documents."""
    report = ReceiptReport(path.name, reading.key)
    with Store.create(dossier) as store:
        store.add_documents([_known()])
        try:
            for step in receive(store, path, reading, _AnyLabel(), report):
                if isinstance(step, list):
                    store.add_documents(step)
                elif isinstance(step, Edit):
                    store.apply(step, "An")
        except Problem as problem:
            told(problem)
        for refusal in report.refused:
            told(refusal.problem)
        for id in store.document_ids():
            annotated = store.annotated(id)
            valid_document(annotated)
            [line] = jsonl.write([annotated])
            assert jsonl.parse(line) == replace(annotated, document=replace(annotated.document, source=None))
        assert not list(store.check())


class _AnyLabel(LabelMapping):
    """A person has given every label that is not ours a layer."""

    def rule(self, label: str) -> LabelRule | None:
        return super().rule(label) or ANY_LABEL


@cache
def _known() -> AnnotatedDocument:
    return example((record("date", "1 april"),))


@cache
def seeds(reading: Reading) -> tuple[bytes, ...]:
    """What our own formats write that the reader reads, and files as other tools leave them, written by hand."""
    documents = [_known(), extract(SHORT, sha256="0" * 64, name="map/kort.md")]
    found = list(kept(SEEDS / _name(reading)).values())
    for known in FORMATS:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / f"uit{known.suffix}"
            if not known.suffix:
                target.mkdir()
            for _ in known.write([Exported(one) for one in documents], target, OCCASION):
                pass
            if reading.recognises(target):
                found.append(packed(_parcel(target)))
    return tuple(found)


def _parcel(path: Path) -> Parcel:
    """A written file, folder or ZIP as a parcel."""
    if path.is_dir():
        files = {one.relative_to(path).as_posix(): one.read_bytes() for one in sorted(path.rglob("*")) if one.is_file()}
        return Parcel("folder", files)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return Parcel("zip", {name: archive.read(name) for name in archive.namelist()})
    return Parcel("file", {path.name: path.read_bytes()})


def _name(reading: Reading) -> str:
    return f"read_{reading.key.replace('-', '_')}"


def _targets() -> Iterator[Target]:
    for reading in READINGS:
        yield Target(
            _name(reading),
            partial(check, reading=reading),
            partial(seeds, reading),
            changed_often(seeds(reading), mutated_parcel),
            longest=20_000,
            seconds=60,
            mutate=mutated_parcel,
        )


TARGETS = tuple(_targets())
