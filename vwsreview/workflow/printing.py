"""From a dossier to a report on paper, read back page by page before it takes its place."""

from collections import Counter
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

from vwsreview.domain.exporting import ExportReport, LayerLine, Selection
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Step
from vwsreview.formats.files import replacing
from vwsreview.formats.html_report import paper
from vwsreview.formats.html_report.paper_proving import LIBRARY, lacking, pages_read
from vwsreview.store.store import Store
from vwsreview.workflow.delivery import digest_of, occasion_of, refuse_the_dossier, written_files
from vwsreview.workflow.selecting import Selected, as_of_now

WALKS = 3
"""Each document is laid out, printed, and read back."""


def print_report(
    store: Store, target: Path, open_press: paper.OpenPress, selection: Selection, language: str
) -> Generator[Step, None, ExportReport]:
    """Print the chosen part of the set, in the dossier's order, and look for the words of every record on its pages.

    The target is there wholly and proved or, on any error and when the generator is closed, as it was before.
    Problems: ``missing_library``, ``is_the_dossier``, ``bad_query``, those of `formats.files`,
    ``read_back_differs``, ``read_back_refused``.
    """
    LIBRARY.need()
    refuse_the_dossier(store, target)
    occasion = occasion_of(store, selection, language)
    written: Counter[str] = Counter()
    with as_of_now(store) as still, replacing(target) as temporary:
        documents = Selected(still, selection, with_history=True)
        total = WALKS * len(documents)
        with closing(paper.write(documents, temporary, occasion, open_press)) as names:
            starts = yield from _steps(names, total)
        with closing(pages_read(temporary, starts, occasion)) as pages:
            for done, (exported, told) in enumerate(
                zip(documents, pages, strict=True), start=total - len(documents) + 1
            ):
                missing = lacking(exported, told, language)
                if missing:
                    raise Problem(
                        "read_back_differs", reader=LIBRARY.name, document=exported.name, layer=missing[0].layer,
                        count=len(missing),
                    )  # fmt: skip
                written.update(record.layer for record in exported.annotated.records)
                yield Step(done, total, exported.name)
        files = written_files(temporary.parent)
    return ExportReport(
        format="pdf",
        target=str(target),
        documents=len(documents),
        lines=tuple(LayerLine(layer.name, written[layer.name], written[layer.name], 0) for layer in LAYERS),
        readers=(LIBRARY.name,),
        unread=(),
        files=files,
        digest=digest_of(files),
    )


def _steps(names: Generator[str, None, list[int]], total: int) -> Generator[Step, None, list[int]]:
    """A step a name; what the generator gives at its end."""
    done = 0
    while True:
        try:
            name = next(names)
        except StopIteration as end:
            return list(end.value)
        done += 1
        yield Step(done, total, name)
