"""From a dossier to a file or a folder that has been read back before it takes its place."""

import hashlib
from collections.abc import Generator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from vwsreview.domain.exporting import ExportReport, Occasion, Selection, WrittenFile, first_names
from vwsreview.domain.identifying import Identifying
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.formats.catalogue import by_key
from vwsreview.formats.files import filling, others_in, replacing
from vwsreview.formats.proof import Proof
from vwsreview.store.store import Store
from vwsreview.workflow.selecting import Selected, as_of_now

EVERYTHING = Selection()


def export(
    store: Store, format_key: str, target: Path, selection: Selection = EVERYTHING, language: str = "en"
) -> Generator[Step, None, ExportReport]:
    """Write the chosen part of the set, in the dossier's order, read it back, and give the report.

    The target is there wholly and proved or, on any error and when the generator is closed, as it was before.
    `language` is that of what people read in it. Problems: ``no_such_format``, ``missing_library``,
    ``is_the_dossier``, ``bad_query``, those of `formats.files`, ``folder_in_use``, ``read_back_differs``,
    ``read_back_refused``.
    """
    chosen = by_key(format_key)
    chosen.need_libraries()
    refuse_the_dossier(store, target)
    occasion = occasion_of(store, selection, language)
    proof = Proof(chosen)
    with as_of_now(store) as still, (replacing if chosen.suffix else filling)(target) as temporary:
        documents = Selected(still, selection, chosen.wants_history)
        total = 2 * len(documents)
        with closing(chosen.write(documents, temporary, occasion)) as names:
            for done, name in enumerate(names, start=1):
                yield Step(done, total, name)
        others = () if chosen.suffix else others_in(target, temporary)
        if selection.organisations_only:
            refuse_others(target, others)
        with closing(proof.walk(documents, temporary)) as names:
            for done, name in enumerate(names, start=len(documents) + 1):
                yield Step(done, total, name)
        proof.refuse_differences()
        files = written_files(temporary.parent if chosen.suffix else temporary)
    return ExportReport(
        format=chosen.key,
        target=str(target),
        documents=len(documents),
        lines=proof.lines(),
        readers=tuple(reader.title for reader in proof.readers),
        unread=tuple(proof.unread),
        files=files,
        digest=digest_of(files),
        remarks=chosen.remarks,
        others=others,
    )


def refuse_the_dossier(store: Store, target: Path) -> None:
    """Problem ``is_the_dossier`` where an export would replace the dossier that it is made from."""
    if target.exists() and target.samefile(store.path):
        raise Problem("is_the_dossier", path=str(target))


def refuse_others(folder: Path, others: tuple[str, ...]) -> None:
    """Problem ``folder_in_use`` where files stay in a folder that is to name nobody: they may."""
    if others:
        raise Problem("folder_in_use", path=str(folder), count=len(others), names=first_names(others))


def occasion_of(store: Store, selection: Selection, language: str) -> Occasion:
    """What a file that is made at this moment says of its making."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return Occasion(store.path.stem, language, now, selection)


def people(store: Store, selection: Selection) -> Generator[Step | Identifying, None, None]:
    """What in the chosen documents would tell who a person is, for whoever looks before an export."""
    documents = Selected(store, selection)
    for done, (name, found) in enumerate(documents.people(), start=1):
        yield from found
        yield Step(done, len(documents), name)


def written_files(folder: Path) -> tuple[WrittenFile, ...]:
    """The files below a folder, by name."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple(_file(path, path.relative_to(folder).as_posix()) for path in paths)


def _file(path: Path, name: str) -> WrittenFile:
    with path.open("rb") as file:
        return WrittenFile(name, path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def digest_of(files: tuple[WrittenFile, ...]) -> str:
    """Of one file its own digest; of several that of their list as ``sha256sum`` writes it."""
    if len(files) == 1:
        return files[0].sha256
    return hashlib.sha256("".join(f"{file.sha256}  {file.name}\n" for file in files).encode()).hexdigest()
