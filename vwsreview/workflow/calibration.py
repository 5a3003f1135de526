"""Whether confidence means what it says: what is said of a document's records by a table that was made without it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import LAYERS
from vwsreview.extract.confidence import Row, Table, write_table
from vwsreview.workflow.matching import paired_documents, records_of, value_pairs

SURE = 0.9
"""Records that are said to be at this or more are the sure ones: those of the last tenth."""


@dataclass(frozen=True, slots=True)
class Tenth:
    """Records whose confidence is `low` or more and less than the next tenth: how many, and how many are right."""

    low: float
    found: int
    right: int

    @property
    def share(self) -> float:
        """The share of right ones; 1 where there is none."""
        return self.right / self.found if self.found else 1.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """Ten tenths, the lowest first; over how many documents."""

    documents: int
    tenths: tuple[Tenth, ...]

    @property
    def sure(self) -> Tenth:
        """The records that are said to be at `SURE` or more."""
        return self.tenths[-1]

    @property
    def found(self) -> int:
        """All records."""
        return sum(tenth.found for tenth in self.tenths)

    @property
    def share_of_sure(self) -> float:
        """How much of all records is sure; 0 where there is none."""
        return self.sure.found / self.found if self.found else 0.0


def judged(gold: Iterable[AnnotatedDocument], predicted: Iterable[AnnotatedDocument]) -> dict[str, list[Row]]:
    """For each document that both sides have, by its digest, what each rule found in it and how much is right."""
    rows: dict[str, list[Row]] = {}
    for wanted, given in paired_documents(gold, predicted):
        if wanted is not None and given is not None:
            rows[wanted.document.sha256] = list(_judged(wanted, given))
    return rows


def table_of(rows: Mapping[str, Sequence[Row]], without: str | None = None) -> Table:
    """The table of all documents, or of all but one."""
    return Table.of(row for document, its_rows in rows.items() if document != without for row in its_rows)


def save_table(rows: Mapping[str, Sequence[Row]], path: Path) -> None:
    """Write the table of all documents as the extractor reads it; OSError where that fails."""
    with path.open("w", encoding="utf-8", newline="") as file:
        write_table(table_of(rows), file)


def left_out(rows: Mapping[str, Sequence[Row]]) -> Calibration:
    """How right records are for what is said of them, each document judged by the table of all the others."""
    found: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for document, its_rows in rows.items():
        table = table_of(rows, without=document)
        for row in its_rows:
            tenth = min(9, int(10 * table.said(row.layer, row.rule)))
            found[tenth] += row.found
            right[tenth] += row.right
    return Calibration(len(rows), tuple(Tenth(tenth / 10, found[tenth], right[tenth]) for tenth in range(10)))


def _judged(wanted: AnnotatedDocument, given: AnnotatedDocument) -> Iterator[Row]:
    for layer in LAYERS:
        records = records_of(given, layer)
        found = Counter(record.rule for record in records)
        right = Counter(pair[1].rule for pair in value_pairs(layer, records_of(wanted, layer), records))
        for rule in sorted(rule for rule in found if rule):
            yield Row(layer.name, rule, found[rule], right[rule])
