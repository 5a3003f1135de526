"""How far several reviewers agree, on the documents that at least two of them have.

- F1 is `evaluation`'s, for each two reviewers.
- Kappa (each two) and alpha (all) are about records that both, or at least two, have: the groups of `units`. Whether a
  record is there at all is for F1 to tell.
- Every key of a layer is compared, be it a choice or written: as it is for value F1 (`matching.normalised`), so case,
  markers and white space make no difference, and lists (owners, grounds) are sets: another set is another value.
  That no value is given is a value too.
- Which layer a group is of is a question of its own (``record.layer``), and so are kind, anchor date and status of a
  document (``document.kind``).

Rejected records do not count.
"""

from collections import Counter, defaultdict
from collections.abc import Generator, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from vwsreview.domain.agreement import (
    DOCUMENT,
    LAYER,
    RECORD,
    SPAN,
    AgreementReport,
    Disagreement,
    KeyOfLayer,
    LayerScores,
    PairAgreement,
)
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS, Value
from vwsreview.domain.problems import Problem
from vwsreview.domain.steps import Refusal, Step
from vwsreview.workflow.annotated import read_annotated
from vwsreview.workflow.evaluation import compare_pairs
from vwsreview.workflow.matching import grouped_documents, normalised
from vwsreview.workflow.reliability import cohens_kappa, krippendorffs_alpha
from vwsreview.workflow.units import Unit, units_of

Row = tuple[AnnotatedDocument | None, ...]
"""One document as each reviewer has it; None for who has not."""
Said = Mapping[int, Value]
"""What the reviewers say to one question, by their numbers."""

OF_DOCUMENT = ("kind", "anchor_date", "status")
KEYS: tuple[KeyOfLayer, ...] = (
    *((DOCUMENT, key) for key in OF_DOCUMENT),
    (RECORD, LAYER),
    *((layer.name, key.name) for layer in LAYERS for key in layer.keys),
)
"""Every question to which kappa and alpha are told."""


def agreement_of_files(paths: Sequence[Path], reviewed_only: bool = False) -> Generator[Step, None, AgreementReport]:
    """Compare reviewers, each a dossier, a vwsreview/1 file or a folder of these.

    What cannot be read is in the report's refusals. Problem ``nothing_to_compare`` where one of them has no document.
    """
    refused: list[Refusal] = []
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
    report = yield from agreement(sets, _names(paths), reviewed_only)
    report.refused = refused
    return report


def agreement(
    sets: Sequence[Sequence[AnnotatedDocument]], names: Sequence[str], reviewed_only: bool = False
) -> Generator[Step, None, AgreementReport]:
    """Compare sets of documents, one a reviewer. With `reviewed_only` records that nobody decided do not count."""
    report = AgreementReport(tuple(names))
    rows = grouped_documents([[_counted(document, reviewed_only) for document in documents] for documents in sets])
    shared = [row for row in rows if _present(row) > 1]
    report.documents = len(shared)
    report.lone = [
        (number, document.document.name)
        for row in rows
        if _present(row) == 1
        for number, document in enumerate(row)
        if document is not None
    ]
    together = _Answers()
    pairs = {pair: _Answers() for pair in combinations(range(len(sets)), 2)}
    for done, row in enumerate(shared, start=1):
        units = _units(row)
        together.take(row, units)
        for pair, answers in pairs.items():
            both = tuple(row[number] for number in pair)
            if None not in both:
                answers.take(both, units if len(sets) == 2 else _units(both))
        report.disagreements += _disagreements(row, units)
        yield Step(done, len(shared), _some(row).document.name)
    report.alphas = {key: krippendorffs_alpha(together.given[key]) for key in KEYS}
    report.pairs = [_pair(pair, shared, answers) for pair, answers in pairs.items()]
    return report


class _Answers:
    """How often reviewers answered a question in just this way, in the order of their numbers."""

    def __init__(self) -> None:
        self.given: dict[KeyOfLayer, Counter[tuple[Hashable, ...]]] = defaultdict(Counter)

    def take(self, row: Row, units: Sequence[Unit]) -> None:
        """Count what is said of a document and of its units."""
        for key, said in (*_of_document(row), *(answer for unit in units for answer in _of_unit(unit))):
            if len(said) > 1:
                self.given[key][tuple(map(normalised, said.values()))] += 1


