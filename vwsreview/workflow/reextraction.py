"""Extract documents of a dossier anew, and merge what comes with what people decided.

The generator reads through a store of its own; whoever drives it writes, one edit a document. So every document is
one step of the history that a reviewer can take back alone, work goes on between two documents, and stopping leaves
whole documents behind it. All at once is taken back by going to the state before the first step.
"""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from vwsreview.domain.document import AnnotatedDocument, Document
from vwsreview.domain.edit import Change, meant
from vwsreview.domain.merging import MergeReport
from vwsreview.domain.past import MERGE
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal, Step
from vwsreview.sources.reading import SourceText
from vwsreview.store.store import Store
from vwsreview.workflow.extracting import extracted
from vwsreview.workflow.merging import Merged, merge
from vwsreview.workflow.workers import in_order

FEW = 20
"""Up to so many documents, starting processes takes longer than they save."""
PAGE = 200


@dataclass(slots=True)
class Renewed:
    """A document as it was extracted anew, and what that means for the one in the dossier.

    Where the document was changed meanwhile, the edit is a Conflict; whoever writes puts what `merged_with` gives then
    in the place of `merged`.
    """

    new: AnnotatedDocument
    merged: Merged


def extract_again(
    store: Store, ids: Sequence[str], processes: int | None = None, report: MergeReport | None = None
) -> Generator[Step | Renewed, None, MergeReport]:
    """Steps, and for every document what its new extraction brings; returns the report.

    `report` is filled while it runs. A document counts when its edit was taken and the next thing is asked for.
    """
    report = MergeReport() if report is None else report
    if processes is None:
        processes = (os.cpu_count() or 1) if len(ids) > FEW else 1
    done = 0
    try:
        with closing(in_order(_texts(store, ids), extracted, processes)) as outcomes:
            for outcome in outcomes:
                if outcome is None:
                    yield Step(done, len(ids))
                    continue
                source, result = outcome
                done += 1
                if isinstance(result, Problem):
                    report.refused.append(Refusal(source.name, result))
                else:
                    renewed = Renewed(result, merged_with(store, result))
                    yield renewed
                    report.take(renewed.merged.report)
                yield Step(done, len(ids), source.name)
    except GeneratorExit:
        report.cancelled = True
        raise
    return report


def merged_with(store: Store, new: AnnotatedDocument) -> Merged:
    """What a new extraction means for the document as it is in the dossier now."""
    old = store.annotated(new.document.id)
    return merge(old, new, kind_by_hand=_kind_by_hand(store, new.document.id))


def _texts(store: Store, ids: Sequence[str]) -> Iterator[SourceText]:
    for identity in ids:
        document = store.document(identity)
        yield SourceText(document.name, document.source or "", document.sha256, store.text(identity))


def _changes_kind(changes: Iterable[Change]) -> bool:
    rows = [(change.before, change.after) for change in changes]
    return any(
        isinstance(before, Document) and isinstance(after, Document) and before.kind != after.kind
        for before, after in rows
    )


def _kind_by_hand(store: Store, document: str) -> bool:
    """Whether the last thing that people did to the document's kind was to set it."""
    before: str | None = None
    taken_back = 0
    while page := store.history(document=document, limit=PAGE, before=before, own=True):
        for step in (step for step in page if not step.undone):
            label, _, back = meant(step.label, step.detail)
            if label == MERGE and not back and _changes_kind(step.changes):
                return True
            if label not in ("set_kind", "revert_document"):
                continue
            if not back and not taken_back:
                return label == "set_kind"
            taken_back += 1 if back else -1
        before = page[-1].id
    return False
