"""How sure a proposal is: the share of right records that its rule had on annotated documents.

`resources/confidence.csv` holds the counts, and ``vwsreview calibrate`` makes it. A share of few cases says little, so
it is drawn towards that of the next larger group, a rule towards its layer and the layer towards all (empirical Bayes,
as if there were `WEIGHT` more cases with the larger group's share). A finer key, the kind of document or a value, was
tried on documents left out and told no more.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TextIO

from vwsreview.resources import resource

WEIGHT = 10
_DIGITS = 3
_UNKNOWN = 0.5
"""The share of right records where nothing is known at all."""

Group = tuple[str, ...]
"""All records (), those of a layer, those of one of its rules: as many words."""


class Row(NamedTuple):
    """What a rule found, and how much of that is right."""

    layer: str
    rule: str
    found: int
    right: int


@dataclass(frozen=True, slots=True)
class Table:
    """Found and right records of every group."""

    counts: Mapping[Group, tuple[int, int]]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Table":
        """The sums of these rows; the same group may come more than once."""
        counts: dict[Group, tuple[int, int]] = {}
        for *words, found, right in rows:
            for size in range(len(words) + 1):
                group = tuple(words[:size])
                before = counts.get(group, (0, 0))
                counts[group] = (before[0] + found, before[1] + right)
        return cls(counts)

    def said(self, layer: str, rule: str) -> float:
        """The confidence of a record, from 0 to 1; a rule that the table does not know has that of its layer."""
        words, share = (layer, rule), _UNKNOWN
        for size in range(len(words) + 1):
            found, right = self.counts.get(words[:size], (0, 0))
            share = (right + WEIGHT * share) / (found + WEIGHT)
        return round(share, _DIGITS)

    def rows(self) -> list[Row]:
        """The rows again, one a rule, in the order of the alphabet."""
        return [Row(*group, *counts) for group, counts in sorted(self.counts.items()) if len(group) == 2]


def read_table(file: Iterable[str]) -> Table:
    """The table of CSV lines; ValueError or KeyError where they are none."""
    return Table.of(
        Row(row["layer"], row["rule"], int(row["found"]), int(row["right"])) for row in csv.DictReader(file)
    )


def write_table(table: Table, file: TextIO) -> None:
    """The table as CSV lines."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(Row._fields)
    writer.writerows(table.rows())


@cache
def confidence(layer: str, rule: str) -> float:
    """What the program's own table says."""
    return _bundled().said(layer, rule)


@cache
def _bundled() -> Table:
    with resource("confidence.csv").open(encoding="utf-8", newline="") as file:
        return read_table(file)