def _pair(pair: tuple[int, int], rows: Sequence[Row], answers: _Answers) -> PairAgreement:
    one, other = pair
    both = [(row[one], row[other]) for row in rows if row[one] is not None and row[other] is not None]
    layers = {
        name: LayerScores(
            scores.exact.f1, scores.overlap.f1, scores.value.f1, (scores.exact.gold, scores.exact.predicted)
        )
        for name, scores in compare_pairs(both).layers.items()
    }
    tables = {key: {(left, right): count for (left, right), count in answers.given[key].items()} for key in KEYS}
    return PairAgreement(pair, len(both), layers, {key: cohens_kappa(table) for key, table in tables.items()})


def _units(row: Row) -> list[Unit]:
    return units_of([document.records if document is not None else () for document in row])


def _of_document(row: Row) -> Iterator[tuple[KeyOfLayer, Said]]:
    for key in OF_DOCUMENT:
        said = {number: getattr(one.document, key) for number, one in enumerate(row) if one is not None}
        yield (DOCUMENT, key), said


def _of_unit(unit: Unit) -> Iterator[tuple[KeyOfLayer, Said]]:
    """Which layer it is, and of each layer that somebody names, every key."""
    records = {number: record for number, record in enumerate(unit) if record is not None}
    named = {record.layer for record in records.values()}
    yield (RECORD, LAYER), {number: record.layer for number, record in records.items()}
    for layer in (layer for layer in LAYERS if layer.name in named):
        for key in layer.keys:
            yield (
                (layer.name, key.name),
                {
                    number: record.values.get(key.name)
                    for number, record in records.items()
                    if record.layer == layer.name
                },
            )


def _disagreements(row: Row, units: Sequence[Unit]) -> Iterator[Disagreement]:
    """What is not the same in everybody's document, in its order."""
    nobody: Unit = (None,) * len(row)
    for key, said in _of_document(row):
        if _differ(said):
            yield _disagreement(row, nobody, key, said)
    for unit in units:
        records = {number: record for number, record in enumerate(unit) if record is not None}
        one = next(iter(records.values()))
        words = {number: record.span.of(_some(row).text) for number, record in records.items()}
        if len(records) < _present(row):
            yield _disagreement(row, unit, (one.layer, None), words)
        if len({record.layer for record in records.values()}) == 1 < len({one.span for one in records.values()}):
            yield _disagreement(row, unit, (one.layer, SPAN), words)
        for key, said in _of_unit(unit):
            if _differ(said):
                yield _disagreement(row, unit, key, said)


def _disagreement(row: Row, unit: Unit, key: tuple[str, str | None], said: Said) -> Disagreement:
    document = _some(row)
    place = next((record for record in unit if record is not None), None)
    start, end = (place.start, place.end) if place is not None else (0, 0)
    return Disagreement(
        document=document.document.name,
        layer=key[0],
        key=key[1],
        start=start,
        end=end,
        quote=document.text[start:end],
        says=tuple(said.get(number) for number in range(len(row))),
        missing=tuple(
            number for number, one in enumerate(row) if one is not None and place is not None and unit[number] is None
        ),
        documents=tuple(one.document.id if one is not None else None for one in row),
        records=tuple(record.id if record is not None else None for record in unit),
    )


def _differ(said: Said) -> bool:
    return len(set(map(normalised, said.values()))) > 1


def _counted(document: AnnotatedDocument, reviewed_only: bool) -> AnnotatedDocument:
    """The document with the records that count."""
    return replace(
        document, records=tuple(one for one in document.records if (one.stands if reviewed_only else one.counts))
    )


def _present(row: Row) -> int:
    return sum(document is not None for document in row)


def _some(row: Row) -> AnnotatedDocument:
    """The document as the first has it who has its text, else as the first has it."""
    present = [document for document in row if document is not None]
    return next((document for document in present if document.text), present[0])


def _names(paths: Sequence[Path]) -> list[str]:
    """The names of the files, or the paths where two are named alike."""
    names = [path.name for path in paths]
    return names if len(set(names)) == len(names) else [str(path) for path in paths]
