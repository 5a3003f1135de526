"""How far several reviewers agree, on the documents that at least two of them have.

F1 is `evaluation`'s, for each two reviewers. Kappa (each two) and alpha (all) are about records that both, or at least
two, have: the groups of `units`, asked as `answers` tells. Whether a record is there at all is for F1 to tell.
Rejected records do not count.
"""

from collections import Counter, defaultdict
from collections.abc import Generator, Hashable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from vwsreview.domain.agreement import AgreementReport, KeyOfLayer, LayerScores, PairAgreement
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal, Step
from vwsreview.workflow.agreement.answers import QUESTIONS, Row, of_document, of_unit
from vwsreview.workflow.agreement.disagreements import disagreements
from vwsreview.workflow.agreement.reliability import cohens_kappa, krippendorffs_alpha
from vwsreview.workflow.agreement.units import Unit, units_of
from vwsreview.workflow.annotated import read_annotated
from vwsreview.workflow.evaluation import Report, count
from vwsreview.workflow.matching import grouped_documents, normalised


def agreement_of_files(
    paths: Sequence[Path], reviewed_only: bool = False, refused: list[Refusal] | None = None
) -> Generator[Step, None, AgreementReport]:
    """Compare reviewers, each a dossier, a vwsreview/1 file or a folder of these.

    What cannot be read is in the report's refusals, and in `refused` while it runs. Problems: ``nothing_to_compare``
    where one of them has no document, ``too_few_sets`` where for what cannot be read fewer than two have any.
    """
    refused = [] if refused is None else refused
    sets: list[list[AnnotatedDocument]] = []
    for path in paths:
        documents: list[AnnotatedDocument] = []
        before = len(refused)
        for document in read_annotated([path], refused):
            documents.append(document)
            yield Step(len(documents), None, document.document.name)
        if not documents and len(refused) == before:
            raise Problem("nothing_to_compare", path=str(path))
        sets.append(documents)
    if sum(map(bool, sets)) < 2:
        raise Problem("too_few_sets", names=", ".join(dict.fromkeys(one.name for one in refused)))
    report = yield from agreement(sets, _names(paths), reviewed_only)
    report.refused = refused
    return report


def agreement(
    sets: Sequence[Sequence[AnnotatedDocument]], names: Sequence[str], reviewed_only: bool = False
) -> Generator[Step, None, AgreementReport]:
    """Compare sets of documents, one a reviewer. With `reviewed_only` records that nobody decided do not count."""
    report = AgreementReport(tuple(names))
    rows = grouped_documents([[_counted(document, reviewed_only) for document in documents] for documents in sets])
    had = [[(number, one.document.name) for number, one in enumerate(row) if one is not None] for row in rows]
    shared = [row for row, who in zip(rows, had, strict=True) if len(who) > 1]
    report.documents = len(shared)
    report.lone = [who[0] for who in had if len(who) == 1]
    together = _Answers()
    pairs = [_Pair(pair) for pair in combinations(range(len(sets)), 2)]
    for done, row in enumerate(shared, start=1):
        units = _units(row)
        together.take(row, units)
        for pair in pairs:
            pair.take(row, units)
        report.disagreements += disagreements(row, units)
        yield Step(done, len(shared))
    report.alphas = {key: krippendorffs_alpha(together.given[key]) for key in QUESTIONS}
    report.pairs = [pair.agreement() for pair in pairs]
    return report


class _Answers:
    """How often reviewers answered a question in just this way, in the order of their numbers."""

    def __init__(self) -> None:
        self.given: dict[KeyOfLayer, Counter[tuple[Hashable, ...]]] = defaultdict(Counter)

    def take(self, row: Row, units: Sequence[Unit]) -> None:
        """Count what is said of a document and of its units."""
        for key, said in (*of_document(row), *(answer for unit in units for answer in of_unit(unit))):
            if len(said) > 1:
                self.given[key][tuple(map(normalised, said.values()))] += 1


class _Pair:
    """Two reviewers, on the documents that both have."""

    def __init__(self, reviewers: tuple[int, int]) -> None:
        self._reviewers = reviewers
        self._report = Report()
        self._answers = _Answers()

    def take(self, row: Row, units: Sequence[Unit]) -> None:
        """Count a document; `units` are those of everybody."""
        one, other = (row[number] for number in self._reviewers)
        if one is not None and other is not None:
            count(self._report, one, other)
            self._answers.take((one, other), units if len(row) == 2 else _units((one, other)))

    def agreement(self) -> PairAgreement:
        """What was counted."""
        layers = {
            name: LayerScores(
                scores.exact.f1, scores.overlap.f1, scores.value.f1, (scores.exact.gold, scores.exact.predicted)
            )
            for name, scores in self._report.layers.items()
        }
        kappas = {key: cohens_kappa(self._answers.given[key]) for key in QUESTIONS}
        return PairAgreement(self._reviewers, self._report.documents, layers, kappas)


def _units(row: Row) -> list[Unit]:
    return units_of([document.records if document is not None else () for document in row])


def _counted(document: AnnotatedDocument, reviewed_only: bool) -> AnnotatedDocument:
    """The document with the records that count."""
    return replace(
        document, records=tuple(one for one in document.records if (one.stands if reviewed_only else one.counts))
    )


def _names(paths: Sequence[Path]) -> list[str]:
    """The names of the files, or the paths where two are named alike."""
    names = [path.name for path in paths]
    return names if len(set(names)) == len(names) else [str(path) for path in paths]
